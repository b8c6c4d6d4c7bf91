/** The panel's and the options page's line to the background: asks, and hears when something changed. Keeps no truth of its own. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { browser } from "@/shared/browser";
import { type PageAnswer, type PageAnswers, type PageFailure, type PageMessage } from "@/shared/messages";
import { type PanelState } from "@/shared/panel-state";

/** Asks the background; a background that does not answer (just updated, just killed) is a failure like any other. */
export async function ask<K extends PageMessage["kind"]>(
  message: Extract<PageMessage, { kind: K }>,
): Promise<PageAnswer<PageAnswers[K]>> {
  try {
    const answer: unknown = await browser.runtime.sendMessage(message);
    if (typeof answer === "object" && answer !== null && "ok" in answer) {
      return answer as PageAnswer<PageAnswers[K]>;
    }
  } catch {
    // Falls through: told as a failure below.
  }
  return { ok: false, failure: "bad_message" };
}

/** While connected only what happens elsewhere is news; while not, the person waits for it. */
const LOOK_CONNECTED_MS = 30_000;
const LOOK_OTHERWISE_MS = 4_000;
const POLL_PAIRING_MS = 1_500;

export interface Backstage {
  state: PanelState | null;
  /** Why the last question for the state failed. */
  failure: PageFailure | null;
  refresh: () => Promise<void>;
}

/** The state as the background tells it: at once, at each change, and now and then. */
export function useBackstage(): Backstage {
  const [state, setState] = useState<PanelState | null>(null);
  const [failure, setFailure] = useState<PageFailure | null>(null);
  const asked = useRef(0);
  const refresh = useCallback(async () => {
    const mine = (asked.current += 1);
    const answer = await ask({ kind: "get-state" });
    // An older answer must not overwrite a newer one.
    if (mine !== asked.current) {
      return;
    }
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) {
      setState(answer.value);
    }
  }, []);

  useEffect(() => {
    const hear = (message: unknown): undefined => {
      if (
        typeof message === "object" &&
        message !== null &&
        "kind" in message &&
        message.kind === "state-changed"
      ) {
        void refresh();
      }
    };
    browser.runtime.onMessage.addListener(hear);
    void refresh();
    return () => {
      browser.runtime.onMessage.removeListener(hear);
    };
  }, [refresh]);

  const connected = state?.connection.cause === "connected";
  useEvery(connected ? LOOK_CONNECTED_MS : LOOK_OTHERWISE_MS, refresh);
  const pairing = state?.pairing?.code ?? null;
  useEffect(() => {
    if (pairing === null) {
      return undefined;
    }
    const timer = setInterval(() => void ask({ kind: "poll-pairing" }).then(refresh), POLL_PAIRING_MS);
    return () => {
      clearInterval(timer);
    };
  }, [pairing, refresh]);
  return { state, failure, refresh };
}

/** Runs again and again while somebody looks at the page, and at once when they come back to it. */
function useEvery(ms: number, work: () => Promise<void>): void {
  useEffect(() => {
    const run = (): void => {
      if (document.visibilityState === "visible") {
        void work();
      }
    };
    const timer = setInterval(run, ms);
    document.addEventListener("visibilitychange", run);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", run);
    };
  }, [ms, work]);
}
