/** Where a comment stands for its picture: other people's words and a draft that somebody is writing are no part of it. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PADDING } from "@/capture/boxes";
import { Measuring } from "@/capture/measure";
import { makeFacebook } from "@/sites/facebook";
import { Reader } from "@/sites/reader";

const reader = new Reader([{ ...makeFacebook("facebook"), matches: () => true }]);

/** `data-box`: x, y, width and height of an element, since the fake DOM lays nothing out. */
function comment(inside: string): string {
  return `<div role="article" data-box="20 100 400 300" aria-label="Коментар від Олена 2 години тому">
    <a href="https://www.facebook.com/olena?comment_id=5">Олена</a>
    <div dir="auto" data-box="20 120 400 40">Чекали дві години</div>
    <a href="https://www.facebook.com/x/posts/1?comment_id=5">2 год</a>${inside}</div>`;
}

function boxOf(element: Element): DOMRect {
  const [x = 0, y = 0, width = 0, height = 0] = (element.getAttribute("data-box") ?? "")
    .split(" ")
    .map(Number);
  return new DOMRect(x, y, width, height);
}

async function heightOf(inside: string): Promise<number | string> {
  document.body.innerHTML = comment(inside);
  const answer = await new Measuring(window, reader).measure("id 5 5");
  return answer.outcome === "at" ? answer.rect.height : answer.outcome;
}

describe("a comment's place in its picture", () => {
  const real = { rect: Element.prototype.getBoundingClientRect, point: document.elementFromPoint };

  beforeEach(() => {
    Element.prototype.getBoundingClientRect = function (this: Element) {
      return boxOf(this);
    };
    document.elementFromPoint = () => null;
  });

  afterEach(() => {
    Element.prototype.getBoundingClientRect = real.rect;
    document.elementFromPoint = real.point;
    document.body.innerHTML = "";
  });

  it("is the whole of it when nothing else stands inside", async () => {
    expect(await heightOf("")).toBe(300);
  });

  it("ends where a reply inside it begins", async () => {
    expect(
      await heightOf('<div role="article" data-box="40 250 380 60" aria-label="Відповідь">Ні</div>'),
    ).toBe(150);
  });

  it.each([
    ["an editor", '<div contenteditable="true" role="textbox" data-box="40 200 380 40">Моя чернетка</div>'],
    [
      "a field",
      '<form data-box="40 200 380 40"><textarea data-box="40 200 380 40">Моя чернетка</textarea></form>',
    ],
  ])("ends where somebody is writing, its padding too: %s", async (_what, draft) => {
    expect(await heightOf(draft)).toBe(100 - PADDING);
  });

  it("is not cut by a field that is not drawn", async () => {
    expect(await heightOf('<textarea data-box="0 0 0 0"></textarea>')).toBe(300);
  });
});
