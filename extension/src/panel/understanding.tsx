/** What was understood: type and language with a way to correct them, whom names mean, signs, and why. */
import { type JSX } from "preact";
import { type CaptureAnswer, COMMENT_TYPES, LANGUAGES } from "@/shared/contract.generated";
import { ask } from "./backstage";
import { Action } from "./bits";
import { Label, MoreLabels } from "./correcting";
import { Names } from "./names";
import { Why } from "./why";
import { useWords } from "./words";

export function Understanding({ answer, text }: { answer: CaptureAnswer; text: string }): JSX.Element {
  const words = useWords();
  const { labels, receipt } = answer;
  const second = labels.second_type;
  return (
    <section class="understanding" aria-labelledby="understanding-title" data-part="understanding">
      <h2 id="understanding-title" class="visually-hidden">
        {words.text("panel-understanding")}
      </h2>
      <div class="label-pair">
        <Label answer={answer} field="type" options={COMMENT_TYPES} confidence={labels.type_confidence} />
        {second !== null && (
          <p class="row small" data-part="second-type">
            <span class="soft">{words.text("panel-second-type", { type: words.name("type", second) })}</span>
            <Action
              label={words.text("correcting-that-one")}
              kind="link"
              act={() => ask({ kind: "correct", id: receipt.id, correction: { type: second } })}
              part="take-second"
            />
          </p>
        )}
        <Label answer={answer} field="language" options={LANGUAGES} confidence={labels.language_confidence} />
      </div>
      <Chips answer={answer} />
      <Names answer={answer} />
      <MoreLabels answer={answer} />
      <Why answer={answer} text={text} />
    </section>
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
