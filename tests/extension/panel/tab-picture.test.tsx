/** The picture of the whole tab in our own pages: its switch with the explanation, and what the card says of it. */
import { cleanup, fireEvent, render, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Captured } from "@/panel/captured";
import { TabSwitch } from "@/panel/tab-switch";
import { Words } from "@/panel/words";
import { browser } from "@/shared/browser";
import { type PageMessage } from "@/shared/messages";
import { TAB_GAPS } from "@/shared/contract.generated";
import { type TabView } from "@/shared/panel-state";
import { Sentences } from "@/shared/sentences";
import { card } from "./states";

const WORDS = Sentences.of("uk");
let asked: PageMessage[];

beforeEach(() => {
  asked = [];
  vi.spyOn(browser.runtime, "sendMessage").mockImplementation(((message: PageMessage) => {
    asked.push(message);
    return Promise.resolve({ ok: true, value: null });
  }) as never);
});

afterEach(cleanup);

describe("the switch", () => {
  const shown = (on: boolean): HTMLInputElement => {
    render(
      <Words.Provider value={WORDS}>
        <TabSwitch on={on} />
      </Words.Provider>,
    );
    return document.querySelector<HTMLInputElement>("[data-part=tab-switch]")!;
  };

  it.each([false, true])("standing at %s asks for the other and says what may be seen", async (on) => {
    const box = shown(on);
    expect(box.checked).toBe(on);
    const note = document.getElementById(box.getAttribute("aria-describedby") ?? "");
    expect(note?.textContent).toContain("чужі коментарі");
    fireEvent.click(box);
    await waitFor(() => expect(asked).toEqual([{ kind: "set-tab-picture", on: !on }]));
  });
});

describe("the card", () => {
  const said = (tab?: TabView): string | null => {
    cleanup();
    render(
      <Words.Provider value={WORDS}>
        <Captured card={card(tab === undefined ? {} : { tab })} />
      </Words.Provider>,
    );
    return document.querySelector("[data-part=tab-picture]")?.textContent ?? null;
  };

  it("says nothing where none was called for", () => {
    expect(said()).toBeNull();
  });

  it("has a sentence of its own for each state and each reason", () => {
    const views: TabView[] = [
      { state: "waiting" },
      { state: "kept" },
      { state: "quarantine" },
      ...TAB_GAPS.map((reason): TabView => ({ state: "unavailable", reason })),
    ];
    const sentences = views.map(said);
    expect(new Set(sentences).size).toBe(views.length);
    expect(sentences.filter((one) => one === null || one.includes("panel-tab"))).toEqual([]);
  });
});
