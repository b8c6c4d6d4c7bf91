/** The panel around the card: the connection, the empty panel and the queue; what a person reads and what a press asks for. */
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Panel } from "@/panel/panel-app";
import { browser } from "@/shared/browser";
import { CONNECTION_CAUSES, NOTICE_CODES, type OutboxItemView } from "@/shared/panel-state";
import { asked, part, replyWith, sendTo, startBackground, text } from "./background";
import { card, ID, state } from "./states";

beforeEach(startBackground);

afterEach(cleanup);

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

  const hosts = ["http://127.0.0.1/*", "https://*.facebook.com/*"];
  const permissions = (): ReturnType<typeof vi.fn> => {
    const request = vi.fn(() => Promise.resolve(true));
    vi.stubGlobal("chrome", {});
    Object.assign(browser as unknown as Record<string, unknown>, { permissions: { request } });
    Object.assign(browser.runtime, { getManifest: () => ({ host_permissions: hosts }) });
    return request;
  };

  it("withheld: one press asks the browser for every host, then tests", async () => {
    const request = permissions();
    render(
      <Panel state={state({ connection: { cause: "permission_withheld", port: 8420 }, withheld: hosts })} />,
    );
    expect(part("withheld")).toBeNull();
    fireEvent.click(within(part("trouble")!).getByRole("button"));
    await waitFor(() => expect(asked).toContainEqual({ kind: "test-connection" }));
    expect(request).toHaveBeenCalledWith({ origins: hosts });
  });

  it("a site withheld while the desk is reached is named, with the same action", async () => {
    const request = permissions();
    render(<Panel state={state({ withheld: ["https://*.facebook.com/*", "https://*.instagram.com/*"] })} />);
    expect(part("withheld")!.textContent).toContain("facebook.com, instagram.com");
    fireEvent.click(within(part("withheld")!).getByRole("button"));
    await waitFor(() => expect(request).toHaveBeenCalledWith({ origins: hosts }));
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
    replyWith({ ok: false, failure: "desk_unreachable" });
    render(<Panel state={state({ card: card() })} />);
    fireEvent.click(part("open-capture")!);
    await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("Vidhuk не відповідає"));
  });

  it("a background that is gone is a failure like any other", async () => {
    sendTo(() => Promise.reject(new Error("no receiver")));
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
    stalled: false,
    part: "capture",
    ...change,
  });

  it("is not there when nothing waits", () => {
    render(<Panel state={state()} />);
    expect(part("queue")).toBeNull();
  });

  it("tells apart what waits, what is stuck, what needs a person and what was refused", () => {
    const outbox = [
      item({}),
      item({ stalled: true, cause: "server_error" }),
      item({}),
      item({ state: "wait_person", cause: "not_our_desk" }),
      item({ state: "quarantine", cause: "capture_conflict" }),
    ];
    render(<Panel state={state({ outbox })} />);
    const groups = [...document.querySelectorAll<HTMLElement>(".queue-group")];
    expect(groups.map((group) => [group.dataset["state"], group.dataset["count"]])).toEqual([
      ["quarantine", "1"],
      ["wait_person", "1"],
      ["stalled", "1"],
      ["waiting", "2"],
    ]);
    expect(groups[2]!.textContent).toContain("У Vidhuk сталася помилка");
    expect(text()).toContain("2 записи чекають на надсилання");
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
