/** Facts of the clinic that the replies would need, with the way to the page where they are written. */
import { type JSX } from "preact";
import { type MissingFact } from "@/shared/contract.generated";
import { ask } from "./backstage";
import { Action } from "./bits";
import { useWords } from "./words";

export function MissingFacts({ facts }: { facts: MissingFact[] }): JSX.Element | null {
  const words = useWords();
  return facts.length === 0 ? null : (
    <section class="box warn" aria-labelledby="missing-title" data-part="missing-facts">
      <h3 id="missing-title">{words.text("panel-missing-title")}</h3>
      <ul class="signs">
        {facts.map((fact) => (
          <li key={fact}>
            {words.name("missing", fact)}{" "}
            <Action
              label={words.text("panel-missing-add")}
              kind="link"
              act={() => ask({ kind: "open-page", path: `/clinic/missing/${fact}` })}
              part={`add-${fact}`}
            />
          </li>
        ))}
      </ul>
      <p class="small">{words.text("panel-missing-note")}</p>
    </section>
  );
}
