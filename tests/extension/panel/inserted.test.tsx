/** What the panel says of a reply in the site's box: waiting only while somebody looks, and each comment's own check of the box. */
import { cleanup, fireEvent, render, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Panel } from "@/panel/panel-app";
import { WATCH_MS } from "@/shared/insert";
import { type CardInsertion, type PanelState } from "@/shared/panel-state";
import { part, replyWith, startBackground } from "./background";
import { card, ID, state } from "./states";

const OTHER = "0b2f7f3e-1111-4222-8333-444455550000";

beforeEach(startBackground);

afterEach(cleanup);

function withInsertion(change: Partial<CardInsertion>, id = ID): PanelState {
  const insertedAt = new Date().toISOString();
  const insertion = { id: OTHER, insertedAt, recorded: true, seen: null, told: null, ...change };
  return state({ card: card({ id, insertion }) });
}

function waits(): string | undefined {
  return part("watched")?.dataset["waits"];
}

describe("a reply that was not seen yet", () => {
  it("is waited for while its page is looked at", () => {
    render(<Panel state={withInsertion({})} />);
    expect(waits()).toBe("true");
    expect(part("watched")?.textContent).toContain("15 хвилин");
  });

  it("is waited for no more once its page has gone", () => {
    render(<Panel state={withInsertion({ over: true })} />);
    expect(waits()).toBe("false");
    expect(part("inserted")?.dataset["state"]).toBe("inserted");
  });

  it("is waited for no more once the time is over, on its own", async () => {
    const insertedAt = new Date(Date.now() - WATCH_MS + 200).toISOString();
    render(<Panel state={withInsertion({ insertedAt })} />);
    expect(waits()).toBe("true");
    await waitFor(() => expect(waits()).toBe("false"));
  });
});

it("brings the check of a box before the person's eyes, with a safer wording and nothing to press", async () => {
  const seen: Element[] = [];
  Element.prototype.scrollIntoView = function (this: Element): void {
    seen.push(this);
  };
  const text = "Дякуємо за ваш візит.";
  const finding = {
    rule: "L01",
    severity: "block",
    start: 0,
    end: 20,
    matched: "Дякуємо за ваш візит",
    rewrite: "Дякуємо за відгук.",
    sentence_start: 0,
    sentence_end: 21,
    basis: "CC286",
  };
  replyWith({ ok: true, value: { outcome: "checked", id: ID, text, findings: [finding] } });
  render(<Panel state={withInsertion({})} />);
  fireEvent.click(part("check-box")!);
  await waitFor(() => expect(part("findings")?.textContent).toContain("Дякуємо за відгук."));
  expect(seen).toContain(part("box-checked"));
  expect(part("findings")?.querySelector("button")).toBeNull();
  expect(part("box-text")?.querySelector("mark.block")?.textContent).toBe("Дякуємо за ваш візит");
});

it("shows the check of a box beside its own comment only", async () => {
  replyWith({ ok: true, value: { outcome: "no_box" } });
  const shown = render(<Panel state={withInsertion({})} />);
  fireEvent.click(part("check-box")!);
  await waitFor(() => expect(part("box-checked")).not.toBeNull());
  shown.rerender(<Panel state={withInsertion({}, OTHER)} />);
  expect(part("box-checked")).toBeNull();
});
