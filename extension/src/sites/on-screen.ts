/** Lists the comments that stand in the window now, as a person sees them. Reads only; for scripts injected on demand. */
import { type Found, type ReadContext } from "./adapter";
import { frontmost, isDrawn } from "./dom";
import { type Reader } from "./reader";

// A window shows a few dozen; a page that claims more is hostile, or a list so dense that nobody reads it.
const MOST = 200;

/**
 * Comments, replies and reviews that are at least partly in the window, in document order, each once. With a dialog
 * open only those in it: what lies behind is not on the screen. Posts are left out.
 */
export function commentsOnScreen(reader: Reader, context: ReadContext): Found[] {
  const { document } = context;
  const seen = new Set<Element>();
  const found: Found[] = [];
  const candidates = reader.candidates(context).filter((element) => isInWindow(element, document));
  const dialog = frontmost(candidates)?.closest('[role="dialog"]') ?? null;
  for (const candidate of candidates) {
    if (found.length >= MOST) {
      break;
    }
    if (seen.has(candidate) || (dialog !== null && !dialog.contains(candidate))) {
      continue;
    }
    const outcome = reader.read(candidate, context);
    if (outcome.ok && outcome.reading.fields.kind !== "post" && !seen.has(outcome.unit)) {
      seen.add(outcome.unit);
      found.push(outcome);
    }
  }
  return found;
}

/** The comments of one thread among them: those of the same post, place or page as `one`. */
export function sameThread(all: readonly Found[], one: Found): Found[] {
  const thread = threadOf(one);
  return all.filter((other) => threadOf(other) === thread);
}

function threadOf({ reading: { fields } }: Found): string {
  return fields.post_url ?? fields.page_url;
}

function isInWindow(element: Element, document: Document): boolean {
  if (!isDrawn(element)) {
    return false;
  }
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const view = document.defaultView;
  return view !== null && bottom > 0 && right > 0 && top < view.innerHeight && left < view.innerWidth;
}
