/** A comment whose "See more" was pressed is found again by the key that its beginning gave it. */
import { describe, expect, it } from "vitest";
import { open, pageCases, reader } from "./pages";

function grown(name: string, shown: string, whole: string): string | null {
  const page = pageCases().find((one) => one.name === name);
  const { target, context } = open(page!);
  target.textContent = shown;
  const first = reader.read(target, context);
  if (!first.ok) {
    throw new Error(first.reason);
  }
  target.textContent = whole;
  const again = reader.refind(first.key, context);
  const second = again === null ? null : reader.read(again.unit, context);
  return second?.ok === true ? second.reading.text : null;
}

describe("a text that grew", () => {
  const BEGINNING = "Записалась на ранок, чекала до обіду…";
  const WHOLE = "Записалась на ранок, чекала до обіду, а лікар уже пішов додому.";

  it.each([["tiktok/comment-uk"], ["web/card-stars-ru"]])("is found again: %s", (name) => {
    expect(grown(name, BEGINNING, WHOLE)).toBe(WHOLE);
  });

  it("of a few words is not looked for by them: they are anybody's", () => {
    expect(grown("tiktok/comment-uk", "Дуже", "Дуже дорого")).toBeNull();
  });

  it("is not mistaken for another person's, nor for one that only begins alike", () => {
    expect(grown("tiktok/comment-uk", BEGINNING, "Записалась на вечір.")).toBeNull();
  });
});
