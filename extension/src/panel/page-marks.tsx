/** The options' part about marks in the page itself: off until a person has read what the site can see of them. */
import { type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type PageAnswer } from "@/shared/messages";
import { ask } from "./backstage";
import { Action } from "./bits";
import { useWords } from "./words";

const SEEN = ["sees", "infers", "not", "gone"] as const;

export function PageMarks(): JSX.Element {
  const words = useWords();
  const [on, setOn] = useState(false);
  useEffect(() => {
    void ask({ kind: "marks-state" }).then((answer) => setOn(answer.ok && answer.value));
  }, []);
  const [read, setRead] = useState(false);
  const turnOn = async (): Promise<PageAnswer<null>> => {
    const answer = await ask({ kind: "set-marks", on: true, read: true });
    setOn(answer.ok);
    // Whoever wants them again one day reads again.
    setRead(false);
    return answer;
  };
  const turnOff = async (): Promise<PageAnswer<null>> => {
    const answer = await ask({ kind: "set-marks", on: false });
    setOn(!answer.ok);
    return answer;
  };
  return (
    <section class="part" aria-labelledby="marks" data-part="marks" data-on={String(on)}>
      <h2 id="marks">{words.text("capturing-marks-title")}</h2>
      <p class="soft">{words.text("capturing-marks-lead")}</p>
      <h3 class="small" id="marks-site">
        {words.text("capturing-marks-site")}
      </h3>
      <ul class="marks-explained" aria-labelledby="marks-site">
        {SEEN.map((what) => (
          <li key={what}>{words.text(`capturing-marks-${what}`)}</li>
        ))}
      </ul>
      <p role="status" data-part="marks-state">
        {words.text(on ? "capturing-marks-are-on" : "capturing-marks-are-off")}
      </p>
      {on ? (
        <Action label={words.text("capturing-marks-turn-off")} act={turnOff} part="marks-off" />
      ) : (
        <>
          <label class="marks-read">
            <input
              type="checkbox"
              name="marks-read"
              checked={read}
              onChange={(event) => setRead(event.currentTarget.checked)}
            />
            <span>{words.text("capturing-marks-read")}</span>
          </label>
          {read ? (
            <Action label={words.text("capturing-marks-turn-on")} act={turnOn} part="marks-on" />
          ) : (
            <button type="button" class="button plain" disabled data-part="marks-on">
              {words.text("capturing-marks-turn-on")}
            </button>
          )}
        </>
      )}
    </section>
  );
}
