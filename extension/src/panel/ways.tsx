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

/** As the manifest names them. */
const COMMANDS = ["save-comment", "pick-comment", "check-box"] as const;

/** The keys as they are now: a person may have changed them, or the browser given them to somebody else. */
function Keys(): JSX.Element | null {
  const words = useWords();
  const [keys, setKeys] = useState<Record<string, string>>({});
  useEffect(() => {
    void shortcuts().then(setKeys);
  }, []);
  const told = COMMANDS.filter((command) => (keys[command] ?? "") !== "");
  return told.length === 0 ? null : (
    <div class="soft small" data-part="keys">
      <ul class="key-list">
        {told.map((command) => (
          <li key={command} data-command={command}>
            <strong>{keys[command]}</strong> {words.text(`capturing-key-${command}`)}
          </li>
        ))}
      </ul>
      <p>{words.text("capturing-keys")}</p>
    </div>
  );
}
