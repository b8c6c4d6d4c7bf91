/** Has a draft looked at while somebody types: after a pause, and only the answer to the last text counts. Changes no text. */
import { useEffect, useRef, useState } from "preact/hooks";
import { type Draft } from "@/shared/answering";
import { type LintFinding } from "@/shared/contract.generated";
import { type PageAnswer } from "@/shared/messages";
import { ask } from "./backstage";

const PAUSE_MS = 250;
const AGAIN_MS = 4_000;

export interface Looked {
  /** The text and channel that were looked at. */
  basis: string;
  findings: LintFinding[];
  /** Why nobody could look. */
  failure: Extract<PageAnswer<unknown>, { ok: false }> | null;
}

export function basisOf(draft: Pick<Draft, "text" | "channel">): string {
  return `${draft.channel} ${draft.text}`;
}

/** What is known of the draft; of an older text while the newest is on its way. */
export function useLiveLint(draft: Draft): Looked | null {
  const [looked, setLooked] = useState<Looked | null>(null);
  const asked = useRef(0);
  const { id, text, channel } = draft;
  const unreached = looked !== null && looked.failure !== null && looked.basis === basisOf(draft);
  useEffect(() => {
    const mine = (asked.current += 1);
    const basis = basisOf({ text, channel });
    const look = async (): Promise<void> => {
      const answer = await ask({
        kind: "lint",
        id,
        request: { reply: text, channel },
      });
      if (mine !== asked.current) {
        return;
      }
      setLooked((before) =>
        answer.ok
          ? { basis, findings: answer.value.findings, failure: null }
          : {
              basis,
              findings: before?.basis === basis ? before.findings : [],
              failure: answer,
            },
      );
    };
    const timer = setTimeout(() => void look(), PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [id, text, channel]);
  // Whoever waits for the desk need not touch the text for another look.
  useEffect(() => {
    if (!unreached) {
      return undefined;
    }
    const timer = setInterval(() => {
      const mine = (asked.current += 1);
      void ask({ kind: "lint", id, request: { reply: text, channel } }).then((answer) => {
        if (answer.ok && mine === asked.current) {
          setLooked({
            basis: basisOf({ text, channel }),
            findings: answer.value.findings,
            failure: null,
          });
        }
      });
    }, AGAIN_MS);
    return () => {
      clearInterval(timer);
    };
  }, [unreached, id, text, channel]);
  return looked;
}
