/** Saving a screen: one after the other, what is kept is passed over, one failure stops nothing, a person's word does. */
import { describe, expect, it } from "vitest";
import { type BatchPorts, saveScreen } from "@/capture/batch";
import { type BatchView } from "@/shared/acts";

interface Told {
  view: BatchView;
  saved: string[];
  steps: number[];
}

async function run(keys: string[], ports: Partial<BatchPorts> = {}): Promise<Told> {
  const saved: string[] = [];
  const steps: number[] = [];
  const view = await saveScreen(keys, {
    isKept: () => false,
    save: (key) => {
      saved.push(key);
      return Promise.resolve("saved");
    },
    tell: ({ done }) => {
      steps.push(done);
      return Promise.resolve();
    },
    cancelled: () => Promise.resolve(false),
    ...ports,
  });
  return { view, saved, steps };
}

describe("the saving of a screen", () => {
  it("goes through all of them in their order and tells every step", async () => {
    const { view, saved, steps } = await run(["a", "b", "c"]);
    expect(saved).toEqual(["a", "b", "c"]);
    expect(steps).toEqual([0, 1, 2, 3, 3]);
    expect(view).toEqual({ stage: "done", total: 3, done: 3, saved: 3, already: 0, failed: 0 });
  });

  it("passes over what the archive has with the same words", async () => {
    const { view, saved } = await run(["a", "b", "c"], { isKept: (key) => key === "b" });
    expect(saved).toEqual(["a", "c"]);
    expect(view).toMatchObject({ saved: 2, already: 1 });
  });

  it("is not held up by one that fails", async () => {
    const { view } = await run(["a", "b", "c"], {
      save: (key) => (key === "b" ? Promise.reject(new Error("gone")) : Promise.resolve("saved")),
    });
    expect(view).toMatchObject({ stage: "done", saved: 2, failed: 1, done: 3 });
  });

  it("stops before the next one at the person's word", async () => {
    let asked = 0;
    const { view, saved } = await run(["a", "b", "c"], {
      cancelled: () => Promise.resolve((asked += 1) > 2),
    });
    expect(saved).toEqual(["a", "b"]);
    expect(view).toMatchObject({ stage: "cancelled", done: 2, total: 3 });
  });
});
