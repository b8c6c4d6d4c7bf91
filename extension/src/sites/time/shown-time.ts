/** What a shown time can mean: text, language, and the interval between earliest and latest. Never a guess. */
import { type ShownTime } from "@/shared/contract.generated";
import { baseLanguage, folded, shortText } from "../normalise";
import { absoluteTime } from "./absolute";
import { type Interval, relativeTime } from "./relative";
import { LANGUAGES, type TimeLanguage } from "./units";

const LONGEST = 80;
// Marks that stand beside a time and are no part of it (page-facts 3.3). "on" alone: Google's name is a link of its own.
const MARKS =
  /[·•|]|\((?:edited|змінено|відредаговано|изменено)\)|(?:^|\s)(?:edited|відредаговано|змінено|изменено|отредактировано)(?::|(?=\s|$))| on google$|(?<= ago) on$/gu;
// Short times of languages that we cannot read ("2 Std.", "3 godz."): enough to know that it is no name.
const TIME_SHAPED = /^\d{1,3}\s?\p{L}{1,4}\.?$/u;
// A Russian month with its dot, a Ukrainian month, or somebody's minute: only the page's language can tell.
const BARE_M = /^-?\d+\s*м\.?$/u;

export interface TimeReading {
  readonly interval: Interval;
  readonly language: TimeLanguage;
}

/**
 * Reads a time by the page's language first, then by the word itself where only one meaning is possible.
 * A page in a language we do not know gives null: "год" is an hour to one reader and a year to another.
 */
export function readTime(text: string, language: string | null, now: Date): TimeReading | null {
  if (text.length > 200) {
    return null;
  }
  const value = folded(text).replace(MARKS, " ").replace(/\s+/gu, " ").trim();
  if (value === "" || value.length > LONGEST) {
    return null;
  }
  const base = baseLanguage(language);
  if (base !== null && !isTimeLanguage(base)) {
    return null;
  }
  if (base !== null) {
    const own = inLanguage(value, base, now);
    if (own !== null) {
      return { interval: own, language: base };
    }
  }
  return byTheWord(value, now);
}

/** Whether a text is a time in some language: a link with such a text is never an author's name. */
export function looksLikeTime(text: string, now: Date): boolean {
  const value = folded(text);
  if (value.length > LONGEST) {
    return false;
  }
  return TIME_SHAPED.test(value) || LANGUAGES.some((language) => readTime(text, language, now) !== null);
}

/** The contract's shown time: the first text is what is shown; the others are longer forms of the same moment. */
export function shownTime(
  texts: readonly (string | null)[],
  language: string | null,
  now: Date,
): ShownTime | null {
  const shown = texts.map(shortText).filter((text) => text !== null);
  const [first] = shown;
  if (first === undefined) {
    return null;
  }
  const reading = shown.map((text) => readTime(text, language, now)).find((found) => found !== null);
  return {
    text: first,
    language: baseLanguage(language) ?? reading?.language ?? null,
    observed_at: now.toISOString(),
    earliest: reading?.interval.earliest.toISOString() ?? null,
    latest: reading?.interval.latest.toISOString() ?? null,
    precision: reading?.interval.precision ?? "unknown",
  };
}

function byTheWord(value: string, now: Date): TimeReading | null {
  if (BARE_M.test(value)) {
    return null;
  }
  const readings = LANGUAGES.flatMap((language) => {
    const interval = inLanguage(value, language, now);
    return interval === null ? [] : [{ interval, language }];
  });
  const [first] = readings;
  if (first === undefined) {
    return null;
  }
  const agree = readings.every(
    ({ interval }) =>
      interval.earliest.getTime() === first.interval.earliest.getTime() &&
      interval.latest.getTime() === first.interval.latest.getTime(),
  );
  return agree ? first : null;
}

function inLanguage(value: string, language: TimeLanguage, now: Date): Interval | null {
  return relativeTime(value, language, now) ?? absoluteTime(value, language, now);
}

function isTimeLanguage(language: string): language is TimeLanguage {
  return (LANGUAGES as readonly string[]).includes(language);
}
