/**
 * Where the parts of a Google Maps card stand: stars and time in one line, the words after it, the owner's answer below with
 * a heading before it. What a piece says is a hint only: the words are the person's even if they read as a button. Reads only.
 */
import { type Rating } from "@/shared/contract.generated";
import { type ReadContext } from "../adapter";
import { isTranslation } from "../card";
import { composersIn } from "../dom";
import { isAfter, leavesOf } from "../leaves";
import { folded, oneLine } from "../normalise";
import { CONTRIBUTOR, rowOf, starsOf, type TimeBy, timeOf } from "./line";
import { wordsIn } from "./words";

const SEPARATOR = /^[\s·•・|★☆]*$/u;
const NEW = /^(?:new|нове|новинка|новое|новый|новий)$/u;

export interface MapsParts {
  readonly contributor: Element | null;
  readonly time: Element | null;
  readonly timeBy: TimeBy;
  readonly rating: Rating | null;
  readonly ratingBy: "stars-label" | "fraction-text" | "not-found";
  readonly words: Element | null;
  readonly wordsBy: "block-after-stars" | "first-after-stars" | "left-in-row" | "no-text";
  readonly heading: Element | null;
  /** Pieces that are none of the words and none of the answer. */
  readonly apart: readonly Element[];
}

export function mapsParts(card: Element, context: ReadContext): MapsParts {
  const contributors = [...card.querySelectorAll(CONTRIBUTOR)];
  // The portrait's button comes first and has no text.
  const contributor =
    contributors.find((element) => oneLine(element.textContent) !== "") ?? contributors[0] ?? null;
  const composers = composersIn(card);
  const leaves = leavesOf(card, (element) => composers.has(element)).filter(
    ({ button, text, element }) =>
      button === null && !SEPARATOR.test(text) && contributor?.contains(element) !== true,
  );
  const { stars, by, rating } = starsOf(card, leaves, context);
  const [time, timeBy] = timeOf(stars, card, leaves, context);
  const row = rowOf(stars, time, card, contributor);
  const known = [contributor, stars, time, row].filter((element) => element !== null);
  // A time that stands elsewhere says nothing about where the words are.
  const above = known.filter((element) => element !== time || timeBy === "beside-stars");
  const isBelow = (element: Element): boolean =>
    above.every((other) => isAfter(other, element) && !other.contains(element)) &&
    time?.contains(element) !== true;
  const after = leaves.filter(({ element }) => isBelow(element));
  const langs = [...card.querySelectorAll("[lang]")].filter(
    (element) => isBelow(element) && after.some((leaf) => element.contains(leaf.element)),
  );
  // A note of a translation stands behind the words, never in their place.
  const loose = after.filter(
    ({ text, element }, at) =>
      at === 0 || !isTranslation(text) || langs.some((block) => block.contains(element)),
  );
  const found = wordsIn(card, loose, langs, context);
  const left = leaves.some(
    ({ text, element }) =>
      row?.contains(element) === true &&
      stars?.contains(element) !== true &&
      time?.contains(element) !== true &&
      !NEW.test(folded(text)),
  );
  const { words, answer } = found;
  return {
    contributor,
    time,
    timeBy,
    rating,
    ratingBy: rating === null ? "not-found" : by,
    words,
    wordsBy: words !== null ? found.by : left && answer === null ? "left-in-row" : "no-text",
    heading: answer?.heading ?? null,
    apart: [
      ...known,
      ...after
        .map(({ element }) => element)
        .filter(
          (element) =>
            words?.contains(element) !== true && (answer === null || isAfter(element, answer.first)),
        ),
    ],
  };
}
