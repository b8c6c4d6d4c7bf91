/** Looking around in a page: ancestors, owners, what is drawn. Reads only; every answer survives a hostile DOM. */

export const ARTICLE = '[role="article"]';
/** A comment's article, or the wrapper of one that has no article. */
export const UNIT = `${ARTICLE}, [data-commentid]`;

// Fields hold what somebody types, and their `value` is none of the page's words.
const NEVER_TEXT = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED CANVAS LINK META TEXTAREA INPUT SELECT OPTION DATALIST".split(
    " ",
  ),
);
export const EDITABLE = '[contenteditable]:not([contenteditable="false"]), [role="textbox"], textarea';
// Chat windows: their messages are articles too, and may hold a link with comment_id (hazard 13).
export const CHAT =
  '[data-pagelet*="ChatTab"], [data-pagelet^="MW"], [data-pagelet*="Messenger"], [role="log"]';
// A composer is the editable thing and the little box around it with its hint; never a whole comment.
const COMPOSER_LEVELS = 2;
const COMPOSER_TEXT = 120;

/** Elements whose content is never part of a comment. */
export function isSilent(element: Element): boolean {
  return NEVER_TEXT.has(element.tagName.toUpperCase()) || element.matches(EDITABLE);
}

/** Whether the element is a draft that a person is writing, or lies inside of one. */
export function inComposer(element: Element): boolean {
  return element.closest(`${EDITABLE}, input`) !== null;
}

/** The boxes of the composers inside `unit`: the editable elements with the hints beside them. */
export function composersIn(unit: Element): ReadonlySet<Element> {
  const boxes = new Set<Element>();
  for (const editable of unit.querySelectorAll(EDITABLE)) {
    let box: Element = editable;
    for (let level = 0; level < COMPOSER_LEVELS; level += 1) {
      const parent: Element | null = box.parentElement;
      if (parent === null || parent === unit || parent.contains(unit) || !isComposerBox(parent, editable)) {
        break;
      }
      box = parent;
    }
    boxes.add(box);
    const form = editable.closest("form");
    if (form !== null && form !== unit && unit.contains(form)) {
      boxes.add(form);
    }
  }
  return boxes;
}

function isComposerBox(parent: Element, editable: Element): boolean {
  const around = parent.textContent.length - editable.textContent.length;
  return around <= COMPOSER_TEXT && parent.querySelector(`a[href], time, ${ARTICLE}`) === null;
}

/** An element's children; in Chrome a form's field named "children" stands in the place of the form's own. */
export function childrenOf(element: Element): Element[] {
  return [...element.querySelectorAll(":scope > *")];
}

/** The next element up, through the borders of shadow trees. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement !== null) {
    return element.parentElement;
  }
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** `element.closest`, through the borders of shadow trees. */
export function closest(element: Element, selector: string): Element | null {
  let from: Element | null = element;
  while (from !== null) {
    const found: Element | null = from.closest(selector);
    if (found !== null) {
      return found;
    }
    const root: Node = from.getRootNode();
    from = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** Whether `element` belongs to `unit` itself and not to an article inside it (a reply, an answer of the page). */
export function isOwn(unit: Element, element: Element): boolean {
  // Comments without an article of their own go by their wrapper, and none of them is the post's.
  const owner = element.closest(unit.matches("[data-commentid], [aria-posinset]") ? UNIT : ARTICLE);
  return owner === null || owner.contains(unit);
}

/** Own elements of `unit` that match, composers left out. */
export function ownAll<E extends Element = Element>(
  unit: Element,
  selector: string,
  composers: ReadonlySet<Element> = new Set(),
): E[] {
  return [...unit.querySelectorAll<E>(selector)].filter(
    (element) => isOwn(unit, element) && !within(element, unit, composers),
  );
}

/** Whether `element` or one of its ancestors up to `unit` is in the set. */
export function within(element: Element, unit: Element, boxes: ReadonlySet<Element>): boolean {
  if (boxes.size === 0) {
    return false;
  }
  for (let at: Element | null = element; at !== null && at !== unit; at = at.parentElement) {
    if (boxes.has(at)) {
      return true;
    }
  }
  return false;
}

/** Whether the page draws the element at all; a page without layout (a test's) draws everything. */
export function isDrawn(element: Element): boolean {
  return element.getClientRects().length > 0;
}

/** The nearest element of that kind around (or at) `element`, below `unit`: what lies around the unit says nothing. */
export function inside(unit: Element, element: Element, selector: string): Element | null {
  const found = element.closest(selector);
  return found !== null && found !== unit && unit.contains(found) ? found : null;
}

/** Of several elements that show one comment, the one a person sees: drawn, and in the frontmost dialog. */
export function frontmost(elements: readonly Element[]): Element | null {
  const drawn = elements.filter(isDrawn);
  const candidates = drawn.length > 0 ? drawn : elements;
  const inDialog = candidates.filter((element) => element.closest('[role="dialog"]') !== null);
  return inDialog.at(-1) ?? candidates[0] ?? null;
}
