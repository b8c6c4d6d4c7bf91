/** The side panel: what is connected, what was captured, what was understood, what to answer, what still waits. */
import { type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type PageFailure } from "@/shared/messages";
import { type PanelState } from "@/shared/panel-state";
import { Sentences } from "@/shared/sentences";
import { ask, useBackstage } from "./backstage";
import { Action, Disclosure, LanguageSwitch, Mark } from "./bits";
import { BoxCheck } from "./box-check";
import { Captured } from "./captured";
import { openOptions, Status, Trouble, Withheld } from "./connection";
import { Empty } from "./empty";
import { Queue } from "./queue";
import { Ways } from "./ways";
import { useWords, Words } from "./words";

export function PanelApp(): JSX.Element {
  const { state, failure } = useBackstage();
  return state === null ? <Unready failure={failure} /> : <Panel state={state} />;
}

/** Before the first state; and when the browser has no room to keep one, why there is none. */
function Unready({ failure }: { failure: PageFailure | null }): JSX.Element {
  return (
    <main class="panel" aria-busy={failure === null}>
      {failure === "no_storage" && (
        <p class="box bad" role="alert" data-part="no-storage">
          {Sentences.of("uk").text("panel-failure-no-storage")}
        </p>
      )}
    </main>
  );
}

/** The panel of one state: everything it shows comes from there. */
export function Panel({ state }: { state: PanelState }): JSX.Element {
  useEffect(() => {
    document.documentElement.lang = state.language;
  }, [state.language]);
  const heard = useHeard();
  return (
    <Words.Provider value={Sentences.of(state.language)}>
      <div class={heard ? "panel" : "panel unheard"}>
        <Head state={state} />
        <main>
          <Trouble connection={state.connection} pairing={state.pairing} />
          <Withheld state={state} />
          <Notice state={state} />
          {state.card === null ? (
            <Empty paired={state.installation !== null} />
          ) : (
            <Captured card={state.card} />
          )}
          <BoxCheck
            key={state.card?.id ?? ""}
            id={state.card?.insertion === undefined ? null : state.card.id}
          />
          <Ways state={state} />
          <Recent state={state} />
          <Queue items={state.outbox} />
        </main>
      </div>
    </Words.Provider>
  );
}

/** Whether keys reach the panel: it has them when it opens, and they stay with the page when it was open before. */
function useHeard(): boolean {
  const [heard, setHeard] = useState(() => document.hasFocus());
  useEffect(() => {
    const look = (): void => setHeard(document.hasFocus());
    window.addEventListener("focus", look);
    window.addEventListener("blur", look);
    return () => {
      window.removeEventListener("focus", look);
      window.removeEventListener("blur", look);
    };
  }, []);
  return heard;
}

function Head({ state }: { state: PanelState }): JSX.Element {
  const words = useWords();
  return (
    <header class="head">
      <div class="head-row">
        <h1>
          <Mark />
          {words.text("panel-title")}
        </h1>
        <LanguageSwitch />
      </div>
      <div class="head-row">
        <Status connection={state.connection} />
        <nav class="row">
          {state.connection.cause === "connected" && (
            <Action
              label={words.text("panel-history")}
              kind="link"
              act={() => ask({ kind: "open-page", path: "/history" })}
              part="open-history"
            />
          )}
          <Action label={words.text("panel-options")} kind="link" act={openOptions} part="open-options" />
        </nav>
      </div>
    </header>
  );
}

function Notice({ state }: { state: PanelState }): JSX.Element | null {
  const words = useWords();
  return state.notice === null ? null : (
    <p class="box warn" role="alert" data-part="notice" data-notice={state.notice}>
      {words.text(`panel-notice-${state.notice.replaceAll("_", "-")}`)}
    </p>
  );
}

function Recent({ state }: { state: PanelState }): JSX.Element | null {
  const words = useWords();
  return state.recent.length === 0 ? null : (
    <Disclosure summary={words.text("panel-recent")} part="recent">
      <ul class="plain-list">
        {state.recent.map((one) => (
          <li key={one.id}>
            <button type="button" class="recent" onClick={() => void ask({ kind: "show-card", id: one.id })}>
              <strong dir="auto">{one.author ?? words.text("panel-author-hidden")}</strong>
              <span class="one-line soft" dir="auto">
                {one.excerpt}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
