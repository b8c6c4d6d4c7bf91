/**
 * TikTok: comments beside a video. The page shows neither an id nor a permalink, so a comment is known by video, user and
 * words. Never seen live; the shapes are those of public sources (docs/sites.md).
 */
import {
  type CapturedFields,
  type Media,
  type ParentComment,
  type ShownTime,
} from "@/shared/contract.generated";
import { type Adapter, type CommentKey, type Outcome, type ReadContext, unreadable } from "./adapter";
import { cleanHtml } from "./cleaning";
import { composersIn, inComposer } from "./dom";
import { flagsThat } from "./flags";
import { isAfter, type Leaf, leavesOf, widest } from "./leaves";
import { cut, folded, oneLine, shortText } from "./normalise";
import { compactNumber, isCompactNumber } from "./numbers";
import { pageFields } from "./page-fields";
import { endsCollapsed } from "./see-more";
import { readText } from "./text";
import { readTime, shownTime } from "./time/shown-time";
import { isTikTok, profileUrl, userOf, videoOf } from "./tiktok/address";
import { dayOf } from "./tiktok/day";
import { cleanAddress } from "./tracking";
import { isEdited, showsTranslation } from "./wording";

const WORDS = '[data-e2e^="comment-level"]';
const ITEM = '[data-e2e="comment-item"]';
// Names of the site's own components, of two years: the last resort, when no data-e2e is left.
const NAMED = '[class*="DivCommentItemWrapper"], [class*="CommentItemContainer"]';
const USER = 'a[href*="/@"]';
const EDGE = 'html, body, main, [role="main"], [role="dialog"]';
const STICKER = /sticker|стікер|стикер|наліпк/iu;
const MOST_LEVELS = 8;
const EXCERPT = 200;
const LEAST_BEGINNING = 30;

export const tiktok: Adapter = {
  name: "tiktok",
  site: "tiktok",
  matches: ({ hostname }) => isTikTok(hostname),
  read,
  refind,
  candidates: ({ document }) => {
    const words = [...document.querySelectorAll(WORDS)];
    return words.length > 0 ? words : [...document.querySelectorAll(NAMED)];
  },
  textBlocks: (unit, context) => partsOf(unit, context).blocks,
};

function read(target: Element, context: ReadContext): Outcome {
  if (inComposer(target) || /^\/messages(?:\/|$)/u.test(context.address.pathname)) {
    return unreadable("private_place");
  }
  for (const start of [target, ...context.under]) {
    const unit = unitAround(start);
    if (unit !== null) {
      return readItem(unit, context);
    }
  }
  return unreadable("not_a_comment");
}

/** The marked item; else the smallest element with one comment's words and its user; else the site's own name for it. */
function unitAround(target: Element): Element | null {
  const item = target.closest(ITEM);
  if (item !== null && item.querySelector(WORDS) !== null) {
    return item;
  }
  let at: Element | null = target;
  for (
    let level = 0;
    at !== null && level < MOST_LEVELS && !at.matches(EDGE) && at.querySelector(ITEM) === null;
    level += 1, at = at.parentElement
  ) {
    const words: number = at.querySelectorAll(WORDS).length + (at.matches(WORDS) ? 1 : 0);
    if (words > 1) {
      break;
    }
    if (words === 1 && at.querySelector(USER) !== null) {
      return at;
    }
  }
  return target.closest(NAMED);
}

interface Parts {
  readonly user: string | null;
  readonly name: string | null;
  readonly blocks: readonly Element[];
  readonly text: string;
  readonly cut: boolean;
  readonly leaves: readonly Leaf[];
}

function partsOf(unit: Element, context: ReadContext): Parts {
  const links = [...unit.querySelectorAll(USER)]
    .map((link) => ({ link, user: userOf(link.getAttribute("href"), context.base) }))
    .filter(({ link, user }) => user !== null && link.closest(WORDS) === null);
  const named = links.find(({ link }) => oneLine(link.textContent) !== "") ?? links[0];
  const composers = composersIn(unit);
  const leaves = leavesOf(unit, (element) => composers.has(element));
  const marked = unit.matches(WORDS) ? unit : unit.querySelector(WORDS);
  const block = marked ?? firstAfter(named?.link ?? null, leaves, unit, context);
  const words =
    block === null
      ? { text: "", cut: false }
      : readText([block], {
          skip: (element) => element.matches("button, [role=button]") || isSticker(element),
        });
  const names = links.map(({ link }) => link);
  return {
    user: named?.user ?? null,
    name: shortText(named?.link.textContent) ?? named?.user ?? null,
    blocks: block === null ? [] : [block],
    ...words,
    // What the site says around them; a name may read as a number, a time or a mark.
    leaves: leaves.filter(({ element }) => ![block, ...names].some((known) => known?.contains(element))),
  };
}

/** The words stand after the name and its line of badges, before time and buttons: by place, since a time may be longer. */
function firstAfter(
  author: Element | null,
  leaves: readonly Leaf[],
  unit: Element,
  { language, now }: ReadContext,
): Element | null {
  const line = author === null ? null : widest(author, unit, [...unit.querySelectorAll("button, p")]);
  const words = leaves.filter(
    ({ button, element }) =>
      button === null && author?.contains(element) !== true && (author === null || isAfter(author, element)),
  );
  const beyond = words.find(({ element }) => line?.contains(element) !== true);
  const isTime = beyond !== undefined && readTime(beyond.text, language, now) !== null;
  return (isTime ? words[0] : (beyond ?? words[0]))?.element ?? null;
}

function readItem(unit: Element, context: ReadContext): Outcome {
  const parts = partsOf(unit, context);
  const composers = composersIn(unit);
  const clean = cleanHtml(unit, {
    skip: (element) => composers.has(element),
    address: (href) => cleanAddress(href, context.base),
  });
  const video = videoOf(context.address);
  const level = (unit.matches(WORDS) ? unit : unit.querySelector(WORDS))?.getAttribute("data-e2e") ?? "";
  const isReply = /level-[2-9]/u.test(level);
  const likes = likesOf(unit, parts);
  const fields: CapturedFields = {
    site: "tiktok",
    kind: isReply ? "reply" : "comment",
    native_id: null,
    permalink: null,
    ...pageFields(context, / \| TikTok$/u),
    post_url: video?.url ?? null,
    post_author: video?.user ?? null,
    author: { name: parts.name, profile_url: parts.user === null ? null : profileUrl(parts.user) },
    parent: isReply ? parentOf(unit, context) : null,
    shown_time: timeOf(parts.leaves, context),
    rating: null,
    reactions: likes === null ? null : { shown: likes, count: compactNumber(likes, context.language) },
    media: stickersIn(unit),
    flags: flagsThat({
      edited: parts.leaves.some(({ text }) => isEdited(text)),
      translated: parts.leaves.some(({ text }) => showsTranslation(text)),
      truncated: parts.cut || endsCollapsed(parts.blocks),
      no_text: parts.text === "",
      html_cut: clean.cut,
    }),
    place: video === null ? null : { name: video.user, native_id: null, url: profileUrl(video.user) },
    strategies: {
      unit: unit.matches(ITEM) ? "comment-item" : level !== "" ? "around-comment-level" : "component-name",
      native_id: "not-shown",
      author: parts.user === null ? "not-shown" : "user-link",
      text: parts.text === "" ? "no-text" : level !== "" ? "comment-level" : "first-after-name",
      post_url: video === null ? "not-found" : "address-bar",
      ...(isReply ? { parent: "comment-before" } : {}),
      // The account's own words: whose account that is, is for the clinic to say.
      ...(parts.user !== null && parts.user === video?.user ? { author_is_post_owner: "same-user" } : {}),
    },
  };
  return { ok: true, key: keyOf(parts), unit, reading: { fields, text: parts.text, html: clean.html } };
}

function stickersIn(unit: Element): Media[] {
  return [...unit.querySelectorAll("img[alt]")]
    .filter(isSticker)
    .map((image): Media => ({ kind: "sticker", description: shortText(image.getAttribute("alt")) }));
}

function isSticker(element: Element): boolean {
  return element.matches("img[alt]") && STICKER.test(element.getAttribute("alt") ?? "");
}

function timeOf(leaves: readonly Leaf[], { language, now }: ReadContext): ShownTime | null {
  const free = leaves.filter(({ button, link }) => button === null && link === null);
  const known = free.find(({ text }) => readTime(text, language, now) !== null);
  if (known !== undefined) {
    return shownTime([known.text], language, now);
  }
  for (const { text } of free) {
    const day = dayOf(text, now);
    if (day !== null) {
      const shown = shownTime([text], language, now);
      return shown === null ? null : { ...shown, ...day };
    }
  }
  return null;
}

/** A number on the like control: on a button, in its label, or a free one after the words; never a name's. */
function likesOf(unit: Element, { leaves, blocks }: Parts): string | null {
  const labels = [...unit.querySelectorAll("[aria-label]")].map(
    (element) => element.getAttribute("aria-label") ?? "",
  );
  const label = labels.find((text) => /\d/u.test(text) && /like|вподоб|подоб|нрав/iu.test(text));
  const numbers = leaves.filter(({ text, element }) => isCompactNumber(text) && !isBefore(element, blocks));
  const shown =
    numbers.find(({ button }) => button !== null)?.text ??
    /\d[\d.,]*\s?(?:[kmb]|тис\.?|тыс\.?|млн)?/iu.exec(label ?? "")?.[0] ??
    numbers[0]?.text;
  return shortText(shown);
}

function isBefore(element: Element, blocks: readonly Element[]): boolean {
  return blocks.some((block) => isAfter(element, block));
}

/** A reply follows the comment that it answers: the last one of the first level before it. */
function parentOf(unit: Element, context: ReadContext): ParentComment | null {
  const before = [...context.document.querySelectorAll('[data-e2e="comment-level-1"]')].filter(
    (words) => (words.compareDocumentPosition(unit) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  const words = before.at(-1);
  const parent = words === undefined ? null : unitAround(words);
  if (parent === null) {
    return null;
  }
  const { name, text } = partsOf(parent, context);
  return { native_id: null, author_name: name, excerpt: shortText(cut(text, EXCERPT)) };
}

function keyOf({ user, text }: Parts): string {
  return `t ${user ?? ""}\n${cut(folded(text).replace(/\p{C}/gu, ""), 200)}`;
}

function refind(key: CommentKey, context: ReadContext): Element | null {
  if (!key.startsWith("t ")) {
    return null;
  }
  const units = [...new Set(tiktok.candidates(context).map(unitAround))].filter((unit) => unit !== null);
  const keys = units.map((unit) => keyOf(partsOf(unit, context)));
  const beginning = key.replace(/[.\s]+$/u, "");
  // A text that grew still begins with the words of the key; a few words are anybody's.
  const grew = !keys.includes(key) && beginning.length > LEAST_BEGINNING;
  const same = units.filter((_unit, at) =>
    grew ? keys[at]?.startsWith(beginning) === true : keys[at] === key,
  );
  return same.length === 1 ? (same[0] ?? null) : null;
}
