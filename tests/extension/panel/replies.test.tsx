/** The suggested replies on the card: copied exactly, recorded, in another language, or silence. */
import { cleanup, fireEvent, render, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Panel } from "@/panel/panel-app";
import { asked, part, replyWith, startBackground, text } from "./background";
import { answer, card, ID, state } from "./states";

beforeEach(startBackground);

afterEach(cleanup);

describe("replies", () => {
  const clipboard = { writeText: vi.fn(() => Promise.resolve()) };
  beforeEach(() => {
    Object.defineProperty(navigator, "clipboard", {
      value: clipboard,
      configurable: true,
    });
    clipboard.writeText.mockReset().mockResolvedValue(undefined);
  });

  it("are copied exactly, said to be copied, and recorded", async () => {
    render(<Panel state={state({ card: card() })} />);
    fireEvent.click(part("copy")!);
    await waitFor(() => expect(text()).toContain("Скопійовано"));
    expect(clipboard.writeText).toHaveBeenCalledWith("Ірино, дякуємо, що написали.");
    expect(asked).toContainEqual({
      kind: "reply-copied",
      id: ID,
      reply: {
        entry: "complaint-1",
        stage: "acknowledge",
        language: "uk",
        text: "Ірино, дякуємо, що написали.",
        language_chosen: false,
      },
    });
  });

  it("are not recorded as copied when the browser refused", async () => {
    clipboard.writeText.mockRejectedValue(new Error("no"));
    render(<Panel state={state({ card: card() })} />);
    fireEvent.click(part("copy")!);
    await waitFor(() => expect(text()).toContain("Ctrl+C"));
    expect(asked).not.toContainEqual(expect.objectContaining({ kind: "reply-copied" }));
  });

  it("come in another language by one click, recorded as chosen", async () => {
    const { suggestions } = answer();
    const russian = {
      ...suggestions.suggestions[0]!,
      language: "ru" as const,
      text: "Ирина, спасибо.",
    };
    replyWith({
      ok: true,
      value: { ...suggestions, language: "ru", suggestions: [russian] },
    });
    render(<Panel state={state({ card: card() })} />);
    fireEvent.click(part("reply-language-ru")!);
    await waitFor(() => expect(part("reply-text")?.textContent).toBe("Ирина, спасибо."));
    expect(part("reply-text")?.lang).toBe("ru");
    expect(part("reply-language-ru")?.getAttribute("aria-pressed")).toBe("true");
    fireEvent.click(part("copy")!);
    await waitFor(() => expect(asked).toContainEqual(expect.objectContaining({ kind: "reply-copied" })));
    expect(asked.at(-1)).toMatchObject({
      reply: { language: "ru", language_chosen: true },
    });
    fireEvent.click(part("reply-language-uk")!);
    await waitFor(() => expect(part("reply-text")?.textContent).toContain("Ірино"));
  });

  it("of a corrected capture replace those in a language chosen before", async () => {
    const { suggestions } = answer();
    replyWith({
      ok: true,
      value: { ...suggestions, language: "ru", suggestions: [] },
    });
    const shown = render(<Panel state={state({ card: card() })} />);
    fireEvent.click(part("reply-language-ru")!);
    await waitFor(() => expect(part("suggestion")).toBeNull());
    const praise = answer({ suggestions: { ...suggestions, type: "praise" } });
    shown.rerender(<Panel state={state({ card: card({ answer: praise }) })} />);
    await waitFor(() => expect(part("suggestion")).not.toBeNull());
  });

  it("may be silence, which cannot be copied", () => {
    const { suggestions } = answer();
    const silence = {
      ...suggestions.suggestions[0]!,
      stage: "no_reply" as const,
      text: "",
      why: [{ code: "no-reply-troll", params: {} }],
    };
    render(
      <Panel
        state={state({
          card: card({
            answer: answer({
              suggestions: { ...suggestions, suggestions: [silence] },
            }),
          }),
        })}
      />,
    );
    expect(part("suggestion")?.textContent).toContain("Публічно не відповідаємо");
    // The reason is the whole of it: nothing to unfold, and no language to choose for silence.
    expect(part("suggestion")?.querySelector("details")).toBeNull();
    expect(part("suggestion")?.textContent).toContain("рішення затверджує керівник");
    expect(part("reply-language-ru")).toBeNull();
    expect(part("copy")).toBeNull();
  });

  it("stay before the person's eyes after one was copied, though the desk has new wordings by then", async () => {
    const { suggestions } = answer();
    const shown = render(<Panel state={state({ card: card() })} />);
    fireEvent.click(part("copy")!);
    await waitFor(() => expect(asked).toContainEqual(expect.objectContaining({ kind: "reply-copied" })));
    const fresh = [{ ...suggestions.suggestions[0]!, text: "Зовсім інші слова." }];
    const after = answer({ suggestions: { ...suggestions, suggestions: fresh }, replies_copied: 1 });
    shown.rerender(<Panel state={state({ card: card({ answer: after }) })} />);
    await waitFor(() => expect(text()).toContain("Скопійовано 1 раз"));
    expect(part("reply-text")?.textContent).toBe("Ірино, дякуємо, що написали.");
    expect(text()).toContain("✓ Скопійовано");
  });

  it("of a talk in a chain are called by its step, and off the chain a person is called", () => {
    const { suggestions } = answer();
    const first = { ...suggestions.suggestions[0]!, stage: "answer" as const };
    const talk = (step: "clarify" | "person", task: "person-needed" | null): void => {
      const chain = { chain: "price", step, task };
      const set = { ...suggestions, suggestions: [first], chain };
      render(<Panel state={state({ card: card({ answer: answer({ suggestions: set }) }) })} />);
    };
    talk("clarify", null);
    expect(part("suggestion")?.querySelector("h3")?.textContent).toBe("Уточнення");
    expect(part("chain")?.textContent).toBe("Розмова йде за ланцюжком. Наступний крок: уточнення.");
    cleanup();
    talk("person", "person-needed");
    expect(part("suggestion")?.querySelector("h3")?.textContent).toBe("Відповідь по суті");
    expect(part("chain")?.querySelector("h3")?.textContent).toContain("Потрібна людина");
  });

  it("name the facts that are missing, each with the way to its place on the clinic's page", async () => {
    const { suggestions } = answer();
    const incomplete = {
      ...suggestions,
      missing_facts: ["phone" as const, "price" as const],
    };
    render(
      <Panel
        state={state({
          card: card({ answer: answer({ suggestions: incomplete }) }),
        })}
      />,
    );
    expect(part("missing-facts")?.querySelectorAll("li")).toHaveLength(2);
    fireEvent.click(part("add-price")!);
    await waitFor(() => expect(asked).toContainEqual({ kind: "open-page", path: "/clinic/missing/price" }));
  });
});

describe("replies by keys and others", () => {
  const clipboard = { writeText: vi.fn(() => Promise.resolve()) };
  const { suggestions } = answer();
  const first = suggestions.suggestions[0]!;
  const three = {
    ...suggestions,
    suggestions: ["Перша.", "Друга.", "Третя."].map((words) => ({
      ...first,
      text: words,
      entry: words,
    })),
  };
  beforeEach(() => {
    Object.defineProperty(navigator, "clipboard", {
      value: clipboard,
      configurable: true,
    });
    clipboard.writeText.mockReset().mockResolvedValue(undefined);
    render(
      <Panel
        state={state({
          card: card({ answer: answer({ suggestions: three }) }),
        })}
      />,
    );
  });

  it.each([
    ["1", "Перша."],
    ["3", "Третя."],
  ])("are copied by the number %s", async (key, words) => {
    fireEvent.keyDown(document.body, { key });
    await waitFor(() => expect(clipboard.writeText).toHaveBeenCalledWith(words));
    await waitFor(() => expect(asked).toContainEqual(expect.objectContaining({ kind: "reply-copied" })));
  });

  it("say their key, and let a person type and the browser have its own", () => {
    expect(part("copy")?.title).toContain("1");
    expect(part("copy")?.getAttribute("aria-keyshortcuts")).toBe("1");
    fireEvent.keyDown(document.body, { key: "1", ctrlKey: true });
    fireEvent.keyDown(part("label-type")!.querySelector("select")!, {
      key: "1",
    });
    fireEvent.keyDown(document.body, { key: "4" });
    expect(clipboard.writeText).not.toHaveBeenCalled();
  });

  it("give way to others that were not shown, until there are none", async () => {
    const fresh = { ...first, text: "Четверта." };
    replyWith({
      ok: true,
      value: { ...three, suggestions: [fresh, three.suggestions[0]] },
    });
    fireEvent.click(part("others")!);
    await waitFor(() => expect(part("reply-text")?.textContent).toBe("Четверта."));
    expect(document.querySelectorAll("[data-part=suggestion]")).toHaveLength(1);
    expect(asked.at(-1)).toMatchObject({
      kind: "suggest",
      request: { exclude: ["Перша.", "Друга.", "Третя."] },
    });
    fireEvent.click(part("others")!);
    await waitFor(() => expect(part("others-end")).not.toBeNull());
    expect(part("reply-text")?.textContent).toBe("Четверта.");
    fireEvent.click(part("copy")!);
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ reply: { language_chosen: false } }));
  });
});
