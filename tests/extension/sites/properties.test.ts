/** What a site may change without us noticing: wrappers, classes, attribute order, foreign articles. */
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { open, type OpenedPage, type PageCase, pageCases, reader } from "./pages";

const readable = pageCases().filter(({ expect: { nothing } }) => nothing === undefined);
// Many pages in one test: the limit is for a busy machine, not for the work.
vi.setConfig({ testTimeout: 60_000 });
const RUNS = { numRuns: Number(process.env["PROPERTY_RUNS"] ?? 30) };
/** Every surface as often as Facebook, which has most pages. */
function evenly(pages: readonly PageCase[]): fc.Arbitrary<PageCase> {
  const site = ({ name }: PageCase): string => name.slice(0, name.indexOf("/"));
  const sites = [...new Set(pages.map(site))];
  return fc.oneof(...sites.map((one) => fc.constantFrom(...pages.filter((page) => site(page) === one))));
}
const anyCase = evenly(readable);
const structural = evenly(readable.filter(({ needs_classes }) => needs_classes !== true));

/** What must not change: the words and every field but the place in the page where it was found. */
function reading(page: OpenedPage): unknown {
  const outcome = reader.read(page.target, page.context);
  return outcome.ok ? { text: outcome.reading.text, fields: outcome.reading.fields } : outcome;
}

function changed(page: PageCase, change: (page: OpenedPage) => void): unknown {
  const opened = open(page);
  change(opened);
  return reading(opened);
}

function elements(document: Document): Element[] {
  return [...document.body.querySelectorAll("*")];
}

describe("the same is read", () => {
  it("whatever wrappers stand around elements", () => {
    fc.assert(
      fc.property(anyCase, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), (page, picks) => {
        const after = changed(page, ({ document }) => {
          for (const pick of picks) {
            const all = elements(document).filter(
              (element) =>
                element.closest("ul, [contenteditable], h3, [data-ad-rendering-role], time, svg, br") ===
                null,
            );
            const element = all[pick % Math.max(1, all.length)];
            if (element === undefined) {
              continue;
            }
            // A span around an inline element, a div around a block: what a site's next build does.
            const wrapper = document.createElement(element.matches("span, a, img, b") ? "span" : "div");
            element.replaceWith(wrapper);
            wrapper.append(element);
          }
        });
        expect(after).toEqual(reading(open(page)));
      }),
      RUNS,
    );
  });

  it("whatever the classes are called", () => {
    fc.assert(
      fc.property(
        structural,
        fc.array(fc.stringMatching(/^[a-z][a-z0-9]{1,8}$/u), { minLength: 1 }),
        (page, names) => {
          const after = changed(page, ({ document }) => {
            elements(document).forEach((element, index) => {
              element.setAttribute("class", names[index % names.length] ?? "");
            });
          });
          expect(after).toEqual(reading(open(page)));
        },
      ),
      RUNS,
    );
  });

  it("in whatever order the attributes stand, on every page", () => {
    const wrong = readable.filter((page) => {
      const after = changed(page, ({ document }) => {
        for (const element of elements(document)) {
          const attributes = [...element.attributes].reverse();
          for (const { name } of attributes) {
            element.removeAttribute(name);
          }
          for (const { name, value } of attributes) {
            element.setAttribute(name, value);
          }
        }
      });
      return JSON.stringify(after) !== JSON.stringify(reading(open(page)));
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it("whatever the classes are called, on every page", () => {
    const wrong = readable
      .filter(({ needs_classes }) => needs_classes !== true)
      .filter((page) => {
        const after = changed(page, ({ document }) => {
          elements(document).forEach((element, index) => element.setAttribute("class", `x${index % 7}`));
        });
        return JSON.stringify(after) !== JSON.stringify(reading(open(page)));
      });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it("whatever foreign articles stand beside", () => {
    const facebook = readable.filter(({ name }) => name.startsWith("facebook/"));
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...facebook), anyCase),
        fc.constantFrom(...facebook),
        fc.boolean(),
        (page, other, before) => {
          const after = changed(page, ({ document }) => {
            const foreign = open(other).document.querySelectorAll('[role="article"]:not([role="article"] *)');
            for (const article of foreign) {
              const copy = document.importNode(article, true);
              copy.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
              document.body[before ? "prepend" : "append"](copy);
            }
          });
          expect(withoutParent(after)).toEqual(withoutParent(reading(open(page))));
        },
      ),
      RUNS,
    );
  });
});

/** A foreign article may hold the parent that this page had lost: that one field may gain. */
function withoutParent(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (name, item: unknown) => (name === "parent" ? undefined : item)));
}
