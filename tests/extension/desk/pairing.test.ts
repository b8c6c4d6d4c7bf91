// @vitest-environment node
/** Pairing against a real server: the secret stays here, the token comes once and is on the disk before anything else. */
import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { changeSettings } from "@/desk/settings";
import { type House, house, type Kept, kept, label, sealed } from "./house";
import { answerFor, INSTALLATION, json, LocalDesk, TOKEN } from "./local-desk";

let desk: LocalDesk;
let life: Kept;
let rooms: House;
let status: "pending" | "approved" | "rejected" | "expired";

const REQUEST = "0b2f7f3e-9999-4222-8333-444455556666";

beforeEach(async () => {
  desk = await new LocalDesk().start();
  life = kept();
  rooms = await house(life);
  await changeSettings(rooms.database, { port: desk.port });
  status = "pending";
  desk.answer = (request, response) => {
    if (request.path === "/pair") {
      const expires = new Date(life.clock.now + 300_000).toISOString();
      json(response, 200, { request: REQUEST, code: "ABCD2345", expires_at: expires });
    } else if (request.path === "/pair/poll") {
      const given = status === "approved" ? { token: TOKEN, installation: INSTALLATION } : {};
      json(response, 200, { status, token: null, installation: null, ...given });
    } else {
      const { manifest } = JSON.parse(request.body) as { manifest: string };
      const { id } = JSON.parse(manifest) as { id: string };
      json(response, 200, answerFor(id, createHash("sha256").update(manifest).digest("hex")));
    }
  };
});

afterEach(() => desk.stop());

const cause = async (): Promise<string> => (await rooms.front.state()).connection.cause;

describe("pairing", () => {
  it("shows the code and gives away the hash of the secret only", async () => {
    await rooms.front.handle({ kind: "start-pairing" });
    const state = await rooms.front.state();
    expect(state.pairing).toMatchObject({ code: "ABCD2345", browser: "Chrome 156 · Linux" });
    expect(state.connection.cause).toBe("pairing_pending");
    const asked = JSON.parse(desk.given()[0]?.body ?? "") as { secret_sha256: string };
    await rooms.front.handle({ kind: "poll-pairing" });
    const polled = JSON.parse(desk.given()[1]?.body ?? "") as { secret: string; request: string };
    expect(polled.request).toBe(REQUEST);
    expect(createHash("sha256").update(Buffer.from(polled.secret, "hex")).digest("hex")).toBe(
      asked.secret_sha256,
    );
    expect(JSON.stringify(state)).not.toContain(polled.secret);
  });

  it("ends connected, with a token that no page is told", async () => {
    await rooms.front.handle({ kind: "start-pairing" });
    status = "approved";
    await rooms.front.handle({ kind: "poll-pairing" });
    const state = await rooms.front.state();
    expect(state.connection.cause).toBe("connected");
    expect(state.installation).toBe(INSTALLATION);
    expect(state.pairing).toBeNull();
    expect(JSON.stringify(state)).not.toContain(TOKEN);
  });

  it("ends connected when panel and settings ask in the same moment, though the token is given once", async () => {
    await rooms.front.handle({ kind: "start-pairing" });
    let given = 0;
    desk.answer = (_request, response) => {
      given += 1;
      if (given === 1) {
        json(response, 200, { status: "approved", token: TOKEN, installation: INSTALLATION });
      } else {
        // Later than the token, so that its word is the last one.
        setTimeout(() => json(response, 404, { error: { code: "pairing_unknown", params: {} } }), 300);
      }
    };
    const poll = (): Promise<unknown> => rooms.front.handle({ kind: "poll-pairing" });
    await Promise.all([poll(), poll()]);
    expect(await cause()).toBe("connected");
    expect((await rooms.front.state()).installation).toBe(INSTALLATION);
  });

  it("goes on in the worker's next life", async () => {
    await rooms.front.handle({ kind: "start-pairing" });
    rooms = await house(life);
    status = "approved";
    await rooms.front.handle({ kind: "poll-pairing" });
    expect(await cause()).toBe("connected");
  });

  it.each([
    ["rejected", "pairing_rejected"],
    ["expired", "pairing_expired"],
  ] as const)("that was %s says so, and not merely that nothing is paired", async (said, expected) => {
    await rooms.front.handle({ kind: "start-pairing" });
    status = said;
    await rooms.front.handle({ kind: "poll-pairing" });
    expect(await cause()).toBe(expected);
    expect((await rooms.front.state()).pairing).toBeNull();
  });

  it("ends by itself when its five minutes are over, also when the desk is gone", async () => {
    await rooms.front.handle({ kind: "start-pairing" });
    await desk.stop();
    await rooms.front.handle({ kind: "poll-pairing" });
    expect(await cause()).toBe("pairing_pending");
    life.clock.now += 300_001;
    await rooms.front.handle({ kind: "poll-pairing" });
    expect(await cause()).toBe("pairing_expired");
  });

  it.each([
    [429, "pairing_busy", "pairing_busy"],
    [409, "pairing_busy", "pairing_busy"],
    [403, "pairing_closed", "pairing_closed"],
    [429, "pairing_closed", "pairing_closed"],
    [500, "internal", "desk_trouble"],
  ])("that the desk refuses with %i %s names the cause", async (code, error, expected) => {
    desk.answer = (_request, response) => json(response, code, { error: { code: error, params: {} } });
    await rooms.front.handle({ kind: "start-pairing" });
    expect(await cause()).toBe(expected);
  });

  it("with nobody there says that Vidhuk is not running", async () => {
    await desk.stop();
    await rooms.front.handle({ kind: "start-pairing" });
    expect(await cause()).toBe("not_running");
  });

  it("takes no approval without a token", async () => {
    await rooms.front.handle({ kind: "start-pairing" });
    desk.answer = (_request, response) =>
      json(response, 200, { status: "approved", token: null, installation: null });
    await rooms.front.handle({ kind: "poll-pairing" });
    expect((await rooms.front.state()).installation).toBeNull();
  });

  it("brings along what was captured before it", async () => {
    const made = await sealed();
    await rooms.outbox.add(made, label(), false);
    await rooms.sender.drain();
    await rooms.front.handle({ kind: "start-pairing" });
    status = "approved";
    await rooms.front.handle({ kind: "poll-pairing" });
    await rooms.sender.drain();
    expect((await rooms.outbox.knownCapture(made.id))?.seq).toBe(1);
  });

  it("that is cancelled is taken back at the desk, so that the next one need not wait", async () => {
    await rooms.front.handle({ kind: "start-pairing" });
    await rooms.front.handle({ kind: "cancel-pairing" });
    const told = desk
      .given()
      .map((one) => [one.path, JSON.parse(one.body) as Record<string, unknown>] as const);
    expect(told.at(-1)).toMatchObject(["/pair/poll", { request: REQUEST, withdraw: true }]);
    expect((await rooms.front.state()).pairing).toBeNull();
    expect(await cause()).toBe("not_paired");
    // Where nobody answers it is forgotten here all the same.
    await rooms.front.handle({ kind: "start-pairing" });
    await desk.stop();
    await rooms.front.handle({ kind: "cancel-pairing" });
    expect((await rooms.front.state()).pairing).toBeNull();
  });

  it("is forgotten on request, and the captures stay", async () => {
    await rooms.front.handle({ kind: "start-pairing" });
    status = "approved";
    await rooms.front.handle({ kind: "poll-pairing" });
    await desk.stop();
    await rooms.outbox.add(await sealed(), label(), false);
    await rooms.front.handle({ kind: "forget-desk" });
    expect((await rooms.front.state()).installation).toBeNull();
    expect(await rooms.database.getAll("credential")).toEqual([]);
    expect(await rooms.outbox.all()).toHaveLength(1);
  });
});
