// @vitest-environment node
/** An answer is read no further than any desk of ours writes. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type OutboxItem } from "@/desk/database";
import { textOf } from "@/desk/body";
import { type House, label, pairedHouse, sealed } from "./house";
import { INSTALLATION, LocalDesk, TOKEN } from "./local-desk";

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

describe("a program on the port that answers without end", () => {
  it("is not listened to until the memory is full", async () => {
    let sent = 0;
    const chunk = Buffer.alloc(1 << 20, " ");
    desk.ping = (_request, response) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      const pour = (): void => {
        while (!response.destroyed && response.write(chunk)) {
          sent += 1;
        }
      };
      response.on("drain", () => {
        sent += 1;
        pour();
      });
      pour();
    };
    expect(await rooms.client.submit(credential, item)).toMatchObject({
      kind: "wait_person",
      cause: "not_our_desk",
    });
    expect(sent).toBeLessThan(64);
    expect(desk.given()).toEqual([]);
  });
});

describe("an answer of a desk", () => {
  it("is read whole, letters that fall between two pieces too", async () => {
    const bytes = new TextEncoder().encode('{"text":"Їжак"}');
    const pieces = new ReadableStream<Uint8Array>({
      start(into) {
        bytes.forEach((_byte, at) => into.enqueue(bytes.slice(at, at + 1)));
        into.close();
      },
    });
    expect(await textOf(new Response(pieces))).toBe('{"text":"Їжак"}');
    expect(await textOf(new Response(null))).toBe("");
  });
});
