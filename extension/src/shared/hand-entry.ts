/**
 * What an entry by hand may hold, told once for both sides: the form says it beside the field, the background checks the
 * message by it. Pure.
 */

/** The longest address of the contract, counted as the browser writes it: other letters than Latin become `%D0%B0`. */
export const MOST_LINK = 4_096;

export type Link = { address: string } | { problem: "wrong" } | { problem: "long"; length: number };

const BEGINNING = /^https?:\/\//iu;
const ANY_BEGINNING = /^[a-z][a-z0-9+.-]*:\/\//iu;
// A name under a known kind of end: "19.11.2026" would be read as four numbers of a computer.
const HOST = /^(?:[^.]+\.)+(?:xn--[a-z0-9-]+|[a-z]{2,})\.?$/u;
// Whatever shows nothing: spaces, controls, zero-width and direction marks, fillers.
const VISIBLE = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]/u;
const UNSEEN_ENDS =
  /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cf}]+|[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cf}]+$/gu;

/** Whether there is anything in a text that a person can see. */
export function hasWords(text: string): boolean {
  return VISIBLE.test(text);
}

/** The address in what somebody typed or pasted, whole and as the browser writes it. People leave out its beginning. */
export function linkOf(typed: string): Link {
  const link = typed.replace(UNSEEN_ENDS, "");
  const whole = ANY_BEGINNING.test(link) ? link : `https://${link}`;
  // An address has no spaces: with them it is a sentence, or two addresses.
  if (!BEGINNING.test(whole) || /\s/u.test(link) || !URL.canParse(whole)) {
    return { problem: "wrong" };
  }
  const url = new URL(whole);
  // With a name before the "@" it is somebody's mail, or a page that pretends to be another.
  if (url.username !== "" || url.password !== "" || !HOST.test(url.hostname)) {
    return { problem: "wrong" };
  }
  return url.href.length > MOST_LINK ? { problem: "long", length: url.href.length } : { address: url.href };
}

/** Whether this is an address just as `linkOf` gives it. */
export function isLink(address: string): boolean {
  const link = linkOf(address);
  return "address" in link && link.address === address;
}
