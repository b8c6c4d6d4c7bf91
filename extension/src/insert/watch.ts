/**
 * Looks for our answer in the thread of each inserted reply, and in nothing else, until it stands there as published or the time is over.
 * Reads only; keeps ids, not nodes.
 */
import { type ReplySeen, type WatchOver, type WatchReply, type WatchReplyAnswer } from "@/shared/insert";
import { type Found } from "@/sites/adapter";
import { folded } from "@/sites/normalise";
import { contextOf, type Reader } from "@/sites/reader";
import { commentsIn, placeOf, rootOf, threadElement } from "./thread";

/** A site draws an answer in several steps: one look for all of them. */
const CALM_MS = 250;
/** When a look begins anew, something may be half drawn beside the thread, where no observer sees its end. */
const ANEW_MS = [0, 3_000, 10_000] as const;
/** What a person changed before publishing is still theirs: half of the words are the same. */
const SAME_WORDS = 0.5;

const INSIDE: MutationObserverInit = { childList: true, subtree: true, characterData: true };

interface Look {
  watch: string;
  stop: () => void;
}

export class Watching {
  /** One look a thread, by its first comment. */
  private readonly looks = new Map<string, Look>();

  constructor(
    private readonly reader: Reader,
    private readonly document: Document,
    private readonly tell: (said: ReplySeen | WatchOver) => void,
    private readonly isAlive: () => boolean,
  ) {
    document.defaultView?.addEventListener("pagehide", () => {
      for (const look of [...this.looks.values()]) {
        this.giveUp(look, "page");
      }
    });
  }

  /** Begins to look; an earlier look at the same thread is over, those at others go on. */
  start({ key, text, watch, limit, known }: Omit<WatchReply, "kind">): WatchReplyAnswer {
    const context = contextOf(this.document, new Date());
    const place = placeOf(key, this.reader, context);
    if (place === null) {
      return { outcome: "gone" };
    }
    const { found, root } = place;
    const name = root ?? key;
    const earlier = this.looks.get(name);
    if (earlier !== undefined) {
      this.giveUp(earlier, "later");
    }
    const thread = threadElement(place, this.reader, context);
    // Answers may come beside the thread's element, in the list that holds it: its own children only, not theirs.
    const list = thread.parentElement;
    const there = this.answersIn(thread, list, root, found).map(({ id }) => id);
    const before = new Set(known ?? there);
    // Published just before the page was loaded again, or an earlier answer that was folded then: only its words tell.
    const older = new Set(there);
    let timer: ReturnType<typeof setTimeout> | null = null;
    const look = (): void => {
      timer = null;
      if (!this.isAlive()) {
        begun.stop();
        return;
      }
      const seen = this.answersIn(thread, list, root, found).find(
        ({ id, answer }) =>
          !before.has(id) && (older.has(id) ? hasItsWords(answer, text) : isOurs(answer, text)),
      );
      if (seen !== undefined) {
        begun.stop();
        this.tell(seenOf(seen.id, seen.answer, watch));
      }
    };
    const soon = (): void => {
      timer ??= setTimeout(look, CALM_MS);
    };
    const observer = new MutationObserver((changes) => {
      // What came beside the thread is drawn in steps too: its id comes last.
      for (const { target, addedNodes } of changes) {
        for (const added of target === list ? addedNodes : []) {
          observer.observe(added, INSIDE);
        }
      }
      soon();
    });
    observer.observe(thread, INSIDE);
    if (list !== null) {
      observer.observe(list, { childList: true });
    }
    const end = setTimeout(() => {
      begun.stop();
    }, limit);
    const anew = known === null ? [] : ANEW_MS.map((ms) => setTimeout(soon, ms));
    const begun: Look = {
      watch,
      stop: () => {
        observer.disconnect();
        clearTimeout(end);
        for (const one of anew) {
          clearTimeout(one);
        }
        if (timer !== null) {
          clearTimeout(timer);
        }
        this.looks.delete(name);
      },
    };
    this.looks.set(name, begun);
    return { outcome: "watching", known: [...before] };
  }

  private giveUp({ watch, stop }: Look, why: WatchOver["why"]): void {
    stop();
    this.tell({ kind: "watch-over", watch, why });
  }

  /** Replies of the thread that the site has given an id: before that they are on their way. */
  private answersIn(
    thread: Element,
    list: Element | null,
    root: string | null,
    first: Found,
  ): { id: string; answer: Found }[] {
    const context = contextOf(this.document, new Date());
    const around = list?.isConnected === true ? list : thread;
    return commentsIn(around, this.reader, context)
      .map((answer) => ({ id: answer.reading.fields.native_id ?? "", answer }))
      .filter(
        ({ id, answer }) =>
          id !== "" &&
          id !== first.reading.fields.native_id &&
          answer.reading.fields.kind === "reply" &&
          rootOf(answer) === root,
      );
  }
}

function isOurs(answer: Found, inserted: string): boolean {
  return (answer.reading.fields.flags ?? []).includes("ours") || hasItsWords(answer, inserted);
}

function hasItsWords({ reading }: Found, inserted: string): boolean {
  return sharedWords(reading.text, inserted) >= SAME_WORDS;
}

/** Share of words that two texts have in common, of all their words. */
export function sharedWords(one: string, other: string): number {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  const common = [...left].filter((word) => right.has(word)).length;
  const all = new Set([...left, ...right]).size;
  return all === 0 ? 0 : common / all;
}

function wordsOf(text: string): ReadonlySet<string> {
  const words = folded(text).match(/[\p{L}\p{N}'-]+/gu);
  // Nothing but signs: they are its words.
  return new Set(words ?? [...folded(text).replace(/\s/gu, "")]);
}

function seenOf(nativeId: string, { reading }: Found, watch: string): ReplySeen {
  return {
    kind: "reply-seen",
    watch,
    text: reading.text,
    nativeId,
    shownTime: reading.fields.shown_time?.text ?? null,
    truncated: (reading.fields.flags ?? []).includes("truncated"),
  };
}
