/** A look that begins anew in a page that was loaded again: what stood there before is not ours, what was published meanwhile is. */
import { afterEach, expect, it, vi } from "vitest";
import { Watching } from "@/insert/watch";
import { makeFacebook } from "@/sites/facebook";
import { contextOf, Reader } from "@/sites/reader";

const reader = new Reader([{ ...makeFacebook("facebook"), matches: () => true }]);
const OURS = "Олено, дякуємо за відгук. Адміністраторка напише вам сьогодні до вечора.";
const POST = "https://www.facebook.com/x/posts/1?comment_id=5";

function answer(id: string, words: string): string {
  return `<div role="article" aria-label="Відповідь від Клініка на коментар Олена щойно">
    <a href="https://www.facebook.com/klinika?comment_id=5">Клініка</a><div dir="auto">${words}</div>
    <a href="${POST}&reply_comment_id=${id}">щойно</a></div>`;
}

function page(answers: string): void {
  document.body.innerHTML = `<div><div role="article" aria-label="Коментар від Олена 2 години тому">
    <a href="https://www.facebook.com/olena?comment_id=5">Олена</a><div dir="auto">Чекали довго</div>
    <a href="${POST}">2 год</a></div>${answers}</div>
    <div role="textbox" contenteditable="true" aria-label="Коментувати як Клініка"></div>`;
}

function flagsOf(id: string): readonly string[] | undefined {
  const context = contextOf(document, new Date());
  const outcomes = reader.candidates(context).map((one) => reader.read(one, context));
  return outcomes.flatMap((one) =>
    one.ok && one.reading.fields.native_id === id ? [one.reading.fields.flags] : [],
  )[0];
}

async function seenIn(known: string[] | null): Promise<unknown[]> {
  vi.useFakeTimers();
  const tell = vi.fn();
  const watching = new Watching(reader, document, tell, () => true);
  const ask = { key: "id 5 5", text: OURS, watch: crypto.randomUUID(), limit: 60_000, known };
  expect(watching.start(ask).outcome).toBe("watching");
  await vi.advanceTimersByTimeAsync(1_000);
  return tell.mock.calls.map(([said]) => (said as { nativeId?: string }).nativeId);
}

afterEach(() => {
  vi.useRealTimers();
  document.body.innerHTML = "";
});

it("finds the answer that was published just before the page was loaded again", async () => {
  page(answer("71", "Дякуємо, що повідомили.") + answer("72", OURS.replace("сьогодні", "завтра")));
  expect(await seenIn(["71"])).toEqual(["72"]);
});

it("takes no answer that stood there when the text was put in, though it has the same words", async () => {
  page(answer("71", OURS));
  expect(await seenIn(["71"])).toEqual([]);
});

it("takes no older answer of other words, folded then and drawn now", async () => {
  page(answer("70", "Передали ваші слова завідувачці."));
  expect(await seenIn([])).toEqual([]);
  vi.useRealTimers();
  expect(flagsOf("70")).toContain("ours");
});

it("begins with what stands there, when the text was put in just now", async () => {
  page(answer("71", OURS));
  expect(await seenIn(null)).toEqual([]);
});
