// @vitest-environment node
/** The outbox as a state machine, and its life when the worker is killed between any two steps: a new life over the same IndexedDB. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HOLD_MS, MERGE_MS, SHOT_MS } from "@/desk/outbox";
import { type House, house, type Kept, kept, label, pairedHouse, sealed } from "./house";
import { answerFor, json, LocalDesk, type Request } from "./local-desk";

let desk: LocalDesk;
let life: Kept;

/** The desk keeps what it is sent, once per id, and answers a replay with the same receipt. */
class Archive {
  readonly captures = new Map<string, { seq: number; hash: string }>();
  readonly screenshots = new Map<string, string>();
  posts = 0;

  constructor(private readonly to: LocalDesk) {
    to.answer = (request, response) => {
      const [, , id = "", part] = request.path.split("/");
      if (request.path === "/captures") {
        json(response, 200, this.receive(request));
      } else if (part === "screenshot") {
        const sha256 = String(request.headers["x-content-sha256"]);
        this.screenshots.set(id, sha256);
        json(response, 200, { id, status: "kept", sha256, received_at: "2026-11-24T12:00:00Z" });
      } else {
        this.screenshots.set(id, (JSON.parse(request.body) as { reason: string }).reason);
        json(response, 200, { id, status: "unavailable", sha256: null, received_at: "2026-11-24T12:00:00Z" });
      }
    };
  }

  receive(request: Request): ReturnType<typeof answerFor> {
    this.posts += 1;
    const { manifest } = JSON.parse(request.body) as { manifest: string };
    const { id, hash } = JSON.parse(manifest) as { id: string; hash: string };
    const row = this.captures.get(id) ?? { seq: this.captures.size + 1, hash };
    this.captures.set(id, row);
    return answerFor(id, hashes.get(id) ?? "", row.seq);
  }

  stop(): Promise<void> {
    return this.to.stop();
  }
}

const hashes = new Map<string, string>();

beforeEach(async () => {
  desk = await new LocalDesk().start();
  life = kept();
  hashes.clear();
});

afterEach(() => desk.stop());

async function add(
  rooms: House,
  overrides: Parameters<typeof sealed>[0] = {},
  hold = false,
): Promise<string> {
  const made = await sealed(overrides);
  hashes.set(made.id, made.manifestSha256);
  return (await rooms.outbox.add(made, label(), hold)).id;
}

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
    await first.sender.drain();
    expect(archive.captures.has(id)).toBe(true);
    expect(await first.outbox.putScreenshot(id, new Blob(["png"], { type: "image/png" }))).toBe(true);
    const second = await house(life);
    await second.sender.drain();
    expect(archive.screenshots.get(id)).toMatch(/^[0-9a-f]{64}$/);
    expect(await second.outbox.all()).toEqual([]);
    expect(await second.outbox.screenshotOf(id)).toBeUndefined();
  });

  it("while the screenshot was being taken: the desk is told that it failed, in its time", async () => {
    const archive = new Archive(desk);
    const first = await pairedHouse(desk.port, life);
    const id = await add(first, { screenshotExpected: true });
    const second = await house(life);
    await second.sender.drain();
    expect(archive.captures.has(id)).toBe(true);
    expect(archive.screenshots.size).toBe(0);
    expect(second.wakes.at(-1)).toBe(life.clock.now + SHOT_MS);
    life.clock.now += SHOT_MS;
    await second.sender.drain();
    expect(archive.screenshots.get(id)).toBe("failed");
    expect(await second.outbox.all()).toEqual([]);
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
