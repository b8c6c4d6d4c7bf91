/** The one file that talks to the network, and only to 127.0.0.1. Gives nothing to a desk that has not proved itself. */
import {
  type AdditionReceipt,
  type CaptureAnswer,
  type Correction,
  type Insertion,
  type InsertWish,
  type KnownAnswer,
  type KnownRequest,
  type LintAnswer,
  type LintRequest,
  type NameChoice,
  type OpenAnswer,
  type PairAnswer,
  type PairPollAnswer,
  type PingAnswer,
  type ReplyCopied,
  type ReplyInserted,
  type ReplyPublished,
  type ScreenshotGap,
  type ScreenshotReceipt,
  type SuggestionRequest,
  type SuggestionSet,
  type TabGap,
  type TabGiveUpReceipt,
  type WishEnded,
} from "../shared/contract.generated";
import { randomHex256 } from "../shared/digest";
import { check, type MessageName } from "../shared/validate";
import { type Messages } from "../shared/schemas.generated";
import { textOf } from "./body";
import { type Call } from "./call";
import { type Addition, type Credential, type OutboxItem, type PendingPairing } from "./database";
import { classifyRefusal, notOurDesk, type Outcome, retry, waitForPerson } from "./outcome";
import { provesItself } from "./proof";
import { deskAddress } from "./settings";

// A worker's fetch is cut off at 30 s by Chrome; below that the reason is ours to tell.
const PING_MS = 3_000;
const CALL_MS = 15_000;
const SCREENSHOT_MS = 25_000;

export class DeskClient {
  constructor(
    private readonly port: () => Promise<number>,
    private readonly timeouts: { ping: number; call: number; screenshot: number } = {
      ping: PING_MS,
      call: CALL_MS,
      screenshot: SCREENSHOT_MS,
    },
  ) {}

  /** Is anybody there, and does it say that it is Vidhuk? Tells it nothing. */
  hello(): Promise<Outcome<PingAnswer>> {
    return this.call({ method: "GET", path: "/ping", answer: "ping-answer", timeoutMs: this.timeouts.ping });
  }

  /**
   * Has the desk prove that it knows our token. `not_paired`: it does not know us (any more);
   * `not_our_desk` with `why: proof`: it pretends to.
   */
  async prove(credential: Credential): Promise<Outcome<PingAnswer>> {
    const nonce = randomHex256();
    const answer = await this.call({
      method: "POST",
      path: "/ping",
      answer: "ping-answer",
      json: { nonce, installation: credential.installation },
      timeoutMs: this.timeouts.ping,
    });
    if (answer.kind !== "ok") {
      return answer;
    }
    if (answer.value.proof === null) {
      return waitForPerson("not_paired", { why: "proof" });
    }
    return (await provesItself(credential.token, nonce, answer.value.proof)) ? answer : notOurDesk("proof");
  }

  pair(secretSha256: string, browser: string, extensionVersion: string): Promise<Outcome<PairAnswer>> {
    const json = { secret_sha256: secretSha256, browser, extension_version: extensionVersion };
    return this.call({ method: "POST", path: "/pair", answer: "pair-answer", json });
  }

  pollPairing({ request, secret }: PendingPairing, withdraw = false): Promise<Outcome<PairPollAnswer>> {
    const json = { request, secret, ...(withdraw && { withdraw }) };
    return this.call({ method: "POST", path: "/pair/poll", answer: "pair-poll-answer", json });
  }

  /** Hands a capture over. Good only with a receipt for this very id and manifest. */
  async submit(credential: Credential, item: OutboxItem): Promise<Outcome<CaptureAnswer>> {
    const answer = await this.asDesk(credential, {
      method: "POST",
      path: "/captures",
      answer: "capture-answer",
      json: { manifest: item.manifest, parts: item.parts },
    });
    if (answer.kind !== "ok") {
      return answer;
    }
    const { receipt } = answer.value;
    return receipt.id === item.id && receipt.manifest_sha256 === item.manifestSha256
      ? answer
      : notOurDesk("receipt");
  }

  /** The receipt with labels and suggestions as they are now. */
  async answer(credential: Credential, id: string): Promise<Outcome<CaptureAnswer>> {
    const answer = await this.asDesk(credential, {
      method: "GET",
      path: `/captures/${id}`,
      answer: "capture-answer",
    });
    return answer.kind === "ok" && answer.value.receipt.id !== id ? notOurDesk("receipt") : answer;
  }

  async sendScreenshot(
    credential: Credential,
    id: string,
    blob: Blob,
    sha256: string,
  ): Promise<Outcome<ScreenshotReceipt>> {
    const answer = await this.asDesk(credential, {
      method: "PUT",
      path: `/captures/${id}/screenshot`,
      answer: "screenshot-receipt",
      blob,
      headers: { "Content-Type": blob.type, "X-Content-SHA256": sha256 },
      timeoutMs: this.timeouts.screenshot,
    });
    const sound =
      answer.kind !== "ok" ||
      (answer.value.id === id && answer.value.status === "kept" && answer.value.sha256 === sha256);
    return sound ? answer : notOurDesk("receipt");
  }

  /** One part that follows beside the screenshot. */
  async sendAddition(
    credential: Credential,
    id: string,
    { name, sha256 }: Addition,
    blob: Blob,
  ): Promise<Outcome<AdditionReceipt>> {
    const answer = await this.asDesk(credential, {
      method: "PUT",
      path: `/captures/${id}/additions/${name}`,
      answer: "addition-receipt",
      blob,
      headers: { "Content-Type": blob.type, "X-Content-SHA256": sha256 },
      timeoutMs: this.timeouts.screenshot,
    });
    const sound =
      answer.kind !== "ok" ||
      (answer.value.id === id && answer.value.name === name && answer.value.sha256 === sha256);
    return sound ? answer : notOurDesk("receipt");
  }

  /** Which of the comments on a screen the archive holds. */
  known(credential: Credential, request: KnownRequest): Promise<Outcome<KnownAnswer>> {
    return this.asDesk(credential, { method: "POST", path: "/known", answer: "known-answer", json: request });
  }

  async giveUpScreenshot(
    credential: Credential,
    id: string,
    reason: ScreenshotGap,
  ): Promise<Outcome<ScreenshotReceipt>> {
    const answer = await this.asDesk(credential, {
      method: "POST",
      path: `/captures/${id}/screenshot-unavailable`,
      answer: "screenshot-receipt",
      json: { reason },
    });
    return answer.kind === "ok" && answer.value.id !== id ? notOurDesk("receipt") : answer;
  }

  /** The wanted picture of the tab will not come; nothing waits for what the desk says to that. */
  giveUpTab(credential: Credential, id: string, reason: TabGap): Promise<Outcome<TabGiveUpReceipt>> {
    const path = `/captures/${id}/tab-unavailable`;
    return this.asDesk(credential, { method: "POST", path, answer: "tab-give-up-receipt", json: { reason } });
  }

  /** A person's word about labels, or about a name that the roster does not hold. */
  correct(as: Credential, id: string, said: Correction | NameChoice): Promise<Outcome<CaptureAnswer>> {
    const path = `/captures/${id}/${"verdict" in said ? "name" : "correction"}`;
    return this.asDesk(as, { method: "POST", path, answer: "capture-answer", json: said });
  }

  suggest(credential: Credential, id: string, request: SuggestionRequest): Promise<Outcome<SuggestionSet>> {
    const path = `/captures/${id}/suggestions`;
    return this.asDesk(credential, { method: "POST", path, answer: "suggestion-set", json: request });
  }

  /** What the linter says to a draft; the desk keeps nothing of it. */
  lint(credential: Credential, id: string, request: LintRequest): Promise<Outcome<LintAnswer>> {
    const path = `/captures/${id}/lint`;
    return this.asDesk(credential, { method: "POST", path, answer: "lint-answer", json: request });
  }

  replyCopied(credential: Credential, id: string, reply: ReplyCopied): Promise<Outcome<CaptureAnswer>> {
    const path = `/captures/${id}/replies`;
    return this.asDesk(credential, { method: "POST", path, answer: "capture-answer", json: reply });
  }

  /** A reply stands in the site's own box. */
  inserted(credential: Credential, id: string, reply: ReplyInserted): Promise<Outcome<Insertion>> {
    const path = `/captures/${id}/insertions`;
    return this.asDesk(credential, { method: "POST", path, answer: "insertion", json: reply });
  }

  /** It was seen there as published. */
  published(
    credential: Credential,
    id: string,
    insertion: string,
    seen: ReplyPublished,
  ): Promise<Outcome<Insertion>> {
    const path = `/captures/${id}/insertions/${insertion}/published`;
    return this.asDesk(credential, { method: "POST", path, answer: "insertion", json: seen });
  }

  /** What a page of the desk wants to be inserted; the ticket is used up by asking. */
  takeWish(credential: Credential, ticket: string): Promise<Outcome<InsertWish>> {
    const json = { ticket };
    return this.asDesk(credential, { method: "POST", path: "/wishes/take", answer: "insert-wish", json });
  }

  endWish(credential: Credential, wish: string, ended: WishEnded): Promise<Outcome<WishEnded>> {
    const path = `/wishes/${wish}/end`;
    return this.asDesk(credential, { method: "POST", path, answer: "wish-ended", json: ended });
  }

  /** A single-use link into the pages. */
  open(credential: Credential, path: string): Promise<Outcome<OpenAnswer>> {
    return this.asDesk(credential, { method: "POST", path: "/open", answer: "open-answer", json: { path } });
  }

  /** A call with the token: the proof comes first, each time, because another program may hold the port by now. */
  private async asDesk<Name extends MessageName>(
    credential: Credential,
    call: Call<Name>,
  ): Promise<Outcome<Messages[Name]>> {
    const proof = await this.prove(credential);
    if (proof.kind !== "ok") {
      return proof;
    }
    const headers = { ...call.headers, Authorization: `Bearer ${credential.token}` };
    const answer = await this.call({ ...call, headers });
    // It proved itself and answers what no desk says: another proof will not mend that.
    return answer.kind === "wait_person" && answer.cause === "not_our_desk" ? notOurDesk("receipt") : answer;
  }

  private async call<Name extends MessageName>(call: Call<Name>): Promise<Outcome<Messages[Name]>> {
    const deadline = AbortSignal.timeout(call.timeoutMs ?? this.timeouts.call);
    let response: Response;
    try {
      response = await fetch(deskAddress(await this.port()) + call.path, {
        method: call.method,
        headers: {
          ...(call.json === undefined ? {} : { "Content-Type": "application/json" }),
          ...call.headers,
        },
        body: call.blob ?? (call.json === undefined ? null : JSON.stringify(call.json)),
        credentials: "omit",
        cache: "no-store",
        redirect: "manual",
        referrerPolicy: "no-referrer",
        signal: deadline,
      });
    } catch {
      return retry(deadline.aborted ? "timeout" : "unreachable");
    }
    let text: string;
    try {
      text = await textOf(response);
    } catch {
      return retry(deadline.aborted ? "timeout" : "cut_body");
    }
    const body = parse(text);
    if (!response.ok) {
      return classifyRefusal(response.status, body, response.headers.get("Retry-After"), Date.now());
    }
    const checked = body === undefined ? null : check(call.answer, body);
    return checked?.ok === true ? { kind: "ok", value: checked.value } : notOurDesk();
  }
}

/** Parsed JSON, or `undefined`. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
