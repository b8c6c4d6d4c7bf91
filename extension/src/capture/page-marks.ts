/**
 * Small marks beside comments that the archive has, drawn only when the clinic switched them on: all of them in one
 * closed shadow element, nothing of the site's own is touched, and no event of pointer or keys reaches them. They follow
 * scrolling while they are shown, and go by themselves. Draws what it is told; asks nobody, sends nothing.
 */
import { type PageMark } from "@/shared/picks";
import { commentsOnScreen } from "@/sites/on-screen";
import { contextOf, type Reader } from "@/sites/reader";
import { probes, sideOf } from "./mark-place";

/** Longer than a person looks at one screen; the next look draws anew. */
export const SHOWN_MS = 5 * 60_000;
/** No observer lies over the page, so what left it without a scroll is seen at the next of these. */
const LOOK_MS = 1_000;
const PAINTED_MS = 120;

// A point in the corner: its size and its place tell nothing of the comments.
const HOST =
  "display: block !important; position: fixed !important; inset: 0 auto auto 0 !important; margin: 0 !important; " +
  "width: 0 !important; height: 0 !important; z-index: 2147483646 !important; opacity: 1 !important; " +
  "visibility: visible !important; transform: none !important; filter: none !important; " +
  "pointer-events: none !important; border: 0 !important; padding: 0 !important; overflow: visible !important;";
const MARK =
  "all: initial; position: fixed; box-sizing: border-box; display: flex; align-items: center; gap: 4px; " +
  "padding: 2px 8px 2px 6px; border-radius: 6px; border: 1px solid #fff; border-inline-start: 4px solid; " +
  "background: #1c2430; color: #fff; font: 500 12px/1.4 system-ui, 'Segoe UI', sans-serif; white-space: nowrap; " +
  "pointer-events: none; visibility: hidden;";
const SVG = "http://www.w3.org/2000/svg";

// The edge's colour and the drawing; the word beside them says the same, so no colour and no shape is needed to know.
const LOOKS: Readonly<Record<PageMark["state"], readonly [string, string]>> = {
  saved: ["#3fb27f", "M3 8.5l3.2 3.2L13 5"],
  changed: ["#e0a526", "M3 6h10M3 10h10M10.5 3l-5 10"],
  answered: ["#6ea8fe", "M6.5 4L3 7.5 6.5 11M3 7.5h6a4 4 0 0 1 4 4v.5"],
  unconfirmed: ["#e0a526", "M6.5 4L3 7.5 6.5 11M3 7.5h6M12.5 6v3M12.5 11.5v.5"],
  waiting: ["#9aa4b2", "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M8 5v3l2 1.5"],
};

interface Shown {
  mark: PageMark;
  unit: Element;
  /** What the element held when it was read last: sites put another comment into the same element. */
  held: string | null;
  drawn: HTMLElement;
}

export class PageMarks {
  private host: HTMLElement | null = null;
  private shown: Shown[] = [];
  private address = "";
  private until = 0;
  private timer: ReturnType<typeof setInterval> | undefined;
  private frame = 0;
  private readonly moved = (): void => {
    if (this.frame === 0) {
      this.frame = this.view.requestAnimationFrame(() => {
        this.frame = 0;
        this.place();
      });
    }
  };
  private readonly left = (): void => void this.clear();

  /** `alive` is false once the extension was updated or switched off: nobody would clear the marks then. */
  constructor(
    private readonly view: Window,
    private readonly alive: () => boolean,
  ) {}

  /** In the place of those before. What is not on the screen any more gets none. */
  show(marks: readonly PageMark[], language: string, reader: Reader): void {
    this.clear();
    const { document } = this.view;
    const units = new Map(
      commentsOnScreen(reader, contextOf(document, new Date())).map(({ key, unit }) => [key, unit]),
    );
    this.shown = marks.flatMap((mark) => {
      const unit = units.get(mark.key);
      return unit === undefined
        ? []
        : [{ mark, unit, held: unit.textContent, drawn: this.draw(mark, language) }];
    });
    if (this.shown.length === 0) {
      return;
    }
    this.host = document.createElement("div");
    this.host.style.cssText = HOST;
    this.host.attachShadow({ mode: "closed" }).append(...this.shown.map(({ drawn }) => drawn));
    document.documentElement.append(this.host);
    this.address = document.location.href;
    this.until = Date.now() + SHOWN_MS;
    this.view.addEventListener("scroll", this.moved, { capture: true, passive: true });
    this.view.addEventListener("resize", this.moved);
    this.view.addEventListener("pagehide", this.left);
    this.timer = setInterval(() => this.look(reader), LOOK_MS);
    this.place();
  }

  /** Takes all of it away, listeners and clock too; tells whether there was anything. */
  clear(): boolean {
    clearInterval(this.timer);
    this.view.cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.view.removeEventListener("scroll", this.moved, { capture: true });
    this.view.removeEventListener("resize", this.moved);
    this.view.removeEventListener("pagehide", this.left);
    const was = this.host !== null;
    this.host?.remove();
    this.host = null;
    this.shown = [];
    return was;
  }

  /** Clears, and waits until the screen shows it: a picture may be taken next. */
  async clearBeforePicture(): Promise<void> {
    if (this.clear()) {
      await new Promise<void>((resolve) => {
        this.view.requestAnimationFrame(() => this.view.requestAnimationFrame(() => resolve()));
        // A page in the background paints nothing.
        setTimeout(resolve, PAINTED_MS);
      });
    }
  }

  private look(reader: Reader): void {
    const { document } = this.view;
    const ended =
      this.host?.isConnected !== true ||
      document.location.href !== this.address ||
      Date.now() >= this.until ||
      !this.alive();
    if (ended) {
      this.clear();
      return;
    }
    this.shown = this.shown.filter((one) => {
      const stays = one.unit.isConnected && this.isSame(one, reader);
      if (!stays) {
        one.drawn.remove();
      }
      return stays;
    });
    if (this.shown.length === 0) {
      this.clear();
      return;
    }
    this.place();
  }

  private isSame(one: Shown, reader: Reader): boolean {
    const holds = one.unit.textContent;
    if (holds === one.held) {
      return true;
    }
    one.held = holds;
    const found = reader.read(one.unit, contextOf(this.view.document, new Date()));
    return found.ok && found.unit === one.unit && found.key === one.mark.key;
  }

  /** First everything is measured, then everything moved: else the page would be laid out once for each. */
  private place(): void {
    const { document, innerHeight } = this.view;
    const window = { width: document.documentElement.clientWidth, height: innerHeight };
    const places = this.shown.map(({ unit, drawn }) => {
      if (!unit.isConnected) {
        return null;
      }
      const box = unit.getBoundingClientRect();
      // Under a sticky header, or scrolled out of its dialog: there is no comment to stand beside.
      const seen = probes(box, window).find(({ x, y }) => unit.contains(document.elementFromPoint(x, y)));
      return seen === undefined
        ? null
        : sideOf(box, seen.y, { width: drawn.offsetWidth, height: drawn.offsetHeight }, window);
    });
    this.shown.forEach(({ drawn: { style } }, index) => {
      const at = places[index] ?? null;
      style.visibility = at === null ? "hidden" : "visible";
      if (at !== null) {
        style.left = `${String(at.x)}px`;
        style.top = `${String(at.y)}px`;
      }
    });
  }

  private draw({ state, word, title }: PageMark, language: string): HTMLElement {
    const { document } = this.view;
    const [colour, path] = LOOKS[state];
    const mark = document.createElement("span");
    mark.style.cssText = MARK;
    mark.style.borderInlineStartColor = colour;
    mark.lang = language;
    mark.title = title;
    const icon = document.createElementNS(SVG, "svg");
    const line = document.createElementNS(SVG, "path");
    icon.setAttribute("viewBox", "0 0 16 16");
    icon.setAttribute("aria-hidden", "true");
    icon.style.cssText = "all: initial; width: 14px; height: 14px; flex: none;";
    line.setAttribute("d", path);
    line.style.cssText =
      "fill: none; stroke: #fff; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round;";
    icon.append(line);
    mark.append(icon, word);
    return mark;
  }
}
