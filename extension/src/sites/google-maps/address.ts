/** Grammar of Google Maps' addresses (page-facts, section 4), and the place that a page stands on. */
import { type Place } from "@/shared/contract.generated";
import { type ReadContext } from "../adapter";
import { oneLine, shortText } from "../normalise";
import { parseAddress } from "../tracking";

// "!1s<hex>:<hex>" names the place; a review's own id never looks like that.
const FEATURE = /!1s(0x[0-9a-f]+:0x[0-9a-f]+)/iu;
const CONTRIBUTOR = /^\/maps\/contrib\/(\d{5,30})(?:\/|$)/u;
const PLACE = /^\/maps\/place\/([^/]+)/u;

/** The place by the address bar; its name by the page's first heading, else as the address spells it. */
export function placeAt({ address, document }: ReadContext): Required<Place> {
  const path = decode(address.pathname);
  const spelt = PLACE.exec(path)?.[1]?.replaceAll("+", " ") ?? null;
  const id = FEATURE.exec(path + decode(address.search))?.[1] ?? null;
  const heading = [...document.querySelectorAll("h1")]
    .map(({ textContent }) => oneLine(textContent))
    .find((text) => text !== "");
  // Coordinates and zoom in the address are the window's; this form names the place alone.
  const url =
    id === null
      ? null
      : `${address.origin}/maps/place/${encodeURIComponent(spelt ?? "")}/data=!4m2!3m1!1s${id}`;
  return { name: shortText(heading ?? spelt), native_id: id, url };
}

/** The author's page, or null. */
export function contributorUrl(href: string | null, { base }: ReadContext): string | null {
  const url = parseAddress(href ?? "", base);
  const id = href === null || url === null ? undefined : CONTRIBUTOR.exec(url.pathname)?.[1];
  return id === undefined ? null : `https://www.google.com/maps/contrib/${id}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
