/** The words of one Instagram row, apart from the marks that stand in the lines of its name, time and buttons. Reads only. */
import { composersIn, inside, within } from "../dom";
import { lineOf, readText } from "../text";
import { isAction, isBadge, isEdited, isOtherEnd, isSeeMore } from "../wording";
import { type InstagramAuthor } from "./fields";
import { type Row } from "./row";

const AUTO = '[dir="auto"]';
export const PRESSED = 'button, [role="button"], [role="menuitem"]';

export interface InstagramWords {
  readonly blocks: readonly Element[];
  readonly text: string;
  readonly cut: boolean;
  readonly strategy: string;
}

/** The dir=auto after the time (page), else the one before it (dialog); else the row's loose text. */
export function wordsOf(row: Row, author: InstagramAuthor): InstagramWords {
  const { element, time } = row;
  const composers = composersIn(element);
  const skip = (inner: Element): boolean =>
    (inner.matches(PRESSED) && !inner.matches("a[href]")) || composers.has(inner) || inner.matches("time");
  const pieces = [...element.querySelectorAll(AUTO)].filter(
    (block) =>
      inside(element, block, `a, ${PRESSED}`) === null &&
      !block.contains(time) &&
      (author.link === null || !block.contains(author.link)) &&
      !within(block, element, composers) &&
      !/^[\s·•]*$/u.test(lineOf(block, { skip })),
  );
  const chosen = wordsAmong(outermost(pieces), row, author, skip);
  if (chosen !== null) {
    const strategy = follows(time, chosen) ? "dir-auto-after-time" : "dir-auto-before-time";
    return { blocks: [chosen], ...readText([chosen], { skip }), strategy };
  }
  const loose =
    pieces.length > 0 ? null : wordsAmong(outermost(loosePieces(row, author, skip)), row, author, skip);
  return loose === null
    ? { blocks: [], text: "", cut: false, strategy: "no-text" }
    : { blocks: [loose], ...readText([loose], { skip }), strategy: "leaf-text" };
}

export function follows(earlier: Element, later: Element): boolean {
  return (earlier.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function outermost(pieces: readonly Element[]): Element[] {
  return pieces.filter((piece) => !pieces.some((other) => other !== piece && other.contains(piece)));
}

/**
 * Which piece is the comment: badges stand in the line of the name and time, "liked by" in the line of the buttons, and
 * the words in none of them. Where all lie in one line, the words come last before the buttons.
 */
function wordsAmong(
  pieces: readonly Element[],
  row: Row,
  author: InstagramAuthor,
  skip: (element: Element) => boolean,
): Element | null {
  const { element: unit, time } = row;
  const buttons = [...unit.querySelectorAll(PRESSED)].filter(
    (button) => button.textContent.trim() !== "" && !pieces.some((piece) => piece.contains(button)),
  );
  const fixed = [author.link, time, ...buttons].filter((element) => element !== null);
  const pictures = picturesOf(row, author, pieces);
  const free = pieces.filter((piece) => {
    const line = lineAround(piece, unit, fixed);
    const named = author.link !== null && line.contains(author.link) && line.contains(time);
    return [...pieces, ...(named ? pictures : [])].every((other) => line.contains(other));
  });
  // One piece in the line of the name, with a picture below it, is a badge; several that stand in lines of marks are told apart by place.
  const left = free.length > 0 ? free : pieces.length > 1 ? pieces : [];
  // "Ще" alone is a comment where nothing else is: the site's own words of that kind stand in buttons.
  const said = left.filter((piece) => isSpoken(lineOf(piece, { skip })));
  const pool = said.length > 0 ? said : left;
  const after = pool.filter((piece) => follows(time, piece));
  const footer = buttons.find((button) => follows(time, button));
  const above = after.filter((piece) => footer === undefined || follows(piece, footer));
  return above.at(-1) ?? after[0] ?? pool.at(-1) ?? null;
}

/** The smallest element around a piece that also holds the name, the time or a button. */
function lineAround(piece: Element, unit: Element, fixed: readonly Element[]): Element {
  let line = piece;
  while (line !== unit && line.parentElement !== null && !fixed.some((element) => line.contains(element))) {
    line = line.parentElement;
  }
  return line;
}

/** Pictures of the comment itself: after the name, in no line of words, no part of a control. */
function picturesOf(
  { element: unit }: Row,
  { link }: InstagramAuthor,
  pieces: readonly Element[],
): Element[] {
  return [...unit.querySelectorAll("img, video")].filter(
    (picture) =>
      link !== null &&
      !link.contains(picture) &&
      follows(link, picture) &&
      inside(unit, picture, "a")?.getAttribute("href") !== link.getAttribute("href") &&
      (inside(unit, picture, PRESSED)?.textContent ?? "").trim() === "" &&
      !pieces.some((piece) => piece.contains(picture)),
  );
}

function isSpoken(line: string): boolean {
  return line !== "" && ![isAction, isBadge, isEdited, isSeeMore, isOtherEnd].some((is) => is(line));
}

/** Without dir=auto: the leaves that are no name, time or button. */
function loosePieces(row: Row, author: InstagramAuthor, skip: (element: Element) => boolean): Element[] {
  return [...row.element.querySelectorAll("span, div, p")].filter((element) => {
    const own = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? "").trim() !== "",
    );
    if (
      !own ||
      skip(element) ||
      inside(row.element, element, `a, ${PRESSED}, time`) !== null ||
      element.contains(row.time) ||
      (author.link !== null && element.contains(author.link))
    ) {
      return false;
    }
    const line = lineOf(element, { skip });
    return isSpoken(line) && line !== author.name && !/^[\s·•]*$/u.test(line);
  });
}
