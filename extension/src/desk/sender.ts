/** Empties the outbox towards the desk, one sender at a time in the whole browser; keeps nothing that a killed worker would lose. */
import { type CaptureAnswer, type ScreenshotGap, type ScreenshotReceipt } from "../shared/contract.generated";
import { type DeskClient } from "./client";
import { type Credential, type Database, type OutboxItem } from "./database";
import { type Outbox, waitsForRoad } from "./outbox";
import { type HoldCause, type ScreenshotView } from "../shared/panel-state";
import { type Outcome, retry, waitForPerson } from "./outcome";

/** Runs `work` while nobody else holds the name; the browser frees it when the worker dies. */
export type Exclusive = (name: string, work: () => Promise<void>) => Promise<void>;

export const byWebLocks: Exclusive = async (name, work) => {
  await navigator.locks.request(name, work);
};

export interface SenderPorts {
  client: DeskClient;
  outbox: Outbox;
  database: Database;
  /** Browsers let people withhold the leave to reach 127.0.0.1. */
  mayReachDesk: () => Promise<boolean>;
  exclusive: Exclusive;
  /** Has the browser wake the sender at this moment (ms) or as soon after it as it can, or not at all. */
  wakeAt: (moment: number | null) => Promise<void>;
  /** The desk answered for a capture: labels and replies are here. */
  onAnswer: (id: string, answer: CaptureAnswer) => Promise<void>;
  /** The desk settled what became of the picture. */
  onPicture: (id: string, screenshot: ScreenshotView) => Promise<void>;
  /** An item moved: sent, waiting, or in need of a person. */
  onChange: () => void;
  /** A pass sent something, or met trouble that is the connection's and not the item's. */
  onRoad: (road: "free" | "troubled") => void;
}

const ROAD_TROUBLE: readonly HoldCause[] = [
  "unreachable",
  "timeout",
  "cut_body",
  "server_error",
  "not_our_desk",
  "not_paired",
];

export class Sender {
  private queued: Promise<void> | null = null;

  constructor(private readonly ports: SenderPorts) {}

  /** Sends what is due. Resolves when a pass that began after this call has ended. */
  drain(): Promise<void> {
    // One pass that has not begun yet serves every caller; the lock makes them follow each other.
    this.queued ??= this.ports.exclusive("vidhuk-sender", () => {
      this.queued = null;
      return this.pass();
    });
    return this.queued;
  }

  private async pass(): Promise<void> {
    const { outbox, wakeAt, onRoad } = this.ports;
    let road: "free" | "troubled" | null = null;
    const tried = new Set<string>();
    // Should the worker be killed in the middle, the browser wakes the next one.
    if ((await outbox.nextWake()) !== null) {
      await wakeAt(Date.now());
    }
    for (let item = await outbox.nextDue(tried); item !== null; item = await outbox.nextDue(tried)) {
      tried.add(item.id + item.part);
      const outcome = await this.sendOne(item);
      if (outcome.kind === "ok") {
        road = "free";
        await outbox.free(waitsForRoad);
      } else if (ROAD_TROUBLE.includes(outcome.cause)) {
        road = "troubled";
      }
    }
    if (road !== null) {
      onRoad(road);
    }
    await wakeAt(await outbox.nextWake());
  }

  /** One item, whatever becomes of it: a fault in it must not hold up the others. */
  private async sendOne(item: OutboxItem): Promise<Outcome<unknown>> {
    const { outbox, onChange } = this.ports;
    const outcome = await this.offer(item).catch(() => retry("internal"));
    try {
      if (outcome.kind !== "ok") {
        await outbox.refused(item.id, outcome);
      }
      onChange();
    } catch {
      // No room even to write down the refusal: the item stands as it stood, and goes with the next pass.
    }
    return outcome;
  }

  private async offer(item: OutboxItem): Promise<Outcome<unknown>> {
    const credential = await this.ports.database.get("credential", "desk");
    if (credential === undefined) {
      return waitForPerson("not_paired_yet");
    }
    if (!(await this.ports.mayReachDesk())) {
      return waitForPerson("permission_withheld");
    }
    return item.part === "capture"
      ? this.sendCapture(credential, item)
      : this.sendFollowing(credential, item);
  }

  private async sendCapture(credential: Credential, item: OutboxItem): Promise<Outcome<unknown>> {
    const answer = await this.ports.client.submit(credential, item);
    if (answer.kind === "ok") {
      await this.ports.outbox.receipted(item.id, answer.value.receipt.seq);
      await this.ports.onAnswer(item.id, answer.value);
    }
    return answer;
  }

  /** The comment's picture, then whatever else follows: it must not wait for a part that the desk refuses. */
  private async sendFollowing(credential: Credential, item: OutboxItem): Promise<Outcome<unknown>> {
    const { client, outbox, onPicture } = this.ports;
    if (item.shot.status !== "none") {
      const receipt = await this.sendScreenshot(credential, item);
      if (receipt.kind !== "ok") {
        return receipt;
      }
      await outbox.pictured(item.id);
      const kept = receipt.value.status === "kept";
      await onPicture(item.id, kept ? { state: "kept" } : { state: "unavailable", reason: gapOf(item) });
    }
    const left = await outbox.get(item.id);
    const followed: Outcome<unknown> =
      left === undefined
        ? { kind: "ok", value: null }
        : await outbox.additions.send(client, credential, left);
    if (followed.kind === "ok") {
      await outbox.pictured(item.id);
    }
    return followed;
  }

  private async sendScreenshot(
    credential: Credential,
    item: OutboxItem,
  ): Promise<Outcome<ScreenshotReceipt>> {
    const { client, outbox } = this.ports;
    const blob = item.shot.status === "ready" ? await outbox.screenshotOf(item.id) : undefined;
    return item.shot.status === "ready" && blob !== undefined
      ? client.sendScreenshot(credential, item.id, blob, item.shot.sha256)
      : client.giveUpScreenshot(credential, item.id, gapOf(item));
  }
}

/** Why there is no picture. One that was never brought: the worker died while it was being taken, or the disk had no room. */
function gapOf(item: OutboxItem): ScreenshotGap {
  return item.shot.status === "gone" ? item.shot.reason : "failed";
}
