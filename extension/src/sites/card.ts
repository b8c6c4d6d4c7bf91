/**
 * Tells the parts of a card apart where a site names none of them: who, when, which words, whose answer. By what a text
 * is and where it stands, never by class names.
 */
import { type OwnerReply } from "@/shared/contract.generated";
import { type ReadContext } from "./adapter";
import { composersIn } from "./dom";
import { isAfter, type Leaf, leavesOf, PRESSED, widest } from "./leaves";
import { cut, folded, oneLine, shortText } from "./normalise";
import { isCompactNumber } from "./numbers";
import { readText } from "./text";
import { readTime, shownTime } from "./time/shown-time";
import { isAction, isBadge, isEdited, isOtherEnd, isSeeMore, showsTranslation } from "./wording";

// Hints only: without them a second time after the words begins the answer (page-facts, hazard 16).
export const OWNERS_ANSWER =
  /^(?:(?:response|reply|answer) from |owner'?s? (?:response|reply)|відповідь (?:від )?(?:власника|закладу|клініки|представника)|ответ (?:от )?(?:владельца|клиники|представителя)|(?:відповідь|ответ) \((?:власник|владелец)\)|офіційна відповідь|официальный ответ)/u;
const TRANSLATED_BY =
  /^\(?(?:translated by|перекладено|переклад(?: від)?|переведено|перевод(?: от)?) (?:google|youtube|facebook|instagram|tiktok)\)?$/u;
const EDITED_FIRST = /^(?:edited|змінено|відредаговано|изменено|отредактировано)[\s:]/u;
const LONGEST_MARK = 80;
const LONGEST_ANSWER = 20_000;

export interface Parts {
  readonly leaves: readonly Leaf[];
  readonly author: Leaf | null;
  readonly time: Leaf | null;
  readonly blocks: readonly Element[];
  readonly text: string;
  readonly cut: boolean;
  readonly answer: OwnerReply | null;
  readonly edited: boolean;
  readonly translated: boolean;
  readonly composers: ReadonlySet<Element>;
}

/** What an adapter knows of a card already. */
export interface KnownParts {
  readonly author?: Element | null;
  readonly time?: Element | null;
  /** The element that holds the words and nothing else, whatever they sound like; null: there are no words. */
  readonly words?: Element | null;
  /** What begins the answer; null: nobody answered. */
  readonly heading?: Element | null;
  /** What is certainly none of the words: stars, counters, menus. */
  readonly apart?: readonly Element[];
}

export function partsOf(unit: Element, context: ReadContext, known: KnownParts = {}): Parts {
  const composers = composersIn(unit);
  const leaves = leavesOf(unit, (element) => composers.has(element));
  const times = leaves.filter(
    ({ button, text, element }) =>
      button === null &&
      known.words?.contains(element) !== true &&
      readTime(text, context.language, context.now) !== null &&
      // A line among others is somebody's words ("вчора"), however it reads.
      element.querySelector(":scope > br") === null,
  );
  const said = leafIn(leaves, known.heading);
  const time =
    leafIn(leaves, known.time) ??
    times.find(({ element }) => said === null || isAfter(element, said.element)) ??
    null;
  const author = leafIn(leaves, known.author);
  const fixed = [known.author, known.time, time?.element, ...(known.apart ?? [])].filter(
    (element) => element !== null && element !== undefined,
  );
  const heading = known.heading === undefined ? answerHeading(leaves, times, time) : said;
  const isWord = ({ button, text, element }: Leaf): boolean =>
    button === null &&
    isSpoken(text) &&
    !fixed.some((other) => other.contains(element)) &&
    (heading === null || isAfter(element, heading.element));
  const start = known.words === undefined ? longestOf(leaves.filter(isWord)) : known.words;
  // The whole of the words is no mark, even if it reads as one.
  const whole = oneLine(known.words?.textContent ?? "");
  const isWhole = (element: Element): boolean =>
    known.words?.contains(element) === true && oneLine(element.textContent) === whole;
  // Marks of the site stand beside the words, never among them.
  const beside = leaves.filter(({ element }) => !isWhole(element));
  const marks = beside.filter(({ text, element }) => isTranslation(text) && element !== start);
  const apart = [
    ...fixed,
    ...marks.map(({ element }) => element),
    ...(heading === null ? [] : [heading.element]),
  ];
  const blocks = start === null ? [] : start === known.words ? [start] : blocksAround(start, unit, apart);
  const box = heading === null ? null : widest(heading.element, unit, [...fixed, ...blocks]);
  const skip = (element: Element): boolean =>
    (element.matches(PRESSED) && !element.matches("a[href]")) ||
    composers.has(element) ||
    element === box ||
    apart.includes(element) ||
    (isMark(element) && !isWhole(element));
  return {
    leaves,
    author,
    time,
    blocks,
    ...readText(blocks, { skip }),
    answer: box === null || heading === null ? null : answerIn(box, heading, leaves, context),
    edited: beside.some(({ text }) => isEdited(text)) || EDITED_FIRST.test(folded(time?.text ?? "")),
    translated: beside.some(({ text }) => isTranslation(text)),
    composers,
  };
}

/** The first piece of text inside an element. */
function leafIn(leaves: readonly Leaf[], around: Element | null | undefined): Leaf | null {
  return around === null || around === undefined
    ? null
    : (leaves.find(({ element }) => around.contains(element)) ?? null);
}

/** A site's note that the words are a translation. */
export function isTranslation(text: string): boolean {
  return text.length < LONGEST_MARK && (showsTranslation(text) || TRANSLATED_BY.test(folded(text)));
}

export function isSpoken(text: string): boolean {
  const is = [isAction, isBadge, isEdited, isSeeMore, isOtherEnd, isCompactNumber, isTranslation];
  return !/^[\s·•|★☆⭐]*$/u.test(text) && !is.some((noWord) => noWord(text));
}

function isMark(element: Element): boolean {
  const text = element.textContent;
  return text.length < LONGEST_MARK && (isEdited(text) || isTranslation(text));
}

function longestOf(words: readonly Leaf[]): Element | null {
  let best: Leaf | null = null;
  for (const leaf of words) {
    best = best === null || leaf.text.length > best.text.length ? leaf : best;
  }
  return best?.element ?? null;
}

/** The widest block around the words; paragraphs that are the card's own children come with their neighbours. */
function blocksAround(start: Element, unit: Element, apart: readonly Element[]): Element[] {
  const block = widest(start, unit, apart);
  if (block.parentElement !== unit) {
    return [block];
  }
  const alike = (element: Element | null): element is Element =>
    element !== null &&
    element.tagName === block.tagName &&
    isSpoken(oneLine(element.textContent)) &&
    !element.matches(PRESSED) &&
    !apart.some((other) => element.contains(other));
  const blocks = [block];
  for (let at = block.previousElementSibling; alike(at); at = at.previousElementSibling) {
    blocks.unshift(at);
  }
  for (let at = block.nextElementSibling; alike(at); at = at.nextElementSibling) {
    blocks.push(at);
  }
  return blocks;
}

/** What begins an answer: its words, or a second time with words behind it. */
function answerHeading(leaves: readonly Leaf[], times: readonly Leaf[], time: Leaf | null): Leaf | null {
  const said = leaves.find(
    (leaf, at) =>
      leaf.text.length < LONGEST_MARK && OWNERS_ANSWER.test(folded(leaf.text)) && opens(leaves, at, times),
  );
  if (said !== undefined) {
    return said;
  }
  const second = times.find(
    (other) => other !== time && time !== null && isAfter(time.element, other.element),
  );
  const behind = leaves.slice(second === undefined ? leaves.length : leaves.indexOf(second) + 1);
  return behind.some(({ button, text }) => button === null && isSpoken(text)) ? (second ?? null) : null;
}

/** A review may begin so, too ("Відповідь клініки так і не отримала"): a heading has a time behind it, or words on both sides. */
function opens(leaves: readonly Leaf[], at: number, times: readonly Leaf[]): boolean {
  const isWord = (leaf: Leaf): boolean => leaf.button === null && isSpoken(leaf.text);
  const [next, ...rest] = leaves.slice(at + 1).filter((leaf) => isWord(leaf) || times.includes(leaf));
  const words = leaves.slice(0, at).filter((leaf) => isWord(leaf) && !times.includes(leaf));
  return next !== undefined && (times.includes(next) ? rest.some(isWord) : words.length > 1);
}

function answerIn(
  box: Element,
  heading: Leaf,
  leaves: readonly Leaf[],
  { language, now }: ReadContext,
): OwnerReply | null {
  const inside = leaves.filter(({ element }) => box.contains(element));
  const time = inside.find(({ text, button }) => button === null && readTime(text, language, now) !== null);
  // Before the time stands who answers; a heading in words names nobody.
  const name =
    heading === time
      ? inside.slice(0, inside.indexOf(heading)).find(({ text }) => isSpoken(text))
      : undefined;
  const aside = [heading, time, name].map((leaf) => leaf?.element);
  // Where the site names the language of the words, it does so of the answer's.
  const marked = [...box.querySelectorAll("[lang]")].find(
    (element) => !element.contains(heading.element) && oneLine(element.textContent) !== "",
  );
  const { text } = readText([marked ?? box], {
    skip: (element) =>
      (element.matches(PRESSED) && !element.matches("a[href]")) || aside.includes(element) || isMark(element),
  });
  return text === ""
    ? null
    : {
        text: cut(text, LONGEST_ANSWER),
        author_name: shortText(name?.text),
        shown_time: shownTime([time?.text ?? null], language, now),
      };
}
