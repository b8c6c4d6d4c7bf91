/** The one box that a person asks to have looked at: a reply's, never a chat's. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { openBox } from "@/insert/find";
import { readBox } from "@/insert/read-box";
import { makeFacebook } from "@/sites/facebook";
import { contextOf, Reader } from "@/sites/reader";
import { placeOf } from "@/insert/thread";

const reader = new Reader([{ ...makeFacebook("facebook"), matches: () => true }]);
const COMMENT = `<div role="article" aria-label="Коментар від Олена 2 години тому">
  <a href="https://www.facebook.com/olena?comment_id=5">Олена</a><div dir="auto">Чекали довго</div>
  <a href="https://www.facebook.com/x/posts/1?comment_id=5">2 год</a>REPLY</div>`;
const BOX = '<textarea id="box">Слова людини</textarea>';

function read(html: string, path = "/"): unknown {
  history.replaceState(null, "", path);
  document.body.innerHTML = html;
  document.querySelector<HTMLElement>("#box")?.focus();
  return readBox(null, reader, document);
}

describe("the box that a person writes in", () => {
  afterEach(() => {
    document.body.innerHTML = "";
    history.replaceState(null, "", "/");
  });

  it("is read with the comment that it answers", () => {
    expect(read(COMMENT.replace("REPLY", BOX))).toEqual({
      outcome: "read",
      text: "Слова людини",
      nativeId: "5",
    });
  });

  it.each([
    ["a chat's tab", `<div data-pagelet="CometChatTab"><div role="log"></div>${BOX}</div>`, "/"],
    ["a log of messages", `<div role="log"><p>Привіт</p>${BOX}</div>`, "/"],
    [
      "a chat's tab beside the only thread",
      `<div>${COMMENT}<div data-pagelet="MWChatTab">${BOX}</div></div>`,
      "/",
    ],
    ["the messages of Instagram", BOX, "/direct/t/100"],
    ["the messages of Facebook", BOX, "/messages/t/100"],
  ])("is left alone in %s", (_where, html, path) => {
    expect(read(html.replace("REPLY", ""), path)).toEqual({ outcome: "none" });
  });
});

describe("the open box of a comment", () => {
  afterEach(() => {
    document.body.innerHTML = "";
  });

  function boxOf(beside: string): Element | null {
    // Everything is drawn.
    vi.spyOn(Element.prototype, "getClientRects").mockReturnValue([new DOMRect(0, 0, 9, 9)] as never);
    document.body.innerHTML = `<div>${COMMENT.replace("REPLY", "")}${beside}</div>`;
    const place = placeOf("id 5 5", reader, contextOf(document, new Date()));
    return openBox(place!, reader, document);
  }

  it("stands beside it in its thread", () => {
    expect(boxOf(BOX)?.id).toBe("box");
  });

  it.each([
    ["a chat's tab", `<div data-pagelet="CometChatTab">${BOX}</div>`],
    ["a side region", `<div role="complementary">${BOX}</div>`],
  ])("is never that of %s, also where the page has one thread only", (_where, beside) => {
    expect(boxOf(beside)).toBeNull();
  });
});
