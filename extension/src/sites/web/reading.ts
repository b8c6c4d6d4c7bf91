/** What every way of reading a page of another site gives. Types only. */
import {
  type Author,
  type CaptureKind,
  type OwnerReply,
  type Place,
  type Rating,
  type ShownTime,
} from "@/shared/contract.generated";

export interface WebReading {
  readonly unit: Element;
  readonly kind: CaptureKind;
  readonly id: string | null;
  readonly permalink: string | null;
  readonly author: Author;
  readonly time: ShownTime | null;
  readonly rating: Rating | null;
  readonly text: string;
  readonly cut: boolean;
  readonly blocks: readonly Element[];
  readonly answer: OwnerReply | null;
  readonly place: Place | null;
  readonly edited: boolean;
  readonly translated: boolean;
  readonly strategies: Record<string, string>;
}
