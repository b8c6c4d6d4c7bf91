/**
 * Meta Business Suite: comments of its inbox, Facebook's and Instagram's, those under adverts included. A DOM of its own
 * that nobody here saw live: rows by role, names and times by what they are, ids by the sites' own addresses. Every
 * reading is marked `partly`.
 */
import { type CapturedFields, type Media, type Place, type ShownTime } from "@/shared/contract.generated";
import { type Adapter, type CommentKey, type Outcome, type ReadContext, unreadable } from "./adapter";
import { attempt } from "./attempt";
import { postBeside, rowLinks, type RowLinks } from "./business-suite/links";
import { partsOf, type RowParts } from "./business-suite/parts";
import { closest, frontmost, inComposer, parentOf } from "./dom";
import { cleanUnit } from "./facebook/clean";
import { keyOf, readKey, sameWords } from "./facebook/key";
import { mediaOf, reactionsOf } from "./facebook/marks";
import { flagsThat } from "./flags";
import { postAddress, profileUrl, userOf } from "./instagram/address";
import { timeOf } from "./instagram/time";
import { leavesOf } from "./leaves";
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
const ADVERT = /^(?:реклама|оголошення|объявление|sponsored|ad|advert)$/u;
const ADVERT_ADDRESS = /\/(?:ads|adsmanager|ad_center)(?:\/|$)/u;

export const businessSuite: Adapter = {
  name: "business-suite",
  // What a reading says may be another: the inbox holds Instagram's comments as well.
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
  readonly links: RowLinks;
  readonly author: string | null;
  readonly parts: RowParts;
}

function knownOf(row: Element, context: ReadContext): Known {
  const links = rowLinks(row, context);
  const parts = partsOf(row, links, writesAs(paneOf(row, context)), context);
  return { links, author: links.author?.name ?? shortText(parts.name?.name), parts };
}

function paneOf(row: Element, { document }: ReadContext): Element {
  return closest(row, PANE) ?? document.body;
}

function readRow(row: Element, context: ReadContext): Outcome {
  const { links, author, parts } = knownOf(row, context);
  const { id, permalink } = links;
  // A message may pass on the link of a comment: there only a time that is such a link makes a comment.
  const timed =
    permalink !== null && readTime(permalink.element.textContent, context.language, context.now) !== null;
  if (isPrivateThread(context.address) && id?.strategy !== "data-commentid" && !timed) {
    return unreadable("private_place");
  }
  if (parts.instead !== null) {
    return unreadable(parts.instead === "notice" ? "content_unavailable" : "not_a_comment");
  }
  const known = {
    unit: row,
    links: links.facebook,
    names: author === null ? [] : [author],
    now: context.now,
  };
  const words = { blocks: parts.blocks, text: parts.text, cut: parts.cut, strategy: "" };
  const media = (attempt(() => mediaOf(known, words, context)) ?? []).filter(
    (one) => !isOwnLink(one, links, context),
  );
  if (parts.text === "" && media.length === 0) {
    return unreadable("not_a_comment");
  }
  const reactions = attempt(() => reactionsOf(known, words, context));
  const clean = cleanUnit(row, links.facebook.composers, context);
  const pane = paneOf(row, context);
  const beside = permalink === null ? attempt(() => postBeside(row, pane, links.site, context)) : null;
  const parent = id?.parent ?? null;
  const fields: CapturedFields = {
    site: links.site,
    kind: parent === null ? "comment" : "reply",
    native_id: id?.own.id ?? null,
    permalink: permalink?.url ?? null,
    ...pageFields(context, /\s*\|\s*(?:Facebook|Meta Business Suite)\s*$/u),
    post_url: permalink?.postUrl ?? beside,
    post_author: links.owner,
    author: { name: author, profile_url: links.author?.url ?? null },
    parent: parent === null ? null : { native_id: parent.id, author_name: null, excerpt: null },
    shown_time: timeIn(row, parts, context),
    rating: null,
    reactions: reactions?.reactions ?? null,
    media,
    flags: flagsThat({
      edited: parts.edited,
      translated: parts.translated,
      truncated: parts.cut || endsCollapsed(parts.blocks),
      no_text: parts.text === "",
      ours: author !== null && folded(writesAs(pane) ?? "") === folded(author),
      html_cut: clean.cut,
      under_advert: isAdvert(context.address, pane),
    }),
    place: placeIn(links, context),
    // What was not found is said as such: the level of the reading rests on it.
    strategies: {
      unit: "business-suite-row",
      completeness: "partly",
      native_id: id?.strategy ?? "not-found",
      author: links.author !== null ? "author-link" : (parts.name?.strategy ?? "not-shown"),
      text: parts.text === "" ? "no-text" : parts.blocks.length > 1 ? "row-blocks" : "row-words",
      shown_time: parts.time === null ? "not-shown" : timed ? "permalink-text" : "time-text",
      post_url: permalink !== null ? "permalink" : beside === null ? "not-found" : "pane-link",
    },
  };
  const key = keyOf(id?.own ?? null, author, parts.text);
  return { ok: true, key, unit: row, reading: { fields, text: parts.text, html: clean.html } };
}

function timeIn(row: Element, { time }: RowParts, context: ReadContext): ShownTime | null {
  const exact = time?.element.closest("time[datetime]") ?? null;
  return exact !== null && row.contains(exact)
    ? timeOf(exact, context)
    : shownTime(time?.texts ?? [], context.language, context.now);
}

/** Instagram's addresses of users and of this comment are no attachment, though Facebook's grammar does not know them. */
function isOwnLink(
  { kind, description }: Media,
  { site, permalink }: RowLinks,
  { base }: ReadContext,
): boolean {
  const address = description ?? "";
  return (
    kind === "link" &&
    site === "instagram" &&
    (userOf(address, base) !== null ||
      (permalink !== null && postAddress(address, base)?.permalink === permalink.url))
  );
}

/** The account, if the address names it; else the business's own number of the page: all that the address holds. */
function placeIn({ site, owner }: RowLinks, { address }: ReadContext): Place | null {
  if (owner !== null) {
    return { name: owner, native_id: null, url: profileUrl(owner) };
  }
  const asset = /^\d{3,30}$/u.exec(address.searchParams.get("asset_id") ?? "")?.[0] ?? null;
  // The number is the page's: an Instagram comment stands on no address of Facebook.
  const url = site === "facebook" ? `https://www.facebook.com/${asset}` : null;
  return asset === null ? null : { name: null, native_id: asset, url };
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
        ? rowLinks(row, context).id?.own.id === wanted.id.id
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
