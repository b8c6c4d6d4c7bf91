/** Checks the messages of acts.ts at run time: a page of ours may be of another version, or broken. */
import { type Schema, Validator } from "@cfworker/json-schema";
import { type ActMessage, IMAGE_TYPES } from "./acts";
import { ENTRY_SOURCES, MAX_IMAGES, MAX_SCREENSHOT_BYTES } from "./contract.generated";
import { hasWords, isLink, MOST_LINK } from "./hand-entry";

// Base64 of the largest image, and some air.
const MOST_BASE64 = Math.ceil(MAX_SCREENSHOT_BYTES / 3) * 4 + 4;
// Longer than the desk takes: the cutting (with its flag) is ours. Beyond this it is no entry.
const MOST_TEXT = 400_000;

function record(properties: Record<string, unknown>): Schema {
  return {
    type: "object",
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  } as Schema;
}

const id = { type: "string", format: "uuid" };
const mediaType = { enum: IMAGE_TYPES };
const short = { type: ["string", "null"], minLength: 1, maxLength: 1_000 };
const place = { type: "integer", minimum: 1, maximum: MAX_IMAGES };
const image = record({
  mediaType,
  bytes: { type: "integer", minimum: 1, maximum: MAX_SCREENSHOT_BYTES },
  sha256: { type: "string", pattern: "^[0-9a-f]{64}$" },
});
const entry = record({
  id,
  source: { enum: ENTRY_SOURCES },
  text: { type: "string", maxLength: MOST_TEXT },
  author: short,
  toldTime: short,
  link: { type: ["string", "null"], maxLength: MOST_LINK },
  enteredBy: short,
  images: { type: "array", items: image, maxItems: MAX_IMAGES },
});

const act = new Validator({
  oneOf: [
    record({
      kind: {
        enum: [
          "open-by-hand",
          "pick-comment",
          "look-at-screen",
          "cancel-batch",
          "batch-state",
          "marks-state",
        ],
      },
    }),
    record({
      kind: { const: "keep-image" },
      id,
      place,
      mediaType,
      base64: { type: "string", minLength: 1, maxLength: MOST_BASE64 },
    }),
    record({ kind: { const: "enter-by-hand" }, entry }),
    record({ kind: { const: "set-marks" }, on: { const: true }, read: { const: true } }),
    record({ kind: { const: "set-marks" }, on: { const: false } }),
    record({
      kind: { const: "save-screen" },
      keys: {
        type: "array",
        minItems: 1,
        maxItems: 200,
        items: { type: "string", minLength: 1, maxLength: 500 },
      },
    }),
  ],
});

/** The message, or `null` when it is none of these. */
export function checkAct(message: unknown): ActMessage | null {
  try {
    return act.validate(message).valid && isWhole(message as ActMessage) ? (message as ActMessage) : null;
  } catch {
    return null;
  }
}

/** What a schema cannot say of an entry: that there is something in it, and that its link leads somewhere. */
function isWhole(message: ActMessage): boolean {
  if (message.kind !== "enter-by-hand") {
    return true;
  }
  const { text, link, images } = message.entry;
  return (hasWords(text) || images.length > 0) && (link === null || isLink(link));
}
