/** Replies from the playbook, ready to copy or to edit; others and another language are one click away. Posts nothing anywhere. */
import { type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type Draft, OWN_TEXT } from "@/shared/answering";
import { type CaptureAnswer, type Suggestion, type SuggestionSet } from "@/shared/contract.generated";
import { ask } from "./backstage";
import { Action } from "./bits";
import { DraftEditor } from "./draft";
import { useKeptDraft } from "./keeping";
import { MissingFacts } from "./missing-facts";
import { openNames } from "./names";
import { Reply } from "./reply";
import { failureSentence, useWords } from "./words";

type ReplyLanguage = SuggestionSet["language"];

/** As many texts, and as long ones, as the desk takes for "none of these, please". */
const MOST_EXCLUDED = 60;
const LONGEST_EXCLUDED = 2_000;

export function Replies({ answer }: { answer: CaptureAnswer }): JSX.Element {
  const words = useWords();
  const { id } = answer.receipt;
  const byPolicy = answer.suggestions;
  const [chosen, setChosen] = useState<SuggestionSet | null>(null);
  const [offered, setOffered] = useState<string[]>([]);
  const [end, setEnd] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const kept = useKeptDraft(id);
  const set = chosen ?? byPolicy;
  const languageChosen = set.language !== byPolicy.language;
  // A correction brings new replies: what was clicked for the old ones is over.
  const basis = `${id} ${byPolicy.type} ${byPolicy.language} ${answer.labels.language}`;
  const show = (next: SuggestionSet | null): void => {
    setChosen(next);
    setFailure(null);
    setEnd(false);
  };
  useEffect(() => {
    show(null);
    setOffered([]);
  }, [basis]);

  const choose = async (language: ReplyLanguage): Promise<void> => {
    setOffered([]);
    if (language === byPolicy.language) {
      show(null);
      return;
    }
    const suggested = await ask({
      kind: "suggest",
      id,
      request: { reply_language: language },
    });
    if (suggested.ok) {
      show(suggested.value);
    } else {
      setFailure(failureSentence(words, suggested));
    }
  };
  const others = async (): Promise<Awaited<ReturnType<typeof ask<"suggest">>>> => {
    const seen = [...offered, ...set.suggestions.map((one) => one.text)];
    const exclude = seen.filter((text) => text.length <= LONGEST_EXCLUDED).slice(-MOST_EXCLUDED);
    const language = languageChosen ? { reply_language: set.language } : {};
    const suggested = await ask({
      kind: "suggest",
      id,
      request: { ...language, exclude },
    });
    if (suggested.ok) {
      const fresh = suggested.value.suggestions.filter((one) => !seen.includes(one.text));
      if (fresh.length === 0) {
        setEnd(true);
      } else {
        setOffered(seen);
        show({ ...suggested.value, suggestions: fresh });
      }
    }
    return suggested;
  };
  const [taken, setTaken] = useState(0);
  const edit = (suggestion: Suggestion): void => {
    setTaken(taken + 1);
    kept.change(draftOf(id, suggestion, languageChosen, set.private));
  };

  const spoken = set.suggestions.filter((one) => one.stage !== "no_reply");
  // While a name waits for its digit, the digits are the name's: nothing else may show one.
  const keys = openNames(answer.labels).length === 0;
  const step = set.chain === null || set.chain.step === "person" ? null : set.chain.step;
  const languages = [
    byPolicy.language,
    ...byPolicy.other_languages.filter((one) => one !== byPolicy.language),
  ];
  return (
    <section class="replies" aria-labelledby="replies-title" data-part="replies">
      <div class="replies-head">
        <h2 id="replies-title">{words.text("panel-replies")}</h2>
        {languages.length > 1 && spoken.length > 0 && (
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
      {set.chain !== null && <Chain chain={set.chain} />}
      {set.suggestions.length === 0 && <p class="soft">{words.text("panel-no-suggestions")}</p>}
      {set.suggestions.map((suggestion, index) => (
        <Reply
          key={`${id} ${suggestion.entry} ${suggestion.stage} ${suggestion.language} ${suggestion.text}`}
          id={id}
          suggestion={suggestion}
          step={suggestion.stage === "answer" ? step : null}
          variant={set.suggestions.slice(0, index + 1).filter((one) => one.stage === suggestion.stage).length}
          languageChosen={languageChosen}
          inPrivate={set.private}
          number={suggestion.stage === "no_reply" || !keys ? null : spoken.indexOf(suggestion) + 1}
          draftInTheWay={kept.draft !== null && written(kept.draft, set)}
          edit={edit}
          // The desk has new wordings as soon as one is taken; the one just taken must stay before the person's eyes.
          copied={() => setChosen(set)}
        />
      ))}
      <div class="row" data-part="more-replies">
        {spoken.length > 0 && !end && (
          <Action label={words.text("answering-others")} act={others} part="others" />
        )}
        {end && (
          <p class="soft small" role="status" data-part="others-end">
            {words.text("answering-others-end")}
          </p>
        )}
        {kept.draft === null && (
          <button
            type="button"
            class="button plain"
            data-part="write-own"
            onClick={() => kept.change(ownDraft(id, spoken[0], set, languageChosen))}
          >
            {words.text("answering-own")}
          </button>
        )}
      </div>
      {/* What somebody wrote to go past a block of one text is no word about another. */}
      {kept.draft !== null && (
        <DraftEditor key={taken} draft={kept.draft} change={kept.change} close={kept.close} />
      )}
      <MissingFacts facts={set.missing_facts} />
    </section>
  );
}

/** Where the talk stands; off the chain the person is called, and sees it. */
function Chain({ chain }: { chain: NonNullable<SuggestionSet["chain"]> }): JSX.Element {
  const words = useWords();
  const { step, task } = chain;
  return (
    <div class={step === "person" ? "box warn" : "box"} data-part="chain" data-step={step}>
      {task !== null && <h3>{words.name("task", task)}</h3>}
      <p class="small">
        {step === "person"
          ? words.text("answering-chain-left")
          : words.text("answering-chain-next", { step: words.text(`answering-chain-step-${step}`) })}
      </p>
    </div>
  );
}

function draftOf(id: string, suggestion: Suggestion, languageChosen: boolean, inPrivate: boolean): Draft {
  const { text, entry, stage, language } = suggestion;
  const channels = {
    private_message: "private",
    closing_note: "closing_note",
  } as const;
  const inPublic = stage === "private_message" || stage === "closing_note" ? channels[stage] : "public";
  const channel = inPrivate ? "private" : inPublic;
  return { id, text, entry, stage, language, languageChosen, channel };
}

/** From nothing; it takes the step that the playbook would take. */
function ownDraft(
  id: string,
  first: Suggestion | undefined,
  set: SuggestionSet,
  languageChosen: boolean,
): Draft {
  const stage = first?.stage ?? "answer";
  return {
    id,
    text: "",
    entry: OWN_TEXT,
    stage,
    language: set.language,
    languageChosen,
    channel: set.private ? "private" : "public",
  };
}

/** Whether the draft holds words of a person: more than one of the replies as they are offered. */
function written(draft: Draft, set: SuggestionSet): boolean {
  return draft.text.trim() !== "" && !set.suggestions.some((one) => one.text === draft.text);
}
