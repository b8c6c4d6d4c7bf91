/** "Insert" beside a reply: into the site's own box, with a question about a draft there, or else to the clipboard. Publishes nothing. */
import { type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type ReplyCopied } from "@/shared/contract.generated";
import { type InsertMode, type InsertOutcome, type NotInserted } from "@/shared/insert";
import { ask } from "./backstage";
import { failureSentence, useWords } from "./words";

interface InsertProps {
  id: string;
  /** The reply as it would be recorded; `null` while it may not be used. */
  reply: ReplyCopied | null;
  /** It stands in the box now. */
  done?: () => void;
}

type Shown =
  | { state: "idle" | "busy" | "left" }
  | { state: "inserted"; recorded: boolean }
  | { state: "draft"; draft: string }
  | { state: "not"; why: NotInserted; copied: boolean }
  | { state: "failed"; sentence: string };

export function Insert({ id, reply, done }: InsertProps): JSX.Element {
  const words = useWords();
  const [shown, setShown] = useState<Shown>({ state: "idle" });
  useEffect(() => setShown({ state: "idle" }), [id, reply?.text]);
  const press = async (mode: InsertMode): Promise<void> => {
    if (reply === null || shown.state === "busy") {
      return;
    }
    setShown({ state: "busy" });
    const answer = await ask({ kind: "insert", id, reply, mode });
    setShown(
      answer.ok
        ? await shownOf(answer.value, id, reply)
        : { state: "failed", sentence: failureSentence(words, answer) },
    );
    if (answer.ok && answer.value.outcome === "inserted") {
      done?.();
    }
  };
  return (
    <>
      <button
        type="button"
        class="button plain"
        aria-busy={shown.state === "busy"}
        aria-disabled={reply === null || shown.state === "busy"}
        title={words.text("inserting-hint")}
        data-part="insert"
        onClick={() => void press("ask")}
      >
        {words.text("inserting-insert")}
      </button>
      <Outcome shown={shown} press={press} leave={() => setShown({ state: "left" })} />
    </>
  );
}

/** What could not be inserted goes to the clipboard, and is recorded as copied when it got there. */
async function shownOf(outcome: InsertOutcome, id: string, reply: ReplyCopied): Promise<Shown> {
  switch (outcome.outcome) {
    case "inserted":
      return { state: "inserted", recorded: outcome.recorded };
    case "draft":
      return { state: "draft", draft: outcome.draft };
    case "not": {
      const copied = await navigator.clipboard.writeText(reply.text).then(
        () => true,
        () => false,
      );
      if (copied) {
        await ask({ kind: "copied-instead", id, reply });
      }
      return { state: "not", why: outcome.why, copied };
    }
  }
}

function Outcome(props: {
  shown: Shown;
  press: (mode: InsertMode) => Promise<void>;
  leave: () => void;
}): JSX.Element {
  const words = useWords();
  const { shown, press, leave } = props;
  if (shown.state === "draft") {
    return (
      <div class="box warn inserting" role="alert" data-part="insert-draft">
        <p>{words.text("inserting-draft")}</p>
        <blockquote class="excerpt small" dir="auto">
          {shown.draft}
        </blockquote>
        <p class="row">
          <button type="button" class="button" data-part="insert-append" onClick={() => void press("append")}>
            {words.text("inserting-append")}
          </button>
          <button
            type="button"
            class="button"
            data-part="insert-replace"
            onClick={() => void press("replace")}
          >
            {words.text("inserting-replace")}
          </button>
          <button type="button" class="button plain" data-part="insert-leave" onClick={leave}>
            {words.text("inserting-leave")}
          </button>
        </p>
      </div>
    );
  }
  return (
    <p
      class={`small inserting ${shown.state === "failed" ? "failure" : shown.state === "inserted" ? "done" : ""}`}
      role="status"
      data-part="insert-said"
      data-state={shown.state}
    >
      {shown.state === "busy" && words.text("inserting-busy")}
      {shown.state === "left" && words.text("inserting-left")}
      {shown.state === "inserted" &&
        `✓ ${words.text("inserting-done")}${shown.recorded ? "" : ` ${words.text("inserting-not-recorded")}`}`}
      {shown.state === "failed" && shown.sentence}
      {shown.state === "not" &&
        `${words.text(`inserting-not-${shown.why.replaceAll("_", "-")}`)} ${words.text(
          shown.copied ? "inserting-copied" : "inserting-not-copied",
        )}`}
    </p>
  );
}
