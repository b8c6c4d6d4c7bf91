/** The last right-click: read at once, kept as data; a page's own events count for nothing. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type LastClicked, watchRightClicks } from "@/capture/last-clicked";
import { Reader } from "@/sites/reader";
import { makeFacebook } from "@/sites/facebook";

const COMMENT = `<div role="article" aria-label="Коментар від Олена 2 години тому">
  <a href="https://www.facebook.com/olena?comment_id=5">Олена</a><div dir="auto" id="words">Жахливо!</div>
  <a href="https://www.facebook.com/x/posts/1?comment_id=5">2 год</a></div>`;

// Under the address of a test every page is Facebook's: what is watched here is the listener.
const reader = new Reader([{ ...makeFacebook("facebook"), matches: () => true }]);

/** A click by a person: a script cannot make one, so the flag is put over the event's own. */
function rightClick(target: Element, isTrusted = true): Event {
  const event = new MouseEvent("contextmenu", { bubbles: true, composed: true, cancelable: true });
  const proxy = Object.create(event, { isTrusted: { value: isTrusted } }) as Event;
  vi.spyOn(event, "composedPath").mockReturnValue([target]);
  Object.defineProperty(proxy, "composedPath", { value: () => [target] });
  Object.defineProperty(proxy, "clientX", { value: 0 });
  Object.defineProperty(proxy, "clientY", { value: 0 });
  return proxy;
}

describe("the last right-click", () => {
  let clicks: LastClicked;
  let listener: (event: Event) => void;
  let registered: unknown[][];
  let alive: boolean;

  beforeEach(() => {
    document.body.innerHTML = COMMENT;
    document.elementsFromPoint = () => [];
    registered = [];
    const view = Object.create(window, {
      document: { value: document },
      addEventListener: {
        value: (...args: unknown[]) => {
          registered.push(args);
          listener = args[1] as typeof listener;
        },
      },
      removeEventListener: { value: (...args: unknown[]) => registered.push(["removed", ...args]) },
    }) as Window;
    alive = true;
    clicks = watchRightClicks(view, reader, () => alive);
  });

  afterEach(() => {
    document.body.innerHTML = "";
  });

  it("is one listener on window, in the capture phase, passive", () => {
    expect(registered).toEqual([["contextmenu", listener, { capture: true, passive: true }]]);
  });

  it("is not listened to by a script that an update left behind", () => {
    alive = false;
    listener(rightClick(document.querySelector("#words")!));
    expect(clicks.answer()).toEqual({ outcome: "nothing", reason: "no_click" });
    expect(registered[1]).toEqual(["removed", "contextmenu", listener, { capture: true }]);
  });

  it("is nothing before the first one", () => {
    expect(clicks.answer()).toEqual({ outcome: "nothing", reason: "no_click" });
  });

  it("is read in the handler itself, and stays when the site throws the node away", () => {
    listener(rightClick(document.querySelector("#words")!));
    document.body.innerHTML = "";
    expect(clicks.answer()).toMatchObject({
      outcome: "read",
      key: "id 5 5 жахливо!",
      truncated: false,
      reading: { text: "Жахливо!", fields: { native_id: "5", author: { name: "Олена" } } },
    });
  });

  it("does not listen to an event that a page dispatched", () => {
    listener(rightClick(document.querySelector("#words")!, false));
    expect(clicks.answer()).toEqual({ outcome: "nothing", reason: "no_click" });
    window.dispatchEvent(new MouseEvent("contextmenu"));
    expect(clicks.answer()).toEqual({ outcome: "nothing", reason: "no_click" });
  });

  it("forgets the comment when the next click is on something else", () => {
    listener(rightClick(document.querySelector("#words")!));
    listener(rightClick(document.body));
    expect(clicks.answer()).toEqual({ outcome: "nothing", reason: "not_a_comment" });
  });

  it("forgets the comment when a page breaks the look at the next one", () => {
    listener(rightClick(document.querySelector("#words")!));
    // In Chrome a form or an image of that name stands in the place of the document's own method, for us too.
    Object.defineProperty(document, "elementsFromPoint", {
      value: document.createElement("img"),
      configurable: true,
    });
    try {
      listener(rightClick(document.querySelector("#words")!));
    } catch {
      // What a browser does with it: it is reported, and the answer stands.
    }
    expect(clicks.answer()).toEqual({ outcome: "nothing", reason: "not_a_comment" });
    document.elementsFromPoint = () => [];
  });
});
