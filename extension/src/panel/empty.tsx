/** The panel before the first capture: the three steps, and a place to try them. */
import { type JSX } from "preact";
import { ask } from "./backstage";
import { Action } from "./bits";
import { useWords } from "./words";

export function Empty({ paired }: { paired: boolean }): JSX.Element {
  const words = useWords();
  return (
    <section class="empty" aria-labelledby="empty-title" data-part="empty">
      <h2 id="empty-title">{words.text("panel-empty-title")}</h2>
      <ol class="steps">
        {["click", "choose", "look"].map((step) => (
          <li key={step}>{words.text(`panel-empty-step-${step}`)}</li>
        ))}
      </ol>
      {paired && (
        <>
          <Action
            label={words.text("panel-empty-practice")}
            kind="primary"
            act={() => ask({ kind: "open-practice" })}
            part="open-practice"
          />
          <p class="soft small">{words.text("panel-empty-practice-note")}</p>
        </>
      )}
    </section>
  );
}
