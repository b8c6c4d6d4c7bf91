/** What a site may change without us noticing: wrappers, classes, attribute order, foreign articles. And nothing throws. */
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { ADAPTERS } from "@/sites/registry";
import { open, type OpenedPage, type PageCase, pageCases, reader } from "./pages";

const readable = pageCases().filter(({ expect: { nothing } }) => nothing === undefined);
// Many pages in one test: the limit is for a busy machine, not for the work.
vi.setConfig({ testTimeout: 60_000 });
const RUNS = { numRuns: Number(process.env["PROPERTY_RUNS"] ?? 30) };
const anyCase = fc.constantFrom(...readable);
const structural = fc.constantFrom(...readable.filter(({ needs_classes }) => needs_classes !== true));

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

  it("in whatever order the attributes stand", () => {
    fc.assert(
      fc.property(anyCase, (page) => {
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
        expect(after).toEqual(reading(open(page)));
      }),
      RUNS,
    );
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

describe("drafts and chats never leave the page", () => {
  const SECRET = "чернетка-яку-ніхто-не-бачив";

  it("wherever in the comment somebody is writing", () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), fc.constantFrom("div", "textarea", "input"), (page, pick, tag) => {
        const { document, target, context } = open(page);
        const first = reader.read(target, context);
        if (!first.ok || first.reading.fields.kind === "selection") {
          return;
        }
        // A composer is a box of its own: no site puts one into a name, a time or a button.
        const { unit } = first;
        const places = [unit, ...unit.querySelectorAll("div, li")].filter((place) => {
          const closed = place.closest("a, time, button, [role=button], [itemprop=author]");
          return closed === null || !unit.contains(closed);
        });
        const draft = document.createElement(tag);
        if (tag === "div") {
          draft.setAttribute("contenteditable", "true");
          draft.setAttribute("role", "textbox");
        }
        draft.setAttribute("value", SECRET);
        draft.append(SECRET);
        (places[pick % places.length] ?? unit).append(draft);
        const after = reader.read(target, context);
        expect(JSON.stringify(after.ok ? after.reading : after)).not.toContain(SECRET);
      }),
      { numRuns: RUNS.numRuns * 3 },
    );
  });

  it("and a click on a draft reads nothing at all", () => {
    for (const page of readable) {
      const { document, target, context } = open(page);
      const draft = document.createElement("div");
      draft.setAttribute("contenteditable", "true");
      draft.append(SECRET);
      target.append(draft);
      expect(reader.read(draft, { ...context, under: [] }), page.name).toEqual({
        ok: false,
        reason: "private_place",
      });
    }
  });
});

describe("nothing throws", () => {
  const tag = fc.constantFrom(
    "div",
    "span",
    "a",
    "img",
    "time",
    "button",
    "ul",
    "li",
    "b",
    "form",
    "input",
    "svg",
    "ytd-comment-view-model",
    "script",
    "h1",
    "p",
  );
  const attribute = fc.record({
    name: fc.constantFrom(
      "role",
      "href",
      "dir",
      "aria-label",
      "alt",
      "data-commentid",
      "aria-posinset",
      "datetime",
      "contenteditable",
      "data-ad-rendering-role",
      "data-pagelet",
      "data-vidhuk-practice",
      "data-review-id",
      "data-href",
      "data-e2e",
      "itemprop",
      "itemtype",
      "itemscope",
      "content",
      "id",
      "class",
      "src",
      "width",
    ),
    value: fc.oneof(
      fc.constantFrom(
        "article",
        "auto",
        "button",
        "dialog",
        "complementary",
        "row",
        "true",
        "profile_name",
        "story_message",
        "facebook",
        "instagram",
        "/x/posts/1?comment_id=2",
        "/x?comment_id=2",
        "/p/ABCDE1/c/12/",
        "2026-01-01T00:00:00Z",
        "Comment by A 2h",
        "comment-item",
        "comment-level-1",
        "review",
        "reviewRating",
        "ratingValue",
        "author",
        "reviewBody",
        "https://schema.org/Review",
        "author-text",
        "content-text",
        "published-time-text",
        "/maps/contrib/12345678",
        "/@a",
        "/watch?v=abcdefgh&lc=Ugabcdef.x",
        "4,5 з 5",
        "DivCommentItemWrapper",
        "http://[",
        "l.php?u=%",
      ),
      fc.string({ maxLength: 30, unit: "binary" }),
    ),
  });
  interface Tree {
    readonly tag: string;
    readonly attributes: readonly { readonly name: string; readonly value: string }[];
    readonly text: string;
    readonly children: readonly Tree[];
  }
  const text = fc.oneof(
    fc.constantFrom("2 год", "See more", "не рекомендує", "1,2 тис.", "…"),
    fc.string({ maxLength: 20, unit: "binary" }),
  );
  const tree = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.record({
      tag,
      attributes: fc.array(attribute, { maxLength: 4 }),
      text,
      children: fc.oneof(
        { maxDepth: 6, depthIdentifier: "tree" },
        fc.constant([]),
        fc.array(tie("tree"), { minLength: 1, maxLength: 3 }),
      ),
    }),
  })).tree;

  function build(document: Document, node: Tree): Element {
    const element = document.createElement(node.tag);
    for (const { name, value } of node.attributes) {
      element.setAttribute(name, value);
    }
    element.append(node.text, ...node.children.map((child) => build(document, child)));
    return element;
  }

  it("on any tree of elements, under any address of ours", () => {
    const addresses = [
      "https://www.facebook.com/x/reviews",
      "https://business.facebook.com/latest/inbox/x",
      "https://www.facebook.com/photo/?fbid=1",
      "https://www.instagram.com/p/ABCDE1/",
      "http://127.0.0.1:8420/practice",
      "https://www.google.com/maps/place/X/data=!1s0x1:0x2",
      "https://www.youtube.com/watch?v=abcdefgh",
      "https://www.tiktok.com/@a/video/123456",
      "https://reviews.example/x",
    ];
    fc.assert(
      fc.property(
        tree,
        fc.constantFrom(...addresses),
        fc.nat(),
        fc.constantFrom("uk", "ru", "en", "zh", null),
        (node, address, pick, language) => {
          const document = new DOMParser().parseFromString("", "text/html");
          document.body.append(build(document, node));
          const all = elements(document);
          const url = new URL(address);
          const context = {
            document,
            address: url,
            base: url,
            language,
            now: new Date(0),
            under: all.slice(0, 5),
          };
          // The reader swallows what an adapter throws: here each one answers for itself.
          for (const adapter of ADAPTERS.filter((one) => one.matches(url))) {
            const found = adapter.read(all[pick % all.length]!, context);
            expect(() => adapter.candidates(context)).not.toThrow();
            expect(() => adapter.refind(found.ok ? found.key : node.text, context)).not.toThrow();
            expect(() => (found.ok ? adapter.textBlocks(found.unit, context) : [])).not.toThrow();
          }
          const outcome = reader.read(all[pick % all.length]!, context);
          if (outcome.ok) {
            expect(outcome.key.length).toBeLessThanOrEqual(500);
            expect(() => reader.refind(outcome.key, context)).not.toThrow();
          }
          expect(() => reader.refind(node.text, context)).not.toThrow();
        },
      ),
      { numRuns: RUNS.numRuns * 5 },
    );
  });
});
