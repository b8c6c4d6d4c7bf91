/** Whatever a page holds, nothing throws: random trees of everything that the adapters look for, under every site's address. */
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { ADAPTERS } from "@/sites/registry";
import { reader } from "./pages";

vi.setConfig({ testTimeout: 60_000 });
const RUNS = Number(process.env["PROPERTY_RUNS"] ?? 30);

function elements(document: Document): Element[] {
  return [...document.body.querySelectorAll("*")];
}

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
      { numRuns: RUNS * 5 },
    );
  });
});
