/** Absolute times as sites write them ("12 вересня 2025 р. о 14:05"), in the zone of the browser that showed them. */
import { type Interval } from "./relative";
import { type TimeLanguage, VOCABULARY } from "./units";

const CLOCK = String.raw`(?:,?\s*(?:о|об|в|at)?\s*(\d{1,2}):(\d{2})(?::\d{2})?\s*(a\.?m\.?|p\.?m\.?)?)?`;
const YEAR_SIGN = String.raw`(?:\s*(?:р|року|г|года)\.?)?`;
const DAY_FIRST = new RegExp(
  String.raw`^(\d{1,2})\s+([\p{L}]+)\.?(?:,?\s*(\d{4})${YEAR_SIGN})?${CLOCK}$`,
  "u",
);
const MONTH_FIRST = new RegExp(String.raw`^([\p{L}]+)\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?${CLOCK}$`, "u");
const MONTH_ONLY = new RegExp(String.raw`^([\p{L}]+)\.?,?\s+(\d{4})${YEAR_SIGN}$`, "u");
const NUMERIC = new RegExp(String.raw`^(\d{1,2})\.(\d{1,2})\.(\d{4})${CLOCK}$`, "u");
const NAMED_DAY = new RegExp(String.raw`^(?:(?:у|в|во|on)\s+)?([\p{L}' ]+?)\.?${CLOCK}$`, "u");
// "пт, 12 вересня": the day of the week adds nothing.
const WEEKDAY_PREFIX = /^[\p{L}']+\.?,\s+(?=\d|\p{L}+\.? \d)/u;

/** Reads an already folded text in one language; null when it is no absolute time of that language. */
export function absoluteTime(text: string, language: TimeLanguage, now: Date): Interval | null {
  const body = text.replace(WEEKDAY_PREFIX, "");
  const found = dated(body, language, now) ?? dayByName(text, language, now);
  // What is seen has been written: of a day or a month that still goes on, only the part before the observation.
  return found !== null && found.earliest <= now && found.latest > now ? { ...found, latest: now } : found;
}

function dated(text: string, language: TimeLanguage, now: Date): Interval | null {
  let match = DAY_FIRST.exec(text);
  if (match !== null) {
    return calendar(match[3], monthOf(match[2], language), match[1], match.slice(4), now);
  }
  match = language === "en" ? MONTH_FIRST.exec(text) : null;
  if (match !== null) {
    return calendar(match[3], monthOf(match[1], language), match[2], match.slice(4), now);
  }
  match = MONTH_ONLY.exec(text);
  if (match !== null) {
    return wholeMonth(Number(match[2]), monthOf(match[1], language));
  }
  // 09/12/2025 is left alone: which of the two is the month depends on the country.
  match = language === "en" ? null : NUMERIC.exec(text);
  return match === null ? null : calendar(match[3], Number(match[2]) - 1, match[1], match.slice(4), now);
}

function dayByName(text: string, language: TimeLanguage, now: Date): Interval | null {
  const match = NAMED_DAY.exec(text);
  const name = match?.[1];
  if (match === null || name === undefined) {
    return null;
  }
  const day = daysBack(name, language) ?? weekdayBack(name, match[2] !== undefined, language, now);
  if (day === null) {
    return null;
  }
  const date = new Date(now.getFullYear(), now.getMonth(), now.getDate() - day);
  const found = within(date.getFullYear(), date.getMonth(), date.getDate(), match.slice(2));
  // An hour of today that has not come: the words do not fit the clock here, and there is no other today.
  return found !== null && found.earliest > now ? null : found;
}

function daysBack(name: string, language: TimeLanguage): number | null {
  const { today, yesterday, beforeYesterday } = VOCABULARY[language];
  const index = [today, yesterday, beforeYesterday].findIndex((pattern) => pattern.test(name));
  return index === -1 ? null : index;
}

/** "Monday at 10:15": the last one that is over; a short form alone could as well be somebody's name. */
function weekdayBack(name: string, withClock: boolean, language: TimeLanguage, now: Date): number | null {
  const weekday = VOCABULARY[language].weekdays
    .split("|")
    .findIndex((words) => words.split(" ").includes(name));
  return weekday === -1 || (!withClock && name.length < 5) ? null : (now.getDay() - weekday + 7) % 7 || 7;
}

function wholeMonth(year: number, month: number | null): Interval | null {
  return month === null
    ? null
    : {
        earliest: new Date(year, month, 1),
        latest: new Date(new Date(year, month + 1, 1).getTime() - 1),
        precision: "month",
      };
}

function monthOf(word: string | undefined, language: TimeLanguage): number | null {
  const month = VOCABULARY[language].months.findIndex((pattern) => pattern.test(word ?? ""));
  return month === -1 ? null : month;
}

function calendar(
  year: string | undefined,
  month: number | null,
  day: string | undefined,
  clock: readonly (string | undefined)[],
  now: Date,
): Interval | null {
  if (month === null || day === undefined) {
    return null;
  }
  if (year !== undefined) {
    return within(Number(year), month, Number(day), clock);
  }
  // Without a year: this year, or the last one when that moment has not come yet (page-facts 3.2) or cannot come.
  const thisYear = within(now.getFullYear(), month, Number(day), clock);
  return thisYear === null || thisYear.earliest > now
    ? within(now.getFullYear() - 1, month, Number(day), clock)
    : thisYear;
}

function within(
  year: number,
  month: number,
  day: number,
  [hour, minute, half]: readonly (string | undefined)[],
): Interval | null {
  const start = new Date(year, month, day);
  if (start.getFullYear() !== year || start.getMonth() !== month || start.getDate() !== day) {
    return null;
  }
  if (hour === undefined || minute === undefined) {
    return {
      earliest: start,
      latest: new Date(new Date(year, month, day + 1).getTime() - 1),
      precision: "day",
    };
  }
  const hours = hourOf(Number(hour), half);
  if (hours === null || Number(minute) > 59) {
    return null;
  }
  const earliest = new Date(year, month, day, hours, Number(minute));
  return { earliest, latest: new Date(earliest.getTime() + 59_999), precision: "minute" };
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) {
    return hour > 23 ? null : hour;
  }
  if (hour < 1 || hour > 12) {
    return null;
  }
  return (hour % 12) + (half.startsWith("p") ? 12 : 0);
}
