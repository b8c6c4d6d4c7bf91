/** Marks beside comments: one closed element, the site's own nodes as they were, gone by themselves. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { probes, sideOf } from "@/capture/mark-place";
import { PageMarks, SHOWN_MS } from "@/capture/page-marks";
import { type PageMark } from "@/shared/picks";
import { type Reader } from "@/sites/reader";

const MARKS: PageMark[] = [
  { key: "one", state: "saved", word: "збережено", title: "Vidhuk: збережено" },
  { key: "two", state: "waiting", word: "<b>чекає</b>", title: "Vidhuk: чекає" },
  { key: "nowhere", state: "answered", word: "є відповідь", title: "Vidhuk: є відповідь" },
];
const BOX = { x: 40, y: 60, width: 300, height: 80 };

let shadow: ShadowRoot | undefined;
let alive: boolean;
let marks: PageMarks;

/** Reads every `article` of the page; its `data-key` is its key. */
const reader = {
  candidates: () => [...document.querySelectorAll("article")],
  read: (element: Element) => ({
    ok: true,
    unit: element,
    key: element.getAttribute("data-key"),
    reading: { fields: { kind: "comment" }, text: "" },
  }),
} as unknown as Reader;

const hosts = (): Element[] => [...document.documentElement.children].slice(2);
const words = (): string[] => [...shadow!.children].map((mark) => mark.textContent);
const unit = (key: string): HTMLElement => document.querySelector(`[data-key="${key}"]`)!;

beforeEach(() => {
  vi.useFakeTimers();
  alive = true;
  shadow = undefined;
  document.body.innerHTML =
    '<article data-key="one">Перший</article><article data-key="two">Другий</article>' +
    '<article data-key="three">Третій</article>';
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe("closed");
    return (shadow = attach.call(this, init));
  });
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(
    () => ({ ...BOX, top: 60, bottom: 140, left: 40, right: 340 }) as DOMRect,
  );
  vi.spyOn(Element.prototype, "getClientRects").mockReturnValue([1] as unknown as DOMRectList);
  // jsdom lays nothing out.
  Object.defineProperty(document.documentElement, "clientWidth", { value: 1_000, configurable: true });
  Object.assign(document, { elementFromPoint: () => unit("one") });
  marks = new PageMarks(window, () => alive);
});

afterEach(() => {
  marks.clear();
  vi.useRealTimers();
});

describe("marks in the page", () => {
  it("lie in one closed element and leave the site's own nodes as they were", () => {
    const before = document.body.outerHTML;
    marks.show(MARKS, "uk", reader);
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]!.shadowRoot).toBeNull();
    expect(hosts()[0]!.textContent).toBe("");
    expect(document.body.outerHTML).toBe(before);
    expect(words()).toEqual(["збережено", "<b>чекає</b>"]);
    const [first] = shadow!.children as unknown as HTMLElement[];
    expect(first!.lang).toBe("uk");
    expect(first!.title).toBe("Vidhuk: збережено");
    expect(first!.querySelector("svg")).not.toBeNull();
  });

  it("are hidden where something lies over the comment", () => {
    marks.show(MARKS, "uk", reader);
    const [seen, covered] = shadow!.children as unknown as HTMLElement[];
    expect(seen!.style.visibility).toBe("visible");
    expect(covered!.style.visibility).toBe("hidden");
  });

  it("are none when no comment of theirs is there", () => {
    marks.show([MARKS[2]!], "uk", reader);
    expect(hosts()).toHaveLength(0);
  });

  it("come in the place of those before", () => {
    marks.show(MARKS, "uk", reader);
    marks.show([MARKS[0]!], "en", reader);
    expect(hosts()).toHaveLength(1);
    expect(words()).toEqual(["збережено"]);
  });

  it("go with their comment, and when its element holds another one", () => {
    marks.show(MARKS, "uk", reader);
    unit("one").remove();
    vi.advanceTimersByTime(1_000);
    expect(words()).toEqual(["<b>чекає</b>"]);
    const reused = unit("two");
    reused.textContent = "Хтось інший";
    reused.setAttribute("data-key", "four");
    vi.advanceTimersByTime(1_000);
    expect(hosts()).toHaveLength(0);
  });

  it("stay when only the words of the comment changed", () => {
    marks.show(MARKS, "uk", reader);
    unit("two").textContent = "Другий, 5 хв";
    vi.advanceTimersByTime(1_000);
    expect(words()).toHaveLength(2);
  });

  it.each<[string, () => void]>([
    ["time is over", () => vi.advanceTimersByTime(SHOWN_MS)],
    ["the extension was updated", () => (alive = false)],
    ["the site took their element away", () => hosts()[0]!.remove()],
    ["the page shows another address", () => history.pushState(null, "", "?other")],
    ["the page is left", () => window.dispatchEvent(new Event("pagehide"))],
  ])("go when %s, and nothing of theirs goes on", (_what, happen) => {
    marks.show(MARKS, "uk", reader);
    happen();
    vi.advanceTimersByTime(1_000);
    expect(hosts()).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("the place of a mark", () => {
  const window = { width: 1_000, height: 700 };
  const mark = { width: 90, height: 20 };

  it("is beside the box, and inside its edge where the window ends", () => {
    expect(sideOf(BOX, 70, mark, window)).toEqual({ x: 344, y: 60 });
    expect(sideOf({ ...BOX, width: 940 }, 70, mark, window)).toEqual({ x: 906, y: 60 });
    expect(sideOf(BOX, 2, mark, { width: 60, height: 700 })).toEqual({ x: 4, y: 0 });
    expect(sideOf(BOX, 699, mark, window).y).toBe(676);
  });

  it("is looked for in the part of the box that the window shows", () => {
    expect(probes(BOX, window)).toEqual([70, 100, 130].map((y) => ({ x: 50, y })));
    expect(probes({ ...BOX, y: -70 }, window)).toEqual([5, 5, 5].map((y) => ({ x: 50, y })));
    expect(probes({ ...BOX, y: 700 }, window)).toEqual([]);
    expect(probes({ ...BOX, x: -400 }, window)).toEqual([]);
  });
});
