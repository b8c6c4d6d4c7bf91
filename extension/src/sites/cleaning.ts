/**
 * Cleaned HTML of a comment's element, written from the DOM by hand: cloning would load images and wake the page's
 * own elements. Keeps structure and words; drops scripts, styles, sources, form values, handlers and drafts.
 */
import { isSilent } from "./dom";
import { shownIn } from "./text";

/** Bytes of HTML that the desk takes (contract: MAX_HTML_BYTES). */
export const MOST_HTML = 512 * 1024;
const MOST_ATTRIBUTE = 1_024;
const MOST_NODES = 50_000;

// A list of what may stay, not of what must go: a site can invent attributes faster than we can.
const KEPT = new Set(
  "alt colspan datetime dir id itemprop itemscope itemtype lang role rowspan title href".split(" "),
);
const KEPT_PREFIX = /^(?:aria-|data-)[a-z0-9-]{1,60}$/u;
const FORBIDDEN_NAME = /(?:src|style|url|href|store|token|html)/u;
const FORBIDDEN_VALUE = /url\s*\(|(?:javascript|data|vbscript|blob)\s*:/iu;
const TAG = /^[a-z][a-z0-9-]{0,40}$/u;
const VOID = new Set("area br col hr img input wbr".split(" "));

export interface CleaningOptions {
  readonly skip?: (element: Element) => boolean;
  /** What an address becomes: unwrapped, without tracking; null drops it. */
  readonly address: (href: string) => string | null;
  readonly limit?: number;
}

export interface CleanHtml {
  readonly html: string;
  readonly cut: boolean;
}

export function cleanHtml(unit: Element, options: CleaningOptions): CleanHtml {
  const limit = options.limit ?? MOST_HTML;
  const pieces: string[] = [];
  const open: string[] = [];
  let bytes = 0;
  let cut = false;
  let visited = 0;
  let reserved = 0;
  const put = (piece: string, closing: number): boolean => {
    const size = utf8Length(piece);
    // Room for the end tags of everything still open stays reserved.
    if (bytes + size + closing + reserved > limit) {
      cut = true;
      return false;
    }
    bytes += size;
    pieces.push(piece);
    return true;
  };
  const stack: (Node | null)[] = [unit];
  for (let node = stack.pop(); node !== undefined && !cut; node = stack.pop()) {
    if (node === null) {
      const tag = open.pop() ?? "";
      pieces.push(`</${tag}>`);
      bytes += tag.length + 3;
      reserved -= tag.length + 3;
      continue;
    }
    visited += 1;
    if (visited > MOST_NODES) {
      cut = true;
    } else if (node.nodeType === Node.TEXT_NODE) {
      put(escapeText((node as Text).data), 0);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      if (isSilent(element) || (element !== unit && options.skip?.(element) === true)) {
        continue;
      }
      const tag = tagOf(element);
      const start = startTag(element, tag, options.address);
      if (VOID.has(tag)) {
        put(start, 0);
      } else if (put(start, tag.length + 3)) {
        open.push(tag);
        reserved += tag.length + 3;
        stack.push(null);
        stack.push(...shownIn(element));
      }
    }
  }
  while (open.length > 0) {
    pieces.push(`</${open.pop() ?? ""}>`);
  }
  return { html: pieces.join(""), cut };
}

function tagOf(element: Element): string {
  const tag = element.localName.toLowerCase();
  return TAG.test(tag) ? tag : "span";
}

function startTag(element: Element, tag: string, address: CleaningOptions["address"]): string {
  let html = `<${tag}`;
  // Not `attributes`: a form's field of that name stands in its place.
  for (const name of element.getAttributeNames()) {
    const kept = keptValue(name.toLowerCase(), element.getAttribute(name) ?? "", address);
    if (kept !== null) {
      html += ` ${name.toLowerCase()}="${escapeAttribute(kept)}"`;
    }
  }
  return `${html}>`;
}

function keptValue(name: string, value: string, address: CleaningOptions["address"]): string | null {
  if (name === "href") {
    const href = address(value);
    return href === null || href.length > 4_096 || FORBIDDEN_VALUE.test(href) ? null : href;
  }
  if (value.length > MOST_ATTRIBUTE || FORBIDDEN_VALUE.test(value)) {
    return null;
  }
  if (KEPT.has(name)) {
    return value;
  }
  return KEPT_PREFIX.test(name) && !FORBIDDEN_NAME.test(name) && !value.includes("://") ? value : null;
}

function escapeText(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;");
}

function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/gu, "&quot;");
}

/** Bytes of the text in UTF-8, without encoding it. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
