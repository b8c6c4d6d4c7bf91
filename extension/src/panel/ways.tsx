/** The ways to save a comment beside the menu of the right button. */
import { type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { shortcuts } from "@/shared/browser";
import { type PanelState } from "@/shared/panel-state";
import { ask } from "./backstage";
import { Action } from "./bits";
import { Screen } from "./screen";
import { useWords } from "./words";

export function Ways({ state }: { state: PanelState }): JSX.Element {
  const words = useWords();
  return (
    <section class="ways" aria-labelledby="ways-title" data-part="ways">
      <h2 id="ways-title">{words.text("capturing-ways")}</h2>
      <div class="row">
        <Action label={words.text("capturing-pick")} act={() => ask({ kind: "pick-comment" })} part="pick" />
        <Action
          label={words.text("capturing-hand-open")}
          act={() => ask({ kind: "open-by-hand" })}
          part="open-by-hand"
        />
      </div>
      <Keys />
      <Screen state={state} />
    </section>
  );
}

/** The keys as they are now: a person may have changed them, or the browser given them to somebody else. */
function Keys(): JSX.Element | null {
  const words = useWords();
  const [keys, setKeys] = useState<Record<string, string>>({});
  useEffect(() => {
    void shortcuts().then(setKeys);
  }, []);
  const { "save-comment": save = "", "pick-comment": pick = "" } = keys;
  return save === "" || pick === "" ? null : (
    <p class="soft small" data-part="keys">
      {words.text("capturing-keys", { save, pick })}
    </p>
  );
}
