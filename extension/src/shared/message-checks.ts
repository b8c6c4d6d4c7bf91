/** Checks messages inside the extension at run time: what a frame answers is hostile, what a page asks may be malformed. */
import { type Schema, Validator } from "@cfworker/json-schema";
import {
  COMMENT_TYPES,
  CORRECTED_FIELDS,
  FLAGS,
  LANGUAGES,
  MAX_HTML_BYTES,
  MAX_TEXT_BYTES,
  SENTIMENTS,
  TOPICS,
} from "./contract.generated";
import {
  type ClickedAnswer,
  type DeskMessage,
  type ExpandAnswer,
  INTERFACE_LANGUAGES,
  type MeasureAnswer,
  NOTHING_REASONS,
} from "./messages";
import { check } from "./validate";

// A frame may hand over more than the desk takes: the cutting (with its flag) is ours. Beyond this it is no comment.
const MAX_TEXT = 8 * MAX_TEXT_BYTES;
const MAX_HTML = 8 * MAX_HTML_BYTES;
const PIXELS = { type: "number", minimum: -1_000_000, maximum: 1_000_000 };
const SIZE = { type: "number", minimum: 0, maximum: 1_000_000 };

function record(properties: Record<string, unknown>, required = Object.keys(properties)): Schema {
  return { type: "object", properties, required, additionalProperties: false } as Schema;
}

function one(kind: string, value: string | readonly string[]): Schema {
  return record({ [kind]: typeof value === "string" ? { const: value } : { enum: value } });
}

/** False, too, for what is no JSON at all (`undefined` of a frame without an answer): the validator throws at it. */
function fits(validator: Validator, value: unknown): boolean {
  try {
    return validator.validate(value).valid;
  } catch {
    return false;
  }
}

const text = { type: "string", maxLength: MAX_TEXT };
const html = { type: "string", maxLength: MAX_HTML };
const key = { type: "string", minLength: 1, maxLength: 500 };
const reading = record({ fields: { type: "object" }, text, html });

const clicked = new Validator({
  oneOf: [
    record({ outcome: { const: "read" }, key, reading, truncated: { type: "boolean" } }),
    record({ outcome: { const: "nothing" }, reason: { enum: NOTHING_REASONS } }),
  ],
});

const expanded = new Validator({
  oneOf: [
    record({ outcome: { const: "grown" }, text, html, truncated: { type: "boolean" } }),
    one("outcome", ["same", "not-grown", "gone"]),
  ],
});

const measured = new Validator({
  oneOf: [
    record({
      outcome: { const: "at" },
      rect: record({ x: PIXELS, y: PIXELS, width: SIZE, height: SIZE }),
      viewport: record({ width: SIZE, height: SIZE }),
      devicePixelRatio: { type: "number", exclusiveMinimum: 0, maximum: 16 },
    }),
    one("outcome", ["gone", "not-visible"]),
  ],
});

/** The answer, or `null` when it breaks its shape or the contract. */
export function checkClicked(answer: unknown): ClickedAnswer | null {
  if (!fits(clicked, answer)) {
    return null;
  }
  const sound = answer as ClickedAnswer;
  return sound.outcome === "read" && !check("captured-fields", sound.reading.fields).ok ? null : sound;
}

export function checkExpanded(answer: unknown): ExpandAnswer | null {
  return fits(expanded, answer) ? (answer as ExpandAnswer) : null;
}

export function checkMeasured(answer: unknown): MeasureAnswer | null {
  if (!fits(measured, answer)) {
    return null;
  }
  const sound = answer as MeasureAnswer;
  // JSON Schema lets NaN pass for a number; Firefox's messages can carry it.
  return sound.outcome === "at" && !Object.values(sound.rect).every(Number.isFinite) ? null : sound;
}

const id = { type: "string", format: "uuid" };
const listed = (values: readonly string[]): object => ({
  type: "array",
  maxItems: 50,
  items: { enum: values },
});
const correction = record(
  {
    type: { enum: COMMENT_TYPES },
    language: { enum: LANGUAGES },
    sentiment: { enum: SENTIMENTS },
    flags: listed(FLAGS),
    topics: listed(TOPICS),
    undo: listed(CORRECTED_FIELDS),
    mention: { type: "object" },
  },
  [],
);

const page = new Validator({
  oneOf: [
    one("kind", [
      "get-state",
      "test-connection",
      "start-pairing",
      "poll-pairing",
      "cancel-pairing",
      "forget-desk",
      "open-practice",
      "send-now",
    ]),
    record({ kind: { const: "set-port" }, port: { type: "integer", minimum: 1, maximum: 65_535 } }),
    record({ kind: { const: "set-language" }, language: { enum: INTERFACE_LANGUAGES } }),
    record({ kind: { const: "set-tab-picture" }, on: { type: "boolean" } }),
    record({ kind: { const: "correct" }, id, correction }),
    record({ kind: { const: "decide-name" }, id, choice: { type: "object" } }),
    record({ kind: { const: "suggest" }, id, request: { type: "object" } }),
    record({ kind: { const: "reply-copied" }, id, reply: { type: "object" } }),
    record({ kind: { const: "open-page" }, path: { type: "string", pattern: "^/[A-Za-z0-9/_.-]{0,200}$" } }),
    record({ kind: { enum: ["show-card", "export-item", "delete-item"] }, id }),
  ],
});

/** The message of a page of ours, or `null` when it is none. */
export function checkPageMessage(message: unknown): DeskMessage | null {
  if (!fits(page, message)) {
    return null;
  }
  const sound = message as DeskMessage;
  if (sound.kind === "suggest" && !check("suggestion-request", sound.request).ok) {
    return null;
  }
  return sound.kind === "reply-copied" && !check("reply-copied", sound.reply).ok ? null : sound;
}
