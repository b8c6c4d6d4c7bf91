/** One short message over the page, in one closed shadow element that the site's scripts cannot read; gone by itself. */
import { type ToastState } from "@/shared/messages";

// Seconds shown and the colour of the edge; a message that asks for a person stays long enough to be read twice.
const LOOKS: Readonly<Record<ToastState, readonly [number, string]>> = {
  archived: [4, "#3fb27f"],
  waiting: [6, "#e0a526"],
  needs_person: [9, "#e5683f"],
  nothing: [6, "#9aa4b2"],
  failed: [9, "#e5683f"],
};
const LONGEST = 300;

// Styles go through the CSSOM: a page's policy may forbid style elements, and classes would clash.
const HOST_STYLE =
  "display: block !important; position: fixed !important; inset: auto 16px 16px auto !important; " +
  "z-index: 2147483647 !important; opacity: 1 !important; visibility: visible !important; " +
  "transform: none !important; width: auto !important; height: auto !important; pointer-events: none !important;";
const BOX_STYLE =
  "all: initial; display: block; font: 500 15px/1.4 system-ui, sans-serif; color: #fff; " +
  "background: #1c2430; border-inline-start: 5px solid; border-radius: 8px; padding: 12px 16px; max-width: 360px; " +
  "box-shadow: 0 6px 24px rgb(0 0 0 / 0.35); pointer-events: auto; overflow-wrap: anywhere;";

export class Toaster {
  private host: HTMLElement | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly document: Document) {}

  show(state: ToastState, text: string, language: string): void {
    this.hide();
    const host = this.document.createElement("div");
    host.style.cssText = HOST_STYLE;
    const shadow = host.attachShadow({ mode: "closed" });
    const box = this.document.createElement("div");
    box.style.cssText = BOX_STYLE;
    const [seconds, colour] = LOOKS[state];
    box.style.borderInlineStartColor = colour;
    box.setAttribute("role", "status");
    box.setAttribute("aria-live", state === "archived" || state === "waiting" ? "polite" : "assertive");
    box.lang = language;
    box.addEventListener("click", () => this.hide());
    shadow.append(box);
    // After the body: sites replace what is inside it.
    this.document.documentElement.append(host);
    this.host = host;
    // A live region is announced when its text changes, not when it appears.
    setTimeout(() => (box.textContent = text.slice(0, LONGEST)), 0);
    this.timer = setTimeout(() => this.hide(), seconds * 1_000);
  }

  hide(): void {
    clearTimeout(this.timer);
    this.host?.remove();
    this.host = null;
  }
}
