/** Meta Business Suite: a DOM of its own that nobody here saw live. Gives the words of a comment's row, marked as partly read. */
import { type CapturedFields, type Site } from "@/shared/contract.generated";
import { type Outcome, type ReadContext, unreadable } from "../adapter";
import { parentOf } from "../dom";
import { shownTime } from "../time/shown-time";
import { cleanUnit, pageFields, unique } from "./comment";
import { keyOf } from "./key";
import { commentIdOf, linksOf } from "./links";
import { flagsOf, mediaOf } from "./marks";
import { namesOf } from "./names";
import { marksOf, wordsOf } from "./words";

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
  const links = linksOf(row, context);
  const id = commentIdOf(row, links);
  if (isPrivateThread(context.address) && id === null) {
    return unreadable("private_place");
  }
  const names = namesOf(row, links, context);
  const known = { unit: row, links, names: names.all, now: context.now };
  const words = wordsOf(known);
  const media = mediaOf(known, words, context);
  if (words.text === "" && media.length === 0) {
    return unreadable("not_a_comment");
  }
  const clean = cleanUnit(row, links.composers, context);
  const fields: CapturedFields = {
    site,
    kind: (id?.parent ?? null) === null ? "comment" : "reply",
    native_id: id?.own.id ?? null,
    permalink: links.permalink?.link.permalink ?? null,
    ...pageFields(context),
    post_url: links.permalink?.link.postUrl ?? null,
    post_author: null,
    author: { name: names.author, profile_url: links.author?.link.profileUrl ?? null },
    parent: null,
    shown_time: shownTime([links.permalink?.text ?? null], context.language, context.now),
    rating: null,
    reactions: null,
    media,
    flags: unique([
      ...flagsOf(marksOf(known, words.blocks)),
      ...(words.cut ? (["truncated"] as const) : []),
      ...(words.text === "" ? (["no_text"] as const) : []),
      ...(clean.cut ? (["html_cut"] as const) : []),
    ]),
    strategies: {
      unit: "business-suite-row",
      completeness: "partly",
      native_id: id?.strategy ?? "not-found",
      author: names.strategy,
      text: words.strategy,
    },
  };
  const key = keyOf(id?.own ?? null, names.author, words.text);
  return { ok: true, key, reading: { fields, text: words.text, html: clean.html } };
}
