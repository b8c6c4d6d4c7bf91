/** Drafts in composers stay on the page, wherever a site puts the composer. */
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { type Outcome } from "@/sites/adapter";
import { web } from "@/sites/web";
import { open, pageCases, reader } from "./pages";

const readable = pageCases().filter(({ expect: { nothing } }) => nothing === undefined);
// Many pages in one test: the limit is for a busy machine, not for the work.
vi.setConfig({ testTimeout: 60_000 });
const RUNS = Number(process.env["PROPERTY_RUNS"] ?? 30);

describe("drafts and chats never leave the page", () => {
  const SECRET = "чернетка-яку-ніхто-не-бачив";

  it("wherever in the comment somebody is writing", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...readable),
        fc.nat(),
        fc.constantFrom("div", "textarea", "input"),
        (page, pick, tag) => {
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
        },
      ),
      { numRuns: RUNS * 3 },
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

describe("a chat of Facebook", () => {
  const chats = pageCases().filter(
    ({ name, address, expect: { nothing } }) =>
      nothing === "private_place" &&
      name.startsWith("facebook/") &&
      // On the page of messages the address alone says so, and in a composer the click.
      !address.includes("/messages") &&
      !name.includes("composer"),
  );
  const NAMES = /^(?:role|aria-.*|data-pagelet|id|class)$/u;

  it("stays private whatever the boxes around it are called or stop being called", () => {
    expect(chats.length).toBeGreaterThan(8);
    fc.assert(
      fc.property(
        fc.constantFrom(...chats),
        fc.constantFrom(null, "dialog", "region", "grid", "main"),
        fc.boolean(),
        (page, role, box) => {
          const { target, context } = open(page);
          const article = target.closest('[role="article"]') ?? target;
          let window = article;
          for (
            let around = article.parentElement;
            around?.matches("body") === false;
            around = around.parentElement
          ) {
            for (const name of around.getAttributeNames().filter((one) => NAMES.test(one))) {
              around.removeAttribute(name);
            }
            window = around;
          }
          if (role !== null) {
            window.setAttribute("role", role);
          }
          if (box) {
            const writing = window.ownerDocument.createElement("div");
            writing.setAttribute("contenteditable", "true");
            window.append(writing);
          }
          expect(reader.read(target, context).ok).toBe(false);
        },
      ),
      { numRuns: RUNS * 3 },
    );
  });
});

describe("a selection that runs over a draft", () => {
  const address = new URL("https://reviews.example/doctor");

  function selected(html: string, focus?: string): Outcome {
    document.body.innerHTML = `<main><p id="words">Дуже уважна лікарка</p>${html}</main>`;
    document.querySelector<HTMLElement>(focus ?? "none")?.focus();
    const range = document.createRange();
    range.selectNodeContents(document.querySelector("main")!);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    const context = { document, address, base: address, language: "uk", now: new Date(0), under: [] };
    return web.read(document.querySelector("#words")!, context);
  }

  it("is not read, and one beside empty fields is", () => {
    expect(selected('<div contenteditable="true">ще не вирішила, чи писати</div>').ok).toBe(false);
    expect(selected("<textarea>ще не вирішила, чи писати</textarea>", "textarea").ok).toBe(false);
    const plain = selected('<div contenteditable="true"> </div><textarea></textarea>');
    expect(plain.ok && plain.reading.text).toContain("Дуже уважна лікарка");
  });
});
