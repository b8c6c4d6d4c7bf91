/** Every test page is read as its expectation says, and found again by its key. */
import { describe, expect, it } from "vitest";
import { type Outcome } from "@/sites/adapter";
import { open, type PageCase, pageCases, reader, readPage } from "./pages";

const cases = pageCases();

function found(outcome: Outcome): Extract<Outcome, { ok: true }> {
  if (!outcome.ok) {
    throw new Error(`nothing was read: ${outcome.reason}`);
  }
  return outcome;
}

describe.each(cases.map((page) => [page.name, page] as const))("%s", (_name, page: PageCase) => {
  const { nothing } = page.expect;

  if (nothing !== undefined) {
    it(`gives nothing: ${page.about}`, () => {
      expect(readPage(page)).toEqual({ ok: false, reason: nothing });
    });
    return;
  }

  it(page.about, () => {
    const { reading } = found(readPage(page));
    expect(reading.text).toBe(page.expect.text);
    expect(reading.fields).toMatchObject(page.expect.fields ?? {});
    for (const piece of page.expect.html_with ?? []) {
      expect(reading.html).toContain(piece);
    }
    for (const piece of page.expect.html_without ?? []) {
      expect(reading.html).not.toContain(piece);
      expect(JSON.stringify(reading.fields)).not.toContain(piece);
    }
  });

  it("is found again by its key, and reads the same", () => {
    const { target, context } = open(page);
    const first = found(reader.read(target, context));
    expect(first.key.length).toBeLessThanOrEqual(500);
    const again = reader.refind(first.key, context);
    expect(again).not.toBeNull();
    // The picture is taken of what is found again: the whole comment, name and date with the words. (A parsed document
    // has no selection to stand around.)
    expect(again!.unit === first.unit || page.select !== undefined).toBe(true);
    const second = found(reader.read(again!.unit, context));
    expect(second.reading.text).toBe(first.reading.text);
    expect(second.reading.fields).toEqual(first.reading.fields);
  });

  it("leaves the page as it was", () => {
    const { document, target, context } = open(page);
    const before = document.documentElement.outerHTML;
    reader.read(target, context);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe("the collection of pages", () => {
  it("covers the sites and three interface languages with at least forty cases", () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
    for (const start of ["facebook/", "instagram/", "practice/"]) {
      expect(cases.filter(({ name }) => name.startsWith(start)).length).toBeGreaterThan(2);
    }
    for (const language of ["uk", "ru", "en"]) {
      expect(cases.filter(({ html }) => html.includes(`<html lang="${language}"`)).length).toBeGreaterThan(5);
    }
  });
});
