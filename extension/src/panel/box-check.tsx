/** A check of the site's own reply box, because the person asked: its text is shown here until it is closed, and kept nowhere. */
import { type JSX } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { browser } from "@/shared/browser";
import { type BoxChecked } from "@/shared/insert";
import { ask } from "./backstage";
import { pieces } from "./draft-text";
import { Findings } from "./findings";
import { failureSentence, useWords } from "./words";

type Shown = BoxChecked | { outcome: "failed"; sentence: string } | { outcome: "busy" };

/** Opens by the key, or by the button of the card `id`. */
export function BoxCheck({ id }: { id: string | null }): JSX.Element {
  const words = useWords();
  const [shown, setShown] = useState<Shown | null>(null);
  const section = useRef<HTMLElement>(null);
  // Asked for by a key in the page, it comes up far below what the panel shows.
  useEffect(() => section.current?.scrollIntoView({ block: "nearest" }), [shown]);
  const check = useCallback(
    async (which: string | null): Promise<void> => {
      setShown({ outcome: "busy" });
      const answer = await ask({ kind: "check-box", id: which });
      setShown(answer.ok ? answer.value : { outcome: "failed", sentence: failureSentence(words, answer) });
    },
    [words],
  );
  useEffect(() => {
    const hear = (message: unknown, _sender: unknown, respond: (heard: true) => void): undefined => {
      if (
        typeof message === "object" &&
        message !== null &&
        "kind" in message &&
        message.kind === "box-asked"
      ) {
        respond(true);
        void check(null);
      }
    };
    browser.runtime.onMessage.addListener(hear);
    return () => {
      browser.runtime.onMessage.removeListener(hear);
    };
  }, [check]);
  return (
    <>
      {id !== null && (
        <p class="row">
          <button type="button" class="button plain" data-part="check-box" onClick={() => void check(id)}>
            {words.text("inserting-check-box")}
          </button>
        </p>
      )}
      {shown !== null && (
        <section
          ref={section}
          class="box"
          aria-labelledby="box-check-title"
          data-part="box-checked"
          data-outcome={shown.outcome}
        >
          <div class="replies-head">
            <h2 id="box-check-title">{words.text("inserting-box-title")}</h2>
            <button
              type="button"
              class="button link"
              data-part="close-box-check"
              onClick={() => setShown(null)}
            >
              {words.text("answering-close")}
            </button>
          </div>
          <Said shown={shown} />
        </section>
      )}
    </>
  );
}

function Said({ shown }: { shown: Shown }): JSX.Element {
  const words = useWords();
  if (shown.outcome !== "checked") {
    return (
      <p role="status" class={shown.outcome === "failed" ? "failure" : "soft"}>
        {shown.outcome === "failed"
          ? shown.sentence
          : words.text(`inserting-box-${shown.outcome.replaceAll("_", "-")}`)}
      </p>
    );
  }
  const { text, findings } = shown;
  return (
    <>
      <p class="small box-text" dir="auto" data-part="box-text">
        {pieces(text, findings).map((piece, place) =>
          piece.severity === null ? (
            piece.text
          ) : (
            <mark key={place} class={piece.severity}>
              {piece.text}
            </mark>
          ),
        )}
      </p>
      <p role="status" class={findings.length === 0 ? "done small" : "small"}>
        {findings.length === 0
          ? `✓ ${words.text("answering-clean")}`
          : words.text("answering-found", { count: findings.length })}
      </p>
      {findings.length > 0 && <Findings text={text} findings={findings} />}
      <p class="small soft">{words.text("inserting-box-kept-nowhere")}</p>
    </>
  );
}
