/** The editor of a reply in the panel: live findings, only the last answer counts, rewrites by a click, blocks ask for a reason. */
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type LintFinding } from "@/shared/contract.generated";
import { Panel } from "@/panel/panel-app";
import { type AnsweringMessage, type Draft } from "@/shared/answering";
import { type PageMessage } from "@/shared/messages";
import { part, sendTo, startBackground, text } from "./background";
import { card, ID, state } from "./states";

const clipboard = { writeText: vi.fn(() => Promise.resolve()) };
let heard: PageMessage[];
let findings: (reply: string) => LintFinding[] | Promise<LintFinding[]>;
let kept: Draft | null;
let failing: { failure: string; code?: string; params?: Record<string, string> } | null;

function finding(change: Partial<LintFinding> = {}): LintFinding {
  return {
    rule: "L06",
    severity: "block",
    start: 2,
    end: 8,
    matched: "брешут",
    rewrite: "Нам прикро це читати.",
    basis: "M05",
    sentence_start: 0,
    sentence_end: 9,
    changed: null,
    ...change,
  };
}

/** A background with a linter of the test's own. */
async function background(message: unknown): Promise<unknown> {
  const asked = message as PageMessage;
  heard.push(asked);
  if (asked.kind === "lint") {
    return failing === null
      ? { ok: true, value: { findings: await findings(asked.request.reply) } }
      : { ok: false, ...failing };
  }
  return { ok: true, value: asked.kind === "get-draft" ? kept : null };
}

const field = (): HTMLTextAreaElement => part("draft-text") as HTMLTextAreaElement;
const kinds = <K extends AnsweringMessage["kind"] | "reply-copied">(
  kind: K,
): Extract<PageMessage, { kind: K }>[] =>
  heard.filter((one): one is Extract<PageMessage, { kind: K }> => one.kind === kind);

function write(words: string): void {
  fireEvent.input(field(), { target: { value: words } });
}

async function open(): Promise<void> {
  render(<Panel state={state({ card: card() })} />);
  await waitFor(() => expect(kinds("get-draft")).toHaveLength(1));
  fireEvent.click(part("write-own")!);
  await waitFor(() => expect(field()).not.toBeNull());
}

beforeEach(() => {
  startBackground();
  heard = [];
  kept = null;
  failing = null;
  findings = (reply) => (reply.includes("брешут") ? [finding()] : []);
  sendTo(background);
  Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
  clipboard.writeText.mockReset().mockResolvedValue(undefined);
});

afterEach(cleanup);

describe("a draft", () => {
  it("is looked at after a pause, once for many keys", async () => {
    await open();
    "Вони".split("").forEach((_letter, place) => write("Вони".slice(0, place + 1)));
    await waitFor(() => expect(text()).toContain("Зауважень немає"));
    expect(
      kinds("lint")
        .map((one) => one.request.reply)
        .filter((reply) => reply !== ""),
    ).toEqual(["Вони"]);
  });

  it("shows a finding with its place, reason and severity in words", async () => {
    await open();
    write("👋 брешут вони");
    await waitFor(() => expect(part("findings")).not.toBeNull());
    expect(text()).toContain("Не можна");
    expect(text()).toContain("Звучить як агресія");
    expect([...document.querySelectorAll(".draft-marks mark")].map((one) => one.textContent)).toEqual([
      "брешут",
    ]);
    fireEvent.click(part("show-place")!);
    const { selectionStart, selectionEnd, value } = field();
    expect(value.slice(selectionStart, selectionEnd)).toBe("брешут");
  });

  it("is changed by a person's click only, a sentence for a sentence", async () => {
    findings = (reply) =>
      reply.includes("брешут") ? [finding({ start: 17, end: 23, sentence_start: 15, sentence_end: 24 })] : [];
    await open();
    write("Добрий день 👋. Ви брешут. Дякуємо.");
    await waitFor(() => expect(part("replace")).not.toBeNull());
    expect(field().value).toBe("Добрий день 👋. Ви брешут. Дякуємо.");
    fireEvent.click(part("replace")!);
    await waitFor(() => expect(field().value).toContain("Нам прикро це читати."));
    expect(field().value.startsWith("Добрий день 👋.")).toBe(true);
    expect(field().value.endsWith("Дякуємо.")).toBe(true);
  });

  it("has no button for a rewrite that is advice", async () => {
    findings = () => [
      finding({
        rule: "L15",
        severity: "warn",
        sentence_start: null,
        sentence_end: null,
      }),
    ];
    await open();
    write("Дякуємо");
    await waitFor(() => expect(part("findings")).not.toBeNull());
    expect(part("replace")).toBeNull();
    expect(text()).toContain("Варто змінити");
  });

  it("hears only the answer to its last text", async () => {
    let late: (found: LintFinding[]) => void = () => undefined;
    findings = (reply) => (reply === "брешут" ? new Promise((resolve) => (late = resolve)) : []);
    await open();
    write("брешут");
    await waitFor(() => expect(kinds("lint").at(-1)?.request.reply).toBe("брешут"));
    write("дякуємо");
    await waitFor(() => expect(text()).toContain("Зауважень немає"));
    late([finding()]);
    await new Promise((resolve) => setTimeout(resolve));
    expect(part("findings")).toBeNull();
    expect(text()).toContain("Зауважень немає");
  });

  it.each([
    ["desk_unreachable", "Vidhuk не відповідає"],
    ["not_paired", "Браузер не підключено"],
    ["desk_not_ours", "не ваш Vidhuk"],
  ])("that nobody could look at says so with its cause: %s", async (failure, cause) => {
    failing = { failure };
    await open();
    write("Дякуємо");
    await waitFor(() => expect(part("draft-said")?.textContent).toContain(cause));
    expect(part("draft-said")?.textContent).toContain("Не перевірено");
    fireEvent.click(part("copy-draft")!);
    expect(part("copy-draft")?.getAttribute("aria-disabled")).toBe("true");
    expect(clipboard.writeText).not.toHaveBeenCalled();
    expect(field().value).toBe("Дякуємо");
  });

  it("is recorded, copied and forgotten", async () => {
    await open();
    write("Дякуємо, що написали.");
    await waitFor(() => expect(part("copy-draft")?.getAttribute("aria-disabled")).toBe("false"));
    fireEvent.click(part("copy-draft")!);
    await waitFor(() => expect(part("draft")?.textContent).toContain("✓ Скопійовано"));
    expect(clipboard.writeText).toHaveBeenCalledWith("Дякуємо, що написали.");
    expect(kinds("reply-copied")[0]).toMatchObject({
      id: ID,
      reply: {
        entry: "own-text",
        stage: "acknowledge",
        language: "uk",
        channel: "public",
        overrides: [],
      },
    });
    expect(kinds("drop-draft")).toHaveLength(1);
  });

  it("with a block waits for a reason, and takes it along", async () => {
    await open();
    write("Ви брешут");
    await waitFor(() => expect(part("past-blocks")).not.toBeNull());
    expect(part("copy-draft")?.getAttribute("aria-disabled")).toBe("true");
    fireEvent.input(part("past-L06-reason")!, { target: { value: " погоджено " } });
    await waitFor(() => expect(part("copy-draft")?.getAttribute("aria-disabled")).toBe("false"));
    fireEvent.click(part("copy-draft")!);
    await waitFor(() => expect(kinds("reply-copied")).toHaveLength(1));
    expect(kinds("reply-copied")[0]?.reply.overrides).toEqual([{ rule: "L06", reason: "погоджено" }]);
  });

  it("asks for its reason anew when another reply is taken in its place", async () => {
    await open();
    write("Ви брешут");
    await waitFor(() => expect(part("past-blocks")).not.toBeNull());
    fireEvent.input(part("past-L06-reason")!, { target: { value: "погоджено" } });
    fireEvent.click(part("edit")!);
    fireEvent.click(part("edit-yes")!);
    await waitFor(() => expect(field().value).toBe("Ірино, дякуємо, що написали."));
    write("Вони брешут");
    await waitFor(() => expect(part("past-blocks")).not.toBeNull());
    expect((part("past-L06-reason") as HTMLInputElement).value).toBe("");
    expect(part("copy-draft")?.getAttribute("aria-disabled")).toBe("true");
  });

  it("with a finding of secrecy waits for the whole consent", async () => {
    findings = () => [finding({ rule: "L01" })];
    await open();
    write("Ваш візит");
    await waitFor(() => expect(part("past-blocks")).not.toBeNull());
    const steps = {
      reason: "просила сама",
      on: "2026-11-20",
      form: "лист",
      holder: "керівниця",
    };
    for (const [name, value] of Object.entries(steps)) {
      expect(part("copy-draft")?.getAttribute("aria-disabled")).toBe("true");
      fireEvent.input(part(`past-L01-${name}`)!, { target: { value } });
    }
    await waitFor(() => expect(part("copy-draft")?.getAttribute("aria-disabled")).toBe("false"));
    fireEvent.click(part("copy-draft")!);
    await waitFor(() => expect(kinds("reply-copied")).toHaveLength(1));
    expect(kinds("reply-copied")[0]?.reply.overrides).toEqual([
      {
        rule: "L01",
        reason: "просила сама",
        consent: { given_on: "2026-11-20", form: "лист", holder: "керівниця" },
      },
    ]);
  });

  it("is kept while it is written, and comes back", async () => {
    await open();
    write("Напишемо згодом");
    await waitFor(() => expect(kinds("keep-draft").at(-1)?.draft.text).toBe("Напишемо згодом"));
    kept = kinds("keep-draft").at(-1)!.draft;
    cleanup();
    render(<Panel state={state({ card: card() })} />);
    await waitFor(() =>
      expect((part("draft-text") as HTMLTextAreaElement | null)?.value).toBe("Напишемо згодом"),
    );
  });

  it("is kept at once when the panel closes", async () => {
    await open();
    write("Недописане");
    await new Promise((resolve) => setTimeout(resolve));
    window.dispatchEvent(new Event("pagehide"));
    expect(kinds("keep-draft").at(-1)?.draft.text).toBe("Недописане");
  });

  it("is not thrown away for a suggestion without a question", async () => {
    await open();
    write("Моє власне");
    fireEvent.click(part("edit")!);
    expect(field().value).toBe("Моє власне");
    fireEvent.click(part("edit-yes")!);
    await waitFor(() => expect(field().value).toBe("Ірино, дякуємо, що написали."));
  });

  it("shows hostile words as words", async () => {
    findings = (reply) => [finding({ start: 0, end: [...reply].length, matched: reply })];
    await open();
    write('<img src=x onerror="window.pwned=1">');
    await waitFor(() => expect(part("findings")).not.toBeNull());
    expect(document.querySelector("img")).toBeNull();
    expect(screen.getAllByText('<img src=x onerror="window.pwned=1">').length).toBeGreaterThan(1);
  });
});
