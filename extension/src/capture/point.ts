/**
 * Which comment a person means without a right-click: the one that shows the keyboard's focus, or else the one under
 * the pointer. The browser keeps both by itself, so nothing has to listen beforehand. Reads, touches nothing.
 */
import { type ClickedAnswer } from "@/shared/messages";
import { contextOf, type Reader } from "@/sites/reader";

const EDITABLE = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

export function pointedAt(document: Document, reader: Reader): ClickedAnswer {
  let refusal: ClickedAnswer = { outcome: "nothing", reason: "not_a_comment" };
  for (const target of targetsIn(document)) {
    const answer = readAt(target, document, reader);
    if (answer.outcome === "read") {
      return answer;
    }
    refusal = answer;
  }
  return refusal;
}

/** What was read at an element, as the background is told it. */
export function readAt(
  target: Element,
  document: Document,
  reader: Reader,
  under: readonly Element[] = [],
): ClickedAnswer {
  const outcome = reader.read(target, contextOf(document, new Date(), under));
  if (!outcome.ok) {
    return { outcome: "nothing", reason: outcome.reason };
  }
  const truncated = outcome.reading.fields.flags?.includes("truncated") ?? false;
  return { outcome: "read", key: outcome.key, reading: outcome.reading, truncated };
}

/**
 * A visible focus is a keyboard's: whoever moves by keys leaves the pointer anywhere. A field that is typed into has
 * one always, so it says nothing.
 */
function targetsIn(document: Document): Element[] {
  const focused = document.activeElement;
  const byKeys = focused !== null && focused.matches(":focus-visible") && !focused.matches(EDITABLE);
  const hovered = [...document.querySelectorAll(":hover")].at(-1);
  return [...(byKeys ? [focused] : []), ...(hovered === undefined ? [] : [hovered])];
}
