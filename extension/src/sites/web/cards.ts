/**
 * Cards that repeat: the smallest element with two brothers of its kind in which a date stands (page-facts 5). A guess, and
 * marked as one.
 */
import { type Rating } from "@/shared/contract.generated";
import { type ReadContext } from "../adapter";
import { isSpoken, partsOf } from "../card";
import { childrenOf } from "../dom";
import { type Leaf, leavesOf } from "../leaves";
import { oneLine, shortText } from "../normalise";
import { ratingOf, starsIn } from "../stars";
import { idOnPage } from "./identity";
import { readTime } from "../time/shown-time";
import { type WebReading } from "./reading";
import { stampTime } from "./stamp";

const MOST_LEVELS = 12;
const MOST_CARD = 20_000;
const MOST_BROTHERS = 200;
const LONGEST_NAME = 60;
const STARS = '[role="img"][aria-label], [aria-label*="/"], [data-rating], [data-score], [title*="/"]';
const DATE = /^\d{1,2}[./]\d{1,2}[./]\d{4}$|^\d{4}-\d{2}-\d{2}$/u;
const EDGE = "html, body, main, header, footer, nav, aside, form, table";

export function readCardOf(start: Element, context: ReadContext): WebReading | null {
  const card = cardAround(start, context);
  return card === null ? null : readingOf(card, context);
}

/** Everything that looks like a card of a list; for finding one without words again. */
export function repeatedCards(document: Document): Element[] {
  return [...document.querySelectorAll("time[datetime]")].flatMap((time) => time.parentElement ?? []);
}

function cardAround(start: Element, context: ReadContext): Element | null {
  let at: Element | null = start;
  for (
    let level = 0;
    at !== null && level < MOST_LEVELS && !at.matches(EDGE);
    level += 1, at = at.parentElement
  ) {
    const card: Element = at;
    if (card.textContent.length > MOST_CARD) {
      return null;
    }
    const parent: Element | null = card.parentElement;
    if (parent !== null && holdsDate(card, context) && hasBrothers(card, parent, context)) {
      return card;
    }
  }
  return null;
}

/** Whether two more of its kind with a date stand beside it: a card of a list. */
export function hasBrothers(card: Element, parent: Element, context: ReadContext): boolean {
  let count = 0;
  for (const other of childrenOf(parent).slice(0, MOST_BROTHERS)) {
    count += other !== card && other.tagName === card.tagName && holdsDate(other, context) ? 1 : 0;
    if (count >= 2) {
      return true;
    }
  }
  return false;
}

function holdsDate(element: Element, context: ReadContext): boolean {
  return element.textContent.length <= MOST_CARD && dateIn(element, context) !== null;
}

function dateIn(element: Element, { language, now }: ReadContext): Leaf | Element | null {
  const time = element.querySelector("time[datetime]");
  const silent = (): boolean => false;
  return (
    time ??
    leavesOf(element, silent).find(
      ({ text, button }) =>
        button === null &&
        text.length <= LONGEST_NAME &&
        (DATE.test(text) || readTime(text, language, now) !== null),
    ) ??
    null
  );
}

function readingOf(card: Element, context: ReadContext): WebReading | null {
  const date = dateIn(card, context);
  const dateElement = date === null ? null : date instanceof Element ? date : date.element;
  const stars = [...card.querySelectorAll(STARS)].find((element) => starsOf(element) !== null) ?? null;
  const apart = [stars, dateElement].filter((element) => element !== null);
  const first = partsOf(card, context, { time: dateElement, apart });
  const name = nameIn(first.leaves, first.blocks, apart);
  const parts =
    name === null ? first : partsOf(card, context, { time: dateElement, author: name.element, apart });
  if (parts.text === "") {
    return null;
  }
  const stamp = dateElement?.getAttribute("datetime") ?? numericStamp(dateElement);
  return {
    unit: card,
    kind: "review",
    id: idOnPage(card.id, context),
    permalink: null,
    author: { name: shortText(name?.text), profile_url: null },
    time: stampTime(
      stamp,
      dateElement === null ? null : oneLine(dateElement.textContent),
      context.language,
      context.now,
    ),
    rating: stars === null ? null : starsOf(stars),
    text: parts.text,
    cut: parts.cut,
    blocks: parts.blocks,
    answer: parts.answer,
    place: null,
    edited: parts.edited,
    translated: parts.translated,
    strategies: {
      unit: "repeated-card",
      author: name === null ? "not-shown" : "first-short-text",
      text: "longest-text",
      shown_time: "date-text",
      rating: stars === null ? "not-shown" : "stars-label",
    },
  };
}

/** Who wrote it: the first short text that is none of the words, by its letters and not by its place alone. */
function nameIn(leaves: readonly Leaf[], blocks: readonly Element[], apart: readonly Element[]): Leaf | null {
  return (
    leaves.find(
      ({ text, element, button }) =>
        button === null &&
        text.length <= LONGEST_NAME &&
        /^\p{Lu}\p{L}*/u.test(text) &&
        !/[!?:]|\.\s|\d/u.test(text) &&
        isSpoken(text) &&
        ![...blocks, ...apart].some((other) => other.contains(element)),
    ) ?? null
  );
}

function starsOf(element: Element): Rating | null {
  const said = element.getAttribute("aria-label") ?? element.getAttribute("title");
  const rated = ratingOf(element.getAttribute("data-rating") ?? element.getAttribute("data-score"), null);
  return rated ?? (said === null || !/\d/u.test(said) ? null : starsIn(said));
}

/** "12.03.2026" as the machine writes it; day first, as in every country whose language we read. */
function numericStamp(element: Element | null): string | null {
  const [, day, month, year] =
    /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(oneLine(element?.textContent ?? "")) ?? [];
  return day === undefined || month === undefined || year === undefined
    ? null
    : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
