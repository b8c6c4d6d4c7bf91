/** The switch of marks in the page: no way to turn it on past the explanation, and each time it is read anew. */
import { cleanup, fireEvent, render, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { PageMarks } from "@/panel/page-marks";
import { checkAct } from "@/shared/act-checks";
import { browser } from "@/shared/browser";

let asked: unknown[];
let on: boolean;
let refused: boolean;

beforeEach(() => {
  asked = [];
  on = false;
  refused = false;
  vi.spyOn(browser.runtime, "sendMessage").mockImplementation(((message: { kind: string; on?: boolean }) => {
    if (message.kind === "marks-state") {
      return Promise.resolve({ ok: true, value: on });
    }
    asked.push(message);
    return Promise.resolve(refused ? { ok: false, failure: "no_storage" } : { ok: true, value: null });
  }) as never);
});

afterEach(cleanup);

const part = (name: string): HTMLButtonElement | null => document.querySelector(`[data-part="${name}"]`);
const tick = (): HTMLInputElement | null => document.querySelector("[name=marks-read]");
const state = (): string | null | undefined => part("marks")?.getAttribute("data-on");

it("is turned on by a person who ticked the explanation, off by one press, and read anew the next time", async () => {
  render(<PageMarks />);
  expect(document.querySelectorAll(".marks-explained li")).toHaveLength(4);
  expect(part("marks-on")!.disabled).toBe(true);
  fireEvent.click(part("marks-on")!);
  expect(asked).toEqual([]);
  fireEvent.click(tick()!);
  fireEvent.click(part("marks-on")!);
  await waitFor(() => expect(state()).toBe("true"));
  fireEvent.click(part("marks-off")!);
  await waitFor(() => expect(state()).toBe("false"));
  expect(tick()!.checked).toBe(false);
  expect(part("marks-on")!.disabled).toBe(true);
  expect(asked).toEqual([
    { kind: "set-marks", on: true, read: true },
    { kind: "set-marks", on: false },
  ]);
});

it("shows what is kept, and stays as it was when the background refuses", async () => {
  on = true;
  refused = true;
  render(<PageMarks />);
  await waitFor(() => expect(state()).toBe("true"));
  fireEvent.click(part("marks-off")!);
  await waitFor(() => expect(document.querySelector("[role=alert]")).not.toBeNull());
  expect(state()).toBe("true");
});

it.each([
  [{ kind: "set-marks", on: true, read: true }, true],
  [{ kind: "set-marks", on: false }, true],
  [{ kind: "marks-state" }, true],
  [{ kind: "set-marks", on: true }, false],
  [{ kind: "set-marks", on: true, read: false }, false],
  [{ kind: "set-marks", on: false, read: true }, false],
  [{ kind: "set-marks", on: "true", read: true }, false],
  [{ kind: "set-marks" }, false],
])("the background takes %j: %s", (message, taken) => {
  expect(checkAct(message) !== null).toBe(taken);
});
