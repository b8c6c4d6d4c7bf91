// @vitest-environment node
/** What pages may ask: one named cause per state of the desk, corrections, replies, links, export; and no endless asking. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ConnectionCause, type PanelState } from "@/shared/panel-state";
import { cardOf, house, type House, type Kept, kept, label, pairedHouse, sealed } from "./house";
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

async function looked(): Promise<PanelState> {
  await rooms.front.refreshConnection();
  return rooms.front.state();
}

describe("the connection has one named cause", () => {
  const well = async (change: object): Promise<void> => {
    desk.ping = async (request, response) =>
      json(response, 200, { ...(await desk.pong(request)), ...change });
    await Promise.resolve();
  };

  it.each([
    ["connected", () => undefined],
    ["not_running", () => desk.stop()],
    ["other_program", () => void (desk.ping = (_request, response) => json(response, 404, { detail: "no" }))],
    [
      "other_program",
      () => void (desk.ping = (_request, response) => void response.end("<html>hello</html>")),
    ],
    ["other_program", () => void (desk.ping = () => undefined)],
    ["other_program", () => void (desk.ping = (_request, response) => json(response, 500, {}))],
    [
      "desk_trouble",
      () =>
        void (desk.ping = (_request, response) =>
          json(response, 503, { error: { code: "storage_full", params: {} } })),
    ],
    ["impostor", () => well({ proof: "0".repeat(64) })],
    ["revoked", () => well({ proof: null })],
    ["desk_too_old", () => well({ contract_major: 0 })],
  ] as [ConnectionCause, () => unknown][])("%s", async (cause, make) => {
    await make();
    expect((await looked()).connection.cause).toBe(cause);
  });

  it("not_paired, asking with no more than a GET", async () => {
    await rooms.pairing.forget();
    expect((await looked()).connection.cause).toBe("not_paired");
    expect(desk.seen.map((request) => `${request.method} ${request.path} ${request.body}`)).toEqual([
      "GET /ping ",
    ]);
  });

  it("checking, as long as nobody has looked at this port", async () => {
    expect((await rooms.front.state()).connection.cause).toBe("checking");
  });

  it("the test names each check up to the first that failed", async () => {
    await well({ proof: "0".repeat(64) });
    const answer = await rooms.front.handle({ kind: "test-connection" });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        checks: [
          { check: "permission", result: "ok" },
          { check: "port", result: "ok" },
          { check: "vidhuk", result: "ok" },
          { check: "version", result: "ok" },
          { check: "paired", result: "ok" },
          { check: "proof", result: "failed" },
        ],
      },
    });
    await desk.stop();
    expect(await rooms.front.handle({ kind: "test-connection" })).toMatchObject({
      value: {
        checks: [{ result: "ok" }, { check: "port", result: "failed" }, { result: "skipped" }, {}, {}, {}],
      },
    });
  });
});

describe("a card", () => {
  it("survives the worker, is shown newest first, and the older ones can be shown again", async () => {
    const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
    await rooms.session.addCard(cardOf(one));
    await rooms.session.addCard(cardOf(other));
    rooms = await house(life);
    let state = await rooms.front.state();
    expect(state.card?.id).toBe(other);
    expect(state.recent.map((card) => card.id)).toEqual([one]);
    await rooms.front.handle({ kind: "show-card", id: one });
    state = await rooms.front.state();
    expect(state.card?.id).toBe(one);
  });

  it("is corrected at the desk and shows what the desk says then", async () => {
    const id = crypto.randomUUID();
    await rooms.session.addCard(cardOf(id));
    const corrected = answerFor(id, "0".repeat(64));
    corrected.labels.type = "praise";
    corrected.corrected = { at: "2026-11-24T12:00:00Z", fields: ["type"], person: null, understood: {} };
    desk.answer = (_request, response) => json(response, 200, corrected);
    expect(await rooms.front.handle({ kind: "correct", id, correction: { type: "praise" } })).toEqual({
      ok: true,
      value: null,
    });
    expect(desk.given()[0]).toMatchObject({
      path: `/captures/${id}/correction`,
      body: JSON.stringify({ type: "praise" }),
    });
    expect((await rooms.front.state()).card?.answer?.labels.type).toBe("praise");
  });

  it("keeps its labels when the correction does not arrive, and the page is told why", async () => {
    const id = crypto.randomUUID();
    await rooms.session.addCard({ ...cardOf(id), answer: answerFor(id, "0".repeat(64)) });
    await desk.stop();
    expect(await rooms.front.handle({ kind: "correct", id, correction: { type: "praise" } })).toEqual({
      ok: false,
      failure: "desk_unreachable",
    });
    expect((await rooms.front.state()).card?.answer?.labels.type).toBe("complaint");
  });
});

describe("a link into the pages", () => {
  const say = (url: string): void => {
    desk.answer = (_request, response) => json(response, 200, { url, expires_at: "2026-11-24T12:01:00Z" });
  };

  it("is opened when it leads to this desk's pages", async () => {
    const url = `http://vidhuk-0123abcd.localhost:${String(desk.port)}/enter#k=abc`;
    say(url);
    await rooms.front.handle({ kind: "open-page", path: "/captures/7" });
    expect(rooms.opened).toEqual([url]);
    expect(desk.given()[0]?.body).toBe(JSON.stringify({ path: "/captures/7" }));
  });

  it.each([
    "https://evil.example/",
    "javascript:alert(1)",
    "http://vidhuk-0123abcd.localhost:1/enter",
    "http://vidhuk-0123abcd.localhost.evil.example/enter",
  ])("to %s is not opened", async (url) => {
    say(url);
    expect(await rooms.front.handle({ kind: "open-page", path: "/" })).toEqual({
      ok: false,
      failure: "desk_not_ours",
    });
    expect(rooms.opened).toEqual([]);
  });
});

describe("an item in quarantine", () => {
  it("is exported with its exact texts and its picture, and deleted by a person only", async () => {
    const made = await sealed({ screenshotExpected: true });
    await rooms.outbox.add(made, label(), false);
    await rooms.outbox.putScreenshot(
      made.id,
      new Blob([new Uint8Array([0, 255, 128])], { type: "image/png" }),
    );
    await rooms.outbox.refused(made.id, { kind: "quarantine", cause: "capture_conflict", params: {} });
    const answer = await rooms.front.handle({ kind: "export-item", id: made.id });
    const { filename, json: text } = (answer as { value: { filename: string; json: string } }).value;
    expect(filename).toBe(`vidhuk-${made.id}.json`);
    expect(JSON.parse(text)).toMatchObject({
      manifest: made.manifest,
      parts: made.parts,
      refused_with: { code: "capture_conflict" },
      screenshot: { media_type: "image/png", base64: "AP+A" },
    });
    expect(await rooms.outbox.all()).toHaveLength(1);
    await rooms.front.handle({ kind: "delete-item", id: made.id });
    expect(await rooms.outbox.all()).toEqual([]);
    expect(await rooms.outbox.screenshotOf(made.id)).toBeUndefined();
  });
});

it("settings are kept and the port is the one that is called", async () => {
  await rooms.front.handle({ kind: "set-language", language: "en" });
  await rooms.front.handle({ kind: "set-port", port: desk.port });
  rooms = await house(life);
  const state = await looked();
  expect(state.language).toBe("en");
  expect(state.practiceUrl).toBe(`http://127.0.0.1:${String(desk.port)}/practice`);
  expect(desk.seen.length).toBeGreaterThan(0);
});
