/** The links of a comment: which one is its permalink, which one its author (page-facts 5.2, 5.3; hazards 3 and 4). */
import { type ReadContext } from "../adapter";
import { composersIn, ownAll } from "../dom";
import { folded, oneLine } from "../normalise";
import { lineOf } from "../text";
import { looksLikeTime } from "../time/shown-time";
import { type LinkId, linkId, type PostLink, type ProfileLink, readLink } from "./address";
import { labelHolds } from "./label";

const LINKS = "a[href]";
const AUTO = '[dir="auto"]';
const WRITTEN_ADDRESS = /^(?:https?:\/\/|www\.|(?:[\w-]+\.)?(?:facebook|fb)\.com\/|fb\.watch\/)/iu;
// Photo and sticker frames around an attachment are no time links even if they name the comment.
const PICTURE = "img, video";

export interface OwnLink<T> {
  readonly element: Element;
  readonly link: T;
  readonly text: string;
}

export interface CommentLinks {
  readonly permalink: OwnLink<PostLink> | null;
  readonly author: OwnLink<ProfileLink> | null;
  /** The author's avatar: it comes first, has no text, and repeats the name in its `alt`. */
  readonly avatar: Element | null;
  readonly composers: ReadonlySet<Element>;
}

/** Id of a comment as its links give it, with the strategy that found it. */
export interface CommentId {
  readonly own: LinkId;
  readonly parent: LinkId | null;
  readonly strategy: string;
}

export function linksOf(unit: Element, context: ReadContext): CommentLinks {
  const composers = composersIn(unit);
  const posts: OwnLink<PostLink>[] = [];
  const profiles: OwnLink<ProfileLink>[] = [];
  for (const element of ownAll(unit, LINKS, composers)) {
    const link = readLink(element.getAttribute("href") ?? "", context.base);
    if (link.kind === "post" && link.permalink !== null) {
      posts.push({ element, link, text: lineOf(element) });
    } else if (link.kind === "profile") {
      profiles.push({ element, link, text: lineOf(element) });
    }
  }
  const best = choosePermalink(posts, unit, context);
  const avatar = avatarOf(profiles, unit);
  const author = chooseAuthor(profiles, avatar, unit, best, context);
  const own = author === null ? null : carriedId(author.link);
  // A post that is passed on below the words names another comment: without a time the author's link must agree.
  const foreign =
    best !== null &&
    own !== null &&
    !looksLikeTime(best.text, context.now) &&
    carriedId(best.link)?.own.id !== own.own.id;
  return { permalink: foreign ? null : best, avatar, author, composers };
}

/** The rule of page-facts 5.2: the permalink, else the wrapper's attribute, else the author link's parameter. */
export function commentIdOf(unit: Element, links: CommentLinks): CommentId | null {
  const post = links.permalink?.link;
  const byPost = post === undefined ? null : carriedId(post);
  if (byPost !== null) {
    return {
      ...byPost,
      strategy: post?.reply === null ? "permalink-comment-id" : "permalink-reply-comment-id",
    };
  }
  const wrapped = wrapperId(unit);
  if (wrapped !== null) {
    return { own: wrapped, parent: null, strategy: "data-commentid" };
  }
  const byAuthor = links.author === null ? null : carriedId(links.author.link);
  return byAuthor === null ? null : { ...byAuthor, strategy: "author-link" };
}

export function carriedId({
  comment,
  reply,
}: PostLink | ProfileLink): { own: LinkId; parent: LinkId | null } | null {
  if (reply !== null) {
    return { own: reply, parent: comment };
  }
  return comment === null ? null : { own: comment, parent: null };
}

function wrapperId(unit: Element): LinkId | null {
  const wrapper = unit.matches("[data-commentid]")
    ? unit
    : (unit.parentElement?.closest('[data-commentid], [role="article"]') ?? null);
  if (wrapper?.hasAttribute("data-commentid") !== true) {
    return null;
  }
  // A wrapper names its first article; replies beside it have ids of their own.
  if (wrapper !== unit && wrapper.querySelector('[role="article"]') !== unit) {
    return null;
  }
  return linkId(wrapper.getAttribute("data-commentid"));
}

function choosePermalink(
  posts: readonly OwnLink<PostLink>[],
  unit: Element,
  { now }: ReadContext,
): OwnLink<PostLink> | null {
  // An address pasted into the comment may name another comment: it is words, not the permalink.
  const possible = posts.filter(({ text }) => !WRITTEN_ADDRESS.test(text));
  const timed = possible.filter(({ text }) => text !== "" && looksLikeTime(text, now));
  return (
    timed.find(({ element }) => !inWords(element, unit)) ??
    timed[0] ??
    possible.find(({ element }) => !inWords(element, unit) && element.querySelector(PICTURE) === null) ??
    null
  );
}

function avatarOf(profiles: readonly OwnLink<ProfileLink>[], unit: Element): Element | null {
  const linked = profiles.find(
    ({ element, text }) => text === "" || element.querySelector("img, image") !== null,
  );
  const inLink = linked?.element.querySelector("img, image, svg[aria-label]") ?? null;
  const first = inLink ?? unit.querySelector("img, svg[role=img]");
  return first === null || inLink !== null || beginsWith(unit, first) ? first : null;
}

/** Without a link the portrait is the picture before all words. */
function beginsWith(unit: Element, picture: Element): boolean {
  const before = unit.ownerDocument.createRange();
  before.selectNodeContents(unit);
  before.setEndBefore(picture);
  return oneLine(before.toString()) === "";
}

function chooseAuthor(
  profiles: readonly OwnLink<ProfileLink>[],
  avatar: Element | null,
  unit: Element,
  permalink: OwnLink<PostLink> | null,
  { now }: ReadContext,
): OwnLink<ProfileLink> | null {
  const label = oneLine(unit.getAttribute("aria-label") ?? "");
  const avatarName = folded(avatar?.getAttribute("alt") ?? avatar?.getAttribute("aria-label") ?? "");
  const own = permalink?.link.reply ?? permalink?.link.comment ?? null;
  let best: OwnLink<ProfileLink> | null = null;
  let bestScore = 0;
  const first = profiles[0]?.link.profileUrl;
  for (const [index, candidate] of profiles.entries()) {
    const name = nameIn(candidate);
    // People are called Friday, too: the portrait's text or its link says so.
    const called = folded(name) === avatarName || (candidate.link.profileUrl === first && !/\d/u.test(name));
    if (name === "" || (looksLikeTime(name, now) && !called)) {
      continue;
    }
    const carried = candidate.link.reply ?? candidate.link.comment;
    const score =
      (carried === null ? 0 : own !== null && carried.id === own.id ? 3 : 1) +
      (label === "" ? 0 : labelHolds(label, name) ? 2 : -2) +
      (avatarName !== "" && avatarName === folded(name) ? 2 : 0) +
      // The avatar's link comes first: a later link to the same profile is its name.
      (index === 0 || candidate.link.profileUrl === first ? 1 : 0) -
      (inWords(candidate.element, unit) ? 2 : 0);
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

/** The link's text without the avatar's alt. */
export function nameIn({ element }: OwnLink<ProfileLink>): string {
  return lineOf(element, { skip: (inner) => inner.matches("svg") || isPortrait(inner) });
}

function isPortrait(element: Element): boolean {
  // Emoji in names are small images beside letters; an avatar is the only thing in its link.
  return element.tagName.toUpperCase() === "IMG" && element.closest("a")?.textContent.trim() === "";
}

/** Whether a link stands among other words of a text block: a mention, a pasted address. */
function inWords(element: Element, unit: Element): boolean {
  const block = element.parentElement?.closest(AUTO) ?? null;
  if (block === null || !unit.contains(block) || block === unit) {
    return false;
  }
  const around = block.textContent.length - element.textContent.length;
  return around > 0 && oneLine(withoutLinks(block)) !== "";
}

function withoutLinks(block: Element): string {
  let text = "";
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (
    let node = walker.nextNode(), count = 0;
    node !== null && count < 2_000;
    node = walker.nextNode(), count += 1
  ) {
    const control = node.parentElement?.closest("a, button, [role=button]") ?? null;
    if (control === null) {
      text += node.nodeValue ?? "";
    }
  }
  return text.replace(/[·•\s]/gu, "");
}
