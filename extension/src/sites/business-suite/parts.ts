/**
 * Parts of a row of Business Suite: name, time, words. Nothing there has a name of its own: words are what is left when
 * the site's own texts are put aside, by cell, by line, by what they say last. Reads only.
 */
import { type ReadContext } from "../adapter";
import { isSpoken } from "../card";
import { isAfter, type Leaf, leavesOf, PRESSED, widest } from "../leaves";
import { folded } from "../normalise";
import { isCompactNumber } from "../numbers";
import { lineOf, readText } from "../text";
import { readTime } from "../time/shown-time";
import { isAction, isBadge, isEdited, isOtherEnd, showsTranslation } from "../wording";
import { type RowLinks } from "./links";
import { nameOf, type RowName } from "./name";
import { isNotice, isPreview, isSitesLine } from "./said";

const CELL = '[role="gridcell"], [role="cell"], td';
const CLOCK = /(?:^|[\s,])(?:(?:о|об|в|at)\s)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?$/u;
// A short time of a language that we cannot read, in its own figures.
const UNREAD = /^\p{Nd}{1,3}\s?\p{L}{1,7}\.?$/u;
const DATE = /^\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?$/u;

export interface RowParts {
  readonly name: RowName | null;
  readonly time: { readonly element: Element; readonly texts: readonly string[] } | null;
  readonly blocks: readonly Element[];
  readonly text: string;
  readonly cut: boolean;
  readonly edited: boolean;
  readonly translated: boolean;
  /** What the row is instead of a comment, if it is none. */
  readonly instead: "preview" | "notice" | null;
}

/** `us`: whom the composer beside writes as. */
export function partsOf(row: Element, links: RowLinks, us: string | null, context: ReadContext): RowParts {
  const { composers } = links.facebook;
  const leaves = leavesOf(row, (element) => composers.has(element));
  const buttons = [...row.querySelectorAll(PRESSED)].filter((button) => button.textContent.trim() !== "");
  const time = timeIn(leaves, links, buttons, context);
  const linked = links.author?.element ?? null;
  const isFixed = (element: Element): boolean =>
    [linked, links.permalink?.element, time?.element].some((fixed) => fixed?.contains(element) === true);
  const loose = leaves.filter(({ button, element }) => button === null && !isFixed(element));
  const spoken = loose.filter(({ text }) => isSpoken(text));
  const name =
    linked === null ? nameOf(row, spoken, [...buttons, ...(time === null ? [] : [time.element])]) : null;
  const fixed = [linked, links.permalink?.element, name?.element, time?.element, ...buttons].filter(
    (element) => element !== null && element !== undefined,
  );
  const rest = spoken.filter(({ element }) => element !== name?.element);
  const marks = [...marksAmong(rest, row), ...(rest.length === 0 ? [] : wordsOfButtons(loose))];
  const own = rest.filter(({ element }) => !marks.some((mark) => mark.contains(element)));
  const blocks = wordBlocks(own.length > 0 ? own : unspoken(loose, name, time), row, fixed, marks, buttons);
  const skip = (element: Element): boolean =>
    (element.matches(PRESSED) && !element.matches("a[href]")) ||
    composers.has(element) ||
    fixed.includes(element) ||
    marks.includes(element);
  const words = readText(blocks, { skip });
  const answerable = buttons.some((button) => isAction(lineOf(button)));
  return {
    name,
    time,
    blocks,
    ...words,
    edited: leaves.some(
      ({ text, element }) =>
        isEdited(text) && (marks.includes(element) || !blocks.some((block) => block.contains(element))),
    ),
    translated: leaves.some(({ text }) => showsTranslation(text)),
    // What has a button to answer with is a comment, whatever it says.
    instead: answerable
      ? null
      : isPreview(words.text, us)
        ? "preview"
        : isNotice(words.text)
          ? "notice"
          : null,
  };
}

/** The time is the comment's link, or marked so, or reads so; of several the one in the line of the buttons. */
function timeIn(
  leaves: readonly Leaf[],
  links: RowLinks,
  buttons: readonly Element[],
  context: ReadContext,
): RowParts["time"] {
  const linked = links.permalink?.element;
  const times = leaves.filter(
    ({ button, text, element }) =>
      button === null &&
      // A line among others is somebody's words ("вчора"), however it reads.
      element.querySelector(":scope > br") === null &&
      // A language that we cannot read still counts the hours in the comment's own link.
      (daysIn(text, context) !== null ||
        element.closest("time") !== null ||
        (linked?.contains(element) === true && /\d/u.test(text))),
  );
  const found =
    times.find(({ element }) => linked?.contains(element) === true) ??
    times.find(({ element }) => element.closest("time") !== null) ??
    times.find(({ element }) => buttons.some((button) => element.parentElement?.contains(button) === true)) ??
    times[0] ??
    (/^(?:uk|ru|en)(?:-|$)/u.test(context.language ?? "en")
      ? undefined
      : leaves.findLast(({ button, text }, at) => button === null && at > 0 && UNREAD.test(text)));
  return found === undefined
    ? null
    : { element: found.element, texts: [found.text, ...(daysIn(found.text, context) ?? [])] };
}

/** A clock beside a day, or alone, is a time too; what can be said of the day stands in the rest. Null for no time. */
function daysIn(text: string, { language, now }: ReadContext): string[] | null {
  if (readTime(text, language, now) !== null) {
    return [];
  }
  const value = folded(text.slice(0, 80));
  const day = value.replace(CLOCK, "").replace(/[\s,·•]+$/u, "");
  if (DATE.test(day) || (day !== value && (day === "" || readTime(day, language, now) !== null))) {
    // "24.11.26" is of this century.
    return day === "" ? [] : [day.replace(/^(\d+\.\d+\.)(?=\d{2}$)/u, (start) => `${start}20`)];
  }
  return null;
}

/** What the site writes without a button around it; a part of a sentence has the rest of it beside. */
function wordsOfButtons(loose: readonly Leaf[]): Element[] {
  const own = [isAction, isBadge, isEdited, isOtherEnd, showsTranslation];
  return loose
    .filter(({ text, element }) => own.some((is) => is(text)) && !isAmongText(element))
    .map(({ element }) => element);
}

function isAmongText({ parentElement, textContent }: Element): boolean {
  return (
    [...(parentElement?.childNodes ?? [])].some(
      (node) => node.nodeType === Node.TEXT_NODE && !/^[\s·•]*$/u.test(node.nodeValue ?? ""),
    ) || textContent.trim() === ""
  );
}

/** Elements with nothing but a line of the site's own, as long as other words are left. */
function marksAmong(words: readonly Leaf[], row: Element): Element[] {
  const marks = words
    .flatMap(({ element }) => {
      const wider = element.parentElement;
      return [wider, element]
        .filter((one) => one !== null && one !== row && row.contains(one) && isSitesLine(lineOf(one)))
        .slice(0, 1);
    })
    .filter((one) => one !== null);
  return words.some(({ element }) => !marks.some((mark) => mark.contains(element))) ? marks : [];
}

/** "Ще" or "100" is a comment where nothing else is, between the name and the time. */
function unspoken(loose: readonly Leaf[], name: RowName | null, time: RowParts["time"]): Leaf[] {
  return loose
    .filter(
      ({ text, element }) =>
        /[\p{L}\p{N}]/u.test(text) &&
        !(name === null && isCompactNumber(text)) &&
        element !== name?.element &&
        !isEdited(text) &&
        isBehind(element, name?.element ?? null) &&
        (time === null || isAfter(element, time.element)),
    )
    .slice(0, 1);
}

function isBehind(element: Element, name: Element | null): boolean {
  return name === null || isAfter(name, element);
}

/** The blocks around the words: of one cell, in no line of name, time or buttons, none behind the buttons. */
function wordBlocks(
  words: readonly Leaf[],
  row: Element,
  fixed: readonly Element[],
  marks: readonly Element[],
  buttons: readonly Element[],
): Element[] {
  const [first] = fixed;
  const cells = [...new Set(words.map(({ element }) => cellOf(element, row)))];
  const cell =
    cells.find((one) => first !== undefined && one.contains(first)) ??
    cells.find((one) => fixed.some((element) => one.contains(element))) ??
    cells[0];
  const blocks = [
    ...new Set(
      words
        .filter(({ element }) => cell?.contains(element) === true)
        .map(({ element }) => widest(element, row, [...fixed, ...marks])),
    ),
  ].filter((block, _at, all) => !all.some((other) => other !== block && other.contains(block)));
  const free = blocks.filter((block) => {
    let line = block;
    while (line !== row && line.parentElement !== null && !fixed.some((element) => line.contains(element))) {
      line = line.parentElement;
    }
    return blocks.every((other) => line.contains(other));
  });
  const left = free.length > 0 ? free : blocks;
  const [footer] = buttons;
  const above = left.filter((block) => footer === undefined || isAfter(block, footer));
  return above.length > 0 ? above : left;
}

function cellOf(element: Element, row: Element): Element {
  const cell = element.closest(CELL);
  return cell !== null && row.contains(cell) ? cell : row;
}
