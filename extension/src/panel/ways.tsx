/** The ways to save a comment beside the menu of the right button. */
import { type JSX } from "preact";
import { ask } from "./backstage";
import { Action } from "./bits";
import { useWords } from "./words";

export function Ways(): JSX.Element {
  const words = useWords();
  return (
    <section class="ways" aria-labelledby="ways-title" data-part="ways">
      <h2 id="ways-title">{words.text("capturing-ways")}</h2>
      <div class="row">
        <Action
          label={words.text("capturing-hand-open")}
          act={() => ask({ kind: "open-by-hand" })}
          part="open-by-hand"
        />
      </div>
    </section>
  );
}
