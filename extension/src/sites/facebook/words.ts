/** The words of a Facebook comment: which blocks hold them (page-facts 1.3), and the marks that stand around them. */
import { ARTICLE, inside, isOwn, isSilent, ownAll } from "../dom";
import { folded, oneLine } from "../normalise";
import { lineOf, readText } from "../text";
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
const EMOJI = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d\ufe0f\u20e3\d#*]+$/u;
const MOST_MARKS = 5_000;

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
  const blocks = textBlocksOf(known);
  if (blocks.length > 0) {
    return {
      blocks,
      ...readText(blocks, { skip: (element) => isNoWord(known, element) }),
      strategy: "dir-auto",
    };
  }
  const loose = looseWords(known);
  return { ...loose, strategy: loose.text === "" ? "no-text" : "leaf-text" };
}

/** Outermost dir=auto blocks that hold neither the author's name nor the time. */
export function textBlocksOf(known: Known): Element[] {
  const { unit, links } = known;
  const around = [links.author?.element, links.permalink?.element].filter((element) => element !== undefined);
  const candidates = new Set(
    ownAll(unit, AUTO, links.composers).filter(
      (block) =>
        inside(unit, block, NOT_WORDS) === null &&
        !around.some((element) => block.contains(element) || element.contains(block)),
    ),
  );
  const filled = [...candidates].filter(
    (block) => isOutermost(block, candidates) && holdsWords(known, block),
  );
  const written = filled.filter((block) => block.matches(WRITTEN) || block.querySelector(WRITTEN) !== null);
  if (written.length > 0) {
    return written;
  }
  const unnamed = filled.filter((block) => !isName(known, lineOf(block)) && !isBadge(lineOf(block)));
  return unnamed;
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

function holdsWords(known: Known, block: Element): boolean {
  const line = lineOf(block, { skip: (element) => isNoWord(known, element) });
  return line !== "" && !isComposerHint(line) && !isEdited(line);
}

function isName({ names }: Known, text: string): boolean {
  const value = folded(text);
  return names.some((name) => folded(name) === value);
}

/** Without any dir=auto (seen live): what is no name, time, button, badge or machine text is what the person wrote. */
function looseWords(known: Known): Omit<Words, "strategy"> {
  const marks = marksOf(known, []);
  const words = marks.filter((mark) => isLooseWord(known, mark));
  const kept = new Set(words.map(({ element }) => element));
  const dropped = new Set(marks.map(({ element }) => element).filter((element) => !kept.has(element)));
  const blocks = [...kept].filter((element) => !hasAncestorIn(element, kept, known.unit));
  const skip = (element: Element): boolean =>
    isNoWord(known, element) || dropped.has(element) || isKnownLink(known, element);
  return { blocks, ...readText(blocks, { skip }) };
}

function isLooseWord(known: Known, { text, element, button, link }: Mark): boolean {
  if (button !== null || (link !== null && isKnownLink(known, link))) {
    return false;
  }
  if (element.tagName.toUpperCase() === "IMG") {
    return EMOJI.test(text);
  }
  const words = text.replace(/^[\s·•]+|[\s·•]+$/gu, "");
  const noWord =
    [isAction, isBadge, isEdited, isComposerHint, isSeeMore, isOtherEnd, showsTranslation].some((is) =>
      is(words),
    ) ||
    isName(known, words) ||
    (known.links.permalink === null && looksLikeTime(words, known.now));
  return words !== "" && !noWord;
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
