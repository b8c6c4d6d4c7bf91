/** Captures on their way, in IndexedDB: written before the person is told, erased with the receipt, deleted only by a person. No network. */
import { type ScreenshotGap } from "../shared/contract.generated";
import { sha256Hex } from "../shared/digest";
import { type CaptureLabel, type SealedCapture } from "../shared/sealed";
import { Additions, hasAdditions } from "./additions";
import { additionKey, type Database, type KnownCapture, type OutboxItem } from "./database";
import { ahead, backOffMs, LONGEST_BACK_OFF_MS, LONGEST_RETRY_AFTER_MS, type Refusal } from "./outcome";

/** A second click on the same comment within this time is the same capture. */
export const MERGE_MS = 2_000;

/** How long a capture may wait for its completion (expanded text) before it goes as it stands. */
export const HOLD_MS = 10_000;

/** How long after the click a screenshot may still come. */
export const SHOT_MS = 30_000;

/** The machine may lose power right after the person was told: the write has to be on the disk by then. */
const SAFE: IDBTransactionOptions = { durability: "strict" };

export type Added = { outcome: "added"; id: string } | { outcome: "merged"; id: string; seq: number | null };

export class Outbox {
  /** Parts that follow their captures. */
  readonly additions: Additions;

  constructor(
    private readonly database: Database,
    private readonly now: () => number = Date.now,
    private readonly random: () => number = Math.random,
  ) {
    this.additions = new Additions(database);
  }

  /**
   * Keeps a sealed capture; on the disk when this resolves. `hold` leaves it unsent until `complete` or `HOLD_MS`.
   * Merges with a capture of the same comment made within `MERGE_MS`, and with itself however late: sent already or not.
   */
  async add(sealed: SealedCapture, label: CaptureLabel, hold: boolean): Promise<Added> {
    const now = this.now();
    const transaction = this.database.transaction(["outbox", "known", "screenshots"], "readwrite", SAFE);
    const outbox = transaction.objectStore("outbox");
    const additions = (sealed.images ?? []).map(({ name, sha256 }) => ({ name, sha256 }));
    for (const { name } of additions) {
      if ((await transaction.objectStore("screenshots").getKey(additionKey(sealed.id, name))) === undefined) {
        transaction.done.catch(() => undefined);
        transaction.abort();
        throw new Error(`${name} was not handed over`);
      }
    }
    const known = transaction.objectStore("known");
    const waiting = await outbox.index("comment").getAll(label.commentKey);
    const sent = await known.index("comment").getAll(label.commentKey);
    const twin = [...waiting, ...sent].find(
      (one) => one.id === sealed.id || Math.abs(now - one.madeMs) < MERGE_MS,
    );
    if (twin !== undefined) {
      await transaction.done;
      return { outcome: "merged", id: twin.id, seq: "seq" in twin ? twin.seq : null };
    }
    await outbox.add({
      ...label,
      ...fromSealed(sealed),
      id: sealed.id,
      madeMs: now,
      part: "capture",
      state: "waiting",
      cause: "not_sent_yet",
      params: {},
      attempts: 0,
      notBefore: 0,
      byDesk: false,
      heldUntil: hold ? now + HOLD_MS : 0,
      shot: sealed.screenshotExpected ? { status: "taking", until: now + SHOT_MS } : { status: "none" },
      ...(additions.length > 0 && { additions }),
    });
    await transaction.done;
    return { outcome: "added", id: sealed.id };
  }

  /** Gives a held capture its final bytes and frees it. Does nothing when it went already: what was sent stays as sent. */
  complete(id: string, sealed: SealedCapture | null): Promise<boolean> {
    return this.change(id, (item) => {
      if (ahead(item.heldUntil, HOLD_MS, this.now()) <= this.now() || item.part !== "capture") {
        return false;
      }
      if (sealed !== null) {
        Object.assign(item, fromSealed(sealed));
        item.shot = sealed.screenshotExpected ? item.shot : { status: "none" };
      }
      item.heldUntil = 0;
      return true;
    });
  }

  /** Keeps the picture beside its capture. False when nobody waits for it any more. */
  async putScreenshot(id: string, blob: Blob): Promise<boolean> {
    const sha256 = await sha256Hex(await blob.arrayBuffer());
    const transaction = this.database.transaction(["outbox", "screenshots"], "readwrite", SAFE);
    const item = await transaction.objectStore("outbox").get(id);
    if (item?.shot.status !== "taking") {
      await transaction.done;
      return false;
    }
    item.shot = { status: "ready", sha256, mediaType: blob.type };
    await transaction.objectStore("screenshots").put({ id, blob });
    await transaction.objectStore("outbox").put(item);
    await transaction.done;
    return true;
  }

  /** The picture will not come, and why. */
  giveUpScreenshot(id: string, reason: ScreenshotGap): Promise<boolean> {
    return this.change(id, (item) => {
      if (item.shot.status !== "taking") {
        return false;
      }
      item.shot = { status: "gone", reason };
      return true;
    });
  }

  /** The desk keeps the words: the browser forgets its copy and remembers only that it was kept. */
  async receipted(id: string, seq: number): Promise<void> {
    const transaction = this.database.transaction(["outbox", "known"], "readwrite", SAFE);
    const item = await transaction.objectStore("outbox").get(id);
    if (item !== undefined) {
      const known: KnownCapture = { id, seq, commentKey: item.commentKey, madeMs: item.madeMs };
      await transaction.objectStore("known").put(known);
      if (item.shot.status === "none" && !hasAdditions(item)) {
        await transaction.objectStore("outbox").delete(id);
      } else {
        const forgotten = { author: null, excerpt: "", manifest: "", parts: [], attempts: 0, notBefore: 0 };
        await transaction.objectStore("outbox").put({
          ...item,
          ...forgotten,
          part: "screenshot",
          state: "waiting",
          cause: "not_sent_yet",
          params: {},
        });
      }
    }
    await transaction.done;
  }

  /** The picture is settled: the item goes, unless a part was put on it while the picture was on its way. */
  async pictured(id: string): Promise<void> {
    const transaction = this.database.transaction(["outbox", "screenshots"], "readwrite", SAFE);
    const item = await transaction.objectStore("outbox").get(id);
    await transaction.objectStore("screenshots").delete(id);
    if (item !== undefined && hasAdditions(item)) {
      await transaction.objectStore("outbox").put({ ...item, shot: { status: "none" } });
    } else {
      await transaction.objectStore("outbox").delete(id);
    }
    await transaction.done;
  }

  /** A person deleted it. */
  async remove(id: string): Promise<void> {
    const transaction = this.database.transaction(["outbox", "screenshots"], "readwrite", SAFE);
    const item = await transaction.objectStore("outbox").get(id);
    for (const key of [id, ...(item?.additions ?? []).map(({ name }) => additionKey(id, name))]) {
      await transaction.objectStore("screenshots").delete(key);
    }
    await transaction.objectStore("outbox").delete(id);
    await transaction.done;
  }

  /** Puts an item where its refusal says. */
  async refused(id: string, refusal: Refusal): Promise<void> {
    await this.change(id, (item) => {
      item.attempts += 1;
      item.cause = refusal.cause;
      item.params = refusal.params;
      item.state = refusal.kind === "retry" ? "waiting" : refusal.kind;
      if (refusal.kind === "retry") {
        const wait = refusal.retryAfterMs ?? backOffMs(item.attempts, this.random());
        item.notBefore = this.now() + wait;
        item.byDesk = refusal.retryAfterMs !== null;
      }
      return true;
    });
  }

  /**
   * Makes the chosen items due now, and tells how many they were. A wish of the desk's own (Retry-After) stands, and
   * quarantine is left by a person's deletion only.
   */
  async free(chosen: (item: OutboxItem) => boolean): Promise<number> {
    const transaction = this.database.transaction("outbox", "readwrite");
    let freed = 0;
    for (const item of await transaction.store.getAll()) {
      const waits =
        item.state === "waiting" ? item.notBefore > this.now() && !item.byDesk : item.state === "wait_person";
      if (waits && chosen(item)) {
        await transaction.store.put({ ...item, state: "waiting", notBefore: 0, byDesk: false });
        freed += 1;
      }
    }
    await transaction.done;
    return freed;
  }

  /** The next item that may go now and is not in `tried`: fresh ones before often refused ones, then the oldest. */
  async nextDue(tried: ReadonlySet<string>): Promise<OutboxItem | null> {
    const due = (await this.all()).filter(
      (item) => !tried.has(item.id + item.part) && this.dueAt(item) <= this.now(),
    );
    due.sort((one, other) => one.attempts - other.attempts || one.madeMs - other.madeMs);
    return due[0] ?? null;
  }

  /** When (ms) the next item is due; `null` when nothing waits. */
  async nextWake(): Promise<number | null> {
    const moments = (await this.all()).map((item) => this.dueAt(item)).filter(Number.isFinite);
    return moments.length === 0 ? null : Math.min(...moments);
  }

  private dueAt(item: OutboxItem): number {
    if (item.state !== "waiting") {
      return Number.POSITIVE_INFINITY;
    }
    const shot = item.part === "screenshot" && item.shot.status === "taking" ? item.shot.until : 0;
    const now = this.now();
    return Math.max(
      ahead(item.notBefore, item.byDesk ? LONGEST_RETRY_AFTER_MS : LONGEST_BACK_OFF_MS, now),
      ahead(item.heldUntil, HOLD_MS, now),
      ahead(shot, SHOT_MS, now),
    );
  }

  get(id: string): Promise<OutboxItem | undefined> {
    return this.database.get("outbox", id);
  }

  all(): Promise<OutboxItem[]> {
    return this.database.getAll("outbox");
  }

  screenshotOf(id: string): Promise<Blob | undefined> {
    return this.database.get("screenshots", id).then((kept) => kept?.blob);
  }

  knownCapture(id: string): Promise<KnownCapture | undefined> {
    return this.database.get("known", id);
  }

  private async change(id: string, change: (item: OutboxItem) => boolean): Promise<boolean> {
    const transaction = this.database.transaction("outbox", "readwrite", SAFE);
    const item = await transaction.store.get(id);
    const changed = item !== undefined && change(item);
    if (changed) {
      await transaction.store.put(item);
    }
    await transaction.done;
    return changed;
  }
}

/** Waits for nothing but a desk that answers. */
export function waitsForRoad(item: OutboxItem): boolean {
  return item.state === "waiting" && (item.cause === "unreachable" || item.cause === "timeout");
}

function fromSealed(
  sealed: SealedCapture,
): Pick<OutboxItem, "major" | "manifest" | "manifestSha256" | "parts"> {
  const { major, manifest, manifestSha256, parts } = sealed;
  return { major, manifest, manifestSha256, parts };
}
