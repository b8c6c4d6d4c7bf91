/** The options page: pairing, each check by name, the port, forgetting, and the state that follows the background. */
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Options, OptionsApp } from "@/panel/options-app";
import { browser } from "@/shared/browser";
import { type PageMessage } from "@/shared/messages";
import { type PanelState, TEST_CHECKS } from "@/shared/panel-state";
import { state } from "./states";

let asked: PageMessage[];
let told: PanelState;
let listeners: ((message: unknown) => void)[];

let allowed: string[];

beforeEach(() => {
  asked = [];
  allowed = [];
  Object.assign(browser, {
    permissions: {
      contains: ({ origins }: { origins: string[] }) =>
        Promise.resolve(origins.every((one) => allowed.includes(one))),
      getAll: () => Promise.resolve({ origins: ["http://127.0.0.1/*", ...allowed] }),
      request: ({ origins }: { origins: string[] }) => {
        allowed.push(...origins);
        return Promise.resolve(true);
      },
      remove: ({ origins }: { origins: string[] }) => {
        allowed = allowed.filter((one) => !origins.includes(one));
        return Promise.resolve(true);
      },
    },
  });
  Object.assign(browser.runtime, {
    getManifest: () => ({ version: "0.1.0", host_permissions: ["http://127.0.0.1/*"] }),
  });
  told = state();
  listeners = [];
  vi.spyOn(browser.runtime.onMessage, "addListener").mockImplementation(((
    listen: (message: unknown) => void,
  ) => {
    listeners.push(listen);
  }) as never);
  vi.spyOn(browser.runtime, "sendMessage").mockImplementation(((message: PageMessage) => {
    if (message.kind === "marks-state") {
      return Promise.resolve({ ok: true, value: false });
    }
    asked.push(message);
    const checks = TEST_CHECKS.map((check, index) => ({
      check,
      result: index < 2 ? "ok" : index === 2 ? "failed" : "skipped",
    }));
    const value =
      message.kind === "get-state"
        ? told
        : message.kind === "test-connection"
          ? { checks, connection: told.connection }
          : null;
    return Promise.resolve({ ok: true, value });
  }) as never);
});

afterEach(cleanup);

const part = (name: string): HTMLElement | null => document.querySelector(`[data-part="${name}"]`);

describe("the options page", () => {
  it("names each check with its result", async () => {
    render(<Options state={state()} />);
    fireEvent.click(part("test")!);
    await waitFor(() => expect(document.querySelectorAll("[data-check]")).toHaveLength(6));
    const results = [...document.querySelectorAll<HTMLElement>("[data-check]")].map(
      (one) => one.dataset["result"],
    );
    expect(results).toEqual(["ok", "ok", "failed", "skipped", "skipped", "skipped"]);
  });

  it.each(["0", "65536", "", "84 20", "8420a", "-1", "8.5"])("does not take %j for a port", async (typed) => {
    render(<Options state={state()} />);
    fireEvent.input(document.querySelector("#port")!, { target: { value: typed } });
    fireEvent.submit(document.querySelector("form")!);
    await waitFor(() =>
      expect(document.querySelector("#port-said")?.textContent).toContain("від 1 до 65535"),
    );
    expect(asked).toEqual([]);
    expect(document.querySelector("#port")?.getAttribute("aria-invalid")).toBe("true");
  });

  it("keeps a port and says so", async () => {
    render(<Options state={state()} />);
    fireEvent.input(document.querySelector("#port")!, { target: { value: " 9000 " } });
    fireEvent.submit(document.querySelector("form")!);
    await waitFor(() => expect(document.querySelector("#port-said")?.textContent).toContain("збережено"));
    expect(asked).toEqual([{ kind: "set-port", port: 9000 }]);
  });

  it("forgets the desk only after a second press", async () => {
    render(<Options state={state()} />);
    fireEvent.click(part("forget")!);
    expect(asked).toEqual([]);
    fireEvent.click(part("forget-yes")!);
    await waitFor(() => expect(asked).toEqual([{ kind: "forget-desk" }]));
  });

  it("shows nothing of a desk while there is none", () => {
    render(
      <Options state={state({ installation: null, connection: { cause: "not_paired", port: 8420 } })} />,
    );
    expect(part("paired")).toBeNull();
    expect(part("pages")).toBeNull();
    expect(part("action-pair")).not.toBeNull();
  });

  it("has a name for every field and a heading for every part", () => {
    render(<Options state={state()} />);
    expect(screen.getByRole("textbox", { name: "Порт" })).toBeTruthy();
    for (const section of document.querySelectorAll("section")) {
      const named = section.getAttribute("aria-labelledby");
      expect(
        named === null ? section.getAttribute("aria-label") : document.getElementById(named),
      ).toBeTruthy();
    }
  });
});

describe("its line to the background", () => {
  it("shows what it is told, and asks again when it hears that something changed", async () => {
    render(<OptionsApp />);
    await waitFor(() => expect(document.querySelector("[data-cause=connected]")).not.toBeNull());
    told = state({ connection: { cause: "not_running", port: 8420 } });
    listeners.forEach((listen) => listen({ kind: "state-changed" }));
    await waitFor(() => expect(document.querySelector("[data-cause=not_running]")).not.toBeNull());
  });

  it("hears nothing in other messages", async () => {
    render(<OptionsApp />);
    await waitFor(() => expect(asked).toHaveLength(1));
    listeners.forEach((listen) => [null, "state-changed", { kind: "toast" }].forEach(listen));
    expect(asked).toHaveLength(1);
  });

  it("polls while a code is shown, and stops when it is gone", async () => {
    told = state({
      installation: null,
      connection: { cause: "pairing_pending", port: 8420 },
      pairing: {
        code: "ABCD2345",
        expiresAt: "2026-11-24T12:05:00Z",
        browser: "Chrome",
        origin: "chrome-extension://a",
      },
    });
    render(<OptionsApp />);
    await waitFor(() => expect(document.querySelector("[data-code]")).not.toBeNull());
    const polls = (): number => asked.filter((message) => message.kind === "poll-pairing").length;
    await waitFor(() => expect(polls()).toBeGreaterThan(0), { timeout: 4_000 });
    told = state();
    await waitFor(() => expect(document.querySelector("[data-code]")).toBeNull(), { timeout: 4_000 });
    const before = polls();
    await new Promise((resolve) => setTimeout(resolve, 1_700));
    expect(polls()).toBe(before);
  });
});

describe("other sites", () => {
  const row = (site: string): HTMLElement | null => document.querySelector(`[data-site="${site}"]`);

  it("are allowed by one click and taken back by another", async () => {
    render(<Options state={told} />);
    await waitFor(() => expect(row("youtube")?.dataset["allowed"]).toBe("false"));
    fireEvent.click(row("youtube")!.querySelector("button")!);
    await waitFor(() => expect(row("youtube")?.dataset["allowed"]).toBe("true"));
    expect(allowed).toEqual(["https://*.youtube.com/*"]);
    fireEvent.click(row("youtube")!.querySelector("button")!);
    await waitFor(() => expect(row("youtube")?.dataset["allowed"]).toBe("false"));
    expect(allowed).toEqual([]);
  });

  it("may be any address of the web, and get a row of their own", async () => {
    render(<Options state={told} />);
    const field = document.querySelector<HTMLInputElement>("#other-site")!;
    fireEvent.input(field, { target: { value: " vidhuky.example/klinika?x=1 " } });
    fireEvent.click(document.querySelector('[data-part="allow-other"]')!);
    await waitFor(() => expect(row("https://vidhuky.example/*")).not.toBeNull());
    expect(allowed).toEqual(["https://vidhuky.example/*"]);
  });

  it.each(["", "два слова", "localhost", "127.0.0.1", "javascript:alert(1)", "https://me@vidhuky.example"])(
    "%j is none, and the person is told so",
    async (typed) => {
      render(<Options state={told} />);
      fireEvent.input(document.querySelector("#other-site")!, { target: { value: typed } });
      fireEvent.click(document.querySelector('[data-part="allow-other"]')!);
      await waitFor(() => expect(document.querySelector("#other-site-said")?.textContent).not.toBe(""));
      expect(allowed).toEqual([]);
    },
  );
});
