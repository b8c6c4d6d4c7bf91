/**
 * Any other site, in this order: the review's own markup (schema.org), a review in the page's data matched to the clicked
 * words, a card that repeats, and last the words that the person selected. Never a site that has an adapter of its own.
 */
import { type CapturedFields } from "@/shared/contract.generated";
import { type Adapter, type CommentKey, type Outcome, type ReadContext, unreadable } from "./adapter";
import { attempt } from "./attempt";
import { cleanHtml } from "./cleaning";
import { childrenOf, closest, composersIn, inComposer } from "./dom";
import { flagsThat } from "./flags";
import { siteOfAddress } from "./hosts";
import { cut, folded } from "./normalise";
import { pageFields } from "./page-fields";
import { endsCollapsed } from "./see-more";
import { cleanAddress } from "./tracking";
import { readCardOf, repeatedCards } from "./web/cards";
import { readData } from "./web/data";
import { markedAround, MARKED, readMarked } from "./web/markup";
import { type WebReading } from "./web/reading";
import { readSelection, selectionIn } from "./web/selection";

// A chat window says what it is; of these sites the whole is somebody's letters.
const LOG = '[role="log"]';
const LETTERS =
  /(?:^|\.)(?:messenger\.com|web\.whatsapp\.com|web\.telegram\.org|discord\.com|slack\.com|teams\.(?:microsoft|live)\.com|mail\.(?:google|yahoo|proton)\.(?:com|me)|outlook\.(?:live|office|office365)\.com|mail\.ukr\.net)$/u;

export const web: Adapter = {
  name: "web",
  site: "web",
  matches: (address) => siteOfAddress(address) === "web",
  read,
  refind,
  candidates: ({ document }) => [...document.querySelectorAll(MARKED)],
  textBlocks: (unit, context) => readAt(unit, context)?.blocks ?? [],
};

function isPrivate(element: Element): boolean {
  return inComposer(element) || closest(element, LOG) !== null;
}

function read(target: Element, context: ReadContext): Outcome {
  if (isPrivate(target) || LETTERS.test(context.address.hostname)) {
    return unreadable("private_place");
  }
  for (const start of [target, ...context.under]) {
    const reading = isPrivate(start) ? null : readAt(start, context);
    if (reading !== null) {
      return found(reading, context);
    }
  }
  const selected = selectionIn(target, context);
  return selected === null ? unreadable("not_a_comment") : found(readSelection(selected), context);
}

function readAt(start: Element, context: ReadContext): WebReading | null {
  const marked = markedAround(start);
  return (
    (marked === null ? null : attempt(() => readMarked(marked, context))) ??
    attempt(() => readData(start, context)) ??
    attempt(() => readCardOf(start, context))
  );
}

function found(reading: WebReading, context: ReadContext): Outcome {
  const { unit, text, blocks } = reading;
  const composers = composersIn(unit);
  // Of a selection only the words were chosen: what stands around them stays where it is.
  const clean =
    reading.kind === "selection"
      ? { html: "", cut: false }
      : cleanHtml(unit, {
          skip: (element) => composers.has(element),
          address: (href) => cleanAddress(href, context.base),
        });
  const fields: CapturedFields = {
    site: "web",
    kind: reading.kind,
    native_id: reading.id,
    permalink: reading.permalink,
    ...pageFields(context),
    post_url: cleanAddress(context.address.href, context.base),
    post_author: reading.place?.name ?? null,
    author: reading.author,
    parent: null,
    shown_time: reading.time,
    rating: reading.rating,
    reactions: null,
    media: [],
    flags: flagsThat({
      edited: reading.edited,
      translated: reading.translated,
      truncated: reading.cut || endsCollapsed(blocks),
      no_text: text === "",
      html_cut: clean.cut,
    }),
    place: reading.place,
    owner_reply: reading.answer,
    strategies: reading.strategies,
  };
  return { ok: true, key: keyOf(reading), unit, reading: { fields, text, html: clean.html } };
}

function keyOf({ kind, author, text }: Pick<WebReading, "kind" | "author" | "text">): string {
  const words = folded(text).replace(/\p{C}/gu, "");
  return `${kind === "selection" ? "selection" : "w"} ${cut(folded(author.name ?? ""), 100)}\n${cut(words, 200)}`;
}

function refind(key: CommentKey, context: ReadContext): Element | null {
  const { document } = context;
  if (key.startsWith("selection ")) {
    const selected = selectionIn(document.body, context);
    return selected !== null && keyOf(readSelection(selected)) === key ? selected.unit : null;
  }
  if (!key.startsWith("w ")) {
    return null;
  }
  const beginning = key
    .slice(key.indexOf("\n") + 1)
    .replace(/\s+/gu, "")
    .slice(0, 20);
  // A grown text still begins with the words of the key.
  const grown = key.replace(/[.…\s]+$/u, "");
  const unitAt = (start: Element): Element | null => {
    const reading = readAt(start, context);
    const again = reading === null ? "" : keyOf(reading);
    return reading !== null && (again === key || again.startsWith(grown)) ? reading.unit : null;
  };
  // A page may have reviews of both kinds.
  return (
    firstOf([...document.querySelectorAll(MARKED)], unitAt) ?? firstOf(cardsWith(beginning, document), unitAt)
  );
}

/** The whole card around the first start that is it: a picture of the words alone has no name and no date. */
function firstOf(starts: readonly Element[], unitAt: (start: Element) => Element | null): Element | null {
  for (const start of starts) {
    const unit = unitAt(start);
    if (unit !== null) {
      return unit;
    }
  }
  return null;
}

/** The innermost elements that hold the first words; what stands around them finds the card. */
function cardsWith(beginning: string, document: Document): Element[] {
  const holds = (element: Element): boolean =>
    folded(element.textContent.slice(0, 4_000)).replace(/\s+/gu, "").includes(beginning);
  return beginning === ""
    ? repeatedCards(document)
    : [...document.querySelectorAll("div, p, span, li, article, td, blockquote")].filter(
        (element) =>
          element.textContent.length < 20_000 && holds(element) && !childrenOf(element).some(holds),
      );
}
