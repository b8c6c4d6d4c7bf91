/** The words that a person selected, with the page around them as the only context. The last way, and always a true one. */
import { type ReadContext } from "../adapter";
import { attempt } from "../attempt";
import { inComposer } from "../dom";
import { MOST_TEXT } from "../text";
import { type WebReading } from "./reading";

export interface Selected {
  readonly text: string;
  /** The smallest element around the selection: for the picture only. */
  readonly unit: Element;
}

/** The selection, if there is one with words outside of drafts. */
export function selectionIn(fallback: Element, { document, selection }: ReadContext): Selected | null {
  const live = attempt(() => document.getSelection());
  const text = (selection ?? live?.toString() ?? "").replace(/\r\n?/gu, "\n").trim();
  const around = attempt(() => live?.getRangeAt(0).commonAncestorContainer) ?? null;
  const unit = around instanceof Element ? around : (around?.parentElement ?? fallback);
  return text === "" || inComposer(unit) ? null : { text, unit };
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
