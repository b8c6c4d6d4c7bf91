/** Parts that follow their captures: their bytes among the kept screenshots, and their way to the desk one by one. */
import { type AdditionName, type Site, type TabGap } from "../shared/contract.generated";
import { sha256Hex } from "../shared/digest";
import { type DeskClient } from "./client";
import {
  type Addition,
  additionKey,
  type Credential,
  type Database,
  type KnownCapture,
  type OutboxItem,
} from "./database";
import { type Outcome, retry } from "./outcome";

const SAFE: IDBTransactionOptions = { durability: "strict" };

export class Additions {
  constructor(private readonly database: Database) {}

  /** Keeps the bytes before their capture is there; on the disk when this resolves. */
  async stash(id: string, name: AdditionName, blob: Blob): Promise<void> {
    const transaction = this.database.transaction("screenshots", "readwrite", SAFE);
    await transaction.store.put({ id: additionKey(id, name), blob });
    await transaction.done;
  }

  blobOf(id: string, name: AdditionName): Promise<Blob | undefined> {
    return this.database.get("screenshots", additionKey(id, name)).then((kept) => kept?.blob);
  }

  /** What an item still holds of them, for a person who wants it as a file. */
  async of(item: OutboxItem): Promise<{ name: AdditionName; blob: Blob }[]> {
    const found = await Promise.all(
      (item.additions ?? []).map(async ({ name }) => ({ name, blob: await this.blobOf(item.id, name) })),
    );
    return found.flatMap(({ name, blob }) => (blob === undefined ? [] : [{ name, blob }]));
  }

  /**
   * Puts one more part on a capture that the desk keeps already; on the disk when this resolves. The capture's item may
   * be gone by then, so a bare one is made for the part. False when the browser knows nothing of such a capture.
   */
  async attach(
    id: string,
    name: AdditionName,
    blob: Blob,
    place: { site: Site; madeAt: string },
  ): Promise<boolean> {
    const sha256 = await sha256Hex(await blob.arrayBuffer());
    return this.put(id, { name, sha256 }, blob, place);
  }

  /** The same for the word that the picture of the tab will not come. */
  note(id: string, gap: TabGap, place: { site: Site; madeAt: string }): Promise<boolean> {
    return this.put(id, { name: "screenshot_tab", sha256: "", gap }, null, place);
  }

  private async put(
    id: string,
    addition: Addition,
    blob: Blob | null,
    place: { site: Site; madeAt: string },
  ): Promise<boolean> {
    const transaction = this.database.transaction(["outbox", "known", "screenshots"], "readwrite", SAFE);
    const outbox = transaction.objectStore("outbox");
    const known = await transaction.objectStore("known").get(id);
    const item = (await outbox.get(id)) ?? (known === undefined ? undefined : bare(known, place));
    if (item !== undefined) {
      if (blob !== null) {
        await transaction.objectStore("screenshots").put({ id: additionKey(id, addition.name), blob });
      }
      await outbox.put({ ...item, additions: [...(item.additions ?? []), addition] });
    }
    await transaction.done;
    return item !== undefined;
  }

  /** Sends what follows an item, one after the other; what arrived is forgotten at once. */
  async send(client: DeskClient, credential: Credential, item: OutboxItem): Promise<Outcome<unknown>> {
    let last: Outcome<unknown> = { kind: "ok", value: null };
    for (const addition of item.additions ?? []) {
      last = await this.sendOne(client, credential, item.id, addition);
      if (last.kind !== "ok") {
        return last;
      }
      await this.settle(item.id, addition.name);
    }
    return last;
  }

  private async sendOne(
    client: DeskClient,
    credential: Credential,
    id: string,
    addition: Addition,
  ): Promise<Outcome<unknown>> {
    if (addition.gap !== undefined) {
      const told = await client.giveUpTab(credential, id, addition.gap);
      // An older desk that does not know of such words refuses them: they are not worth a person's trouble.
      return told.kind === "quarantine" ? { kind: "ok", value: null } : told;
    }
    const blob = await this.blobOf(id, addition.name);
    return blob === undefined ? retry("internal") : client.sendAddition(credential, id, addition, blob);
  }

  /** Bytes of entries that were never finished: the form's page died between the images and the words. */
  async sweep(): Promise<void> {
    const transaction = this.database.transaction(["outbox", "screenshots"], "readwrite");
    for (const key of await transaction.objectStore("screenshots").getAllKeys()) {
      const [id = "", name] = key.split("/");
      if (name !== undefined && (await transaction.objectStore("outbox").get(id)) === undefined) {
        await transaction.objectStore("screenshots").delete(key);
      }
    }
    await transaction.done;
  }

  private async settle(id: string, name: AdditionName): Promise<void> {
    const transaction = this.database.transaction(["outbox", "screenshots"], "readwrite", SAFE);
    const item = await transaction.objectStore("outbox").get(id);
    if (item !== undefined) {
      const additions = (item.additions ?? []).filter((one) => one.name !== name);
      await transaction.objectStore("outbox").put({ ...item, additions });
    }
    await transaction.objectStore("screenshots").delete(additionKey(id, name));
    await transaction.done;
  }
}

export function hasAdditions(item: { additions?: Addition[] }): boolean {
  return (item.additions ?? []).length > 0;
}

/** An item that holds nothing but what follows: the words and the picture are with the desk. */
function bare(known: KnownCapture, place: { site: Site; madeAt: string }): OutboxItem {
  return {
    ...place,
    id: known.id,
    commentKey: known.commentKey,
    madeMs: known.madeMs,
    author: null,
    excerpt: "",
    part: "screenshot",
    state: "waiting",
    cause: "not_sent_yet",
    params: {},
    attempts: 0,
    notBefore: 0,
    byDesk: false,
    heldUntil: 0,
    major: 0,
    manifest: "",
    manifestSha256: "",
    parts: [],
    shot: { status: "none" },
  };
}
