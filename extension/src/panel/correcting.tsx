/** A person's word over the program's: each label can be set with a press, and taken back with another. */
import { type JSX } from "preact";
import { useState } from "preact/hooks";
import {
  type CaptureAnswer,
  type CorrectedField,
  type Correction,
  FLAGS,
  SENTIMENTS,
  TOPICS,
} from "@/shared/contract.generated";
import { ask } from "./backstage";
import { Action, Disclosure } from "./bits";
import { capital, failureSentence, useWords } from "./words";

type OneOf = "type" | "language" | "sentiment";

/** How the catalogs call the values of a field. */
const AREAS = {
  type: "type",
  language: "language",
  sentiment: "sentiment",
  flags: "flag",
  topics: "topic",
} as const;

interface Correcting {
  failure: string | null;
  /** What was pressed and is on its way. */
  wanted: string | null;
  send: (correction: Correction, wanted: string) => Promise<void>;
}

function useCorrecting(id: string): Correcting {
  const words = useWords();
  const [failure, setFailure] = useState<string | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const send = async (correction: Correction, pressed: string): Promise<void> => {
    setWanted(pressed);
    setFailure(null);
    const done = await ask({ kind: "correct", id, correction });
    setWanted(null);
    setFailure(done.ok ? null : failureSentence(words, done));
  };
  return { failure, wanted, send };
}

interface LabelProps {
  answer: CaptureAnswer;
  field: OneOf;
  options: readonly string[];
  confidence?: number;
}

/** A label that is one of a list. */
export function Label({ answer, field, options, confidence }: LabelProps): JSX.Element {
  const words = useWords();
  const { failure, wanted, send } = useCorrecting(answer.receipt.id);
  const value = answer.labels[field];
  const corrected = answer.corrected?.fields.includes(field) ?? false;
  const id = `correct-${field}`;
  return (
    <div class="label" data-part={`label-${field}`} data-value={value}>
      <label for={id}>{words.text(field === "sentiment" ? "correcting-sentiment" : `panel-${field}`)}</label>
      <select
        id={id}
        class={field === "type" ? `type ${value}` : ""}
        value={wanted ?? value}
        aria-busy={wanted !== null}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          void send({ [field]: chosen }, chosen);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option} selected={option === (wanted ?? value)}>
            {capital(words, words.name(field, option))}
          </option>
        ))}
      </select>
      {!corrected && confidence !== undefined && value !== "undetermined" && (
        <span class="soft small">
          {words.text("panel-confidence", { percent: Math.round(confidence * 100) })}
        </span>
      )}
      <ByPerson answer={answer} field={field} />
      {failure !== null && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}

/** That a person said it, what the program says instead, and the way back to that. */
function ByPerson({ answer, field }: { answer: CaptureAnswer; field: CorrectedField }): JSX.Element | null {
  const words = useWords();
  const { corrected, receipt } = answer;
  if (!corrected?.fields.includes(field)) {
    return null;
  }
  const values = (corrected.understood[field] ?? []).map((value) => words.name(AREAS[field], value));
  const said = values.join(", ") || words.text("correcting-none");
  return (
    <p class="by-person small" data-part={`by-person-${field}`}>
      <span class="soft breakable">
        {words.text("panel-corrected")} <ByWhom at={corrected.at} person={corrected.person} />{" "}
        {words.text("correcting-program-says", { said })}
      </span>
      <Action
        label={words.text("correcting-take-back")}
        kind="link"
        act={() => ask({ kind: "correct", id: receipt.id, correction: { undo: [field] } })}
        part={`take-back-${field}`}
      />
    </p>
  );
}

/** Who, as far as they told their name, and when. */
export function ByWhom({ at, person }: { at: string; person: string | null }): JSX.Element {
  const words = useWords();
  const when = words.moment(at);
  return (
    <span class="soft">
      {person === null
        ? words.text("correcting-when", { when })
        : words.text("correcting-who", { who: person, when })}
    </span>
  );
}

/** Sentiment, flags and topics: what is wrong there is rarer, so it stands folded. */
export function MoreLabels({ answer }: { answer: CaptureAnswer }): JSX.Element {
  const words = useWords();
  return (
    <Disclosure summary={words.text("correcting-more")} part="correct-more">
      <p class="soft small">{words.text("panel-correct-hint")}</p>
      <Label answer={answer} field="sentiment" options={SENTIMENTS} />
      <Listed answer={answer} field="flags" options={FLAGS} />
      <Listed answer={answer} field="topics" options={TOPICS} />
    </Disclosure>
  );
}

interface ListedProps {
  answer: CaptureAnswer;
  field: "flags" | "topics";
  options: readonly string[];
}

/** A label of any number of values: one press adds a value or takes it out. */
function Listed({ answer, field, options }: ListedProps): JSX.Element {
  const words = useWords();
  const { failure, wanted, send } = useCorrecting(answer.receipt.id);
  const now: readonly string[] = answer.labels[field];
  return (
    <fieldset class="listed" data-part={`label-${field}`} aria-busy={wanted !== null}>
      <legend>{words.text(`panel-${field}`)}</legend>
      <div class="chips">
        {options.map((option) => {
          const there = now.includes(option);
          const next = there ? now.filter((one) => one !== option) : [...now, option];
          return (
            <button
              key={option}
              type="button"
              class="toggle"
              aria-pressed={there !== (wanted === option)}
              data-value={option}
              onClick={() => {
                if (wanted === null) {
                  void send({ [field]: next }, option);
                }
              }}
            >
              {words.name(AREAS[field], option)}
            </button>
          );
        })}
      </div>
      <ByPerson answer={answer} field={field} />
      {failure !== null && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
    </fieldset>
  );
}
