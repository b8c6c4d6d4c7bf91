/** Stars as a page shows or says them: a number and its scale, or what was shown and no number. Pure. */
import { type Rating } from "@/shared/contract.generated";
import { folded, shortText } from "./normalise";

const NUMBER = /\d+(?:[.,]\d+)?/u;
const PAIR = /(\d+(?:[.,]\d+)?)\s*(?:\/|out of|of|з|із|из|von|sur|su|de|na)\s*(\d+)/u;
const SCALES = [5, 10, 100];
// Zeros of the digits that interfaces in Arabic, Persian, Hindi and Bengali are written with.
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6];

/** "4 зірки", "Rated 3,5 out of 5", "4/5": the first number, the scale beside it or five. */
export function starsIn(label: string): Rating | null {
  const text = withDigits(folded(label));
  const pair = PAIR.exec(text);
  const value = decimal(pair?.[1] ?? NUMBER.exec(text)?.[0]);
  const scale = decimal(pair?.[2]) ?? 5;
  return value === null || value > scale
    ? null
    : { value, scale, recommendation: null, shown: shortText(label) };
}

/** A rating of markup; a scale that is not said is the smallest usual one that holds the value, and then 0 is none given. */
export function ratingOf(value: string | null, best: string | null): Rating | null {
  const number = decimal(value);
  const scale = decimal(best) ?? SCALES.find((usual) => number !== null && number <= usual) ?? null;
  return number === null || scale === null || number > scale || (number === 0 && decimal(best) === null)
    ? null
    : { value: number, scale, recommendation: null, shown: shortText(value) };
}

/** The same text with digits that can be counted with. */
export function withDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((first) => code >= first && code < first + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

function decimal(text: string | null | undefined): number | null {
  const value = Number((text ?? "").trim().replace(",", ".") || Number.NaN);
  return Number.isFinite(value) && value >= 0 ? value : null;
}
