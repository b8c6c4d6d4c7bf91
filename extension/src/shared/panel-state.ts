/** What the panel and the options page are told: plain data with codes, rendered into sentences by the page. */
import {
  type CaptureAnswer,
  type ErrorCode,
  type Insertion,
  type ReplyPublished,
  type ScreenshotGap,
  type Site,
  type TabGap,
} from "./contract.generated";
import { type InterfaceLanguage } from "./messages";

/** The one named cause of the connection's state; each has one sentence and one action. */
export const CONNECTION_CAUSES = [
  "checking",
  "connected",
  "permission_withheld",
  "not_running",
  "other_program",
  "not_paired",
  "pairing_pending",
  "pairing_rejected",
  "pairing_expired",
  "pairing_closed",
  "pairing_busy",
  "revoked",
  "impostor",
  "desk_too_old",
  "desk_trouble",
] as const;
export type ConnectionCause = (typeof CONNECTION_CAUSES)[number];

export interface Connection {
  cause: ConnectionCause;
  port: number;
  /** Version that the desk says it has; absent when nobody answered. */
  deskVersion?: string;
  /** Contract major that the desk speaks. */
  deskMajor?: number;
}

export interface PairingView {
  code: string;
  expiresAt: string;
  /** What the desk will show beside the code, so that a person can compare. */
  browser: string;
  origin: string;
}

export const OUTBOX_STATES = ["waiting", "wait_person", "quarantine"] as const;
/** `waiting` is sent by itself; `wait_person` when a person has mended the cause; `quarantine` never. */
export type OutboxState = (typeof OUTBOX_STATES)[number];

/** Why an item is not sent yet: the desk's own code, or what we saw of the road. */
export type HoldCause =
  | ErrorCode
  | "unreachable"
  | "cut_body"
  | "server_error"
  | "timeout"
  | "not_our_desk"
  | "not_paired_yet"
  | "permission_withheld"
  | "not_sent_yet";

export interface OutboxItemView {
  id: string;
  state: OutboxState;
  cause: HoldCause;
  params: Record<string, string | number>;
  site: Site;
  author: string | null;
  excerpt: string;
  madeAt: string;
  /** Next try, for `waiting` items. */
  nextAt: string | null;
  /** It should have gone by itself long ago: the person is told, with the cause. */
  stalled: boolean;
  /** `screenshot` when the words arrived and only the picture is on its way; `reply`: what became of a reply in the box. */
  part: "capture" | "screenshot" | "reply";
}

/** Where the card's screenshot is. */
export type ScreenshotView =
  { state: "taking" | "waiting" | "kept" | "quarantine" } | { state: "unavailable"; reason: ScreenshotGap };

/** Where the picture of the visible tab is. */
export type TabView = { state: "waiting" | "kept" | "quarantine" } | { state: "unavailable"; reason: TabGap };

export interface CardPlace {
  /** The reader's own name for the comment. */
  key: string;
  nativeId: string | null;
  /** The comment's own address, or that of the page it stood on. */
  address: string;
}

/** A reply in the site's own box, and what is known of it since, for the screen; what the desk must hear lies on the disk. */
export interface CardInsertion {
  id: string;
  insertedAt: string;
  /** The desk has it. */
  recorded: boolean;
  seen: ReplyPublished | null;
  /** Nobody looks for it any more, though its time is not over. */
  over?: boolean;
  /** What the desk said last. */
  told: Insertion | null;
}

/** The captured comment as the panel shows it; lives in memory of the browser's session, never on disk. */
export interface Card {
  id: string;
  site: Site;
  author: string | null;
  shownTime: string | null;
  excerpt: string;
  truncated: boolean;
  madeAt: string;
  screenshot: ScreenshotView;
  /** A small picture as a data: address, when there is one. */
  thumbnail: string | null;
  /** The picture of the whole tab; absent where none was called for. */
  tab?: TabView;
  /** The desk's answer; `null` until it came. */
  answer: CaptureAnswer | null;
  /** Its markup with every letter masked, to report a page that was read wrongly; absent for an entry by hand. */
  skeleton?: string;
  /** The adapter knows that it reads this surface only in part. */
  partly?: boolean;
  /** Where the comment can be found again; absent for entries by hand. */
  place?: CardPlace;
  /** The last reply of it that was put into the site's own box. */
  insertion?: CardInsertion;
  /** Where it stands in the outbox; `null` once the receipt is here. */
  outbox: { state: OutboxState; cause: HoldCause; params: Record<string, string | number> } | null;
}

export const NOTICE_CODES = [
  "no_click",
  "not_a_comment",
  "private_place",
  "content_unavailable",
  "reload_page",
  "click_again",
  "unsupported_site",
  "other_desk_practice",
  "answer_refused",
  "not_saved",
] as const;
/** Why the last click brought no capture. */
export type NoticeCode = (typeof NOTICE_CODES)[number];

export interface PanelState {
  language: InterfaceLanguage;
  /** A serious complaint brings a picture of the whole visible tab too. */
  tabPicture: boolean;
  connection: Connection;
  pairing: PairingView | null;
  card: Card | null;
  /** Other captures of this session, newest first, without their answers. */
  recent: { id: string; author: string | null; excerpt: string; site: Site; seq: number | null }[];
  notice: NoticeCode | null;
  outbox: OutboxItemView[];
  /** Sites of ours that the person's browser does not let us read, as patterns of the manifest. */
  withheld: string[];
  /** Address of the practice page of the desk at this port. */
  practiceUrl: string;
  extensionVersion: string;
  installation: string | null;
}

export const TEST_CHECKS = ["permission", "port", "vidhuk", "version", "paired", "proof"] as const;
export type TestCheck = (typeof TEST_CHECKS)[number];

/** Each check by name, in order; the first failed one is the cause, those after it were not tried. */
export interface TestReport {
  checks: { check: TestCheck; result: "ok" | "failed" | "skipped" }[];
  connection: Connection;
}
