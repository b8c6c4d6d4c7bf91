/**
 * Ids that sites without an adapter give their reviews. Each means something on its own site only, so the site's host goes
 * before it; a place in a list ("review-2") is no identity, since another review stands there tomorrow. Pure.
 */
import { type ReadContext } from "../adapter";
import { shortText } from "../normalise";
import { parseAddress } from "../tracking";

// A number of the site's own books, or a UUID.
const SERIAL = /\d{3}|[0-9a-f]{8}-[0-9a-f]{4}/iu;

/** Of an attribute that the site itself calls the review's id. */
export function idOnSite(id: string | null, { address }: ReadContext): string | null {
  const said = shortText(id);
  return said === null ? null : shortText(`${address.host}#${said}`);
}

/** Of an element's `id`. */
export function idOnPage(id: string | null, context: ReadContext): string | null {
  return id !== null && SERIAL.test(id) ? idOnSite(id, context) : null;
}

/** Of markup's own identifiers (`itemid`, `@id`): addresses as a rule, whole or only the end of one. */
export function idInWorld(id: string | null, context: ReadContext): string | null {
  const said = shortText(id);
  if (said === null || said.startsWith("#")) {
    return idOnPage(said?.slice(1) ?? null, context);
  }
  return /^(?:https?:)?\//iu.test(said)
    ? shortText(parseAddress(said, context.address)?.href)
    : idOnSite(said, context);
}
