/** Pieces of text of an element, each with the element that holds it; for sites that give their parts no names. Reads only. */
import { inside, isSilent } from "./dom";
import { oneLine } from "./normalise";

export const PRESSED = 'button, [role="button"], [role="menuitem"], [role="tooltip"], summary';
const EMOJI =
  /^(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d\ufe0f\u20e3\d#*])+$/u;
const MOST = 2_000;

export interface Leaf {
  readonly text: string;
  readonly element: Element;
  /** The button that it stands in, or null. */
  readonly button: Element | null;
  readonly link: Element | null;
}

/** Texts of the unit in document order, at most two thousand; emoji drawn as pictures count as text. */
export function leavesOf(unit: Element, skip: (element: Element) => boolean): Leaf[] {
  const leaves: Leaf[] = [];
  const filter = (node: Node): number => {
    if (node.nodeType === Node.TEXT_NODE) {
      return NodeFilter.FILTER_ACCEPT;
    }
    const element = node as Element;
    if (isSilent(element) || skip(element)) {
      return NodeFilter.FILTER_REJECT;
    }
    return isEmojiPicture(element) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
  };
  const shown = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT;
  const walker = unit.ownerDocument.createTreeWalker(unit, shown, filter);
  for (let node = walker.nextNode(); node !== null && leaves.length < MOST; node = walker.nextNode()) {
    const picture = node.nodeType === Node.TEXT_NODE ? null : (node as Element);
    const element = picture ?? node.parentElement;
    const text = oneLine(picture?.getAttribute("alt") ?? node.nodeValue ?? "");
    if (element !== null && text !== "") {
      leaves.push({
        text,
        element,
        button: inside(unit, element, PRESSED),
        link: inside(unit, element, "a[href]"),
      });
    }
  }
  return leaves;
}

export function isEmojiPicture(element: Element): boolean {
  return element.matches("img[alt]") && EMOJI.test(element.getAttribute("alt") ?? "");
}

/** The widest element around `from` inside `unit` that holds none of `apart`. */
export function widest(from: Element, unit: Element, apart: readonly Element[]): Element {
  let at = from;
  for (let up = at.parentElement; up !== null && up !== unit && unit.contains(up); up = up.parentElement) {
    const around: Element = up;
    if (apart.some((element) => around.contains(element))) {
      break;
    }
    at = around;
  }
  return at;
}

export function isAfter(earlier: Node, later: Node): boolean {
  return (earlier.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
