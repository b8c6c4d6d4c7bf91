/** Reads a post of Facebook, and the post-like card of a Page's review or recommendation (page-facts 1.5). */
import {
  type CapturedFields,
  type Place,
  type Rating,
  type Recommendation,
  type Site,
} from "@/shared/contract.generated";
import { type Outcome, type ReadContext, unreadable } from "../adapter";
import { ARTICLE, composersIn, EDITABLE, isOwn, ownAll } from "../dom";
import { flagsThat } from "../flags";
import { folded, oneLine, shortText } from "../normalise";
import { pageFields } from "../page-fields";
import { lineOf, readText } from "../text";
import { looksLikeTime, shownTime } from "../time/shown-time";
import { postOf, type PostLink, readLink } from "./address";
import { cleanUnit } from "./clean";
import { TITLE_END } from "./comment";
import { keyOf, postKey } from "./key";
import { endsCollapsed } from "../see-more";
import { nameOfPost } from "./surroundings";

const HEADING = '[data-ad-rendering-role="profile_name"]';
const STORY =
  '[data-ad-rendering-role="story_message"], [data-ad-preview="message"], [data-ad-comet-preview="message"]';
const STARS = '[role="img"][aria-label], svg[aria-label]';

// The first wording counts, what follows may be a name. The negative one begins earlier: in uk and ru it holds the
// positive one, in English it does not hold "recommends".
const DIRECTION =
  /(do(?:es)?(?:n't| not) recommend|не рекоменду[єе])|(?<!\p{L})recommends?(?!\p{L})|рекоменду[єе]/u;
const NAME = "b, strong, a";
const STAR_WORD = /star|зір|зорі|зірк|зв[её]зд/u;
const OUT_OF = /(\d+(?:[.,]\d+)?)\s*(?:\/|out of|of|з|із|из)\s*(\d+)/u;

/** The card around `target`: a post or a review, never a list of them. */
export function cardOf(target: Element): Element | null {
  let writing = false;
  for (let at: Element | null = target; at !== null; at = at.parentElement) {
    if (
      at.matches('body, [role="main"], [role="feed"], [role="dialog"] [role="dialog"]') ||
      at.querySelector('[role="main"]') !== null
    ) {
      return null;
    }
    const headings = ownAll(at, HEADING);
    if (headings.length === 0 && at.querySelector(EDITABLE) !== null) {
      writing = true;
    }
    if (headings.length > 1 && !at.matches(`${ARTICLE}, [aria-posinset]`)) {
      return null;
    }
    // A box beside which no post stands is a chat's: what lies around both is no card.
    const whole = !writing && headings.length > 0 && ownAll(at, STORY).length > 0;
    // A recommendation without words has no story: its unit is the next article or numbered card.
    if (whole || (headings.length > 0 && at.matches(`${ARTICLE}, [aria-posinset]`))) {
      return at;
    }
    if (at.matches(ARTICLE)) {
      return at.matches("[aria-posinset]") || !at.hasAttribute("aria-label") ? at : null;
    }
  }
  return null;
}

/** The block of a card that holds its words. */
export function storyBlocksOf(card: Element): Element[] {
  const stories = ownAll(card, STORY);
  return stories.filter((story) => !stories.some((other) => other !== story && other.contains(story)));
}

export function readCard(card: Element, site: Site, context: ReadContext): Outcome {
  const [heading] = ownAll(card, HEADING);
  const composers = composersIn(card);
  const blocks = storyBlocksOf(card);
  const words = readText(blocks, {
    skip: (element) =>
      element.matches('button, [role="button"]') || composers.has(element) || !isOwn(card, element),
  });
  if (heading === undefined && words.text === "") {
    return unreadable("not_a_comment");
  }
  const review = heading === undefined ? null : ratingOf(card, heading, context);
  const time = timeLink(card, composers, context);
  const author = authorOf(heading, context);
  const place =
    heading === undefined || review === null ? null : pageIn(heading, author.profile_url, context);
  const page = postOf(context.address);
  const postUrl = time?.link.postUrl ?? (review === null ? (page?.postUrl ?? null) : null);
  const postId = time?.link.postId ?? null;
  const clean = cleanUnit(card, composers, context);
  const fields: CapturedFields = {
    site,
    kind: review === null ? "post" : "review",
    // The letters of a pfbid change from visit to visit: only a number is an identity.
    native_id: postId !== null && /^\d+$/u.test(postId) ? postId : null,
    permalink: postUrl,
    ...pageFields(context, TITLE_END),
    post_url: postUrl,
    post_author: author.name,
    author,
    parent: null,
    shown_time: shownTime([time?.text ?? null], context.language, context.now),
    rating: review,
    ...(place === null ? {} : { place }),
    reactions: null,
    media: [],
    flags: flagsThat({
      truncated: words.cut || endsCollapsed(blocks),
      no_text: words.text === "",
      html_cut: clean.cut,
    }),
    strategies: {
      unit: heading === undefined ? "story-message" : "profile-name",
      text: blocks.length > 0 ? "story-message" : "no-text",
      author: author.name === null ? "not-shown" : "heading-bold",
      shown_time: time === null ? "not-shown" : "time-link",
      ...(review === null ? {} : { rating: "heading-words" }),
    },
  };
  const key = postUrl === null ? keyOf(null, author.name, words.text) : postKey(postUrl);
  return { ok: true, key, unit: card, reading: { fields, text: words.text, html: clean.html } };
}

/** The rating of a review card; null when its heading is that of an ordinary post. */
function ratingOf(card: Element, heading: Element, { address }: ReadContext): Rating | null {
  const shown = lineOf(heading);
  const said = saidIn(heading);
  const recommendation = recommendationIn(said);
  const stars = starsIn(card, said);
  if (recommendation !== "unknown" || stars !== null) {
    return {
      value: stars?.value ?? null,
      scale: stars?.scale ?? null,
      recommendation: recommendation === "unknown" ? null : recommendation,
      shown: shortText(shown),
    };
  }
  // An unknown language: on the reviews' own page two bold names make a recommendation of unknown direction.
  const onReviews =
    /^\/[^/]+\/reviews\/?$/u.test(address.pathname) ||
    address.searchParams.get("sk")?.startsWith("reviews") === true;
  return onReviews && heading.querySelectorAll("b, strong").length >= 2
    ? { value: null, scale: null, recommendation: "unknown", shown: shortText(shown) }
    : null;
}

/** Which way a heading recommends; negation is tested first, and neither is a guess. */
export function recommendationIn(heading: string): Recommendation {
  const found = DIRECTION.exec(folded(heading));
  if (found === null) {
    return "unknown";
  }
  return found[1] === undefined ? "recommends" : "does_not_recommend";
}

/** The heading without names: a page may be called "Star 5" or "The Doctor Recommends". Bold may be the verb, too. */
function saidIn(heading: Element): string {
  const author = heading.querySelector(NAME);
  return author === null
    ? ""
    : lineOf(heading, {
        skip: (element) =>
          element === author ||
          element.matches("a") ||
          (element.matches(NAME) && DIRECTION.exec(folded(lineOf(element)))?.index !== 0),
      });
}

/** Stars of an old review, only inside the card: elsewhere they are the page's own. */
function starsIn(card: Element, said: string): { value: number; scale: number } | null {
  const labels = [
    ...ownAll(card, STARS).map((element) => element.getAttribute("aria-label") ?? ""),
    said,
  ].map(folded);
  const label = labels.find((text) => STAR_WORD.test(text) && /\d/u.test(text));
  if (label === undefined) {
    return null;
  }
  const pair = OUT_OF.exec(label);
  const value = Number((pair?.[1] ?? /\d+(?:[.,]\d+)?/u.exec(label)?.[0] ?? "").replace(",", "."));
  const scale = Number(pair?.[2] ?? 5);
  return value > 0 && value <= scale ? { value, scale } : null;
}

function authorOf(
  heading: Element | undefined,
  context: ReadContext,
): { name: string | null; profile_url: string | null } {
  if (heading === undefined) {
    return { name: null, profile_url: null };
  }
  const link = heading.querySelector("a[href]");
  const profile = link === null ? null : readLink(link.getAttribute("href") ?? "", context.base);
  return {
    name: nameOfPost(heading),
    profile_url: profile?.kind === "profile" ? profile.profileUrl : null,
  };
}

/** The page that a review's heading names last: the post itself is its author's. */
function pageIn(heading: Element, author: string | null, { base }: ReadContext): Place | null {
  const link = [...heading.querySelectorAll("a[href]")].at(-1);
  const page = readLink(link?.getAttribute("href") ?? "", base);
  return link === undefined || page.kind !== "profile" || page.profileUrl === author
    ? null
    : { name: shortText(lineOf(link)), native_id: null, url: page.profileUrl };
}

/** The link of the card to itself; its text may be drawn so that only the address can be read. */
function timeLink(
  card: Element,
  composers: ReadonlySet<Element>,
  context: ReadContext,
): { link: PostLink; text: string } | null {
  const links = ownAll(card, "a[href]", composers).flatMap((element) => {
    const link = readLink(element.getAttribute("href") ?? "", context.base);
    return link.kind === "post" && element.closest(STORY) === null
      ? [{ link, element, text: lineOf(element) }]
      : [];
  });
  const timed = links.find(({ text }) => text !== "" && looksLikeTime(text, context.now));
  const drawn = links.find(
    ({ element }) => element.querySelector("canvas, svg use, [aria-labelledby]") !== null,
  );
  const chosen = timed ?? drawn;
  if (chosen === undefined) {
    return links[0] === undefined ? null : { link: links[0].link, text: "" };
  }
  return { link: chosen.link, text: timed === undefined ? drawnText(chosen.element) : chosen.text };
}

/** Text of a drawn time: in the element that `aria-labelledby` names, or in the `text` of an SVG. */
function drawnText(link: Element): string {
  const document = link.ownerDocument;
  const labelled = link.querySelector("[aria-labelledby]")?.getAttribute("aria-labelledby");
  const used =
    link.querySelector("use")?.getAttribute("href") ?? link.querySelector("use")?.getAttribute("xlink:href");
  const id = labelled ?? (used?.startsWith("#") === true ? used.slice(1) : null);
  return id === null ? "" : oneLine(document.getElementById(id)?.textContent ?? "");
}
