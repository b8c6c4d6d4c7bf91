/** The options' switch for the picture of the whole tab around a serious complaint, with what such a picture may show. */
import { type JSX } from "preact";
import { ask } from "./backstage";
import { useWords } from "./words";

export function TabSwitch({ on }: { on: boolean }): JSX.Element {
  const words = useWords();
  return (
    <section class="part" aria-labelledby="tab-part" data-part="tab-part">
      <h2 id="tab-part">{words.text("panel-tab-title")}</h2>
      <label class="switch">
        <input
          type="checkbox"
          data-part="tab-switch"
          aria-describedby="tab-note"
          checked={on}
          onChange={(event) => void ask({ kind: "set-tab-picture", on: event.currentTarget.checked })}
        />
        <span>{words.text("panel-tab-switch")}</span>
      </label>
      <p id="tab-note" class="soft small">
        {words.text("panel-tab-note")}
      </p>
    </section>
  );
}
