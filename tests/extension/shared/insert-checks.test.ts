/** What a page's script says about inserting is hostile: shape, size and words are checked before anything is believed. */
import { describe, expect, test } from "vitest";
import {
  checkInserted,
  checkInsertMessage,
  checkOver,
  checkReadBox,
  checkSeen,
  checkWatching,
} from "@/shared/insert-checks";

const ID = "0a8ff6a0-0000-4000-8000-000000000001";
const SEEN = {
  kind: "reply-seen",
  watch: ID,
  text: "Дякуємо.",
  nativeId: "8801",
  shownTime: "щойно",
  truncated: false,
};
const REPLY = { entry: "own-text", stage: "answer", language: "uk", text: "Дякуємо." };

describe("a sighting", () => {
  test("passes in its own shape", () => {
    expect(checkSeen(SEEN)).toEqual(SEEN);
    expect(checkSeen({ ...SEEN, shownTime: null })).not.toBeNull();
  });

  test.each([
    ["no watch", { ...SEEN, watch: undefined }],
    ["a watch that is no UUID", { ...SEEN, watch: "1" }],
    ["no words", { ...SEEN, text: "" }],
    ["words without end", { ...SEEN, text: "а".repeat(20_001) }],
    ["no id", { ...SEEN, nativeId: "" }],
    ["a field of its own", { ...SEEN, tabId: 7 }],
    ["an address of its own", { ...SEEN, url: "https://www.facebook.com/" }],
    ["nothing", undefined],
    ["a list", [SEEN]],
  ])("with %s is refused", (_what, message) => {
    expect(checkSeen(message)).toBeNull();
  });
});

test("the end of a look passes in its own shape and no other", () => {
  const over = { kind: "watch-over", watch: ID, why: "page" };
  expect(checkOver(over)).toEqual(over);
  expect(checkOver({ ...over, tabId: 7 })).toBeNull();
  expect(checkOver({ ...over, watch: "1" })).toBeNull();
  expect(checkOver({ ...over, why: "tired" })).toBeNull();
});

test.each([
  [checkInserted, { outcome: "inserted" }, { outcome: "inserted", recorded: true }],
  [checkInserted, { outcome: "draft", draft: "Початок" }, { outcome: "draft", draft: 7 }],
  [checkInserted, { outcome: "not", why: "no_box" }, { outcome: "not", why: "because" }],
  [checkWatching, { outcome: "gone" }, { outcome: "sleeping" }],
  [checkWatching, { outcome: "watching", known: ["81"] }, { outcome: "watching", known: [81] }],
  [checkReadBox, { outcome: "read", text: "а", nativeId: null }, { outcome: "read", text: "а" }],
  [checkReadBox, { outcome: "none" }, "none"],
] as const)("an answer passes in its shape and no other: %o", (check, sound, broken) => {
  expect(check(sound)).toEqual(sound);
  expect(check(broken)).toBeNull();
});

describe("what a page of ours asks", () => {
  test("is one of these", () => {
    const insert = { kind: "insert", id: ID, reply: REPLY, mode: "ask" };
    expect(checkInsertMessage(insert)).toEqual(insert);
    expect(checkInsertMessage({ kind: "check-box", id: null })).not.toBeNull();
    expect(checkInsertMessage({ kind: "copied-instead", id: ID, reply: REPLY })).not.toBeNull();
  });

  test.each([
    { kind: "insert", id: ID, reply: REPLY, mode: "publish" },
    { kind: "insert", id: ID, reply: { ...REPLY, stage: "shout" }, mode: "ask" },
    { kind: "copied-instead", id: ID, reply: {} },
    { kind: "check-box" },
    { kind: "submit", id: ID },
  ])("and nothing else: %o", (message) => {
    expect(checkInsertMessage(message)).toBeNull();
  });
});
