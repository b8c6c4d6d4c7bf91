// @vitest-environment node
/** A desk that is well again: a page that looks frees what waited for it, and nobody asks it without end. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sha256Hex } from "@/shared/digest";
import { type House, type Kept, kept, label, pairedHouse, sealed } from "./house";
import { answerFor, json, LocalDesk } from "./local-desk";

let desk: LocalDesk;
let life: Kept;
let rooms: House;

beforeEach(async () => {
  desk = await new LocalDesk().start();
  life = kept();
  rooms = await pairedHouse(desk.port, life);
});

afterEach(() => desk.stop());

describe("a desk that is well again", () => {
  async function put(): Promise<string> {
    const made = await sealed();
    await rooms.outbox.add(made, label(), false);
    return made.id;
  }
  const takeAll = (): void => {
    desk.answer = async (request, response) => {
      const { manifest } = JSON.parse(request.body) as { manifest: string };
      const { id } = JSON.parse(manifest) as { id: string };
      json(response, 200, answerFor(id, await sha256Hex(manifest)));
    };
  };

  it("gets what waited for the road as soon as a page looks", async () => {
    await desk.stop();
    const id = await put();
    await rooms.sender.drain();
    await rooms.front.refreshConnection();
    await desk.start();
    takeAll();
    await rooms.front.refreshConnection();
    await rooms.sender.drain();
    expect((await rooms.outbox.knownCapture(id))?.seq).toBe(1);
  });

  it("gets what a stranger in its place was not given", async () => {
    const honest = desk.ping;
    desk.ping = async (request, response) =>
      json(response, 200, { ...(await desk.pong(request)), proof: "0".repeat(64) });
    const id = await put();
    await rooms.sender.drain();
    expect((await rooms.outbox.get(id))?.state).toBe("wait_person");
    desk.ping = honest;
    takeAll();
    await rooms.front.refreshConnection();
    await rooms.sender.drain();
    expect((await rooms.outbox.knownCapture(id))?.seq).toBe(1);
  });

  it("is not asked without end when it proves itself and then fails on one item", async () => {
    await rooms.front.refreshConnection();
    for (const status of [500, 200, 401]) {
      desk.answer = (_request, response) =>
        json(response, status, { error: { code: "internal", params: {} } });
      await put();
    }
    await rooms.sender.drain();
    const before = desk.given().length;
    for (let looks = 0; looks < 5; looks += 1) {
      await rooms.front.refreshConnection();
      await rooms.sender.drain();
    }
    expect(desk.given().length).toBe(before);
  });

  it("is newer, and gets what the old one was too old for", async () => {
    const id = await put();
    desk.answer = (_request, response) =>
      json(response, 426, { error: { code: "contract_too_new", params: {} } });
    desk.ping = async (request, response) =>
      json(response, 200, { ...(await desk.pong(request)), contract_major: 0 });
    await rooms.sender.drain();
    expect(await rooms.outbox.get(id)).toMatchObject({ state: "wait_person", cause: "contract_too_new" });
    await rooms.front.refreshConnection();
    expect((await rooms.outbox.get(id))?.state).toBe("wait_person");
    desk.ping = async (request, response) => json(response, 200, await desk.pong(request));
    takeAll();
    await rooms.front.refreshConnection();
    await rooms.sender.drain();
    expect((await rooms.outbox.knownCapture(id))?.seq).toBe(1);
  });

  it("a person's “send now” frees what waits for one, quarantine never", async () => {
    const [waits, refused] = [await put(), await put()];
    await rooms.outbox.refused(waits, { kind: "wait_person", cause: "not_allowed", params: {} });
    await rooms.outbox.refused(refused, { kind: "quarantine", cause: "capture_conflict", params: {} });
    takeAll();
    await rooms.front.handle({ kind: "send-now" });
    expect((await rooms.outbox.knownCapture(waits))?.seq).toBe(1);
    expect((await rooms.outbox.get(refused))?.state).toBe("quarantine");
  });
});
