/** Which thread a part of a page belongs to: a comment with its replies. Reads only. */
import { type Found, type ReadContext } from "@/sites/adapter";
import { type Reader } from "@/sites/reader";
import { NATIVE_KEY } from "@/shared/insert";

const EDGE =
  'html, body, main, [role="main"], [role="dialog"], [role="feed"], [role="complementary"], [aria-posinset]';
const MOST_LEVELS = 14;
// More comments than that in one element are many threads.
const MOST_COMMENTS = 60;

/** The comment that was asked for, as the page shows it now. */
export interface Place {
  found: Found;
  /** Id of the thread's first comment; null when the site gives none. */
  root: string | null;
  blocks: readonly Element[];
}

export function placeOf(named: string, reader: Reader, context: ReadContext): Place | null {
  const key = named.startsWith(NATIVE_KEY)
    ? keyOfNative(named.slice(NATIVE_KEY.length), reader, context)
    : named;
  if (key === null) {
    return null;
  }
  const again = reader.refind(key, context);
  const outcome = again === null ? null : reader.read(again.unit, context);
  return again === null || outcome?.ok !== true
    ? null
    : { found: outcome, root: rootOf(outcome), blocks: again.blocks };
}

/** From the archive only the site's id is known: the reader's own name of the comment that bears it. */
function keyOfNative(id: string, reader: Reader, context: ReadContext): string | null {
  for (const candidate of reader.candidates(context)) {
    const outcome = reader.read(candidate, context);
    if (outcome.ok && outcome.reading.fields.native_id === id) {
      return outcome.key;
    }
  }
  return null;
}

/** Id of the comment that a comment or reply stands under. */
export function rootOf({ reading: { fields } }: Found): string | null {
  return fields.kind === "reply" ? (fields.parent?.native_id ?? null) : (fields.native_id ?? null);
}

/** Comments and replies inside an element, each once. */
export function commentsIn(root: Element, reader: Reader, context: ReadContext): Found[] {
  const seen = new Set<Element>();
  const found: Found[] = [];
  for (const candidate of reader.candidates(context)) {
    if (!root.contains(candidate) || found.length >= MOST_COMMENTS) {
      continue;
    }
    const outcome = reader.read(candidate, context);
    if (outcome.ok && !seen.has(outcome.unit)) {
      seen.add(outcome.unit);
      found.push(outcome);
    }
  }
  return found;
}

/** The one thread that stands around an element; null: none, several, or nobody can tell. */
export function threadAround(element: Element, reader: Reader, context: ReadContext): string | null {
  const comments = commentsIn(element.ownerDocument.documentElement, reader, context);
  let at: Element | null = element.parentElement;
  for (
    let level = 0;
    at !== null && level < MOST_LEVELS && !at.matches(EDGE);
    level += 1, at = at.parentElement
  ) {
    const around = at;
    const inside = comments.filter(({ unit }) => around.contains(unit));
    if (inside.length > 0) {
      const roots = new Set(inside.map(rootOf));
      const [root] = roots;
      return roots.size === 1 && !inside.some(isPost) ? (root ?? null) : null;
    }
  }
  return null;
}

/** The comment that a reader of the page has just passed before the element. */
export function commentBefore(element: Element, reader: Reader, context: ReadContext): Found | null {
  const before = commentsIn(element.ownerDocument.documentElement, reader, context).filter(
    ({ unit }) =>
      !unit.contains(element) &&
      (unit.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  return before.at(-1) ?? null;
}

/** The widest element that holds this thread and nothing of another one. */
export function threadElement({ found, root }: Place, reader: Reader, context: ReadContext): Element {
  const comments = commentsIn(found.unit.ownerDocument.documentElement, reader, context);
  const others = comments.filter((one) => isPost(one) || rootOf(one) !== root).map(({ unit }) => unit);
  let widest: Element = found.unit;
  for (let level = 0; level < MOST_LEVELS; level += 1) {
    const up: Element | null = widest.parentElement;
    if (up === null || up.matches(EDGE) || others.some((other) => up.contains(other))) {
      break;
    }
    widest = up;
  }
  return widest;
}

function isPost({ reading: { fields } }: Found): boolean {
  return fields.kind !== "comment" && fields.kind !== "reply";
}
