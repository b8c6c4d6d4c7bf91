/** Every message inside the extension, as types: background ↔ frame and pages ↔ background. Checks stand in message-checks.ts. */
import {
  type CapturedFields,
  type Correction,
  type ErrorCode,
  type NameChoice,
  type ReplyCopied,
  type ScreenshotGap,
  type Site,
  type SuggestionRequest,
  type SuggestionSet,
} from "./contract.generated";
import { type AnsweringAnswers, type AnsweringMessage } from "./answering";
import { ACT_FAILURES, type ActAnswers, type ActMessage } from "./acts";
import { type InsertAnswers, type InsertMessage } from "./insert";
import { type PanelState, type TestReport } from "./panel-state";

// ------------------------------------------------ the background asks the frame that was clicked
// A content script starts no conversation: it answers these, and the background listens to nothing else of it.

/** What a site adapter returns, plain data: all of it is hostile text until checked and escaped. */
export interface Reading {
  fields: CapturedFields;
  /** The text as shown, well-formed or not; the background cleans and counts it. */
  text: string;
  /** The comment's own markup, cleaned. */
  html: string;
}

export const NOTHING_REASONS = ["no_click", "not_a_comment", "private_place", "content_unavailable"] as const;
/**
 * Why a frame has nothing to give: no trusted right-click seen, no comment there, a composer or a chat,
 * a login wall or "this content isn't available".
 */
export type NothingReason = (typeof NOTHING_REASONS)[number];

export interface WhatWasClicked {
  kind: "what-was-clicked";
}
export type ClickedAnswer =
  | {
      outcome: "read";
      /** The frame's own name for the comment, to find it again by; opaque, at most 500 characters. */
      key: string;
      reading: Reading;
      /** The text ends in the site's "See more": asking to expand may bring the rest. */
      truncated: boolean;
    }
  | { outcome: "nothing"; reason: NothingReason };

export interface Expand {
  kind: "expand";
  key: string;
}
/** `grown` and `truncated`: longer, and still not all of it. `same`: nothing to expand. `not-grown`: asked, and nothing came in time. `gone`: not found again by its key. */
export type ExpandAnswer =
  | { outcome: "grown"; text: string; html: string; truncated: boolean }
  | { outcome: "same" | "not-grown" | "gone" };

export interface Measure {
  kind: "measure";
  key: string;
}
/** CSS pixels from the corner of the top page's viewport. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}
/** The frame may scroll the comment into view before it answers; `after-shot` puts the scroll back. */
export type MeasureAnswer =
  | { outcome: "at"; rect: Rect; viewport: { width: number; height: number }; devicePixelRatio: number }
  | { outcome: "gone" | "not-visible" };

/** The picture is taken (or given up): undo what `measure` did to the page. */
export interface AfterShot {
  kind: "after-shot";
  key: string;
}

export const TOAST_STATES = ["archived", "waiting", "needs_person", "nothing", "failed"] as const;
export type ToastState = (typeof TOAST_STATES)[number];

/** Shown last, in a closed shadow element; `text` is rendered already, in the person's language. */
export interface Toast {
  kind: "toast";
  state: ToastState;
  text: string;
  language: InterfaceLanguage;
}

/** What the content script answers. */
export type ContentMessage = WhatWasClicked | Expand;
/** What a script of its own answers, put there when a picture is due. */
export type PictureMessage = Measure | AfterShot;
export type FrameMessage = ContentMessage | PictureMessage;

/** What the content script answers to each message. */
export interface FrameAnswers {
  "what-was-clicked": ClickedAnswer;
  expand: ExpandAnswer;
}

// ------------------------------------------------ the panel and the options page ask the background

export const INTERFACE_LANGUAGES = ["uk", "en"] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** What the desk's side of the background answers; the rest is about capturing (acts.ts). */
export type PageMessage = DeskMessage | AnsweringMessage | ActMessage | InsertMessage;

export type DeskMessage =
  | { kind: "get-state" }
  | { kind: "test-connection" }
  | { kind: "start-pairing" }
  | { kind: "poll-pairing" }
  | { kind: "cancel-pairing" }
  | { kind: "forget-desk" }
  | { kind: "set-port"; port: number }
  | { kind: "set-language"; language: InterfaceLanguage }
  | { kind: "set-tab-picture"; on: boolean }
  | { kind: "correct"; id: string; correction: Correction }
  | { kind: "decide-name"; id: string; choice: NameChoice }
  | { kind: "suggest"; id: string; request: SuggestionRequest }
  | { kind: "reply-copied"; id: string; reply: ReplyCopied }
  | { kind: "open-page"; path: string }
  | { kind: "open-practice" }
  | { kind: "show-card"; id: string }
  | { kind: "send-now" }
  | { kind: "export-item"; id: string }
  | { kind: "delete-item"; id: string };

/** A refusal with its code: one of the desk's, or one of our own about reaching it. */
export const PAGE_FAILURES = [
  "desk_unreachable",
  "desk_not_ours",
  "desk_refused",
  "not_paired",
  "unknown_item",
  "bad_message",
  "no_storage",
  ...ACT_FAILURES,
] as const;
export type PageFailure = (typeof PAGE_FAILURES)[number];

export type PageAnswer<T> =
  | { ok: true; value: T }
  | { ok: false; failure: PageFailure; code?: ErrorCode; params?: Record<string, string | number> };

/** What the background answers to each page message, inside `PageAnswer`. */
export interface PageAnswers extends ActAnswers, AnsweringAnswers, InsertAnswers {
  "get-state": PanelState;
  "test-connection": TestReport;
  "start-pairing": null;
  "poll-pairing": null;
  "cancel-pairing": null;
  "forget-desk": null;
  "set-port": null;
  "set-language": null;
  "set-tab-picture": null;
  correct: null;
  "decide-name": null;
  suggest: SuggestionSet;
  "reply-copied": null;
  "open-page": null;
  "open-practice": null;
  "show-card": null;
  "send-now": null;
  "export-item": { filename: string; json: string };
  "delete-item": null;
}

/** The background tells every open page that something changed; the page asks for the state again. */
export interface StateChanged {
  kind: "state-changed";
}

export type { ScreenshotGap, Site };
