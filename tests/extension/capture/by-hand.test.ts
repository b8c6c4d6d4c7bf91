/** An entry by hand says so in every place, is kept before it is shown, and never has what only a page could give. */
import { describe, expect, it } from "vitest";
import { enterByHand, type HandPorts, imageName } from "@/capture/by-hand";
import { seal } from "@/capture/manifest";
import { type HandEntry } from "@/shared/acts";
import { type CapturedFields, type Manifest } from "@/shared/contract.generated";
import { type SealedCapture } from "@/shared/sealed";
import { check } from "@/shared/validate";

const FORM = "chrome-extension://abc/by-hand.html";

function entry(change: Partial<HandEntry> = {}): HandEntry {
  return {
    id: "0b2f7f3e-1111-4222-8333-444455556666",
    source: "stories",
    text: "У сторіс написали, що їх не прийняли",
    author: "Леся",
    toldTime: "зранку",
    link: null,
    enteredBy: null,
    images: [{ mediaType: "image/jpeg", bytes: 70, sha256: "a".repeat(64) }],
    ...change,
  };
}

async function entered(
  what: HandEntry,
  fails = false,
  mute = false,
  outcome: "added" | "merged" = "added",
): Promise<{ order: string[]; sealed: SealedCapture[] }> {
  const order: string[] = [];
  const sealed: SealedCapture[] = [];
  const ports: HandPorts = {
    formAddress: FORM,
    seal: (draft) => seal(draft, { extensionVersion: "0.1.0", browser: "Chrome 156" }),
    add: (capture) => {
      order.push("kept");
      sealed.push(capture);
      return fails ? Promise.reject(new Error("disk full")) : Promise.resolve({ outcome });
    },
    addCard: () => {
      order.push("shown");
      return mute ? Promise.reject(new Error("no room to show it")) : Promise.resolve();
    },
    showCard: () => {
      order.push("shown again");
      return Promise.resolve();
    },
    drain: () => {
      order.push("sent");
      return Promise.resolve();
    },
    now: () => new Date("2026-11-24T10:00:00Z"),
  };
  await enterByHand(what, ports).catch(() => order.push("told"));
  return { order, sealed };
}

function read(sealed: SealedCapture[]): { fields: CapturedFields; manifest: Manifest; parts: string[] } {
  const [capture] = sealed;
  const parts = capture?.parts ?? [];
  return {
    fields: JSON.parse(parts.find(({ name }) => name === "fields")?.content ?? "{}") as CapturedFields,
    manifest: JSON.parse(capture?.manifest ?? "{}") as Manifest,
    parts: parts.map(({ name }) => name),
  };
}

describe("an entry by hand", () => {
  it("is kept, then shown, then sent", async () => {
    expect((await entered(entry())).order).toEqual(["kept", "shown", "sent"]);
  });

  it("that the disk refuses is neither shown nor sent", async () => {
    expect((await entered(entry(), true)).order).toEqual(["kept", "told"]);
  });

  it("that is there already is shown as it stands, not as a new one", async () => {
    expect((await entered(entry(), false, false, "merged")).order).toEqual(["kept", "shown again"]);
  });

  it("is not called unsaved because the panel could not be told of it", async () => {
    expect((await entered(entry(), false, true)).order).toEqual(["kept", "shown", "sent"]);
  });

  it("fits the contract and claims no page", async () => {
    const { fields, manifest, parts } = read((await entered(entry())).sealed);
    expect(check("captured-fields", fields).ok).toBe(true);
    expect(check("manifest", manifest).ok).toBe(true);
    expect([fields.site, fields.kind, fields.by_hand?.source]).toEqual(["by_hand", "by_hand", "stories"]);
    expect([fields.native_id, fields.permalink, fields.page_url]).toEqual([undefined, null, FORM]);
    expect(fields.shown_time).toMatchObject({ text: "зранку", precision: "unknown" });
    expect(parts).toEqual(["text", "fields"]);
    expect(manifest.screenshot).toEqual({ status: "unavailable", reason: "by_hand" });
    expect(manifest.images).toEqual([
      { name: "image_1", media_type: "image/jpeg", bytes: 70, sha256: "a".repeat(64) },
    ]);
  });

  it("of images alone says that it has no text", async () => {
    for (const text of [" ", "\u200b\u2063"]) {
      expect(read((await entered(entry({ text }))).sealed).fields.flags).toEqual(["no_text"]);
    }
    expect(read((await entered(entry({ text: "\u200b👍🏽" }))).sealed).fields.flags).toEqual([]);
  });

  it("has no image beyond the last place", () => {
    expect(imageName(6)).toBe("image_6");
    expect(() => imageName(7)).toThrow(RangeError);
    expect(() => imageName(0)).toThrow(RangeError);
  });
});
