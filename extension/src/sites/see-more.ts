/** The one button we ever press: "See more" at the end of a text block (page-facts, hazard 8). Finds, never presses. */
import { oneLine } from "./normalise";
import { isAction, isOtherEnd, isSeeMore } from "./wording";

const BUTTONS = '[role="button"], button';
const ELLIPSIS = /(?:…|\.\.\.)\s*$/u;

/** Whether the words shown end in "See more". */
export function endsCollapsed(blocks: readonly Element[]): boolean {
  return seeMoreOf(blocks) !== null;
}

/**
 * The button at the end of a text block that brings the rest of it, or null. Inside the block, no link, no menu,
 * and at its visible end: by its place and its words, never by its label.
 */
export function seeMoreOf(blocks: readonly Element[]): HTMLElement | null {
  for (const block of [...blocks].reverse()) {
    const button = [...block.querySelectorAll<HTMLElement>(BUTTONS)].findLast(isPlain);
    if (button !== undefined && endsBlock(block, button)) {
      return button;
    }
  }
  return null;
}

function isPlain(button: HTMLElement): boolean {
  return (
    !button.hasAttribute("href") &&
    !button.hasAttribute("aria-haspopup") &&
    !button.hasAttribute("aria-pressed") &&
    button.closest("a") === null &&
    button.getAttribute("aria-disabled") !== "true" &&
    button.closest("form") === null
  );
}

function endsBlock(block: Element, button: Element): boolean {
  const word = oneLine(button.textContent);
  if (word === "" || word.length > 40 || isOtherEnd(word) || isAction(word)) {
    return false;
  }
  const range = block.ownerDocument.createRange();
  range.selectNodeContents(block);
  range.setStartAfter(button);
  if (oneLine(range.toString()) !== "") {
    return false;
  }
  range.selectNodeContents(block);
  range.setEndBefore(button);
  // A language that we do not know still cuts the text with an ellipsis before the button.
  return isSeeMore(word) || ELLIPSIS.test(range.toString());
}
