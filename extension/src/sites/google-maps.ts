/**
 * Google Maps: reviews of a place. Stars, words, the owner's answer apart, the place that the page stands on.
 * Never seen live; the shapes are those of public sources (docs/sites.md).
 */
import { type CapturedFields, type Media, type Rating } from "@/shared/contract.generated";
import { type Adapter, type CommentKey, type Outcome, type ReadContext, unreadable } from "./adapter";
import { attempt } from "./attempt";
import { type Parts, partsOf } from "./card";
import { cleanHtml } from "./cleaning";
import { closest, frontmost, inComposer } from "./dom";
import { flagsThat } from "./flags";
import { contributorUrl, placeAt } from "./google-maps/address";
import { originalIn } from "./google-maps/translated";
import { siteOfAddress } from "./hosts";
import { oneLine, shortText } from "./normalise";
import { compactNumber, isCompactNumber } from "./numbers";
import { pageFields } from "./page-fields";
import { endsCollapsed } from "./see-more";
import { starsIn } from "./stars";
import { shownTime } from "./time/shown-time";
import { cleanAddress } from "./tracking";

// The id stands on the card and again on buttons inside it: the highest one is the card.
const REVIEW = "[data-review-id]";
// The name is a button, not a link; its address stands in data-href.
const CONTRIBUTOR = '[data-href*="/maps/contrib/"], a[href*="/maps/contrib/"]';
const STARS = '[role="img"][aria-label]';
// Hotels show "4/5" as text instead of stars.
const FRACTION = /^\d(?:[.,]\d)?\s*\/\s*\d{1,2}$/u;
// Photos are buttons with a background, told only by their labels.
const PHOTO = /photo|фото/iu;
const MOST_MEDIA = 50;

export const googleMaps: Adapter = {
  name: "google-maps",
  site: "google_maps",
  matches: (address) => siteOfAddress(address) === "google_maps",
  read,
  refind,
  candidates: ({ document }) =>
    [...document.querySelectorAll(REVIEW)].filter((card) => cardAround(card) === card),
  textBlocks: (unit, context) => partsIn(unit, context).parts.blocks,
};

function read(target: Element, context: ReadContext): Outcome {
  if (inComposer(target)) {
    return unreadable("private_place");
  }
  for (const start of [target, ...context.under]) {
    const card = cardAround(start);
    if (card !== null) {
      return readReview(card, context);
    }
  }
  return unreadable("not_a_comment");
}

function cardAround(element: Element): Element | null {
  let card = closest(element, REVIEW);
  const id = card?.getAttribute("data-review-id");
  for (
    let up = card?.parentElement?.closest(REVIEW);
    up !== null && up !== undefined;
    up = up.parentElement?.closest(REVIEW)
  ) {
    card = up.getAttribute("data-review-id") === id ? up : card;
  }
  return card;
}

interface Read {
  readonly parts: Parts;
  readonly contributor: Element | null;
  readonly rating: Rating | null;
  readonly byStars: boolean;
}

function partsIn(card: Element, context: ReadContext): Read {
  const contributors = [...card.querySelectorAll(CONTRIBUTOR)];
  // The portrait's button comes first and has no text.
  const contributor =
    contributors.find((element) => oneLine(element.textContent) !== "") ?? contributors[0] ?? null;
  const stars = [...card.querySelectorAll(STARS)].find((element) =>
    /\d/u.test(element.getAttribute("aria-label") ?? ""),
  );
  const fraction =
    stars === undefined
      ? [...card.querySelectorAll("span")].find((element) => FRACTION.test(oneLine(element.textContent)))
      : undefined;
  const shown = stars ?? fraction ?? null;
  const apart = shown === null ? [] : [shown];
  return {
    parts: partsOf(card, context, {
      author: contributor,
      time: timeBeside(shown, card),
      apart,
      wordsLast: true,
    }),
    contributor,
    rating: shown === null ? null : starsIn(stars?.getAttribute("aria-label") ?? oneLine(shown.textContent)),
    byStars: stars !== undefined,
  };
}

/** In a language that we cannot read, the time is what stands beside the stars. */
function timeBeside(stars: Element | null, card: Element): Element | null {
  for (let at = stars; at !== null && at !== card; at = at.parentElement) {
    const next = at.nextElementSibling;
    if (next !== null && oneLine(next.textContent) !== "" && next.textContent.length <= 60) {
      return next;
    }
    if (at.parentElement !== null && oneLine(at.parentElement.textContent) !== oneLine(at.textContent)) {
      return null;
    }
  }
  return null;
}

function readReview(card: Element, context: ReadContext): Outcome {
  const { parts, contributor, rating, byStars } = partsIn(card, context);
  const name = shortText(card.getAttribute("aria-label")) ?? shortText(parts.author?.text);
  const id = shortText(card.getAttribute("data-review-id"));
  const href = contributor?.getAttribute("data-href") ?? contributor?.getAttribute("href") ?? null;
  const likes =
    parts.leaves.find(({ button, text }) => button !== null && isCompactNumber(text))?.text ?? null;
  const clean = cleanHtml(card, {
    skip: (element) => parts.composers.has(element),
    address: (address) => cleanAddress(address, context.base),
  });
  const place = placeAt(context);
  const fields: CapturedFields = {
    site: "google_maps",
    kind: "review",
    native_id: id,
    permalink: null,
    ...pageFields(context, / [-–—] (?:google maps|google карти|google карты)$/iu),
    post_url: place.url ?? null,
    post_author: place.name ?? null,
    author: { name, profile_url: contributorUrl(href, context) },
    parent: null,
    shown_time: shownTime([parts.time?.text ?? null], context.language, context.now),
    rating,
    reactions: likes === null ? null : { shown: likes, count: compactNumber(likes, context.language) },
    media: attempt(() => photosIn(card)) ?? [],
    flags: flagsThat({
      edited: parts.edited,
      translated: parts.translated || originalIn(parts.text) !== null,
      truncated: parts.cut || endsCollapsed(parts.blocks),
      no_text: parts.text === "",
      html_cut: clean.cut,
    }),
    place,
    owner_reply: parts.answer,
    original_text: originalIn(parts.text),
    strategies: {
      unit: "data-review-id",
      native_id: "data-review-id",
      author: card.hasAttribute("aria-label")
        ? "card-label"
        : name === null
          ? "not-shown"
          : "contributor-button",
      text: parts.text === "" ? "no-text" : "block-after-stars",
      shown_time: parts.time === null ? "not-shown" : "beside-stars",
      rating: rating === null ? "not-shown" : byStars ? "stars-label" : "fraction-text",
      place: place.native_id === null ? "page-heading" : "address-bar",
      ...(parts.answer === null ? {} : { owner_reply: "after-second-time" }),
    },
  };
  return {
    ok: true,
    key: `g ${id ?? ""}`.slice(0, 500),
    unit: card,
    reading: { fields, text: parts.text, html: clean.html },
  };
}

function photosIn(card: Element): Media[] {
  return [...card.querySelectorAll("button[aria-label], img[alt]")]
    .filter((element) => element.closest(CONTRIBUTOR) === null)
    .map((element) => shortText(element.getAttribute("aria-label") ?? element.getAttribute("alt")))
    .filter((label) => label !== null && PHOTO.test(label))
    .slice(0, MOST_MEDIA)
    .map((description): Media => ({ kind: "photo", description }));
}

function refind(key: CommentKey, { document }: ReadContext): Element | null {
  if (!key.startsWith("g ")) {
    return null;
  }
  const id = key.slice(2);
  return frontmost(
    [...document.querySelectorAll(REVIEW)].filter(
      (card) => card.getAttribute("data-review-id") === id && cardAround(card) === card,
    ),
  );
}
