/** Saving a screen from the background: begun once however often it is pressed, each comment at the address of its turn. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "@/shared/browser";

const captured: { pageUrl: string }[] = [];
vi.mock("@/entrypoints/background/click", () => ({
  captureClick: (place: { pageUrl: string }) => {
    captured.push(place);
    return Promise.resolve("added");
  },
}));

import { batchState, saveScreen } from "@/entrypoints/background/screen";

const TAB = { id: 3, windowId: 1, active: true, url: "https://www.facebook.com/klinika/posts/1" };
const COMMENTS = ["id 1 1", "id 2 2"].map((key) => ({ key, nativeId: null, author: null, text: "Дякую" }));
type Rooms = Parameters<typeof saveScreen>[1];
const rooms = Promise.resolve({
  pairing: { credential: () => Promise.resolve(undefined) },
}) as unknown as Rooms;

let address: string;

beforeEach(async () => {
  captured.length = 0;
  address = TAB.url;
  await browser.storage.session.clear();
  const api = browser as unknown as Record<string, Record<string, unknown>>;
  api["scripting"] = { executeScript: () => Promise.resolve([{ frameId: 0 }]) };
  Object.assign(api["tabs"]!, {
    query: () => Promise.resolve([TAB]),
    get: () => Promise.resolve({ ...TAB, url: address }),
    sendMessage: (_tab: number, { kind }: { kind: string }) =>
      Promise.resolve(kind === "list-comments" ? { comments: COMMENTS, others: 0 } : { outcome: "nothing" }),
  });
  Object.assign(api["runtime"]!, {
    getURL: () => "chrome-extension://abc/",
    sendMessage: () => Promise.resolve(),
  });
});

async function over(): Promise<void> {
  await vi.waitFor(async () => {
    const now = await batchState();
    expect(now.ok && now.value?.stage).toBe("done");
  });
}

describe("saving the screen", () => {
  const keys = COMMENTS.map(({ key }) => key);

  it("pressed twice in one breath is one saving", async () => {
    await Promise.all([saveScreen(keys, rooms), saveScreen(keys, rooms)]);
    await over();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(captured).toHaveLength(2);
  });

  it("can be asked for again when it is over", async () => {
    await saveScreen(keys, rooms);
    await over();
    await saveScreen(keys, rooms);
    await over();
    expect(captured).toHaveLength(4);
  });

  it("takes each comment's page as it is at its turn: sites change the address without loading", async () => {
    const saving = saveScreen(keys, rooms);
    address = "https://www.facebook.com/klinika/posts/2";
    await saving;
    await over();
    expect(new Set(captured.map(({ pageUrl }) => pageUrl))).toEqual(new Set([address]));
  });
});
