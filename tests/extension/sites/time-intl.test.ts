/** Shown times in the words that Intl has for now, days and the last unit; and ten languages that are not read. */
import { describe, expect, it } from "vitest";
import { readTime } from "@/sites/time/shown-time";

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

describe.each(LANGUAGES)("words of Intl in %s", (language) => {
  it.each(["long", "short", "narrow"] as const)("mean now, days and the last unit, %s", (style) => {
    const auto = new Intl.RelativeTimeFormat(language, { style, numeric: "auto" });
    const now = ages(auto.format(0, "second"), language);
    expect(now, auto.format(0, "second")).toMatchObject({ youngest: 0, precision: "minute" });
    for (const back of [1, 2]) {
      const text = auto.format(-back, "day");
      const age = ages(text, language);
      expect(age?.precision, text).toBe("day");
      expect(age!.youngest, text).toBeLessThanOrEqual(back * DAY);
      expect(age!.oldest, text).toBeGreaterThanOrEqual(back * DAY - DAY / 2);
    }
    for (const unit of ["week", "month", "year"] as const) {
      const text = auto.format(-1, unit);
      const age = ages(text, language);
      expect(age?.precision, text).toBe(unit);
      // Some moment of the last calendar unit, and the floor of one unit as well.
      expect(age!.youngest, text).toBeLessThanOrEqual(LENGTH[unit]);
      expect(age!.oldest, text).toBeGreaterThanOrEqual(LENGTH[unit]);
    }
  });

  it("count seconds as the minute that they are in", () => {
    for (const style of ["long", "short", "narrow"] as const) {
      const text = new Intl.RelativeTimeFormat(language, { style }).format(-30, "second");
      expect(ages(text, language)?.precision, text).toBe("minute");
    }
  });
});

it.each(["de", "pl", "fr", "es", "tr", "ja", "ar", "he", "bg", "be"])(
  "a page in %s gives unknown, whatever its words look like",
  (language) => {
    for (const style of ["long", "short", "narrow"] as const) {
      const relative = new Intl.RelativeTimeFormat(language, { style, numeric: "auto" });
      for (const unit of UNITS) {
        for (const number of [0, 1, 2, 5]) {
          expect(readTime(relative.format(-number, unit), language, NOW), `${unit} ${number}`).toBeNull();
        }
      }
    }
    expect(readTime("2 год", language, NOW)).toBeNull();
    expect(readTime("5 хв", language, NOW)).toBeNull();
  },
);
