// @vitest-environment node
/** The picture of the whole tab on its way: written before it is sent, beside the comment's own, tried again, lost by nothing. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { sha256Hex } from "@/shared/digest";
import { card } from "../panel/states";
import { Archive, hashes } from "./archive";
import { house, type House, type Kept, kept, label, pairedHouse, sealed } from "./house";
import { json, LocalDesk } from "./local-desk";

const TAB = new Blob(["уся вкладка"], { type: "image/png" });
const SHOT = new Blob(["коментар"], { type: "image/png" });
const PLACE = { site: "facebook", madeAt: "2026-11-24T12:00:00Z" } as const;

let desk: LocalDesk;
let life: Kept;
let archive: Archive;
/** Pictures that the desk took, in order: last word of the path, and hash. */
let taken: [string, string][];
/** What the desk does with the next picture of a tab, when not taking it. */
let refusal: number | null;

beforeEach(async () => {
  desk = await new LocalDesk().start();
  life = kept();
  hashes.clear();
  taken = [];
  refusal = null;
  archive = new Archive(desk);
  const before = desk.answer;
  desk.answer = (request, response) => {
    const [, , id = "", part, name = ""] = request.path.split("/");
    if (part === "tab-unavailable") {
      const { reason } = JSON.parse(request.body) as { reason: string };
      if (refusal === null) {
        taken.push(["gap", reason]);
        json(response, 200, { id, reason });
      } else {
        json(response, refusal, { error: { code: "route_unknown", params: {} } });
      }
      return;
    }
    const sha256 = String(request.headers["x-content-sha256"]);
    if (part === "additions" && refusal !== null) {
      json(response, refusal, { error: { code: "screenshot_conflict", params: {} } });
    } else if (part === "additions") {
      taken.push([name, sha256]);
      json(response, 200, { id, name, sha256 });
    } else {
      if (part === "screenshot") {
        taken.push([part, sha256]);
      }
      void before(request, response);
    }
  };
});

afterEach(() => desk.stop());

/** A capture whose words the desk has. */
async function receipted(rooms: House, screenshotExpected = true): Promise<string> {
  const made = await sealed({ screenshotExpected });
  hashes.set(made.id, made.manifestSha256);
  await rooms.outbox.add(made, label(), false);
  await rooms.sender.drain();
  return made.id;
}

async function nothingIsLeft(rooms: House): Promise<void> {
  expect(await rooms.outbox.all()).toEqual([]);
  expect(await rooms.database.getAllKeys("screenshots")).toEqual([]);
}

it("goes after the comment's own picture, each with its hash", async () => {
  const rooms = await pairedHouse(desk.port, life);
  const id = await receipted(rooms);
  await rooms.outbox.putScreenshot(id, SHOT);
  expect(await rooms.outbox.additions.attach(id, "screenshot_tab", TAB, PLACE)).toBe(true);
  await rooms.sender.drain();
  expect(taken).toEqual([
    ["screenshot", await sha256Hex(await SHOT.arrayBuffer())],
    ["screenshot_tab", await sha256Hex(await TAB.arrayBuffer())],
  ]);
  expect(archive.posts).toBe(1);
  await nothingIsLeft(rooms);
});

it("that comes while the comment's picture is on its way is not forgotten with it", async () => {
  const rooms = await pairedHouse(desk.port, life);
  const id = await receipted(rooms);
  await rooms.outbox.putScreenshot(id, SHOT);
  const whole = desk.answer;
  let attached: Promise<boolean> | null = null;
  desk.answer = (request, response) => {
    if (request.path.endsWith("/screenshot")) {
      attached = rooms.outbox.additions.attach(id, "screenshot_tab", TAB, PLACE);
      void attached.then(() => void whole(request, response));
    } else {
      void whole(request, response);
    }
  };
  await rooms.sender.drain();
  await expect(attached).resolves.toBe(true);
  await rooms.sender.drain();
  expect(taken.map(([name]) => name)).toEqual(["screenshot", "screenshot_tab"]);
  await nothingIsLeft(rooms);
});

it("finds its capture when nothing of that waits any more", async () => {
  const rooms = await pairedHouse(desk.port, life);
  const id = await receipted(rooms, false);
  expect(await rooms.outbox.all()).toEqual([]);
  await rooms.outbox.additions.attach(id, "screenshot_tab", TAB, PLACE);
  expect(await rooms.outbox.get(id)).toMatchObject({ part: "screenshot", site: "facebook", parts: [] });
  // The worker dies here: the next one sweeps what belongs to nobody, and sends this.
  const next = await house(life);
  await next.outbox.additions.sweep();
  await next.sender.drain();
  expect(taken.map(([name]) => name)).toEqual(["screenshot_tab"]);
  expect(archive.posts).toBe(1);
  await nothingIsLeft(next);
});

it("of a capture that nobody knows is not kept", async () => {
  const rooms = await pairedHouse(desk.port, life);
  expect(await rooms.outbox.additions.attach(crypto.randomUUID(), "screenshot_tab", TAB, PLACE)).toBe(false);
  await nothingIsLeft(rooms);
});

it("is tried again when the desk fails on it", async () => {
  const rooms = await pairedHouse(desk.port, life);
  const id = await receipted(rooms, false);
  await rooms.outbox.additions.attach(id, "screenshot_tab", TAB, PLACE);
  refusal = 503;
  await rooms.sender.drain();
  expect(await rooms.outbox.get(id)).toMatchObject({ state: "waiting", attempts: 1 });
  refusal = null;
  life.clock.now += 60 * 60_000;
  await rooms.sender.drain();
  expect(taken.map(([name]) => name)).toEqual(["screenshot_tab"]);
  await nothingIsLeft(rooms);
});

it("that the desk refuses costs the comment's picture nothing, stays, and is shown", async () => {
  const rooms = await pairedHouse(desk.port, life);
  const id = await receipted(rooms);
  await rooms.session.addCard(card({ id, tab: { state: "waiting" } }));
  await rooms.outbox.putScreenshot(id, SHOT);
  await rooms.outbox.additions.attach(id, "screenshot_tab", TAB, PLACE);
  expect((await rooms.front.state()).card?.tab).toEqual({ state: "waiting" });
  refusal = 409;
  await rooms.sender.drain();
  expect(taken.map(([name]) => name)).toEqual(["screenshot"]);
  expect(await rooms.outbox.get(id)).toMatchObject({ state: "quarantine", cause: "screenshot_conflict" });
  expect((await rooms.front.state()).card?.tab).toEqual({ state: "quarantine" });
  await rooms.front.handle({ kind: "delete-item", id });
  await nothingIsLeft(rooms);
});

it("is off until a person switches it on, and off again", async () => {
  const rooms = await pairedHouse(desk.port, life);
  expect((await rooms.front.state()).tabPicture).toBe(false);
  await rooms.front.handle({ kind: "set-tab-picture", on: true });
  expect((await rooms.front.state()).tabPicture).toBe(true);
  await rooms.front.handle({ kind: "set-tab-picture", on: false });
  expect((await rooms.front.state()).tabPicture).toBe(false);
});

it("that will not come is told after the comment's own picture, and is nothing that waits to be kept", async () => {
  const rooms = await pairedHouse(desk.port, life);
  const id = await receipted(rooms);
  await rooms.session.addCard(card({ id, tab: { state: "unavailable", reason: "quota" } }));
  await rooms.outbox.additions.note(id, "quota", PLACE);
  await rooms.outbox.putScreenshot(id, SHOT);
  expect((await rooms.front.state()).card?.tab).toEqual({ state: "unavailable", reason: "quota" });
  await rooms.sender.drain();
  expect(taken).toEqual([
    ["screenshot", await sha256Hex(await SHOT.arrayBuffer())],
    ["gap", "quota"],
  ]);
  expect(archive.posts).toBe(1);
  await nothingIsLeft(rooms);
});

it("that will not come is told by the next worker, when the desk was off", async () => {
  const rooms = await pairedHouse(desk.port, life);
  const id = await receipted(rooms, false);
  await rooms.outbox.additions.note(id, "late", PLACE);
  refusal = 503;
  await rooms.sender.drain();
  expect(await rooms.outbox.get(id)).toMatchObject({ state: "waiting", attempts: 1 });
  refusal = null;
  life.clock.now += 60 * 60_000;
  const next = await house(life);
  await next.outbox.additions.sweep();
  await next.sender.drain();
  expect(taken).toEqual([["gap", "late"]]);
  await nothingIsLeft(next);
});

it("that will not come troubles nobody when an older desk does not know such words", async () => {
  const rooms = await pairedHouse(desk.port, life);
  const id = await receipted(rooms, false);
  await rooms.outbox.additions.note(id, "failed", PLACE);
  refusal = 404;
  await rooms.sender.drain();
  expect(taken).toEqual([]);
  await nothingIsLeft(rooms);
});
