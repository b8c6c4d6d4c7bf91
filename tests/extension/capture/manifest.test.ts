/** Sealing: exact bytes, honest hashes, repaired texts flagged, limits kept. */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { seal } from "@/capture/manifest";
import {
  type CapturedFields,
  type Manifest,
  MAX_CAPTURE_BYTES,
  MAX_HTML_BYTES,
  MAX_TEXT_BYTES,
} from "@/shared/contract.generated";
import { type Draft, type SealedCapture } from "@/shared/sealed";
import { check } from "@/shared/validate";

const MAKER = { extensionVersion: "0.1.0", browser: "Chrome 156 · Linux" };
const FIELDS: CapturedFields = {
  site: "facebook",
  kind: "comment",
  native_id: "1",
  page_url: "https://www.facebook.com/x/posts/1",
  author: { name: "Олена", profile_url: null },
  flags: [],
};

function draft(change: Partial<Draft> = {}, text = "Дякую 😊", html = "<p>Дякую 😊</p>"): Draft {
  return {
    id: "3b241101-e2bb-4255-8caf-4136c566a962",
    madeAt: new Date("2026-11-24T12:00:00.123Z"),
    reading: { fields: FIELDS, text, html },
    expandedText: null,
    flags: [],
    screenshot: { status: "expected" },
    ...change,
  };
}

function manifestOf(sealed: SealedCapture): Manifest {
  const manifest: unknown = JSON.parse(sealed.manifest);
  const checked = check("manifest", manifest);
  expect(checked.ok).toBe(true);
  return manifest as Manifest;
}

function partOf(sealed: SealedCapture, name: string): string {
  return sealed.parts.find((part) => part.name === name)?.content ?? "";
}

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

describe("a sealed capture", () => {
  it("lists every part with the bytes and the hash that another program computes", async () => {
    const sealed = await seal(draft(), MAKER);
    const manifest = manifestOf(sealed);
    expect(manifest.parts.map(({ name }) => name)).toEqual(sealed.parts.map(({ name }) => name));
    for (const part of manifest.parts) {
      const content = partOf(sealed, part.name);
      expect(part.bytes).toBe(Buffer.byteLength(content, "utf8"));
      expect(part.sha256).toBe(sha256(content));
    }
    expect(sealed.manifestSha256).toBe(sha256(sealed.manifest));
    expect(check("capture-submission", { manifest: sealed.manifest, parts: sealed.parts }).ok).toBe(true);
    expect(check("captured-fields", JSON.parse(partOf(sealed, "fields"))).ok).toBe(true);
  });

  it("carries the moment, the zone and an offset that agree", async () => {
    const manifest = manifestOf(await seal(draft(), MAKER));
    expect(manifest.made_at).toBe("2026-11-24T12:00:00.123Z");
    expect(manifest.time_zone).toBe(new Intl.DateTimeFormat().resolvedOptions().timeZone);
    expect(manifest.utc_offset_minutes).toBe(0 - new Date("2026-11-24T12:00:00Z").getTimezoneOffset());
    expect(Object.is(manifest.utc_offset_minutes, -0)).toBe(false);
  });

  it("has a nonce of its own each time: a short text cannot be guessed from its manifest's hash", async () => {
    const [one, two] = [manifestOf(await seal(draft(), MAKER)), manifestOf(await seal(draft(), MAKER))];
    expect(one.nonce).toMatch(/^[0-9a-f]{64}$/u);
    expect(one.nonce).not.toBe(two.nonce);
    expect(one.id).toBe(two.id);
  });

  it("keeps the text as seen and adds the grown one, which is no longer truncated", async () => {
    const reading = {
      fields: { ...FIELDS, flags: ["truncated" as const, "edited" as const] },
      text: "По…",
      html: "<p></p>",
    };
    const sealed = await seal(draft({ reading, expandedText: "Повний текст" }), MAKER);
    expect(partOf(sealed, "text")).toBe("По…");
    expect(partOf(sealed, "text_expanded")).toBe("Повний текст");
    expect((JSON.parse(partOf(sealed, "fields")) as CapturedFields).flags).toEqual(["edited"]);
    const cut = await seal(draft({ reading, flags: ["truncated"] }), MAKER);
    expect((JSON.parse(partOf(cut, "fields")) as CapturedFields).flags).toContain("truncated");
    expect(manifestOf(cut).flags).toEqual(["truncated"]);
    const partly = await seal(draft({ reading, expandedText: "Повний…", flags: ["truncated"] }), MAKER);
    expect((JSON.parse(partOf(partly, "fields")) as CapturedFields).flags).toEqual(["truncated", "edited"]);
  });

  it("says why there is no screenshot", async () => {
    const sealed = await seal(draft({ screenshot: { status: "unavailable", reason: "no_gesture" } }), MAKER);
    expect(sealed.screenshotExpected).toBe(false);
    expect(manifestOf(sealed).screenshot).toEqual({ status: "unavailable", reason: "no_gesture" });
  });
});

describe("hostile texts", () => {
  it("lose NUL and lone surrogates in every part, and the flags say so", async () => {
    const reading = {
      fields: { ...FIELDS, author: { name: "А\0Б\ud800" } },
      text: "a\0b \ud83d c \udc00 😊",
      html: "<p>\0</p>",
    };
    const sealed = await seal(draft({ reading }), MAKER);
    expect(partOf(sealed, "text")).toBe("a\ufffdb \ufffd c \ufffd 😊");
    for (const { content } of sealed.parts) {
      expect(content).not.toContain("\0");
      expect(content).not.toContain("\\u0000");
      expect(content).not.toContain("\\ud800");
      expect(Buffer.from(content, "utf8").toString("utf8")).toBe(content);
    }
    expect(manifestOf(sealed).flags?.toSorted()).toEqual(["nul_replaced", "surrogate_replaced"]);
  });

  it("are cut at whole characters to what the desk takes, and flagged", async () => {
    const sealed = await seal(draft({}, "ї😊".repeat(50_000), `<p>${'"'.repeat(900_000)}</p>`), MAKER);
    expect(Buffer.byteLength(partOf(sealed, "text"))).toBeLessThanOrEqual(MAX_TEXT_BYTES);
    expect(partOf(sealed, "text")).not.toMatch(/\ufffd/u);
    expect(Buffer.byteLength(partOf(sealed, "html"))).toBeLessThanOrEqual(MAX_HTML_BYTES);
    const body = JSON.stringify({ manifest: sealed.manifest, parts: sealed.parts });
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(MAX_CAPTURE_BYTES);
    expect(manifestOf(sealed).flags?.toSorted()).toEqual(["html_cut", "truncated"]);
  });
});
