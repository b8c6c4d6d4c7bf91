/**
 * Keeps what the last right-click was on. Reads at once, since sites drop nodes as the person scrolls; keeps data, not
 * nodes; touches and sends nothing. Before a right-click it is one listener.
 */
import { type ClickedAnswer } from "@/shared/messages";
import { type Outcome } from "@/sites/adapter";
import { attempt } from "@/sites/attempt";
import { contextOf, type Reader } from "@/sites/reader";

export interface LastClicked {
  /** What was read at the last right-click of this frame. */
  answer(): ClickedAnswer;
}

// A hostile page can stack thousands of layers under one point.
const MOST_UNDER = 100;
const NO_COMMENT: ClickedAnswer = { outcome: "nothing", reason: "not_a_comment" };

/**
 * Listens before the page's own scripts can: on window, in the capture phase. A script that an update of the extension
 * left behind falls silent at its next click: the background has put a fresh one beside it, or else tells the person
 * to load the page again. It cannot know which, so a message of its own would often be wrong.
 */
export function watchRightClicks(view: Window, reader: Reader, isAlive: () => boolean): LastClicked {
  let last: ClickedAnswer = { outcome: "nothing", reason: "no_click" };
  const listener = (event: MouseEvent): void => {
    // A page can dispatch a menu event to put words into a person's mouth: only the person's own click counts.
    if (!event.isTrusted) {
      return;
    }
    if (isAlive()) {
      // A page can break the look itself: then it was no comment, and never the one that was clicked before.
      last = attempt(() => readClick(event, view.document, reader)) ?? NO_COMMENT;
    } else {
      stop();
    }
  };
  const stop = (): void => view.removeEventListener("contextmenu", listener, { capture: true });
  view.addEventListener("contextmenu", listener, { capture: true, passive: true });
  return { answer: () => last };
}

function readClick(event: MouseEvent, document: Document, reader: Reader): ClickedAnswer {
  const target = targetOf(event);
  if (target === null) {
    return NO_COMMENT;
  }
  const under = document.elementsFromPoint(event.clientX, event.clientY).slice(0, MOST_UNDER);
  return answerOf(reader.read(target, contextOf(document, new Date(), under)));
}

/** What the background is told of an outcome: data, never the element. */
export function answerOf(outcome: Outcome): ClickedAnswer {
  if (!outcome.ok) {
    return { outcome: "nothing", reason: outcome.reason };
  }
  const truncated = outcome.reading.fields.flags?.includes("truncated") ?? false;
  return { outcome: "read", key: outcome.key, reading: outcome.reading, truncated };
}

/** The innermost node of the click: `event.target` stops at the border of a shadow tree. */
function targetOf(event: Event): Element | null {
  const [innermost] = event.composedPath();
  if (innermost instanceof Element) {
    return innermost;
  }
  return innermost instanceof Node ? innermost.parentElement : null;
}
