/**
 * YouTube: comments and replies under videos, Shorts and community posts. Ids repeat in every comment, so nothing is
 * looked for outside of its own one. Never seen live; the shapes are those of public sources (docs/sites.md).
 */
import { type CapturedFields, type ParentComment } from "@/shared/contract.generated";
import { type Adapter, type CommentKey, type Outcome, type ReadContext, unreadable } from "./adapter";
import { attempt } from "./attempt";
import { cleanHtml } from "./cleaning";
import { closest, composersIn, frontmost, inComposer } from "./dom";
import { flagsThat } from "./flags";
import { cut, folded, oneLine, shortText } from "./normalise";
import { compactNumber, isCompactNumber } from "./numbers";
import { pageFields } from "./page-fields";
import { endsCollapsed } from "./see-more";
import { lineOf, readText } from "./text";
import { shownTime } from "./time/shown-time";
import { cleanAddress } from "./tracking";
import { isEdited, showsTranslation } from "./wording";
import { channelUrl, commentAddress, isYouTube, watchUrl } from "./youtube/address";

// The newer element and the older one; both carry the same ids inside.
const COMMENT = "ytd-comment-view-model, ytd-comment-renderer";
const AUTHOR =
  '#author-text[href], a#author-text, #author-text a[href], #header-author a[href^="/@"], #header-author a[href^="/channel/"]';
const TIME = '#published-time-text a[href*="lc="], a[href*="&lc="], a[href*="?lc="]';
const WORDS = "#content-text";
const LIKES = "#vote-count-middle";
// Badges of a comment: by element or id, never by their words.
const PINNED = "#pinned-comment-badge :not(:empty), ytd-pinned-comment-badge-renderer";
const HEARTED = "ytd-creator-heart-renderer, #creator-heart-button";
// The channel under whose video the comment stands; by tag and id, which a browser finds without looking at every comment.
const OWNERS = ["ytd-video-owner-renderer", "ytd-reel-player-header-renderer"];
const EXCERPT = 200;

export const youtube: Adapter = {
  name: "youtube",
  site: "youtube",
  matches: ({ hostname }) => isYouTube(hostname),
  read,
  refind,
  candidates: ({ document }) => [...document.querySelectorAll(COMMENT)],
  textBlocks: (unit) => wordsOf(unit).blocks,
};

function read(target: Element, context: ReadContext): Outcome {
  if (inComposer(target)) {
    return unreadable("private_place");
  }
  for (const start of [target, ...context.under]) {
    const unit = closest(start, COMMENT);
    if (unit !== null) {
      return readComment(unit, context);
    }
  }
  return unreadable("not_a_comment");
}

/** Inside this comment and not inside a reply below it. */
function own(unit: Element, selector: string): Element[] {
  return [...unit.querySelectorAll(selector)].filter((element) => element.closest(COMMENT) === unit);
}

function wordsOf(unit: Element): { blocks: Element[]; text: string; cut: boolean } {
  const [block] = own(unit, WORDS);
  const skip = (element: Element): boolean => element.matches("button, [role=button]");
  return block === undefined
    ? { blocks: [], text: "", cut: false }
    : { blocks: [block], ...readText([block], { skip }) };
}

interface Names {
  readonly name: string | null;
  readonly profile: string | null;
}

function authorOf(unit: Element, context: ReadContext): Names {
  const links = own(unit, AUTHOR);
  const named = links.find((link) => lineOf(link) !== "") ?? links[0];
  return {
    name: shortText(named === undefined ? null : lineOf(named)),
    profile: named === undefined ? null : channelUrl(named.getAttribute("href"), context.base),
  };
}

function readComment(unit: Element, context: ReadContext): Outcome {
  const words = wordsOf(unit);
  const author = authorOf(unit, context);
  const [time] = own(unit, TIME);
  const link = commentAddress(time?.getAttribute("href") ?? null, context.base);
  const shown = time === undefined ? null : shortText(lineOf(time));
  const likes =
    own(unit, LIKES)
      .map((element) => lineOf(element))
      .find(isCompactNumber) ?? null;
  const composers = composersIn(unit);
  const clean = cleanHtml(unit, {
    skip: (element) => composers.has(element) || element.matches(COMMENT),
    address: (href) => cleanAddress(href, context.base),
  });
  const marks = own(unit, "span, a, button, yt-formatted-string")
    .map(({ textContent }) => textContent)
    .filter((text) => text.length < 60);
  const channel = channelOf(context);
  const post = link?.postUrl ?? watchUrl(context.address);
  const fields: CapturedFields = {
    site: "youtube",
    kind: (link !== null && link.parentId !== null) || isNested(unit) ? "reply" : "comment",
    native_id: link?.id ?? null,
    permalink: link?.permalink ?? null,
    ...pageFields(context, / - YouTube$/u),
    post_url: post,
    post_author: channel.name,
    author: { name: author.name, profile_url: author.profile },
    parent: attempt(() => parentOf(unit, link?.parentId ?? null, context)),
    shown_time: shownTime([shown], context.language, context.now),
    rating: null,
    reactions: likes === null ? null : { shown: likes, count: compactNumber(likes, context.language) },
    media: [],
    flags: flagsThat({
      edited: isEdited(/\([^()]+\)$/u.exec(folded(shown ?? ""))?.[0] ?? ""),
      translated: marks.some(showsTranslation),
      truncated: words.cut || endsCollapsed(words.blocks),
      no_text: words.text === "",
      html_cut: clean.cut,
      pinned: own(unit, PINNED).length > 0,
      hearted: own(unit, HEARTED).length > 0,
    }),
    place: { name: channel.name, native_id: null, url: channel.profile },
    strategies: {
      unit: unit.localName,
      native_id: link === null ? "not-found" : "time-link-lc",
      author: author.name === null ? "not-shown" : "author-text",
      text: words.blocks.length === 0 ? "no-text" : "content-text",
      shown_time: shown === null ? "not-shown" : "published-time-text",
      post_url: link !== null ? "time-link" : post === null ? "not-found" : "address-bar",
      // The channel's own words: who owns the channel is for the clinic to say.
      ...(author.profile !== null && author.profile === channel.profile
        ? { author_is_channel: "same-profile" }
        : {}),
    },
  };
  return {
    ok: true,
    key: keyOf(fields, words.text),
    unit,
    reading: { fields, text: words.text, html: clean.html },
  };
}

function isNested(unit: Element): boolean {
  return closest(unit, "ytd-comment-replies-renderer, yt-sub-thread, #replies") !== null;
}

function channelOf({ document, base }: ReadContext): Names {
  const boxes = [
    ...OWNERS.map((tag) => document.getElementsByTagName(tag)[0]),
    document.getElementById("owner"),
  ];
  const links = boxes.flatMap((box) => [...(box?.querySelectorAll("a[href]") ?? [])]);
  const named = links.find(
    (link) => oneLine(link.textContent) !== "" && channelUrl(link.getAttribute("href"), base) !== null,
  );
  return {
    name: shortText(named?.textContent),
    profile: channelUrl(named?.getAttribute("href") ?? null, base),
  };
}

/** By the id before the dot; its words if the page shows it. */
function parentOf(unit: Element, id: string | null, context: ReadContext): ParentComment | null {
  if (id === null) {
    return null;
  }
  const found = unitsOf(id, context).find((other) => other !== unit);
  return {
    native_id: id,
    author_name: found === undefined ? null : authorOf(found, context).name,
    excerpt: found === undefined ? null : shortText(cut(wordsOf(found).text, EXCERPT)),
  };
}

function unitsOf(id: string, { document, base }: ReadContext): Element[] {
  return [...document.querySelectorAll(`a[href*="lc=${id}"]`)]
    .filter((time) => commentAddress(time.getAttribute("href"), base)?.id === id)
    .map((time) => closest(time, COMMENT))
    .filter((unit) => unit !== null);
}

function keyOf({ native_id: id, author }: CapturedFields, text: string): string {
  return id === null || id === undefined
    ? `y-words ${cut(folded(author?.name ?? ""), 100)}\n${cut(folded(text), 200)}`
    : `y ${id}`;
}

function refind(key: CommentKey, context: ReadContext): Element | null {
  const id = /^y ([\w.-]{1,200})$/u.exec(key)?.[1];
  if (id !== undefined) {
    return frontmost(unitsOf(id, context));
  }
  if (!key.startsWith("y-words ")) {
    return null;
  }
  const same = [...context.document.querySelectorAll(COMMENT)].filter(
    (unit) =>
      keyOf(
        { native_id: null, author: { name: authorOf(unit, context).name } } as CapturedFields,
        wordsOf(unit).text,
      ) === key,
  );
  return same.length === 1 ? (same[0] ?? null) : null;
}
