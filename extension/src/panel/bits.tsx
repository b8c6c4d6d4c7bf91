/** Small parts that several views share: a button that shows it is busy, a box, a disclosure, the language switch. */
import { type ComponentChildren, type JSX } from "preact";
import { useState } from "preact/hooks";
import { INTERFACE_LANGUAGES, type PageAnswer } from "@/shared/messages";
import { ask } from "./backstage";
import { failureSentence, useWords } from "./words";

interface ActionProps {
  label: string;
  /** What the press does; a failed answer is told below the button. */
  act: () => Promise<PageAnswer<unknown>>;
  kind?: "primary" | "plain" | "danger" | "link";
  part?: string;
}

/** A button for something that takes its time and may fail. */
export function Action({ label, act, kind = "plain", part }: ActionProps): JSX.Element {
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const press = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    const answer = await act();
    setBusy(false);
    setFailure(answer.ok ? null : failureSentence(words, answer));
  };
  return (
    <>
      <button
        type="button"
        class={`button ${kind}`}
        aria-busy={busy}
        aria-disabled={busy}
        data-part={part}
        onClick={() => {
          if (!busy) {
            void press();
          }
        }}
      >
        {label}
      </button>
      {failure !== null && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}

/** A press that cannot be taken back asks once more, in its own place. */
export function Confirmed(props: {
  label: string;
  question: string;
  yes: string;
  act: ActionProps["act"];
  part?: string;
}): JSX.Element {
  const words = useWords();
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button type="button" class="button plain" data-part={props.part} onClick={() => setAsking(true)}>
        {props.label}
      </button>
    );
  }
  return (
    <span class="confirm" role="group" aria-label={props.question}>
      <span class="question">{props.question}</span>
      <Action
        label={props.yes}
        kind="danger"
        act={props.act}
        {...(props.part !== undefined && { part: `${props.part}-yes` })}
      />
      <button type="button" class="button plain" autofocus onClick={() => setAsking(false)}>
        {words.text("panel-cancel")}
      </button>
    </span>
  );
}

export function Disclosure(props: {
  summary: string;
  open?: boolean;
  part?: string;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <details class="disclosure" open={props.open} data-part={props.part}>
      <summary>{props.summary}</summary>
      <div class="disclosed">{props.children}</div>
    </details>
  );
}

export function LanguageSwitch(): JSX.Element {
  const words = useWords();
  return (
    <div class="languages" role="group" aria-label={words.text("panel-language-label")}>
      {INTERFACE_LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          title={words.text(`panel-language-${language}`)}
          aria-pressed={language === words.language}
          data-part={`language-${language}`}
          onClick={() => void ask({ kind: "set-language", language })}
        >
          {language === "uk" ? "УК" : "EN"}
        </button>
      ))}
    </div>
  );
}

/** Our mark: a bubble with a tick. */
export function Mark(): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        class="bubble"
        d="M5 2h14a3 3 0 0 1 3 3v9a3 3 0 0 1-3 3h-6.2L7.6 21.6A1 1 0 0 1 6 20.8V17H5a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3z"
      />
      <path class="tick" d="M7.5 9.8l3.2 3.2 6-6.2" />
    </svg>
  );
}
