/** One reply box of a site: which elements are boxes, what stands in them, whether they take a text. Changes nothing. */
import { CHAT, closest, isDrawn } from "@/sites/dom";

/** A textarea, or the editable element of an editor such as Lexical. */
export type Box = HTMLElement;

const EDITABLE = '[contenteditable]:not([contenteditable="false" i])';
const BOXES = `textarea, ${EDITABLE}, [role="textbox"][aria-readonly="true"]`;
const LETTERS = /^\/(?:messages|messenger|direct)(?:\/|$)/u;
const BLOCKS = new Set([
  "P",
  "DIV",
  "LI",
  "UL",
  "OL",
  "BLOCKQUOTE",
  "PRE",
  "H1",
  "H2",
  "H3",
  "H4",
  "H5",
  "H6",
]);
// An editor holds a comment; a page that claims more is hostile.
const MOST_NODES = 20_000;

/** The boxes that a person sees, each once, chats left out: an editor's inner elements are no boxes of their own. */
export function boxesIn(root: ParentNode): Box[] {
  return [...root.querySelectorAll<Box>(BOXES)].filter(
    (element) =>
      (element.parentElement?.closest(BOXES) ?? null) === null && isDrawn(element) && !inChat(element),
  );
}

/** Letters between people: neither read nor written into, whoever asks. */
function inChat(box: Element): boolean {
  return closest(box, CHAT) !== null || LETTERS.test(box.ownerDocument.location.pathname);
}

/** The box that an element lies in or is; a chat's is none. */
export function boxAround(element: Element | null): Box | null {
  let found = element?.closest<Box>(BOXES) ?? null;
  for (let up = found; up !== null; up = up.parentElement?.closest<Box>(BOXES) ?? null) {
    found = up;
  }
  return found !== null && inChat(found) ? null : found;
}

export function isTextArea(box: Box): box is HTMLTextAreaElement {
  return box.tagName.toUpperCase() === "TEXTAREA";
}

/** Whether it takes a text of that length at all. */
export function takesText(box: Box, length: number): boolean {
  if (
    box.closest('[aria-disabled="true"], [inert]') !== null ||
    box.getAttribute("aria-readonly") === "true"
  ) {
    return false;
  }
  if (isTextArea(box)) {
    return !box.readOnly && !box.disabled && (box.maxLength < 0 || length <= box.maxLength);
  }
  return true;
}

/** What stands in it, with line breaks between paragraphs. */
export function textOf(box: Box): string {
  return isTextArea(box) ? box.value : paragraphsOf(box).join("\n");
}

/** The text as two readings are compared: spaces and empty lines are an editor's own matter, words and lines are not. */
export function comparable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?/gu, "\n")
    .replace(/[\u200b\ufeff]/gu, "")
    .replace(/[^\S\n]+/gu, " ")
    .replace(/ ?\n ?/gu, "\n")
    .replace(/\n{2,}/gu, "\n")
    .trim();
}

function paragraphsOf(box: Box): string[] {
  const lines = [""];
  let nodes = 0;
  let fresh = true;
  const write = (text: string): void => {
    lines.push((lines.pop() ?? "") + text);
    fresh = false;
  };
  const visit = (node: Node): void => {
    nodes += 1;
    if (nodes > MOST_NODES) {
      return;
    }
    if (node.nodeType === Node.TEXT_NODE) {
      write(node.nodeValue ?? "");
      return;
    }
    if (!(node instanceof Element)) {
      return;
    }
    const tag = node.tagName.toUpperCase();
    if (tag === "BR") {
      // The break that keeps an empty or unfinished line open is no line of its own.
      if (node.nextSibling !== null) {
        lines.push("");
      }
      fresh = false;
    } else if (tag === "IMG") {
      write(node.getAttribute("alt") ?? "");
    } else {
      const block = BLOCKS.has(tag) && node !== box;
      if (block && !fresh) {
        lines.push("");
        fresh = true;
      }
      for (const child of node.childNodes) {
        visit(child);
      }
      if (block) {
        fresh = false;
      }
    }
  };
  visit(box);
  return lines;
}
