/** Relative times ("2 год", "3 weeks ago") as the interval they can mean: the sites round down, so a number is a floor. */
import { type TimePrecision } from "@/shared/contract.generated";
import { type TimeLanguage, type Unit, VOCABULARY, type Vocabulary } from "./units";

export interface Interval {
  readonly earliest: Date;
  readonly latest: Date;
  readonly precision: TimePrecision;
}

const FIXED: Readonly<Partial<Record<Unit, number>>> = {
  second: 1_000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};
const DAY = 86_400_000;
// Sites differ between calendar months and thirty days; the interval covers both.
const FLAT: Readonly<Partial<Record<Unit, number>>> = { month: 30 * DAY, year: 365 * DAY };
const MOST = 1_000;

const NUMBERED = /^-?(\d{1,4})\s*([\p{L}]+)(\.?)$/u;
const ONE = /^(?:a |an |one |одну |один |одна )?([\p{L}]+)$/u;
const ROUGHLY = /^(?:about |around |almost |over |близько |приблизно |майже |около |примерно |почти )/u;

/** Reads an already folded text in one language; null when it is no relative time of that language. */
export function relativeTime(text: string, language: TimeLanguage, now: Date): Interval | null {
  const vocabulary = VOCABULARY[language];
  if (vocabulary.now.test(text)) {
    return { earliest: new Date(now.getTime() - 60_000), latest: now, precision: "minute" };
  }
  const counted = amount(text, vocabulary);
  if (counted !== null) {
    return {
      earliest: back(now, counted.unit, counted.number + 1, "earliest"),
      latest: back(now, counted.unit, counted.number, "latest"),
      precision: counted.unit === "second" ? "minute" : counted.unit,
    };
  }
  return named(text, vocabulary, now);
}

function amount(text: string, vocabulary: Vocabulary): { number: number; unit: Unit } | null {
  const inner = vocabulary.ago.exec(text)?.[1];
  const body = (inner ?? text).replace(ROUGHLY, "");
  const numbered = NUMBERED.exec(body);
  if (numbered?.[1] !== undefined && numbered[2] !== undefined) {
    const unit = unitOf(vocabulary, numbered[2], numbered[3] === ".");
    const number = Number(numbered[1]);
    return unit !== null && number <= MOST ? { number, unit } : null;
  }
  // "хвилину тому", "an hour ago": only the word "ago" makes a lone unit a time.
  const one = inner === undefined ? null : ONE.exec(body);
  const unit = one?.[1] === undefined ? null : unitOf(vocabulary, one[1], false);
  return unit === null ? null : { number: 1, unit };
}

function unitOf(vocabulary: Vocabulary, word: string, dotted: boolean): Unit | null {
  const key = dotted && Object.hasOwn(vocabulary.units, `${word}.`) ? `${word}.` : word;
  return Object.hasOwn(vocabulary.units, key) ? (vocabulary.units[key] ?? null) : null;
}

function named(text: string, vocabulary: Vocabulary, now: Date): Interval | null {
  for (const [unit, pattern] of Object.entries(vocabulary.last) as [Unit, RegExp][]) {
    if (pattern.test(text)) {
      // A calendar unit that has ended, or one floored unit: from the earlier start to the later end.
      const started = startOfCurrent(now, unit);
      const calendarStart = back(started, unit, 1, "earliest");
      const flooredStart = back(now, unit, 2, "earliest");
      const flooredEnd = back(now, unit, 1, "latest");
      return {
        earliest: calendarStart < flooredStart ? calendarStart : flooredStart,
        latest: started > flooredEnd ? started : flooredEnd,
        precision: precisionOf(unit),
      };
    }
  }
  return null;
}

function precisionOf(unit: Unit): TimePrecision {
  return unit === "second" ? "minute" : unit;
}

function startOfCurrent(now: Date, unit: Unit): Date {
  const start = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  if (unit === "week") {
    // Monday or Sunday, by country: the later of the two keeps the interval wide enough.
    const weekday = start.getDay();
    start.setDate(start.getDate() - (weekday === 0 ? 0 : weekday - 1));
  } else if (unit === "month") {
    start.setDate(1);
  } else if (unit === "year") {
    start.setMonth(0, 1);
  }
  return start;
}

/** `now` minus so many units; months and years by the wider of calendar and flat length. */
function back(now: Date, unit: Unit, number: number, side: "earliest" | "latest"): Date {
  const fixed = FIXED[unit];
  if (fixed !== undefined) {
    return new Date(now.getTime() - number * fixed);
  }
  const calendar = new Date(now.getTime());
  const day = calendar.getDate();
  calendar.setDate(1);
  calendar.setMonth(calendar.getMonth() - (unit === "year" ? 12 : 1) * number);
  const days = new Date(calendar.getFullYear(), calendar.getMonth() + 1, 0).getDate();
  calendar.setDate(Math.min(day, days));
  const flat = new Date(now.getTime() - number * (FLAT[unit] ?? 0));
  const earlier = calendar < flat ? calendar : flat;
  const later = calendar < flat ? flat : calendar;
  return side === "earliest" ? earlier : later;
}
