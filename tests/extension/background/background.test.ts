/** The background's wiring: one menu item, the panel opened in the click itself, and messages from our own pages only. */
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "@/shared/browser";

interface Event<Listener> {
  addListener: (listener: Listener) => void;
}
type Loose = Record<string, unknown>;

let clicked: ((info: Loose, tab: Loose) => void)[];
let heard: ((message: unknown, sender: Loose, respond: (answer: unknown) => void) => unknown)[];
let installed: (() => void)[];
let created: Map<unknown, Loose>;
let order: string[];

function event<Listener>(into: Listener[]): Event<Listener> {
  return { addListener: (listener) => void into.push(listener) };
}

beforeEach(async () => {
  clicked = [];
  heard = [];
  installed = [];
  created = new Map();
  // Its own list for each test: what a click began may still run when the next test has started.
  const mine: string[] = [];
  order = mine;
  vi.resetModules();
  const api = browser as unknown as Record<string, Loose>;
  api["contextMenus"] = {
    onClicked: event(clicked),
    removeAll: () => {
      created.clear();
      return Promise.resolve();
    },
    // As the browser does it: a second item of the same id is refused.
    create: (item: Loose) => created.has(item["id"]) || created.set(item["id"], item),
  };
  (api as Record<string, unknown>)["sidebarAction"] = undefined;
  api["sidePanel"] = {
    open: () => {
      mine.push("panel");
      return Promise.resolve();
    },
    setPanelBehavior: () => Promise.resolve(),
  };
  api["permissions"] = {
    contains: () => Promise.resolve(true),
    getAll: () => Promise.resolve({ origins: [] }),
    onAdded: event([]),
    onRemoved: event([]),
  };
  api["commands"] = { onCommand: event([]) };
  api["scripting"] = { getRegisteredContentScripts: () => Promise.resolve([]) };
  Object.assign(api["runtime"]!, {
    id: "abc",
    getURL: (path: string) => `chrome-extension://abc${path}`,
    getManifest: () => ({ version: "0.1.0", content_scripts: [] }),
    sendMessage: () => Promise.resolve(),
    onMessage: event(heard),
    onConnect: event([]),
    onInstalled: event(installed),
    onStartup: event([]),
  });
  Object.assign(api["tabs"]!, {
    sendMessage: (_tab: number, message: { kind: string }) => {
      mine.push(message.kind);
      return Promise.resolve(undefined);
    },
    query: () => Promise.resolve([]),
  });
  api["i18n"] = { getMessage: (name: string) => name };
  vi.stubGlobal("navigator", {
    userAgent: "Chrome/156.0",
    locks: { request: (_name: string, work: () => Promise<void>) => work() },
  });
  const background = (await import("@/entrypoints/background/index")).default;
  background.main();
});

describe("the menu", () => {
  it("has exactly one item, for everything that a comment can be under a pointer", async () => {
    installed.forEach((listener) => listener());
    installed.forEach((listener) => listener());
    await vi.waitFor(() => expect([...created.keys()]).toEqual(["vidhuk-capture"]));
    const item = created.get("vidhuk-capture");
    expect(item?.["title"]).toBe("menuSave");
    expect(item?.["contexts"]).toEqual(
      expect.arrayContaining(["page", "link", "selection", "image", "video", "frame"]),
    );
  });

  it("opens the panel and asks the frame before anything is awaited", async () => {
    clicked.forEach((listen) =>
      listen({ menuItemId: "vidhuk-capture", pageUrl: "https://www.facebook.com/" }, { id: 5, windowId: 1 }),
    );
    expect(order).toEqual(["panel", "what-was-clicked"]);
    // To its end, so that it does not reach into the next test.
    await vi.waitFor(() => expect(order).toContain("toast"));
  });

  it("asks the frame that was clicked, after the panel", async () => {
    const info = { menuItemId: "vidhuk-capture", pageUrl: "https://www.facebook.com/", frameId: 3 };
    clicked.forEach((listen) => listen(info, { id: 5, windowId: 1 }));
    await vi.waitFor(() => expect(order).toContain("toast"));
    expect(order[1]).toBe("what-was-clicked");
    expect(order[0]).toBe("panel");
  });

  it("does nothing for another extension's item or without a tab", () => {
    clicked.forEach((listen) => {
      listen({ menuItemId: "other" }, { id: 5, windowId: 1 });
      listen({ menuItemId: "vidhuk-capture" }, {});
    });
    expect(order).not.toContain("panel");
  });
});

describe("a message", () => {
  const said = (message: unknown, sender: Loose): Promise<unknown> =>
    new Promise((resolve) => {
      const kept = heard.map((listen) => listen(message, sender, resolve));
      if (!kept.includes(true)) {
        setTimeout(() => resolve("not heard"), 20);
      }
    });
  const page = { id: "abc", url: "chrome-extension://abc/sidepanel.html" };

  it("of our own page is answered", async () => {
    expect(await said({ kind: "get-state" }, page)).toMatchObject({ ok: true, value: { language: "uk" } });
  });

  it.each([
    ["a content script", { id: "abc", url: "https://www.facebook.com/" }],
    ["a page that pretends", { id: "abc", url: "https://evil.example/chrome-extension://abc/" }],
    ["another extension", { id: "zzz", url: "chrome-extension://zzz/panel.html" }],
    ["nobody", { id: "abc" }],
  ])("of %s is not heard", async (_name, sender) => {
    expect(await said({ kind: "forget-desk" }, sender)).toBe("not heard");
  });

  it("that is none is refused", async () => {
    expect(await said({ kind: "set-port", port: "8420" }, page)).toEqual({
      ok: false,
      failure: "bad_message",
    });
    expect(await said("hello", page)).toEqual({ ok: false, failure: "bad_message" });
  });
});
