/**
 * Picking a comment by pointer or keys on pages that swallow the right button's menu. Nothing is taken but by the
 * person's own press; Escape leaves; the page stays as it is.
 */
import { type ClickedAnswer } from "@/shared/messages";
import { commentsOnScreen } from "@/sites/on-screen";
import { contextOf, type Reader } from "@/sites/reader";
import { PickOverlay } from "./pick-overlay";
import { readAt } from "./point";

const MOST_UNDER = 100;

export interface PickerWords {
  hint: string;
  /** Said when a press is on no comment. */
  none: string;
  language: string;
}

/** Where the mark is: an element of the page and what lies around the point. */
interface Aim {
  target: Element;
  under: Element[];
}

export class Picker {
  private readonly overlay: PickOverlay;
  private readonly before: Element | null;
  private aim: Aim | null = null;
  private ended = false;
  private readonly hidden = (): void => {
    if (this.view.document.hidden) {
      this.end(null);
    }
  };

  /** `done` is called once: with what the person took, or `null` when they left. */
  constructor(
    private readonly view: Window,
    private readonly reader: Reader,
    private readonly words: PickerWords,
    private readonly done: (answer: ClickedAnswer | null) => void,
  ) {
    this.before = view.document.activeElement;
    this.overlay = new PickOverlay(
      view.document,
      words.language,
      (glass) => this.listen(glass),
      () => this.end(null),
    );
    this.overlay.say(words.hint);
    // Another tab in front: nobody picks here any more.
    view.document.addEventListener("visibilitychange", this.hidden);
  }

  /** False where something of the site's lies over everything we can draw: then nobody can pick. */
  get covers(): boolean {
    return this.overlay.covers;
  }

  stop(): void {
    this.end(null);
  }

  private listen(glass: Document): void {
    const own = <K extends keyof DocumentEventMap>(
      name: K,
      act: (event: DocumentEventMap[K]) => void,
    ): void => {
      glass.addEventListener(name, (event) => {
        event.preventDefault();
        if (event.isTrusted && !this.ended) {
          act(event);
        }
      });
    };
    own("pointermove", (event) => this.aimAt(event.clientX, event.clientY));
    own("click", (event) => {
      this.aimAt(event.clientX, event.clientY);
      this.take();
    });
    own("contextmenu", () => undefined);
    // The overlay must not go before its key is up: the site would hear that.
    let pressed: string | null = null;
    own("keydown", (event) => {
      pressed = event.key;
      this.step(event);
    });
    own("keyup", (event) => {
      if (event.key === pressed) {
        this.decide(event.key);
      }
      pressed = null;
    });
    glass.addEventListener(
      "wheel",
      (event) => {
        event.preventDefault();
        this.scroll(event);
      },
      { passive: false },
    );
  }

  private aimAt(x: number, y: number): void {
    const under = this.overlay.under(x, y).slice(0, MOST_UNDER);
    this.show(under[0] === undefined ? null : { target: under[0], under });
  }

  private show(aim: Aim | null): void {
    const found = aim === null ? null : this.reader.read(aim.target, this.context(aim.under));
    this.aim = found?.ok === true ? aim : null;
    this.overlay.mark(found?.ok === true ? found.unit.getBoundingClientRect() : null);
    this.overlay.say(this.words.hint);
  }

  private decide(key: string): void {
    if (key === "Escape") {
      this.end(null);
    } else if (key === "Enter" || key === " ") {
      this.take();
    }
  }

  /** The next or the one before among the comments on the screen, beginning at the top. */
  private step({ key, shiftKey }: KeyboardEvent): void {
    if (!["ArrowDown", "ArrowUp", "Tab"].includes(key)) {
      return;
    }
    const by = key === "ArrowUp" || (key === "Tab" && shiftKey) ? -1 : 1;
    const all = commentsOnScreen(this.reader, this.context([])).map(({ unit }) => unit);
    const now = this.aim === null ? null : this.reader.read(this.aim.target, this.context(this.aim.under));
    const at = now?.ok === true ? all.indexOf(now.unit) : by > 0 ? -1 : 0;
    const next = all[(at + by + all.length) % all.length];
    this.show(next === undefined ? null : { target: next, under: [] });
  }

  private take(): void {
    const answer =
      this.aim === null ? null : readAt(this.aim.target, this.view.document, this.reader, this.aim.under);
    if (answer?.outcome === "read") {
      this.end(answer);
    } else {
      this.overlay.say(this.words.none);
    }
  }

  /** The frame lies over everything, so what the wheel would move is moved by hand. */
  private scroll(event: WheelEvent): void {
    const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? this.view.innerHeight : 1;
    const [top] = this.overlay.under(event.clientX, event.clientY);
    for (let at: Element | null = top ?? null; at !== null; at = at.parentElement) {
      const before = at.scrollTop;
      at.scrollBy({ top: event.deltaY * unit, left: event.deltaX * unit, behavior: "instant" });
      if (at.scrollTop !== before) {
        break;
      }
    }
    this.aimAt(event.clientX, event.clientY);
  }

  private end(answer: ClickedAnswer | null): void {
    if (this.ended) {
      return;
    }
    this.ended = true;
    this.view.document.removeEventListener("visibilitychange", this.hidden);
    this.overlay.remove();
    if (this.before instanceof HTMLElement) {
      this.before.focus({ preventScroll: true });
    }
    this.done(answer);
  }

  private context(under: readonly Element[]): ReturnType<typeof contextOf> {
    return contextOf(this.view.document, new Date(), under);
  }
}
