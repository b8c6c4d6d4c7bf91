/** Made by `make schemas` from server/vidhuk/contracts/; a change there, never here. */

export const CONTRACT_MAJOR = 1;
export const CONTRACT_MINOR = 1;
export const MAX_CAPTURE_BYTES = 1048576;
export const MAX_HTML_BYTES = 524288;
export const MAX_SCREENSHOT_BYTES = 8388608;
export const MAX_TEXT_BYTES = 65536;
export const MAX_IMAGES = 6;
export const MAX_KNOWN = 200;

export const ADDITION_NAMES = ["image_1", "image_2", "image_3", "image_4", "image_5", "image_6", "screenshot_tab"] as const;
export type AdditionName = (typeof ADDITION_NAMES)[number];

export const ENTRY_SOURCES = ["phone", "private_message", "stories", "branch"] as const;
export type EntrySource = (typeof ENTRY_SOURCES)[number];

export const CAPTURE_FLAGS = ["edited", "translated", "truncated", "no_text", "ours", "nul_replaced", "surrogate_replaced", "html_cut", "pinned", "hearted", "under_advert"] as const;
export type CaptureFlag = (typeof CAPTURE_FLAGS)[number];

export const CAPTURE_KINDS = ["comment", "reply", "review", "post", "selection", "by_hand"] as const;
export type CaptureKind = (typeof CAPTURE_KINDS)[number];

export const MEDIA_KINDS = ["photo", "sticker", "gif", "video", "link"] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

export const PART_NAMES = ["text", "text_expanded", "fields", "html"] as const;
export type PartName = (typeof PART_NAMES)[number];

export const RECOMMENDATIONS = ["recommends", "does_not_recommend", "unknown"] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];

export const SCREENSHOT_GAPS = ["no_gesture", "tab_changed", "not_found", "not_visible", "quota", "too_large", "failed", "by_hand", "batch"] as const;
export type ScreenshotGap = (typeof SCREENSHOT_GAPS)[number];

export const SITES = ["facebook", "instagram", "google_maps", "youtube", "tiktok", "web", "by_hand", "practice"] as const;
export type Site = (typeof SITES)[number];

export const STRATEGY_LEVELS = ["structure", "fallback", "guess"] as const;
export type StrategyLevel = (typeof STRATEGY_LEVELS)[number];

export const TIME_PRECISIONS = ["exact", "minute", "hour", "day", "week", "month", "year", "unknown"] as const;
export type TimePrecision = (typeof TIME_PRECISIONS)[number];

export const FORM_OF_ADDRESSES = ["ви", "ти"] as const;
export type FormOfAddress = (typeof FORM_OF_ADDRESSES)[number];

export const LANGUAGE_POLICIES = ["ukrainian_first", "author", "ukrainian_only"] as const;
export type LanguagePolicy = (typeof LANGUAGE_POLICIES)[number];

export const CORRECTED_FIELDS = ["type", "language", "sentiment", "flags", "topics"] as const;
export type CorrectedField = (typeof CORRECTED_FIELDS)[number];

export const ERROR_CODES = ["wrong_host", "wrong_origin", "cross_site", "options_refused", "not_paired", "not_signed_in", "csrf_failed", "not_allowed", "entry_link_invalid", "pairing_busy", "pairing_closed", "pairing_code_wrong", "pairing_unknown", "not_found", "method_not_allowed", "wrong_media_type", "body_too_large", "body_cut", "request_invalid", "manifest_invalid", "part_hash_mismatch", "part_missing", "part_unexpected", "part_too_large", "fields_invalid", "capture_conflict", "capture_unknown", "contract_too_new", "screenshot_invalid", "screenshot_hash_mismatch", "screenshot_conflict", "screenshot_not_expected", "image_invalid", "practice_origin", "override_missing", "consent_missing", "entry_invalid", "playbook_conflict", "busy", "storage_full", "internal", "port_taken_by_vidhuk", "port_taken", "port_not_allowed", "home_locked", "home_not_writable", "setting_invalid", "database_newer", "database_unreachable", "database_damaged", "database_needs_migrate", "migration_failed", "desk_not_running", "playbook_invalid", "clinic_invalid", "clinic_conflict", "sheet_unreadable", "file_unreadable", "file_unwritable", "file_line_invalid", "nothing_labelled", "line_invalid", "custody_broken"] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export const PAIR_STATUSES = ["pending", "approved", "rejected", "expired"] as const;
export type PairStatus = (typeof PAIR_STATUSES)[number];

export const CASE_STAGES = ["found", "documented", "acknowledged", "moved_to_private", "resolved", "confirmation_asked", "closing_note", "closed", "no_public_reply", "merged", "reopened", "verify_requested", "answers_private", "checked", "not_confirmed", "closed_unconfirmed"] as const;
export type CaseStage = (typeof CASE_STAGES)[number];

export const CHAIN_NODES = ["answer", "clarify", "detail", "offer", "person"] as const;
export type ChainNode = (typeof CHAIN_NODES)[number];

export const ELEMENTS = ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "R11", "R12"] as const;
export type Element = (typeof ELEMENTS)[number];

export const LINT_RULES = ["L01", "L02", "L03", "L04", "L05", "L06", "L07", "L08", "L09", "L10", "L11", "L12", "L13", "L14", "L15", "L16", "L17", "L18", "L19", "L20", "L21", "L22", "L23", "L24", "L25", "L26", "L27", "L28"] as const;
export type LintRule = (typeof LINT_RULES)[number];

export const MISSING_FACTS = ["clinic_name", "responsible", "hours", "private_channel", "phone", "address", "price", "schedule", "doctors", "metro", "parking", "insurance", "languages", "promotions", "price_expired", "promotion_expired", "name_in_english", "offer_in_english", "branch_in_english", "insurance_in_english", "fact_in_english", "fact_with_source", "answer"] as const;
export type MissingFact = (typeof MISSING_FACTS)[number];

export const REPLY_CHANNELS = ["public", "private", "closing_note"] as const;
export type ReplyChannel = (typeof REPLY_CHANNELS)[number];

export const REPLY_STAGES = ["acknowledge", "answer", "thank", "correct", "request_details", "holding", "closing_note", "no_reply", "private_message", "cannot_fulfil"] as const;
export type ReplyStage = (typeof REPLY_STAGES)[number];

export const SEVERITIES = ["block", "warn", "hint"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const TAB_GAPS = ["no_gesture", "tab_changed", "quota", "too_large", "failed", "late"] as const;
export type TabGap = (typeof TAB_GAPS)[number];

export const ASSIGNED_BIES = ["page", "mention", "person"] as const;
export type AssignedBy = (typeof ASSIGNED_BIES)[number];

export const COMMENT_TYPES = ["complaint", "praise", "question", "misinformed", "troll", "spam", "other", "undetermined"] as const;
export type CommentType = (typeof COMMENT_TYPES)[number];

export const CUE_TARGETS = ["language", "type", "sentiment", "flag", "topic"] as const;
export type CueTarget = (typeof CUE_TARGETS)[number];

export const FLAGS = ["safety", "legal_threat", "press_or_blogger", "minor", "staff_named", "health_data_by_author", "insult", "competitor", "accusation", "formal_complaint", "pile_on", "second_unanswered", "ironic", "mixed", "reach_high", "own_staff_suspected"] as const;
export type Flag = (typeof FLAGS)[number];

export const LANGUAGES = ["uk", "ru", "en", "mixed", "undetermined"] as const;
export type Language = (typeof LANGUAGES)[number];

export const NAME_VERDICTS = ["roster", "nobody"] as const;
export type NameVerdict = (typeof NAME_VERDICTS)[number];

export const ROSTER_KINDS = ["doctor", "branch"] as const;
export type RosterKind = (typeof ROSTER_KINDS)[number];

export const SCRIPTS = ["cyrillic", "latin", "mixed", "none"] as const;
export type Script = (typeof SCRIPTS)[number];

export const SENTIMENTS = ["negative", "neutral", "positive", "mixed", "undetermined"] as const;
export type Sentiment = (typeof SENTIMENTS)[number];

export const SIGN_CODES = ["no_visit_found", "impossible_detail", "no_concrete_detail", "only_superlatives", "near_duplicate", "empty_profile", "praises_rival", "burst", "no_details_by_deadline", "receipt_unknown", "concrete_inside_detail", "earlier_contact", "staff_recognises", "moved_to_private"] as const;
export type SignCode = (typeof SIGN_CODES)[number];

export const SIGN_GROUPS = ["records", "text", "account", "time", "behaviour", "counter"] as const;
export type SignGroup = (typeof SIGN_GROUPS)[number];

export const TOPICS = ["price", "waiting", "staff_manner", "treatment", "diagnosis", "facility", "booking", "supply", "information", "language_of_service", "refund", "insurance", "other"] as const;
export type Topic = (typeof TOPICS)[number];

export const VOICES = ["letters", "words", "langdetect", "model", "cue", "rule", "textblob", "roster", "case", "layer", "history", "person"] as const;
export type Voice = (typeof VOICES)[number];

/** Answer to PUT /captures/{id}/additions/{name}; the same bytes again get the same one. */
export interface AdditionReceipt {
  id: string;
  name: AdditionName;
  sha256: string;
}

/** A doctor or branch whom a comment is about. */
export interface Assigned {
  kind: RosterKind;
  name: string;
  by: AssignedBy;
}

/** Author as displayed; `None` is "not shown". */
export interface Author {
  name?: string | null;
  profile_url?: string | null;
}

/** Says that a person typed the words, and no page was read. */
export interface ByHand {
  source: EntrySource;
  entered_by?: string | null;
}

/** The receipt, with labels and suggestions as they are now. */
export interface CaptureAnswer {
  receipt: Receipt;
  site: Site;
  practice: boolean;
  versions: number;
  screenshot: "expected" | "kept" | "unavailable";
  labels: Labels;
  corrected: CorrectedBy | null;
  suggestions: SuggestionSet;
  replies_copied: number;
}

/** POST /captures. */
export interface CaptureSubmission {
  manifest: string;
  parts: SubmittedPart[];
}

/** What a site adapter read beside the text; absent is `None`, "not shown", never 0 or an empty string. */
export interface CapturedFields {
  site: Site;
  kind: CaptureKind;
  native_id?: string | null;
  permalink?: string | null;
  page_url: string;
  page_title?: string | null;
  post_url?: string | null;
  post_author?: string | null;
  author?: Author;
  parent?: ParentComment | null;
  shown_time?: ShownTime | null;
  rating?: Rating | null;
  reactions?: Reactions | null;
  media?: Media[];
  flags?: CaptureFlag[];
  interface_language?: string | null;
  by_hand?: ByHand | null;
  place?: Place | null;
  owner_reply?: OwnerReply | null;
  original_text?: string | null;
  strategies?: Record<string, string>;
  strategy_level?: StrategyLevel | null;
}

/** Where a conversation stands in its answer chain. */
export interface ChainPlace {
  chain: string;
  step: ChainNode;
  task: string | null;
}

/** The author's written consent: the only way past the rules of secrecy, L01 to L04. */
export interface Consent {
  given_on: string;
  form: string;
  holder: string;
}

/** Which labels a person corrected, who did so last, and when. */
export interface CorrectedBy {
  at: string;
  fields: CorrectedField[];
  person: string | null;
  understood: Record<string, string[]>;
}

/** POST /captures/{id}/correction: a person sets labels, or takes that back, or says whom a mention means. */
export interface Correction {
  type?: CommentType | null;
  language?: Language | null;
  sentiment?: Sentiment | null;
  flags?: Flag[] | null;
  topics?: Topic[] | null;
  mention?: MentionChoice | null;
  undo?: CorrectedField[];
}

/** A word or rule that decided, with its place (Unicode code points of the text as given). */
export interface Cue {
  target: CueTarget;
  label: string;
  surface: string;
  start: number;
  end: number;
  voice: Voice;
  weight: number;
}

/** Who decided something about a name, and when. */
export interface Decided {
  at: string;
  person: string | null;
}

/** A name that the roster did not hold, as the text writes it, with a person's word. */
export interface DecidedName {
  at: string;
  person: string | null;
  name: string;
  entry: string;
  verdict: NameVerdict;
}

/** Body of every failure that the desk answers. */
export interface ErrorBody {
  error: ErrorDetail;
}

/** Code and parameters of a failure; the reader renders the sentence. */
export interface ErrorDetail {
  code: ErrorCode;
  params: Record<string, string | number>;
}

/** The answer: what to put where. */
export interface InsertWish {
  id: string;
  capture: string;
  site: Site;
  native_id: string | null;
  address: string;
  author: string | null;
  shown_time: string | null;
  excerpt: string;
  made_at: string;
  reply: WishedReply;
  mode: "ask" | "append" | "replace";
}

/** Where one inserted reply stands; the answer to both. */
export interface Insertion {
  id: string;
  state: "inserted" | "published";
  inserted_at: string;
  published_at: string | null;
  shown_time: string | null;
  secrecy: LintRule[];
}

/** Answer to POST /known: only the comments that are there, in the order of the question. */
export interface KnownAnswer {
  comments: KnownComment[];
}

/** A comment of the question that the archive holds. */
export interface KnownComment {
  native_id: string;
  seq: number;
  received_at: string;
  captures: number;
  same_text: boolean;
  replies_copied: number;
  inserted: "inserted" | "published" | null;
}

/** POST /known. */
export interface KnownRequest {
  site: Site;
  comments: SeenComment[];
}

/** What was understood of one comment. */
export interface Labels {
  language: Language;
  language_confidence: number;
  script: Script;
  type: CommentType;
  type_confidence: number;
  second_type: CommentType | null;
  sentiment: Sentiment;
  flags: Flag[];
  topics: Topic[];
  mentions: Mention[];
  assigned: Assigned[];
  unknown_names: string[];
  decided_names: DecidedName[];
  facts: Span[];
  needs_checking: boolean;
  signs: Sign[];
  cues: Cue[];
  reasons: Reason[];
  layer: string | null;
}

/** What the linter found, in the order of places. */
export interface LintAnswer {
  findings: LintFinding[];
}

/** One place of a reply that breaks a rule; `lint-<rule>` in the catalogs says why. */
export interface LintFinding {
  rule: LintRule;
  severity: Severity;
  start: number;
  end: number;
  matched: string;
  rewrite: string;
  basis: string;
  sentence_start: number | null;
  sentence_end: number | null;
  changed: SeverityChange | null;
}

/** A person goes past a block on purpose; recorded with the reply, never with the comment. */
export interface LintOverride {
  rule: LintRule;
  reason: string;
  consent?: Consent | null;
}

/** POST /captures/{id}/lint: a reply as it stands in the editor, to be looked at; it is not kept. */
export interface LintRequest {
  reply: string;
  channel?: ReplyChannel;
}

/** An image as listed by the manifest: it follows, and nothing but these bytes may. */
export interface ListedImage {
  name: AdditionName;
  media_type: "image/png" | "image/jpeg" | "image/webp";
  bytes: number;
  sha256: string;
}

/** What the browser swears to at the moment of capture; travels and is stored as the exact bytes that were hashed. */
export interface Manifest {
  major: number;
  minor: number;
  id: string;
  nonce: string;
  made_at: string;
  time_zone: string;
  utc_offset_minutes: number;
  extension_version: string;
  browser: string;
  parts: ManifestPart[];
  screenshot: ScreenshotExpected | ScreenshotUnavailable;
  flags?: CaptureFlag[];
  images?: ListedImage[];
}

/** One part as listed by the manifest: exact UTF-8 bytes, counted and hashed in the browser. */
export interface ManifestPart {
  name: PartName;
  media_type: "text/plain" | "application/json" | "text/html";
  bytes: number;
  sha256: string;
}

/** One picture, sticker, GIF, video or link preview of a comment. */
export interface Media {
  kind: MediaKind;
  description?: string | null;
}

/** A doctor or branch named in the text; an ambiguous one belongs to nobody until a person decides. */
export interface Mention {
  surface: string;
  lemma: string;
  start: number;
  end: number;
  kind: RosterKind | null;
  ambiguous: boolean;
  candidates: string[];
  details: Record<string, string[]>;
  decided: Decided | null;
}

/** Whom an ambiguous mention means; `name` is the roster's entry, `None` is nobody of them. */
export interface MentionChoice {
  start: number;
  end: number;
  name: string | null;
  undo?: boolean;
}

/** POST /captures/{id}/name: whether a name that the roster does not hold belongs there. */
export interface NameChoice {
  name: string;
  verdict: NameVerdict | null;
}

/** A single-use link, good for 60 seconds. */
export interface OpenAnswer {
  url: string;
  expires_at: string;
}

/** POST /open: a link into the pages, for a paired installation that is allowed to ask for one. */
export interface OpenRequest {
  path?: string;
}

/** The answer of the place's owner, kept apart from the review's own words. */
export interface OwnerReply {
  text: string;
  author_name?: string | null;
  shown_time?: ShownTime | null;
}

/** The code stands on both sides; a person compares and approves in the page or by `vidhuk pair CODE`. */
export interface PairAnswer {
  request: string;
  code: string;
  expires_at: string;
}

/** POST /pair/poll: the secret in hex (64 characters). With `withdraw` the browser takes its request back. */
export interface PairPoll {
  request: string;
  secret: string;
  withdraw?: boolean;
}

/** `token` and `installation` are given once, with `approved`. */
export interface PairPollAnswer {
  status: PairStatus;
  token: string | null;
  installation: string | null;
}

/** POST /pair: the extension keeps a 256-bit secret and shows its SHA-256. */
export interface PairRequest {
  secret_sha256: string;
  browser: string;
  extension_version: string;
}

/** The comment that a reply answers. */
export interface ParentComment {
  native_id?: string | null;
  author_name?: string | null;
  excerpt?: string | null;
}

/** Answer to GET and POST /ping; `proof` is HMAC-SHA256(SHA-256(token), nonce) in hex, for a live installation only. */
export interface PingAnswer {
  service: "vidhuk";
  version: string;
  contract_major: number;
  contract_minor: number;
  proof: string | null;
}

/** POST /ping: prove that you are the desk before you are given anything. */
export interface PingRequest {
  nonce: string;
  installation?: string | null;
}

/** What a comment stands on: a Google place, a Facebook page, a channel; so that a branch can own it. */
export interface Place {
  name?: string | null;
  native_id?: string | null;
  url?: string | null;
}

/** Stars or recommendation, as shown. */
export interface Rating {
  value?: number | null;
  scale?: number | null;
  recommendation?: Recommendation | null;
  shown?: string | null;
}

/** Reactions as shown; the number only when the page's language lets us read it. */
export interface Reactions {
  shown: string;
  count?: number | null;
}

/** Why, as a code with parameters: the screens render it from the catalogs (`reason-<code>`). */
export interface Reason {
  target: CueTarget;
  code: string;
  voice: Voice;
  params: Record<string, string | number>;
}

/** Proof that a capture is kept: a replay gets the same one. */
export interface Receipt {
  id: string;
  seq: number;
  manifest_sha256: string;
  received_at: string;
}

/** POST /captures/{id}/replies: a person copied a reply; the language is recorded as chosen. */
export interface ReplyCopied {
  entry: string;
  stage: ReplyStage;
  language: "uk" | "ru" | "en";
  text: string;
  language_chosen?: boolean;
  channel?: ReplyChannel;
  overrides?: LintOverride[];
}

/** POST /captures/{uuid}/insertions: the extension put a reply into the box; whether a person publishes it is not known yet. */
export interface ReplyInserted {
  entry: string;
  stage: ReplyStage;
  language: "uk" | "ru" | "en";
  text: string;
  language_chosen?: boolean;
  channel?: ReplyChannel;
  overrides?: LintOverride[];
  id: string;
  wish?: string | null;
}

/** POST /captures/{uuid}/insertions/{id}/published: our answer stands in the thread. */
export interface ReplyPublished {
  text: string;
  native_id: string;
  shown_time?: string | null;
  seen_at: string;
  truncated?: boolean;
}

/** The screenshot follows. */
export interface ScreenshotExpected {
  status: "expected";
}

/** POST /captures/{id}/screenshot-unavailable: it was expected and will not come. */
export interface ScreenshotGiveUp {
  reason: ScreenshotGap;
}

/** Answer to PUT /captures/{id}/screenshot and to POST /captures/{id}/screenshot-unavailable. */
export interface ScreenshotReceipt {
  id: string;
  status: "kept" | "unavailable";
  sha256: string | null;
  received_at: string;
}

/** There is no screenshot, and why. */
export interface ScreenshotUnavailable {
  status: "unavailable";
  reason: ScreenshotGap;
}

/** One comment as it stands on the screen now. */
export interface SeenComment {
  native_id: string;
  text_sha256: string;
}

/** The lead made a rule stricter or milder for this clinic. */
export interface SeverityChange {
  was: Severity;
  person: string;
  at: string;
  reason: string;
}

/** Time as the page showed it, with the interval that it can mean (page-facts, section 3). */
export interface ShownTime {
  text: string;
  language?: string | null;
  observed_at: string;
  earliest?: string | null;
  latest?: string | null;
  precision?: TimePrecision;
}

/** One sign that a comment needs checking, with its weight; counter-evidence is negative. */
export interface Sign {
  code: SignCode;
  group: SignGroup;
  weight: number;
  params: Record<string, string | number>;
}

/** A span of the text, in Unicode code points. */
export interface Span {
  start: number;
  end: number;
}

/** One part on its way: its UTF-8 encoding is the evidence, so it is never parsed and written again. */
export interface SubmittedPart {
  name: PartName;
  content: string;
}

/** One proposed reply: whole, without an unfilled place, in one language. */
export interface Suggestion {
  entry: string;
  stage: ReplyStage;
  language: "uk" | "ru" | "en";
  text: string;
  elements: Element[];
  why: WhyReply[];
}

/** POST /captures/{id}/suggestions: the same replies in another language or for another stage. */
export interface SuggestionRequest {
  reply_language?: "uk" | "ru" | "en" | null;
  stage?: ReplyStage | null;
  exclude?: string[];
}

/** Replies for one comment by the clinic's language policy. */
export interface SuggestionSet {
  type: CommentType;
  language: "uk" | "ru" | "en";
  other_languages: ("uk" | "ru" | "en")[];
  missing_facts: MissingFact[];
  suggestions: Suggestion[];
  call_lead: boolean;
  chain: ChainPlace | null;
  private: boolean;
}

/** POST /captures/{id}/tab-unavailable: it was wanted and will not come. */
export interface TabGiveUp {
  reason: TabGap;
}

/** Answer to POST /captures/{id}/tab-unavailable. Attributes: id: of the capture. reason: as the desk has it: the first one that was told stays. */
export interface TabGiveUpReceipt {
  id: string;
  reason: TabGap;
}

/** Why a reply was proposed, as a code with parameters (`why-<code>` in the catalogs). */
export interface WhyReply {
  code: string;
  params: Record<string, string | number>;
}

/** POST /wishes/{id}/end. */
export interface WishEnded {
  outcome: "inserted" | "draft" | "not";
  why?: string | null;
}

/** POST /wishes/take: the ticket that stood in the address which the page opened. */
export interface WishTake {
  ticket: string;
}

/** A reply that a person took in the page; it was looked at and recorded there, with whatever a block asked for. */
export interface WishedReply {
  entry: string;
  stage: ReplyStage;
  language: "uk" | "ru" | "en";
  text: string;
  language_chosen: boolean;
}
