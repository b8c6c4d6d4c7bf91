/** Reads one reply box, because a person asked for that: its text, and which comment it answers. Keeps nothing. */
import { type ReadBoxAnswer } from "@/shared/insert";
import { closest, UNIT } from "@/sites/dom";
import { contextOf, type Reader } from "@/sites/reader";
import { type Box, boxAround, textOf } from "./box";
import { openBox, sharedBox } from "./find";
import { commentBefore, placeOf, threadAround } from "./thread";
import { names } from "./words";

/** The box of the comment that `key` names; without a key the one that the person writes in. */
export function readBox(key: string | null, reader: Reader, document: Document): ReadBoxAnswer {
  const context = contextOf(document, new Date());
  if (key === null) {
    const box = boxAround(document.activeElement);
    return box === null
      ? { outcome: "none" }
      : { outcome: "read", text: textOf(box), nativeId: answered(box, reader, document) };
  }
  const place = placeOf(key, reader, context);
  const box = place === null ? null : (openBox(place, reader, document) ?? sharedBox(place, document));
  return place === null || box === null
    ? { outcome: "none" }
    : { outcome: "read", text: textOf(box), nativeId: place.found.reading.fields.native_id ?? null };
}

/** Id of the comment that a box answers, as far as its place on the page tells. */
function answered(box: Box, reader: Reader, document: Document): string | null {
  const context = contextOf(document, new Date());
  const unit = closest(box, UNIT);
  const outcome = unit === null ? null : reader.read(unit, context);
  const own = outcome?.ok === true ? (outcome.reading.fields.native_id ?? null) : null;
  const thread = own ?? threadAround(box, reader, context);
  if (thread !== null) {
    return thread;
  }
  // In a flat list the box stands after its comment and says whose it is.
  const before = commentBefore(box, reader, context);
  const fields = before?.reading.fields;
  return fields !== undefined && names(box, fields.author?.name ?? null) ? (fields.native_id ?? null) : null;
}
