/** What stands around a comment on Facebook: its post's author, the comment it answers, who the person writes as. */
import { type ParentComment } from "@/shared/contract.generated";
import { type ReadContext } from "../adapter";
import { ARTICLE, closest, frontmost } from "../dom";
import { cut, shortText } from "../normalise";
import { lineOf } from "../text";
import { commentAs } from "../wording";
import { type LinkId } from "./address";
import { commentIdOf, linksOf, nameIn } from "./links";
import { namesOf } from "./names";
import { wordsOf } from "./words";

const POST_AUTHOR = '[data-ad-rendering-role="profile_name"]';
const EXCERPT = 200;
const MOST_LEVELS = 60;
const COMMENT_AS =
  '[contenteditable][aria-label], [role="textbox"][aria-label], [contenteditable][aria-placeholder]';

/** Author of the post that this comment stands under: the nearest one up, never that of a post beside it. */
export function postAuthorOf(unit: Element): string | null {
  let at: Element | null = unit.parentElement;
  // The page as a whole is nobody's post: what else stands on it says nothing about this comment.
  for (let level = 0; at !== null && level < MOST_LEVELS && !at.matches("body"); level += 1) {
    const authors = at.querySelectorAll(POST_AUTHOR);
    if (authors.length > 0) {
      // Several posts below one ancestor: nobody can tell whose comment this is.
      const [author] = authors;
      return authors.length === 1 && author !== undefined ? nameOfPost(author) : null;
    }
    if (at.matches('[role="main"], [role="dialog"]')) {
      return null;
    }
    at = at.parentElement;
  }
  return null;
}

/** The first bold or linked name of a post's heading. */
export function nameOfPost(heading: Element): string | null {
  const bold = heading.querySelector("b, strong, a");
  return shortText(lineOf(bold ?? heading));
}

/** The comment that a reply answers: its id from the link; author and words if the page shows it above. */
export function parentOfReply(
  unit: Element,
  parent: LinkId | null,
  labelName: string | null,
  context: ReadContext,
): ParentComment | null {
  if (parent === null) {
    return labelName === null ? null : { native_id: null, author_name: labelName, excerpt: null };
  }
  const found = articlesOf(parent, unit.ownerDocument)
    .filter((article) => article !== unit && !unit.contains(article))
    .filter((article) => (article.compareDocumentPosition(unit) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)
    .at(-1);
  if (found === undefined) {
    return { native_id: parent.id, author_name: labelName, excerpt: null };
  }
  const links = linksOf(found, context);
  const names = namesOf(found, links, context);
  const words = wordsOf({ unit: found, links, names: names.all, now: context.now });
  return {
    native_id: parent.id,
    author_name: names.author ?? labelName,
    excerpt: shortText(cut(words.text, EXCERPT)),
  };
}

/** Articles whose own id is that one. The address is searched first: pages hold thousands of comments. */
export function articlesOf(id: LinkId, document: Document): Element[] {
  const selectors = [...new Set([id.id, id.raw, encodeURIComponent(id.raw)])].flatMap((value) => [
    `a[href*="comment_id=${value}"]`,
    `[data-commentid="${value}"]`,
  ]);
  const articles = new Set<Element>();
  for (const element of document.querySelectorAll(selectors.join(", "))) {
    const article = element.hasAttribute("data-commentid")
      ? (element.querySelector(ARTICLE) ?? element)
      : element.closest(ARTICLE);
    if (article !== null) {
      articles.add(article);
    }
  }
  return [...articles].filter((article) => idOf(article, document)?.own.id === id.id);
}

function idOf(article: Element, document: Document): ReturnType<typeof commentIdOf> {
  const context: ReadContext = { ...PLAIN, document };
  return commentIdOf(article, linksOf(article, context));
}

const HOME = new URL("https://www.facebook.com/");
// Enough to read ids: they need neither the clock nor the language.
const PLAIN = { address: HOME, base: HOME, language: null, now: new Date(0), under: [] };

/** The identity that the composer of this page writes with ("Comment as Clinic"), if it says so. */
export function writesAs(unit: Element): string | null {
  const scope = closest(unit, '[role="dialog"], [role="main"]') ?? unit.ownerDocument.body;
  const composers = [...scope.querySelectorAll(COMMENT_AS)].filter((composer) => !unit.contains(composer));
  const composer = frontmost(composers);
  const text = composer?.getAttribute("aria-label") ?? composer?.getAttribute("aria-placeholder") ?? "";
  return commentAs(text);
}

export { nameIn };
