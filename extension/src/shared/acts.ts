/** Messages of our pages about capturing itself: entries by hand, picking a comment, the comments on the screen. Types only. */
import { type EntrySource } from "./contract.generated";

export const IMAGE_TYPES = ["image/png", "image/jpeg", "image/webp"] as const;
export type ImageType = (typeof IMAGE_TYPES)[number];

/** One image of an entry, whose bytes were handed over before. */
export interface EntryImage {
  mediaType: ImageType;
  bytes: number;
  sha256: string;
}

/** What a person typed; empty texts are `null`. */
export interface HandEntry {
  /** UUID of the capture that it becomes: saving twice is saving once. */
  id: string;
  source: EntrySource;
  text: string;
  author: string | null;
  toldTime: string | null;
  /** http or https. */
  link: string | null;
  enteredBy: string | null;
  images: EntryImage[];
}

export type ActMessage =
  | { kind: "open-by-hand" }
  | { kind: "pick-comment" }
  /** Bytes of image number `place` (from 1), before the entry itself: a message holds no Blob. */
  | { kind: "keep-image"; id: string; place: number; mediaType: ImageType; base64: string }
  | { kind: "enter-by-hand"; entry: HandEntry };

export const ACT_FAILURES = ["not_saved", "image_refused", "not_this_page"] as const;
export type ActFailure = (typeof ACT_FAILURES)[number];

/** What the background answers to each of them. */
export interface ActAnswers {
  "open-by-hand": null;
  "pick-comment": null;
  "keep-image": null;
  /** The id under which the panel shows it. */
  "enter-by-hand": string;
}
