/** Messages about capturing: what the script in a page says is hostile, what a page of ours says may be malformed. */
import { describe, expect, it } from "vitest";
import { checkAct } from "@/shared/act-checks";
import { checkList, checkRing } from "@/shared/pick-checks";

const ID = "0b2f7f3e-1111-4222-8333-444455556666";
const ENTRY = {
  id: ID,
  source: "phone",
  text: "Слова",
  author: null,
  toldTime: null,
  link: null,
  enteredBy: null,
  images: [],
};
const READ = {
  outcome: "read",
  key: "id:1",
  reading: {
    fields: { site: "facebook", kind: "comment", page_url: "https://www.facebook.com/x" },
    text: "Слова",
    html: "",
  },
  truncated: false,
};
const LISTED = { key: "id:1", nativeId: "1", author: "Леся", text: "Слова" };

describe("a ring", () => {
  it("brings a comment, or that the person left", () => {
    expect(checkRing({ kind: "picked", answer: READ })).toEqual({ kind: "picked", answer: READ });
    expect(checkRing({ kind: "left-picking" })).toEqual({ kind: "left-picking" });
  });

  it.each([
    null,
    undefined,
    "picked",
    { kind: "get-state" },
    { kind: "picked" },
    { kind: "picked", answer: null },
    { kind: "picked", answer: { ...READ, key: "" } },
    { kind: "picked", answer: { ...READ, reading: { ...READ.reading, fields: { site: "nowhere" } } } },
  ])("is none: %j", (message) => {
    expect(checkRing(message)).toBeNull();
  });
});

describe("a list of the screen", () => {
  it("is taken as it is", () => {
    const list = { comments: [LISTED, { ...LISTED, nativeId: null, author: null, text: "" }], others: 2 };
    expect(checkList(list)).toBe(list);
  });

  it.each([
    undefined,
    "no-reader",
    { comments: [], others: -1 },
    { comments: [{ ...LISTED, nativeId: "" }], others: 0 },
    { comments: [{ ...LISTED, more: 1 }], others: 0 },
    { comments: Array.from({ length: 201 }, () => LISTED), others: 0 },
  ])("is none: %#", (answer) => {
    expect(checkList(answer)).toBeNull();
  });
});

describe("a message about capturing", () => {
  it.each([
    { kind: "open-by-hand" },
    { kind: "pick-comment" },
    { kind: "look-at-screen" },
    { kind: "save-screen", keys: ["id:1"] },
    { kind: "cancel-batch" },
    { kind: "batch-state" },
    { kind: "keep-image", id: ID, place: 6, mediaType: "image/webp", base64: "AAAA" },
    { kind: "enter-by-hand", entry: ENTRY },
    { kind: "enter-by-hand", entry: { ...ENTRY, link: "https://t.me/klinika" } },
  ])("is taken: %j", (message) => {
    expect(checkAct(message)).toBe(message);
  });

  it.each([
    undefined,
    { kind: "get-state" },
    { kind: "pick-comment", tab: 1 },
    { kind: "save-screen", keys: [] },
    { kind: "save-screen", keys: [""] },
    { kind: "keep-image", id: ID, place: 7, mediaType: "image/png", base64: "AAAA" },
    { kind: "keep-image", id: "../x", place: 1, mediaType: "image/png", base64: "AAAA" },
    { kind: "keep-image", id: ID, place: 1, mediaType: "image/svg+xml", base64: "AAAA" },
    { kind: "enter-by-hand", entry: { ...ENTRY, source: "rumour" } },
    { kind: "enter-by-hand", entry: { ...ENTRY, author: "" } },
    { kind: "enter-by-hand", entry: { ...ENTRY, link: "javascript:alert(1)" } },
    { kind: "enter-by-hand", entry: { ...ENTRY, link: "https://t.me/a і ще" } },
    { kind: "enter-by-hand", entry: { ...ENTRY, link: `https://t.me/${"a".repeat(4_096)}` } },
    { kind: "enter-by-hand", entry: { ...ENTRY, text: "\u200b" } },
    { kind: "enter-by-hand", entry: { ...ENTRY, site: "facebook" } },
  ])("is refused: %j", (message) => {
    expect(checkAct(message)).toBeNull();
  });
});
