/** The words of a Facebook comment: which blocks hold them (page-facts 1.3), and the marks that stand around them. */
import { ARTICLE, inside, isOwn, isSilent, ownAll } from "../dom";
import { isAfter, isEmojiPicture, widest } from "../leaves";
import { folded, oneLine } from "../normalise";
import { lineOf, readText, shadowOf } from "../text";
import { looksLikeTime } from "../time/shown-time";
import {
  isAction,
  isBadge,
  isComposerHint,
  isEdited,
  isOtherEnd,
  isSeeMore,
  showsTranslation,
} from "../wording";
import { type CommentLinks } from "./links";

// dir=auto marks what people wrote; names and times carry it too, inside links and buttons.
const AUTO = '[dir="auto"]';
// Facebook writes paragraphs as div[dir=auto]; badges beside the name are spans at most.
const WRITTEN = 'div[dir="auto"]';
const PRESSED = 'button, [role="button"], [role="menuitem"], [role="tooltip"]';
const NOT_WORDS = `a, ${PRESSED}`;
const MOST_MARKS = 5_000;
const LONGEST_BADGE = 40;

export interface Words {
  readonly blocks: readonly Element[];
  readonly text: string;
  readonly cut: boolean;
  readonly strategy: string;
}

/** A piece of a comment outside its words: names, times, buttons, badges, picture texts. */
export interface Mark {
  readonly text: string;
  readonly element: Element;
  readonly button: Element | null;
  readonly link: Element | null;
}

/** What is known of a comment before its words are looked for. */
export interface Known {
  readonly unit: Element;
  readonly links: CommentLinks;
  /** Names that may stand as plain text: of the label, of the avatar. */
  readonly names: readonly string[];
  readonly now: Date;
}

export function wordsOf(known: Known): Words {
  const written = textBlocksOf(known);
  if (written.length > 0) {
    return { ...wordsIn(known, written), strategy: "dir-auto" };
  }
  const loose = looseMarks(known);
  const said = loose.filter((mark) => !isSaidBySite(known, mark)).map(({ element }) => element);
  if (said.length > 0) {
    return { ...looseWords(known, said), strategy: "leaf-text" };
  }
  const hosts = ownAll(known.unit, "*").filter((element) => shadowOf(element) !== null);
  if (hosts.length > 0) {
    return { ...wordsIn(known, hosts), strategy: "leaf-text" };
  }
  // Nobody writes an empty comment: what looks like the site's own words is the person's where nothing else is.
  const last = loose.findLast(
    ({ element }) =>
      isInPlace(known, element) &&
      !isNameItself(known, element) &&
      (known.links.permalink !== null || inside(known.unit, element, AUTO) !== null),
  )?.element;
  return last !== undefined && (inside(known.unit, last, WRITTEN) !== null || !showsPicture(known))
    ? { ...wordsIn(known, [last]), strategy: "leaf-text" }
    : { blocks: [], text: "", cut: false, strategy: "no-text" };
}

function wordsIn(known: Known, blocks: readonly Element[]): Omit<Words, "strategy"> {
  return { blocks, ...readText(blocks, { skip: (element) => isNoWord(known, element) }) };
}

/** The blocks that people wrote; empty where only what looks like the site's own words is marked so. */
export function textBlocksOf(known: Known): Element[] {
  const all = blocksOf(known);
  const placed = all.filter((block) => isInPlace(known, block));
  // A time above the words: then everything stands after it.
  const blocks = placed.some(isWritten) || !all.some(isWritten) ? placed : all;
  const written = blocks.filter(isWritten);
  const plain = (block: Element): boolean => !isSiteWord(known, lineIn(known, block));
  if (written.length > 0 && blocks === placed) {
    // Badges come first; any other word of a site in this place is the person's.
    const first = written.findIndex((block) => !isBadgeOrName(known, lineIn(known, block)));
    return first < 0 ? [] : written.slice(first);
  }
  return (written.length > 0 ? written : withoutBadges(known, placed.length > 0 ? placed : all)).filter(
    plain,
  );
}

/** Outermost dir=auto blocks that hold neither the author's name nor the time. */
function blocksOf(known: Known): Element[] {
  const { unit, links } = known;
  const around = marksAround(known);
  const candidates = new Set(
    ownAll(unit, AUTO, links.composers).filter(
      (block) =>
        inside(unit, block, NOT_WORDS) === null &&
        !around.some((element) => block.contains(element) || element.contains(block)),
    ),
  );
  return [...candidates].filter((block) => isOutermost(block, candidates) && lineIn(known, block) !== "");
}

function marksAround({ links }: Known): Element[] {
  return [links.author?.element, links.permalink?.element].filter((element) => element !== undefined);
}

function isWritten(block: Element): boolean {
  return block.matches(WRITTEN) || block.querySelector(WRITTEN) !== null;
}

function lineIn(known: Known, block: Element): string {
  return lineOf(block, { skip: (element) => isNoWord(known, element) });
}

/** Between the author's name and the time: before and after stand badges, hints, the site's notes. */
function isInPlace({ links: { author, permalink } }: Known, element: Element): boolean {
  return (
    (author === null || isAfter(author.element, element)) &&
    (permalink === null || isAfter(element, permalink.element))
  );
}

/** Without a link the name stands as plain words. */
function isNameItself(known: Known, element: Element): boolean {
  return known.links.author === null && isName(known, lineOf(element));
}

/** Badges that no list knows: short lines in boxes of their own, before words that are no preview of a link. */
function withoutBadges(known: Known, blocks: readonly Element[]): Element[] {
  const apart = [...marksAround(known), ...blocks.filter((block) => isNameItself(known, block))];
  const boxOf = (block: Element): Element => widest(block, known.unit, apart);
  const words = blocks.findLast((block) =>
    [...boxOf(block).querySelectorAll("a, img, video")].every((element) => block.contains(element)),
  );
  return blocks.filter(
    (block) =>
      words === undefined ||
      !isAfter(block, words) ||
      boxOf(block) === boxOf(words) ||
      block.querySelector("br, a, img") !== null ||
      lineIn(known, block).length > LONGEST_BADGE,
  );
}

function isSiteWord(known: Known, line: string): boolean {
  return isEdited(line) || isComposerHint(line) || isBadgeOrName(known, line);
}

function isBadgeOrName(known: Known, line: string): boolean {
  return isBadge(line) || isName(known, line);
}

/** Whether the comment has a picture of its own: then it may be without words. */
function showsPicture(known: Known): boolean {
  const { unit, links } = known;
  return ownAll(unit, "img, video", links.composers).some(
    (element) => element !== links.avatar && isInPlace(known, element),
  );
}

/** Elements inside a text block that are no words: "See more", menus, drafts, the answers below. */
function isNoWord({ unit, links }: Known, element: Element): boolean {
  return (
    (element.matches(PRESSED) && !element.matches("a[href]")) ||
    (element !== unit && element.matches(ARTICLE)) ||
    links.composers.has(element)
  );
}

function isOutermost(block: Element, candidates: ReadonlySet<Element>): boolean {
  let above = block.parentElement?.closest(AUTO) ?? null;
  while (above !== null) {
    if (candidates.has(above)) {
      return false;
    }
    above = above.parentElement?.closest(AUTO) ?? null;
  }
  return true;
}

function isName({ names }: Known, text: string): boolean {
  const value = folded(text);
  return names.some((name) => folded(name) === value);
}

/** Without any dir=auto (seen live): what is no name, time, button, badge or machine text is what the person wrote. */
function looseWords(known: Known, words: readonly Element[]): Omit<Words, "strategy"> {
  const kept = new Set(words);
  const dropped = new Set(marksOf(known, []).map(({ element }) => element));
  const blocks = [...kept].filter((element) => !hasAncestorIn(element, kept, known.unit));
  const skip = (element: Element): boolean =>
    isNoWord(known, element) || (dropped.has(element) && !kept.has(element)) || isKnownLink(known, element);
  return { blocks, ...readText(blocks, { skip }) };
}

function looseMarks(known: Known): Mark[] {
  return marksOf(known, []).filter(({ text, element, button, link }) => {
    if (button !== null || (link !== null && isKnownLink(known, link))) {
      return false;
    }
    return element.tagName.toUpperCase() === "IMG" ? isEmojiPicture(element) : /[^\s·•]/u.test(text);
  });
}

function isSaidBySite(known: Known, { text, element }: Mark): boolean {
  const line = text.replace(/^[\s·•]+|[\s·•]+$/gu, "");
  const { permalink } = known.links;
  // Between name and time buttons say that they are buttons, and a word beside others is a part of a sentence.
  const placed = permalink !== null && isInPlace(known, element);
  return placed
    ? oneLine(element.textContent) === text && isSiteWord(known, line)
    : isSiteWord(known, line) ||
        (permalink === null && looksLikeTime(line, known.now)) ||
        [isAction, isSeeMore, isOtherEnd, showsTranslation].some((is) => is(line));
}

function isKnownLink({ links }: Known, element: Element): boolean {
  return [links.author?.element, links.permalink?.element, links.avatar?.closest("a")].some(
    (known) => known?.contains(element) === true,
  );
}

function hasAncestorIn(element: Element, kept: ReadonlySet<Element>, unit: Element): boolean {
  for (let above = element.parentElement; above !== null && above !== unit; above = above.parentElement) {
    if (kept.has(above)) {
      return true;
    }
  }
  return element !== unit && kept.has(unit);
}

/** Every own text outside the blocks, in document order, with the button or link it stands in. */
export function marksOf({ unit, links }: Known, blocks: readonly Element[]): Mark[] {
  const marks: Mark[] = [];
  const closed = new Set(blocks);
  const filter = (node: Node): number => {
    if (node.nodeType === Node.TEXT_NODE) {
      return NodeFilter.FILTER_ACCEPT;
    }
    const element = node as Element;
    if (isSilent(element) || !isOwn(unit, element) || links.composers.has(element) || closed.has(element)) {
      return NodeFilter.FILTER_REJECT;
    }
    return element.matches("img[alt]") ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
  };
  const walker = unit.ownerDocument.createTreeWalker(
    unit,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    filter,
  );
  for (let node = walker.nextNode(); node !== null && marks.length < MOST_MARKS; node = walker.nextNode()) {
    const image = node.nodeType === Node.TEXT_NODE ? null : (node as Element);
    const element = image ?? node.parentElement;
    const text = oneLine(image === null ? (node.nodeValue ?? "") : (image.getAttribute("alt") ?? ""));
    if (element !== null && text !== "") {
      marks.push({ text, element, button: inside(unit, element, PRESSED), link: inside(unit, element, "a") });
    }
  }
  return marks;
}
