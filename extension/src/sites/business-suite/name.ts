/** Whose comment a row of Business Suite is where no link says so: by the portrait, else by the shape of its first text. */
import { type Leaf } from "../leaves";
import { folded, oneLine } from "../normalise";
import { isPictureText } from "../wording";

const PICTURE_OF =
  /^(?:profile (?:picture|photo) of |фото профілю |фото профиля )|(?:['’]s profile (?:picture|photo))$/giu;
const LONGEST = 60;
const MOST_WORDS = 5;
// What tells one thing from another whatever wrappers stand around: a bold name is no line of the text below it.
const SEMANTIC = "b, strong, h1, h2, h3, h4, h5, h6, a";
const CONNECTOR = /^(?:на|в|у|і|й|та|з|из|и|с|де|фон|and|of|the|de|van|von|&|-|–|—|\|)$/u;

export interface RowName {
  readonly name: string;
  readonly element: Element | null;
  readonly strategy: "portrait-name" | "avatar-alt" | "first-short-text";
}

/** `words`: what may be somebody's words, in order; `fixed`: time, buttons and portrait of the row. */
export function nameOf(row: Element, words: readonly Leaf[], fixed: readonly Element[]): RowName | null {
  const portraits = [...row.querySelectorAll("img[alt]")]
    .map((image) => oneLine(image.getAttribute("alt") ?? "").replace(PICTURE_OF, ""))
    .filter((alt) => /\p{L}/u.test(alt) && !isPictureText(alt));
  const said = words.find(({ text }) => portraits.some((alt) => names(alt, text)));
  if (said !== undefined) {
    return { name: said.text, element: said.element, strategy: "portrait-name" };
  }
  const first = firstName(row, words, fixed);
  if (first !== null) {
    return { name: first.text, element: first.element, strategy: "first-short-text" };
  }
  const alone = portraits.find((alt) => alt.includes(" ") && isNameShaped(alt));
  return alone === undefined ? null : { name: alone, element: null, strategy: "avatar-alt" };
}

function names(alt: string, text: string): boolean {
  const [whole, name] = [folded(alt), folded(text)];
  return /\p{L}/u.test(name) && (whole === name || (name.length > 2 && ` ${whole} `.includes(` ${name} `)));
}

/** A first text is a name only where it looks like one and is no line of the words that follow. */
function firstName(row: Element, [first, next]: readonly Leaf[], fixed: readonly Element[]): Leaf | null {
  if (
    first === undefined ||
    next === undefined ||
    first.element === next.element ||
    !isNameShaped(first.text)
  ) {
    return null;
  }
  if (kindOf(first, row) !== kindOf(next, row)) {
    return first;
  }
  let shared = first.element;
  while (shared !== row && !shared.contains(next.element) && shared.parentElement !== null) {
    shared = shared.parentElement;
  }
  // Lines of one text stand in a box of their own; of two neighbours alike, one word is no name for sure.
  const apart = shared === row || fixed.some((element) => shared.contains(element));
  return apart && first.text.includes(" ") ? first : null;
}

function kindOf({ element }: Leaf, row: Element): string {
  const path: string[] = [element.tagName];
  for (let at: Element | null = element; at !== null && at !== row; at = at.parentElement) {
    if (at.matches(SEMANTIC)) {
      path.push(at.tagName);
    }
  }
  return path.join(" ");
}

/** Few words, each with a capital, no sentence; or a handle. Letters without case are of scripts that have none. */
function isNameShaped(text: string): boolean {
  const words = text.split(" ");
  const [first = ""] = words;
  return (
    text.length <= LONGEST &&
    words.length <= MOST_WORDS &&
    !/[!?,;:…()«»"“”]|\.\.|[\p{Ll}]{3,}\.$/u.test(text) &&
    (/^[a-z0-9][a-z0-9._]{2,29}$/u.test(text) ||
      (/^[\p{Lu}\p{Lt}\p{Lo}]/u.test(first) &&
        words.every(
          (word) => /^[\p{Lu}\p{Lt}\p{Lo}\p{N}\p{Extended_Pictographic}]/u.test(word) || CONNECTOR.test(word),
        )))
  );
}
