// @vitest-environment node
/** A picture of the clicked tab, or the one reason why there is none. */
import { beforeEach, describe, expect, it } from "vitest";
import { shootTab } from "@/entrypoints/background/camera";
import { browser } from "@/shared/browser";

const TAB = { id: 5, windowId: 1 };
const PNG = `data:image/png;base64,${btoa("picture")}`;
let active: boolean[];
let shots: (string | Error)[];
let taken: number;

beforeEach(() => {
  active = [true, true];
  shots = [PNG];
  taken = 0;
  (browser.tabs as unknown as { get: unknown }).get = () => {
    const next = active.shift();
    return next === undefined
      ? Promise.reject(new Error("No tab with id: 5."))
      : Promise.resolve({ active: next });
  };
  (browser.tabs as unknown as { captureVisibleTab: unknown }).captureVisibleTab = () => {
    taken += 1;
    const next = shots.shift() ?? PNG;
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  };
});

const gap = (): Promise<unknown> =>
  shootTab(TAB).then(
    () => "taken",
    (error: unknown) => (error as { gap: string }).gap,
  );

describe("a picture", () => {
  it("is the tab's own bytes", async () => {
    const blob = await shootTab(TAB);
    expect(blob.type).toBe("image/png");
    expect(await blob.text()).toBe("picture");
  });

  it("is not taken of another tab", async () => {
    active = [false];
    expect(await gap()).toBe("tab_changed");
    expect(taken).toBe(0);
  });

  it("is thrown away when the tab was changed meanwhile", async () => {
    active = [true, false];
    expect(await gap()).toBe("tab_changed");
  });

  it("of a tab that was closed is none", async () => {
    active = [];
    expect(await gap()).toBe("tab_changed");
  });

  it("without leave says that there was no gesture", async () => {
    shots = [new Error("Either the '<all_urls>' or 'activeTab' permission is required.")];
    expect(await gap()).toBe("no_gesture");
  });

  it("beyond the browser's quota is tried once more", async () => {
    const quota = new Error("This request exceeds the MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND quota.");
    shots = [quota, PNG];
    expect(await gap()).toBe("taken");
    shots = [quota, quota];
    active = [true, true];
    expect(await gap()).toBe("quota");
  });

  it("that fails for any other reason failed", async () => {
    shots = [new Error("Failed to capture tab: image readback failed")];
    expect(await gap()).toBe("failed");
    shots = ["data:,"];
    active = [true, true];
    expect(await gap()).toBe("failed");
  });
});
