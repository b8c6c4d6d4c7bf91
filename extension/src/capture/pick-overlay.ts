/**
 * What is drawn while a person picks: an outline and a line of help in one closed shadow element, and over the page a
 * transparent frame of our own. Events of pointer and keys happen in that frame's document, so the site's scripts see
 * none of them; a frame inside a shadow tree is not among `window.frames`.
 */
const TOP =
  "display: block !important; position: fixed !important; inset: 0 !important; margin: 0 !important; " +
  "width: auto !important; height: auto !important; z-index: 2147483647 !important; opacity: 1 !important; " +
  "visibility: visible !important; transform: none !important; pointer-events: auto !important; border: 0 !important;";
// The scheme of the frame's empty document: with another one the browser would paint it white.
const GLASS =
  "all: initial; display: block; position: absolute; inset: 0; width: 100%; height: 100%; border: 0; " +
  "background: transparent; color-scheme: light; cursor: crosshair;";
const OUTLINE =
  "all: initial; display: none; position: absolute; box-sizing: border-box; border: 3px solid #0b6e66; " +
  "border-radius: 8px; background: rgb(11 110 102 / 0.12); box-shadow: 0 0 0 2px #fff; pointer-events: none;";
const HELP =
  "all: initial; position: absolute; inset: auto 0 24px 0; margin: auto; width: fit-content; max-width: 80%; " +
  "box-sizing: border-box; padding: 10px 16px; border-radius: 8px; background: #1c2430; color: #fff; " +
  "font: 500 15px/1.4 system-ui, 'Segoe UI', sans-serif; box-shadow: 0 6px 24px rgb(0 0 0 / 0.35); " +
  "pointer-events: none; overflow-wrap: anywhere;";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export class PickOverlay {
  private readonly host: HTMLElement;
  private readonly outline: HTMLElement;
  private readonly help: HTMLElement;
  private readonly glass: HTMLIFrameElement;

  /** `ready` is called with the frame's document as soon as there is one to listen to. */
  constructor(
    private readonly document: Document,
    language: string,
    ready: (glass: Document) => void,
  ) {
    this.host = document.createElement("div");
    this.host.style.cssText = TOP;
    const shadow = this.host.attachShadow({ mode: "closed" });
    this.glass = this.element("iframe", GLASS);
    this.outline = this.element("div", OUTLINE);
    this.help = this.element("div", HELP);
    this.help.setAttribute("role", "status");
    this.help.lang = language;
    // Firefox puts a document of its own in the place of the first one, and tells by this event; Chrome tells at once.
    this.glass.addEventListener("load", () => {
      const inner = this.glass.contentDocument;
      if (inner !== null) {
        inner.documentElement.style.cursor = "crosshair";
        ready(inner);
        this.glass.focus({ preventScroll: true });
        this.glass.contentWindow?.focus();
      }
    });
    shadow.append(this.outline, this.help, this.glass);
    document.documentElement.append(this.host);
  }

  /** A live region is announced when its text changes. */
  say(text: string): void {
    if (this.help.textContent !== text) {
      this.help.textContent = text;
    }
  }

  mark(box: Box | null): void {
    const { style } = this.outline;
    style.display = box === null ? "none" : "block";
    if (box !== null) {
      style.left = `${String(box.x - 4)}px`;
      style.top = `${String(box.y - 4)}px`;
      style.width = `${String(box.width + 8)}px`;
      style.height = `${String(box.height + 8)}px`;
    }
  }

  /** Elements of the page at a point, the topmost first, ours left out. */
  under(x: number, y: number): Element[] {
    return this.document.elementsFromPoint(x, y).filter((element) => element !== this.host);
  }

  remove(): void {
    this.host.remove();
  }

  private element<K extends "div" | "iframe">(name: K, style: string): HTMLElementTagNameMap[K] {
    const made = this.document.createElement(name);
    made.style.cssText = style;
    return made;
  }
}
