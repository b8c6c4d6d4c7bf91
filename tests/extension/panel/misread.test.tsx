/** The report of a page that was read wrongly: offered on the card, copied by a press, holding nobody's words. */
import { cleanup, fireEvent, render, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Misread } from "@/panel/misread";
import { Words } from "@/panel/words";
import { type Card } from "@/shared/panel-state";
import { Sentences } from "@/shared/sentences";

const CARD: Card = {
  id: "0d8f3f7e-6f55-4b4c-8f5e-1a2b3c4d5e6f",
  site: "facebook",
  author: "Олена",
  shownTime: null,
  excerpt: "Дякую",
  truncated: false,
  madeAt: "2026-11-20T10:00:00Z",
  screenshot: { state: "kept" },
  thumbnail: null,
  answer: null,
  outbox: null,
  skeleton: '<div role="article">Ххххх</div>',
};
let copied: string[];
let refuse: boolean;

beforeEach(() => {
  copied = [];
  refuse = false;
  Object.defineProperty(navigator, "clipboard", {
    configurable: true,
    value: {
      writeText: (text: string) => {
        copied.push(text);
        return refuse ? Promise.reject(new Error("no")) : Promise.resolve();
      },
    },
  });
});
afterEach(cleanup);

function show(change: Partial<Card> = {}): void {
  render(
    <Words.Provider value={Sentences.of("uk")}>
      <Misread card={{ ...CARD, ...change }} />
    </Words.Provider>,
  );
}

const part = (name: string): HTMLElement | null => document.querySelector(`[data-part="${name}"]`);

describe("the report", () => {
  it("is folded on a site that was tested, and copies the shape", async () => {
    show();
    expect(part("misread")?.hasAttribute("open")).toBe(false);
    fireEvent.click(part("copy-skeleton")!);
    await waitFor(() => expect(document.body.textContent).toContain("Скопійовано"));
    expect(copied).toEqual([CARD.skeleton]);
  });

  it("offers itself where the reading is only a part, and says so", () => {
    show({ partly: true });
    expect(part("misread")?.hasAttribute("open")).toBe(true);
    expect(part("partly")).not.toBeNull();
  });

  it("offers itself on sites that nobody has seen live", () => {
    show({ site: "youtube" });
    expect(part("misread")?.hasAttribute("open")).toBe(true);
  });

  it("says when the browser refuses", async () => {
    refuse = true;
    show();
    fireEvent.click(part("copy-skeleton")!);
    await waitFor(() => expect(document.body.textContent).toContain("не дав"));
  });

  it("is absent where there is no markup: an entry by hand", () => {
    const card = { ...CARD };
    delete card.skeleton;
    render(
      <Words.Provider value={Sentences.of("uk")}>
        <Misread card={card} />
      </Words.Provider>,
    );
    expect(part("misread")).toBeNull();
  });
});
