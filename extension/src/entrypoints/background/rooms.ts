/** Puts the desk's parts together over the browser's own storage, clock and locks; once per life of the storage. */
import { DeskClient } from "@/desk/client";
import { type Database, openDatabase } from "@/desk/database";
import { Drafts } from "@/desk/drafts";
import { Front } from "@/desk/front";
import { Insertions } from "@/desk/insertions";
import { Outbox } from "@/desk/outbox";
import { LONGEST_WAIT_MS } from "@/desk/outcome";
import { Pairing } from "@/desk/pairing";
import { byWebLocks, Sender } from "@/desk/sender";
import { Session } from "@/desk/session";
import { readSettings } from "@/desk/settings";
import { browser, mayReachDesk, ownAddress, withheldHosts } from "@/shared/browser";
import { type StateChanged } from "@/shared/messages";
import { toldCard } from "./published";
import { heardAnswer } from "./tab-picture";

export const OUTBOX_ALARM = "vidhuk-outbox";

/** The browser rings no alarm earlier than this. */
const SOONEST_MS = 30_000;

export interface Rooms {
  database: Database;
  client: DeskClient;
  outbox: Outbox;
  sender: Sender;
  session: Session;
  pairing: Pairing;
  front: Front;
  drafts: Drafts;
  insertions: Insertions;
  /** Has a killed worker woken again. */
  wakeSoon: () => Promise<void>;
}

/**
 * Gives the rooms, the same as long as their storage lives. A full disk takes it away, for the rest of the background's
 * life: whoever asks next gets rooms over a fresh one, or the rejection when there is still no space.
 */
export function housekeeper(): () => Promise<Rooms> {
  let rooms: Promise<Rooms> | null = null;
  const fresh = (): Promise<Rooms> => {
    const made: Promise<Rooms> = furnish(() => forget(made)).catch((error: unknown) => {
      forget(made);
      throw error;
    });
    return made;
  };
  // Only these: by then somebody may have furnished others.
  const forget = (lost: Promise<Rooms>): void => {
    rooms = rooms === lost ? null : rooms;
  };
  return () => (rooms ??= fresh());
}

async function furnish(lost: () => void): Promise<Rooms> {
  const database = await openDatabase(lost);
  const extensionVersion = browser.runtime.getManifest().version;
  const client = new DeskClient(async () => (await readSettings(database)).port);
  const outbox = new Outbox(database);
  await outbox.additions.sweep();
  const session = openSession();
  const pairing = new Pairing(database, client, extensionVersion);
  // What waits for the next alarm, whichever of the two it is.
  const plan = async (outboxMoment: number | null): Promise<void> => {
    const someWait = (await outbox.all()).some((item) => item.state === "wait_person");
    const moments = [
      outboxMoment ?? (someWait ? Date.now() + LONGEST_WAIT_MS : null),
      await insertions.nextWake(),
    ];
    const known = moments.filter((moment) => moment !== null);
    await wakeAt(known.length === 0 ? null : Math.min(...known));
  };
  const insertions = new Insertions({
    database,
    client,
    mayReachDesk,
    exclusive: byWebLocks,
    onTold: (kept, told) => toldCard(kept, told, session),
    changed: async () => {
      await plan(await outbox.nextWake());
      tellPages();
    },
    now: Date.now,
  });
  const sender = new Sender({
    client,
    outbox,
    database,
    mayReachDesk,
    exclusive: byWebLocks,
    wakeAt: plan,
    onAnswer: async (id, answer) => {
      await session.answer(id, answer);
      await heardAnswer(id, answer, { database, outbox, session });
    },
    onPicture: (id, screenshot) => session.changeCard(id, { screenshot }),
    onChange: tellPages,
    onRoad: (road) => void front.roadIs(road),
  });
  const front: Front = new Front({
    database,
    client,
    outbox,
    sender,
    pairing,
    session,
    insertions,
    extensionVersion,
    extensionOrigin: new URL(ownAddress()).origin,
    mayReachDesk,
    withheldHosts,
    openTab: async (url) => {
      await browser.tabs.create({ url });
    },
    changed: tellPages,
    now: Date.now,
  });
  return {
    database,
    client,
    outbox,
    sender,
    session,
    pairing,
    front,
    drafts: new Drafts(database),
    insertions,
    wakeSoon: wakeLater,
  };
}

/** What the panel shows lies in the session's memory: it works without the disk. */
export function openSession(): Session {
  return new Session(browser.storage.session, tellPages);
}

/** Has the browser wake the background as soon as it does such things, killed or not. */
export function wakeLater(): Promise<void> {
  return wakeAt(Date.now());
}

async function wakeAt(moment: number | null): Promise<void> {
  if (moment === null) {
    await browser.alarms.clear(OUTBOX_ALARM);
  } else {
    await browser.alarms.create(OUTBOX_ALARM, { when: Math.max(moment, Date.now() + SOONEST_MS) });
  }
}

function tellPages(): void {
  const message: StateChanged = { kind: "state-changed" };
  // Nobody listens when no page is open: that is no failure.
  browser.runtime.sendMessage(message).catch(() => undefined);
}
