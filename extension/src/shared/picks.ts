/**
 * Messages to and from the script that is put into a page on demand (entrypoints/on-demand.ts), as types.
 * It rings the background by itself, so that a worker that was killed while a person chose is woken; the background
 * listens only while it waits for just that, and checks what it hears (pick-checks.ts).
 */
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

export type ScriptMessage = Pick | StopPicking | Point;
export const SCRIPT_KINDS: readonly ScriptMessage["kind"][] = ["pick", "stop-picking", "point"];

/** What the script says by itself. */
export type Ring = { kind: "picked"; answer: ClickedAnswer } | { kind: "left-picking" };

/** What it answers at once. */
export interface ScriptAnswers {
  pick: "picking" | "no-reader";
  "stop-picking": null;
  point: "rang" | "nothing" | "no-reader";
}
