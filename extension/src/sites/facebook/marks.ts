/** What stands around a comment's words: reactions, pictures, "edited", "translated". Absent is absent, never zero. */
import { type Media, type MediaKind, type Reactions } from "@/shared/contract.generated";
import { type ReadContext } from "../adapter";
import { inside, ownAll } from "../dom";
import { folded, oneLine, shortText } from "../normalise";
import { compactNumber, isCompactNumber } from "../numbers";
import { lineOf } from "../text";
import { isGif, isSticker } from "../wording";
import { readLink } from "./address";
import { type Known, type Words } from "./words";

const BUTTON = '[role="button"], button';
// "1 reaction; see who reacted to this": a number before a semicolon in every language; else the shape of the number.
const REACTED = /\d[^;]*;/u;
const FIRST_NUMBER = /\d[\d.,\s\u00a0\u202f]*(?:\s?(?:k|m|b|тис\.?|тыс\.?|млн)(?![\p{L}]))?/iu;
// Stickers come from a place of their own on Facebook's servers: a grammar of addresses, as inferred.
const STICKER_PLACE = "/t39.1997-6/";
const MOST_MEDIA = 50;

export function reactionsOf(
  { unit, links }: Known,
  words: Words,
  { language }: ReadContext,
): { reactions: Reactions; strategy: string } | null {
  const buttons = ownAll(unit, BUTTON, links.composers).filter(
    (button) => !words.blocks.some((block) => block.contains(button)),
  );
  for (const button of buttons) {
    const label = button.getAttribute("aria-label") ?? "";
    if (REACTED.test(label)) {
      const visible = lineOf(button);
      const shown = isCompactNumber(visible) ? visible : shortText(FIRST_NUMBER.exec(label)?.[0]);
      if (shown !== null) {
        return { reactions: { shown, count: compactNumber(shown, language) }, strategy: "reacted-label" };
      }
    }
  }
  const bare = buttons.map((button) => lineOf(button)).find(isCompactNumber);
  return bare === undefined
    ? null
    : { reactions: { shown: bare, count: compactNumber(bare, language) }, strategy: "number-button" };
}

export function mediaOf(known: Known, words: Words, context: ReadContext): Media[] {
  const { unit, links, names } = known;
  const media: Media[] = [];
  const taken = new Set(names.map(folded));
  for (const element of ownAll(unit, "img, video, [role=img][aria-label]", links.composers)) {
    const inWords = words.blocks.some((block) => block === element || block.contains(element));
    if (!inWords && !isDecoration(known, element, taken)) {
      media.push(mediumOf(element));
    }
  }
  const linked = new Set<string>();
  for (const element of ownAll(unit, "a[href]", links.composers)) {
    const link = readLink(element.getAttribute("href") ?? "", context.base);
    if (link.kind === "outer" && !linked.has(link.url)) {
      linked.add(link.url);
      media.push({ kind: "link", description: shortText(link.url) });
    }
  }
  return media.slice(0, MOST_MEDIA);
}

/** Avatars, reaction icons and badges are no attachments. */
function isDecoration({ unit, links }: Known, element: Element, names: ReadonlySet<string>): boolean {
  const label = folded(element.getAttribute("alt") ?? element.getAttribute("aria-label") ?? "");
  const portrait = element === links.avatar || links.author?.element.contains(element) === true;
  if (portrait || (label !== "" && names.has(label)) || isSmall(element)) {
    return true;
  }
  if (inside(unit, element.parentElement ?? unit, "video, [role=img]") !== null) {
    return true;
  }
  // A picture opens as a button too; beside a number or a word it is part of a control.
  const control = inside(unit, element, BUTTON);
  const drawn = element.matches("[role=img]:not(img)");
  return (
    (control !== null &&
      (oneLine(control.textContent) !== "" || REACTED.test(control.getAttribute("aria-label") ?? ""))) ||
    (drawn && !isSticker(label) && !isGif(label))
  );
}

/** Icons say their size in attributes; pictures of a comment do not come as 20 pixels. */
function isSmall(element: Element): boolean {
  const size = Math.max(
    Number(element.getAttribute("width") ?? Number.NaN) || 0,
    Number(element.getAttribute("height") ?? Number.NaN) || 0,
  );
  return size > 0 && size <= 24;
}

function mediumOf(element: Element): Media {
  const description = shortText(element.getAttribute("alt") ?? element.getAttribute("aria-label"));
  const words = folded(description ?? "");
  return { kind: kindOf(element, words), description };
}

function kindOf(element: Element, words: string): MediaKind {
  const source = element.getAttribute("src") ?? "";
  if (isSticker(words) || source.includes(STICKER_PLACE)) {
    return "sticker";
  }
  if (isGif(words) || /\.gif(?:$|\?)/iu.test(source)) {
    return "gif";
  }
  return element.tagName.toUpperCase() === "VIDEO" ? "video" : "photo";
}
