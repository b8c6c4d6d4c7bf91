/** Meta Business Suite: a DOM of its own that nobody here saw live. Gives the words of a comment's row, marked as partly read. */
import { type Site } from "@/shared/contract.generated";
import { type Outcome, type ReadContext, unreadable } from "../adapter";
import { parentOf } from "../dom";
import { readComment } from "./comment";

const ROW = '[role="row"], [role="listitem"], [role="gridcell"], li, [data-commentid]';
const SURFACE = "[data-surface]";
const MOST_LEVELS = 12;
// Longer than any comment with its buttons: a whole list, not a row.
const MOST_ROW = 12_000;

export function isBusinessSuite(address: URL): boolean {
  return address.hostname.toLowerCase() === "business.facebook.com";
}

/** Messages of the inbox are private; only threads of comments may be read. */
export function isPrivateThread(address: URL): boolean {
  if (!/\/inbox(?:\/|$)/u.test(address.pathname)) {
    return false;
  }
  return !/comment|post|(?:^|_)ad/iu.test(address.searchParams.get("thread_type") ?? "");
}

export function rowOf(target: Element): Element | null {
  let at: Element | null = target;
  for (let level = 0; at !== null && level < MOST_LEVELS; level += 1, at = parentOf(at)) {
    if (at.matches(ROW)) {
      return at.textContent.length <= MOST_ROW && at.textContent.trim() !== "" ? at : null;
    }
    if (at.matches(`${SURFACE}, body, [role="main"]`)) {
      return null;
    }
  }
  return null;
}

export function readRow(row: Element, site: Site, context: ReadContext): Outcome {
  const { id, key, unit, reading } = readComment(row, site, context);
  if (isPrivateThread(context.address) && id === null) {
    return unreadable("private_place");
  }
  const { fields, text } = reading;
  if (text === "" && (fields.media ?? []).length === 0) {
    return unreadable("not_a_comment");
  }
  const strategies = { ...fields.strategies, unit: "business-suite-row", completeness: "partly" };
  return { ok: true, key, unit, reading: { ...reading, fields: { ...fields, strategies } } };
}
