/** What a site adapter is: it turns the element under a click into plain data, and touches nothing. Types only. */
import { type Site } from "@/shared/contract.generated";
import { type NothingReason, type Reading } from "@/shared/messages";

export type { Reading };

/**
 * Why nothing was read: no comment there, a draft or a chat (`private_place`), or a wall instead of the content.
 */
export type UnreadableReason = Exclude<NothingReason, "no_click">;

/** Names a comment on its page without holding the node: sites throw nodes away as the person scrolls. */
export type CommentKey = string;

export interface Found {
  readonly ok: true;
  readonly key: CommentKey;
  readonly reading: Reading;
  /** The comment's own element, for this very moment: to be outlined or measured, never kept. */
  readonly unit: Element;
}
export interface Unreadable {
  readonly ok: false;
  readonly reason: UnreadableReason;
}
export type Outcome = Found | Unreadable;

export function unreadable(reason: UnreadableReason): Unreadable {
  return { ok: false, reason };
}

/** Where a comment was clicked and everything an adapter may know beside the DOM. */
export interface ReadContext {
  readonly document: Document;
  /** The page's address at this very moment: sites change it without loading. */
  readonly address: URL;
  /** What relative links stand on; differs from the address on the practice page only. */
  readonly base: URL;
  /** Language of the interface as the page declares it, or null. */
  readonly language: string | null;
  readonly now: Date;
  /** Elements under the pointer, topmost first; a transparent layer often lies above the comment. */
  readonly under: readonly Element[];
  /** The selected words, where they are not the document's own selection of this moment. */
  readonly selection?: string;
}

export interface Adapter {
  /** Unique; the practice page names the imitated adapter by it. */
  readonly name: string;
  readonly site: Site;
  /** Whether this adapter reads pages at that address. */
  matches(address: URL): boolean;
  /** Reads the comment, review or post that holds `target`. */
  read(target: Element, context: ReadContext): Outcome;
  /** The element of a comment that was read before, if the page still shows it. */
  refind(key: CommentKey, context: ReadContext): Element | null;
  /**
   * Elements of the page that may be comments or parts of them, in document order, found without reading them: a page
   * holds thousands. Whoever asks reads each one, and drops what does not read.
   */
  candidates(context: ReadContext): readonly Element[];
  /** The blocks that hold the comment's words: the only place where "See more" may be pressed. */
  textBlocks(unit: Element, context: ReadContext): readonly Element[];
}
