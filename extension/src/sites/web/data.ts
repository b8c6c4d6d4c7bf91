/** Reviews in the page's JSON-LD, matched to the clicked words. The data are hostile text; an aggregateRating is never a review's. */
import { type Place } from "@/shared/contract.generated";
import { type ReadContext } from "../adapter";
import { attempt } from "../attempt";
import { partsOf } from "../card";
import { childrenOf } from "../dom";
import { folded, shortText } from "../normalise";
import { ratingOf } from "../stars";
import { cleanAddress } from "../tracking";
import { hasBrothers } from "./cards";
import { idInWorld } from "./identity";
import { type WebReading } from "./reading";
import { stampTime } from "./stamp";

const SCRIPTS = 'script[type="application/ld+json"]';
const EDGE = "html, head, body, main";
const MOST_BYTES = 2_000_000;
const MOST_NODES = 20_000;
const MOST_LEVELS = 12;
// Page-facts 5: the first normalised characters (here without spaces) say which review was clicked.
const MATCHED = 50;
const MOST_CARD = 40_000;

type Data = Record<string, unknown>;
interface Said {
  readonly review: Data;
  readonly about: Data | null;
  readonly body: string;
}

// Of one look at a page: every element under the pointer is asked about the same data, megabytes of them.
const known = new WeakMap<ReadContext, readonly Said[]>();

export function readData(start: Element, context: ReadContext): WebReading | null {
  const said = known.get(context) ?? reviewsIn(context.document);
  known.set(context, said);
  let at: Element | null = start;
  for (
    let level = 0;
    said.length > 0 && at !== null && level < MOST_LEVELS;
    level += 1, at = at.parentElement
  ) {
    // The data themselves are no words of the page.
    if (at.matches(EDGE) || at.querySelector(SCRIPTS) !== null || at.textContent.length > MOST_CARD) {
      return null;
    }
    const shown = squeezed(at.textContent);
    const matching = said.filter(({ body }) => shown.includes(body));
    const [one] = matching;
    if (one !== undefined && matching.length === 1) {
      return reading(cardAround(at, said, context), one, context);
    }
    if (matching.length > 1) {
      return null;
    }
  }
  return null;
}

/**
 * As wide as the card is without touching the next review, so that name and date beside the words are in it. The data may
 * name one review of many: a list of dated cards ends it, too, and so does the page's heading.
 */
function cardAround(found: Element, said: readonly Said[], context: ReadContext): Element {
  let unit = found;
  for (let up = found.parentElement; up !== null && !up.matches(`${EDGE}, ul, ol`); up = up.parentElement) {
    const shown = squeezed(up.textContent);
    if (
      shown.length > MOST_CARD ||
      said.filter(({ body }) => shown.includes(body)).length > 1 ||
      up.querySelector(`${SCRIPTS}, h1`) !== null ||
      hasBrothers(unit, up, context)
    ) {
      break;
    }
    const brothers = childrenOf(up).filter((child) =>
      said.some(({ body }) => squeezed(child.textContent).includes(body)),
    );
    unit = brothers.length > 1 ? unit : up;
  }
  return unit;
}

function reading(unit: Element, { review, about }: Said, context: ReadContext): WebReading {
  const parts = partsOf(unit, context);
  const whole = textOf(review["reviewBody"] ?? review["description"]) ?? "";
  const rating = dataOf(review["reviewRating"]);
  const author = dataOf(review["author"]);
  const stamp = textOf(review["datePublished"]);
  // What the page shows is the evidence; its data are taken when the page shows all of them.
  const shown = squeezed(unit.textContent).includes(squeezed(whole));
  return {
    unit,
    kind: "review",
    id: idInWorld(textOf(review["@id"]), context),
    permalink: addressOf(review["url"], context),
    author: {
      name: shortText(textOf(author?.["name"]) ?? textOf(review["author"])),
      profile_url: addressOf(author?.["url"], context),
    },
    time: stampTime(stamp, parts.time?.text ?? null, context.language, context.now),
    rating: rating === null ? null : ratingOf(textOf(rating["ratingValue"]), textOf(rating["bestRating"])),
    text: shown ? whole : parts.text,
    cut: !shown || parts.cut,
    blocks: parts.blocks,
    answer: parts.answer,
    place: about === null ? null : placeOf(about, context),
    edited: parts.edited,
    translated: parts.translated,
    strategies: {
      unit: "json-ld",
      author: author === null ? "not-shown" : "json-ld",
      text: shown ? "json-ld" : "longest-text",
      shown_time: stamp === null ? "time-text" : "json-ld",
      rating: rating === null ? "not-shown" : "json-ld",
    },
  };
}

function placeOf(about: Data, context: ReadContext): Place {
  return {
    name: shortText(textOf(about["name"])),
    native_id: shortText(textOf(about["@id"])),
    url: addressOf(about["url"], context),
  };
}

/** Every review of the page with a body, and the thing that it is about. Nothing of it can throw or run. */
function reviewsIn(document: Document): Said[] {
  const said: Said[] = [];
  let visited = 0;
  for (const script of document.querySelectorAll(SCRIPTS)) {
    const text = script.textContent;
    const data: unknown = text.length > MOST_BYTES ? null : attempt(() => JSON.parse(text) as unknown);
    const stack: { node: unknown; about: Data | null }[] = [{ node: data, about: null }];
    for (let step = stack.pop(); step !== undefined && visited < MOST_NODES; step = stack.pop()) {
      const { node, about } = step;
      visited += 1;
      if (Array.isArray(node)) {
        stack.push(...node.slice(0, 2_000).map((item: unknown) => ({ node: item, about })));
      }
      const object = Array.isArray(node) ? null : dataOf(node);
      if (object === null) {
        continue;
      }
      const isReview = [object["@type"]].flat().some((type) => type === "Review" || type === "UserReview");
      const body = squeezed(textOf(object["reviewBody"] ?? object["description"]) ?? "").slice(0, MATCHED);
      if (isReview && body !== "") {
        said.push({ review: object, about: dataOf(object["itemReviewed"]) ?? about, body });
      }
      for (const value of Object.values(object)) {
        if (typeof value === "object" && value !== null) {
          stack.push({ node: value, about: isReview || typeof object["name"] !== "string" ? about : object });
        }
      }
    }
  }
  return said;
}

function dataOf(value: unknown): Data | null {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === "object" && one !== null && !Array.isArray(one) ? (one as Data) : null;
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : null;
}

function addressOf(value: unknown, { base }: ReadContext): string | null {
  return typeof value === "string" ? cleanAddress(value, base) : null;
}

function squeezed(text: string): string {
  return folded(text).replace(/\s+/gu, "");
}
