/** Messages of our pages about answering: a draft looked at, kept and let go. Types only. */
import { type LintAnswer, type LintRequest, type ReplyChannel, type ReplyStage } from "./contract.generated";

/** Entry of a reply that a person wrote from nothing. */
export const OWN_TEXT = "own-text";
/** Characters of a reply that the desk takes. */
export const MAX_DRAFT = 10_000;

/** A reply that a person is writing; kept in the extension's own storage until it is copied. */
export interface Draft {
  /** UUID of the capture that it answers. */
  id: string;
  text: string;
  entry: string;
  stage: ReplyStage;
  language: "uk" | "ru" | "en";
  languageChosen: boolean;
  channel: ReplyChannel;
}

export type AnsweringMessage =
  | { kind: "lint"; id: string; request: LintRequest }
  | { kind: "keep-draft"; draft: Draft }
  | { kind: "get-draft"; id: string }
  | { kind: "drop-draft"; id: string };

/** What the background answers to each of them. */
export interface AnsweringAnswers {
  lint: LintAnswer;
  "keep-draft": null;
  "get-draft": Draft | null;
  "drop-draft": null;
}
