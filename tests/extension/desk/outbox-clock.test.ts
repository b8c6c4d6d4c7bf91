// @vitest-environment node
/** A computer's clock that is put back while something waits: nothing may wait for a moment that was never meant. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { HOLD_MS, SHOT_MS } from "@/desk/outbox";
import { add, Archive, hashes } from "./archive";
import { type Kept, kept, pairedHouse, sealed } from "./house";
import { json, LocalDesk } from "./local-desk";

const DAY = 24 * 3_600_000;
let desk: LocalDesk;
let life: Kept;

beforeEach(async () => {
  desk = await new LocalDesk().start();
  life = kept();
  hashes.clear();
});

afterEach(() => desk.stop());

it("a held capture goes at once, by itself and by the person's word", async () => {
  const rooms = await pairedHouse(desk.port, life);
  const archive = new Archive(desk);
  await add(rooms, {}, true);
  life.clock.now -= DAY;
  expect(await rooms.outbox.nextWake()).toBeLessThanOrEqual(life.clock.now);
  await rooms.front.handle({ kind: "send-now" });
  expect(archive.posts).toBe(1);
  expect(await rooms.outbox.all()).toEqual([]);
});

it("and is not changed any more: what is on its way stays as it is", async () => {
  const rooms = await pairedHouse(desk.port, life);
  const id = await add(rooms, {}, true);
  life.clock.now -= DAY;
  expect(await rooms.outbox.complete(id, await sealed({ id }))).toBe(false);
});

it("a hold that may still be meant stands, also against 'send now'", async () => {
  const rooms = await pairedHouse(desk.port, life);
  const archive = new Archive(desk);
  const id = await add(rooms, {}, true);
  await rooms.front.handle({ kind: "send-now" });
  expect(archive.posts).toBe(0);
  expect(await rooms.outbox.complete(id, null)).toBe(true);
  life.clock.now += HOLD_MS;
  await rooms.sender.drain();
  expect(archive.posts).toBe(1);
});

it("a try put off by ourselves comes in no more than the longest wait", async () => {
  const rooms = await pairedHouse(desk.port, life);
  const id = await add(rooms);
  await rooms.outbox.refused(id, { kind: "retry", cause: "unreachable", params: {}, retryAfterMs: null });
  expect(await rooms.outbox.nextDue(new Set())).toBeNull();
  life.clock.now -= DAY;
  expect((await rooms.outbox.nextDue(new Set()))?.id).toBe(id);
});

it("a wish of the desk's own stands for hours, but not for a day", async () => {
  desk.answer = (_request, response) =>
    json(response, 429, { error: { code: "busy", params: {} } }, { "Retry-After": "3600" });
  const rooms = await pairedHouse(desk.port, life);
  await add(rooms);
  await rooms.sender.drain();
  life.clock.now -= DAY / 8;
  await rooms.front.handle({ kind: "send-now" });
  expect(desk.given()).toHaveLength(1);
  life.clock.now -= DAY;
  await rooms.sender.drain();
  expect(desk.given()).toHaveLength(2);
});

it("nobody waits a day for a picture that was being taken", async () => {
  const rooms = await pairedHouse(desk.port, life);
  const archive = new Archive(desk);
  await add(rooms, { screenshotExpected: true });
  await rooms.sender.drain();
  expect(archive.posts).toBe(1);
  expect(await rooms.outbox.nextWake()).toBe(life.clock.now + SHOT_MS);
  life.clock.now -= DAY;
  expect(await rooms.outbox.nextDue(new Set())).toMatchObject({ part: "screenshot" });
});
