/**
 * Messages to and from the script that is put into a page on demand (entrypoints/on-demand.ts), as types.
 * It rings the background by itself, so that a worker that was killed while a person chose is woken; the background
 * listens only while it waits for just that, and checks what it hears (pick-checks.ts).
 */
import { type ScreenState } from "./acts";
import { type ClickedAnswer, type InterfaceLanguage } from "./messages";

/** Highlights the comment under the pointer until the person takes one or leaves; the ring brings the outcome. */
export interface Pick {
  kind: "pick";
  /** Rendered already, in the person's language. */
  hint: string;
  none: string;
  language: InterfaceLanguage;
}

export interface StopPicking {
  kind: "stop-picking";
}

/** Reads the comment that has the keyboard's focus, or else the one under the pointer; rings when it is one. */
export interface Point {
  kind: "point";
}

/** Lists the comments of one thread that stand in the window: the thread of which most are there. */
export interface ListComments {
  kind: "list-comments";
}

/** Reads one of them as it stands now. */
export interface ReadComment {
  kind: "read-comment";
  key: string;
}

/** One mark beside a comment, by the key of the list. */
export interface PageMark {
  key: string;
  state: Exclude<ScreenState, "new">;
  /** Rendered already, in the person's language. */
  word: string;
  title: string;
}

/** Draws these marks in the place of those before; sent only while the clinic's switch is on. */
export interface ShowMarks {
  kind: "show-marks";
  marks: PageMark[];
  language: InterfaceLanguage;
}

/** Answered when the screen shows none any more. */
export interface ClearMarks {
  kind: "clear-marks";
}

export type ScriptMessage = Pick | StopPicking | Point | ListComments | ReadComment | ShowMarks | ClearMarks;
export const SCRIPT_KINDS: readonly ScriptMessage["kind"][] = [
  "pick",
  "stop-picking",
  "point",
  "list-comments",
  "read-comment",
  "show-marks",
  "clear-marks",
];

/** A comment of the list: as much as telling whether the archive has it takes. */
export interface ListedComment {
  key: string;
  nativeId: string | null;
  author: string | null;
  text: string;
}

export interface CommentList {
  comments: ListedComment[];
  /** Comments of other threads on the same screen. */
  others: number;
}

/** What the script says by itself. */
export type Ring = { kind: "picked"; answer: ClickedAnswer } | { kind: "left-picking" };

/** What it answers at once. */
export interface ScriptAnswers {
  /** "covered": something of the site's lies over all that we can draw. */
  pick: "picking" | "covered" | "no-reader";
  "stop-picking": null;
  point: "rang" | "nothing" | "no-reader";
  "list-comments": CommentList | "no-reader";
  "read-comment": ClickedAnswer;
  "show-marks": null;
  "clear-marks": null;
}
