/** How well a page was understood, from the strategies that found its fields: the sign that a site has changed. Pure. */
import { type CapturedFields, type StrategyLevel } from "@/shared/contract.generated";

// A weaker rule found a field that matters. Not every second choice counts: "data-commentid" is as good as a link.
const WEAK: Readonly<Record<string, readonly string[]>> = {
  unit: ["around-comment-level", "selection", "json-ld"],
  native_id: ["author-link", "not-found"],
  author: ["avatar-alt", "label", "user-in-address", "contributor-button"],
  text: ["leaf-text", "longest-text", "first-after-stars", "left-in-row"],
  shown_time: ["label", "first-time-text"],
};
const GUESSED = ["component-name", "repeated-card"];
const INBOX_GUESSED = ["not-shown", "first-short-text", "avatar-alt"];

/** `structure`: as the adapter expects the site. `fallback`: a weaker rule. `guess`: words told apart without any hold. */
export function levelOf(fields: CapturedFields): StrategyLevel {
  const { kind, strategies } = fields;
  const found = strategies ?? {};
  if (found["unit"] === "business-suite-row") {
    return inboxLevel(found);
  }
  const blind = found["text"] === "leaf-text" && found["native_id"] === "not-found";
  const lacking = lackingIn(fields);
  if (blind || lacking > 1 || GUESSED.includes(found["unit"] ?? "")) {
    return "guess";
  }
  const weak = Object.entries(WEAK).some(
    // A post or review names itself by its own link only.
    ([field, names]) =>
      names.includes(found[field] ?? "") &&
      !(field === "native_id" && kind !== "comment" && kind !== "reply"),
  );
  return weak || lacking > 0 ? "fallback" : "structure";
}

/**
 * How many parts are missing that a site always shows: who, when, the stars of Google, and something said. A review may be
 * of stars alone, a comment of a picture alone; a post may hide its time.
 */
function lackingIn({ site, kind, author, shown_time: time, rating, flags, media }: CapturedFields): number {
  if (kind === "post" || kind === "selection") {
    return 0;
  }
  const isSilent = kind !== "review" && flags?.includes("no_text") === true && media?.length === 0;
  return [author?.name === null, time === null, site === "google_maps" && rating === null, isSilent].filter(
    Boolean,
  ).length;
}

/** There, telling the parts apart is the expected way: what was not found, or found by its shape alone, says how well. */
function inboxLevel(found: Readonly<Record<string, string | undefined>>): StrategyLevel {
  const nameless = found["author"] === undefined || INBOX_GUESSED.includes(found["author"]);
  const timeless = found["shown_time"] === undefined || found["shown_time"] === "not-shown";
  const numberless = found["native_id"] === undefined || found["native_id"] === "not-found";
  if (nameless && timeless && numberless) {
    return "guess";
  }
  return nameless || timeless || numberless || found["text"] === "row-blocks" ? "fallback" : "structure";
}
