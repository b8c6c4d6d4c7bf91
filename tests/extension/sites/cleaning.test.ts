/** The kept HTML: structure and words stay; nothing that loads, runs, styles, fills in or tracks does. */
import { describe, expect, it } from "vitest";
import { cleanHtml, utf8Length } from "@/sites/cleaning";
import { readText } from "@/sites/text";

const address = (href: string): string | null => (href.startsWith("https://") ? href : null);

function unit(html: string): Element {
  return new DOMParser().parseFromString(`<div>${html}</div>`, "text/html").body.firstElementChild!;
}

describe("cleaned HTML", () => {
  it("drops everything that could load, run, style or fill in", () => {
    const html = cleanHtml(
      unit(`<script>alert(1)</script><style>b{}</style><iframe src="https://x"></iframe>
        <img src="https://x/a.png" srcset="https://x/b.png 2x" alt="😀" onerror="alert(2)">
        <b style="background:url(https://x)" onclick="alert(3)" class="x1y2" data-src="https://x/q" data-commentid="5">words</b>
        <a href="javascript:alert(4)">one</a><a href="https://ok.example/">two</a>
        <input value="secret"><textarea>draft</textarea><div contenteditable="true">draft</div>
        <form action="https://x/steal"><select><option value="secret">s</option></select></form>
        <p title="url(https://x)" aria-label="kept">p</p><!-- note -->`),
      { address },
    ).html;
    for (const gone of [
      "script",
      "alert",
      "style",
      "src",
      "onerror",
      "onclick",
      "class",
      "secret",
      "draft",
      "url(",
      "note",
      "iframe",
      "steal",
      "javascript",
    ]) {
      expect(html).not.toContain(gone);
    }
    for (const kept of [
      'alt="😀"',
      "words",
      'data-commentid="5"',
      'href="https://ok.example/"',
      'aria-label="kept"',
    ]) {
      expect(html).toContain(kept);
    }
  });

  it("escapes text and attributes so that it reads back as the same words", () => {
    const hostile = unit("");
    hostile.textContent = `<img src=x onerror=alert(1)> & "quotes" </div>`;
    hostile.setAttribute("title", `"><script>alert(1)</script>`);
    const back = unit(cleanHtml(hostile, { address }).html);
    expect(back.querySelector("script, img")).toBeNull();
    expect(back.textContent).toBe(hostile.textContent);
  });

  it("stays within its limit, closes what it opened, and says that it was cut", () => {
    const many = unit(`<p>${"<b>ї</b>".repeat(2_000)}</p>`);
    for (const limit of [40, 333, 4_096]) {
      const { html, cut } = cleanHtml(many, { address, limit });
      expect(cut).toBe(true);
      expect(utf8Length(html)).toBeLessThanOrEqual(limit);
      expect((html.match(/<\w/gu) ?? []).length).toBe((html.match(/<\//gu) ?? []).length);
    }
    expect(cleanHtml(unit("<b>x</b>"), { address }).cut).toBe(false);
  });
});

describe("text of an element", () => {
  it("breaks lines at blocks and br, collapses spaces, keeps emoji", () => {
    const { text } = readText([
      unit(`one\n  two<br>three<div>four</div><div></div>five <img alt="👍"> <span> six</span>`),
    ]);
    expect(text).toBe("one two\nthree\nfour\nfive 👍 six");
  });

  it("keeps an empty line between paragraphs", () => {
    expect(readText([unit("a<br><br>b")]).text).toBe("a\n\nb");
  });

  it("keeps the line breaks of a text that is drawn as it is written", () => {
    const host = document.createElement("div");
    host.style.whiteSpace = "pre-wrap";
    host.textContent = "one\ntwo  spaces\n\nthree";
    document.body.append(host);
    expect(readText([host]).text).toBe("one\ntwo  spaces\n\nthree");
    host.remove();
  });

  it("reads drawn emoji by their label and leaves machine descriptions out", () => {
    expect(
      readText([unit(`a<span role="img" aria-label="😀"></span><img alt="May be an image of cat">b`)]).text,
    ).toBe("a😀b");
  });

  it("survives a page nested deeper than any call stack, and says when it was cut", () => {
    let inner: Node = document.createTextNode("deep");
    for (let level = 0; level < 12_000; level += 1) {
      const around = document.createElement("span");
      around.append(inner);
      inner = around;
    }
    expect(readText([inner]).text).toBe("deep");
    const long = unit("");
    long.textContent = "ї".repeat(100_000);
    expect(readText([long]).cut).toBe(true);
  });
});
