/** What a rule of the linter rests on, in words: the guidance's own numbers say nothing to a person. Pure. */
import { type Sentences } from "@/shared/sentences";

/** A source as the catalogs name it: the rules of one guide are that guide. */
function sourceOf(code: string): string {
  const guide = /^([madiecp]|rp|pd)\d+$/u.exec(code.toLowerCase())?.[1];
  return guide ?? code.toLowerCase().replace(/[^a-z0-9]+/gu, "-");
}

/** "CC286; M05; M06" → each source once. A newer desk's source stands for itself. */
export function basisInWords(basis: string, words: Sentences): string {
  const named = basis.split("; ").map((code) => {
    const source = sourceOf(code);
    return words.has(`basis-${source}`) ? words.text(`basis-${source}`) : code;
  });
  return [...new Set(named)].join("; ");
}
