/** Sites beside the manifest's own: which script reads them, and what a person's leave registers. */
import { beforeEach, describe, expect, it } from "vitest";
import { registerOptional, scriptFor } from "@/entrypoints/background/optional-sites";
import { browser } from "@/shared/browser";

interface Registered {
  id: string;
  js: string[];
  matches: string[];
}
let origins: string[];
let registered: Registered[];
let injected: unknown[];

beforeEach(() => {
  origins = [];
  registered = [];
  injected = [];
  Object.assign(browser, {
    permissions: { getAll: () => Promise.resolve({ origins }) },
    scripting: {
      getRegisteredContentScripts: () => Promise.resolve(registered),
      registerContentScripts: (scripts: Registered[]) => {
        registered.push(...scripts);
        return Promise.resolve();
      },
      unregisterContentScripts: ({ ids }: { ids: string[] }) => {
        registered = registered.filter(({ id }) => !ids.includes(id));
        return Promise.resolve();
      },
      executeScript: (what: unknown) => {
        injected.push(what);
        return Promise.resolve([]);
      },
    },
    tabs: { query: () => Promise.resolve([{ id: 7 }, { id: 8, discarded: true }]) },
  });
  Object.assign(browser.runtime, {
    getManifest: () => ({ host_permissions: ["http://127.0.0.1/*", "https://*.facebook.com/*"] }),
  });
});

describe("the script of an address", () => {
  it.each([
    ["https://www.google.com/maps/place/X", "/reader.js"],
    ["https://www.youtube.com/watch?v=1", "/reader.js"],
    ["https://www.tiktok.com/@a/video/1", "/reader.js"],
    ["https://vidhuky.example/k", "/web.js"],
    ["https://www.google.com/search?q=x", "/web.js"],
    ["https://www.facebook.com/x", null],
    ["http://127.0.0.1:8420/practice", null],
    ["chrome://extensions/", null],
    ["no address", null],
  ])("%s: %s", (address, file) => {
    expect(scriptFor(address)).toBe(file);
  });
});

describe("the person's leave", () => {
  it("registers each site with its own script, and reads the tabs that are open", async () => {
    origins = [
      "http://127.0.0.1/*",
      "https://*.facebook.com/*",
      "https://www.google.com/*",
      "https://*.youtube.com/*",
      "https://vidhuky.example/*",
    ];
    await registerOptional();
    expect(registered.map(({ js, matches }) => [js, matches])).toEqual([
      [["reader.js"], ["https://www.google.com/maps*", "https://*.youtube.com/*"]],
      [["web.js"], ["https://vidhuky.example/*"]],
    ]);
    expect(injected).toEqual([
      { target: { tabId: 7, allFrames: true }, files: ["/reader.js"] },
      { target: { tabId: 7, allFrames: true }, files: ["/web.js"] },
    ]);
  });

  it("taken back takes the script away", async () => {
    origins = ["https://*.tiktok.com/*"];
    await registerOptional();
    origins = [];
    await registerOptional();
    expect(registered).toEqual([]);
  });
});
