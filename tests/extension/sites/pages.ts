/** Test pages as data: tests/data/pages/<site>/<case>.html beside what must be read of it. A new case is two files. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Outcome, type ReadContext } from "@/sites/adapter";
import { Reader } from "@/sites/reader";
import { ADAPTERS } from "@/sites/registry";

const ROOT = join(import.meta.dirname, "../../data/pages");

export interface Expectation {
  readonly text?: string;
  readonly fields?: Record<string, unknown>;
  readonly nothing?: string;
  readonly html_with?: readonly string[];
  readonly html_without?: readonly string[];
}

export interface PageCase {
  readonly name: string;
  readonly html: string;
  readonly about: string;
  readonly address: string;
  readonly now: string;
  readonly click: string;
  readonly under?: readonly string[];
  /** The element whose words are selected at the click. */
  readonly select?: string;
  /** The reading rests on class names, the last resort. */
  readonly needs_classes?: boolean;
  readonly expect: Expectation;
}

/** Every case but those of thousands of comments: the fake DOM takes minutes where a browser takes milliseconds. */
export function pageCases(): PageCase[] {
  return readdirSync(ROOT, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json") && !basename(file).startsWith("thousands-"))
    .sort()
    .map((file) => {
      const expected = JSON.parse(readFileSync(join(ROOT, file), "utf8")) as Omit<PageCase, "name" | "html">;
      const name = file.replace(/\.json$/u, "");
      return { ...expected, name, html: readFileSync(join(ROOT, `${name}.html`), "utf8") };
    });
}

export interface OpenedPage {
  readonly document: Document;
  readonly target: Element;
  readonly context: ReadContext;
}

export function open({ html, address, now, click, under = [], select }: PageCase): OpenedPage {
  // A parsed document loads and runs nothing, and costs a hundredth of a window.
  const document = new DOMParser().parseFromString(html, "text/html");
  const target = one(document, click);
  const url = new URL(address);
  const language = document.documentElement.lang;
  const context: ReadContext = {
    document,
    address: url,
    base: url,
    language: language === "" ? null : language,
    now: new Date(now),
    under: under.map((selector) => one(document, selector)),
    ...(select === undefined ? {} : { selection: one(document, select).textContent }),
  };
  return { document, target, context };
}

function one(document: Document, selector: string): Element {
  const found = document.querySelector(selector);
  if (found === null) {
    throw new Error(`the page has no ${selector}`);
  }
  return found;
}

export const reader = new Reader(ADAPTERS);

export function readPage(page: PageCase): Outcome {
  const { target, context } = open(page);
  return reader.read(target, context);
}
