/** Picking and the key beside it: whoever picks is still heard when the key found no comment. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "@/shared/browser";

const captured: unknown[] = [];
vi.mock("@/entrypoints/background/click", () => ({
  captureClick: (
    _place: unknown,
    _tab: unknown,
    _opened: unknown,
    _rooms: unknown,
    { said }: { said: unknown },
  ) => {
    captured.push(said);
    return Promise.resolve("added");
  },
}));

import { heard, savePointed, startPicking } from "@/entrypoints/background/pick";

const TAB = { id: 3, windowId: 1, url: "https://www.facebook.com/klinika/posts/1" };
type Rooms = Parameters<typeof startPicking>[1];
const rooms = Promise.reject(new Error("no disk")) as unknown as Rooms;
rooms.catch(() => undefined);
const SENDER = { tab: TAB, frameId: 0, url: TAB.url } as unknown as Parameters<typeof heard>[1];
const NOTHING = { outcome: "nothing", reason: "not_a_comment" };
const opened = Promise.resolve({ gesture: true });

beforeEach(async () => {
  captured.length = 0;
  await browser.storage.session.clear();
  const api = browser as unknown as Record<string, Record<string, unknown>>;
  api["scripting"] = { executeScript: () => Promise.resolve([{ frameId: 0 }]) };
  Object.assign(api["tabs"]!, {
    sendMessage: (_tab: number, { kind }: { kind: string }) =>
      Promise.resolve(kind === "pick" ? "picking" : "nothing"),
  });
});

describe("picking", () => {
  it("goes on when the key for a comment under the pointer finds none", async () => {
    expect(await startPicking(TAB, rooms)).toMatchObject({ ok: true });
    await savePointed(TAB, opened, rooms);
    expect(captured).toEqual([NOTHING]);
    await heard({ kind: "picked", answer: NOTHING }, SENDER, rooms);
    expect(captured).toHaveLength(2);
  });

  it("is heard once, and not at all where nobody picks", async () => {
    await heard({ kind: "picked", answer: NOTHING }, SENDER, rooms);
    expect(captured).toEqual([]);
    await startPicking(TAB, rooms);
    await heard({ kind: "picked", answer: NOTHING }, SENDER, rooms);
    await heard({ kind: "picked", answer: NOTHING }, SENDER, rooms);
    expect(captured).toHaveLength(1);
  });

  it("is not waited for after the key alone found nothing", async () => {
    await savePointed(TAB, opened, rooms);
    await heard({ kind: "picked", answer: NOTHING }, SENDER, rooms);
    expect(captured).toEqual([NOTHING]);
  });
});
