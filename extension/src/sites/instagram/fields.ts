/** Author, likes and pictures of one Instagram row. Reads only; absent is absent. */
import { type Media, type Reactions } from "@/shared/contract.generated";
import { type ReadContext } from "../adapter";
import { inside } from "../dom";
import { folded, oneLine, shortText } from "../normalise";
import { compactNumber, isCompactNumber } from "../numbers";
import { lineOf } from "../text";
import { looksLikeTime } from "../time/shown-time";
import { isGif, isSticker } from "../wording";
import { userOf } from "./address";
import { type Row } from "./row";
import { follows, type InstagramWords, PRESSED } from "./words";

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
    name: named === undefined ? user : nameIn(named.link, user),
    link: named?.link ?? links[0]?.link ?? null,
    strategy: named === undefined ? "user-in-address" : "author-link",
  };
}

/** The name that is shown is the one in the address; a mark of the site inside the link (a tick with its title) is no name. */
function nameIn(link: Element, user: string): string | null {
  const name = lineOf(link, { skip: (inner) => inner.matches("svg, title") });
  return name.toLowerCase().startsWith(user.toLowerCase()) ? name.slice(0, user.length) : shortText(name);
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
