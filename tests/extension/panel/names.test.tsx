/** Names that a person decides about, corrections with their way back, and why each label was chosen. */
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Panel } from "@/panel/panel-app";
import { type CaptureAnswer, type Labels } from "@/shared/contract.generated";
import { asked, part, startBackground } from "./background";
import { answer, card, ID, labels, mention, state } from "./states";

const OPEN = mention({
  surface: "Сорока",
  lemma: "Сорока",
  start: 6,
  end: 12,
  ambiguous: true,
  candidates: ["Сорока Ігор", "Сорока Надія"],
  details: { "Сорока Ігор": ["хірург", "Лівий берег"] },
});
const SECOND = mention({ ...OPEN, start: 20, end: 26, candidates: ["Сорока Ілля", "Сорока Ада"] });

function show(change: Partial<Labels>, more: Partial<CaptureAnswer> = {}, excerpt?: string): void {
  const shown = card({ answer: answer({ labels: labels(change), ...more }) });
  render(<Panel state={state({ card: excerpt === undefined ? shown : { ...shown, excerpt } })} />);
}

function chose(name: string | null, start = 6): object {
  return { kind: "correct", id: ID, correction: { mention: { start, end: start + 6, name } } };
}

describe("names that a person decides about", () => {
  beforeEach(startBackground);
  afterEach(cleanup);

  it("shows what tells the candidates apart and takes one by mouse", async () => {
    show({ mentions: [OPEN] });
    expect(part("ambiguous")?.textContent).toContain("хірург · Лівий берег");
    fireEvent.click(screen.getByRole("button", { name: /Сорока Надія/u }));
    await waitFor(() => expect(asked).toContainEqual(chose("Сорока Надія")));
  });

  it.each([
    ["1", "Сорока Ігор"],
    ["2", "Сорока Надія"],
    ["0", null],
  ])("key %s decides, and copies no reply", async (key, name) => {
    show({ mentions: [OPEN] });
    fireEvent.keyDown(document.body, { key });
    await waitFor(() => expect(asked).toContainEqual(chose(name)));
    expect(asked.filter((message) => JSON.stringify(message).includes("reply-copied"))).toEqual([]);
  });

  it("while a name is open no reply shows a digit, and afterwards they do", () => {
    show({ mentions: [OPEN] });
    expect(part("copy")?.getAttribute("aria-keyshortcuts")).toBeNull();
    expect(part("copy")?.textContent).toBe("Скопіювати");
    cleanup();
    show({ mentions: [mention({ ...OPEN, ambiguous: false })] });
    expect(part("copy")?.getAttribute("aria-keyshortcuts")).toBe("1");
  });

  it("a key beyond the candidates, with another key, or while somebody types decides nothing", () => {
    show({ mentions: [OPEN] });
    fireEvent.keyDown(document.body, { key: "3" });
    fireEvent.keyDown(document.body, { key: "1", ctrlKey: true });
    fireEvent.keyDown(screen.getByRole("combobox", { name: "Тип" }), { key: "1" });
    expect(JSON.stringify(asked)).not.toContain("mention");
  });

  it("of two open names the first one has the keys", async () => {
    show({ mentions: [OPEN, SECOND] });
    expect(document.querySelectorAll("[data-part=ambiguous] kbd")).toHaveLength(3);
    fireEvent.keyDown(document.body, { key: "1" });
    await waitFor(() => expect(asked).toContainEqual(chose("Сорока Ігор")));
  });

  it("says who decided, and takes it back", async () => {
    const decided = { at: "2026-11-24T12:00:00Z", person: "Ірина" };
    show({ mentions: [{ ...OPEN, ambiguous: false, lemma: "Сорока Ігор", decided }] });
    expect(part("decided")?.textContent).toContain("Сорока Ігор (Ірина");
    expect(part("ambiguous")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Повернути" }));
    const back = { start: 6, end: 12, name: null, undo: true };
    await waitFor(() =>
      expect(asked).toContainEqual({ kind: "correct", id: ID, correction: { mention: back } }),
    );
  });

  it.each([
    ["Це наш лікар", "roster"],
    ["Не наш", "nobody"],
  ])("an unknown name: %s", async (button, verdict) => {
    show({ unknown_names: ["Марті Вороненко"] });
    fireEvent.click(screen.getByRole("button", { name: button }));
    const choice = { name: "Марті Вороненко", verdict };
    await waitFor(() => expect(asked).toContainEqual({ kind: "decide-name", id: ID, choice }));
  });

  it("a settled name says so and has its way back", async () => {
    const one = { name: "Марті Вороненко", entry: "Марта Вороненко", verdict: "roster" as const };
    show({ decided_names: [{ ...one, at: "2026-11-24T12:00:00Z", person: null }] });
    expect(part("settled-name")?.textContent).toContain("Марта Вороненко: додано до списку лікарів");
    fireEvent.click(screen.getByRole("button", { name: "Повернути" }));
    const choice = { name: one.name, verdict: null };
    await waitFor(() => expect(asked).toContainEqual({ kind: "decide-name", id: ID, choice }));
  });

  it("practice asks nobody about the roster", () => {
    show({ unknown_names: ["Марті Вороненко"] }, { practice: true });
    expect(part("unknown-name")).toBeNull();
  });
});

describe("corrections", () => {
  beforeEach(startBackground);
  afterEach(cleanup);

  it("the second type is one press away", async () => {
    show({ second_type: "question" });
    fireEvent.click(screen.getByRole("button", { name: "Так, саме це" }));
    await waitFor(() =>
      expect(asked).toContainEqual({ kind: "correct", id: ID, correction: { type: "question" } }),
    );
  });

  it("a press adds a flag or takes a topic out, and sends all that remain", async () => {
    show({ flags: ["insult"], topics: ["waiting", "price"] });
    fireEvent.click(screen.getByText("ідеться про дитину"));
    const flags = { kind: "correct", id: ID, correction: { flags: ["insult", "minor"] } };
    await waitFor(() => expect(asked).toContainEqual(flags));
    fireEvent.click(screen.getByRole("button", { name: "ціна", hidden: true }));
    const topics = { kind: "correct", id: ID, correction: { topics: ["waiting"] } };
    await waitFor(() => expect(asked).toContainEqual(topics));
  });

  it("a corrected label shows who, what the program says, and the way back", async () => {
    const corrected = {
      at: "2026-11-24T12:00:00Z",
      fields: ["type" as const, "flags" as const],
      person: "Ірина",
      understood: { type: ["praise"], flags: [] },
    };
    show({}, { corrected });
    expect(part("by-person-type")?.textContent).toContain("Ірина");
    expect(part("by-person-type")?.textContent).toContain("Програма каже: подяка");
    expect(part("by-person-flags")?.textContent).toContain("Програма каже: нічого");
    fireEvent.click(part("take-back-type")!);
    await waitFor(() =>
      expect(asked).toContainEqual({ kind: "correct", id: ID, correction: { undo: ["type"] } }),
    );
  });
});

describe("why", () => {
  beforeEach(startBackground);
  afterEach(cleanup);

  it("what spoke for the program's choice does not speak for a person's other one", () => {
    const reason = { target: "type" as const, code: "type-model", voice: "model" as const };
    const corrected = { at: "2026-11-24T12:00:00Z", fields: ["type" as const], person: null };
    show(
      { type: "praise", reasons: [{ ...reason, params: { type: "complaint", percent: 91 } }] },
      { corrected: { ...corrected, understood: { type: ["complaint"] } } },
    );
    const ground = document.querySelector('[data-label="type"]');
    expect(ground?.textContent).toContain("Так сказала людина");
    expect(ground?.textContent).not.toContain("91");
  });

  it("marks the words of the chosen label at their place, counted in code points, and names the voice", () => {
    const cue = { target: "type" as const, label: "complaint", voice: "model" as const, weight: 1 };
    const flag = { target: "flag" as const, label: "insult", voice: "cue" as const, weight: 1 };
    show(
      {
        flags: ["insult"],
        cues: [
          { ...cue, surface: "нагрубили", start: 3, end: 12 },
          { ...flag, surface: "хами", start: 14, end: 18 },
          { ...cue, surface: "не на цьому місці", start: 0, end: 17 },
        ],
      },
      {},
      "😡😡 нагрубили, хами",
    );
    const marks = (): (string | null)[] =>
      [...document.querySelectorAll("[data-part=marked-text] mark")].map((mark) => mark.textContent);
    expect(marks()).toEqual(["нагрубили"]);
    const ground = document.querySelector('[data-label="flag insult"]');
    expect(ground?.textContent).toContain("список ознак");
    fireEvent.click(ground?.querySelector("button") as HTMLElement);
    expect(marks()).toEqual(["хами"]);
    expect(document.querySelector('[data-label="type"]')?.textContent).toContain("модель");
  });
});
