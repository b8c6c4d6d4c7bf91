/** Replies in the sites' own boxes on their way to the desk's record: in IndexedDB like the captures, forgotten when they are told. */
import { type Insertion, type ReplyPublished } from "../shared/contract.generated";
import { type DeskClient } from "./client";
import { type Credential, type Database, type KeptInsertion } from "./database";
import {
  ahead,
  backOffMs,
  LONGEST_RETRY_AFTER_MS,
  LONGEST_WAIT_MS,
  type Outcome,
  waitForPerson,
} from "./outcome";
import { type Exclusive } from "./sender";

/** The machine may lose power right after the site was seen. */
const SAFE: IDBTransactionOptions = { durability: "strict" };
/** A page's clock and a killed worker may be late. */
export const LATE_MS = 60_000;

export interface InsertionPorts {
  database: Database;
  client: DeskClient;
  mayReachDesk: () => Promise<boolean>;
  exclusive: Exclusive;
  /** The desk said where an insertion stands. */
  onTold: (kept: KeptInsertion, told: Insertion) => Promise<void>;
  /** Something waits, or waits no more. */
  changed: () => Promise<void>;
  now: () => number;
}

export class Insertions {
  constructor(private readonly ports: InsertionPorts) {}

  /** Keeps a reply that stands in a box now; on the disk when this resolves. */
  async add(
    kept: Omit<KeptInsertion, "seen" | "recorded" | "state" | "cause" | "params" | "attempts" | "notBefore">,
  ): Promise<void> {
    const transaction = this.ports.database.transaction("insertions", "readwrite", SAFE);
    await transaction.store.add({ ...kept, ...FRESH, seen: null, recorded: false });
    await transaction.done;
  }

  /** What stands on the site; the first sight counts. False when nobody waits for it. On the disk when this resolves. */
  saw(id: string, seen: ReplyPublished): Promise<boolean> {
    return this.change(id, (item) => {
      if (item.seen !== null || this.ports.now() > item.until + LATE_MS) {
        return false;
      }
      Object.assign(item, FRESH, { seen });
      return true;
    });
  }

  /** Where the looking happens, and what stood there before. */
  looks(id: string, { frameId, look }: Required<Pick<KeptInsertion, "frameId" | "look">>): Promise<boolean> {
    return this.change(id, (item) => {
      Object.assign(item, { frameId, look });
      return true;
    });
  }

  get(id: string): Promise<KeptInsertion | undefined> {
    return this.ports.database.get("insertions", id);
  }

  all(): Promise<KeptInsertion[]> {
    return this.ports.database.getAll("insertions");
  }

  /** A person deleted it. */
  remove(id: string): Promise<void> {
    return this.ports.database.delete("insertions", id);
  }

  /** Tells the desk all that it may be told now, one after the other; a fault in one holds up no other. */
  drain(): Promise<void> {
    return this.ports.exclusive("vidhuk-insertions", async () => {
      for (const item of await this.all()) {
        if (dueAt(item, this.ports.now()) <= this.ports.now()) {
          await this.send(item.id).catch(() => undefined);
        } else if (isOver(item, this.ports.now())) {
          await this.remove(item.id);
        }
      }
      await this.ports.changed();
    });
  }

  /** The road is open again, or a person asks: what waits is due at once. */
  async free(): Promise<void> {
    for (const { id, state } of await this.all()) {
      if (state !== "quarantine") {
        await this.change(id, (item) => {
          Object.assign(item, { state: "waiting", notBefore: 0 });
          return true;
        });
      }
    }
  }

  /** When (ms) the next one is due; `null` when nothing waits. */
  async nextWake(): Promise<number | null> {
    const now = this.ports.now();
    const moments = (await this.all()).map((item) => dueAt(item, now)).filter(Number.isFinite);
    return moments.length === 0 ? null : Math.min(...moments);
  }

  private async send(id: string): Promise<void> {
    const { database, client, onTold } = this.ports;
    for (let item = await this.get(id); item !== undefined && isPending(item); item = await this.get(id)) {
      const credential = await database.get("credential", "desk");
      const outcome = await this.offer(client, credential, item);
      if (outcome.kind !== "ok") {
        await this.refused(id, outcome);
        return;
      }
      if (item.recorded) {
        await this.remove(id);
      } else {
        await this.change(id, (now) => {
          Object.assign(now, FRESH, { recorded: true });
          return true;
        });
      }
      await onTold(item, outcome.value);
    }
  }

  private async offer(
    client: DeskClient,
    credential: Credential | undefined,
    { capture, id, reply, wish, recorded, seen }: KeptInsertion,
  ): Promise<Outcome<Insertion>> {
    if (credential === undefined) {
      return waitForPerson("not_paired_yet");
    }
    if (!(await this.ports.mayReachDesk())) {
      return waitForPerson("permission_withheld");
    }
    return recorded && seen !== null
      ? client.published(credential, capture, id, seen)
      : client.inserted(credential, capture, { ...reply, id, ...(wish !== undefined && { wish }) });
  }

  private refused(id: string, refusal: Exclude<Outcome<never>, { kind: "ok" }>): Promise<boolean> {
    return this.change(id, (item) => {
      item.attempts += 1;
      item.cause = refusal.cause;
      item.params = refusal.params;
      item.state = refusal.kind === "retry" ? "waiting" : refusal.kind;
      const wait = refusal.kind === "retry" ? refusal.retryAfterMs : LONGEST_WAIT_MS;
      item.notBefore = this.ports.now() + (wait ?? backOffMs(item.attempts, Math.random()));
      return true;
    });
  }

  private async change(id: string, change: (item: KeptInsertion) => boolean): Promise<boolean> {
    const transaction = this.ports.database.transaction("insertions", "readwrite", SAFE);
    const item = await transaction.store.get(id);
    const changed = item !== undefined && change(item);
    if (changed) {
      await transaction.store.put(item);
    }
    await transaction.done;
    return changed;
  }
}

const FRESH = {
  state: "waiting",
  cause: "not_sent_yet",
  params: {},
  attempts: 0,
  notBefore: 0,
} as const;

/** The desk does not know all of it. */
export function isPending({ recorded, seen }: KeptInsertion): boolean {
  return !recorded || seen !== null;
}

/** Recorded, and nobody looks for the answer any more. */
function isOver(item: KeptInsertion, now: number): boolean {
  return !isPending(item) && now > item.until + LATE_MS;
}

function dueAt(item: KeptInsertion, now: number): number {
  return isPending(item) && item.state !== "quarantine"
    ? ahead(item.notBefore, LONGEST_RETRY_AFTER_MS, now)
    : Number.POSITIVE_INFINITY;
}
