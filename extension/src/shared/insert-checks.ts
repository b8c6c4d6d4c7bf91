/** Checks messages about inserting at run time: a page's script is hostile, a page of ours may be of another version. */
import { type Schema, Validator } from "@cfworker/json-schema";
import {
  INSERT_MODES,
  type InsertMessage,
  type InsertReplyAnswer,
  NOT_INSERTED,
  type ReadBoxAnswer,
  type ReplySeen,
  WATCH_ENDS,
  type WatchOver,
  type WatchReplyAnswer,
  type WishAsked,
} from "./insert";
import { check } from "./validate";

/** A reply of the contract has at most so many characters; an answer as published may be cut by us, not refused. */
const MOST_TEXT = 20_000;

function record(properties: Record<string, unknown>): Schema {
  return {
    type: "object",
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  } as Schema;
}

function fits(validator: Validator, value: unknown): boolean {
  try {
    return validator.validate(value).valid;
  } catch {
    return false;
  }
}

const text = { type: "string", maxLength: MOST_TEXT };
const id = { type: "string", format: "uuid" };
const nativeId = { type: "string", minLength: 1, maxLength: 200 };

const inserted = new Validator({
  oneOf: [
    record({ outcome: { const: "inserted" } }),
    record({ outcome: { const: "draft" }, draft: text }),
    record({ outcome: { const: "not" }, why: { enum: NOT_INSERTED } }),
  ],
});

const watching = new Validator({
  oneOf: [
    record({ outcome: { const: "watching" }, known: { type: "array", items: nativeId, maxItems: 60 } }),
    record({ outcome: { const: "gone" } }),
  ],
});

const box = new Validator({
  oneOf: [
    record({ outcome: { const: "read" }, text, nativeId: { ...nativeId, type: ["string", "null"] } }),
    record({ outcome: { const: "none" } }),
  ],
});

const seen = new Validator(
  record({
    kind: { const: "reply-seen" },
    watch: id,
    text: { ...text, minLength: 1 },
    nativeId,
    shownTime: { type: ["string", "null"], maxLength: 1_000 },
    truncated: { type: "boolean" },
  }),
);

const over = new Validator(record({ kind: { const: "watch-over" }, watch: id, why: { enum: WATCH_ENDS } }));

const wish = new Validator(
  record({ kind: { const: "wish-asked" }, ticket: { type: "string", pattern: "^[0-9a-f]{64}$" } }),
);

const asked = new Validator({
  oneOf: [
    record({ kind: { const: "insert" }, id, reply: { type: "object" }, mode: { enum: INSERT_MODES } }),
    record({ kind: { const: "copied-instead" }, id, reply: { type: "object" } }),
    record({ kind: { const: "check-box" }, id: { ...id, type: ["string", "null"] } }),
  ],
});

export function checkInserted(answer: unknown): InsertReplyAnswer | null {
  return fits(inserted, answer) ? (answer as InsertReplyAnswer) : null;
}

export function checkWatching(answer: unknown): WatchReplyAnswer | null {
  return fits(watching, answer) ? (answer as WatchReplyAnswer) : null;
}

export function checkReadBox(answer: unknown): ReadBoxAnswer | null {
  return fits(box, answer) ? (answer as ReadBoxAnswer) : null;
}

export function checkSeen(message: unknown): ReplySeen | null {
  return fits(seen, message) ? (message as ReplySeen) : null;
}

export function checkOver(message: unknown): WatchOver | null {
  return fits(over, message) ? (message as WatchOver) : null;
}

export function checkWish(message: unknown): WishAsked | null {
  return fits(wish, message) ? (message as WishAsked) : null;
}

/** The message of a page of ours, or `null` when it is none of these. */
export function checkInsertMessage(message: unknown): InsertMessage | null {
  if (!fits(asked, message)) {
    return null;
  }
  const sound = message as InsertMessage;
  return sound.kind !== "check-box" && !check("reply-copied", sound.reply).ok ? null : sound;
}
