/** Checks the messages of answering.ts at run time: a page of ours may be of another version, or broken. */
import { type Schema, Validator } from "@cfworker/json-schema";
import { type AnsweringMessage, MAX_DRAFT } from "./answering";
import { REPLY_CHANNELS, REPLY_STAGES } from "./contract.generated";
import { check } from "./validate";

function record(properties: Record<string, unknown>): Schema {
  return {
    type: "object",
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  } as Schema;
}

const id = { type: "string", format: "uuid" };
const draft = record({
  id,
  text: { type: "string", maxLength: MAX_DRAFT },
  entry: { type: "string", maxLength: 100 },
  stage: { enum: REPLY_STAGES },
  language: { enum: ["uk", "ru", "en"] },
  languageChosen: { type: "boolean" },
  channel: { enum: REPLY_CHANNELS },
});

const answering = new Validator({
  oneOf: [
    record({ kind: { const: "lint" }, id, request: { type: "object" } }),
    record({ kind: { const: "keep-draft" }, draft }),
    record({ kind: { enum: ["get-draft", "drop-draft"] }, id }),
  ],
});

/** The message, or `null` when it is none of these. */
export function checkAnswering(message: unknown): AnsweringMessage | null {
  try {
    if (!answering.validate(message).valid) {
      return null;
    }
  } catch {
    return null;
  }
  const sound = message as AnsweringMessage;
  return sound.kind === "lint" && !check("lint-request", sound.request).ok ? null : sound;
}
