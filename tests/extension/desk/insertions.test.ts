/** What became of replies in the sites' boxes reaches the desk once, whatever happens to the road, the worker and the browser. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type KeptInsertion } from "@/desk/database";
import { LATE_MS } from "@/desk/insertions";
import { type House, house, kept, type Kept, pairedHouse } from "./house";
import { json, LocalDesk } from "./local-desk";

const CAPTURE = "11111111-2222-4333-8444-555555555555";
const ID = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
const MINUTES_15 = 15 * 60_000;
const SEEN = {
  text: "Дякуємо, що написали нам.",
  native_id: "9001",
  shown_time: "щойно",
  seen_at: "2026-11-24T12:01:00.000Z",
  truncated: false,
};

let desk: LocalDesk;
let of: Kept;

beforeEach(async () => {
  desk = await new LocalDesk().start();
  of = kept();
});
afterEach(() => desk.stop());

function put(made: House): Promise<void> {
  return made.insertions.add({
    id: ID,
    capture: CAPTURE,
    site: "facebook",
    author: "Зоряна",
    tabId: 3,
    frameId: 0,
    until: made.clock.now + MINUTES_15,
    insertedAt: new Date(made.clock.now).toISOString(),
    reply: {
      entry: "own-text",
      stage: "answer",
      language: "uk",
      text: "Дякуємо, що написали.",
      language_chosen: false,
      channel: "public",
      overrides: [],
    },
  });
}

function well(): void {
  desk.answer = ({ path }, response) => {
    const published = path.endsWith("/published");
    json(response, 200, {
      id: ID,
      state: published ? "published" : "inserted",
      inserted_at: "2026-11-24T12:00:00Z",
      published_at: published ? SEEN.seen_at : null,
      shown_time: null,
      secrecy: [],
    });
  };
}

const paths = (): string[] => desk.given().map(({ path }) => path);
const only = async (made: House): Promise<KeptInsertion | undefined> => (await made.insertions.all())[0];

describe("a reply in the box", () => {
  it("is told when it is put in, and again when it is seen, and then forgotten", async () => {
    well();
    const made = await pairedHouse(desk.port, of);
    await put(made);
    await made.insertions.drain();
    expect(paths()).toEqual([`/captures/${CAPTURE}/insertions`]);
    expect(await made.insertions.saw(ID, SEEN)).toBe(true);
    expect(await made.insertions.saw(ID, { ...SEEN, text: "Інше" })).toBe(false);
    await made.insertions.drain();
    await made.insertions.drain();
    expect(paths().slice(1)).toEqual([`/captures/${CAPTURE}/insertions/${ID}/published`]);
    expect(JSON.parse(desk.given()[1]?.body ?? "")).toEqual(SEEN);
    expect(await made.insertions.all()).toEqual([]);
  });

  it("outlives a desk that is away and a browser that is closed", async () => {
    const first = await pairedHouse(desk.port, of);
    await put(first);
    await desk.stop();
    await first.insertions.saw(ID, SEEN);
    await first.insertions.drain();
    expect(await only(first)).toMatchObject({ state: "waiting", cause: "unreachable", attempts: 1 });
    expect(await first.insertions.nextWake()).toBeGreaterThan(of.clock.now);
    const [shown] = (await first.front.state()).outbox;
    expect(shown).toMatchObject({ id: ID, part: "reply", excerpt: SEEN.text });
    // Another day: nothing of the session is left, and the time of looking is long over.
    of.clock.now += 20 * 3_600_000;
    well();
    await desk.start();
    const second = await house(of);
    await second.insertions.drain();
    expect(paths()).toEqual([
      `/captures/${CAPTURE}/insertions`,
      `/captures/${CAPTURE}/insertions/${ID}/published`,
    ]);
    expect(await second.insertions.all()).toEqual([]);
  });

  it("is told once more after an answer that was cut, under the same name", async () => {
    const made = await pairedHouse(desk.port, of);
    await put(made);
    desk.answer = (_request, response) => {
      response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "400" });
      response.write("{");
      response.destroy();
    };
    await made.insertions.drain();
    well();
    await made.insertions.free();
    await made.insertions.drain();
    const ids = desk.given().map(({ body }) => (JSON.parse(body) as { id: string }).id);
    expect(ids).toEqual([ID, ID]);
  });

  it("is kept for a person when the desk will not have it", async () => {
    const made = await pairedHouse(desk.port, of);
    await put(made);
    desk.answer = (_request, response) =>
      json(response, 409, { error: { code: "override_missing", params: { rules: "L06" } } });
    await made.insertions.drain();
    await made.insertions.free();
    await made.insertions.drain();
    expect(desk.given()).toHaveLength(1);
    const [shown] = (await made.front.state()).outbox;
    expect(shown).toMatchObject({ state: "quarantine", cause: "override_missing", part: "reply" });
    const file = await made.front.handle({ kind: "export-item", id: ID });
    expect(file.ok && (file.value as { json: string }).json).toContain("Дякуємо, що написали.");
    await made.front.handle({ kind: "delete-item", id: ID });
    expect(await made.insertions.all()).toEqual([]);
  });

  it("waits for a person when nothing is paired, and goes when something is", async () => {
    const made = await house(of);
    await put(made);
    await made.insertions.drain();
    expect(await only(made)).toMatchObject({ state: "wait_person", cause: "not_paired_yet" });
    expect(desk.given()).toEqual([]);
  });

  it("is looked for until the time is over, and not a minute and a bit longer", async () => {
    well();
    const made = await pairedHouse(desk.port, of);
    await put(made);
    await made.insertions.drain();
    of.clock.now += MINUTES_15;
    await made.insertions.drain();
    expect(await made.insertions.all()).toHaveLength(1);
    of.clock.now += LATE_MS + 1;
    expect(await made.insertions.saw(ID, SEEN)).toBe(false);
    await made.insertions.drain();
    // The desk has it as inserted and not confirmed; nobody waits any more.
    expect(await made.insertions.all()).toEqual([]);
    expect(paths()).toEqual([`/captures/${CAPTURE}/insertions`]);
  });
});
