/** Replies from the playbook, ready to copy, each with its reasons; the language is one click away. Posts nothing anywhere. */
import { type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import {
  type CaptureAnswer,
  type MissingFact,
  type Suggestion,
  type SuggestionSet,
} from "@/shared/contract.generated";
import { ask } from "./backstage";
import { Action, Disclosure } from "./bits";
import { failureSentence, useWords } from "./words";

type ReplyLanguage = SuggestionSet["language"];

export function Replies({ answer }: { answer: CaptureAnswer }): JSX.Element {
  const words = useWords();
  const [chosen, setChosen] = useState<SuggestionSet | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const byPolicy = answer.suggestions;
  const set = chosen ?? byPolicy;
  // A correction brings new replies: the language clicked for the old ones is over.
  const basis = `${answer.receipt.id} ${byPolicy.type} ${byPolicy.language} ${answer.labels.language}`;
  useEffect(() => {
    setChosen(null);
    setFailure(null);
  }, [basis]);
  const choose = async (language: ReplyLanguage): Promise<void> => {
    if (language === byPolicy.language) {
      setChosen(null);
      return;
    }
    const suggested = await ask({
      kind: "suggest",
      id: answer.receipt.id,
      request: { reply_language: language },
    });
    setFailure(suggested.ok ? null : failureSentence(words, suggested));
    if (suggested.ok) {
      setChosen(suggested.value);
    }
  };
  const languages = [
    byPolicy.language,
    ...byPolicy.other_languages.filter((one) => one !== byPolicy.language),
  ];
  return (
    <section class="replies" aria-labelledby="replies-title" data-part="replies">
      <div class="replies-head">
        <h2 id="replies-title">{words.text("panel-replies")}</h2>
        {languages.length > 1 && (
          <div class="tabs" role="group" aria-label={words.text("panel-reply-language")}>
            {languages.map((language) => (
              <button
                key={language}
                type="button"
                aria-pressed={language === set.language}
                data-part={`reply-language-${language}`}
                onClick={() => void choose(language)}
              >
                {words.text(`panel-reply-language-${language}`)}
              </button>
            ))}
          </div>
        )}
      </div>
      {failure !== null && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
      {answer.replies_copied > 0 && (
        <p class="soft small">{words.text("panel-copied-count", { count: answer.replies_copied })}</p>
      )}
      {set.suggestions.length === 0 && <p class="soft">{words.text("panel-no-suggestions")}</p>}
      {set.suggestions.map((suggestion, index) => (
        <Reply
          key={`${answer.receipt.id} ${suggestion.entry} ${suggestion.stage} ${suggestion.language} ${suggestion.text}`}
          id={answer.receipt.id}
          suggestion={suggestion}
          variant={set.suggestions.slice(0, index + 1).filter((one) => one.stage === suggestion.stage).length}
          languageChosen={chosen !== null}
        />
      ))}
      <MissingFacts facts={set.missing_facts} />
    </section>
  );
}

interface ReplyProps {
  id: string;
  suggestion: Suggestion;
  /** Which one of its stage it is, from 1. */
  variant: number;
  languageChosen: boolean;
}

function Reply({ id, suggestion, variant, languageChosen }: ReplyProps): JSX.Element {
  const words = useWords();
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  const { entry, stage, language, text } = suggestion;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      setCopied("failed");
      return;
    }
    setCopied("yes");
    const reply = { entry, stage, language, text, language_chosen: languageChosen };
    await ask({ kind: "reply-copied", id, reply });
  };
  const silent = stage === "no_reply";
  return (
    <article
      class={silent ? "reply silent" : "reply"}
      data-part="suggestion"
      data-stage={stage}
      data-entry={entry}
    >
      <h3>
        {silent ? words.text("panel-no-reply") : words.name("stage", stage)}
        {variant > 1 && ` · ${words.text("panel-variant", { number: variant })}`}
      </h3>
      {silent ? (
        <p class="soft">{words.text("panel-no-reply-note")}</p>
      ) : (
        <>
          <p class="reply-text" lang={language} data-part="reply-text">
            {text}
          </p>
          <div class="row">
            <button type="button" class="button primary" data-part="copy" onClick={() => void copy()}>
              {words.text("panel-copy")}
            </button>
            <span class={copied === "failed" ? "failure" : "done"} role="status">
              {copied === "yes" && `✓ ${words.text("panel-copied")}`}
              {copied === "failed" && words.text("panel-copy-failed")}
            </span>
          </div>
        </>
      )}
      {(suggestion.why.length > 0 || suggestion.elements.length > 0) && (
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
      )}
    </article>
  );
}

function MissingFacts({ facts }: { facts: MissingFact[] }): JSX.Element | null {
  const words = useWords();
  return facts.length === 0 ? null : (
    <section class="box warn" aria-labelledby="missing-title" data-part="missing-facts">
      <h3 id="missing-title">{words.text("panel-missing-title")}</h3>
      <ul class="signs">
        {facts.map((fact) => (
          <li key={fact}>{words.name("missing", fact)}</li>
        ))}
      </ul>
      <p class="small">{words.text("panel-missing-note")}</p>
      <Action
        label={words.text("panel-missing-open")}
        kind="link"
        act={() => ask({ kind: "open-page", path: "/clinic" })}
        part="open-clinic"
      />
    </section>
  );
}
