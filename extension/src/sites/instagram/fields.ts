/** Author, words, likes and pictures of one Instagram row. Reads only; absent is absent. */
import { type Media, type Reactions } from "@/shared/contract.generated";
import { type ReadContext } from "../adapter";
import { composersIn, inside, within } from "../dom";
import { folded, oneLine, shortText } from "../normalise";
import { compactNumber, isCompactNumber } from "../numbers";
import { lineOf, readText } from "../text";
import { looksLikeTime } from "../time/shown-time";
import { isAction, isBadge, isEdited, isGif, isOtherEnd, isSeeMore, isSticker } from "../wording";
import { userOf } from "./address";
import { type Row } from "./row";

const AUTO = '[dir="auto"]';
const PRESSED = 'button, [role="button"], [role="menuitem"]';
const LIKES =
  /^(?:подобається|вподобан\p{L}*|«?нравится»?|отметки «нравится»|likes?)\s*:?\s*(\d[\d.,\s]*\s?\p{L}*\.?)/u;
const NUMBER_FIRST = /^(\d[\d.,\s\u00a0\u202f]*(?:(?:k|m|b|тис\.?|тыс\.?|млн)(?![\p{L}]))?)/iu;

export interface InstagramAuthor {
  readonly user: string | null;
  readonly name: string | null;
  readonly link: Element | null;
  readonly strategy: string;
}

/** First user link of the row; its shown text if it has one, else the user in the address. */
export function authorOf({ element }: Row, { base, now }: ReadContext): InstagramAuthor {
  const links = [...element.querySelectorAll("a[href]")]
    .map((link) => ({ link, user: userOf(link.getAttribute("href") ?? "", base) }))
    .filter(({ user }) => user !== null);
  const user = links[0]?.user ?? null;
  if (user === null) {
    return { user: null, name: null, link: null, strategy: "not-shown" };
  }
  const named = links.find(({ link, user: other }) => {
    const text = oneLine(link.textContent);
    return other === user && text !== "" && !looksLikeTime(text, now);
  });
  return {
    user,
    name: shortText(named === undefined ? user : named.link.textContent),
    link: named?.link ?? links[0]?.link ?? null,
    strategy: named === undefined ? "user-in-address" : "author-link",
  };
}

export interface InstagramWords {
  readonly blocks: readonly Element[];
  readonly text: string;
  readonly cut: boolean;
  readonly strategy: string;
}

/** The first dir=auto after the time (page), else the first before it (dialog); else the row's loose text. */
export function wordsOf(row: Row, author: InstagramAuthor): InstagramWords {
  const { element, time } = row;
  const composers = composersIn(element);
  const skip = (inner: Element): boolean =>
    (inner.matches(PRESSED) && !inner.matches("a[href]")) || composers.has(inner) || inner.matches("time");
  const candidates = [...element.querySelectorAll(AUTO)].filter(
    (block) =>
      inside(element, block, `a, ${PRESSED}`) === null &&
      !block.contains(time) &&
      (author.link === null || !block.contains(author.link)) &&
      !within(block, element, composers) &&
      !/^[\s·•]*$/u.test(lineOf(block, { skip })),
  );
  const set = new Set(candidates);
  const outermost = candidates.filter((block) => {
    const above = block.parentElement?.closest(AUTO) ?? null;
    return above === null || !set.has(above);
  });
  const spoken = outermost.filter((block) => isSpoken(lineOf(block, { skip })));
  // "Ще" alone is a comment where nothing else is: the site's own words of that kind stand in buttons.
  const after = [...spoken, ...outermost].find((block) => follows(time, block));
  const chosen = after ?? spoken[0];
  if (chosen !== undefined) {
    const strategy = after === undefined ? "dir-auto-before-time" : "dir-auto-after-time";
    return { blocks: [chosen], ...readText([chosen], { skip }), strategy };
  }
  const loose = looseNode(row, author, skip);
  return loose === null
    ? { blocks: [], text: "", cut: false, strategy: "no-text" }
    : { blocks: [loose], ...readText([loose], { skip }), strategy: "leaf-text" };
}

function follows(time: Element, block: Element): boolean {
  return (time.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function isSpoken(line: string): boolean {
  return (
    line !== "" &&
    ![isAction, isBadge, isEdited, isSeeMore, isOtherEnd].some((is) => is(line)) &&
    !/^[·•]$/u.test(line)
  );
}

/** Without dir=auto: the longest own leaf that is no name, time or button. */
function looseNode(row: Row, author: InstagramAuthor, skip: (element: Element) => boolean): Element | null {
  let best: Element | null = null;
  let length = 0;
  for (const element of row.element.querySelectorAll("span, div, p")) {
    const own = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? "").trim() !== "",
    );
    if (
      !own ||
      skip(element) ||
      inside(row.element, element, `a, ${PRESSED}, time`) !== null ||
      element.contains(row.time)
    ) {
      continue;
    }
    const line = lineOf(element, { skip });
    const named = author.link !== null && element.contains(author.link);
    if (!named && isSpoken(line) && line !== author.name && line.length > length) {
      best = element;
      length = line.length;
    }
  }
  return best;
}

/** Likes: a button whose text begins with or is a number, or says so in words (page-facts, section 5). */
export function likesOf(row: Row, words: InstagramWords, { language }: ReadContext): Reactions | null {
  for (const button of row.element.querySelectorAll(PRESSED)) {
    if (words.blocks.some((block) => block.contains(button))) {
      continue;
    }
    const line = lineOf(button);
    const text = folded(line);
    // "3 replies" begins with a number too; only likes are said to be likes, or stand as a bare number.
    const bare = isCompactNumber(line);
    const liked = /like|подоба|нрав|вподоб/u.test(text) && !/repl|відпов|ответ/u.test(text);
    const shown = bare ? line : liked ? (NUMBER_FIRST.exec(line)?.[1] ?? LIKES.exec(text)?.[1]) : undefined;
    const short = shortText(shown);
    if (short !== null) {
      return { shown: short, count: compactNumber(short, language) };
    }
  }
  return null;
}

export function mediaOf(row: Row, author: InstagramAuthor, words: InstagramWords): Media[] {
  return (
    [...row.element.querySelectorAll("img, video")]
      .filter((element) => {
        const alt = folded(element.getAttribute("alt") ?? "");
        const portrait =
          element.closest("a")?.getAttribute("href") === author.link?.getAttribute("href") ||
          (author.user !== null && alt.includes(author.user.toLowerCase()));
        const control = inside(row.element, element, PRESSED);
        const icon = control !== null && control.textContent.trim() !== "";
        return !portrait && !icon && !words.blocks.some((block) => block.contains(element));
      })
      // The first picture of a row is the avatar, linked or not.
      .filter(
        (element, index) =>
          !(index === 0 && element.tagName === "IMG" && isFirstPicture(row, element, author)),
      )
      .slice(0, 50)
      .map((element): Media => {
        const description = shortText(element.getAttribute("alt") ?? element.getAttribute("aria-label"));
        const kind = isSticker(description ?? "")
          ? "sticker"
          : isGif(description ?? "")
            ? "gif"
            : element.tagName === "VIDEO"
              ? "video"
              : "photo";
        return { kind, description };
      })
  );
}

function isFirstPicture(row: Row, element: Element, author: InstagramAuthor): boolean {
  return (
    row.element.querySelector("img") === element && author.link !== null && !follows(author.link, element)
  );
}
