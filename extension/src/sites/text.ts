/** The words of an element as a person sees them: line breaks, emoji and stickers (`img alt`) included. Reads only. */
import { isSilent } from "./dom";
import { isPictureText } from "./wording";

const BLOCKS = new Set(
  "ADDRESS ARTICLE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TR UL".split(
    " ",
  ),
);
// A comment of Facebook has at most 8,000 characters; a page that claims more is cut, and the reading says so.
export const MOST_TEXT = 60_000;
const MOST_NODES = 50_000;
const EMOJI_ALT = 64;

export interface TextOptions {
  /** Subtrees that are left out. */
  readonly skip?: (element: Element) => boolean;
}

export interface TextReading {
  readonly text: string;
  readonly cut: boolean;
}

/** Text of the nodes in document order, each node starting a line of its own. */
export function readText(roots: readonly Node[], options: TextOptions = {}): TextReading {
  const writer = new Writer();
  for (const root of roots) {
    writer.breakLine();
    walk(root, writer, options);
  }
  return { text: writer.finish(), cut: writer.full };
}

/** One line of text: names, headings, shown times. */
export function lineOf(node: Node, options: TextOptions = {}): string {
  return readText([node], options).text.replace(/\s+/gu, " ").trim();
}

// An explicit stack: a page may nest deeper than calls can.
function walk(root: Node, writer: Writer, { skip }: TextOptions): void {
  const stack: { readonly node: Node; readonly leaving: boolean }[] = [{ node: root, leaving: false }];
  let visited = 0;
  for (let step = stack.pop(); step !== undefined && !writer.full; step = stack.pop()) {
    const { node, leaving } = step;
    if (leaving) {
      writer.breakLine();
      continue;
    }
    visited += 1;
    if (visited > MOST_NODES) {
      writer.full = true;
      return;
    }
    if (node.nodeType === Node.TEXT_NODE) {
      writer.textNode(node as Text);
      continue;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) {
      continue;
    }
    const element = node as Element;
    if (isSilent(element) || (element !== root && skip?.(element) === true)) {
      continue;
    }
    if (writeLeaf(element, writer)) {
      continue;
    }
    if (BLOCKS.has(element.tagName.toUpperCase())) {
      writer.breakLine();
      stack.push({ node, leaving: true });
    }
    for (const child of shownIn(element)) {
      stack.push({ node: child, leaving: false });
    }
  }
}

/** What stands in an element, last first: its open shadow tree before its own children. */
export function shownIn(element: Element): Node[] {
  const nodes: Node[] = [];
  for (const root of [element, shadowOf(element)]) {
    for (let node = root?.lastChild ?? null; node !== null; node = node.previousSibling) {
      nodes.push(node);
    }
  }
  return nodes;
}

/** Not `shadowRoot` alone: a form's field of that name stands in its place. */
export function shadowOf(element: Element): ShadowRoot | null {
  return element.shadowRoot instanceof ShadowRoot ? element.shadowRoot : null;
}

/** Elements that are text by themselves. */
function writeLeaf(element: Element, writer: Writer): boolean {
  switch (element.tagName.toUpperCase()) {
    case "BR":
      writer.newLine();
      return true;
    case "IMG": {
      const alt = element.getAttribute("alt") ?? "";
      if (alt.length <= EMOJI_ALT && !isPictureText(alt)) {
        writer.append(alt);
      }
      return true;
    }
    default: {
      // Emoji drawn as a background: the label is the only text there is.
      const label = element.getAttribute("role") === "img" ? element.getAttribute("aria-label") : null;
      if (label !== null && label.length <= EMOJI_ALT && element.textContent.trim() === "") {
        if (!isPictureText(label)) {
          writer.append(label);
        }
        return true;
      }
      return false;
    }
  }
}

class Writer {
  full = false;
  private readonly lines: string[] = [];
  private line = "";
  private length = 0;

  textNode(node: Text): void {
    const data = node.data;
    if (!/[\r\n]/u.test(data)) {
      this.append(data.replace(/[ \t\f]+/gu, " "));
      return;
    }
    if (!keepsLines(node)) {
      this.append(data.replace(/[ \t\f\r\n]+/gu, " "));
      return;
    }
    data.split(/\r\n|\r|\n/u).forEach((part, index) => {
      if (index > 0) {
        this.newLine();
      }
      this.append(part);
    });
  }

  append(text: string): void {
    if (this.full) {
      return;
    }
    const room = MOST_TEXT - this.length;
    const part = text.length > room ? text.slice(0, Math.max(0, room)) : text;
    this.full = text.length > room;
    this.line += part.startsWith(" ") && this.line.endsWith(" ") ? part.slice(1) : part;
    this.length += part.length;
  }

  newLine(): void {
    this.lines.push(this.line.replace(/[ \t]+$/u, ""));
    this.line = "";
    this.length += 1;
  }

  breakLine(): void {
    if (this.line.trim() !== "") {
      this.newLine();
    }
  }

  finish(): string {
    this.newLine();
    return this.lines
      .map((line) => line.replace(/^[ \t]+/u, ""))
      .join("\n")
      .replace(/^\n+|\n+$/gu, "");
  }
}

function keepsLines(node: Text): boolean {
  const parent = node.parentElement;
  const view = parent?.ownerDocument.defaultView;
  if (parent === null || view === null || view === undefined) {
    return false;
  }
  return /^(?:pre|break-spaces)/u.test(view.getComputedStyle(parent).whiteSpace);
}
