/** Normal forms for comparing what a page shows with what we know. Evidence itself is never normalised. */

// Zero-width characters, bidi marks and the byte-order mark: invisible, and put into labels by sites and by people.
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;
const SPACES = /\s+/gu;
const APOSTROPHES = /[\u2018\u2019\u02bc\u0060\u00b4\u02bb]/gu;

/** NFKC, without invisible characters, every run of spaces one space. */
export function plain(text: string): string {
  return text.normalize("NFKC").replace(INVISIBLE, "").replace(SPACES, " ").trim();
}

/** `plain`, lower case, one kind of apostrophe: for comparing words. */
export function folded(text: string): string {
  return plain(text).replace(APOSTROPHES, "'").toLowerCase();
}

/** One line as a person sees it: spaces collapsed, nothing else changed. */
export function oneLine(text: string): string {
  return text.replace(SPACES, " ").trim();
}

/** The first `limit` code points, never half a surrogate pair. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) {
    return text;
  }
  let end = 0;
  let count = 0;
  for (const character of text) {
    if (count === limit) {
      break;
    }
    count += 1;
    end += character.length;
  }
  return text.slice(0, end);
}

/** A short text of the contract (1,000 code points), or null when there is nothing to show. */
export function shortText(text: string | null | undefined): string | null {
  const line = oneLine(text ?? "");
  return line === "" ? null : cut(line, 1_000);
}

/** The two-letter base of a language tag that we read ("uk-UA" → "uk"), or null. */
export function baseLanguage(tag: string | null | undefined): string | null {
  const match = /^([a-z]{2,3})(?:[-_]|$)/iu.exec((tag ?? "").trim());
  return match?.[1]?.toLowerCase() ?? null;
}
