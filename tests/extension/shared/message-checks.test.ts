/** What a frame answers is hostile: everything but the agreed shapes is refused; what a page asks is checked alike. */
import { describe, expect, it } from "vitest";
import { checkClicked, checkExpanded, checkMeasured, checkPageMessage } from "@/shared/message-checks";

const fields = { site: "facebook", kind: "comment", page_url: "https://www.facebook.com/x" };
const reading = { fields, text: "Дякую", html: "<div>Дякую</div>" };
const read = { outcome: "read", key: "facebook:1", reading, truncated: false };
const rect = { x: 0, y: 0, width: 10, height: 10 };
const at = { outcome: "at", rect, viewport: { width: 800, height: 600 }, devicePixelRatio: 1.5 };

const NOTHING_AT_ALL = [undefined, null, 7, "read", [], {}, [read], () => read, new Map()];

describe("an answer to “what was clicked”", () => {
  it.each([read, { outcome: "nothing", reason: "not_a_comment" }])("is taken: %o", (answer) => {
    expect(checkClicked(answer)).toEqual(answer);
  });

  it.each([
    ...NOTHING_AT_ALL,
    { ...read, extra: 1 },
    { ...read, key: "" },
    { ...read, key: "k".repeat(501) },
    { ...read, truncated: "no" },
    { ...read, reading: { ...reading, script: "x" } },
    { ...read, reading: { ...reading, text: 7 } },
    { ...read, reading: { ...reading, text: "x".repeat(8 * 65_536 + 1) } },
    { ...read, reading: { ...reading, fields: { ...fields, site: "bank" } } },
    { ...read, reading: { ...reading, fields: { ...fields, page_url: "x".repeat(5_000) } } },
    { ...read, reading: { ...reading, fields: { ...fields, media: "photo" } } },
    { outcome: "nothing", reason: "because" },
    { outcome: "nothing" },
  ])("is refused: %#", (answer) => {
    expect(checkClicked(answer)).toBeNull();
  });
});

describe("an answer to “expand”", () => {
  it.each([
    { outcome: "grown", text: "a", html: "b", truncated: true },
    { outcome: "same" },
    { outcome: "not-grown" },
    { outcome: "gone" },
  ])("is taken: %o", (answer) => {
    expect(checkExpanded(answer)).toEqual(answer);
  });

  it.each([
    ...NOTHING_AT_ALL,
    { outcome: "grown", text: "a" },
    { outcome: "grown", text: "a", html: "b" },
    { outcome: "same", text: "a" },
    { outcome: "more" },
  ])("is refused: %#", (answer) => {
    expect(checkExpanded(answer)).toBeNull();
  });
});

describe("an answer to “measure”", () => {
  it.each([at, { outcome: "gone" }, { outcome: "not-visible" }])("is taken: %o", (answer) => {
    expect(checkMeasured(answer)).toEqual(answer);
  });

  it.each([
    ...NOTHING_AT_ALL,
    { ...at, devicePixelRatio: 0 },
    { ...at, devicePixelRatio: 1e9 },
    { ...at, rect: { ...rect, width: -1 } },
    { ...at, rect: { ...rect, x: Number.NaN } },
    { ...at, rect: { ...rect, x: Number.POSITIVE_INFINITY } },
    { ...at, rect: { ...rect, x: "0" } },
    { ...at, viewport: { width: 1 } },
  ])("is refused: %#", (answer) => {
    expect(checkMeasured(answer)).toBeNull();
  });
});

describe("a page's message", () => {
  const id = "0b2f7f3e-1111-4222-8333-444455556666";
  const reply = { entry: "e", stage: "thank", language: "uk", text: "Дякуємо" };

  it.each([
    { kind: "get-state" },
    { kind: "set-port", port: 8420 },
    { kind: "set-language", language: "en" },
    { kind: "correct", id, correction: { type: "praise" } },
    { kind: "suggest", id, request: { reply_language: "ru" } },
    { kind: "reply-copied", id, reply },
    { kind: "open-page", path: "/captures/12" },
    { kind: "delete-item", id },
  ])("is taken: %o", (message) => {
    expect(checkPageMessage(message)).toEqual(message);
  });

  it.each([
    ...NOTHING_AT_ALL,
    { kind: "what-was-clicked" },
    { kind: "set-port", port: 0 },
    { kind: "set-port", port: 65_536 },
    { kind: "set-port", port: "8420" },
    { kind: "set-language", language: "ru" },
    { kind: "correct", id, correction: { type: "fake" } },
    { kind: "correct", id: "1", correction: { type: "praise" } },
    { kind: "suggest", id, request: { reply_language: "fr" } },
    { kind: "reply-copied", id, reply: { ...reply, text: "x".repeat(10_001) } },
    { kind: "open-page", path: "https://evil.example" },
    { kind: "open-page", path: "/a?b" },
    { kind: "get-state", extra: 1 },
  ])("is refused: %#", (message) => {
    expect(checkPageMessage(message)).toBeNull();
  });
});
