/** The desk's room put together for a test: a database of its own name, a clock that a test moves, a lock in memory. */
import "fake-indexeddb/auto";
import { vi } from "vitest";
import { DeskClient } from "@/desk/client";
import { type Database, openDatabase } from "@/desk/database";
import { Front } from "@/desk/front";
import { Insertions } from "@/desk/insertions";
import { Outbox } from "@/desk/outbox";
import { Pairing } from "@/desk/pairing";
import { type Exclusive, Sender } from "@/desk/sender";
import { Session, type SessionArea } from "@/desk/session";
import { changeSettings, readSettings } from "@/desk/settings";
import { sha256Hex } from "@/shared/digest";
import { type Card } from "@/shared/panel-state";
import { type CaptureLabel, type SealedCapture } from "@/shared/sealed";
import { INSTALLATION, TOKEN } from "./local-desk";

/** What Web Locks do in the browser: one after the other, whatever becomes of the one before. */
export function inTurn(): Exclusive {
  let last: Promise<unknown> = Promise.resolve();
  return (_name, work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

export function memoryArea(): SessionArea {
  const held = new Map<string, unknown>();
  return {
    get: (key) => Promise.resolve(held.has(key) ? { [key]: structuredClone(held.get(key)) } : {}),
    set: (items) => {
      Object.entries(items).forEach(([key, value]) => held.set(key, structuredClone(value)));
      return Promise.resolve();
    },
  };
}

export interface House {
  database: Database;
  client: DeskClient;
  outbox: Outbox;
  sender: Sender;
  session: Session;
  pairing: Pairing;
  front: Front;
  insertions: Insertions;
  clock: { now: number };
  wakes: (number | null)[];
  roads: string[];
  opened: string[];
}

/** A new life of the worker over the same database, session storage and locks: what the browser keeps. */
export interface Kept {
  name: string;
  area: SessionArea;
  exclusive: Exclusive;
  clock: { now: number };
  /** False: the person withholds the leave to reach 127.0.0.1. */
  mayReachDesk: boolean;
}

/** A card as a click makes it. */
export function cardOf(id: string): Card {
  return {
    id,
    site: "facebook",
    author: "Ірина",
    shownTime: "3 дн.",
    excerpt: "Чекала годину.",
    truncated: false,
    madeAt: "2026-11-24T12:00:00Z",
    screenshot: { state: "taking" },
    thumbnail: null,
    answer: null,
    outbox: null,
  };
}

let counter = 0;

export function kept(): Kept {
  counter += 1;
  return {
    name: `test-${String(counter)}-${String(Math.random())}`,
    area: memoryArea(),
    exclusive: inTurn(),
    clock: { now: Date.parse("2026-11-24T12:00:00Z") },
    mayReachDesk: true,
  };
}

export async function house(
  of: Kept = kept(),
  timeouts = { ping: 1_500, call: 1_500, screenshot: 1_500 },
): Promise<House> {
  vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0 Safari/537.36" });
  const { clock } = of;
  const now = (): number => clock.now;
  const database = await openDatabase(undefined, of.name);
  const client = new DeskClient(async () => (await readSettings(database)).port, timeouts);
  const outbox = new Outbox(database, now, () => 0.5);
  const session = new Session(of.area, () => undefined);
  const pairing = new Pairing(database, client, "0.1.0", now);
  const wakes: (number | null)[] = [];
  const roads: string[] = [];
  const opened: string[] = [];
  const sender = new Sender({
    client,
    outbox,
    database,
    mayReachDesk: () => Promise.resolve(of.mayReachDesk),
    exclusive: of.exclusive,
    wakeAt: (moment) => {
      wakes.push(moment);
      return Promise.resolve();
    },
    onAnswer: (id, answer) => session.answer(id, answer),
    onPicture: (id, screenshot) => session.changeCard(id, { screenshot }),
    onChange: () => undefined,
    onRoad: (road) => roads.push(road),
  });
  const insertions = new Insertions({
    database,
    client,
    mayReachDesk: () => Promise.resolve(of.mayReachDesk),
    exclusive: of.exclusive,
    onTold: () => Promise.resolve(),
    changed: () => Promise.resolve(),
    now,
  });
  const front = new Front({
    database,
    client,
    outbox,
    sender,
    pairing,
    session,
    insertions,
    extensionVersion: "0.1.0",
    extensionOrigin: "chrome-extension://abc",
    mayReachDesk: () => Promise.resolve(of.mayReachDesk),
    withheldHosts: () => Promise.resolve([]),
    openTab: (url) => {
      opened.push(url);
      return Promise.resolve();
    },
    changed: () => undefined,
    now,
  });
  return {
    database,
    client,
    outbox,
    sender,
    session,
    pairing,
    front,
    insertions,
    clock,
    wakes,
    roads,
    opened,
  };
}

/** Paired with a desk on this port. */
export async function pairedHouse(port: number, of: Kept = kept()): Promise<House> {
  const made = await house(of);
  await changeSettings(made.database, { port });
  await made.database.put(
    "credential",
    { token: TOKEN, installation: INSTALLATION, pairedAt: "2026-11-24T11:00:00Z" },
    "desk",
  );
  return made;
}

export async function sealed(overrides: Partial<SealedCapture> = {}): Promise<SealedCapture> {
  const id = crypto.randomUUID();
  const manifest = JSON.stringify({ id });
  return {
    id,
    major: 1,
    manifest,
    manifestSha256: await sha256Hex(manifest),
    parts: [
      { name: "text", content: "Чекала годину." },
      { name: "fields", content: "{}" },
    ],
    screenshotExpected: false,
    ...overrides,
  };
}

export function label(commentKey: string = crypto.randomUUID()): CaptureLabel {
  return {
    commentKey,
    site: "facebook",
    author: "Ірина Коваль",
    excerpt: "Чекала годину.",
    madeAt: "2026-11-24T12:00:00.000Z",
  };
}
