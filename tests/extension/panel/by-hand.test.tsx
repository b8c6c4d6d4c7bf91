/** The form of an entry by hand: nothing that was added is lost without a word, and what the background would refuse is told beside its field. */
import { cleanup, fireEvent, render, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { imageTypeOf } from "@/capture/images";
import { ByHandForm } from "@/panel/by-hand-form";
import { Words } from "@/panel/words";
import { type ActMessage } from "@/shared/acts";
import { checkAct } from "@/shared/act-checks";
import { Sentences } from "@/shared/sentences";
import { asked, part, startBackground, text } from "./background";

let saved: string[];

beforeEach(() => {
  startBackground();
  saved = [];
  localStorage.clear();
  render(
    <Words.Provider value={Sentences.of("uk")}>
      <ByHandForm imageTypeOf={imageTypeOf} onSaved={(id) => saved.push(id)} />
    </Words.Provider>,
  );
});

afterEach(cleanup);

/** The smallest file that we take for a PNG, with a byte that tells it from others. */
function png(mark: number): Uint8Array<ArrayBuffer> {
  const chunk = (kind: string, data: number[]): number[] => [
    ...[0, 0, 0, data.length],
    ...[...kind].map((letter) => letter.charCodeAt(0)),
    ...data,
    ...[0, 0, 0, 0],
  ];
  const head = [137, 80, 78, 71, 13, 10, 26, 10];
  const sides = [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0];
  return new Uint8Array([...head, ...chunk("IHDR", sides), ...chunk("IDAT", [mark]), ...chunk("IEND", [])]);
}

/** A file whose reading a test lets go, or fail. */
class SlowFile extends File {
  arrives: () => void = () => undefined;
  fails: () => void = () => undefined;
  private readonly gate = new Promise<void>((resolve, reject) => {
    this.arrives = resolve;
    this.fails = () => reject(new DOMException("gone", "NotFoundError"));
  });

  constructor(
    name: string,
    private readonly content: Uint8Array<ArrayBuffer>,
  ) {
    super([content], name);
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    await this.gate;
    return this.content.buffer;
  }
}

let mark = 0;
function slow(name: string): SlowFile {
  mark += 1;
  return new SlowFile(name, png(mark));
}

function paste(...files: File[]): void {
  fireEvent.paste(document.querySelector("form")!, { clipboardData: { files } });
}

const names = (): (string | undefined)[] =>
  [...document.querySelectorAll("[data-part=image] img")].map((image) =>
    image.getAttribute("alt")?.slice(14),
  );
const refusals = (): [string | undefined, string][] =>
  [...document.querySelectorAll<HTMLElement>("[data-part=image-refused]")].map((one) => [
    one.dataset["why"],
    one.textContent,
  ]);

function fill(values: Record<string, string>): void {
  fireEvent.click(document.querySelector("input[value=phone]")!);
  for (const [id, value] of Object.entries(values)) {
    fireEvent.input(document.getElementById(`hand-${id}`)!, { target: { value } });
  }
}

const entries = (): Extract<ActMessage, { kind: "enter-by-hand" }>[] =>
  (asked as ActMessage[]).filter((message) => message.kind === "enter-by-hand");

describe("images", () => {
  it("pasted while others are still read all stay, in the order they came", async () => {
    const [one, two] = [slow("перше"), slow("друге")];
    paste(one);
    paste(two);
    two.arrives();
    one.arrives();
    await waitFor(() => expect(names()).toEqual(["перше", "друге"]));
    expect(refusals()).toEqual([]);
  });

  it("that were removed while another was read stay away", async () => {
    const [one, two] = [slow("перше"), slow("друге")];
    paste(one);
    one.arrives();
    await waitFor(() => expect(names()).toEqual(["перше"]));
    paste(two);
    fireEvent.click(document.querySelector("[data-part=image] button")!);
    two.arrives();
    await waitFor(() => expect(names()).toEqual(["друге"]));
  });

  it("of two lots at once are refused in both", async () => {
    const [one, again] = [slow("перше"), slow("те саме")];
    const same = new SlowFile("копія", png(mark - 1));
    const drawing = new SlowFile("малюнок.png", new TextEncoder().encode("<svg/>"));
    paste(one, drawing);
    paste(again, same);
    for (const file of [one, drawing, again, same]) {
      file.arrives();
    }
    await waitFor(() => expect(refusals().map(([why]) => why)).toEqual(["type", "twice"]));
    expect(names()).toEqual(["перше", "те саме"]);
  });

  it("count together, however they came", async () => {
    const lots = [1, 2, 3, 4].map((lot) => [slow(`${String(lot)}а`), slow(`${String(lot)}б`)]);
    for (const lot of lots) {
      paste(...lot);
    }
    lots.flat().forEach((file) => file.arrives());
    await waitFor(() => expect(names()).toHaveLength(6));
    await waitFor(() => expect(refusals().map(([why]) => why)).toEqual(["many", "many"]));
  });

  it("that cannot be read are told, and hold up no others", async () => {
    const [lost, other] = [slow("зникле"), slow("ціле")];
    paste(lost);
    paste(other);
    lost.fails();
    other.arrives();
    await waitFor(() => expect(names()).toEqual(["ціле"]));
    expect(refusals()).toEqual([["unread", expect.stringContaining("«зникле»")]]);
  });

  it("still being read are waited for when the person saves", async () => {
    fill({});
    const late = slow("пізнє");
    paste(late);
    fireEvent.click(part("hand-save")!);
    expect(part("hand-save")!.getAttribute("aria-busy")).toBe("true");
    late.arrives();
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(entries()[0]?.entry.images).toHaveLength(1);
  });

  it("refused after the person pressed stop the saving: the entry is not what they meant", async () => {
    fill({ text: "Слова" });
    const late = slow("пізнє");
    paste(late);
    fireEvent.click(part("hand-save")!);
    late.fails();
    await waitFor(() => expect(part("hand-save")!.getAttribute("aria-busy")).toBe("false"));
    expect(refusals()).toHaveLength(1);
    expect(saved).toEqual([]);
    fireEvent.click(part("hand-save")!);
    await waitFor(() => expect(saved).toHaveLength(1));
  });
});

describe("what the background would refuse", () => {
  const said = async (values: Record<string, string>, field: string): Promise<string> => {
    fill({ text: "Слова", ...values });
    fireEvent.click(part("hand-save")!);
    await waitFor(() => expect(document.querySelector(`#hand-${field}-said.failure`)).not.toBeNull());
    expect(entries()).toEqual([]);
    return document.getElementById(`hand-${field}-said`)!.textContent;
  };

  it("is told beside the link: too long as the browser writes it, with both numbers", async () => {
    const sentence = await said({ link: `rada.gov.ua/${"ї".repeat(700)}` }, "link");
    expect(sentence).toContain("4220");
    expect(sentence).toContain("4096");
  });

  it.each([
    "instagram.com/p/B2 і ще одне",
    "https://t.me/a https://t.me/b",
    "просто слова",
    "19.11.2026",
    "lesia@ukr.net",
    "javascript:alert(1)",
    "mailto:lesia@ukr.net",
    "ftp://ukr.net/f",
    "https://",
    "https://user:pass@ukr.net/",
  ])("is told beside the link: %s is no address", async (link) => {
    expect(await said({ link }, "link")).toContain("не схоже на адресу");
  });

  it.each(["\u200b", "\ufeff \u2060", "\u3164\u2800", "\u202e\n"])(
    "is told beside the words: signs that show nothing are none (%j)",
    async (nothing) => {
      expect(await said({ text: nothing }, "text")).toContain("Напишіть, що сказали");
    },
  );
});

describe("what the form sends", () => {
  it.each([
    ["tiktok.com:443/@klinika/video/7", "https://tiktok.com/@klinika/video/7"],
    ["  http://t.me/klinika/5\u200b", "http://t.me/klinika/5"],
    ["клініка.укр/я", new URL("https://клініка.укр/я").href],
    ["\u200b", null],
  ])("of the link %j is %j, and the background takes it", async (link, wanted) => {
    fill({ text: "Слова", link, author: "\u200b" });
    fireEvent.click(part("hand-save")!);
    await waitFor(() => expect(saved, text()).toHaveLength(1));
    const [message] = entries();
    expect([message?.entry.link, message?.entry.author]).toEqual([wanted, null]);
    expect(checkAct(message)).toEqual(message);
  });
});
