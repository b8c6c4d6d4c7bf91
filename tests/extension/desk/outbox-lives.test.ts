// @vitest-environment node
/** The outbox when the worker is killed between any two steps, a new life over the same IndexedDB, and when it tries again. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HOLD_MS, SHOT_MS } from "@/desk/outbox";
import { add, Archive, hashes } from "./archive";
import { cardOf, house, type Kept, kept, pairedHouse } from "./house";
import { json, LocalDesk } from "./local-desk";

let desk: LocalDesk;
let life: Kept;

beforeEach(async () => {
  desk = await new LocalDesk().start();
  life = kept();
  hashes.clear();
});

afterEach(() => desk.stop());

describe("killed between two steps", () => {
  it("after the write, before the sending: the next life sends it", async () => {
    const id = await add(await pairedHouse(desk.port, life));
    const archive = new Archive(desk);
    await (await house(life)).sender.drain();
    expect([...archive.captures.keys()]).toEqual([id]);
  });

  it("while it is being completed: it goes as it stands once the hold is over, not before", async () => {
    const archive = new Archive(desk);
    const first = await pairedHouse(desk.port, life);
    const id = await add(first, {}, true);
    const second = await house(life);
    await second.sender.drain();
    expect(archive.posts).toBe(0);
    expect(second.wakes.at(-1)).toBe(life.clock.now + HOLD_MS);
    life.clock.now += HOLD_MS;
    await second.sender.drain();
    expect([...archive.captures.keys()]).toEqual([id]);
  });

  it("after the desk's commit, before the receipt is read: sent again, kept once, the same receipt", async () => {
    const archive = new Archive(desk);
    const answer = desk.answer;
    desk.answer = (request, response) => {
      archive.receive(request);
      response.socket?.destroy();
    };
    const first = await pairedHouse(desk.port, life);
    const id = await add(first);
    await first.sender.drain();
    expect(await first.outbox.get(id)).toMatchObject({ state: "waiting", cause: "unreachable" });
    desk.answer = answer;
    life.clock.now += 60_000;
    const second = await house(life);
    await second.sender.drain();
    expect(archive.posts).toBe(2);
    expect(archive.captures.size).toBe(1);
    expect((await second.outbox.knownCapture(id))?.seq).toBe(1);
  });

  it("between the receipt and the screenshot: the picture follows", async () => {
    const archive = new Archive(desk);
    const first = await pairedHouse(desk.port, life);
    const id = await add(first, { screenshotExpected: true });
    await first.session.addCard(cardOf(id));
    await first.sender.drain();
    expect(archive.captures.has(id)).toBe(true);
    expect(await first.outbox.putScreenshot(id, new Blob(["png"], { type: "image/png" }))).toBe(true);
    const second = await house(life);
    await second.sender.drain();
    expect(archive.screenshots.get(id)).toMatch(/^[0-9a-f]{64}$/);
    expect(await second.outbox.all()).toEqual([]);
    expect(await second.outbox.screenshotOf(id)).toBeUndefined();
    expect((await second.front.state()).card?.screenshot).toEqual({ state: "kept" });
  });

  it("while the screenshot was being taken: the desk is told that it failed, in its time", async () => {
    const archive = new Archive(desk);
    const first = await pairedHouse(desk.port, life);
    const id = await add(first, { screenshotExpected: true });
    await first.session.addCard(cardOf(id));
    const second = await house(life);
    await second.sender.drain();
    expect(archive.captures.has(id)).toBe(true);
    expect(archive.screenshots.size).toBe(0);
    expect(second.wakes.at(-1)).toBe(life.clock.now + SHOT_MS);
    life.clock.now += SHOT_MS;
    await second.sender.drain();
    expect(archive.screenshots.get(id)).toBe("failed");
    expect(await second.outbox.all()).toEqual([]);
    // Not «kept»: the card says what the desk said.
    const { card } = await second.front.state();
    expect(card?.screenshot).toEqual({ state: "unavailable", reason: "failed" });
  });

  it("in the middle of a pass: the browser was asked for a waking before the first byte went", async () => {
    const rooms = await pairedHouse(desk.port, life);
    await add(rooms);
    let wakesAtFirstByte = 0;
    desk.ping = async (request, response) => {
      wakesAtFirstByte = rooms.wakes.length;
      json(response, 200, await desk.pong(request));
    };
    new Archive(desk);
    await rooms.sender.drain();
    expect(wakesAtFirstByte).toBe(1);
    expect(rooms.wakes).toEqual([expect.any(Number), null]);
  });
});

describe("the next try", () => {
  it("waits longer each time, in the database and not in a timer", async () => {
    await desk.stop();
    const rooms = await pairedHouse(desk.port, life);
    const id = await add(rooms);
    const waits = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await rooms.sender.drain();
      const due = (await rooms.outbox.get(id))?.notBefore ?? 0;
      waits.push(due - life.clock.now);
      life.clock.now = due;
    }
    expect(waits).toEqual([30_000, 60_000, 120_000]);
    expect(rooms.wakes.at(-1)).toBe(life.clock.now);
  });

  it("comes when the desk wished it, and nothing shortens that", async () => {
    desk.answer = (_request, response) =>
      json(response, 429, { error: { code: "busy", params: {} } }, { "Retry-After": "90" });
    const rooms = await pairedHouse(desk.port, life);
    const id = await add(rooms);
    await rooms.sender.drain();
    expect((await rooms.outbox.get(id))?.notBefore).toBe(life.clock.now + 90_000);
    expect(await rooms.outbox.free(() => true)).toBe(0);
    await rooms.sender.drain();
    expect(desk.given()).toHaveLength(1);
  });

  it("of the others comes at once when one went through", async () => {
    await desk.stop();
    const rooms = await pairedHouse(desk.port, life);
    await add(rooms);
    await rooms.sender.drain();
    await desk.start();
    const archive = new Archive(desk);
    life.clock.now += 1_000;
    await add(rooms);
    await rooms.sender.drain();
    expect(archive.posts).toBe(2);
  });
});
