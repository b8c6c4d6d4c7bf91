/** Checks what the script on demand says; it runs in a site's process, so all of it is hostile. */
import { checkClicked } from "./message-checks";
import { type Ring } from "./picks";

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
