/** The connection: a status with one named cause, and the one action that mends it. */
import { type JSX } from "preact";
import { askForHosts, browser } from "@/shared/browser";
import { type PageAnswer } from "@/shared/messages";
import {
  type Connection,
  type ConnectionCause,
  type PairingView,
  type PanelState,
} from "@/shared/panel-state";
import { ask } from "./backstage";
import { Action } from "./bits";
import { PairingCode } from "./pairing";
import { useWords } from "./words";

export type Tone = "good" | "wait" | "warn" | "bad";

/** One tone and one action for every cause; a cause without them does not compile. */
const CAUSES: Record<
  ConnectionCause,
  { tone: Tone; action: "none" | "retry" | "pair" | "pair-again" | "grant" | "options" }
> = {
  checking: { tone: "wait", action: "none" },
  connected: { tone: "good", action: "none" },
  permission_withheld: { tone: "warn", action: "grant" },
  not_running: { tone: "warn", action: "retry" },
  other_program: { tone: "bad", action: "options" },
  not_paired: { tone: "warn", action: "pair" },
  pairing_pending: { tone: "wait", action: "none" },
  pairing_rejected: { tone: "warn", action: "pair-again" },
  pairing_expired: { tone: "warn", action: "pair-again" },
  pairing_closed: { tone: "warn", action: "pair-again" },
  pairing_busy: { tone: "warn", action: "pair-again" },
  revoked: { tone: "bad", action: "pair" },
  impostor: { tone: "bad", action: "options" },
  desk_too_old: { tone: "warn", action: "retry" },
  desk_trouble: { tone: "bad", action: "retry" },
};

export function toneOf(cause: ConnectionCause): Tone {
  return CAUSES[cause].tone;
}

function code(cause: ConnectionCause): string {
  return cause.replaceAll("_", "-");
}

/** The dot and its short name; a live region, because it changes by itself. */
export function Status({ connection }: { connection: Connection }): JSX.Element {
  const words = useWords();
  return (
    <p class={`status ${toneOf(connection.cause)}`} role="status" data-cause={connection.cause}>
      <span class="dot" aria-hidden="true" />
      <span>{words.text(`panel-cause-${code(connection.cause)}`)}</span>
    </p>
  );
}

/** What is wrong and the one thing to do; nothing while all is well. */
export function Trouble({
  connection,
  pairing,
  inOptions = false,
}: {
  connection: Connection;
  pairing: PairingView | null;
  inOptions?: boolean;
}): JSX.Element | null {
  const words = useWords();
  const { cause, port } = connection;
  if (pairing !== null && cause !== "connected") {
    return <PairingCode pairing={pairing} />;
  }
  if (cause === "connected" || cause === "checking" || cause === "pairing_pending") {
    return null;
  }
  const { action, tone } = CAUSES[cause];
  return (
    <section class={`box ${tone}`} aria-label={words.text("panel-status-label")} data-part="trouble">
      <p>{words.text(`panel-explain-${code(cause)}`, { port: String(port) })}</p>
      {action !== "none" && !(action === "options" && inOptions) && (
        <Action
          label={words.text(`panel-action-${action}`)}
          kind="primary"
          act={() => mend(action)}
          part={`action-${action}`}
        />
      )}
    </section>
  );
}

/** The desk may be reached and a site may not be read: the same one action gives the leave. */
export function Withheld({ state }: { state: PanelState }): JSX.Element | null {
  const words = useWords();
  if (state.withheld.length === 0 || state.connection.cause === "permission_withheld") {
    return null;
  }
  const sites = state.withheld.map((pattern) => pattern.replace(/^https:\/\/(?:\*\.)?|\/\*$/gu, ""));
  return (
    <section class="box warn" aria-label={words.text("panel-cause-permission-withheld")} data-part="withheld">
      <p>{words.text("panel-explain-sites-withheld", { sites: sites.join(", ") })}</p>
      <Action
        label={words.text("panel-action-grant")}
        kind="primary"
        act={() => mend("grant")}
        part="action-grant"
      />
    </section>
  );
}

async function mend(
  action: "retry" | "pair" | "pair-again" | "grant" | "options",
): Promise<PageAnswer<unknown>> {
  switch (action) {
    case "retry":
      return ask({ kind: "test-connection" });
    case "pair":
    case "pair-again":
      return ask({ kind: "start-pairing" });
    case "grant":
      await askForHosts();
      return ask({ kind: "test-connection" });
    case "options":
      return openOptions();
  }
}

export async function openOptions(): Promise<PageAnswer<null>> {
  await browser.runtime.openOptionsPage();
  return { ok: true, value: null };
}
