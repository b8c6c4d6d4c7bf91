/** What the panel and the options page may ask of the background, and the answers; content scripts never reach it. */
import {
  type CaptureAnswer,
  type LintAnswer,
  type LintRequest,
  type ReplyCopied,
} from "../shared/contract.generated";
import { type DeskMessage, type PageAnswer, type PageAnswers } from "../shared/messages";
import { type Connection, type PanelState } from "../shared/panel-state";
import { type DeskClient } from "./client";
import { probe, testConnection } from "./connection";
import { type Credential, type Database } from "./database";
import { exportItem, exportReply } from "./export";
import { type Insertions } from "./insertions";
import { type Outbox, waitsForRoad } from "./outbox";
import { type Outcome } from "./outcome";
import { mendedBy } from "./mended";
import { done, failureOf } from "./page-answer";
import { type Pairing } from "./pairing";
import { panelState } from "./panel-view";
import { type Sender } from "./sender";
import { type Session } from "./session";
import { changeSettings, deskAddress, readSettings } from "./settings";

/** A probe younger than this is believed. */
const FRESH_MS = 3_000;

export interface FrontPorts {
  database: Database;
  client: DeskClient;
  outbox: Outbox;
  sender: Sender;
  pairing: Pairing;
  session: Session;
  insertions: Insertions;
  extensionVersion: string;
  extensionOrigin: string;
  mayReachDesk: () => Promise<boolean>;
  withheldHosts: () => Promise<string[]>;
  openTab: (url: string) => Promise<void>;
  /** Tells every open page that something changed. */
  changed: () => void;
  now: () => number;
}

type Answer = PageAnswer<PageAnswers[DeskMessage["kind"]]>;

export class Front {
  constructor(private readonly ports: FrontPorts) {}

  /** The answer to a page's message that was checked. */
  async handle(message: DeskMessage): Promise<Answer> {
    switch (message.kind) {
      case "get-state":
        return done(await this.state());
      case "test-connection":
        return done(await this.test());
      case "start-pairing":
        return this.startPairing();
      case "poll-pairing":
        return this.pollPairing();
      case "cancel-pairing":
        return this.connectionIs(await this.ports.pairing.cancel());
      case "forget-desk":
        await this.ports.pairing.forget();
        await this.ports.session.clear();
        await this.refreshConnection();
        return done(null);
      case "set-port":
        await changeSettings(this.ports.database, { port: message.port });
        await this.refreshConnection();
        return done(null);
      case "set-language":
        await changeSettings(this.ports.database, { language: message.language });
        this.ports.changed();
        return done(null);
      case "set-tab-picture":
        await changeSettings(this.ports.database, { tabPicture: message.on });
        this.ports.changed();
        return done(null);
      case "correct": {
        const { id, correction } = message;
        return this.withAnswer(id, (credential) => this.ports.client.correct(credential, id, correction));
      }
      case "decide-name": {
        const { id, choice } = message;
        return this.withAnswer(id, (credential) => this.ports.client.correct(credential, id, choice));
      }
      case "reply-copied":
        return this.withAnswer(message.id, (credential) =>
          this.ports.client.replyCopied(credential, message.id, message.reply),
        );
      case "suggest":
        return this.paired((credential) =>
          this.ports.client.suggest(credential, message.id, message.request),
        );
      case "open-page":
        return this.openPage(message.path);
      case "open-practice":
        await this.ports.openTab(`${await this.address()}/practice`);
        return done(null);
      case "show-card":
        await this.ports.session.showCard(message.id);
        return done(null);
      case "send-now":
        return this.sendNow();
      case "export-item":
        return this.exportItem(message.id);
      case "delete-item":
        await this.ports.outbox.remove(message.id);
        await this.ports.insertions.remove(message.id);
        await this.ports.session.dropCard(message.id);
        return done(null);
    }
  }

  /** As `reply-copied`, and the card stays as it is: a person is reading what became of their press. */
  async copiedInstead(id: string, reply: ReplyCopied): Promise<PageAnswer<null>> {
    const told = await this.paired((credential) => this.ports.client.replyCopied(credential, id, reply));
    return told.ok ? done(null) : told;
  }

  lint(id: string, request: LintRequest): Promise<PageAnswer<LintAnswer>> {
    return this.paired((credential) => this.ports.client.lint(credential, id, request));
  }

  /** Everything that the panel shows; looks at the desk again, without waiting for it, when the last look is old. */
  async state(): Promise<PanelState> {
    const view = await this.ports.session.read();
    if (this.ports.now() - view.connectionAt > FRESH_MS) {
      void this.refreshConnection();
    }
    return panelState({
      view,
      settings: await readSettings(this.ports.database),
      items: await this.ports.outbox.all(),
      insertions: await this.ports.insertions.all(),
      pending: await this.ports.pairing.pending(),
      credential: await this.ports.pairing.credential(),
      withheld: await this.ports.withheldHosts(),
      extensionVersion: this.ports.extensionVersion,
      extensionOrigin: this.ports.extensionOrigin,
      now: this.ports.now(),
    });
  }

  /** The sender sent something or met trouble: look, when that contradicts what the panel shows. */
  async roadIs(road: "free" | "troubled"): Promise<void> {
    const connected = (await this.ports.session.read()).connection?.cause === "connected";
    if (connected === (road === "troubled")) {
      await this.refreshConnection();
    }
  }

  /** Looks at the desk and, when it proves itself, sends what waited for just that. */
  async refreshConnection(): Promise<Connection> {
    const connection = await probe(this.connectionPorts());
    await this.learn(connection);
    return connection;
  }

  private async test(): Promise<PageAnswers["test-connection"]> {
    const report = await testConnection(this.connectionPorts());
    await this.learn(report.connection);
    return report;
  }

  private async learn(connection: Connection): Promise<void> {
    const before = (await this.ports.session.read()).connection?.cause;
    await this.ports.session.connection(connection, this.ports.now());
    if (connection.cause === "connected") {
      // What waits for a road goes when the road opens, not at every look: a desk that proves itself and then fails
      // on one item must not be asked for it without end.
      const opened = before !== "connected";
      const freed = await this.ports.outbox.free((item) =>
        item.state === "wait_person" ? mendedBy(connection, item) : opened && waitsForRoad(item),
      );
      if (freed > 0) {
        void this.ports.sender.drain();
      }
      if (opened) {
        await this.ports.insertions.free();
        void this.ports.insertions.drain();
      }
    }
  }

  private async startPairing(): Promise<Answer> {
    const started = await this.ports.pairing.start();
    return this.connectionIs(started.cause);
  }

  private async pollPairing(): Promise<Answer> {
    const cause = await this.ports.pairing.poll();
    if (cause === "connected") {
      // A new token mends whatever a person had to mend, but for an item that this desk is too old for.
      await this.ports.outbox.free((item) => item.cause !== "contract_too_new");
      void this.ports.sender.drain();
      await this.refreshConnection();
      return done(null);
    }
    return this.connectionIs(cause);
  }

  private async connectionIs(cause: Connection["cause"]): Promise<Answer> {
    const { port } = await readSettings(this.ports.database);
    // Believed for longer than a probe: "pairing was rejected" must not turn into "not paired" before it is read.
    await this.ports.session.connection(
      { cause, port },
      this.ports.now() + (cause.startsWith("pairing_") ? 20_000 : 0),
    );
    this.ports.changed();
    return done(null);
  }

  private async sendNow(): Promise<Answer> {
    await this.ports.outbox.free(() => true);
    await this.ports.insertions.free();
    await this.ports.sender.drain();
    await this.ports.insertions.drain();
    await this.refreshConnection();
    return done(null);
  }

  private async openPage(path: string): Promise<Answer> {
    const opened = await this.paired((credential) => this.ports.client.open(credential, path));
    if (!opened.ok) {
      return opened;
    }
    const { port } = await readSettings(this.ports.database);
    const { url } = opened.value;
    if (!new RegExp(`^http://vidhuk-[0-9a-f]{8}\\.localhost:${String(port)}/`).test(url)) {
      return { ok: false, failure: "desk_not_ours" };
    }
    await this.ports.openTab(url);
    return done(null);
  }

  private async exportItem(id: string): Promise<Answer> {
    const reply = await this.ports.insertions.get(id);
    if (reply !== undefined) {
      return done(exportReply(reply, this.ports.now()));
    }
    const item = await this.ports.outbox.get(id);
    return item === undefined
      ? { ok: false, failure: "unknown_item" }
      : done(await exportItem(item, this.ports.outbox, this.ports.now()));
  }

  private async withAnswer(
    id: string,
    call: (credential: Credential) => Promise<Outcome<CaptureAnswer>>,
  ): Promise<Answer> {
    const answer = await this.paired(call);
    if (answer.ok) {
      await this.ports.session.answer(id, answer.value);
      return done(null);
    }
    return answer;
  }

  private async paired<T>(call: (credential: Credential) => Promise<Outcome<T>>): Promise<PageAnswer<T>> {
    const credential = await this.ports.pairing.credential();
    if (credential === undefined) {
      return { ok: false, failure: "not_paired" };
    }
    const outcome = await call(credential);
    return outcome.kind === "ok" ? done(outcome.value) : failureOf(outcome);
  }

  private async address(): Promise<string> {
    return deskAddress((await readSettings(this.ports.database)).port);
  }

  private connectionPorts(): Parameters<typeof probe>[0] {
    const { client, pairing, mayReachDesk, database } = this.ports;
    return { client, pairing, mayReachDesk, port: async () => (await readSettings(database)).port };
  }
}
