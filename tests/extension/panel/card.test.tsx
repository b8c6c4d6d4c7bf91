/** The captured card in each of its states, and what was understood of the comment. */
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Panel } from "@/panel/panel-app";
import { SCREENSHOT_GAPS } from "@/shared/contract.generated";
import { asked, part, replyWith, startBackground, text } from "./background";
import { answer, card, ID, labels, mention, state } from "./states";

beforeEach(startBackground);

afterEach(cleanup);

describe("the captured card", () => {
  it("shows author, site, time, words and the receipt's number", () => {
    render(<Panel state={state({ card: card({ answer: answer({ versions: 2 }) }) })} />);
    expect(part("card")?.textContent).toContain("Ірина Коваль");
    expect(part("card")?.textContent).toContain("3 дн.");
    expect(part("excerpt")?.textContent).toBe("Чекала годину, нагрубили.");
    expect(part("receipt")?.textContent).toMatch(/Збережено № 12 о/);
    expect(part("card")?.textContent).toContain("2 версії цього коментаря");
  });

  it("opens this very capture", async () => {
    render(<Panel state={state({ card: card() })} />);
    fireEvent.click(part("open-capture")!);
    await waitFor(() => expect(asked).toContainEqual({ kind: "open-page", path: "/captures/12" }));
  });

  it("calls what was hidden hidden, and no text no text", () => {
    render(
      <Panel
        state={state({
          card: card({ author: null, excerpt: "  ", shownTime: null }),
        })}
      />,
    );
    expect(part("card")?.textContent).toContain("Автора не показано");
    expect(part("card")?.textContent).toContain("Без тексту");
  });

  it("never makes markup of a comment", () => {
    const evil = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    const hostile = answer({
      labels: labels({
        mentions: [mention({ surface: evil, lemma: evil, start: 0, end: 1, kind: null })],
      }),
    });
    render(
      <Panel
        state={state({
          card: card({
            author: evil,
            excerpt: evil,
            shownTime: evil,
            answer: hostile,
          }),
        })}
      />,
    );
    expect(document.querySelectorAll("img, script")).toHaveLength(0);
    expect(part("excerpt")?.textContent).toBe(evil);
  });

  it("folds a long text and unfolds it", () => {
    render(<Panel state={state({ card: card({ excerpt: "слово ".repeat(100) }) })} />);
    const more = screen.getByRole("button", { name: "Показати все" });
    expect(more.getAttribute("aria-expanded")).toBe("false");
    fireEvent.click(more);
    expect(screen.getByRole("button", { name: "Згорнути" }).getAttribute("aria-expanded")).toBe("true");
  });

  it("that waits says what for, and promises replies", () => {
    const outbox = {
      state: "waiting" as const,
      cause: "unreachable" as const,
      params: {},
    };
    render(<Panel state={state({ card: card({ answer: null, outbox }) })} />);
    expect(part("receipt")?.textContent).toContain("Vidhuk не запущено");
    expect(text()).toContain("Відповіді з’являться");
  });

  it("that was refused says why in the desk's own sentence, and promises nothing", () => {
    const outbox = {
      state: "quarantine" as const,
      cause: "part_hash_mismatch" as const,
      params: { part: "text" },
    };
    render(<Panel state={state({ card: card({ answer: null, outbox }) })} />);
    expect(part("receipt")?.textContent).not.toContain("part_hash_mismatch");
    expect(text()).not.toContain("Відповіді з’являться");
  });

  it.each(SCREENSHOT_GAPS)("without a picture says why: %s", (reason) => {
    render(
      <Panel
        state={state({
          card: card({ screenshot: { state: "unavailable", reason } }),
        })}
      />,
    );
    expect(part("screenshot")?.textContent).toMatch(/^Без знімка/);
  });

  it("shows the small picture with words for who cannot see it", () => {
    render(
      <Panel
        state={state({
          card: card({ thumbnail: "data:image/png;base64,AAAA" }),
        })}
      />,
    );
    expect(screen.getByRole("img", { name: "Знімок збереженого коментаря" })).toBeTruthy();
  });
});

describe("what was understood", () => {
  it("stands with reasons and who said them", () => {
    const reasons = [
      {
        target: "type" as const,
        code: "code_from_tomorrow",
        voice: "cue" as const,
        params: {},
      },
      {
        target: "language" as const,
        code: "other",
        voice: "letters" as const,
        params: {},
      },
    ];
    render(
      <Panel
        state={state({
          card: card({ answer: answer({ labels: labels({ reasons }) }) }),
        })}
      />,
    );
    expect(part("label-type")?.dataset["value"]).toBe("complaint");
    expect(
      screen.getByRole<HTMLSelectElement>("combobox", { name: "Тип" }).selectedOptions[0]?.textContent,
    ).toBe("Скарга");
    expect(part("label-type")?.textContent).toContain("81\u00a0%");
    expect(part("reasons")?.textContent).toContain("code_from_tomorrow");
  });

  it("is corrected by choosing, and the choice is asked of the desk", async () => {
    render(<Panel state={state({ card: card() })} />);
    fireEvent.change(screen.getByRole("combobox", { name: "Тип" }), {
      target: { value: "praise" },
    });
    await waitFor(() =>
      expect(asked).toContainEqual({ kind: "correct", id: ID, correction: { type: "praise" } }),
    );
    fireEvent.change(screen.getByRole("combobox", { name: "Мова коментаря" }), {
      target: { value: "mixed" },
    });
    await waitFor(() =>
      expect(asked).toContainEqual({
        kind: "correct",
        id: ID,
        correction: { language: "mixed" },
      }),
    );
  });

  it("goes back to what the desk holds when the correction failed", async () => {
    replyWith({ ok: false, failure: "desk_unreachable" });
    render(<Panel state={state({ card: card() })} />);
    const select = screen.getByRole<HTMLSelectElement>("combobox", {
      name: "Тип",
    });
    fireEvent.change(select, { target: { value: "praise" } });
    await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("не відповідає"));
    expect(select.value).toBe("complaint");
  });

  it("says who corrected it", () => {
    const corrected = {
      at: "2026-11-24T12:00:00Z",
      fields: ["type" as const],
      person: null,
      understood: { type: ["praise"] },
    };
    render(<Panel state={state({ card: card({ answer: answer({ corrected }) }) })} />);
    expect(part("label-type")?.textContent).toContain("виправлено людиною");
    expect(part("label-language")?.textContent).not.toContain("виправлено людиною");
  });

  it("needs checking: signs and what speaks against them, no verdict", () => {
    const signs = [
      {
        code: "no_concrete_detail" as const,
        group: "text" as const,
        weight: 2,
        params: {},
      },
      {
        code: "earlier_contact" as const,
        group: "counter" as const,
        weight: -2,
        params: {},
      },
    ];
    render(
      <Panel
        state={state({
          card: card({
            answer: answer({ labels: labels({ needs_checking: true, signs }) }),
          }),
        })}
      />,
    );
    const box = part("needs-checking");
    expect(box?.querySelectorAll("li")).toHaveLength(2);
    expect(box?.textContent).toContain("Проти цього");
    expect(text()).not.toMatch(/фейк|трол/i);
  });

  it("calls the lead when the suggestions say so, and only then", () => {
    const { suggestions } = answer();
    render(
      <Panel
        state={state({
          card: card({
            answer: answer({
              suggestions: { ...suggestions, call_lead: true },
            }),
          }),
        })}
      />,
    );
    expect(part("call-lead")).not.toBeNull();
    cleanup();
    render(<Panel state={state({ card: card() })} />);
    expect(part("call-lead")).toBeNull();
  });
});
