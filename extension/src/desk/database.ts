/** The extension's own IndexedDB: settings, the desk's credential, and the outbox. Content scripts and sites cannot reach it. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import {
  type AdditionName,
  type ReplyCopied,
  type ReplyPublished,
  type SubmittedPart,
  type ScreenshotGap,
  type Site,
  type TabGap,
} from "../shared/contract.generated";
import { type Draft } from "../shared/answering";
import { type InterfaceLanguage } from "../shared/messages";
import { type HoldCause, type OutboxState } from "../shared/panel-state";

/** What a paired desk gave us. The token never leaves this store but in a request to a desk that proved itself. */
export interface Credential {
  token: string;
  installation: string;
  pairedAt: string;
}

/** A pairing under way. The secret is kept so that a poll after the worker's death still can present it. */
export interface PendingPairing {
  request: string;
  secret: string;
  code: string;
  expiresAt: string;
  browser: string;
}

export type ShotStage =
  | { status: "none" }
  /** Being taken; after `until` (ms) nobody will bring it any more. */
  | { status: "taking"; until: number }
  | { status: "ready"; sha256: string; mediaType: string }
  | { status: "gone"; reason: ScreenshotGap };

/** One capture on its way. The words go with the receipt, the rest when the screenshot is settled. */
export interface OutboxItem {
  id: string;
  commentKey: string;
  site: Site;
  author: string | null;
  excerpt: string;
  madeAt: string;
  madeMs: number;
  part: "capture" | "screenshot";
  state: OutboxState;
  cause: HoldCause;
  params: Record<string, string | number>;
  attempts: number;
  /** Not sent before this moment (ms). */
  notBefore: number;
  /** The desk named `notBefore` itself (Retry-After): nothing shortens it. */
  byDesk: boolean;
  /** The capture is still being completed; after this moment (ms) it goes as it stands. 0: complete. */
  heldUntil: number;
  major: number;
  manifest: string;
  manifestSha256: string;
  parts: SubmittedPart[];
  shot: ShotStage;
  /** Parts that follow, not sent yet; their bytes lie among the screenshots under `additionKey`. */
  additions?: Addition[];
}

/** A part that follows its capture beside the screenshot; with a `gap` only the word why there is none. */
export interface Addition {
  name: AdditionName;
  sha256: string;
  gap?: TabGap;
}

export function additionKey(id: string, name: AdditionName): string {
  return `${id}/${name}`;
}

export interface KeptScreenshot {
  id: string;
  blob: Blob;
}

/** What the browser remembers of a capture that the desk keeps: no word of it. */
export interface KnownCapture {
  id: string;
  seq: number;
  commentKey: string;
  madeMs: number;
}

export interface Settings {
  port: number;
  language: InterfaceLanguage;
  /** Marks beside comments in the page itself; absent: off. */
  pageMarks?: boolean;
  /** A serious complaint brings a picture of the whole visible tab too. */
  tabPicture: boolean;
}

/** A reply that was put into a site's box, until the desk knows of it and of what was seen of it there. */
export interface KeptInsertion {
  id: string;
  /** UUID of the capture. */
  capture: string;
  site: Site;
  author: string | null;
  tabId: number;
  frameId: number;
  /** Until then the thread is looked at, in milliseconds of the epoch. */
  until: number;
  insertedAt: string;
  reply: ReplyCopied;
  /** How its thread is looked at again when the page was loaded anew; absent until the first look has begun. */
  look?: { key: string; known: string[] };
  /** The page's wish that it fulfils. */
  wish?: string;
  /** The desk knows that it was put in. */
  recorded: boolean;
  seen: ReplyPublished | null;
  state: OutboxState;
  cause: HoldCause;
  params: Record<string, string | number>;
  attempts: number;
  notBefore: number;
}

interface Schema extends DBSchema {
  settings: { key: "settings"; value: Settings };
  credential: { key: "desk"; value: Credential };
  pairing: { key: "pending"; value: PendingPairing };
  outbox: { key: string; value: OutboxItem; indexes: { comment: string } };
  screenshots: { key: string; value: KeptScreenshot };
  known: { key: string; value: KnownCapture; indexes: { comment: string } };
  drafts: { key: string; value: Draft & { savedMs: number } };
  insertions: { key: string; value: KeptInsertion };
}

export type Database = IDBPDatabase<Schema>;

/**
 * Opens (and at first makes) the database. Rejects when the disk has no room for it.
 * `lost`: no longer usable. When a write finds the disk full, Chromium closes the database for good, and Firefox leaves
 * it open and refuses every later write. `name` is for tests.
 */
export async function openDatabase(lost: () => void = () => undefined, name = "vidhuk"): Promise<Database> {
  const database = await openDB<Schema>(name, 3, {
    terminated: lost,
    upgrade(database, before) {
      database.createObjectStore("insertions", { keyPath: "id" });
      if (before < 2) {
        database.createObjectStore("drafts", { keyPath: "id" });
      }
      if (before > 0) {
        return;
      }
      database.createObjectStore("settings");
      database.createObjectStore("credential");
      database.createObjectStore("pairing");
      database.createObjectStore("outbox", { keyPath: "id" }).createIndex("comment", "commentKey");
      database.createObjectStore("screenshots", { keyPath: "id" });
      database.createObjectStore("known", { keyPath: "id" }).createIndex("comment", "commentKey");
    },
  });
  database.addEventListener("abort", (event) => {
    // Without an error it was our own wish.
    if ((event.target as IDBTransaction).error !== null) {
      database.close();
      lost();
    }
  });
  return database;
}
