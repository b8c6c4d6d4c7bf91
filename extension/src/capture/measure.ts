/**
 * Where a comment stands on the screen; scrolls it in when it is partly outside, and puts the scroll back afterwards.
 * Answers at once: whether the page has come to rest is for the asker to see, by asking twice.
 */
import { type MeasureAnswer, type Rect } from "@/shared/messages";
import { attempt } from "@/sites/attempt";
import { contextOf, type Reader } from "@/sites/reader";
import { isWhole, overlap } from "./boxes";
import { nextFrame } from "./waiting";

// If nobody says that the picture was taken, the page gets its scroll back all the same.
const LONGEST = 8_000;
const STICKY_AIR = 12;
const REPLIES = '[role="article"]';

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
    if (!isWhole(seen, ownRect(unit), this.size()) || this.coverOf(unit) !== null) {
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
    const moved = this.after.some(
      ({ element, left, top }) =>
        Math.abs(element.scrollLeft - left) > 1 || Math.abs(element.scrollTop - top) > 1,
    );
    if (!moved) {
      for (const { element, left, top } of this.before) {
        element.scrollTo({ left, top, behavior: "instant" });
      }
    }
    this.before = [];
    this.after = [];
  }

  private find(key: string): Element | null {
    return this.reader.refind(key, contextOf(this.view.document, new Date()))?.unit ?? null;
  }

  private size(): { width: number; height: number } {
    return { width: this.view.innerWidth, height: this.view.innerHeight };
  }

  private async scrollIn(unit: Element): Promise<void> {
    const scrollers = scrollersOf(unit);
    if (this.before.length === 0) {
      this.before = scrollers.map(placeOf);
    }
    const tall = ownRect(unit).height > this.view.innerHeight * 0.8;
    unit.scrollIntoView({ block: tall ? "start" : "center", inline: "nearest", behavior: "instant" });
    await nextFrame(this.view);
    const cover = this.coverOf(unit);
    if (cover !== null) {
      // A sticky header lies over the comment's first lines: move the comment out from under it.
      scrollers[0]?.scrollBy({ top: ownRect(unit).y - cover - STICKY_AIR, behavior: "instant" });
      await nextFrame(this.view);
    }
    await nextFrame(this.view);
    this.after = scrollers.map(placeOf);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.restore(), LONGEST);
  }

  /** The part of the comment that the window and its scrolling boxes show. */
  private seenPart(unit: Element): Rect | null {
    let seen = overlap(ownRect(unit), { x: 0, y: 0, ...this.size() });
    for (let at = unit.parentElement; at !== null && seen !== null; at = at.parentElement) {
      const clips = at !== at.ownerDocument.documentElement && at !== at.ownerDocument.body;
      if (clips && this.view.getComputedStyle(at).overflowY !== "visible") {
        const { x, y, width, height } = at.getBoundingClientRect();
        seen = overlap(seen, { x, y, width, height });
      }
    }
    return seen;
  }

  /** Lower edge of something that lies over the comment's first lines; null when nothing does. */
  private coverOf(unit: Element): number | null {
    const rect = ownRect(unit);
    const [front] = unit.ownerDocument.elementsFromPoint(rect.x + rect.width / 2, rect.y + 4);
    if (front === undefined || unit.contains(front) || front.contains(unit)) {
      return null;
    }
    const position = this.view.getComputedStyle(front).position;
    const bar = position === "fixed" || position === "sticky" ? front : stickyAround(front, this.view);
    return bar === null || bar.contains(unit) ? null : bar.getBoundingClientRect().bottom;
  }
}

function stickyAround(element: Element, view: Window): Element | null {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (/^(?:fixed|sticky)$/u.test(view.getComputedStyle(at).position)) {
      return at;
    }
  }
  return null;
}

/** The comment without the replies that some views nest inside it: they are other people's words. */
function ownRect(unit: Element): Rect {
  const { x, y, width, height } = unit.getBoundingClientRect();
  const first = [...unit.querySelectorAll(REPLIES)]
    .map((reply) => reply.getBoundingClientRect())
    .filter((reply) => reply.height > 0 && reply.top > y + 1)
    .reduce((least, reply) => Math.min(least, reply.top), y + height);
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
