/** The editor of a reply: findings while typing, a safe wording by one click, copied only when it was looked at. Posts nothing. */
import { type JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { type Draft, MAX_DRAFT } from "@/shared/answering";
import {
  type LintOverride,
  REPLY_CHANNELS,
  type ReplyChannel,
  type ReplyCopied,
} from "@/shared/contract.generated";
import { type PageAnswer } from "@/shared/messages";
import { ask } from "./backstage";
import { pieces, unitsAt } from "./draft-text";
import { Findings } from "./findings";
import { Insert } from "./insert";
import { basisOf, type Looked, useLiveLint } from "./live-lint";
import { blockingRules, type GivenByRule, overridesFor, PastBlocks } from "./past-blocks";
import { capital, failureSentence, useWords } from "./words";

interface DraftProps {
  draft: Draft;
  change: (draft: Draft) => void;
  close: () => void;
}

export function DraftEditor({ draft, change, close }: DraftProps): JSX.Element {
  const words = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const looked = useLiveLint(draft);
  const current = looked !== null && looked.basis === basisOf(draft) ? looked : null;
  const { text, language } = draft;
  const [given, setGiven] = useState<GivenByRule>({});
  useEffect(() => {
    field.current?.focus();
  }, [draft.id, draft.entry]);
  const select = (from: number, to: number): void => {
    field.current?.focus();
    field.current?.setSelectionRange(from, to);
  };
  const replace = (from: number, to: number, wording: string): void => {
    select(from, to);
    // The browser's own way keeps Ctrl+Z, and no newer one does; where there is none, the text is set.
    /* eslint-disable @typescript-eslint/no-deprecated */
    const own =
      typeof document.execCommand === "function" && document.execCommand("insertText", false, wording);
    /* eslint-enable @typescript-eslint/no-deprecated */
    if (!own) {
      change({
        ...draft,
        text: text.slice(0, from) + wording + text.slice(to),
      });
    }
  };
  const rules = current === null ? [] : blockingRules(current.findings);
  return (
    <section class="draft part" aria-labelledby="draft-title" data-part="draft">
      <div class="replies-head">
        <h3 id="draft-title">{words.text("answering-draft")}</h3>
        <button type="button" class="button link" data-part="close-draft" onClick={close}>
          {words.text("answering-close")}
        </button>
      </div>
      <label for="draft-text" class="small">
        {words.text("answering-draft-text")}
      </label>
      <div class="draft-field">
        <div class="draft-marks" aria-hidden="true" lang={language}>
          {pieces(text, current?.findings ?? []).map((piece, place) =>
            piece.severity === null ? (
              piece.text
            ) : (
              <mark key={place} class={piece.severity}>
                {piece.text}
              </mark>
            ),
          )}
          {"\n"}
        </div>
        <textarea
          id="draft-text"
          ref={field}
          rows={4}
          dir="auto"
          lang={language}
          spellcheck
          maxLength={MAX_DRAFT}
          aria-describedby="draft-said"
          data-part="draft-text"
          value={text}
          onInput={(event) => change({ ...draft, text: event.currentTarget.value })}
        />
      </div>
      <div class="row small">
        <label for="draft-channel">{words.text("answering-channel")}</label>
        <select
          id="draft-channel"
          class="narrow"
          value={draft.channel}
          onChange={(event) =>
            change({
              ...draft,
              channel: event.currentTarget.value as ReplyChannel,
            })
          }
        >
          {REPLY_CHANNELS.map((one) => (
            <option key={one} value={one} selected={one === draft.channel}>
              {capital(words, words.text(`answering-channel-${one.replaceAll("_", "-")}`))}
            </option>
          ))}
        </select>
      </div>
      <Said draft={draft} looked={looked} current={current} />
      {current !== null && current.findings.length > 0 && (
        <Findings
          text={text}
          findings={current.findings}
          language={language}
          select={(start, end) => select(unitsAt(text, start), unitsAt(text, end))}
          replace={replace}
        />
      )}
      {rules.length > 0 && <PastBlocks rules={rules} given={given} change={setGiven} />}
      <Copy draft={draft} current={current} given={given} />
    </section>
  );
}

/** One line on where things stand; what could not be looked at is told with its cause. */
function Said({
  draft,
  looked,
  current,
}: {
  draft: Draft;
  looked: Looked | null;
  current: Looked | null;
}): JSX.Element {
  const words = useWords();
  let sentence = words.text("answering-draft-hint");
  let tone = "soft";
  if (draft.text.trim() !== "") {
    if (current === null) {
      sentence = words.text(looked?.failure ? "answering-waits" : "answering-looking");
    } else if (current.failure !== null) {
      sentence = `${words.text("answering-unchecked")} ${failureSentence(words, current.failure)}`;
      tone = "failure";
    } else if (current.findings.length === 0) {
      sentence = `✓ ${words.text("answering-clean")}`;
      tone = "done";
    } else {
      sentence = words.text("answering-found", {
        count: current.findings.length,
      });
      tone = "";
    }
  }
  return (
    <p id="draft-said" class={`small ${tone}`} role="status" data-part="draft-said">
      {sentence}
    </p>
  );
}

function replyOf(draft: Draft, overrides: LintOverride[]): ReplyCopied {
  const { entry, stage, language, text, languageChosen, channel } = draft;
  return {
    entry,
    stage,
    language,
    text,
    language_chosen: languageChosen,
    channel,
    overrides,
  };
}

function Copy({
  draft,
  current,
  given,
}: {
  draft: Draft;
  current: Looked | null;
  given: GivenByRule;
}): JSX.Element {
  const words = useWords();
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  const [refused, setRefused] = useState<Extract<PageAnswer<unknown>, { ok: false }> | null>(null);
  const overrides = current?.failure === null ? overridesFor(blockingRules(current.findings), given) : null;
  const ready = draft.text.trim() !== "" && overrides !== null;
  useEffect(() => {
    setCopied("no");
    setRefused(null);
  }, [draft.text]);
  const copy = async (): Promise<void> => {
    if (!ready) {
      return;
    }
    // Recorded first, with its reasons: only then does it go to the clipboard.
    const reply = replyOf(draft, overrides);
    const { id, text } = draft;
    const recorded = await ask({ kind: "reply-copied", id, reply });
    setRefused(recorded.ok ? null : recorded);
    if (!recorded.ok) {
      return;
    }
    try {
      await navigator.clipboard.writeText(text);
      setCopied("yes");
      void ask({ kind: "drop-draft", id });
    } catch {
      setCopied("failed");
    }
  };
  return (
    <>
      <div class="row">
        <button
          type="button"
          class="button primary"
          aria-disabled={!ready}
          aria-describedby="copy-said"
          data-part="copy-draft"
          onClick={() => void copy()}
        >
          {words.text("answering-copy")}
        </button>
        {draft.channel !== "private" && (
          <Insert
            id={draft.id}
            reply={ready ? replyOf(draft, overrides) : null}
            done={() => void ask({ kind: "drop-draft", id: draft.id })}
          />
        )}
        <span
          id="copy-said"
          class={copied === "failed" ? "failure" : copied === "yes" ? "done" : "soft small"}
          role="status"
        >
          {copied === "yes" && `✓ ${words.text("panel-copied")}`}
          {copied === "failed" && words.text("panel-copy-failed")}
          {copied === "no" && draft.text.trim() !== "" && !ready && words.text("answering-copy-waits")}
        </span>
      </div>
      {refused !== null && (
        <p class="failure" role="alert">
          {failureSentence(words, refused)}
        </p>
      )}
    </>
  );
}
