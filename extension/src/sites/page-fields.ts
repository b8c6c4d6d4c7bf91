/** What every reading says of its page, whatever was clicked. */
import { type CapturedFields } from "@/shared/contract.generated";
import { type ReadContext } from "./adapter";
import { shortText } from "./normalise";
import { cleanAddress } from "./tracking";

type PageFields = Pick<CapturedFields, "page_url" | "page_title" | "interface_language">;

/** `name`: the site's own name at the end of its titles, which says nothing. */
export function pageFields(context: ReadContext, name?: RegExp): PageFields {
  // Not `document.title`: a form of that name stands in its place.
  const shown = context.document.querySelector("head > title")?.textContent ?? "";
  const title = shown.trim().replace(/^\(\d+\+?\)\s*/u, "");
  return {
    page_url: cleanAddress(context.address.href, context.base) ?? context.address.origin,
    page_title: shortText(name === undefined ? title : title.replace(name, "")),
    interface_language: context.language,
  };
}
