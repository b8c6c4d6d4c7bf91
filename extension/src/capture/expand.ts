/**
 * Presses the one "See more" inside a comment's own words and waits for them to grow (page-facts, hazards 7 and 8).
 * Only after the person chose to save; never presses anything else, and never twice.
 */
import { type ExpandAnswer } from "@/shared/messages";
import { contextOf, type Reader } from "@/sites/reader";
import { seeMoreOf } from "@/sites/see-more";
import { pause } from "./waiting";

const GROWTH_LIMIT = 1_500;
const STEP = 50;

export async function expand(key: string, document: Document, reader: Reader): Promise<ExpandAnswer> {
  const before = look(key, document, reader);
  if (before === null) {
    return { outcome: "gone" };
  }
  const button = seeMoreOf(before.blocks);
  if (button === null) {
    return { outcome: "same" };
  }
  button.click();
  let grown: Look | null = null;
  // By the clock: a tab in the background has slow timers, and whoever asked does not wait for ever.
  for (const end = Date.now() + GROWTH_LIMIT; Date.now() < end;) {
    await pause(STEP);
    // The site may have drawn the comment anew: it is found again by its id, not by the node.
    const now = look(key, document, reader);
    if (now !== null && now.text.length > before.text.length) {
      grown = now;
      if (!now.truncated) {
        break;
      }
    }
  }
  return grown === null
    ? { outcome: "not-grown" }
    : { outcome: "grown", text: grown.text, html: grown.html, truncated: grown.truncated };
}

interface Look {
  readonly text: string;
  readonly html: string;
  /** Still ends in "See more", or is longer than we read. */
  readonly truncated: boolean;
  readonly blocks: readonly Element[];
}

function look(key: string, document: Document, reader: Reader): Look | null {
  const context = contextOf(document, new Date());
  const found = reader.refind(key, context);
  const outcome = found === null ? null : reader.read(found.unit, context);
  if (found === null || outcome?.ok !== true) {
    return null;
  }
  const { text, html, fields } = outcome.reading;
  return { text, html, truncated: fields.flags?.includes("truncated") === true, blocks: found.blocks };
}
