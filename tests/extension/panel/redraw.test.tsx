/** What a person is busy with survives every redraw of the panel: the same elements, their focus, caret and folds. */
import { act, cleanup, fireEvent, render, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Panel } from "@/panel/panel-app";
import { type PanelState } from "@/shared/panel-state";
import { part, replyWith, startBackground, text } from "./background";
import { answer, card, state } from "./states";

const OTHER = "0b2f7f3e-1111-4222-8333-444455550000";
const INSERTION = {
  id: OTHER,
  insertedAt: new Date().toISOString(),
  recorded: false,
  seen: null,
  told: null,
};
const WAITS = {
  id: OTHER,
  state: "waiting" as const,
  cause: "unreachable" as const,
  params: {},
  site: "facebook" as const,
  author: null,
  excerpt: "…",
  madeAt: "2026-11-24T11:59:00Z",
  nextAt: null,
  stalled: false,
  part: "screenshot" as const,
};

beforeEach(startBackground);

afterEach(cleanup);

/** A draft that a person writes, with reasons unfolded. */
function busy(): { rerender: (next: PanelState) => void; held: Element[] } {
  const shown = render(<Panel state={state({ card: card({ screenshot: { state: "waiting" } }) })} />);
  fireEvent.click(part("write-own")!);
  const field = part("draft-text") as HTMLTextAreaElement;
  fireEvent.input(field, { target: { value: "Дякуємо, що написали" } });
  field.focus();
  field.setSelectionRange(3, 9);
  for (const folded of document.querySelectorAll("details")) {
    folded.open = true;
  }
  const held = [...document.querySelectorAll("main button, main select, main textarea, main details")];
  return {
    rerender: (next) => {
      shown.rerender(<Panel state={structuredClone(next)} />);
    },
    held,
  };
}

function expectUntouched(held: Element[]): void {
  expect(held.filter((one) => !one.isConnected).map((one) => one.outerHTML.slice(0, 90))).toEqual([]);
  const field = part("draft-text") as HTMLTextAreaElement;
  expect(document.activeElement).toBe(field);
  expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(["Дякуємо, що написали", 3, 9]);
  const folded = held.filter((one) => one instanceof HTMLDetailsElement && !one.open);
  expect(folded.map((one) => one.outerHTML.slice(0, 90))).toEqual([]);
}

describe("a redraw", () => {
  it("of the same state changes nothing in the page", async () => {
    const { rerender, held } = busy();
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    await act(() => rerender(state({ card: card({ screenshot: { state: "waiting" } }) })));
    expect(changes).toEqual([]);
    expectUntouched(held);
    observer.disconnect();
  });

  const kept = card();
  it.each<[string, Partial<PanelState>]>([
    ["a picture that arrived", { card: card({ thumbnail: "data:image/png;base64,AA" }) }],
    ["a notice", { card: kept, notice: "not_a_comment" }],
    ["a desk that went away", { card: kept, connection: { cause: "not_running", port: 8420 } }],
    ["a site withheld", { card: kept, withheld: ["https://*.facebook.com/*"] }],
    ["something that waits", { card: kept, outbox: [WAITS] }],
    [
      "another saved comment",
      { card: kept, recent: [{ id: OTHER, author: null, excerpt: "", site: "web", seq: 1 }] },
    ],
    ["a picture of the tab", { card: card({ tab: { state: "kept" } }) }],
    ["a reply put into the box", { card: card({ insertion: INSERTION }) }],
    ["one more version", { card: card({ answer: answer({ versions: 2 }) }) }],
    ["a copy that was recorded", { card: card({ answer: answer({ replies_copied: 1 }) }) }],
    [
      "a lead to be called",
      { card: card({ answer: answer({ suggestions: { ...answer().suggestions, call_lead: true } }) }) },
    ],
    ["another language of the panel", { card: kept, language: "en" }],
  ])("with %s keeps what a person is busy with", async (_what, change) => {
    const { rerender, held } = busy();
    await act(() => rerender(state(change)));
    expectUntouched(held);
    await act(() => rerender(state({ card: kept })));
    expectUntouched(held);
  });
});

it("another comment's card says nothing of what failed at the one before", async () => {
  replyWith({ ok: false, failure: "desk_unreachable" });
  const shown = render(<Panel state={state({ card: card() })} />);
  fireEvent.click(part("others")!);
  await waitFor(() => expect(text()).toContain("Vidhuk не відповідає"));
  const { receipt } = answer();
  shown.rerender(
    <Panel
      state={state({ card: card({ id: OTHER, answer: answer({ receipt: { ...receipt, id: OTHER } }) }) })}
    />,
  );
  expect(text()).not.toContain("Vidhuk не відповідає");
});
