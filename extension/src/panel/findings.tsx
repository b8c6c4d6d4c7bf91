/** What the linter says to a draft, each with its place, its reason and a safe wording; a person's click decides. */
import { type JSX } from "preact";
import { type LintFinding, type Severity } from "@/shared/contract.generated";
import { basisInWords } from "./basis";
import { ranked, sentenceOf } from "./draft-text";
import { useWords } from "./words";

interface FindingsProps {
  text: string;
  findings: LintFinding[];
  language?: string;
  /** Selects a stretch of the text field, in its own units. Without it the text is only shown, and nothing can be put in place. */
  select?: (from: number, to: number) => void;
  replace?: (from: number, to: number, text: string) => void;
}

export function Findings({ text, findings, language, select, replace }: FindingsProps): JSX.Element {
  const words = useWords();
  return (
    <ul class="findings" data-part="findings">
      {ranked(findings).map((one) => {
        const sentence = sentenceOf(text, one);
        return (
          <li
            key={`${one.rule} ${String(one.start)}`}
            class={`finding ${one.severity}`}
            data-rule={one.rule}
            data-severity={one.severity}
          >
            <p class="finding-head">
              <Sign severity={one.severity} />
              <strong>{words.text(`answering-severity-${one.severity}`)}</strong> ·{" "}
              {words.name("lint", one.rule)}
            </p>
            <p class="small breakable">
              <q dir="auto">{one.matched.length > 120 ? `${one.matched.slice(0, 120)}…` : one.matched}</q>{" "}
              {select !== undefined && (
                <button
                  type="button"
                  class="button link"
                  data-part="show-place"
                  onClick={() => select(one.start, one.end)}
                >
                  {words.text("answering-show")}
                </button>
              )}
            </p>
            <p class="small breakable">
              <span class="soft">
                {words.text(sentence === null ? "answering-advice" : "answering-instead")}
              </span>{" "}
              <span lang={language}>{one.rewrite}</span>
            </p>
            {sentence !== null && replace !== undefined && (
              <button
                type="button"
                class="button"
                data-part="replace"
                onClick={() => replace(sentence.from, sentence.to, one.rewrite)}
              >
                {words.text("answering-replace")}
              </button>
            )}
            <p class="soft small">
              {one.rule} · {basisInWords(one.basis, words)}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** A form of its own for each severity: colour is never alone. */
function Sign({ severity }: { severity: Severity }): JSX.Element {
  return (
    <svg class="severity-sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {severity === "block" && (
        <>
          <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />
          <path class="inner" d="M5 5l6 6M11 5l-6 6" />
        </>
      )}
      {severity === "warn" && (
        <>
          <path d="M8 1l7.4 14H.6z" />
          <path class="inner" d="M8 6v4M8 12.2v.6" />
        </>
      )}
      {severity === "hint" && (
        <>
          <circle cx="8" cy="8" r="7" />
          <path class="inner" d="M8 7v5M8 4v.6" />
        </>
      )}
    </svg>
  );
}
