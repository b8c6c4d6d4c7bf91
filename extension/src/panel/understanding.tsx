/** What was understood: type and language with their reasons and a way to correct them, signs, flags, topics. */
import { type JSX } from "preact";
import {
  type CaptureAnswer,
  COMMENT_TYPES,
  type CommentType,
  type Language,
  LANGUAGES,
  type Reason,
} from "@/shared/contract.generated";
import { useState } from "preact/hooks";
import { ask } from "./backstage";
import { Disclosure } from "./bits";
import { capital, failureSentence, useWords } from "./words";

export function Understanding({ answer }: { answer: CaptureAnswer }): JSX.Element {
  const words = useWords();
  const { labels } = answer;
  const about = (target: "type" | "language"): Reason[] =>
    labels.reasons.filter((reason) => reason.target === target);
  return (
    <section class="understanding" aria-labelledby="understanding-title" data-part="understanding">
      <h2 id="understanding-title" class="visually-hidden">
        {words.text("panel-understanding")}
      </h2>
      <div class="label-pair">
        <Label
          answer={answer}
          field="type"
          value={labels.type}
          options={COMMENT_TYPES}
          confidence={labels.type_confidence}
        />
        <Label
          answer={answer}
          field="language"
          value={labels.language}
          options={LANGUAGES}
          confidence={labels.language_confidence}
        />
      </div>
      {labels.second_type !== null && (
        <p class="soft small">
          {words.text("panel-second-type", { type: words.name("type", labels.second_type) })}
        </p>
      )}
      <Chips answer={answer} />
      <Disclosure summary={words.text("panel-why")} part="reasons">
        <Reasons title={words.text("panel-type")} reasons={about("type")} />
        <Reasons title={words.text("panel-language")} reasons={about("language")} />
        <p class="soft small">{words.text("panel-correct-hint")}</p>
      </Disclosure>
    </section>
  );
}

interface LabelProps {
  answer: CaptureAnswer;
  field: "type" | "language";
  value: string;
  options: readonly string[];
  confidence: number;
}

function Label({ answer, field, value, options, confidence }: LabelProps): JSX.Element {
  const words = useWords();
  const [failure, setFailure] = useState<string | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const corrected = answer.corrected?.fields.includes(field) ?? false;
  const correct = async (chosen: string): Promise<void> => {
    setWanted(chosen);
    setFailure(null);
    const change = field === "type" ? { type: chosen as CommentType } : { language: chosen as Language };
    const done = await ask({ kind: "correct", id: answer.receipt.id, ...change });
    setWanted(null);
    setFailure(done.ok ? null : failureSentence(words, done));
  };
  const id = `correct-${field}`;
  return (
    <div class="label" data-part={`label-${field}`} data-value={value}>
      <label for={id}>{words.text(`panel-${field}`)}</label>
      <select
        id={id}
        class={field === "type" ? `type ${value}` : ""}
        value={wanted ?? value}
        aria-busy={wanted !== null}
        onChange={(event) => void correct(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option} value={option} selected={option === (wanted ?? value)}>
            {capital(words, words.name(field, option))}
          </option>
        ))}
      </select>
      <span class="soft small">
        {corrected
          ? words.text("panel-corrected")
          : value !== "undetermined" &&
            words.text("panel-confidence", { percent: Math.round(confidence * 100) })}
      </span>
      {failure !== null && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}

function Chips({ answer: { labels } }: { answer: CaptureAnswer }): JSX.Element | null {
  const words = useWords();
  const rows = [
    {
      title: words.text("panel-flags"),
      tone: "warm",
      chips: labels.flags.map((flag) => words.name("flag", flag)),
    },
    {
      title: words.text("panel-topics"),
      tone: "",
      chips: labels.topics.map((topic) => words.name("topic", topic)),
    },
  ].filter((row) => row.chips.length > 0);
  const named = [...new Set(labels.mentions.map((mention) => mention.lemma))];
  return rows.length === 0 && named.length === 0 ? null : (
    <div class="chip-rows">
      {rows.map((row) => (
        <ul key={row.title} class="chips" aria-label={row.title}>
          {row.chips.map((chip) => (
            <li key={chip} class={`chip ${row.tone}`}>
              {chip}
            </li>
          ))}
        </ul>
      ))}
      {named.length > 0 && (
        <p class="soft small breakable">{words.text("panel-mentions", { names: named.join(", ") })}</p>
      )}
    </div>
  );
}

function Reasons({ title, reasons }: { title: string; reasons: Reason[] }): JSX.Element {
  const words = useWords();
  return (
    <div class="reasons">
      <h3>{title}</h3>
      {reasons.length === 0 ? (
        <p class="soft small">{words.text("panel-no-reasons")}</p>
      ) : (
        <ul class="plain-list">
          {reasons.map((reason, index) => (
            <li key={index} class="breakable">
              {words.name("reason", reason.code, reason.params)}{" "}
              {words.has(`voice-${reason.voice}`) && (
                <span class="chip">{words.name("voice", reason.voice)}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Signs that the comment needs checking, never a verdict; what speaks against it stands beside. */
export function NeedsChecking({ answer: { labels } }: { answer: CaptureAnswer }): JSX.Element | null {
  const words = useWords();
  if (!labels.needs_checking) {
    return null;
  }
  const against = labels.signs.filter((sign) => sign.weight < 0);
  const signs = labels.signs.filter((sign) => sign.weight >= 0);
  return (
    <section class="box warn" aria-labelledby="checking-title" data-part="needs-checking">
      <h2 id="checking-title">{words.text("panel-checking-title")}</h2>
      <ul class="signs">
        {signs.map((sign) => (
          <li key={sign.code}>{words.name("sign", sign.code, sign.params)}</li>
        ))}
      </ul>
      {against.length > 0 && (
        <>
          <h3>{words.text("panel-against")}</h3>
          <ul class="signs">
            {against.map((sign) => (
              <li key={sign.code}>{words.name("sign", sign.code, sign.params)}</li>
            ))}
          </ul>
        </>
      )}
      <p class="small">{words.text("panel-checking-note")}</p>
    </section>
  );
}

export function CallLead(): JSX.Element {
  const words = useWords();
  return (
    <section class="box bad" aria-labelledby="lead-title" data-part="call-lead">
      <h2 id="lead-title">{words.text("panel-lead-title")}</h2>
      <p class="small">{words.text("panel-lead-note")}</p>
    </section>
  );
}
