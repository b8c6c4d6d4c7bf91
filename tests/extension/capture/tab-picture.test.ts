// @vitest-environment node
/** The picture of the whole tab: which complaints call for one, and that whatever fails is said and costs nothing. */
import { describe, expect, it } from "vitest";
import { ShotFailed } from "@/capture/photograph";
import { callsForTab, tabPicture, type TabPicturePorts } from "@/capture/tab-picture";
import { FLAGS, MAX_SCREENSHOT_BYTES } from "@/shared/contract.generated";
import { type Card } from "@/shared/panel-state";
import { answer, labels } from "../panel/states";

const court = answer({ labels: labels({ flags: ["staff_named", "legal_threat"] }) });

describe("it is called for", () => {
  it("by a complaint with one of three flags, and by no other flag", () => {
    const calling = FLAGS.filter((flag) => callsForTab(answer({ labels: labels({ flags: [flag] }) })));
    expect(calling).toEqual(["safety", "legal_threat", "press_or_blogger"]);
  });

  it("by a complaint that is the comment's second type", () => {
    const mixed = labels({ type: "question", second_type: "complaint", flags: ["safety"] });
    expect(callsForTab(answer({ labels: mixed }))).toBe(true);
  });

  it.each(["praise", "troll", "undetermined", "question"] as const)("not by %s with a flag", (type) => {
    expect(callsForTab(answer({ labels: labels({ type, flags: ["legal_threat"] }) }))).toBe(false);
  });

  it("not by what a person typed", () => {
    expect(callsForTab({ ...court, site: "by_hand" })).toBe(false);
  });
});

function take(
  change: Partial<TabPicturePorts> = {},
  gesture = true,
): Promise<{ log: string[]; tab: Card["tab"][] }> {
  const log: string[] = [];
  const tab: Card["tab"][] = [];
  return tabPicture(gesture, {
    wanted: () => Promise.resolve(true),
    answer: () => court,
    shoot: () => {
      log.push("shot");
      return Promise.resolve(new Blob(["tab"], { type: "image/png" }));
    },
    keep: () => {
      log.push("kept");
      return Promise.resolve(true);
    },
    note: (reason) => {
      log.push(`noted ${reason}`);
      return Promise.resolve();
    },
    changeCard: (changed) => {
      tab.push(changed.tab);
      return Promise.resolve();
    },
    drain: () => {
      log.push("sent");
      return Promise.resolve();
    },
    ...change,
  }).then(() => ({ log, tab }));
}

describe("taking it", () => {
  it("is: shot, written, sent", async () => {
    expect(await take()).toEqual({ log: ["shot", "kept", "sent"], tab: [{ state: "waiting" }] });
  });

  it.each<[string, Partial<TabPicturePorts>]>([
    ["nobody switched it on", { wanted: () => Promise.resolve(false) }],
    ["the settings cannot be read", { wanted: () => Promise.reject(new Error("disk")) }],
    ["the desk has not answered", { answer: () => null }],
    ["the complaint is an ordinary one", { answer: () => answer() }],
  ])("does not happen when %s", async (_why, change) => {
    expect(await take(change)).toEqual({ log: [], tab: [] });
  });

  it.each<[string, Partial<TabPicturePorts>]>([
    ["tab_changed", { shoot: () => Promise.reject(new ShotFailed("tab_changed")) }],
    ["quota", { shoot: () => Promise.reject(new ShotFailed("quota")) }],
    ["no_gesture", { shoot: () => Promise.reject(new ShotFailed("no_gesture")) }],
    ["failed", { shoot: () => Promise.reject(new ShotFailed("not_visible")) }],
    ["failed", { shoot: () => Promise.reject(new Error("anything")) }],
    ["failed", { keep: () => Promise.reject(new Error("no room")) }],
    ["failed", { keep: () => Promise.resolve(false) }],
    ["too_large", { shoot: () => Promise.resolve(new Blob([new Uint8Array(MAX_SCREENSHOT_BYTES + 1)])) }],
  ])("that fails says %s, to the card and to the archive", async (reason, change) => {
    const { log, tab } = await take(change);
    expect(tab).toEqual([{ state: "unavailable", reason }]);
    expect(log.slice(-2)).toEqual([`noted ${reason}`, "sent"]);
    expect(log).not.toContain("kept");
  });

  it("that fails with no room even to note it costs nothing, and the card says so", async () => {
    const { tab } = await take({
      shoot: () => Promise.reject(new ShotFailed("quota")),
      note: () => Promise.reject(new Error("no room")),
    });
    expect(tab).toEqual([{ state: "unavailable", reason: "quota" }]);
  });

  it("is not tried without the click's leave", async () => {
    expect(await take({}, false)).toEqual({
      log: ["noted no_gesture", "sent"],
      tab: [{ state: "unavailable", reason: "no_gesture" }],
    });
  });

  it("that the panel cannot show is sent all the same", async () => {
    const { log } = await take({ changeCard: () => Promise.reject(new Error("no memory")) });
    expect(log).toEqual(["shot", "kept", "sent"]);
  });
});
