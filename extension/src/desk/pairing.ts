/** Makes this browser known to a desk: a secret kept here, a code that a person compares and approves there. */
import { browserName } from "../shared/browser";
import { randomHex256, fromHex, sha256Hex } from "../shared/digest";
import { type ConnectionCause } from "../shared/panel-state";
import { type DeskClient } from "./client";
import { type Credential, type Database, type PendingPairing } from "./database";
import { type Outcome, type Refusal } from "./outcome";

export class Pairing {
  private polling: Promise<ConnectionCause> | null = null;

  constructor(
    private readonly database: Database,
    private readonly client: DeskClient,
    private readonly extensionVersion: string,
    private readonly now: () => number = Date.now,
  ) {}

  credential(): Promise<Credential | undefined> {
    return this.database.get("credential", "desk");
  }

  /** The pairing that waits for a person, if its time is not over. */
  async pending(): Promise<PendingPairing | undefined> {
    const pending = await this.database.get("pairing", "pending");
    return pending !== undefined && Date.parse(pending.expiresAt) > this.now() ? pending : undefined;
  }

  /** Asks the desk for a code. The secret is on the disk before the code is shown. */
  async start(): Promise<{ cause: "pairing_pending" } | { cause: ConnectionCause; refusal: Refusal }> {
    const secret = randomHex256();
    const browser = browserName();
    const answer = await this.client.pair(await sha256Hex(fromHex(secret)), browser, this.extensionVersion);
    if (answer.kind !== "ok") {
      return { cause: causeOf(answer), refusal: answer };
    }
    const { request, code, expires_at: expiresAt } = answer.value;
    await this.database.put("pairing", { request, secret, code, expiresAt, browser }, "pending");
    return { cause: "pairing_pending" };
  }

  /**
   * Asks whether a person has decided. The token is given once, so it is stored before anything else happens, and pages
   * that ask in the same moment have one answer.
   */
  poll(): Promise<ConnectionCause> {
    this.polling ??= this.ask().finally(() => (this.polling = null));
    return this.polling;
  }

  private async ask(): Promise<ConnectionCause> {
    const pending = await this.database.get("pairing", "pending");
    if (pending === undefined) {
      return (await this.credential()) === undefined ? "not_paired" : "connected";
    }
    const answer = await this.client.pollPairing(pending);
    if (answer.kind !== "ok") {
      const over = Date.parse(pending.expiresAt) <= this.now() || answer.kind === "quarantine";
      return over ? this.end("pairing_expired") : "pairing_pending";
    }
    const { status, token, installation } = answer.value;
    if (status === "approved" && token !== null && installation !== null) {
      const transaction = this.database.transaction(["credential", "pairing"], "readwrite", {
        durability: "strict",
      });
      const pairedAt = new Date(this.now()).toISOString();
      await transaction.objectStore("credential").put({ token, installation, pairedAt }, "desk");
      await transaction.objectStore("pairing").delete("pending");
      await transaction.done;
      return "connected";
    }
    if (status === "pending" && Date.parse(pending.expiresAt) > this.now()) {
      return "pairing_pending";
    }
    return this.end(status === "rejected" ? "pairing_rejected" : "pairing_expired");
  }

  /** Forgets a pairing that nobody approved, here first; a desk that does not answer lets it run out by itself. */
  async cancel(): Promise<ConnectionCause> {
    const pending = await this.pending();
    const cause = await this.end("not_paired");
    if (pending !== undefined) {
      await this.client.pollPairing(pending, true);
    }
    return cause;
  }

  /** Forgets the desk on this side; the desk's own list keeps the browser until a person removes it there. */
  async forget(): Promise<void> {
    const transaction = this.database.transaction(["credential", "pairing"], "readwrite");
    await transaction.objectStore("credential").delete("desk");
    await transaction.objectStore("pairing").delete("pending");
    await transaction.done;
  }

  private async end(cause: ConnectionCause): Promise<ConnectionCause> {
    await this.database.delete("pairing", "pending");
    return cause;
  }
}

/** The connection's named cause behind a refusal to a call without a token. */
export function causeOf(refusal: Exclude<Outcome<unknown>, { kind: "ok" }>): ConnectionCause {
  switch (refusal.cause) {
    case "pairing_busy":
      return "pairing_busy";
    case "pairing_closed":
      return "pairing_closed";
    case "unreachable":
      return "not_running";
    case "timeout":
    case "cut_body":
    case "server_error":
      return "other_program";
    case "not_our_desk":
      return refusal.params["why"] === "proof" ? "impostor" : "other_program";
    case "not_paired":
      return "revoked";
    case "contract_too_new":
      return "desk_too_old";
    default:
      return "desk_trouble";
  }
}
