/** Facebook: feed, dialog, permalink page, group, photo and reel viewers, reviews. Business Suite has an adapter of its own. */
import { type Site } from "@/shared/contract.generated";
import { type Adapter, type CommentKey, type Outcome, type ReadContext, unreadable } from "./adapter";
import { ARTICLE, CHAT, closest, frontmost, inComposer, UNIT } from "./dom";
import { isFacebookHost } from "./facebook/address";
import { readComment } from "./facebook/comment";
import { isChatting, isComment, OWN_STORY } from "./facebook/is-comment";
import { isBeginning, readKey, sameWords } from "./facebook/key";
import { linksOf } from "./facebook/links";
import { knownOf } from "./facebook/names";
import { cardOf, readCard, storyBlocksOf } from "./facebook/post";
import { articlesOf } from "./facebook/surroundings";
import { textBlocksOf, wordsOf } from "./facebook/words";
import { folded } from "./normalise";
import { looksLikeTime } from "./time/shown-time";

const CHAT_PLACE = /^\/(?:messages|messenger)(?:\/|$)/u;
// Side regions are chat or advertising, except in the viewers, where the comments stand in one.
const SIDE = '[role="complementary"]';
const VIEWER =
  /^\/(?:photo(?:\.php)?|reels?|watch|video\.php|[^/]+\/(?:photos|videos|reels?)|share\/[rv])(?:\/|$)/u;
const WALL =
  'form[action*="/login"] input[type="password"], #login_form, [data-testid="royal_login_form"], #login_popup_cta_form';
const GONE =
  /^(?:this content isn't available|(?:цей )?контент (?:зараз )?недоступний|(?:этот )?контент (?:сейчас )?недоступен)/u;

export const facebook: Adapter = makeFacebook("facebook");

/** The adapter under another site's name: the practice page imitates Facebook and stays practice. */
export function makeFacebook(site: Site): Adapter {
  return {
    name: "facebook",
    site,
    matches: ({ hostname }) => isFacebookHost(hostname) && !hostname.startsWith("business."),
    read: (target, context) => read(target, site, context),
    refind,
    candidates: ({ document }) => [...document.querySelectorAll(UNIT)],
    textBlocks: (unit, context) =>
      isComment(unit, context) ? textBlocksOf(knownOf(unit, context)) : storyBlocksOf(unit),
  };
}

function read(target: Element, site: Site, context: ReadContext): Outcome {
  const starts = startsOf(target, context);
  let refusal: Outcome | null = null;
  for (const start of starts) {
    const outcome = readAt(start, site, context);
    if (outcome.ok || outcome.reason === "private_place") {
      return outcome;
    }
    refusal ??= outcome;
  }
  return isWall(context.document)
    ? unreadable("content_unavailable")
    : (refusal ?? unreadable("not_a_comment"));
}

/** Where to look from: a layer without content may lie above the comment, then what is below it counts (5.8). */
function startsOf(target: Element, { under }: ReadContext): Element[] {
  const below = under.filter((element) => element !== target && !element.contains(target));
  const empty =
    target.textContent.trim() === "" && target.querySelector("img") === null && !target.matches("img, svg *");
  const commented = empty ? below.filter((element) => closest(element, ARTICLE) !== null) : [];
  return [...new Set([...commented, target, ...below])];
}

function readAt(start: Element, site: Site, context: ReadContext): Outcome {
  if (inComposer(start) || closest(start, CHAT) !== null || CHAT_PLACE.test(context.address.pathname)) {
    return unreadable("private_place");
  }
  const unit = commentAround(start, context);
  if (isPrivate(start, unit, context)) {
    return unreadable("private_place");
  }
  if (unit !== null) {
    return readComment(unit, site, context);
  }
  const card = cardOf(start);
  return card === null ? unreadable("not_a_comment") : readCard(card, site, context);
}

function isPrivate(start: Element, unit: Element | null, context: ReadContext): boolean {
  const article = closest(start, ARTICLE);
  if (closest(start, SIDE) === null) {
    return unit === null && article !== null && isChatting(article);
  }
  if (!VIEWER.test(context.address.pathname)) {
    // Only a comment with its own time link is read in a side region: a chat may pass on a permalink.
    const time = unit === null ? "" : (linksOf(unit, context).permalink?.text ?? "");
    return !looksLikeTime(time, context.now);
  }
  // In the viewers all comments stand in one, and so may a chat.
  return unit === null && article !== null;
}

/** The comment's element around the click: its article, or its wrapper where there is no article. */
function commentAround(start: Element, context: ReadContext): Element | null {
  const nearest = closest(start, UNIT);
  if (nearest === null) {
    return null;
  }
  if (nearest.matches(ARTICLE)) {
    return isComment(nearest, context) ? nearest : null;
  }
  // The edge of a wrapper was clicked: the comment is its first article.
  return nearest.querySelector(ARTICLE) ?? nearest;
}

function isWall(document: Document): boolean {
  if (document.querySelector(WALL) !== null) {
    return true;
  }
  const headings = document.querySelectorAll('h1, h2, [role="heading"], [role="main"] span');
  return [...headings].slice(0, 200).some((heading) => GONE.test(folded(heading.textContent.slice(0, 200))));
}

function refind(key: CommentKey, context: ReadContext): Element | null {
  const wanted = readKey(key);
  const { document } = context;
  if (wanted === null) {
    return null;
  }
  if (wanted.by === "id") {
    const all = articlesOf(wanted.id, document);
    // A page may show two comments under one id: then the words say which one was read.
    const same = all.filter((unit) => isBeginning(wanted.words, wordsOf(knownOf(unit, context)).text));
    return frontmost(all.length > 1 && same.length > 0 ? same : all);
  }
  if (wanted.by === "post") {
    const cards = [...new Set([...document.querySelectorAll(OWN_STORY)].map(cardOf))];
    return frontmost(
      cards.filter((card) => {
        const outcome = card === null ? null : readCard(card, "facebook", context);
        return outcome?.ok === true && outcome.key === key;
      }) as Element[],
    );
  }
  const beginning = lettersOf(wanted.words).slice(0, 20);
  const same = [...document.querySelectorAll(ARTICLE)].filter((unit) => {
    if (unit.textContent.length > 20_000 || !lettersOf(folded(unit.textContent)).includes(beginning)) {
      return false;
    }
    const known = knownOf(unit, context);
    return sameWords(wanted, known.names[0] ?? null, wordsOf(known).text);
  });
  // Two comments with the same author and words and no id: nobody can say which one was meant.
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** Only letters: blocks on lines of their own are glued in `textContent`, and emoji drawn as pictures are not in it. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}
