/** Numbers as sites shorten them: "1.2K", "1,2 тис.", "1,5 млн". The text shown is kept; the number only when certain. */
import { baseLanguage, folded } from "./normalise";

const SHAPE = /^(\d[\d.,\s']*?)\s*(k|m|b|тис|тыс|млн|млрд)?\.?$/u;
const TIMES: Readonly<Record<string, number>> = {
  k: 1e3,
  тис: 1e3,
  тыс: 1e3,
  m: 1e6,
  млн: 1e6,
  b: 1e9,
  млрд: 1e9,
};

/** Whether a text is nothing but a number as a counter shows it. */
export function isCompactNumber(text: string): boolean {
  const value = folded(text);
  return value.length <= 24 && SHAPE.test(value);
}

/** The count that a compact number means, or null when its separators are ambiguous in that language. */
export function compactNumber(text: string, language: string | null): number | null {
  const match = SHAPE.exec(folded(text));
  if (match?.[1] === undefined) {
    return null;
  }
  const digits = match[1].replace(/[\s']/gu, "");
  const suffix = match[2] ?? "";
  const times = suffix === "" ? 1 : (TIMES[suffix] ?? null);
  const value = times === null ? null : decimal(digits, decimalSign(suffix, language), times !== 1);
  if (value === null || times === null) {
    return null;
  }
  const count = Math.round(value * times);
  return Number.isSafeInteger(count) ? count : null;
}

function decimalSign(suffix: string, language: string | null): "." | "," | null {
  if (/\p{Script=Cyrillic}/u.test(suffix)) {
    return ",";
  }
  const base = baseLanguage(language);
  if (base === "en") {
    return ".";
  }
  return base === "uk" || base === "ru" ? "," : null;
}

function decimal(digits: string, sign: "." | "," | null, shortened: boolean): number | null {
  if (/^\d+$/u.test(digits)) {
    return Number(digits);
  }
  if (sign === null) {
    return null;
  }
  const thousands = sign === "." ? "," : ".";
  const grouped = new RegExp(`^\\d{1,3}(?:[${thousands}]\\d{3})+$`, "u");
  if (!shortened && grouped.test(digits)) {
    return Number(digits.replaceAll(thousands, ""));
  }
  // "1,2" beside "тис." is a fraction; "1.2" without a suffix is no count at all.
  const fraction = new RegExp(`^\\d+[${sign}]\\d+$`, "u");
  return shortened && fraction.test(digits) ? Number(digits.replace(sign, ".")) : null;
}
