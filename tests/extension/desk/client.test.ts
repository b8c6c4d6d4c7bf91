// @vitest-environment node
/** The outcomes against a real HTTP server: every way a desk, a stranger or a broken road can answer. */
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type OutboxItem } from "@/desk/database";
import { expectedProof } from "@/desk/proof";
import { sha256Hex } from "@/shared/digest";
import { type House, label, pairedHouse, sealed } from "./house";
import { answerFor, INSTALLATION, json, LocalDesk, TOKEN } from "./local-desk";

let desk: LocalDesk;
let rooms: House;
let item: OutboxItem;
const credential = { token: TOKEN, installation: INSTALLATION, pairedAt: "" };

beforeEach(async () => {
  desk = await new LocalDesk().start();
  rooms = await pairedHouse(desk.port);
  const { id } = await rooms.outbox.add(await sealed(), label(), false);
  item = (await rooms.outbox.get(id))!;
});

afterEach(() => desk.stop());

const submit = (): ReturnType<House["client"]["submit"]> => rooms.client.submit(credential, item);

describe("a capture is sent", () => {
  it("only with a receipt for this id and manifest", async () => {
    desk.answer = (_request, response) => json(response, 200, answerFor(item.id, item.manifestSha256));
    expect((await submit()).kind).toBe("ok");
  });

  it("also by a desk of a newer minor that says more than we know", async () => {
    desk.answer = (_request, response) =>
      json(response, 200, { ...answerFor(item.id, item.manifestSha256), news: { of: "tomorrow" } });
    expect((await submit()).kind).toBe("ok");
  });

  it("with its texts unparsed, the token in a header, nothing in the address", async () => {
    desk.answer = (_request, response) => json(response, 200, answerFor(item.id, item.manifestSha256));
    await submit();
    const [request] = desk.given();
    expect(request?.path).toBe("/captures");
    expect(request?.headers.authorization).toBe(`Bearer ${TOKEN}`);
    expect(request?.headers["content-type"]).toBe("application/json");
    expect(JSON.parse(request?.body ?? "")).toEqual({ manifest: item.manifest, parts: item.parts });
  });

  it.each([
    ["another id", (_id: string, hash: string) => answerFor(crypto.randomUUID(), hash)],
    ["another manifest", (id: string) => answerFor(id, "0".repeat(64))],
    ["no receipt", (id: string, hash: string) => ({ ...answerFor(id, hash), receipt: undefined })],
    ["seq 0", (id: string, hash: string) => answerFor(id, hash, 0)],
    [
      "a type that does not exist",
      (id: string, hash: string) => {
        const answer = answerFor(id, hash);
        return { ...answer, labels: { ...answer.labels, type: "fake" } };
      },
    ],
    ["an empty object", () => ({})],
    ["a list", () => []],
  ])("not with %s: kept, and a person is told", async (_name, body) => {
    desk.answer = (_request, response) => json(response, 200, body(item.id, item.manifestSha256));
    expect(await submit()).toEqual({
      kind: "wait_person",
      cause: "not_our_desk",
      params: { why: "receipt" },
    });
  });

  it.each([
    ["HTML", (body: string) => `<html>${body}`],
    ["nothing", () => ""],
    ["half of the JSON, whole by its length", (body: string) => body.slice(0, 100)],
  ])("not with 200 and %s", async (_name, cut) => {
    desk.answer = (_request, response) => {
      response.writeHead(200);
      response.end(cut(JSON.stringify(answerFor(item.id, item.manifestSha256))));
    };
    expect(await submit()).toMatchObject({ kind: "wait_person", cause: "not_our_desk" });
  });
});

describe("the road breaks", () => {
  it("nobody listens: tried again", async () => {
    await desk.stop();
    expect(await submit()).toMatchObject({ kind: "retry", cause: "unreachable" });
  });

  it("the connection is cut before the head: tried again", async () => {
    desk.answer = (_request, response) => {
      response.socket?.destroy();
    };
    expect(await submit()).toMatchObject({ kind: "retry", cause: "unreachable" });
  });

  it("the body is cut short of its length: tried again", async () => {
    desk.answer = (_request, response) => {
      response.writeHead(200, { "Content-Length": "5000" });
      response.write('{"receipt":', () => response.socket?.destroy());
    };
    expect(await submit()).toMatchObject({ kind: "retry", cause: "cut_body" });
  });

  it("the body never ends: tried again", async () => {
    desk.answer = (_request, response) => {
      response.writeHead(200, { "Content-Length": "5000" });
      response.write("{");
    };
    expect(await submit()).toMatchObject({ kind: "retry", cause: "timeout" });
  });

  it("no answer at all: tried again", async () => {
    desk.answer = () => undefined;
    expect(await submit()).toMatchObject({ kind: "retry", cause: "timeout" });
  });

  it("what answers speaks no HTTP: tried again", async () => {
    desk.answer = (_request, response) => {
      response.socket?.end("220 smtp ready\r\n");
    };
    expect((await submit()).kind).toBe("retry");
  });

  it("a redirect is not followed", async () => {
    desk.answer = (_request, response) => {
      response.writeHead(307, { Location: `http://127.0.0.1:${String(desk.port)}/elsewhere` });
      response.end();
    };
    expect(await submit()).toMatchObject({ kind: "wait_person", cause: "not_our_desk" });
    expect(desk.given().map((request) => request.path)).toEqual(["/captures"]);
  });
});

describe("a refusal", () => {
  const error = (code: string): unknown => ({ error: { code, params: {} } });

  it.each([
    [401, "not_paired", "wait_person"],
    [403, "practice_origin", "wait_person"],
    [426, "contract_too_new", "wait_person"],
    [408, "body_cut", "retry"],
    [425, "busy", "retry"],
    [429, "busy", "retry"],
    [500, "internal", "retry"],
    [503, "busy", "retry"],
    [507, "storage_full", "retry"],
    [400, "request_invalid", "quarantine"],
    [404, "capture_unknown", "quarantine"],
    [409, "capture_conflict", "quarantine"],
    [413, "body_too_large", "quarantine"],
    [415, "wrong_media_type", "quarantine"],
    [422, "part_hash_mismatch", "quarantine"],
  ])("%i %s: %s", async (status, code, kind) => {
    desk.answer = (_request, response) => json(response, status, error(code));
    expect(await submit()).toMatchObject({ kind, cause: code });
  });

  it("carries the desk's wish when to come again", async () => {
    desk.answer = (_request, response) => json(response, 503, error("busy"), { "Retry-After": "12" });
    expect(await submit()).toMatchObject({ kind: "retry", retryAfterMs: 12_000 });
  });
});

describe("the desk proves itself before it is given anything", () => {
  it("by the HMAC that other implementations make, too", async () => {
    // Made with Python: hmac.new(sha256(b"A"*43).digest(), bytes.fromhex("00"*32), sha256).hexdigest()
    expect(await expectedProof(TOKEN, "00".repeat(32))).toBe(
      "ef2553bb85e1d79c1e85a09b5591dd6938c9d4c610db0d72f36a6f79ec16b304",
    );
  });

  it("with a fresh nonce each time", async () => {
    desk.answer = (_request, response) => json(response, 200, answerFor(item.id, item.manifestSha256));
    await submit();
    await submit();
    const nonces = desk.seen
      .filter((request) => request.path === "/ping")
      .map((request) => (JSON.parse(request.body) as { nonce: string }).nonce);
    expect(new Set(nonces).size).toBe(2);
  });

  const strangers: [string, LocalDesk["ping"], string][] = [
    [
      "proves with another token",
      async (request, response) => json(response, 200, await desk.pong(request, "B".repeat(43))),
      "proof",
    ],
    [
      "repeats the proof of an old nonce",
      async (_request, response) =>
        json(response, 200, {
          ...(await desk.pong({
            method: "",
            path: "",
            headers: {},
            body: JSON.stringify({ nonce: "11".repeat(32) }),
          })),
        }),
      "proof",
    ],
    [
      "answers a proof of zeroes",
      async (request, response) =>
        json(response, 200, { ...(await desk.pong(request)), proof: "0".repeat(64) }),
      "proof",
    ],
    [
      "calls itself something else",
      async (request, response) => json(response, 200, { ...(await desk.pong(request)), service: "other" }),
      "answer",
    ],
    ["answers HTML", (_request, response) => void response.end("<html>"), "answer"],
    ["answers 404", (_request, response) => json(response, 404, { detail: "Not Found" }), "answer"],
  ];

  it.each(strangers)("a stranger that %s is given nothing", async (_name, ping, why) => {
    desk.ping = ping;
    expect(await submit()).toEqual({ kind: "wait_person", cause: "not_our_desk", params: { why } });
    expect(desk.given()).toEqual([]);
    expect(desk.seen.every((request) => request.headers.authorization === undefined)).toBe(true);
    expect(desk.seen.every((request) => !request.body.includes(TOKEN))).toBe(true);
  });

  it("a desk that does not know us (any more) is given nothing", async () => {
    desk.ping = async (request, response) =>
      json(response, 200, { ...(await desk.pong(request)), proof: null });
    expect(await submit()).toMatchObject({ kind: "wait_person", cause: "not_paired" });
    expect(desk.given()).toEqual([]);
  });
});

describe("a screenshot", () => {
  const blob = new Blob([new Uint8Array([137, 80, 78, 71])], { type: "image/png" });

  it("goes as its own bytes with their hash", async () => {
    const hash = await sha256Hex(await blob.arrayBuffer());
    desk.answer = (_request, response) =>
      json(response, 200, { id: item.id, status: "kept", sha256: hash, received_at: "2026-11-24T12:00:00Z" });
    expect((await rooms.client.sendScreenshot(credential, item.id, blob, hash)).kind).toBe("ok");
    const [request] = desk.given();
    expect(request?.method).toBe("PUT");
    expect(request?.headers["content-type"]).toBe("image/png");
    expect(request?.headers["x-content-sha256"]).toBe(hash);
  });

  it.each([
    { status: "kept", sha256: "0".repeat(64) },
    { status: "unavailable", sha256: null },
  ])("is not kept by an answer of %o", async (said) => {
    const hash = await sha256Hex(await blob.arrayBuffer());
    desk.answer = (_request, response) =>
      json(response, 200, { id: item.id, received_at: "2026-11-24T12:00:00Z", ...said });
    expect(await rooms.client.sendScreenshot(credential, item.id, blob, hash)).toMatchObject({
      cause: "not_our_desk",
    });
  });
});

it("the server of these tests is real", async () => {
  await new Promise<void>((resolve, reject) => {
    const socket = connect(desk.port, "127.0.0.1", () => {
      socket.end();
      resolve();
    });
    socket.on("error", reject);
  });
});
