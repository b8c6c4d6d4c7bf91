/** Checks what the script on demand says; it runs in a site's process, so all of it is hostile. */
import { type Schema, Validator } from "@cfworker/json-schema";
import { MAX_TEXT_BYTES } from "./contract.generated";
import { checkClicked } from "./message-checks";
import { type CommentList, type Ring } from "./picks";

/** The ring, or `null` when it is none. */
export function checkRing(message: unknown): Ring | null {
  if (typeof message !== "object" || message === null || !("kind" in message)) {
    return null;
  }
  if (message.kind === "left-picking") {
    return { kind: "left-picking" };
  }
  if (message.kind !== "picked" || !("answer" in message)) {
    return null;
  }
  const answer = checkClicked(message.answer);
  return answer === null ? null : { kind: "picked", answer };
}

const MOST_COMMENTS = 200;
const short = { type: ["string", "null"], maxLength: 1_000 };
const list = new Validator({
  type: "object",
  properties: {
    comments: {
      type: "array",
      maxItems: MOST_COMMENTS,
      items: {
        type: "object",
        properties: {
          key: { type: "string", minLength: 1, maxLength: 500 },
          nativeId: { ...short, minLength: 1 },
          author: short,
          text: { type: "string", maxLength: 8 * MAX_TEXT_BYTES },
        },
        required: ["key", "nativeId", "author", "text"],
        additionalProperties: false,
      },
    },
    others: { type: "integer", minimum: 0, maximum: 1_000 },
  },
  required: ["comments", "others"],
  additionalProperties: false,
} as Schema);

/** The list, or `null` when it is none. */
export function checkList(answer: unknown): CommentList | null {
  try {
    return list.validate(answer).valid ? (answer as CommentList) : null;
  } catch {
    return null;
  }
}
