/** The comment's own "Reply": the only thing that an insertion may press, once, and only when the box is not open. */
import { composersIn, isDrawn, isOwn, within } from "@/sites/dom";
import { isReplyWord } from "./words";

const CONTROLS = '[role="button"], button';

/** The control, or null when there is none or more than one: then nobody knows which, and none is pressed. */
export function replyControl(unit: Element, blocks: readonly Element[]): HTMLElement | null {
  const composers = composersIn(unit);
  const found = [...unit.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) =>
      isReplyWord(control.textContent) &&
      isOwn(unit, control) &&
      isDrawn(control) &&
      // A link leads away: to a login, to another page.
      control.closest("a[href], form") === null &&
      !control.hasAttribute("aria-haspopup") &&
      control.getAttribute("aria-disabled") !== "true" &&
      !blocks.some((block) => block.contains(control)) &&
      !within(control, unit, composers),
  );
  const outer = found.filter(
    (control) => !found.some((other) => other !== control && other.contains(control)),
  );
  return outer.length === 1 ? (outer[0] ?? null) : null;
}
