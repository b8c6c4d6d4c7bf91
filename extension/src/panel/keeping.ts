/** A person's draft for one capture: brought back when the panel opens, kept a moment after each change. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { type Draft } from "@/shared/answering";
import { ask } from "./backstage";

const PAUSE_MS = 300;

export interface KeptDraft {
  draft: Draft | null;
  change: (draft: Draft) => void;
  /** Puts the editor away; an empty draft is forgotten, another one stays. */
  close: () => void;
}

export function useKeptDraft(id: string): KeptDraft {
  const [draft, setDraft] = useState<Draft | null>(null);
  const unkept = useRef<Draft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const flush = useCallback((): void => {
    clearTimeout(timer.current);
    if (unkept.current !== null) {
      void ask({ kind: "keep-draft", draft: unkept.current });
      unkept.current = null;
    }
  }, []);
  useEffect(() => {
    let here = true;
    setDraft(null);
    void ask({ kind: "get-draft", id }).then((answer) => {
      // What somebody began meanwhile is newer.
      if (here && answer.ok && answer.value !== null) {
        const { value } = answer;
        setDraft((now) => now ?? value);
      }
    });
    return () => {
      here = false;
      flush();
    };
  }, [id, flush]);
  useEffect(() => {
    // A panel that is closed gets no other word.
    window.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flush);
    };
  }, [flush]);
  const change = useCallback(
    (next: Draft): void => {
      setDraft(next);
      unkept.current = next;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE_MS);
    },
    [flush],
  );
  const close = useCallback((): void => {
    flush();
    setDraft(null);
  }, [flush]);
  return { draft: draft?.id === id ? draft : null, change, close };
}
