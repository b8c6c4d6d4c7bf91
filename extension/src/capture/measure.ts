/**
 * Where a comment stands on the screen; scrolls it in when it is partly outside, and puts the scroll back afterwards.
 * Answers at once: whether the page has come to rest is for the asker to see, by asking twice.
 */
import { type MeasureAnswer, type Rect } from "@/shared/messages";
import { attempt } from "@/sites/attempt";
import { EDITABLE } from "@/sites/dom";
import { contextOf, type Reader } from "@/sites/reader";
import { isWhole, overlap, PADDING, without } from "./boxes";
import { nextFrame } from "./waiting";

// If nobody says that the picture was taken, the page gets its scroll back all the same.
const LONGEST = 8_000;
const STICKY_AIR = 12;
// Where on a comment to look for something that lies over it, as parts of its width and height.
const SAMPLES = [0.02, 0.5, 0.98].flatMap((across) =>
  [0.05, 0.35, 0.65, 0.95].map((down) => [across, down] as const),
);
const NOT_OURS = `[role="article"], ${EDITABLE}`;

interface Place {
  readonly element: Element;
  readonly left: number;
  readonly top: number;
}

export class Measuring {
  private before: Place[] = [];
  private after: Place[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly view: Window,
    private readonly reader: Reader,
  ) {}

  async measure(key: string): Promise<MeasureAnswer> {
    await nextFrame(this.view);
    const offset = frameOffset(this.view);
    let unit = this.find(key);
    if (unit === null) {
      return { outcome: "gone" };
    }
    if (offset === null) {
      // Inside another site's frame nobody tells us where that frame stands.
      return { outcome: "not-visible" };
    }
    let seen = this.seenPart(unit);
    if (!isWhole(seen, ownRect(unit), this.size())) {
      await this.scrollIn(unit);
      // A virtual list may have drawn the comment anew.
      unit = this.find(key);
      if (unit === null) {
        return { outcome: "gone" };
      }
      seen = this.seenPart(unit);
    }
    if (seen === null) {
      return { outcome: "not-visible" };
    }
    return {
      outcome: "at",
      rect: { ...seen, x: seen.x + offset.x, y: seen.y + offset.y },
      viewport: { width: offset.top.innerWidth, height: offset.top.innerHeight },
      devicePixelRatio: this.view.devicePixelRatio,
    };
  }

  /** Puts the scroll back, unless the person has scrolled since. */
  restore(): void {
    clearTimeout(this.timer);
    if (!this.personScrolled()) {
      for (const { element, left, top } of this.before) {
        element.scrollTo({ left, top, behavior: "instant" });
      }
    }
    this.before = [];
    this.after = [];
  }

  private personScrolled(): boolean {
    return this.after.some(
      ({ element, left, top }) =>
        Math.abs(element.scrollLeft - left) > 1 || Math.abs(element.scrollTop - top) > 1,
    );
  }

  private find(key: string): Element | null {
    return this.reader.refind(key, contextOf(this.view.document, new Date()))?.unit ?? null;
  }

  private size(): { width: number; height: number } {
    return { width: this.view.innerWidth, height: this.view.innerHeight };
  }

  private async scrollIn(unit: Element): Promise<void> {
    const scrollers = scrollersOf(unit);
    if (this.before.length === 0 || this.personScrolled()) {
      this.before = scrollers.map(placeOf);
    }
    const tall = ownRect(unit).height > this.view.innerHeight * 0.8;
    unit.scrollIntoView({ block: tall ? "start" : "center", inline: "nearest", behavior: "instant" });
    await nextFrame(this.view);
    const hidden = (this.seenPart(unit)?.y ?? 0) - ownRect(unit).y;
    if (hidden > 1) {
      // A sticky header lies over the comment's first lines: move the comment out from under it.
      scrollers[0]?.scrollBy({ top: -hidden - STICKY_AIR, behavior: "instant" });
      await nextFrame(this.view);
    }
    await nextFrame(this.view);
    this.after = scrollers.map(placeOf);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.restore(), LONGEST);
  }

  /** The part of the comment that is to be seen: not cut off by a scrolling box, not under a bar or a chat window. */
  private seenPart(unit: Element): Rect | null {
    let seen = overlap(ownRect(unit), { x: 0, y: 0, ...this.size() });
    for (let at = unit.parentElement; at !== null && seen !== null; at = at.parentElement) {
      const clips = at !== at.ownerDocument.documentElement && at !== at.ownerDocument.body;
      if (clips && this.view.getComputedStyle(at).overflowY !== "visible") {
        seen = overlap(seen, rectOf(at));
      }
    }
    for (const cover of seen === null ? [] : this.coversOf(unit, seen)) {
      seen = seen === null ? null : without(seen, rectOf(cover));
    }
    return seen;
  }

  /** What is fixed over the comment. A chat window in its picture would be somebody's private words. */
  private coversOf(unit: Element, seen: Rect): Set<Element> {
    const covers = new Set<Element>();
    for (const [across, down] of SAMPLES) {
      const front = unit.ownerDocument.elementFromPoint(
        seen.x + seen.width * across,
        seen.y + seen.height * down,
      );
      if (front !== null && !unit.contains(front) && !front.contains(unit)) {
        const cover = this.floatingBox(front, unit);
        if (cover !== null) {
          covers.add(cover);
        }
      }
    }
    return covers;
  }

  /** The box that floats with `front` in it; of a layer over the whole window, only the part that is drawn there. */
  private floatingBox(front: Element, unit: Element): Element | null {
    let box = front;
    for (let at: Element | null = front; at !== null && !at.contains(unit); at = at.parentElement) {
      const { width, height } = at.getBoundingClientRect();
      box = width * height < (this.view.innerWidth * this.view.innerHeight) / 2 ? at : box;
      if (/^(?:fixed|sticky)$/u.test(this.view.getComputedStyle(at).position)) {
        return box;
      }
    }
    return null;
  }
}

function rectOf(element: Element): Rect {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

/** The comment without what some views nest inside it: replies are other people's words, and a draft is nobody's yet. */
function ownRect(unit: Element): Rect {
  const { x, y, width, height } = unit.getBoundingClientRect();
  const first = [...unit.querySelectorAll(NOT_OURS)]
    .filter((other) => other.getBoundingClientRect().height > 0)
    // The picture's padding must not show the upper half of somebody's draft.
    .map((other) => other.getBoundingClientRect().top - (other.matches(EDITABLE) ? PADDING : 0))
    .filter((top) => top > y + 1)
    .reduce((least, top) => Math.min(least, top), y + height);
  return { x, y, width, height: Math.min(height, first - y) };
}

function scrollersOf(unit: Element): Element[] {
  const root = unit.ownerDocument.scrollingElement;
  const around: Element[] = [];
  for (let at = unit.parentElement; at !== null; at = at.parentElement) {
    if (at !== root && (at.scrollHeight > at.clientHeight + 1 || at.scrollWidth > at.clientWidth + 1)) {
      around.push(at);
    }
  }
  return root === null ? around : [...around, root];
}

function placeOf(element: Element): Place {
  return { element, left: element.scrollLeft, top: element.scrollTop };
}

/** Where this frame stands in the topmost window that we may look into; null inside a frame of another origin. */
function frameOffset(view: Window): { x: number; y: number; top: Window } | null {
  let x = 0;
  let y = 0;
  let at = view;
  while (at !== at.parent) {
    const frame = attempt(() => at.frameElement);
    if (frame === null) {
      return null;
    }
    const rect = frame.getBoundingClientRect();
    x += rect.x + frame.clientLeft;
    y += rect.y + frame.clientTop;
    at = at.parent;
  }
  return { x, y, top: at };
}
