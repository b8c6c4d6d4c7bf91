/** The options page: pairing, a test that names each check, port, language, the paired desk, the way to the pages. */
import { type ComponentChildren, type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type PanelState, type TestReport } from "@/shared/panel-state";
import { Sentences } from "@/shared/sentences";
import { ask, useBackstage } from "./backstage";
import { Action, Confirmed, LanguageSwitch, Mark } from "./bits";
import { Status, Trouble } from "./connection";
import { PageMarks } from "./page-marks";
import { OptionalSites } from "./optional-sites";
import { TabSwitch } from "./tab-switch";
import { useWords, Words } from "./words";

export function OptionsApp(): JSX.Element {
  const { state } = useBackstage();
  return state === null ? <main class="options" aria-busy="true" /> : <Options state={state} />;
}

export function Options({ state }: { state: PanelState }): JSX.Element {
  useEffect(() => {
    document.documentElement.lang = state.language;
  }, [state.language]);
  const paired = state.installation !== null;
  return (
    <Words.Provider value={Sentences.of(state.language)}>
      <div class="options">
        <Head />
        <main>
          <ConnectionPart state={state} />
          {paired && <PairedPart state={state} />}
          {paired && <PagesPart />}
          <PortPart port={state.connection.port} />
          <OptionalSites />
          <PageMarks />
          <TabSwitch on={state.tabPicture} />
          <Foot state={state} />
        </main>
      </div>
    </Words.Provider>
  );
}

function Head(): JSX.Element {
  const words = useWords();
  useEffect(() => {
    document.title = words.text("panel-options-title");
  }, [words]);
  return (
    <header class="head">
      <div class="head-row">
        <h1>
          <Mark />
          {words.text("panel-options-title")}
        </h1>
        <LanguageSwitch />
      </div>
    </header>
  );
}

function Part({
  title,
  id,
  children,
}: {
  title: string;
  id: string;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <section class="part" aria-labelledby={id} data-part={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function ConnectionPart({ state }: { state: PanelState }): JSX.Element {
  const words = useWords();
  const [report, setReport] = useState<TestReport | null>(null);
  // Yesterday's test says nothing about another cause.
  useEffect(() => {
    setReport((before) => (before?.connection.cause === state.connection.cause ? before : null));
  }, [state.connection.cause]);
  return (
    <Part title={words.text("panel-options-connection")} id="connection">
      <Status connection={state.connection} />
      <Trouble connection={state.connection} pairing={state.pairing} inOptions />
      <Action
        label={words.text("panel-options-test")}
        part="test"
        act={async () => {
          const answer = await ask({ kind: "test-connection" });
          setReport(answer.ok ? answer.value : null);
          return answer;
        }}
      />
      {report !== null && (
        <ul class="checks" aria-label={words.text("panel-options-checks")} role="list">
          {report.checks.map(({ check, result }) => (
            <li key={check} class={result} data-check={check} data-result={result}>
              <span class="sign" aria-hidden="true">
                {result === "ok" ? "✓" : result === "failed" ? "✕" : "–"}
              </span>
              <span>{words.text(`panel-check-${check}`, { port: String(report.connection.port) })}</span>
              <span class={result === "ok" ? "visually-hidden" : "said"}>
                {words.text(`panel-check-${result}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function PairedPart({ state }: { state: PanelState }): JSX.Element {
  const words = useWords();
  const rows: [string, string | undefined][] = [
    [words.text("panel-options-address"), `127.0.0.1:${String(state.connection.port)}`],
    [words.text("panel-options-version"), state.connection.deskVersion],
    [words.text("panel-options-installation"), state.installation ?? undefined],
  ];
  return (
    <Part title={words.text("panel-options-paired")} id="paired">
      <dl class="facts">
        {rows
          .filter(([, value]) => value !== undefined)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd class="mono breakable">{value}</dd>
            </div>
          ))}
      </dl>
      <p class="soft small">{words.text("panel-options-forget-note")}</p>
      <Confirmed
        label={words.text("panel-options-forget")}
        question={words.text("panel-options-forget-confirm")}
        yes={words.text("panel-options-forget-yes")}
        act={() => ask({ kind: "forget-desk" })}
        part="forget"
      />
    </Part>
  );
}

function PagesPart(): JSX.Element {
  const words = useWords();
  return (
    <Part title={words.text("panel-options-pages")} id="pages">
      <p class="soft">
        {words.text("panel-options-pages-note")} <code class="command">vidhuk open</code>
      </p>
      <div class="row">
        <Action
          label={words.text("panel-options-open-history")}
          act={() => ask({ kind: "open-page", path: "/history" })}
          part="open-history"
        />
        <Action
          label={words.text("panel-options-open-practice")}
          act={() => ask({ kind: "open-practice" })}
          part="open-practice"
        />
      </div>
    </Part>
  );
}

function PortPart({ port }: { port: number }): JSX.Element {
  const words = useWords();
  const [typed, setTyped] = useState(String(port));
  const [said, setSaid] = useState<"" | "saved" | "invalid">("");
  useEffect(() => {
    setTyped(String(port));
  }, [port]);
  const save = async (): Promise<void> => {
    const wanted = /^\s*\d{1,5}\s*$/.test(typed) ? Number(typed) : 0;
    if (wanted < 1 || wanted > 65_535) {
      setSaid("invalid");
      return;
    }
    const answer = await ask({ kind: "set-port", port: wanted });
    setSaid(answer.ok ? "saved" : "invalid");
  };
  return (
    <Part title={words.text("panel-options-port")} id="port-part">
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <input
          id="port"
          name="port"
          inputMode="numeric"
          autocomplete="off"
          size={6}
          maxLength={5}
          aria-labelledby="port-part"
          aria-describedby="port-hint port-said"
          aria-invalid={said === "invalid"}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setSaid("");
          }}
        />
        <button type="submit" class="button" data-part="save-port">
          {words.text("panel-options-port-save")}
        </button>
      </form>
      <p id="port-said" class={said === "invalid" ? "failure" : "done"} role="status">
        {said === "invalid" && words.text("panel-options-port-invalid")}
        {said === "saved" && `✓ ${words.text("panel-options-port-saved")}`}
      </p>
      <p id="port-hint" class="soft small">
        {words.text("panel-options-port-hint")}
      </p>
    </Part>
  );
}

function Foot({ state }: { state: PanelState }): JSX.Element {
  const words = useWords();
  return (
    <footer class="foot soft small">
      <p>{words.text("panel-options-privacy")}</p>
      <p>
        {words.text("panel-options-extension-version")}: <span class="mono">{state.extensionVersion}</span>
      </p>
    </footer>
  );
}
