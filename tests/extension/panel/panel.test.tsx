/** The panel in each of its states: what a person reads, which one action is offered, and what a press asks for. */
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Panel } from "@/panel/panel-app";
import { browser } from "@/shared/browser";
import { SCREENSHOT_GAPS } from "@/shared/contract.generated";
import { CONNECTION_CAUSES, NOTICE_CODES, type OutboxItemView } from "@/shared/panel-state";
import { answer, card, ID, labels, state } from "./states";

let asked: unknown[];
let reply: unknown;
let send: (message: unknown) => Promise<unknown>;

beforeEach(() => {
  asked = [];
  reply = { ok: true, value: null };
  send = (message) => {
    asked.push(message);
    return Promise.resolve(reply);
  };
  (browser.runtime as unknown as { sendMessage: unknown }).sendMessage = (message: unknown) => send(message);
});

afterEach(cleanup);

const part = (name: string): HTMLElement | null => document.querySelector(`[data-part="${name}"]`);
const text = (): string => document.body.textContent;

describe("the connection", () => {
  const quiet = ["connected", "checking", "pairing_pending"];

  it.each(CONNECTION_CAUSES)("%s has its own words and at most one action", (cause) => {
    render(<Panel state={state({ connection: { cause, port: 8420 } })} />);
    const status = document.querySelector(`[data-cause="${cause}"]`);
    expect(status?.textContent.trim()).not.toBe("");
    expect(text()).not.toMatch(/panel-[a-z]/);
    const buttons = part("trouble")?.querySelectorAll("button").length ?? 0;
    expect(buttons).toBe(quiet.includes(cause) ? 0 : 1);
  });

  it.each([
    ["not_running", { kind: "test-connection" }],
    ["not_paired", { kind: "start-pairing" }],
    ["revoked", { kind: "start-pairing" }],
    ["pairing_expired", { kind: "start-pairing" }],
    ["desk_too_old", { kind: "test-connection" }],
  ] as const)("%s: the press asks for what mends it", async (cause, message) => {
    render(<Panel state={state({ connection: { cause, port: 8420 } })} />);
    fireEvent.click(within(part("trouble")!).getByRole("button"));
    await waitFor(() => expect(asked).toContainEqual(message));
  });

  it("withheld: the press asks the browser, then tests", async () => {
    const request = vi.fn(() => Promise.resolve(true));
    vi.stubGlobal("chrome", {});
    (browser as unknown as { permissions: unknown }).permissions = { request };
    render(<Panel state={state({ connection: { cause: "permission_withheld", port: 8420 } })} />);
    fireEvent.click(within(part("trouble")!).getByRole("button"));
    await waitFor(() => expect(asked).toContainEqual({ kind: "test-connection" }));
    expect(request).toHaveBeenCalledWith({ origins: ["http://127.0.0.1/*"] });
  });

  it("pairing shows the code in two halves, the command, and what to compare", () => {
    const pairing = {
      code: "ABCD2345",
      expiresAt: "2026-11-24T12:05:00Z",
      browser: "Chrome 156 · Linux",
      origin: "chrome-extension://abc",
    };
    render(<Panel state={state({ connection: { cause: "pairing_pending", port: 8420 }, pairing })} />);
    expect(document.querySelector("[data-code]")?.getAttribute("data-code")).toBe("ABCD2345");
    expect(text()).toContain("vidhuk pair ABCD2345");
    expect(text()).toContain("Chrome 156 · Linux");
    expect(screen.getByRole("img", { name: /A B C D 2 3 4 5/ })).toBeTruthy();
  });

  it("a failed action says why, beside its button", async () => {
    reply = { ok: false, failure: "desk_unreachable" };
    render(<Panel state={state({ card: card() })} />);
    fireEvent.click(part("open-capture")!);
    await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("Vidhuk не відповідає"));
  });

  it("a background that is gone is a failure like any other", async () => {
    send = () => Promise.reject(new Error("no receiver"));
    render(<Panel state={state({ card: card() })} />);
    fireEvent.click(part("open-history")!);
    await waitFor(() => expect(screen.getByRole("alert")).toBeTruthy());
  });
});

describe("an empty panel", () => {
  it("explains the right-click and leads to practice", async () => {
    render(<Panel state={state()} />);
    expect(document.querySelectorAll(".steps li")).toHaveLength(3);
    fireEvent.click(part("open-practice")!);
    await waitFor(() => expect(asked).toContainEqual({ kind: "open-practice" }));
  });

  it("offers no practice to a browser that is not paired: it would save nothing there", () => {
    render(<Panel state={state({ installation: null, connection: { cause: "not_paired", port: 8420 } })} />);
    expect(part("empty")).not.toBeNull();
    expect(part("open-practice")).toBeNull();
  });

  it.each(NOTICE_CODES)("says why the last click brought nothing: %s", (notice) => {
    render(<Panel state={state({ notice })} />);
    expect(part("notice")?.textContent).not.toMatch(/^panel-/);
    expect(part("notice")?.getAttribute("role")).toBe("alert");
  });
});

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
    render(<Panel state={state({ card: card({ author: null, excerpt: "  ", shownTime: null }) })} />);
    expect(part("card")?.textContent).toContain("Автора не показано");
    expect(part("card")?.textContent).toContain("Без тексту");
  });

  it("never makes markup of a comment", () => {
    const evil = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    const hostile = answer({
      labels: labels({ mentions: [{ surface: evil, lemma: evil, start: 0, end: 1 }] }),
    });
    render(
      <Panel
        state={state({ card: card({ author: evil, excerpt: evil, shownTime: evil, answer: hostile }) })}
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
    const outbox = { state: "waiting" as const, cause: "unreachable" as const, params: {} };
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
    render(<Panel state={state({ card: card({ screenshot: { state: "unavailable", reason } }) })} />);
    expect(part("screenshot")?.textContent).toMatch(/^Без знімка/);
  });

  it("shows the small picture with words for who cannot see it", () => {
    render(<Panel state={state({ card: card({ thumbnail: "data:image/png;base64,AAAA" }) })} />);
    expect(screen.getByRole("img", { name: "Знімок збереженого коментаря" })).toBeTruthy();
  });
});

describe("what was understood", () => {
  it("stands with reasons and who said them", () => {
    const reasons = [
      { target: "type" as const, code: "code_from_tomorrow", voice: "cue" as const, params: {} },
      { target: "language" as const, code: "other", voice: "letters" as const, params: {} },
    ];
    render(<Panel state={state({ card: card({ answer: answer({ labels: labels({ reasons }) }) }) })} />);
    expect(part("label-type")?.dataset["value"]).toBe("complaint");
    expect(
      screen.getByRole<HTMLSelectElement>("combobox", { name: "Тип" }).selectedOptions[0]?.textContent,
    ).toBe("Скарга");
    expect(part("label-type")?.textContent).toContain("81 %");
    expect(part("reasons")?.textContent).toContain("code_from_tomorrow");
  });

  it("is corrected by choosing, and the choice is asked of the desk", async () => {
    render(<Panel state={state({ card: card() })} />);
    fireEvent.change(screen.getByRole("combobox", { name: "Тип" }), { target: { value: "praise" } });
    await waitFor(() => expect(asked).toContainEqual({ kind: "correct", id: ID, type: "praise" }));
    fireEvent.change(screen.getByRole("combobox", { name: "Мова коментаря" }), {
      target: { value: "mixed" },
    });
    await waitFor(() => expect(asked).toContainEqual({ kind: "correct", id: ID, language: "mixed" }));
  });

  it("goes back to what the desk holds when the correction failed", async () => {
    reply = { ok: false, failure: "desk_unreachable" };
    render(<Panel state={state({ card: card() })} />);
    const select = screen.getByRole<HTMLSelectElement>("combobox", { name: "Тип" });
    fireEvent.change(select, { target: { value: "praise" } });
    await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("не відповідає"));
    expect(select.value).toBe("complaint");
  });

  it("says who corrected it", () => {
    const corrected = { at: "2026-11-24T12:00:00Z", fields: ["type" as const] };
    render(<Panel state={state({ card: card({ answer: answer({ corrected }) }) })} />);
    expect(part("label-type")?.textContent).toContain("виправлено людиною");
    expect(part("label-language")?.textContent).not.toContain("виправлено людиною");
  });

  it("needs checking: signs and what speaks against them, no verdict", () => {
    const signs = [
      { code: "no_concrete_detail" as const, group: "text" as const, weight: 2, params: {} },
      { code: "earlier_contact" as const, group: "counter" as const, weight: -2, params: {} },
    ];
    render(
      <Panel
        state={state({ card: card({ answer: answer({ labels: labels({ needs_checking: true, signs }) }) }) })}
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
          card: card({ answer: answer({ suggestions: { ...suggestions, call_lead: true } }) }),
        })}
      />,
    );
    expect(part("call-lead")).not.toBeNull();
    cleanup();
    render(<Panel state={state({ card: card() })} />);
    expect(part("call-lead")).toBeNull();
  });
});

describe("replies", () => {
  const clipboard = { writeText: vi.fn(() => Promise.resolve()) };
  beforeEach(() => {
    Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
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
    expect(asked).toEqual([]);
  });

  it("come in another language by one click, recorded as chosen", async () => {
    const { suggestions } = answer();
    const russian = { ...suggestions.suggestions[0]!, language: "ru" as const, text: "Ирина, спасибо." };
    reply = { ok: true, value: { ...suggestions, language: "ru", suggestions: [russian] } };
    render(<Panel state={state({ card: card() })} />);
    fireEvent.click(part("reply-language-ru")!);
    await waitFor(() => expect(part("reply-text")?.textContent).toBe("Ирина, спасибо."));
    expect(part("reply-text")?.lang).toBe("ru");
    expect(part("reply-language-ru")?.getAttribute("aria-pressed")).toBe("true");
    fireEvent.click(part("copy")!);
    await waitFor(() => expect(asked).toContainEqual(expect.objectContaining({ kind: "reply-copied" })));
    expect(asked.at(-1)).toMatchObject({ reply: { language: "ru", language_chosen: true } });
    fireEvent.click(part("reply-language-uk")!);
    await waitFor(() => expect(part("reply-text")?.textContent).toContain("Ірино"));
  });

  it("of a corrected capture replace those in a language chosen before", async () => {
    const { suggestions } = answer();
    reply = { ok: true, value: { ...suggestions, language: "ru", suggestions: [] } };
    const shown = render(<Panel state={state({ card: card() })} />);
    fireEvent.click(part("reply-language-ru")!);
    await waitFor(() => expect(part("suggestion")).toBeNull());
    const praise = answer({ suggestions: { ...suggestions, type: "praise" } });
    shown.rerender(<Panel state={state({ card: card({ answer: praise }) })} />);
    await waitFor(() => expect(part("suggestion")).not.toBeNull());
  });

  it("may be silence, which cannot be copied", () => {
    const { suggestions } = answer();
    const silence = { ...suggestions.suggestions[0]!, stage: "no_reply" as const, text: "" };
    render(
      <Panel
        state={state({
          card: card({ answer: answer({ suggestions: { ...suggestions, suggestions: [silence] } }) }),
        })}
      />,
    );
    expect(part("suggestion")?.textContent).toContain("Публічно не відповідаємо");
    expect(part("copy")).toBeNull();
  });

  it("name the facts that are missing, with the way to the clinic's page", async () => {
    const { suggestions } = answer();
    const incomplete = { ...suggestions, missing_facts: ["phone" as const, "price" as const] };
    render(<Panel state={state({ card: card({ answer: answer({ suggestions: incomplete }) }) })} />);
    expect(part("missing-facts")?.querySelectorAll("li")).toHaveLength(2);
    fireEvent.click(part("open-clinic")!);
    await waitFor(() => expect(asked).toContainEqual({ kind: "open-page", path: "/clinic" }));
  });
});

describe("the queue", () => {
  const item = (change: Partial<OutboxItemView>): OutboxItemView => ({
    id: crypto.randomUUID(),
    state: "waiting",
    cause: "unreachable",
    params: {},
    site: "facebook",
    author: "Олег",
    excerpt: "Чекав годину",
    madeAt: "2026-11-24T11:00:00Z",
    nextAt: null,
    part: "capture",
    ...change,
  });

  it("is not there when nothing waits", () => {
    render(<Panel state={state()} />);
    expect(part("queue")).toBeNull();
  });

  it("tells apart what waits, what needs a person and what was refused", () => {
    const outbox = [
      item({}),
      item({}),
      item({ state: "wait_person", cause: "not_our_desk" }),
      item({ state: "quarantine", cause: "capture_conflict" }),
    ];
    render(<Panel state={state({ outbox })} />);
    const groups = [...document.querySelectorAll<HTMLElement>(".queue-group")];
    expect(groups.map((group) => [group.dataset["state"], group.dataset["count"]])).toEqual([
      ["quarantine", "1"],
      ["wait_person", "1"],
      ["waiting", "2"],
    ]);
    expect(text()).toContain("2 чекають на надсилання");
  });

  it("deletes only after a second press, and offers the way back first", async () => {
    const refused = item({ state: "quarantine", cause: "capture_conflict" });
    render(<Panel state={state({ outbox: [refused] })} />);
    fireEvent.click(part("delete")!);
    expect(asked).toEqual([]);
    expect(text()).toContain("Іншої копії немає");
    fireEvent.click(screen.getByRole("button", { name: "Скасувати" }));
    expect(part("delete-yes")).toBeNull();
    fireEvent.click(part("delete")!);
    fireEvent.click(part("delete-yes")!);
    await waitFor(() => expect(asked).toEqual([{ kind: "delete-item", id: refused.id }]));
  });

  it("offers deleting for quarantine only: what waits cannot be thrown away by a slip", () => {
    render(<Panel state={state({ outbox: [item({}), item({ state: "wait_person" })] })} />);
    expect(part("delete")).toBeNull();
    expect(part("send-now")).not.toBeNull();
  });
});

it("the language is one click, in the panel's head", () => {
  render(<Panel state={state({ language: "en" })} />);
  expect(text()).toContain("Save your first comment");
  expect(document.documentElement.lang).toBe("en");
  fireEvent.click(part("language-uk")!);
  expect(asked).toEqual([{ kind: "set-language", language: "uk" }]);
});

it("an older capture of this session is shown again", () => {
  const recent = [{ id: ID, author: "Олег", excerpt: "Чекав", site: "facebook" as const, seq: 3 }];
  render(<Panel state={state({ recent })} />);
  fireEvent.click(document.querySelector("button.recent")!);
  expect(asked).toEqual([{ kind: "show-card", id: ID }]);
});
