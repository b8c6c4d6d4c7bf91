/**
 * Google Maps: reviews of a place. Stars, words, the owner's answer apart, the place that the page stands on.
 * Never seen live; the shapes are those of public sources (docs/sites.md).
 */
import { type CapturedFields, type Media } from "@/shared/contract.generated";
import { type Adapter, type CommentKey, type Outcome, type ReadContext, unreadable } from "./adapter";
import { attempt } from "./attempt";
import { type Parts, partsOf } from "./card";
import { cleanHtml } from "./cleaning";
import { closest, frontmost, inComposer } from "./dom";
import { flagsThat } from "./flags";
import { contributorUrl, placeAt } from "./google-maps/address";
import { CONTRIBUTOR } from "./google-maps/line";
import { mapsParts, type MapsParts } from "./google-maps/parts";
import { originalIn } from "./google-maps/translated";
import { siteOfAddress } from "./hosts";
import { shortText } from "./normalise";
import { compactNumber, isCompactNumber } from "./numbers";
import { pageFields } from "./page-fields";
import { endsCollapsed } from "./see-more";
import { shownTime } from "./time/shown-time";
import { cleanAddress } from "./tracking";

// The id stands on the card and again on buttons inside it: the highest one is the card.
const REVIEW = "[data-review-id]";
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
  readonly maps: MapsParts;
  readonly parts: Parts;
}

function partsIn(card: Element, context: ReadContext): Read {
  const maps = mapsParts(card, context);
  const { contributor, time, words, heading, apart } = maps;
  return { maps, parts: partsOf(card, context, { author: contributor, time, words, heading, apart }) };
}

function readReview(card: Element, context: ReadContext): Outcome {
  const { maps, parts } = partsIn(card, context);
  const { contributor, rating } = maps;
  const name = shortText(card.getAttribute("aria-label")) ?? shortText(parts.author?.text);
  const id = shortText(card.getAttribute("data-review-id"));
  const href = contributor?.getAttribute("data-href") ?? contributor?.getAttribute("href") ?? null;
  const likes =
    parts.leaves.find(({ button, text }) => button?.matches(CONTRIBUTOR) === false && isCompactNumber(text))
      ?.text ?? null;
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
    shown_time: shownTime([maps.time?.textContent ?? null], context.language, context.now),
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
      author:
        shortText(card.getAttribute("aria-label")) !== null
          ? "card-label"
          : name === null
            ? "not-found"
            : "contributor-button",
      text: parts.text === "" && maps.words !== null ? "no-text" : maps.wordsBy,
      shown_time: maps.timeBy,
      rating: maps.ratingBy,
      place: place.native_id === null ? "page-heading" : "address-bar",
      ...(parts.answer === null ? {} : { owner_reply: "heading-after-words" }),
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
