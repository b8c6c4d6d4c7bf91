// @vitest-environment node
/** The outbox as a state machine: nothing leaves it but by a receipt or a person, and no item holds up another. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MERGE_MS } from "@/desk/outbox";
import { add, Archive, hashes } from "./archive";
import { house, type Kept, kept, label, pairedHouse, sealed } from "./house";
import { json, LocalDesk } from "./local-desk";

let desk: LocalDesk;
let life: Kept;

beforeEach(async () => {
  desk = await new LocalDesk().start();
  life = kept();
  hashes.clear();
});

afterEach(() => desk.stop());

describe("a capture that was told to be safe", () => {
  it("is there for the next life of the worker, byte for byte", async () => {
    const made = await sealed({ parts: [{ name: "text", content: "Їжак 🦔 \u{202e}навпаки\r\n" }] });
    await (await house(life)).outbox.add(made, label(), false);
    expect(await (await house(life)).outbox.get(made.id)).toMatchObject({
      manifest: made.manifest,
      manifestSha256: made.manifestSha256,
      parts: made.parts,
      state: "waiting",
    });
  });

  it("is erased by its receipt but for id, number and key", async () => {
    const rooms = await pairedHouse(desk.port, life);
    new Archive(desk);
    const id = await add(rooms);
    await rooms.sender.drain();
    expect(await rooms.outbox.all()).toEqual([]);
    const known = await rooms.outbox.knownCapture(id);
    expect(Object.keys(known ?? {}).sort()).toEqual(["commentKey", "id", "madeMs", "seq"]);
    expect(known?.seq).toBe(1);
  });

  it("is left by nothing but a receipt or a person: refusals of every kind keep it", async () => {
    const rooms = await pairedHouse(desk.port, life);
    for (const status of [200, 301, 400, 401, 403, 404, 409, 413, 415, 422, 426, 429, 500, 503]) {
      const id = await add(rooms);
      desk.answer = (_request, response) => json(response, status, { error: { code: "busy", params: {} } });
      await rooms.sender.drain();
      const item = await rooms.outbox.get(id);
      expect(item?.parts, String(status)).toHaveLength(2);
    }
  });
});

describe("a second click on the same comment", () => {
  it("within two seconds is the same capture, also when the first was sent already", async () => {
    const rooms = await pairedHouse(desk.port, life);
    const archive = new Archive(desk);
    const one = await sealed();
    hashes.set(one.id, one.manifestSha256);
    await rooms.outbox.add(one, label("facebook:1"), false);
    expect(await rooms.outbox.add(await sealed(), label("facebook:1"), false)).toEqual({
      outcome: "merged",
      id: one.id,
      seq: null,
    });
    await rooms.sender.drain();
    life.clock.now += MERGE_MS - 1;
    expect(await rooms.outbox.add(await sealed(), label("facebook:1"), false)).toEqual({
      outcome: "merged",
      id: one.id,
      seq: 1,
    });
    expect(archive.posts).toBe(1);
  });

  it("of an entry whose answer was lost is the same entry however late, waiting or sent", async () => {
    const rooms = await pairedHouse(desk.port, life);
    const archive = new Archive(desk);
    const { id, ...entry } = await sealed();
    hashes.set(id, entry.manifestSha256);
    await rooms.outbox.add({ id, ...entry }, label("by_hand:1"), false);
    life.clock.now += 60_000;
    // Sealed anew: another nonce, so another manifest, which the desk would refuse under the same id.
    const again = { ...(await sealed()), id };
    const merged = { outcome: "merged", id };
    expect(await rooms.outbox.add(again, label("by_hand:1"), false)).toEqual({ ...merged, seq: null });
    await rooms.sender.drain();
    life.clock.now += 60_000;
    expect(await rooms.outbox.add(again, label("by_hand:1"), false)).toEqual({ ...merged, seq: 1 });
    await rooms.sender.drain();
    expect(archive.posts).toBe(1);
    expect(await rooms.outbox.all()).toEqual([]);
  });

  it("at the same moment is one capture: the transaction decides", async () => {
    const rooms = await pairedHouse(desk.port, life);
    const [one, other] = [await sealed(), await sealed()];
    const added = await Promise.all([
      rooms.outbox.add(one, label("facebook:2"), false),
      rooms.outbox.add(other, label("facebook:2"), false),
    ]);
    expect(added.map((result) => result.outcome).sort()).toEqual(["added", "merged"]);
    expect(await rooms.outbox.all()).toHaveLength(1);
  });

  it("later, or on another comment, is a capture of its own", async () => {
    const rooms = await pairedHouse(desk.port, life);
    await rooms.outbox.add(await sealed(), label("facebook:3"), false);
    expect((await rooms.outbox.add(await sealed(), label("facebook:4"), false)).outcome).toBe("added");
    life.clock.now += MERGE_MS;
    expect((await rooms.outbox.add(await sealed(), label("facebook:3"), false)).outcome).toBe("added");
  });
});

describe("one item never holds up another", () => {
  it("whatever the desk says to the others", async () => {
    const rooms = await pairedHouse(desk.port, life);
    const ids = [];
    for (let number = 0; number < 6; number += 1) {
      life.clock.now += 1;
      ids.push(await add(rooms));
    }
    const said: Record<string, number> = { [ids[0]!]: 503, [ids[1]!]: 409, [ids[2]!]: 403 };
    const archive = new Archive(desk);
    const answer = desk.answer;
    desk.answer = (request, response) => {
      const { manifest } = JSON.parse(request.body) as { manifest: string };
      const status = said[(JSON.parse(manifest) as { id: string }).id];
      if (status === undefined) {
        return answer(request, response);
      }
      json(response, status, { error: { code: "busy", params: {} } });
      return undefined;
    };
    await rooms.sender.drain();
    expect([...archive.captures.keys()]).toEqual(ids.slice(3));
    const states = (await rooms.outbox.all()).map((item) => item.state).sort();
    expect(states).toEqual(["quarantine", "wait_person", "waiting"]);
  });

  it("a fresh capture goes before those that were refused often", async () => {
    const rooms = await pairedHouse(desk.port, life);
    const old = await add(rooms);
    await rooms.outbox.refused(old, { kind: "retry", cause: "busy", params: {}, retryAfterMs: 0 });
    life.clock.now += 1;
    const fresh = await add(rooms);
    expect((await rooms.outbox.nextDue(new Set()))?.id).toBe(fresh);
  });

  it("two senders of two lives work one after the other, and each item goes once", async () => {
    const first = await pairedHouse(desk.port, life);
    const archive = new Archive(desk);
    for (let number = 0; number < 5; number += 1) {
      await add(first);
    }
    const second = await house(life);
    await Promise.all([first.sender.drain(), second.sender.drain(), first.sender.drain()]);
    expect(archive.posts).toBe(5);
  });
});

describe("completing a held capture", () => {
  it("replaces its bytes while it is held, and never after", async () => {
    const rooms = await pairedHouse(desk.port, life);
    const id = await add(rooms, {}, true);
    const grown = await sealed({ id, parts: [{ name: "text", content: "довший" }] });
    expect(await rooms.outbox.complete(id, grown)).toBe(true);
    expect((await rooms.outbox.get(id))?.parts).toEqual(grown.parts);
    expect(await rooms.outbox.complete(id, await sealed({ id }))).toBe(false);
    expect((await rooms.outbox.get(id))?.manifestSha256).toBe(grown.manifestSha256);
  });

  it("without a promise of a picture takes none", async () => {
    const rooms = await pairedHouse(desk.port, life);
    const id = await add(rooms, { screenshotExpected: true }, true);
    await rooms.outbox.complete(id, await sealed({ id, screenshotExpected: false }));
    expect(await rooms.outbox.putScreenshot(id, new Blob(["x"]))).toBe(false);
  });

  it("does nothing to a capture that is gone", async () => {
    const rooms = await pairedHouse(desk.port, life);
    expect(await rooms.outbox.complete(crypto.randomUUID(), null)).toBe(false);
  });
});

it("a capture made before any pairing asks nobody and waits for a person", async () => {
  const rooms = await house(life);
  await add(rooms);
  await rooms.sender.drain();
  expect((await rooms.outbox.all())[0]).toMatchObject({ state: "wait_person", cause: "not_paired_yet" });
  expect(desk.seen).toEqual([]);
});
