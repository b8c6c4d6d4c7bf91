/**
 * The words of a Google Maps review and the owner's answer, by where they stand: the words right after the line of stars, the
 * answer below with a heading before it. What a piece says is a hint only. Reads only.
 */
import { type ReadContext } from "../adapter";
import { OWNERS_ANSWER } from "../card";
import { inside } from "../dom";
import { isAfter, type Leaf } from "../leaves";
import { folded } from "../normalise";
import { readTime } from "../time/shown-time";
import { isRead } from "./line";

// Reviews are plain text: a bold piece begins the site's own lines ("Plus: …", "Rooms: 4").
const BOLD = "b, strong";
const INLINE = new Set("A B BR BUTTON EM FONT I IMG S SMALL SPAN STRONG U WBR".split(" "));
const LONGEST_HEADING = 80;

export interface Words {
  readonly words: Element | null;
  readonly by: "block-after-stars" | "first-after-stars";
  readonly answer: Answer | null;
}
export interface Answer {
  /** The first of the loose pieces that belong to it. */
  readonly first: Element;
  readonly heading: Element;
}

/** The block whose language the site names, unless it is the answer's; else the first block. */
export function wordsIn(
  card: Element,
  loose: readonly Leaf[],
  [first, second]: readonly Element[],
  context: ReadContext,
): Words {
  const start = first === undefined ? -1 : loose.findIndex(({ element }) => first.contains(element));
  const before = loose.slice(0, Math.max(0, start));
  const answers =
    answerIn(loose.slice(0, start + 1), false, card, context) !== null ||
    (before.length > 1 && second === undefined && !isRead(context));
  if (first !== undefined && start !== -1 && !answers) {
    const rest = loose.filter(({ element }) => !first.contains(element) && isAfter(first, element));
    const answer = answerIn(rest, true, card, context) ?? beforeBlock(rest, second, card);
    return { words: first, by: "block-after-stars", answer };
  }
  const answer = answerIn(loose, false, card, context) ?? (answers ? beforeBlock(before, first, card) : null);
  const [one, two] = loose;
  // In a language that we cannot read: a line of two pieces with a block below it heads the answer.
  const isHeading =
    !isRead(context) && one !== undefined && isLine(one, two, loose, card) && loose.length > 2;
  const isWords = one !== undefined && one.element !== answer?.first && !isHeading && !isBold(one, card);
  return { words: isWords ? blockOf(one, card, loose) : null, by: "first-after-stars", answer };
}

function isBold({ element }: Leaf, card: Element): boolean {
  return inside(card, element, BOLD) !== null;
}

/** The answer by its heading, or by the line of another time with words behind it. `spoken`: the words stand before. */
function answerIn(
  loose: readonly Leaf[],
  spoken: boolean,
  card: Element,
  { language, now }: ReadContext,
): Answer | null {
  const [one, two] = loose;
  const opens = ({ element }: Leaf, at: number): boolean =>
    at + 1 < loose.length && element.querySelector(":scope > br") === null;
  const time = loose.findIndex(
    (leaf, at) => opens(leaf, at) && (at > 0 || spoken) && readTime(leaf.text, language, now) !== null,
  );
  // A review may begin so, too ("Відповідь клініки так і не отримала"): then no line of a time stands right behind it.
  const said = loose.findIndex(
    (leaf, at) =>
      opens(leaf, at) &&
      leaf.text.length <= LONGEST_HEADING &&
      OWNERS_ANSWER.test(folded(leaf.text)) &&
      (at > 0 ||
        spoken ||
        time === 1 ||
        (loose.length > 2 && one !== undefined && isLine(one, two, loose, card))),
  );
  const heading = loose[said] ?? loose[time];
  if (heading === undefined) {
    return null;
  }
  // Before the time stands who answers.
  const name = said === -1 ? loose[time - 1] : undefined;
  const first = name !== undefined && isLine(name, heading, loose, card) ? name : heading;
  return { first: first.element, heading: heading.element };
}

/** The heading right before the block of the answer's words: who and when, never one piece alone. */
function beforeBlock(loose: readonly Leaf[], block: Element | undefined, card: Element): Answer | null {
  const before = loose.filter(
    ({ element }) => block !== undefined && isAfter(element, block) && !block.contains(element),
  );
  const [one, two] = before.slice(-2);
  if (one === undefined || two === undefined) {
    return null;
  }
  const heading = isLine(one, two, before, card) ? one : two;
  return { first: heading.element, heading: heading.element };
}

/** Whether two pieces stand in a line of their own. */
function isLine(one: Leaf, two: Leaf | undefined, loose: readonly Leaf[], card: Element): boolean {
  let around: Element | null = one.element;
  while (two !== undefined && around !== null && !around.contains(two.element)) {
    around = around.parentElement;
  }
  const line = around;
  return (
    two !== undefined &&
    line !== null &&
    line !== card &&
    one.element !== two.element &&
    loose.every((leaf) => leaf === one || leaf === two || !line.contains(leaf.element))
  );
}

/** The block around one piece of text: all of its line, and the button that brings the rest. */
function blockOf({ element }: Leaf, card: Element, loose: readonly Leaf[]): Element {
  let block = element;
  for (let up = block.parentElement; up !== null && up !== card && card.contains(up); up = up.parentElement) {
    const around: Element = up;
    const inner = block;
    const beside = loose.filter((leaf) => around.contains(leaf.element) && !inner.contains(leaf.element));
    const isPiece = INLINE.has(inner.tagName);
    const rest = [...around.querySelectorAll('[aria-expanded="false"]')].some(
      (each) => !inner.contains(each),
    );
    if (!isPiece && !rest) {
      break;
    }
    if (beside.some((leaf) => !INLINE.has(childOf(around, leaf.element).tagName))) {
      break;
    }
    block = around;
  }
  return block;
}

/** The child of `around` that `element` lies in. */
function childOf(around: Element, element: Element): Element {
  let at = element;
  while (at.parentElement !== null && at.parentElement !== around) {
    at = at.parentElement;
  }
  return at;
}
