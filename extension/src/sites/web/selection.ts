/** The words that a person selected, with the page around them as the only context. The last way, and always a true one. */
import { type ReadContext } from "../adapter";
import { attempt } from "../attempt";
import { EDITABLE, inComposer } from "../dom";
import { MOST_TEXT } from "../text";
import { type WebReading } from "./reading";

export interface Selected {
  readonly text: string;
  /** The smallest element around the selection: for the picture only. */
  readonly unit: Element;
}

/** The selection, if there is one with words outside of drafts: one that runs over a draft is left alone, too. */
export function selectionIn(fallback: Element, { document, selection }: ReadContext): Selected | null {
  const live = attempt(() => document.getSelection());
  const text = (selection ?? live?.toString() ?? "").replace(/\r\n?/gu, "\n").trim();
  const around = attempt(() => live?.getRangeAt(0).commonAncestorContainer) ?? null;
  const unit = around instanceof Element ? around : (around?.parentElement ?? fallback);
  return text === "" || inComposer(unit) || (live !== null && holdsDraft(live, unit)) ? null : { text, unit };
}

/** Chrome gives the words selected in a field as the document's selection, with a range beside the field. */
function holdsDraft(live: Selection, unit: Element): boolean {
  const field = unit.ownerDocument.activeElement;
  const typed = field?.matches("input, textarea") === true && unit.contains(field);
  const drafts = [...unit.querySelectorAll(EDITABLE)].filter(({ textContent }) => textContent.trim() !== "");
  return typed || drafts.some((draft) => attempt(() => live.getRangeAt(0).intersectsNode(draft)) === true);
}

export function readSelection({ text, unit }: Selected): WebReading {
  return {
    unit,
    kind: "selection",
    id: null,
    permalink: null,
    author: { name: null, profile_url: null },
    time: null,
    rating: null,
    text: text.slice(0, MOST_TEXT),
    cut: text.length > MOST_TEXT,
    blocks: [],
    answer: null,
    place: null,
    edited: false,
    translated: false,
    strategies: { unit: "selection", text: "selection" },
  };
}
