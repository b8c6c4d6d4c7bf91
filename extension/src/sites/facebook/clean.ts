/** Cleaned HTML of a unit of Facebook: its links unwrapped and without tracking, drafts and other people's replies left out. */
import { type ReadContext } from "../adapter";
import { cleanHtml } from "../cleaning";
import { ARTICLE } from "../dom";
import { cleanAddress } from "../tracking";
import { readLink } from "./address";

export function cleanUnit(
  unit: Element,
  composers: ReadonlySet<Element>,
  context: ReadContext,
): { html: string; cut: boolean } {
  return cleanHtml(unit, {
    skip: (element) => composers.has(element) || element.matches(ARTICLE),
    address: (href) => {
      const link = readLink(href, context.base);
      return link.kind === "outer" ? link.url : cleanAddress(href, context.base);
    },
  });
}
