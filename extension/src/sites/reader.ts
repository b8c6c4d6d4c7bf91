/** Reads pages with the adapters it was given. Never throws, whatever a page holds. */
import { attempt } from "./attempt";
import { type Adapter, type CommentKey, type Outcome, type ReadContext, unreadable } from "./adapter";
import { closest } from "./dom";

// What floats over a page and hides what it covers.
const LAYER =
  'dialog, [role="dialog"], [role="alertdialog"], [role="banner"], [role="navigation"], [role="menu"], [role="tooltip"]';

/** The element of a comment read before, and the blocks of its words. */
export interface Refound {
  readonly unit: Element;
  readonly blocks: readonly Element[];
}

export class Reader {
  private readonly adapters = new Map<string, Adapter>();

  constructor(adapters: readonly Adapter[]) {
    this.add(adapters);
  }

  /** A script of another site, injected into the same page, brings its own; one that is there already stays. */
  add(adapters: readonly Adapter[]): void {
    for (const adapter of adapters) {
      if (!this.adapters.has(adapter.name)) {
        this.adapters.set(adapter.name, adapter);
      }
    }
  }

  /** Reads the comment that holds `target`. */
  read(target: Element, context: ReadContext): Outcome {
    let refusal = unreadable("not_a_comment");
    const layer = attempt(() => closest(target, LAYER));
    // A comment behind a window or a bar lies under the pointer, too, but nobody sees it.
    const seen =
      layer === null ? context : { ...context, under: context.under.filter((each) => layer.contains(each)) };
    for (const adapter of this.matching(context)) {
      const outcome = attempt(() => adapter.read(target, seen)) ?? refusal;
      if (outcome.ok) {
        return outcome;
      }
      if (outcome.reason !== "not_a_comment") {
        refusal = outcome;
      }
    }
    return refusal;
  }

  /** What may be a comment on this page, by every adapter that reads it (see `Adapter.candidates`). */
  candidates(context: ReadContext): Element[] {
    return this.matching(context).flatMap((adapter) => attempt(() => adapter.candidates(context)) ?? []);
  }

  refind(key: CommentKey, context: ReadContext): Refound | null {
    for (const adapter of this.matching(context)) {
      const unit = attempt(() => adapter.refind(key, context));
      if (unit !== null) {
        return { unit, blocks: attempt(() => adapter.textBlocks(unit, context)) ?? [] };
      }
    }
    return null;
  }

  private matching({ address }: ReadContext): Adapter[] {
    return [...this.adapters.values()].filter((adapter) => adapter.matches(address));
  }
}

/** Everything an adapter may know, taken at this moment. */
export function contextOf(document: Document, now: Date, under: readonly Element[] = []): ReadContext {
  const address = new URL(document.location.href);
  const language = document.documentElement.lang.trim().slice(0, 35);
  return { document, address, base: address, language: language === "" ? null : language, now, under };
}
