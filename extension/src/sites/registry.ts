/** Which adapter reads which page. A new site is one line here, one file beside it, and its test pages. */
import { type Adapter, type CommentKey, type Outcome, type ReadContext, unreadable } from "./adapter";
import { facebook } from "./facebook";
import { instagram } from "./instagram";
import { practice } from "./practice";

export const ADAPTERS: readonly Adapter[] = [facebook, instagram, practice];

export function adapterFor(address: URL): Adapter | null {
  return ADAPTERS.find((adapter) => adapter.matches(address)) ?? null;
}

/** Everything an adapter may know, taken at this moment. */
export function contextOf(document: Document, now: Date, under: readonly Element[] = []): ReadContext {
  const address = new URL(document.location.href);
  const language = document.documentElement.lang.trim().slice(0, 35);
  return { document, address, base: address, language: language === "" ? null : language, now, under };
}

/** Reads the comment that holds `target`. Never throws, whatever the page holds. */
export function read(target: Element, context: ReadContext): Outcome {
  try {
    return adapterFor(context.address)?.read(target, context) ?? unreadable("not_a_comment");
  } catch {
    return unreadable("not_a_comment");
  }
}

/** The element of a comment read before, and the blocks of its words. Never throws. */
export function refind(
  key: CommentKey,
  context: ReadContext,
): { readonly unit: Element; readonly blocks: readonly Element[] } | null {
  try {
    const adapter = adapterFor(context.address);
    const unit = adapter?.refind(key, context) ?? null;
    return adapter === null || unit === null ? null : { unit, blocks: adapter.textBlocks(unit, context) };
  } catch {
    return null;
  }
}
