/** Reviews that say what they are: schema.org microdata (page-facts, section 5). The rating is the card's own, never the clinic's. */
import { type OwnerReply, type Place, type Rating } from "@/shared/contract.generated";
import { type ReadContext } from "../adapter";
import { partsOf } from "../card";
import { closest, inside } from "../dom";
import { cut, shortText } from "../normalise";
import { ratingOf, starsIn } from "../stars";
import { lineOf, readText } from "../text";
import { cleanAddress } from "../tracking";
import { idInWorld, idOnPage, idOnSite } from "./identity";
import { type WebReading } from "./reading";
import { stampTime } from "./stamp";

// "Review" as the whole last word of a type: an AggregateRating or a ReviewAction is none.
const REVIEW_TYPE =
  '[itemtype$="schema.org/Review"], [itemtype$="schema.org/UserReview"], [itemtype$="schema.org/UserComments"]';
export const MARKED = `[itemprop~="review"], [itemprop~="reviews"], ${REVIEW_TYPE}`;
const ANSWER = '[itemprop~="comment"], [itemtype$="schema.org/Comment"], [itemtype$="schema.org/Answer"]';
// What is reviewed brings a rating of its own along, the clinic's.
const REVIEWED =
  '[itemprop~="itemReviewed"], [itemprop~="aggregateRating"], [itemtype$="schema.org/AggregateRating"]';
const PLACE = "[itemscope][itemtype]";
// Name and address stand near the beginning.
const MOST_ELEMENTS = 500;
const LONGEST_ANSWER = 20_000;

export function markedAround(element: Element): Element | null {
  return closest(element, MARKED);
}

export function readMarked(unit: Element, context: ReadContext): WebReading {
  const { language, now, base } = context;
  const answer = unit.querySelector(ANSWER);
  const own = (name: string): Element | null =>
    [...unit.querySelectorAll(`[itemprop~="${name}"]`)].find(
      (element) =>
        answer?.contains(element) !== true &&
        markedAround(element) === unit &&
        inside(unit, element, REVIEWED) === null,
    ) ?? null;
  const author = own("author");
  const authorName = author?.querySelector('[itemprop~="name"]') ?? author;
  const date = own("datePublished") ?? own("dateCreated");
  const body = own("reviewBody") ?? own("description") ?? own("text");
  const shownBody = body?.matches("meta") === true ? null : body;
  const rating = own("reviewRating");
  const stars = rating ?? own("ratingValue")?.parentElement ?? null;
  const parts = partsOf(unit, context, {
    author: authorName,
    time: date?.matches("meta") === true ? null : date,
    ...(shownBody === null ? {} : { words: shownBody }),
    apart: [stars, answer].filter((element) => element !== null).filter((element) => element !== unit),
  });
  // Words that only the markup holds are still the review's words.
  const text = parts.text === "" && body !== null ? valueOf(body) : parts.text;
  const url = own("url");
  return {
    unit,
    kind: "review",
    id:
      idOnSite(unit.getAttribute("data-review-id"), context) ??
      idInWorld(unit.getAttribute("itemid"), context) ??
      idOnPage(unit.id, context),
    permalink: url === null ? null : cleanAddress(url.getAttribute("href") ?? valueOf(url), base),
    author: {
      name: shortText(authorName === null ? null : valueOf(authorName)),
      profile_url: linkOf(author, base),
    },
    time:
      date === null
        ? timeShown(parts.time?.text ?? null, language, now)
        : stampTime(stampOf(date), lineOf(date), language, now),
    rating: stars === null ? null : ratingIn(stars, unit),
    text,
    cut: parts.cut,
    blocks: parts.blocks,
    answer: answer === null ? parts.answer : answerOf(answer, context),
    place: placeAround(unit, context),
    edited: parts.edited,
    translated: parts.translated,
    strategies: {
      unit: "microdata",
      author: author === null ? "not-shown" : "itemprop-author",
      text: text === "" ? "no-text" : body === null ? "longest-text" : "itemprop-body",
      shown_time: date !== null ? "itemprop-date" : parts.time === null ? "not-shown" : "time-text",
      rating: stars === null ? "not-shown" : "itemprop-rating",
    },
  };
}

function timeShown(text: string | null, language: string | null, now: Date): WebReading["time"] {
  return stampTime(null, text, language, now);
}

function valueOf(element: Element): string {
  return (element.getAttribute("content") ?? lineOf(element)).trim();
}

function stampOf(element: Element): string | null {
  return element.getAttribute("content") ?? element.getAttribute("datetime");
}

function linkOf(author: Element | null, base: URL): string | null {
  const link = author?.matches("a[href]") === true ? author : (author?.querySelector("a[href]") ?? null);
  return link === null ? null : cleanAddress(link.getAttribute("href") ?? "", base);
}

function ratingIn(stars: Element, unit: Element): Rating | null {
  const scope = stars === unit ? unit : stars;
  const value =
    scope.querySelector('[itemprop~="ratingValue"]') ??
    (scope.matches('[itemprop~="ratingValue"]') ? scope : null);
  const best = scope.querySelector('[itemprop~="bestRating"]');
  if (value !== null) {
    return ratingOf(valueOf(value), best === null ? null : valueOf(best));
  }
  return starsIn(scope.getAttribute("content") ?? scope.getAttribute("aria-label") ?? lineOf(scope));
}

function answerOf(answer: Element, { language, now }: ReadContext): OwnerReply | null {
  const body = answer.querySelector('[itemprop~="text"]') ?? answer;
  const author = answer.querySelector('[itemprop~="author"]');
  const date = answer.querySelector('[itemprop~="datePublished"], [itemprop~="dateCreated"]');
  const { text } = readText([body], { skip: (element) => element === author || element === date });
  return text === ""
    ? null
    : {
        text: cut(text, LONGEST_ANSWER),
        author_name: shortText(author === null ? null : valueOf(author)),
        shown_time: date === null ? null : stampTime(stampOf(date), lineOf(date), language, now),
      };
}

/** What is reviewed: named in the review, or the thing that the review stands in. */
function placeAround(unit: Element, { base }: ReadContext): Place | null {
  const named =
    unit.querySelector('[itemprop~="itemReviewed"]') ?? unit.parentElement?.closest(PLACE) ?? null;
  if (named === null) {
    return null;
  }
  const own = propertiesOf(named);
  const name = own.get("name") ?? (named.matches("[itemscope]") ? null : named);
  const url = own.get("url") ?? null;
  return {
    name: shortText(name === null ? null : valueOf(name)),
    native_id: shortText(named.getAttribute("itemid")),
    url: url === null ? null : cleanAddress(url.getAttribute("href") ?? valueOf(url), base),
  };
}

/** A thing's own name and address; reviews and other things inside it are passed over, thousands of them. */
function propertiesOf(thing: Element): ReadonlyMap<string, Element> {
  const found = new Map<string, Element>();
  let looked = 0;
  const filter = (node: Node): number => {
    const element = node as Element;
    looked += 1;
    // Passing over is work, too: when it was enough, the next one is taken and the walk ends.
    const inner = looked < MOST_ELEMENTS && (element.hasAttribute("itemscope") || element.matches(MARKED));
    return inner ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  };
  const walker = thing.ownerDocument.createTreeWalker(thing, NodeFilter.SHOW_ELEMENT, filter);
  while (found.size < 2 && walker.nextNode() !== null && looked < MOST_ELEMENTS) {
    const element = walker.currentNode as Element;
    for (const property of (element.getAttribute("itemprop") ?? "").split(/\s+/u)) {
      if ((property === "name" || property === "url") && !found.has(property)) {
        found.set(property, element);
      }
    }
  }
  return found;
}
