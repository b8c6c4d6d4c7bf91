// @vitest-environment node
/** What waits too long is told as stalled with its cause, what may not leave waits for its permission, and a lost storage is opened anew. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openDatabase } from "@/desk/database";
import { Outbox } from "@/desk/outbox";
import { STALLED_MS } from "@/desk/panel-view";
import { type PanelState } from "@/shared/panel-state";
import { add, Archive, hashes } from "./archive";
import { type House, type Kept, kept, label, pairedHouse, sealed } from "./house";
import { json, LocalDesk } from "./local-desk";

let desk: LocalDesk;
let life: Kept;

beforeEach(async () => {
  desk = await new LocalDesk().start();
  life = kept();
  hashes.clear();
});

afterEach(() => desk.stop());

async function shown(rooms: House): Promise<PanelState["outbox"]> {
  return (await rooms.front.state()).outbox;
}

describe("an item that the desk does not take", () => {
  it("is stalled after ten minutes, with its cause, and not before", async () => {
    const rooms = await pairedHouse(desk.port, life);
    desk.answer = (_request, response) => json(response, 503, { error: { code: "busy", params: {} } });
    await add(rooms);
    await rooms.sender.drain();
    life.clock.now += STALLED_MS - 1;
    expect(await shown(rooms)).toMatchObject([{ state: "waiting", cause: "busy", stalled: false }]);
    life.clock.now += 1;
    expect(await shown(rooms)).toMatchObject([{ state: "waiting", cause: "busy", stalled: true }]);
  });

  it("needs a person, and is not called stalled, when only a person can mend it", async () => {
    const rooms = await pairedHouse(desk.port, life);
    desk.answer = (_request, response) => json(response, 403, { error: { code: "not_allowed", params: {} } });
    await add(rooms);
    await rooms.sender.drain();
    life.clock.now += STALLED_MS;
    expect(await shown(rooms)).toMatchObject([{ state: "wait_person", stalled: false }]);
  });
});

describe("without the leave to reach the desk", () => {
  it("nothing is sent, the cause is named, and the leave brings it", async () => {
    const rooms = await pairedHouse(desk.port, life);
    new Archive(desk);
    life.mayReachDesk = false;
    const id = await add(rooms);
    await rooms.sender.drain();
    expect(await rooms.outbox.get(id)).toMatchObject({ state: "wait_person", cause: "permission_withheld" });
    expect(desk.seen).toEqual([]);

    life.mayReachDesk = true;
    await rooms.front.refreshConnection();
    await rooms.sender.drain();
    expect(await rooms.outbox.all()).toEqual([]);
  });
});

describe("a write that the disk refuses", () => {
  it("ends the life of its connection, and a fresh one finds all that was safe", async () => {
    let lost = 0;
    const name = `lost-${String(Math.random())}`;
    const database = await openDatabase(() => (lost += 1), name);
    const made = await sealed();
    await new Outbox(database).add(made, label(), false);
    expect(lost).toBe(0);
    // Stands in for QuotaExceededError, which no stand-in of the browser's database has: a transaction that fails.
    const refused = database.add("outbox", (await database.get("outbox", made.id))!);
    await expect(refused).rejects.toThrow();
    await vi.waitFor(() => expect(lost).toBe(1));
    await expect(new Outbox(database).all()).rejects.toThrow();
    expect(await new Outbox(await openDatabase(undefined, name)).all()).toMatchObject([{ id: made.id }]);
  });
});
