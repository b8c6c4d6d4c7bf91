/** Finds the reply box of one comment, and opens it by the comment's own "Reply" when it is not open. */
import { closest, UNIT } from "@/sites/dom";
import { folded } from "@/sites/normalise";
import { contextOf, type Reader } from "@/sites/reader";
import { type Box, boxAround, boxesIn, isTextArea, textOf } from "./box";
import { replyControl } from "./opener";
import { commentBefore, type Place, placeOf, rootOf, threadAround } from "./thread";
import { until } from "./until";
import { isForComments, names } from "./words";

/** A site draws the box after its own script had its turn. */
const OPENS_MS = 2_500;

/** The open box of a comment, or null. Presses nothing. */
export function openBox(place: Place, reader: Reader, document: Document): Box | null {
  const context = contextOf(document, new Date());
  const { unit, reading } = place.found;
  const author = reading.fields.author?.name ?? null;
  const mine = boxesIn(document).filter((box) => {
    // Inside the comment's own element, not in that of a reply.
    if (closest(box, UNIT) === unit) {
      return true;
    }
    if (isForComments(box) && !names(box, author)) {
      return false;
    }
    // A thread has one box: whom it answers is said by its label, or by the mention in it.
    const named = names(box, author);
    const addressed = reading.fields.kind !== "reply" || named || mentions(box, author);
    if (!addressed || place.root === null) {
      return false;
    }
    const around = threadAround(box, reader, context);
    // In a flat list nothing holds one thread alone: there the box stands after it and says whose it is.
    const before = named ? commentBefore(box, reader, context) : null;
    return (around ?? (before === null ? null : rootOf(before))) === place.root;
  });
  return focusedOf(mine) ?? (mine.length === 1 ? (mine[0] ?? null) : null);
}

/** The box of a comment whose post has one for all: it names the comment's author while it answers them. */
export function sharedBox(place: Place, document: Document): HTMLTextAreaElement | null {
  const areas = boxesIn(document).filter(isTextArea);
  for (let at = place.found.unit.parentElement; at !== null; at = at.parentElement) {
    const inside = areas.filter((area) => at.contains(area));
    if (inside.length > 0) {
      return inside.length === 1 ? (inside[0] ?? null) : null;
    }
  }
  return null;
}

/** Presses the comment's own "Reply" once and waits for its box; null when there is none to press or none comes. */
export async function pressReply(
  place: Place,
  key: string,
  reader: Reader,
  document: Document,
): Promise<Box | null> {
  const control = replyControl(place.found.unit, place.blocks);
  if (control === null) {
    return null;
  }
  const before = new Set(boxesIn(document));
  control.click();
  let opened: Box | null = null;
  await until(() => {
    const now = placeOf(key, reader, contextOf(document, new Date()));
    opened = now === null ? null : (openBox(now, reader, document) ?? newBox(before, now, reader, document));
    return opened !== null;
  }, OPENS_MS);
  return opened;
}

/** A box that came with the press and has the focus, unless it stands in another thread. */
function newBox(before: ReadonlySet<Box>, place: Place, reader: Reader, document: Document): Box | null {
  const fresh = boxesIn(document).filter((box) => !before.has(box));
  const box = focusedOf(fresh) ?? (fresh.length === 1 ? (fresh[0] ?? null) : null);
  if (box === null) {
    return null;
  }
  const thread = threadAround(box, reader, contextOf(document, new Date()));
  return thread === null || thread === place.root ? box : null;
}

function focusedOf(boxes: readonly Box[]): Box | null {
  const focused = boxAround(boxes[0]?.ownerDocument.activeElement ?? null);
  return boxes.find((box) => box === focused) ?? null;
}

/** Whether what stands in the box begins with the person's name. */
export function mentions(box: Box, person: string | null): boolean {
  const text = folded(textOf(box)).replace(/^@/u, "");
  return person !== null && person !== "" && text.startsWith(folded(person));
}

/** Whether the box holds nothing of a person's own: it is empty, or the site put a mention there. */
export function isUntouched(box: Box, person: string | null): boolean {
  const text = folded(textOf(box)).replace(/^@/u, "");
  return text === "" || (person !== null && person !== "" && text === folded(person));
}
