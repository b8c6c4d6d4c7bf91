/** The line of stars and time of a Google Maps card: which label is the stars, what is the time, where the line ends. Reads only. */
import { type Rating } from "@/shared/contract.generated";
import { type ReadContext } from "../adapter";
import { inside } from "../dom";
import { type Leaf } from "../leaves";
import { baseLanguage, folded, oneLine } from "../normalise";
import { starsIn, withDigits } from "../stars";
import { readTime } from "../time/shown-time";
import { LANGUAGES } from "../time/units";

// The name is a button, not a link; its address stands in data-href.
export const CONTRIBUTOR = '[data-href*="/maps/contrib/"], a[href*="/maps/contrib/"]';
const LABELLED = '[role="img"][aria-label]';
// Hotels show "4/5" as text instead of stars.
const FRACTION = /^\d(?:[.,]\d)?\s*\/\s*\d{1,2}$/u;
// Photos, badges and levels have labels with numbers, too: stars are named so, or stand beside the time.
const STARS =
  /(?<!\p{L})(?:stars?|stern|gwiazd|étoile|estrel|stelle|stella|hvězd|hviezd|yıldız|sao)|зір[ко]|зорк|звезд|звёзд|نجم|نجوم|כוכב|星/u;
const ONE_WORD = /^\d(?:[.,]\d)?\s\p{L}{2,}$/u;
const LONGEST_LABEL = 40;
const LONGEST_TIME = 60;

export type TimeBy = "beside-stars" | "first-time-text" | "not-found";

export interface Stars {
  readonly stars: Element | null;
  readonly by: "stars-label" | "fraction-text";
  readonly rating: Rating | null;
}

export function starsOf(card: Element, leaves: readonly Leaf[], context: ReadContext): Stars {
  const labelled = [...card.querySelectorAll(LABELLED)].filter(
    (element) => inside(card, element, `button, [lang], ${CONTRIBUTOR}`) === null,
  );
  const label = (element: Element): string => element.getAttribute("aria-label") ?? "";
  const said = (element: Element): string => withDigits(folded(label(element)));
  const stars =
    labelled.find((element) => said(element).length <= LONGEST_LABEL && STARS.test(said(element))) ??
    labelled.find((element) => isTime(timeBeside(element, card), context));
  if (stars !== undefined) {
    return { stars, by: "stars-label", rating: starsIn(label(stars)) };
  }
  const fraction = leaves.find(({ text }) => FRACTION.test(text));
  if (fraction !== undefined) {
    return { stars: fraction.element, by: "fraction-text", rating: starsIn(fraction.text) };
  }
  const short = labelled.find((element) => ONE_WORD.test(said(element)));
  return {
    stars: short ?? null,
    by: "stars-label",
    rating: short === undefined ? null : starsIn(label(short)),
  };
}

/** What stands beside the stars: in a language that we cannot read, that is the time. */
function timeBeside(stars: Element | null, card: Element): Element | null {
  for (let at = stars; at !== null && at !== card; at = at.parentElement) {
    const next = at.nextElementSibling;
    if (next !== null && oneLine(next.textContent) !== "" && next.textContent.length <= LONGEST_TIME) {
      return next;
    }
    if (at.parentElement !== null && oneLine(at.parentElement.textContent) !== oneLine(at.textContent)) {
      return null;
    }
  }
  return null;
}

function isTime(element: Element | null, { language, now }: ReadContext): boolean {
  return element !== null && readTime(oneLine(element.textContent), language, now) !== null;
}

export function timeOf(
  stars: Element | null,
  card: Element,
  leaves: readonly Leaf[],
  context: ReadContext,
): [Element | null, TimeBy] {
  const beside = timeBeside(stars, card);
  const numbered = beside !== null && /\p{Nd}/u.test(beside.textContent);
  if (isTime(beside, context) || (beside !== null && (numbered || !isRead(context)))) {
    return [beside, "beside-stars"];
  }
  const said = leaves.find(
    ({ element, text }) =>
      inside(card, element, "[lang]") === null &&
      element.querySelector(":scope > br") === null &&
      readTime(text, context.language, context.now) !== null,
  );
  return said === undefined ? [null, "not-found"] : [said.element, "first-time-text"];
}

/** The line of stars and time: what else stands in it is the site's ("new"). */
export function rowOf(
  stars: Element | null,
  time: Element | null,
  card: Element,
  contributor: Element | null,
): Element | null {
  let row = stars;
  while (row !== null && row !== card && !row.contains(time)) {
    row = row.parentElement;
  }
  if (row === null || row === card || row.contains(contributor) || row.querySelector("[lang]") !== null) {
    return null;
  }
  const beside = oneLine(row.textContent).length - oneLine(time?.textContent ?? "").length;
  return beside <= LONGEST_LABEL ? row : null;
}

/** Whether we know the words of the page's language. */
export function isRead({ language }: ReadContext): boolean {
  const base = baseLanguage(language);
  return base === null || (LANGUAGES as readonly string[]).includes(base);
}
