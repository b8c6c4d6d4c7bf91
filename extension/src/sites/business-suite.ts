/**
 * Meta Business Suite: comments of its inbox, those under adverts included. A DOM of its own that nobody here saw live:
 * rows by role, names and times by what they are, ids by Facebook's own addresses. Every reading is marked `partly`.
 */
import { type CapturedFields } from "@/shared/contract.generated";
import { type Adapter, type CommentKey, type Outcome, type ReadContext, unreadable } from "./adapter";
import { attempt } from "./attempt";
import { isSpoken, type Parts, partsOf } from "./card";
import { closest, frontmost, inComposer, parentOf } from "./dom";
import { type PostLink, readLink } from "./facebook/address";
import { cleanUnit } from "./facebook/clean";
import { keyOf, readKey, sameWords } from "./facebook/key";
import { commentIdOf, type CommentLinks, linksOf, nameIn } from "./facebook/links";
import { mediaOf, reactionsOf } from "./facebook/marks";
import { flagsThat } from "./flags";
import { type Leaf, leavesOf } from "./leaves";
import { folded, shortText } from "./normalise";
import { pageFields } from "./page-fields";
import { endsCollapsed } from "./see-more";
import { readTime, shownTime } from "./time/shown-time";
import { commentAs } from "./wording";

const ROW = '[role="row"], [role="listitem"], [role="article"], li, [data-commentid]';
// A cell is a row only where there is no row around it.
const CELL = '[role="gridcell"]';
const PANE = '[data-surface], [role="main"], [role="dialog"], [role="complementary"]';
const COMPOSER = '[role="textbox"]';
const MOST_LEVELS = 12;
// Longer than any comment with its buttons: a whole list, not a row.
const MOST_ROW = 12_000;
const LONGEST_NAME = 80;
const ADVERT = /^(?:реклама|оголошення|объявление|sponsored|ad|advert)$/u;
const ADVERT_ADDRESS = /\/(?:ads|adsmanager|ad_center)(?:\/|$)/u;

export const businessSuite: Adapter = {
  name: "business-suite",
  site: "facebook",
  matches: ({ hostname }) => hostname.toLowerCase() === "business.facebook.com",
  read,
  refind,
  candidates: ({ document }) =>
    [...document.querySelectorAll(`${ROW}, ${CELL}`)].filter((row) => rowOf(row) === row),
  textBlocks: (unit, context) => knownOf(unit, context).parts.blocks,
};

function read(target: Element, context: ReadContext): Outcome {
  if (inComposer(target)) {
    return unreadable("private_place");
  }
  // A grid for hovering lies over the rows: an empty layer is no row, what is below it may be.
  const below = context.under.filter((element) => element !== target && !element.contains(target));
  for (const start of [target, ...below]) {
    const row = inComposer(start) ? null : rowOf(start);
    if (row !== null) {
      return readRow(row, context);
    }
  }
  return unreadable("not_a_comment");
}

function rowOf(target: Element): Element | null {
  let cell: Element | null = null;
  let at: Element | null = target;
  for (
    let level = 0;
    at !== null && level < MOST_LEVELS && !at.matches(`body, ${PANE}`);
    level += 1, at = parentOf(at)
  ) {
    if (at.matches(ROW)) {
      return isFilled(at) ? at : null;
    }
    cell ??= at.matches(CELL) ? at : null;
  }
  return cell !== null && isFilled(cell) ? cell : null;
}

function isFilled({ textContent: text }: Element): boolean {
  return text.length <= MOST_ROW && text.trim() !== "";
}

/** Messages of the inbox are private, those that an advert began too; only threads of comments may be read. */
function isPrivateThread({ pathname, searchParams }: URL): boolean {
  const type = searchParams.get("thread_type") ?? "";
  return (
    /\/inbox(?:\/|$)/u.test(pathname) &&
    (!/comment|post|(?:^|_)ad/iu.test(type) || /mess(?:age|enger)|direct|chat/iu.test(type))
  );
}

interface Known {
  readonly links: CommentLinks;
  readonly author: string | null;
  readonly byLink: boolean;
  readonly parts: Parts;
}

function knownOf(row: Element, context: ReadContext): Known {
  const links = linksOf(row, context);
  const leaves = leavesOf(row, (element) => links.composers.has(element));
  const named = links.author === null ? nameLeaf(row, leaves, context) : null;
  const element = links.author?.element ?? named?.element ?? null;
  return {
    links,
    author: links.author === null ? shortText(named?.text) : shortText(nameIn(links.author)),
    byLink: links.author !== null,
    parts: partsOf(row, context, { author: element, time: links.permalink?.element ?? null }),
  };
}

/** The text that the portrait repeats, else the first short one with other words after it. */
function nameLeaf(row: Element, leaves: readonly Leaf[], { language, now }: ReadContext): Leaf | null {
  const portraits = [...row.querySelectorAll("img[alt]")].map((image) =>
    folded(image.getAttribute("alt") ?? ""),
  );
  const words = leaves.filter(
    ({ button, text }) => button === null && isSpoken(text) && readTime(text, language, now) === null,
  );
  const said = words.find(({ text }) => portraits.some((alt) => alt !== "" && alt.includes(folded(text))));
  const [first] = words;
  return (
    said ?? (first !== undefined && words.length > 1 && first.text.length <= LONGEST_NAME ? first : null)
  );
}

function readRow(row: Element, context: ReadContext): Outcome {
  const { links, author, byLink, parts } = knownOf(row, context);
  const id = commentIdOf(row, links);
  // A message may pass on the link of a comment: there only a time that is such a link makes a comment.
  if (
    isPrivateThread(context.address) &&
    id?.strategy !== "data-commentid" &&
    readTime(links.permalink?.text ?? "", context.language, context.now) === null
  ) {
    return unreadable("private_place");
  }
  const known = { unit: row, links, names: author === null ? [] : [author], now: context.now };
  const words = { blocks: parts.blocks, text: parts.text, cut: parts.cut, strategy: "" };
  const media = attempt(() => mediaOf(known, words, context)) ?? [];
  if (parts.text === "" && media.length === 0) {
    return unreadable("not_a_comment");
  }
  const reactions = attempt(() => reactionsOf(known, words, context));
  const clean = cleanUnit(row, links.composers, context);
  const pane = closest(row, PANE) ?? context.document.body;
  const beside = links.permalink === null ? attempt(() => postBeside(row, pane, context)) : null;
  const asset = /^\d{3,30}$/u.exec(context.address.searchParams.get("asset_id") ?? "")?.[0] ?? null;
  const ours = author !== null && folded(writesAs(pane) ?? "") === folded(author);
  const parent = id?.parent ?? null;
  const fields: CapturedFields = {
    site: "facebook",
    kind: parent === null ? "comment" : "reply",
    native_id: id?.own.id ?? null,
    permalink: links.permalink?.link.permalink ?? null,
    ...pageFields(context, /\s*\|\s*(?:Facebook|Meta Business Suite)\s*$/u),
    post_url: links.permalink?.link.postUrl ?? beside?.postUrl ?? null,
    post_author: null,
    author: { name: author, profile_url: links.author?.link.profileUrl ?? null },
    parent: parent === null ? null : { native_id: parent.id, author_name: null, excerpt: null },
    shown_time: shownTime([links.permalink?.text ?? parts.time?.text ?? null], context.language, context.now),
    rating: null,
    reactions: reactions?.reactions ?? null,
    media,
    flags: flagsThat({
      edited: parts.edited,
      translated: parts.translated,
      truncated: parts.cut || endsCollapsed(parts.blocks),
      no_text: parts.text === "",
      ours,
      html_cut: clean.cut,
      under_advert: isAdvert(context.address, pane),
    }),
    // The business's own number of the page: the only name for it that the address holds.
    place: asset === null ? null : { name: null, native_id: asset, url: `https://www.facebook.com/${asset}` },
    strategies: {
      unit: "business-suite-row",
      completeness: "partly",
      native_id: id?.strategy ?? "not-found",
      author: byLink ? "author-link" : author === null ? "not-shown" : "first-short-text",
      text: parts.text === "" ? "no-text" : "longest-text",
      shown_time:
        links.permalink !== null ? "permalink-text" : parts.time === null ? "not-shown" : "time-text",
      post_url: links.permalink !== null ? "permalink" : beside === null ? "not-found" : "pane-link",
    },
  };
  const key = keyOf(id?.own ?? null, author, parts.text);
  return { ok: true, key, unit: row, reading: { fields, text: parts.text, html: clean.html } };
}

/** The post that the pane shows beside its comments: its one link that names a post and no comment. */
function postBeside(row: Element, pane: Element, { base }: ReadContext): PostLink | null {
  const posts = [...pane.querySelectorAll("a[href]")]
    .filter((link) => !row.contains(link))
    .map((link) => readLink(link.getAttribute("href") ?? "", base))
    .filter((link): link is PostLink => link.kind === "post" && link.permalink === null);
  const [first] = posts;
  return first !== undefined && posts.every(({ postUrl }) => postUrl === first.postUrl) ? first : null;
}

function isAdvert({ searchParams }: URL, pane: Element): boolean {
  const typed = /(?:^|_)ad(?:s|vert)?(?:_|$)/iu.test(searchParams.get("thread_type") ?? "");
  const linked = [...pane.querySelectorAll('a[href*="/ad"]')].some((link) =>
    ADVERT_ADDRESS.test((link.getAttribute("href") ?? "").replace(/[?#].*/u, "")),
  );
  return (
    typed ||
    linked ||
    leavesOf(pane, (element) => element.matches(ROW)).some(({ text }) => ADVERT.test(folded(text)))
  );
}

function writesAs(pane: Element): string | null {
  const composer = frontmost([...pane.querySelectorAll(COMPOSER)]);
  return commentAs(composer?.getAttribute("aria-label") ?? composer?.getAttribute("aria-placeholder") ?? "");
}

function refind(key: CommentKey, context: ReadContext): Element | null {
  const wanted = readKey(key);
  if (wanted === null || wanted.by === "post") {
    return null;
  }
  const beginning = wanted.by === "words" ? lettersOf(wanted.words).slice(0, 20) : "";
  const same = businessSuite.candidates(context).filter((row) => {
    if (wanted.by === "id") {
      return row.querySelector(`[href*="${wanted.id.id}"], [href*="${wanted.id.raw}"], [data-commentid]`) !==
        null || row.hasAttribute("data-commentid")
        ? commentIdOf(row, linksOf(row, context))?.own.id === wanted.id.id
        : false;
    }
    if (!lettersOf(folded(row.textContent)).includes(beginning)) {
      return false;
    }
    const { author, parts } = knownOf(row, context);
    return sameWords(wanted, author, parts.text);
  });
  return wanted.by === "id" ? frontmost(same) : same.length === 1 ? (same[0] ?? null) : null;
}

/** Emoji drawn as pictures are no text of the row: letters are enough to pass over most rows. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}
