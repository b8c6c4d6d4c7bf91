/** Words that a site draws in an open shadow tree; a page as text cannot hold one. */
import { describe, expect, it } from "vitest";
import { open, pageCases, reader } from "./pages";

describe("a comment of Facebook with an open shadow tree", () => {
  function read(inside: string): ReturnType<typeof reader.read> {
    const page = pageCases().find(({ name }) => name === "facebook/feed-uk")!;
    const { document, target, context } = open(page);
    const words = target.closest('[dir="auto"][lang]')!;
    const host = document.createElement("div");
    words.replaceWith(host);
    host.attachShadow({ mode: "open" }).innerHTML = inside;
    return reader.read(host, context);
  }

  it("is read with the words in it", () => {
    const outcome = read('<div dir="auto">Гардероб <b>замкнули</b> о сьомій</div>');
    expect(outcome).toMatchObject({
      ok: true,
      reading: { text: "Гардероб замкнули о сьомій", fields: { native_id: "1001", flags: [] } },
    });
    expect(outcome.ok && outcome.reading.html).toContain("замкнули");
  });

  it("is read without the draft in it", () => {
    const outcome = read('<p>Дякую</p><div contenteditable="true">ще не надіслано</div>');
    expect(outcome).toMatchObject({ ok: true, reading: { text: "Дякую" } });
    expect(JSON.stringify(outcome.ok && outcome.reading)).not.toContain("надіслано");
  });
});
