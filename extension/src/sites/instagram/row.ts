/** Rows of Instagram: the smallest element around a click with one comment's time (page-facts, section 5). */
import { parentOf } from "../dom";
import { type PostAddress, postAddress } from "./address";

const TIMES = "time[datetime]";
const LINK = "a[href]";
const EDGE = 'body, main, [role="main"]';
const MOST_LEVELS = 80;

export interface Row {
  readonly kind: "comment" | "caption";
  readonly element: Element;
  readonly time: Element;
  readonly address: PostAddress | null;
}

/** The row that holds `target`; null when the click lies between rows. */
export function rowAround(target: Element, base: URL): Row | null {
  let best: Row | null = null;
  let at: Element | null = target;
  for (
    let level = 0;
    at !== null && level < MOST_LEVELS && !at.matches(EDGE);
    level += 1, at = parentOf(at)
  ) {
    const row = rowOf(at, base);
    if (row === "many") {
      break;
    }
    if (row === null) {
      continue;
    }
    if (best !== null && best.kind !== row.kind) {
      break;
    }
    best = row;
    // A row shows its author's picture; without one the widest element with this one time is the row.
    if (at.querySelector("img, canvas") !== null) {
      break;
    }
  }
  return best;
}

function rowOf(element: Element, base: URL): Row | "many" | null {
  const times = [...element.querySelectorAll(TIMES)];
  const own = element.matches(TIMES) ? [element, ...times] : times;
  const [time] = own;
  if (time === undefined) {
    return null;
  }
  const addresses = own.map((each) => addressOfTime(each, base));
  const comments = new Set(
    addresses.map((address) => address?.permalink ?? null).filter((link) => link !== null),
  );
  if (comments.size > 1 || (comments.size === 1 && own.length > 1)) {
    return "many";
  }
  if (comments.size === 1) {
    return { kind: "comment", element, time, address: addresses[0] ?? null };
  }
  return { kind: "caption", element, time, address: addresses.find((address) => address !== null) ?? null };
}

/** The address that a time leads to. */
export function addressOfTime(time: Element, base: URL): PostAddress | null {
  const link = time.closest(LINK);
  return link === null ? null : postAddress(link.getAttribute("href") ?? "", base);
}
