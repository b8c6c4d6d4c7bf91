/** Days of the week and whole months as sites show them: the last such day, never a guess, and no name taken for one. */
import { describe, expect, it } from "vitest";
import { looksLikeTime, readTime } from "@/sites/time/shown-time";

// A Tuesday.
const NOW = new Date("2026-11-24T12:00:00");
const LANGUAGES = ["uk", "ru", "en"] as const;

function day(text: string, language: string | null): { date: string; precision: string } | null {
  const reading = readTime(text, language, NOW);
  if (reading === null) {
    return null;
  }
  const { earliest, precision } = reading.interval;
  const pad = (value: number): string => String(value).padStart(2, "0");
  return {
    date: `${String(earliest.getFullYear())}-${pad(earliest.getMonth() + 1)}-${pad(earliest.getDate())}`,
    precision,
  };
}

describe.each(LANGUAGES)("in %s", (language) => {
  it.each(["long", "short"] as const)("reads every weekday with a clock as Intl writes it, %s", (weekday) => {
    const format = new Intl.DateTimeFormat(language, { weekday });
    for (let back = 1; back <= 7; back += 1) {
      const date = new Date(2026, 10, 24 - back);
      const name = format.format(date);
      const at = { uk: "о", ru: "в", en: "at" }[language];
      const clock = language === "en" ? "2:05 PM" : "14:05";
      expect(day(`${name} ${at} ${clock}`, language), name).toEqual({
        date: `2026-11-${String(24 - back)}`,
        precision: "minute",
      });
    }
  });

  it("reads a whole weekday alone as that day", () => {
    const name = new Intl.DateTimeFormat(language, { weekday: "long" }).format(new Date(2026, 10, 20));
    expect(day(name, language)).toEqual({ date: "2026-11-20", precision: "day" });
  });

  it("reads a month with its year as the whole month", () => {
    const format = new Intl.DateTimeFormat(language, { month: "long" });
    for (let month = 0; month < 12; month += 1) {
      const name = format.format(new Date(2025, month, 15));
      const reading = readTime(`${name} 2025`, language, NOW);
      expect(reading?.interval, name).toEqual({
        earliest: new Date(2025, month, 1),
        latest: new Date(new Date(2025, month + 1, 1).getTime() - 1),
        precision: "month",
      });
    }
  });

  it("takes the signs of a year beside a month", () => {
    const sign = { uk: "березень 2024 р.", ru: "март 2024 г.", en: "March 2024" }[language];
    expect(day(sign, language)).toEqual({ date: "2024-03-01", precision: "month" });
  });
});

describe("what is seen was written before", () => {
  const late = { uk: "24 листопада о 18:30", ru: "24 ноября в 18:30", en: "November 24 at 6:30 PM" };
  const soon = { uk: "24 листопада о 11:30", ru: "24 ноября в 11:30", en: "November 24 at 11:30 AM" };
  const bare = { uk: "24 листопада", ru: "24 ноября", en: "November 24" };
  const evening = { uk: "сьогодні о 18:30", ru: "сегодня в 18:30", en: "Today at 6:30 PM" };
  const today = { uk: "Сьогодні", ru: "сегодня", en: "today" };
  const month = { uk: "листопад 2026 р.", ru: "ноябрь 2026 г.", en: "November 2026" };

  it.each(LANGUAGES)("in %s an hour of today that has not come is of last year", (language) => {
    expect(day(late[language], language)).toEqual({ date: "2025-11-24", precision: "minute" });
    expect(day(soon[language], language)).toEqual({ date: "2026-11-24", precision: "minute" });
  });

  it.each(LANGUAGES)("in %s no day and no month goes on after the look", (language) => {
    for (const text of [bare[language], today[language]]) {
      expect(readTime(text, language, NOW)?.interval, text).toEqual({
        earliest: new Date(2026, 10, 24),
        latest: NOW,
        precision: "day",
      });
    }
    expect(readTime(month[language], language, NOW)?.interval.latest).toEqual(NOW);
    expect(readTime(evening[language], language, NOW)).toBeNull();
  });

  it("a leap day is of the last year that had one next to this", () => {
    const spring = new Date("2029-03-05T12:00:00");
    expect(readTime("29 лютого", "uk", spring)?.interval.earliest).toEqual(new Date(2028, 1, 29));
    expect(readTime("29 лютого", "uk", NOW)).toBeNull();
  });
});

describe("no guess", () => {
  it.each([
    ["Montag um 14:05", "de"],
    ["понеділок о 14:05", "pl"],
    ["środa", "pl"],
    ["lundi à 14:05", "fr"],
  ])("%s in %s is unknown", (text, language) => {
    expect(readTime(text, language, NOW)).toBeNull();
  });

  it.each(["Sun", "Sat", "Mon", "Вс", "Ср", "Пт"])("%s alone may be somebody's name", (name) => {
    for (const language of LANGUAGES) {
      expect(readTime(name, language, NOW)).toBeNull();
    }
  });

  it.each(["Sunday Adeyemi", "Mon Chéri", "Марта Березень", "Августа 12а", "April May", "Січень Іван"])(
    "%s is a name",
    (name) => {
      expect(looksLikeTime(name, NOW)).toBe(false);
    },
  );

  it("has no thirteenth month and no month zero", () => {
    expect(readTime("00.2025", "uk", NOW)).toBeNull();
    expect(readTime("тринадцятень 2025", "uk", NOW)).toBeNull();
  });
});
