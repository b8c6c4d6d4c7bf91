/** Google's translations as one text: "(Translated by Google) … (Original) …". The text shown stays as it is. Pure. */
import { cut } from "../normalise";

const MARKED = /^\s*\((?:translated by google|перекладено google|переведено google|переклад google)\)/iu;
const ORIGINAL = /\n\s*\((?:original|оригінал|оригинал)\)\s*/iu;

/** The words behind "(Original)", or null when the text shows no translation of that kind. */
export function originalIn(text: string): string | null {
  const match = MARKED.test(text) ? ORIGINAL.exec(text) : null;
  const original = match === null ? "" : text.slice(match.index + match[0].length).trim();
  return original === "" ? null : cut(original, 20_000);
}
