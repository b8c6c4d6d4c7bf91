/** The comments on the screen: which the archive has, asked for by a person, and all of one thread saved at once. */
import { type JSX } from "preact";
import { useCallback, useEffect, useState } from "preact/hooks";
import { type BatchView, MARKS_LINE, type ScreenComment, type ScreenView } from "@/shared/acts";
import { holdLine } from "@/shared/browser";
import { type PanelState } from "@/shared/panel-state";
import { ask } from "./backstage";
import { Action, Confirmed } from "./bits";
import { failureSentence, useWords } from "./words";

/** `state` is new at every change that the background tells of, the steps of a batch among them. */
export function Screen({ state }: { state: PanelState }): JSX.Element {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const [view, setView] = useState<ScreenView | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [batch, setBatch] = useState<BatchView | null>(null);
  const look = useCallback(async () => {
    const answer = await ask({ kind: "look-at-screen" });
    setView(answer.ok ? answer.value : null);
    setFailure(answer.ok ? null : failureSentence(words, answer));
    return answer;
  }, [words]);
  useEffect(() => {
    void ask({ kind: "batch-state" }).then((answer) => {
      setBatch(answer.ok ? answer.value : null);
    });
  }, [state]);
  const stage = batch?.stage;
  const marks = view?.marks === true;
  // Before the look: marks are drawn only for a panel that will be missed when it closes.
  useEffect(() => (open && marks ? holdLine(MARKS_LINE) : undefined), [open, marks]);
  useEffect(() => {
    if (open) {
      void look();
    }
  }, [open, look, stage, marks]);
  useEffect(() => {
    // No observer in the page: a person who comes back to the panel asks anew.
    const back = (): void => {
      if (open) {
        void look();
      }
    };
    window.addEventListener("focus", back);
    return () => window.removeEventListener("focus", back);
  }, [open, look]);
  return (
    <details
      class="disclosure screen"
      data-part="screen"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{words.text("capturing-screen")}</summary>
      <div class="disclosed">
        {batch !== null && <Batch batch={batch} />}
        {view !== null && <List view={view} busy={batch?.stage === "running"} />}
        {failure !== null && (
          <p class="failure" role="alert">
            {failure}
          </p>
        )}
        <div class="row">
          <Action label={words.text("capturing-screen-look")} act={look} part="look-at-screen" />
        </div>
      </div>
    </details>
  );
}

function List({ view, busy }: { view: ScreenView; busy: boolean }): JSX.Element {
  const words = useWords();
  const wanted = view.comments.filter(({ state }) => state === "new" || state === "changed");
  if (view.comments.length === 0) {
    return (
      <p class="soft" data-part="screen-empty">
        {words.text("capturing-screen-none")}
      </p>
    );
  }
  return (
    <>
      {!view.asked && <p class="soft small">{words.text("capturing-screen-not-asked")}</p>}
      <ul class="plain-list" data-part="screen-list">
        {view.comments.map((comment) => (
          <Row key={comment.key} comment={comment} asked={view.asked} />
        ))}
      </ul>
      {view.others > 0 && (
        <p class="soft small">{words.text("capturing-screen-others", { count: view.others })}</p>
      )}
      {wanted.length > 0 && !busy && (
        <Confirmed
          label={words.text("capturing-screen-save", { count: wanted.length })}
          question={words.text("capturing-screen-question", { count: wanted.length })}
          yes={words.text("capturing-screen-yes")}
          act={() => ask({ kind: "save-screen", keys: wanted.map(({ key }) => key) })}
          part="save-screen"
        />
      )}
    </>
  );
}

function Row({ comment, asked }: { comment: ScreenComment; asked: boolean }): JSX.Element {
  const words = useWords();
  const { author, excerpt, state, seq } = comment;
  return (
    <li class="screen-row" data-part="screen-comment" data-state={state}>
      <strong class="breakable" dir="auto">
        {author ?? words.text("panel-author-hidden")}
      </strong>
      <span class="one-line soft" dir="auto">
        {excerpt.trim() === "" ? words.text("panel-no-text") : excerpt}
      </span>
      <span class="row small">
        {(asked || state !== "new") && (
          <span class={`chip ${state === "changed" || state === "unconfirmed" ? "warm" : ""}`}>
            {words.text(`capturing-screen-${state}`)}
          </span>
        )}
        {seq !== null && (
          <Action
            label={words.text("capturing-screen-open", { seq: String(seq) })}
            kind="link"
            act={() => ask({ kind: "open-page", path: `/captures/${String(seq)}` })}
          />
        )}
      </span>
    </li>
  );
}

function Batch({ batch }: { batch: BatchView }): JSX.Element {
  const words = useWords();
  const { stage, total, done, saved, already, failed } = batch;
  return (
    <section class="batch" aria-label={words.text("capturing-batch")} data-part="batch" data-stage={stage}>
      {stage === "running" && (
        <progress max={total} value={done} aria-label={words.text("capturing-batch")} />
      )}
      <p role="status">{words.text(`capturing-batch-${stage}`, { done, total, saved, already, failed })}</p>
      {stage === "running" && (
        <Action
          label={words.text("panel-cancel")}
          act={() => ask({ kind: "cancel-batch" })}
          part="cancel-batch"
        />
      )}
    </section>
  );
}
