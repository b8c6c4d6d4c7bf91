/** Rows of Instagram: the smallest element around a click with one comment's time (page-facts, section 5). */
import { parentOf } from "../dom";
import { type PostAddress, postAddress, userOf } from "./address";

const TIMES = "time[datetime]";
const LINK = "a[href]";
const EDGE = 'body, main, [role="main"]';
// What a post has and a comment has not: its head, and the line between it and the comments.
const HEAD = "header, hr";
const POST = 'article, [role="dialog"]';
const ITEM = 'li, [role="listitem"]';
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
    if (best !== null && (best.kind !== row.kind || isMore(at, best, base))) {
      break;
    }
    best = row;
    // A row shows its author's picture; without one the widest element that is still nothing more is the row.
    if (at.querySelector("img, canvas") !== null || (row.kind === "comment" && at.matches(ITEM))) {
      break;
    }
  }
  return best;
}

/** Whether `wider` is more than the comment's row: the post with its head, or somebody else's name or picture before it. */
function isMore(wider: Element, { kind, element }: Row, base: URL): boolean {
  const added = (selector: string): Element[] =>
    [...wider.querySelectorAll(selector)].filter((one) => !element.contains(one));
  if (kind === "caption") {
    return false;
  }
  const [author = null] = usersOf([...element.querySelectorAll(LINK)], base);
  const before = (one: Element): boolean =>
    (element.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  return (
    wider.matches(POST) ||
    added(HEAD).length > 0 ||
    (author !== null &&
      (usersOf(added(LINK).filter(before), base).some((user) => user !== author) ||
        added("img").some((image) => before(image) && !isPortrait(image, author, base))))
  );
}

function usersOf(links: readonly Element[], base: URL): string[] {
  return links.map((link) => userOf(link.getAttribute("href") ?? "", base)).filter((user) => user !== null);
}

/** The picture leads to the author, names them, or says nothing. */
function isPortrait(image: Element, author: string, base: URL): boolean {
  const link = image.closest(LINK);
  const alt = image.getAttribute("alt") ?? "";
  return link === null
    ? alt === "" || alt.toLowerCase().includes(author.toLowerCase())
    : userOf(link.getAttribute("href") ?? "", base) === author;
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
