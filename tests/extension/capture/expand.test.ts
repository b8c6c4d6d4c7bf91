/** "See more": one press inside the words, growth waited for, and every other button of the page left alone. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { expand } from "@/capture/expand";
import { makeFacebook } from "@/sites/facebook";
import { Reader } from "@/sites/reader";

const reader = new Reader([{ ...makeFacebook("facebook"), matches: () => true }]);
const KEY = "id 5 5";
const SHORT = "Я чекала три години, і ніхто не вибачився…";
const LONG = "Я чекала три години, і ніхто не вибачився, а потім лікар сказав прийти завтра.";

function comment(words: string, around = ""): string {
  return `<div role="article" aria-label="Коментар від Олена 2 години тому">
    <a href="https://www.facebook.com/olena?comment_id=5">Олена</a>
    <div dir="auto">${words}</div>
    <a href="https://www.facebook.com/x/posts/1?comment_id=5">2 год</a>
    <div role="button">Подобається</div><div role="button">Відповісти</div><div role="button">Поширити</div>
    <div role="button" aria-label="Ще" aria-haspopup="menu"><i></i></div>
    <div role="button">Показати ще 3 відповіді</div>${around}</div>`;
}
const button = (word: string, attributes = ""): string =>
  `<div role="button" id="more" ${attributes}>${word}</div>`;

describe("expanding", () => {
  let presses: string[];
  const count = (event: Event): void => {
    presses.push((event.target as Element).textContent);
  };

  beforeEach(() => {
    presses = [];
    vi.useFakeTimers();
    document.addEventListener("click", count, true);
  });

  afterEach(() => {
    vi.useRealTimers();
    document.removeEventListener("click", count, true);
    document.body.innerHTML = "";
  });

  async function run(html: string, onPress?: () => void): Promise<unknown> {
    document.body.innerHTML = html;
    document.querySelector("#more")?.addEventListener("click", () => onPress?.());
    const answer = expand(KEY, document, reader);
    await vi.advanceTimersByTimeAsync(1_600);
    return answer;
  }

  it.each(["Показати більше", "Ещё", "See more", "Meer weergeven"])(
    "presses %s once and gives the grown text",
    async (word) => {
      const answer = await run(comment(`${SHORT} ${button(word)}`), () => {
        setTimeout(() => (document.querySelector("[dir=auto]")!.textContent = LONG), 300);
      });
      expect(answer).toMatchObject({ outcome: "grown", text: LONG, truncated: false });
      expect(presses).toEqual([word]);
    },
  );

  it("finds the comment again when the site draws it anew", async () => {
    const answer = await run(comment(`${SHORT} ${button("See more")}`), () => {
      document.body.innerHTML = comment(LONG);
    });
    expect(answer).toMatchObject({ outcome: "grown", text: LONG });
  });

  it("says so when nothing grew in a second and a half", async () => {
    expect(await run(comment(`${SHORT} ${button("See more")}`))).toEqual({ outcome: "not-grown" });
    expect(presses).toEqual(["See more"]);
  });

  it("says so when the comment is gone", async () => {
    expect(await run("<p>Інша сторінка</p>")).toEqual({ outcome: "gone" });
    expect(presses).toEqual([]);
  });

  it.each([
    ["there is no such button", LONG],
    ["the button is a link", `${SHORT} <a role="button" id="more" href="/x">See more</a>`],
    ["the button opens a menu", `${SHORT} ${button("See more", 'aria-haspopup="menu"')}`],
    ["the button shows no word", `${SHORT} ${button("", 'aria-label="See more"')}`],
    ["the button stands in the middle", `Почато… ${button("See more")} і далі слова`],
    ["it would collapse the text", `${LONG}… ${button("See less")}`],
    ["it would translate the text", `${LONG}… ${button("Показати переклад")}`],
    ["it is Like", `${LONG}… ${button("Подобається")}`],
    ["it is Reply", `${LONG}… ${button("Відповісти")}`],
    ["nothing says that the text is cut", `${LONG} ${button("Irgendwas")}`],
  ])("presses nothing when %s", async (_why, words) => {
    expect(await run(comment(words))).toEqual({ outcome: "same" });
    expect(presses).toEqual([]);
  });

  it("says that the words are still cut when the site brings only a part of the rest", async () => {
    const more = `${SHORT} а потім лікар сказав… ${button("See more")}`;
    const answer = await run(comment(`${SHORT} ${button("See more")}`), () => {
      document.body.innerHTML = comment(more);
    });
    expect(answer).toMatchObject({ outcome: "grown", truncated: true });
    expect(presses).toEqual(["See more"]);
  });

  it("takes no longer than a second and a half, however slow the page's clock", async () => {
    document.body.innerHTML = comment(`${SHORT} ${button("See more")}`);
    let answer: unknown = null;
    // A tab in the background rings a timer once a second.
    const slow = vi
      .spyOn(globalThis, "setTimeout")
      .mockImplementation((work: () => void) => setInterval(work, 1_000));
    void expand(KEY, document, reader).then((said) => (answer = said));
    await vi.advanceTimersByTimeAsync(2_100);
    slow.mockRestore();
    expect(answer).toEqual({ outcome: "not-grown" });
  });

  it("presses nothing of a reply inside the comment", async () => {
    const reply = `<div role="article" aria-label="Відповідь Хтось"><a href="https://www.facebook.com/h?comment_id=6">Хтось</a>
      <div dir="auto">Інші слова… ${button("See more")}</div><a href="https://www.facebook.com/x/posts/1?comment_id=5&amp;reply_comment_id=6">1 год</a></div>`;
    expect(await run(comment(LONG, reply))).toEqual({ outcome: "same" });
    expect(presses).toEqual([]);
  });
});
