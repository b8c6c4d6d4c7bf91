/** Messages about a reply in the site's own reply box: panel ↔ background ↔ the script that is put into the page. Types only. */
import { type LintFinding, type ReplyCopied } from "./contract.generated";

export const INSERT_MODES = ["ask", "replace", "append"] as const;
/** What to do with a draft that stands in the box: ask the person first, write over it, write after it. */
export type InsertMode = (typeof INSERT_MODES)[number];

export const NOT_INSERTED = [
  "no_place",
  "no_comment",
  "no_box",
  "read_only",
  "not_taken",
  "no_leave",
] as const;
/**
 * Why nothing was put into the page: nobody knows where the comment stands, the page does not show it, it has no reply
 * box, the box takes no text, the site did not keep what was written, the browser lets us not into that page.
 */
export type NotInserted = (typeof NOT_INSERTED)[number];

// ------------------------------------------------ the background asks the script in the page

/** Puts a text into the reply box of the comment that `key` names. Never submits. */
export interface InsertReply {
  kind: "insert-reply";
  key: string;
  text: string;
  mode: InsertMode;
}
export type InsertReplyAnswer =
  { outcome: "inserted" } | { outcome: "draft"; draft: string } | { outcome: "not"; why: NotInserted };

/** Looks for our answer in that comment's thread, and tells it once by `ReplySeen`. */
export interface WatchReply {
  kind: "watch-reply";
  key: string;
  text: string;
  /** UUID of the insertion. */
  watch: string;
  /** Milliseconds after which the looking ends. */
  limit: number;
  /** Answers that stood there when the text was put in, where the page was loaded again since; null at the first look. */
  known: string[] | null;
}
/** `known`: the site's ids of the answers that stood there before. */
export type WatchReplyAnswer = { outcome: "watching"; known: string[] } | { outcome: "gone" };

/** Reads one reply box: that of the comment `key` names, or the one that the person writes in. */
export interface ReadBox {
  kind: "read-box";
  key: string | null;
}
/** `nativeId`: the site's id of the comment that the box answers, when it can be told. */
export type ReadBoxAnswer = { outcome: "read"; text: string; nativeId: string | null } | { outcome: "none" };

export type InsertFrameMessage = InsertReply | WatchReply | ReadBox;

export interface InsertFrameAnswers {
  "insert-reply": InsertReplyAnswer;
  "watch-reply": WatchReplyAnswer;
  "read-box": ReadBoxAnswer;
}

export const INSERT_FRAME_KINDS = ["insert-reply", "watch-reply", "read-box"] as const;

/** After that nobody looks for our answer any more. */
export const WATCH_MS = 15 * 60_000;

/** A script in a page says by itself that our answer stands there as published. Hostile until checked. */
export interface ReplySeen {
  kind: "reply-seen";
  watch: string;
  text: string;
  nativeId: string;
  shownTime: string | null;
  /** The site shows only the beginning of it. */
  truncated: boolean;
}

export const WATCH_ENDS = ["page", "later"] as const;
/** Or that nobody looks any more: the page goes, or that thread is looked at for a later reply. Hostile until checked. */
export interface WatchOver {
  kind: "watch-over";
  watch: string;
  why: (typeof WATCH_ENDS)[number];
}

/** A page of the desk wishes an insertion: the ticket that the desk gave it. Hostile until the desk knows it. */
export interface WishAsked {
  kind: "wish-asked";
  ticket: string;
}

/** The ticket in an address's fragment, or null. */
export function ticketOf(fragment: string): string | null {
  return /^#t=([0-9a-f]{64})$/u.exec(fragment)?.[1] ?? null;
}

/** Names a comment by the site's own id where no reader has read it yet. */
export const NATIVE_KEY = "native ";

// ------------------------------------------------ the panel asks the background

export type InsertMessage =
  | { kind: "insert"; id: string; reply: ReplyCopied; mode: InsertMode }
  /** It could not be inserted and went to the clipboard; the replies on the screen stay as they are. */
  | { kind: "copied-instead"; id: string; reply: ReplyCopied }
  /** `id`: the card whose box is meant; null: the box that the person writes in. */
  | { kind: "check-box"; id: string | null };

export type InsertOutcome =
  /** `recorded` is false when the desk could not be told: the panel says so. */
  | { outcome: "inserted"; recorded: boolean }
  | { outcome: "draft"; draft: string }
  | { outcome: "not"; why: NotInserted };

export type BoxChecked =
  | { outcome: "checked"; id: string; text: string; findings: LintFinding[] }
  /** No box of a reply there; or it answers a comment that nobody saved yet. */
  | { outcome: "no_box" | "not_saved" };

export interface InsertAnswers {
  insert: InsertOutcome;
  "copied-instead": null;
  "check-box": BoxChecked;
}

/** By the key command: the background asks the open panel to check the box that the person writes in. */
export interface BoxAsked {
  kind: "box-asked";
}
