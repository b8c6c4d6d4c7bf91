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

/** How a comment on the screen stands in the archive; `waiting` is still in this browser's queue. */
export const SCREEN_STATES = ["new", "saved", "changed", "answered", "unconfirmed", "waiting"] as const;
export type ScreenState = (typeof SCREEN_STATES)[number];

export interface ScreenComment {
  key: string;
  author: string | null;
  excerpt: string;
  state: ScreenState;
  seq: number | null;
}

export interface ScreenView {
  comments: ScreenComment[];
  others: number;
  /** False: the desk did not answer, so what it holds is not known. */
  asked: boolean;
  /** The clinic switched on marks in the page itself. */
  marks: boolean;
}

/** The line that a panel keeps open while it lists the screen with marks switched on. */
export const MARKS_LINE = "vidhuk-marks";

export const BATCH_STAGES = ["running", "done", "cancelled", "interrupted"] as const;
export type BatchStage = (typeof BATCH_STAGES)[number];

/** Where the saving of a screen stands; every figure is a number of comments. */
export interface BatchView {
  stage: BatchStage;
  total: number;
  done: number;
  saved: number;
  /** In the archive already, with the same words. */
  already: number;
  failed: number;
}

export type ActMessage =
  | { kind: "open-by-hand" }
  | { kind: "pick-comment" }
  | { kind: "look-at-screen" }
  /** Saves these comments of the screen, one after the other. */
  | { kind: "save-screen"; keys: string[] }
  | { kind: "cancel-batch" }
  | { kind: "batch-state" }
  | { kind: "marks-state" }
  /** Switched on only with the person's word that they read what the site can see. */
  | { kind: "set-marks"; on: true; read: true }
  | { kind: "set-marks"; on: false }
  /** Bytes of image number `place` (from 1), before the entry itself: a message holds no Blob. */
  | { kind: "keep-image"; id: string; place: number; mediaType: ImageType; base64: string }
  | { kind: "enter-by-hand"; entry: HandEntry };

export const ACT_FAILURES = ["not_saved", "image_refused", "not_this_page"] as const;
export type ActFailure = (typeof ACT_FAILURES)[number];

/** What the background answers to each of them. */
export interface ActAnswers {
  "open-by-hand": null;
  "pick-comment": null;
  "look-at-screen": ScreenView;
  "save-screen": null;
  "cancel-batch": null;
  "batch-state": BatchView | null;
  "marks-state": boolean;
  "set-marks": null;
  "keep-image": null;
  /** The id under which the panel shows it. */
  "enter-by-hand": string;
}
