// @vitest-environment node
/** What follows a capture: kept before it, sent after it, one by one, through deaths and refusals, and never lost. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ListedImage } from "@/shared/contract.generated";
import { sha256Hex } from "@/shared/digest";
import { Archive, hashes } from "./archive";
import { house, type House, type Kept, kept, label, pairedHouse, sealed } from "./house";
import { json, LocalDesk, type Request } from "./local-desk";

let desk: LocalDesk;
let life: Kept;
let archive: Archive;
/** Hash of each addition that the desk took, by its path. */
let taken: Map<string, string>;

beforeEach(async () => {
  desk = await new LocalDesk().start();
  life = kept();
  hashes.clear();
  taken = new Map();
  archive = new Archive(desk);
  const before = desk.answer;
  desk.answer = (request, response) => {
    const [, , id = "", part, name = ""] = request.path.split("/");
    if (part === "additions") {
      const sha256 = hashOf(request);
      taken.set(request.path, sha256);
      json(response, 200, { id, name, sha256 });
    } else {
      void before(request, response);
    }
  };
});

afterEach(() => desk.stop());

function hashOf({ headers }: Request): string {
  return String(headers["x-content-sha256"]);
}

function picture(text: string): Blob {
  return new Blob([text], { type: "image/png" });
}

async function listed(name: ListedImage["name"], blob: Blob): Promise<ListedImage> {
  const sha256 = await sha256Hex(await blob.arrayBuffer());
  return { name, media_type: "image/png", bytes: blob.size, sha256 };
}

/** An entry with two images, whose bytes are there. */
async function entry(rooms: House): Promise<string> {
  const blobs = [picture("перше"), picture("друге")];
  const images = [await listed("image_1", blobs[0]!), await listed("image_2", blobs[1]!)];
  const made = await sealed({ images, screenshotExpected: false });
  hashes.set(made.id, made.manifestSha256);
  await rooms.outbox.additions.stash(made.id, "image_1", blobs[0]!);
  await rooms.outbox.additions.stash(made.id, "image_2", blobs[1]!);
  await rooms.outbox.add(made, label(), false);
  return made.id;
}

describe("images of an entry", () => {
  it("follow their capture and are forgotten", async () => {
    const rooms = await pairedHouse(desk.port, life);
    const id = await entry(rooms);
    await rooms.sender.drain();
    expect(archive.captures.size).toBe(1);
    expect([...taken.keys()]).toEqual([
      `/captures/${id}/additions/image_1`,
      `/captures/${id}/additions/image_2`,
    ]);
    expect(await rooms.outbox.all()).toEqual([]);
    expect(await rooms.database.getAllKeys("screenshots")).toEqual([]);
  });

  it("must be there before the entry: one that is missing keeps the whole entry out", async () => {
    const rooms = await pairedHouse(desk.port, life);
    const made = await sealed({ images: [await listed("image_1", picture("нема"))] });
    await expect(rooms.outbox.add(made, label(), false)).rejects.toThrow("image_1");
    expect(await rooms.outbox.all()).toEqual([]);
  });

  it("go on in the next life of a worker that died between them", async () => {
    const rooms = await pairedHouse(desk.port, life);
    const whole = desk.answer;
    desk.answer = (request, response) => {
      if (request.path.endsWith("image_2")) {
        response.destroy();
      } else {
        void whole(request, response);
      }
    };
    const id = await entry(rooms);
    await rooms.sender.drain();
    expect([...taken.keys()]).toEqual([`/captures/${id}/additions/image_1`]);
    desk.answer = whole;
    life.clock.now += 60 * 60_000;
    await (await pairedHouse(desk.port, life)).sender.drain();
    expect(taken.size).toBe(2);
    expect(archive.posts).toBe(1);
    expect(await rooms.outbox.all()).toEqual([]);
  });

  it("that the desk refuses stay, can be taken as a file, and go with a person's deletion", async () => {
    const rooms = await pairedHouse(desk.port, life);
    const whole = desk.answer;
    desk.answer = (request, response) => {
      if (request.path.includes("/additions/")) {
        json(response, 400, { error: { code: "image_invalid", params: {} } });
      } else {
        void whole(request, response);
      }
    };
    const id = await entry(rooms);
    await rooms.sender.drain();
    expect(await rooms.outbox.get(id)).toMatchObject({ state: "quarantine", cause: "image_invalid" });
    const file = await rooms.front.handle({ kind: "export-item", id });
    const held = JSON.parse(
      file.ok && file.value !== null && "json" in file.value ? file.value.json : "{}",
    ) as {
      additions: { name: string; base64: string }[];
    };
    expect(held.additions.map(({ name }) => name)).toEqual(["image_1", "image_2"]);
    expect(Buffer.from(held.additions[0]?.base64 ?? "", "base64").toString()).toBe("перше");
    await rooms.front.handle({ kind: "delete-item", id });
    expect(await rooms.database.getAllKeys("screenshots")).toEqual([]);
  });

  it("is no receipt when it speaks of another image", async () => {
    const rooms = await pairedHouse(desk.port, life);
    const whole = desk.answer;
    desk.answer = (request, response) => {
      if (request.path.includes("/additions/")) {
        json(response, 200, { id: request.path.split("/")[2], name: "image_6", sha256: hashOf(request) });
      } else {
        void whole(request, response);
      }
    };
    const id = await entry(rooms);
    await rooms.sender.drain();
    expect(await rooms.outbox.get(id)).toMatchObject({ state: "wait_person", cause: "not_our_desk" });
  });

  it("of a form that was never finished are swept away, those of an item are not", async () => {
    const rooms = await house(life);
    const id = await entry(rooms);
    await rooms.outbox.additions.stash(crypto.randomUUID(), "image_1", picture("кинуте"));
    await rooms.outbox.additions.sweep();
    expect(await rooms.database.getAllKeys("screenshots")).toEqual([`${id}/image_1`, `${id}/image_2`]);
  });
});
