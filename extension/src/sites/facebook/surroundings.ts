/** What stands around a comment on Facebook: its post's author, the comment it answers, who the person writes as. */
import { type ParentComment } from "@/shared/contract.generated";
import { type ReadContext } from "../adapter";
import { ARTICLE, closest, frontmost, UNIT } from "../dom";
import { cut, shortText } from "../normalise";
import { lineOf } from "../text";
import { commentAs } from "../wording";
import { type LinkId } from "./address";
import { commentIdOf, linksOf, nameIn } from "./links";
import { knownOf } from "./names";
import { wordsOf } from "./words";

const POST_AUTHOR = '[data-ad-rendering-role="profile_name"]';
const EXCERPT = 200;
// The page as a whole is nobody's post: what else stands on it says nothing about this comment.
const REGIONS = '[role="main"], [role="dialog"], [role="complementary"]';
const POSTS = `[aria-posinset], ${ARTICLE}, ${REGIONS}`;
// A reply follows its comment closely; further away are other threads, thousands of them.
const NEAR_LEVELS = 8;
const NEAR_SIBLINGS = 30;
// One plain attribute: it is looked for among all elements of a page with thousands of comments.
const COMPOSER = '[role="textbox"]';

/** Author of the post that this comment stands under: the nearest one up, never that of a post beside it. */
export function postAuthorOf(unit: Element): string | null {
  // From post to post, not from element to element: a post may hold thousands of comments.
  let around = unit.parentElement?.closest(POSTS) ?? null;
  while (around !== null) {
    const region = around.matches(REGIONS);
    const heading = around.querySelector(POST_AUTHOR);
    if (heading !== null) {
      // Several posts in one region, and none marked as one: nobody can tell whose comment this is.
      return region && around.querySelectorAll(POST_AUTHOR).length > 1 ? null : nameOfPost(heading);
    }
    around = region ? null : (around.parentElement?.closest(POSTS) ?? null);
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
  const found = articleBefore(unit, parent);
  if (found === null) {
    return { native_id: parent.id, author_name: labelName, excerpt: null };
  }
  const known = knownOf(found, context);
  return {
    native_id: parent.id,
    author_name: known.names[0] ?? labelName,
    excerpt: shortText(cut(wordsOf(known).text, EXCERPT)),
  };
}

/** The article with that id around or shortly before `unit`. */
function articleBefore(unit: Element, id: LinkId): Element | null {
  const selector = selectorOf(id);
  for (let at: Element | null = unit, level = 0; at !== null && level < NEAR_LEVELS; level += 1) {
    let sibling = at.previousElementSibling;
    for (let count = 0; sibling !== null && count < NEAR_SIBLINGS; count += 1) {
      const found = articlesWith(id, sibling, selector).at(-1);
      if (found !== undefined) {
        return found;
      }
      sibling = sibling.previousElementSibling;
    }
    at = at.parentElement;
    if (at?.matches(UNIT) === true && idOf(at)?.own.id === id.id) {
      return at;
    }
  }
  return null;
}

/** Articles whose own id is that one. The address is searched first: pages hold thousands of comments. */
export function articlesOf(id: LinkId, document: Document): Element[] {
  return articlesWith(id, document, selectorOf(id));
}

function selectorOf(id: LinkId): string {
  return [...new Set([id.id, id.raw, encodeURIComponent(id.raw)])]
    .map((value) => `a[href*="comment_id=${value}"], [data-commentid="${value}"]`)
    .join(", ");
}

function articlesWith(id: LinkId, root: ParentNode, selector: string): Element[] {
  const articles = new Set<Element>();
  for (const element of root.querySelectorAll(selector)) {
    const around = element.closest(UNIT);
    if (around !== null) {
      articles.add(around.matches(ARTICLE) ? around : (around.querySelector(ARTICLE) ?? around));
    }
  }
  return [...articles].filter((article) => idOf(article)?.own.id === id.id);
}

function idOf(article: Element): ReturnType<typeof commentIdOf> {
  const context: ReadContext = { ...PLAIN, document: article.ownerDocument };
  return commentIdOf(article, linksOf(article, context));
}

const HOME = new URL("https://www.facebook.com/");
// Enough to read ids: they need neither the clock nor the language.
const PLAIN = { address: HOME, base: HOME, language: null, now: new Date(0), under: [] };

/** The identity that the composer of this page writes with ("Comment as Clinic"), if it says so. */
export function writesAs(unit: Element): string | null {
  const scope = closest(unit, '[role="dialog"], [role="main"]') ?? unit.ownerDocument.body;
  const composers = [...scope.querySelectorAll(COMPOSER)].filter((composer) => !unit.contains(composer));
  const composer = frontmost(composers);
  const text = composer?.getAttribute("aria-label") ?? composer?.getAttribute("aria-placeholder") ?? "";
  return commentAs(text);
}

export { nameIn };
