/**
 * Reads without a right-click: a script that was put into the page by the click itself has not seen it. What the person
 * selected says where they were, else what has the focus. Reads only.
 */
import { type ClickedAnswer } from "@/shared/messages";
import { attempt } from "@/sites/attempt";
import { contextOf, type Reader } from "@/sites/reader";
import { answerOf } from "./last-clicked";

export function readFocused(document: Document, reader: Reader): ClickedAnswer {
  const target = selected(document) ?? focused(document);
  return target === null
    ? { outcome: "nothing", reason: "no_click" }
    : answerOf(reader.read(target, contextOf(document, new Date())));
}

function selected(document: Document): Element | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed) {
    return null;
  }
  // The anchor lies in the words; what holds the whole selection may hold the whole list as well.
  const node = attempt(() => selection.getRangeAt(0).startContainer);
  return node instanceof Element ? node : (node?.parentElement ?? null);
}

function focused(document: Document): Element | null {
  const active = document.activeElement;
  return active === null || active === document.body || active === document.documentElement ? null : active;
}
