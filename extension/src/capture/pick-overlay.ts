/**
 * What is drawn while a person picks: an outline and a line of help in one closed shadow element, and over the page a
 * transparent frame of our own. Events of pointer and keys happen in that frame's document, so the site's scripts see
 * none of them; a frame inside a shadow tree is not among `window.frames`.
 *
 * It lies in the browser's top layer, over the site's dialogs and popovers. While a modal dialog is open, everything
 * outside it is dead to the pointer, in the top layer, too: then our element has to be in that dialog.
 */
const TOP =
  "display: block !important; position: fixed !important; inset: 0 !important; margin: 0 !important; " +
  "width: auto !important; height: auto !important; z-index: 2147483647 !important; opacity: 1 !important; " +
  "visibility: visible !important; transform: none !important; pointer-events: auto !important; border: 0 !important;";
// What `popover` brings along (a border, a size, hidden until shown) is undone: without a top layer it lies there, too.
const LAYER =
  "all: initial; display: block; position: fixed; inset: 0; width: 100%; height: 100%; max-width: none; " +
  "max-height: none; margin: 0; padding: 0; border: 0; overflow: hidden; background: transparent;";
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

// A site may open a dialog by itself while somebody picks, or take the focus back.
const LOOK_MS = 200;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export class PickOverlay {
  /** Whether it lay over the whole page at the start. */
  readonly covers: boolean;
  private readonly host: HTMLElement;
  private readonly layer: HTMLElement;
  private readonly outline: HTMLElement;
  private readonly help: HTMLElement;
  private readonly glass: HTMLIFrameElement;
  private readonly looking: ReturnType<typeof setInterval>;

  /**
   * `ready` is called with the frame's document as soon as there is one to listen to, `buried` when something of the
   * site's lies over us for good: a press would be the site's.
   */
  constructor(
    private readonly document: Document,
    language: string,
    ready: (glass: Document) => void,
    private readonly buried: () => void,
  ) {
    this.host = document.createElement("div");
    this.host.style.cssText = TOP;
    const shadow = this.host.attachShadow({ mode: "closed" });
    this.layer = this.element("div", LAYER);
    // Not "auto": that would close a popover of the site's own.
    this.layer.popover = "manual";
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
        this.focus();
      }
    });
    shadow.append(this.layer);
    this.layer.append(this.outline, this.help);
    this.covers = this.rise();
    // Last: a frame that is moved is loaded again.
    this.layer.append(this.glass);
    this.looking = setInterval(() => this.look(), LOOK_MS);
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
    clearInterval(this.looking);
    this.host.remove();
  }

  private look(): void {
    if (!this.isUppermost() && !this.rise()) {
      this.buried();
    } else if (this.document.hasFocus() && this.document.activeElement !== this.host) {
      this.focus();
    }
  }

  /** Where the pointer meets us first: at the end of the document, else in the modal dialog that keeps it from us. */
  private rise(): boolean {
    const dialogs = this.document.querySelectorAll("dialog[open]");
    for (const parent of [this.document.documentElement, ...dialogs]) {
      if (this.host.parentElement !== parent) {
        parent.append(this.host);
      }
      this.show();
      if (this.isUppermost()) {
        return true;
      }
    }
    return false;
  }

  /** The one shown last lies uppermost. A browser without popovers has only the order of the page. */
  private show(): void {
    if (typeof this.layer.showPopover === "function") {
      if (this.layer.matches(":popover-open")) {
        this.layer.hidePopover();
      }
      this.layer.showPopover();
    }
  }

  private isUppermost(): boolean {
    const { innerWidth = 0, innerHeight = 0 } = this.document.defaultView ?? {};
    return this.document.elementFromPoint(innerWidth / 2, innerHeight / 2) === this.host;
  }

  private focus(): void {
    this.glass.focus({ preventScroll: true });
    this.glass.contentWindow?.focus();
  }

  private element<K extends "div" | "iframe">(name: K, style: string): HTMLElementTagNameMap[K] {
    const made = this.document.createElement(name);
    made.style.cssText = style;
    return made;
  }
}
