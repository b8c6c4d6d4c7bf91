/** Drafts in the extension's own database: they come back, go after a fortnight, and an older database gains their place. */
import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "@/desk/database";
import { Drafts } from "@/desk/drafts";
import { type Draft } from "@/shared/answering";
import { checkAnswering } from "@/shared/answering-checks";
import { type House, pairedHouse } from "./house";
import { json, LocalDesk } from "./local-desk";

const ID = "0b2f7f3e-1111-4222-8333-444455556666";
const DAY = 24 * 3_600_000;

function draft(change: Partial<Draft> = {}): Draft {
  return {
    id: ID,
    text: "Дякуємо 👋",
    entry: "own-text",
    stage: "acknowledge",
    language: "uk",
    languageChosen: false,
    channel: "public",
    ...change,
  };
}

const named = (): string => `drafts-${String(Math.random())}`;

describe("drafts", () => {
  it("come back in a new life of the browser", async () => {
    const name = named();
    const first = await openDatabase(undefined, name);
    await new Drafts(first).keep(draft());
    first.close();
    const drafts = new Drafts(await openDatabase(undefined, name));
    expect(await drafts.get(ID)).toEqual(draft());
    expect(await drafts.get(crypto.randomUUID())).toBeNull();
  });

  it("go when they are dropped or empty", async () => {
    const drafts = new Drafts(await openDatabase(undefined, named()));
    await drafts.keep(draft());
    await drafts.keep(draft({ text: " \n" }));
    expect(await drafts.get(ID)).toBeNull();
    await drafts.keep(draft());
    await drafts.drop(ID);
    expect(await drafts.get(ID)).toBeNull();
  });

  it("go after a fortnight", async () => {
    let now = Date.parse("2026-11-24T12:00:00Z");
    const drafts = new Drafts(await openDatabase(undefined, named()), () => now);
    await drafts.keep(draft());
    now += 13 * DAY;
    expect(await drafts.get(ID)).not.toBeNull();
    now += 2 * DAY;
    expect(await drafts.get(ID)).toBeNull();
  });

  it("find a place in a database of before, and everything that it held stays", async () => {
    const name = named();
    const old = await openDB(name, 1, {
      upgrade(database) {
        database.createObjectStore("settings");
        database.createObjectStore("credential");
        database.createObjectStore("pairing");
        database.createObjectStore("outbox", { keyPath: "id" }).createIndex("comment", "commentKey");
        database.createObjectStore("screenshots", { keyPath: "id" });
        database.createObjectStore("known", { keyPath: "id" }).createIndex("comment", "commentKey");
      },
    });
    await old.put("outbox", { id: "waits", commentKey: "k" });
    await old.put("settings", { port: 8421, language: "en" }, "settings");
    old.close();
    const database = await openDatabase(undefined, name);
    expect(await database.getAll("outbox")).toHaveLength(1);
    expect(await database.get("settings", "settings")).toEqual({
      port: 8421,
      language: "en",
    });
    await new Drafts(database).keep(draft());
    expect(await new Drafts(database).get(ID)).toEqual(draft());
  });
});

describe("a draft that is looked at", () => {
  let desk: LocalDesk;
  let rooms: House;
  beforeEach(async () => {
    desk = await new LocalDesk().start();
    rooms = await pairedHouse(desk.port);
  });
  afterEach(() => desk.stop());

  it("goes to the desk as it stands, and what the desk says comes back", async () => {
    const findings = [
      {
        rule: "L06",
        severity: "block",
        start: 0,
        end: 6,
        matched: "брешут",
        rewrite: "Нам прикро.",
        basis: "M05",
        sentence_start: 0,
        sentence_end: 6,
        changed: null,
      },
    ];
    let sent: unknown;
    desk.answer = (request, response) => {
      sent = [request.method, request.path, JSON.parse(request.body)];
      json(response, 200, { findings });
    };
    const answer = await rooms.front.lint(ID, {
      reply: "брешут",
      channel: "private",
    });
    expect(answer).toEqual({ ok: true, value: { findings } });
    expect(sent).toEqual(["POST", `/captures/${ID}/lint`, { reply: "брешут", channel: "private" }]);
  });

  it("is told why it was not: the desk is off", async () => {
    await desk.stop();
    expect(await rooms.front.lint(ID, { reply: "а" })).toEqual({
      ok: false,
      failure: "desk_unreachable",
    });
  });
});

describe("messages about drafts", () => {
  it.each([
    { kind: "lint", id: ID, request: { reply: "а" } },
    { kind: "keep-draft", draft: draft() },
    { kind: "get-draft", id: ID },
    { kind: "drop-draft", id: ID },
  ])("pass: $kind", (message) => {
    expect(checkAnswering(message)).toEqual(message);
  });

  it.each([
    { kind: "lint", id: "x", request: { reply: "а" } },
    { kind: "lint", id: ID, request: { reply: "а", more: 1 } },
    { kind: "keep-draft", draft: { ...draft(), text: "а".repeat(10_001) } },
    { kind: "keep-draft", draft: { ...draft(), stage: "shout" } },
    { kind: "get-draft" },
    { kind: "get-state" },
    undefined,
  ])("do not pass when they are none", (message) => {
    expect(checkAnswering(message)).toBeNull();
  });
});
