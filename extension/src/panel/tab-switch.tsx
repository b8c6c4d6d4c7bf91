/** The options' switch for the picture of the whole tab around a serious complaint, with what such a picture may show. */
import { type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { ask } from "./backstage";
import { useWords } from "./words";

export function TabSwitch({ on }: { on: boolean }): JSX.Element {
  const words = useWords();
  // As pressed: a look at the background that was under way must not turn it back for a moment.
  const [pressed, setPressed] = useState(on);
  useEffect(() => setPressed(on), [on]);
  const press = async (wanted: boolean): Promise<void> => {
    setPressed(wanted);
    const answer = await ask({ kind: "set-tab-picture", on: wanted });
    setPressed(answer.ok ? wanted : !wanted);
  };
  return (
    <section class="part" aria-labelledby="tab-part" data-part="tab-part">
      <h2 id="tab-part">{words.text("panel-tab-title")}</h2>
      <label class="switch">
        <input
          type="checkbox"
          data-part="tab-switch"
          aria-describedby="tab-note"
          checked={pressed}
          onChange={(event) => void press(event.currentTarget.checked)}
        />
        <span>{words.text("panel-tab-switch")}</span>
      </label>
      <p id="tab-note" class="soft small">
        {words.text("panel-tab-note")}
      </p>
    </section>
  );
}
