/** One suggested reply: its text, its reasons, copied by a press or its number, or taken into the editor. Posts nothing anywhere. */
import { type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type Suggestion, type SuggestionSet } from "@/shared/contract.generated";
import { ask } from "./backstage";
import { Confirmed, Disclosure } from "./bits";
import { Insert } from "./insert";
import { capital, useWords } from "./words";

type ChainStep = NonNullable<SuggestionSet["chain"]>["step"];

interface ReplyProps {
  id: string;
  suggestion: Suggestion;
  /** The step of its chain, where a talk goes along one: what it is called then. */
  step: ChainStep | null;
  /** Which one of its stage it is, from 1. */
  variant: number;
  languageChosen: boolean;
  /** A private message is answered: there is no box of a comment. */
  inPrivate: boolean;
  /** The key that copies it; `null` when there is none. */
  number: number | null;
  /** Somebody has written something that taking this one would replace. */
  draftInTheWay: boolean;
  edit: (suggestion: Suggestion) => void;
  /** Told before the copy is recorded. */
  copied: () => void;
}

export function Reply(props: ReplyProps): JSX.Element {
  const { id, suggestion, step, variant, languageChosen, inPrivate, number } = props;
  const words = useWords();
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  const { entry, stage, language, text } = suggestion;
  const reply = {
    entry,
    stage,
    language,
    text,
    language_chosen: languageChosen,
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      setCopied("failed");
      return;
    }
    setCopied("yes");
    props.copied();
    await ask({ kind: "reply-copied", id, reply });
  };
  useNumberKey(number, () => void copy());
  const silent = stage === "no_reply";
  return (
    <article
      class={silent ? "reply silent" : "reply"}
      data-part="suggestion"
      data-stage={stage}
      data-entry={entry}
    >
      <div class="replies-head">
        <h3>
          {silent
            ? words.text("panel-no-reply")
            : step === null
              ? words.name("stage", stage)
              : capital(words, words.text(`answering-chain-step-${step}`))}
          {variant > 1 && ` · ${words.text("panel-variant", { number: variant })}`}
        </h3>
        <span class={copied === "failed" ? "failure" : "done"} role="status">
          {copied === "yes" && `✓ ${words.text("panel-copied")}`}
          {copied === "failed" && words.text("panel-copy-failed")}
        </span>
      </div>
      {silent ? (
        <Silence suggestion={suggestion} />
      ) : (
        <>
          <p class="reply-text" lang={language} data-part="reply-text">
            {text}
          </p>
          <div class="row">
            <button
              type="button"
              class="button primary"
              data-part="copy"
              {...(number !== null && {
                "aria-keyshortcuts": String(number),
                title: words.text("answering-key", { number }),
              })}
              onClick={() => void copy()}
            >
              {words.text("panel-copy")}
              {number !== null && (
                <kbd class="key" aria-hidden="true">
                  {number}
                </kbd>
              )}
            </button>
            {stage !== "private_message" && !inPrivate && <Insert id={id} reply={reply} />}
            <Edit {...props} />
          </div>
        </>
      )}
      {!silent && (suggestion.why.length > 0 || suggestion.elements.length > 0) && (
        <Why suggestion={suggestion} />
      )}
    </article>
  );
}

function Edit({ suggestion, draftInTheWay, edit }: ReplyProps): JSX.Element {
  const words = useWords();
  return draftInTheWay ? (
    <Confirmed
      label={words.text("answering-edit")}
      question={words.text("answering-edit-question")}
      yes={words.text("answering-edit-yes")}
      act={() => {
        edit(suggestion);
        return Promise.resolve({ ok: true, value: null });
      }}
      part="edit"
    />
  ) : (
    <button type="button" class="button plain" data-part="edit" onClick={() => edit(suggestion)}>
      {words.text("answering-edit")}
    </button>
  );
}

/** Why nothing is to be said: the reason is the whole of it, so it is not folded. */
function Silence({ suggestion }: { suggestion: Suggestion }): JSX.Element {
  const words = useWords();
  return (
    <>
      {suggestion.why.map((why, index) => (
        <p key={index}>{words.name("why", why.code, why.params)}</p>
      ))}
      <p class="soft small">{words.text("panel-no-reply-note")}</p>
    </>
  );
}

function Why({ suggestion }: { suggestion: Suggestion }): JSX.Element {
  const words = useWords();
  return (
    <Disclosure summary={words.text("panel-why-reply")}>
      <ul class="plain-list">
        {suggestion.why.map((why, index) => (
          <li key={index}>{words.name("why", why.code, why.params)}</li>
        ))}
      </ul>
      {suggestion.elements.length > 0 && (
        <ul class="chips">
          {suggestion.elements.map((element) => (
            <li key={element} class="chip">
              {words.name("element", element)}
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}

/** The key of this number, unless somebody types or holds another key. */
function useNumberKey(number: number | null, work: () => void): void {
  useEffect(() => {
    if (number === null) {
      return undefined;
    }
    const press = (event: KeyboardEvent): void => {
      const held = event.ctrlKey || event.altKey || event.metaKey || event.repeat;
      const typing =
        event.target instanceof HTMLElement && event.target.closest("input, textarea, select") !== null;
      if (event.key === String(number) && !held && !typing) {
        event.preventDefault();
        work();
      }
    };
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("keydown", press);
    };
  });
}
