/** Shown times: every CLDR width of uk, ru and en, floor semantics, absolute forms, and no guess where two meanings fit. */
import { describe, expect, it } from "vitest";
import { looksLikeTime, readTime, shownTime } from "@/sites/time/shown-time";

const NOW = new Date("2026-11-24T12:00:00Z");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const LENGTH = {
  minute: MINUTE,
  hour: HOUR,
  day: DAY,
  week: 7 * DAY,
  month: 30 * DAY,
  year: 365 * DAY,
} as const;
const UNITS = Object.keys(LENGTH) as (keyof typeof LENGTH)[];
const LANGUAGES = ["uk", "ru", "en"] as const;

function ages(
  text: string,
  language: string | null,
): { youngest: number; oldest: number; precision: string } | null {
  const reading = readTime(text, language, NOW);
  return reading === null
    ? null
    : {
        youngest: NOW.getTime() - reading.interval.latest.getTime(),
        oldest: NOW.getTime() - reading.interval.earliest.getTime(),
        precision: reading.interval.precision,
      };
}

function expectFloor(text: string, language: string, unit: keyof typeof LENGTH, number: number): void {
  const age = ages(text, language);
  expect(age, `${language}: ${text}`).not.toBeNull();
  expect(age!.precision, text).toBe(unit);
  const length = LENGTH[unit];
  // Calendar months and years are a few days longer or shorter than the flat ones, never more.
  const slack = unit === "month" || unit === "year" ? number * 2 * DAY + DAY : 0;
  expect(age!.youngest, text).toBeLessThanOrEqual(number * length);
  expect(age!.youngest, text).toBeGreaterThanOrEqual(number * length - slack);
  expect(age!.oldest, text).toBeGreaterThanOrEqual((number + 1) * length);
  expect(age!.oldest, text).toBeLessThanOrEqual(
    (number + 1) * length + slack + 2 * DAY * (slack > 0 ? 1 : 0),
  );
}

describe.each(LANGUAGES)("in %s", (language) => {
  it.each(["long", "short", "narrow"] as const)("reads every unit as Intl writes it, %s", (style) => {
    const relative = new Intl.RelativeTimeFormat(language, { style });
    for (const unit of UNITS) {
      for (const number of [1, 2, 3, 5, 11, 21]) {
        expectFloor(relative.format(-number, unit), language, unit, number);
      }
    }
  });

  it.each(["long", "short", "narrow"] as const)(
    "reads every unit without the word 'ago', %s",
    (unitDisplay) => {
      for (const unit of UNITS) {
        // Left out on purpose: CLDR's narrow month is one letter that people also use for minutes.
        const ambiguous = unit === "month" && unitDisplay === "narrow" && language !== "ru";
        const format = new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay });
        for (const number of ambiguous ? [] : [1, 2, 5, 21]) {
          const text = format.format(number);
          expectFloor(text, language, unit, number);
          expectFloor(text.replace(/\.$/u, "") === text ? `${text}.` : text, language, unit, number);
          expectFloor(text.replace(" ", "\u00a0"), language, unit, number);
        }
      }
    },
  );
});

describe("the same letters in two languages", () => {
  it.each([
    ["2 год", "uk", "hour"],
    ["2 год", "ru", "year"],
    ["2 г", "uk", "hour"],
    ["2 г.", "ru", "year"],
    ["1 год назад", "ru", "year"],
    ["2 р.", "uk", "year"],
    ["5 л.", "ru", "year"],
    ["2 м.", "ru", "month"],
  ])("%s in %s is of the unit %s", (text, language, unit) => {
    expect(ages(text, language)?.precision).toBe(unit);
  });

  it.each([
    ["2 год", null],
    ["2 год", "en"],
    ["2 г", null],
    ["2 м", "ru"],
    ["2 м", "uk"],
    ["2 м.", "uk"],
    ["2 Std.", "de"],
    ["2 h", "de"],
    ["сьогодні ввечері", "uk"],
    ["", "uk"],
    ["32 вересня 2025 р.", "uk"],
    ["30 лютого", "uk"],
    ["12 вересня 2025 р. о 25:00", "uk"],
    ["9/12/2025", "en"],
  ])("%j in %s is unknown, not a guess", (text, language) => {
    expect(readTime(text, language, NOW)).toBeNull();
  });

  it("reads a word that only one language has, even when the page does not say its language", () => {
    expect(ages("5 хв", null)?.precision).toBe("minute");
    expect(ages("3 недели назад", null)?.precision).toBe("week");
    expect(ages("8 weeks ago", null)?.precision).toBe("week");
  });
});

describe("words", () => {
  it.each([
    ["щойно", "uk"],
    ["кілька секунд тому", "uk"],
    ["только что", "ru"],
    ["Just now", "en"],
    ["a few seconds ago", "en"],
  ])("%s is within the last minute", (text, language) => {
    expect(ages(text, language)).toEqual({ youngest: 0, oldest: MINUTE, precision: "minute" });
  });

  it.each([
    ["хвилину тому", "uk", "minute"],
    ["годину тому", "uk", "hour"],
    ["час назад", "ru", "hour"],
    ["an hour ago", "en", "hour"],
    ["about an hour ago", "en", "hour"],
    ["a day ago", "en", "day"],
    ["a year ago", "en", "year"],
  ] as const)("%s is one unit, rounded down", (text, language, unit) => {
    expectFloor(text, language, unit, 1);
  });

  it.each([
    ["учора", "uk", 1],
    ["вчера", "ru", 1],
    ["Yesterday", "en", 1],
    ["позавчора", "uk", 2],
    ["сьогодні", "uk", 0],
  ] as const)("%s is a whole day of the browser's zone", (text, language, back) => {
    const { interval } = readTime(text, language, NOW)!;
    const day = new Date(NOW.getFullYear(), NOW.getMonth(), NOW.getDate() - back);
    expect(interval.earliest).toEqual(day);
    const end = new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1).getTime() - 1;
    // Today is over for us at the moment we look.
    expect(interval.latest.getTime()).toBe(back === 0 ? NOW.getTime() : end);
  });

  it.each([
    ["минулого тижня", "uk", "week"],
    ["мин. тижня", "uk", "week"],
    ["минулого місяця", "uk", "month"],
    ["торік", "uk", "year"],
    ["на прошлой неделе", "ru", "week"],
    ["в прошлом году", "ru", "year"],
    ["last week", "en", "week"],
  ])("%s covers both the calendar and the rounded unit", (text, language, unit) => {
    const age = ages(text, language)!;
    expect(age.precision).toBe(unit);
    expect(age.oldest).toBeGreaterThan(age.youngest);
  });
});

describe("absolute times", () => {
  it.each(LANGUAGES)("every month as Intl writes it, long and short, in %s", (language) => {
    for (const month of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(language, {
        day: "numeric",
        month,
        year: "numeric",
        hour: "numeric",
        minute: "numeric",
      });
      for (let index = 0; index < 12; index += 1) {
        const date = new Date(2025, index, 12, 14, 5);
        const text = format.format(date);
        expect(readTime(text, language, NOW)?.interval, text).toEqual({
          earliest: date,
          latest: new Date(date.getTime() + 59_999),
          precision: "minute",
        });
      }
    }
  });

  it.each([
    ["September 3 at 10:15 AM", "en", [2026, 8, 3, 10, 15]],
    ["September 12, 2025 at 2:05 PM", "en", [2025, 8, 12, 14, 5]],
    ["December 3 at 12:15 AM", "en", [2025, 11, 3, 0, 15]],
    ["12 вересня о 14:05", "uk", [2026, 8, 12, 14, 5]],
    ["25 листопада о 14:05", "uk", [2025, 10, 25, 14, 5]],
    ["24 листопада о 09:05", "uk", [2026, 10, 24, 9, 5]],
    ["12 сентября 2025 г. в 14:05", "ru", [2025, 8, 12, 14, 5]],
    ["учора о 23:10", "uk", [2026, 10, 23, 23, 10]],
    ["12.09.2025, 14:05", "uk", [2025, 8, 12, 14, 5]],
    ["пт, 12 вересня 2025 р. о 14:05", "uk", [2025, 8, 12, 14, 5]],
  ] as const)("%s", (text, language, [year, month, day, hour, minute]) => {
    const { interval } = readTime(text, language, NOW)!;
    expect(interval.precision).toBe("minute");
    expect(interval.earliest).toEqual(new Date(year, month, day, hour, minute));
  });

  it("gives a date without a clock the whole day", () => {
    const { interval } = readTime("3 бер. 2024 р.", "uk", NOW)!;
    expect(interval).toEqual({
      earliest: new Date(2024, 2, 3),
      latest: new Date(new Date(2024, 2, 4).getTime() - 1),
      precision: "day",
    });
  });
});

describe("what stands in a capture", () => {
  it("keeps the text shown, the language and the interval", () => {
    expect(shownTime(["2 тиж.", "2 тижні тому"], "uk-UA", NOW)).toEqual({
      text: "2 тиж.",
      language: "uk",
      observed_at: NOW.toISOString(),
      earliest: "2026-11-03T12:00:00.000Z",
      latest: "2026-11-10T12:00:00.000Z",
      precision: "week",
    });
  });

  it("falls back to a longer form of the same moment when the shown one says nothing", () => {
    expect(shownTime(["·", "3 hours ago"], "en", NOW)).toMatchObject({ text: "·", precision: "hour" });
  });

  it("ignores marks beside the time", () => {
    expect(ages("· 2 год · Відредаговано", "uk")?.precision).toBe("hour");
    expect(ages("12 hours ago (edited)", "en")?.precision).toBe("hour");
    expect(ages("5 days ago on Google", "en")?.precision).toBe("day");
  });

  it.each([
    ["Змінено: 7 міс. тому", "uk", "month"],
    ["Изменено: 3 недели назад", "ru", "week"],
    ["Edited: a month ago", "en", "month"],
    ["Edited 4 days ago", "en", "day"],
    // Google's name is a link, and so a piece of text of its own.
    ["a month ago on", "en", "month"],
  ])("reads a review's %s", (text, language, unit) => {
    expect(ages(text, language)?.precision).toBe(unit);
  });

  it("takes no word before a colon for a mark, and no preposition for a place", () => {
    expect(readTime("Незмінено: 2 міс. тому", "uk", NOW)).toBeNull();
    expect(readTime("Turned on", "en", NOW)).toBeNull();
    expect(readTime("2 months on", "en", NOW)).toBeNull();
  });

  it("is null when nothing is shown", () => {
    expect(shownTime([null, "  "], "uk", NOW)).toBeNull();
  });
});

describe("telling a time from a name", () => {
  it.each(["1h", "2 год", "3 тиж.", "Just now", "щойно", "2 Std.", "12 вересня о 14:05"])(
    "%s is a time",
    (text) => {
      expect(looksLikeTime(text, NOW)).toBe(true);
    },
  );
  it.each(["Олена Петренко", "Клініка 24", "Ann", "王小明", "Март Квітка"])("%s is none", (text) => {
    expect(looksLikeTime(text, NOW)).toBe(false);
  });
});
