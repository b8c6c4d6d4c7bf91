/** The skeleton of a comment keeps the page's shape and nobody's words. */
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { masked, maskText, skeletonOf } from "@/capture/skeleton";
import { type CapturedFields } from "@/shared/contract.generated";
import { pageCases, readPage } from "../sites/pages";

// Every page in one test: the limit is for a busy machine, not for the work.
vi.setConfig({ testTimeout: 60_000 });
const WORD = /[\p{L}\p{N}]{3,}/gu;

describe("masked markup", () => {
  it("keeps tags, roles and the grammar of addresses", () => {
    expect(
      masked(
        '<div role="article" aria-label="Comment by Ann 2h"><a href="https://www.facebook.com/ann.lee?comment_id=4512&amp;x=1">Ann Лі</a>' +
          '<div dir="auto" lang="uk">Так, 5 &amp; більше 😀</div></div>',
      ),
    ).toBe(
      '<div role="article" aria-label="Xxxxxxx xx Xxx 0x"><a href="https://www.facebook.com/xxx.xxx?comment_id=0000&amp;x=0">Xxx Хх</a>' +
        '<div dir="auto" lang="uk">Ххх, 0 &amp; хххххх 😀</div></div>',
    );
  });

  it("holds no word of any test page, in its text or in its attributes", () => {
    for (const page of pageCases()) {
      const outcome = readPage(page);
      if (!outcome.ok) {
        continue;
      }
      const { text, html, fields } = outcome.reading;
      const skeleton = skeletonOf(html, fields);
      const body = skeleton.slice(skeleton.indexOf("\n"));
      for (const word of [text, fields.author?.name ?? "", fields.post_author ?? ""].join(" ").match(WORD) ??
        []) {
        if (/\p{Script=Cyrillic}/u.test(word) && /[^хХ]/u.test(word)) {
          expect(skeleton, `${page.name}: ${word}`).not.toContain(word);
        }
      }
      // Of a name in an address only its length is left.
      expect(body, page.name).not.toMatch(/(?:href|data-href)="[^"]*[1-9]/u);
    }
  });

  it("reads as markup of the same shape", () => {
    for (const page of pageCases()) {
      const outcome = readPage(page);
      if (outcome.ok) {
        const shape = (html: string): string =>
          [...new DOMParser().parseFromString(html, "text/html").body.querySelectorAll("*")]
            .map(
              ({ tagName, attributes }) => `${tagName}[${[...attributes].map(({ name }) => name).join(",")}]`,
            )
            .join(" ");
        expect(shape(masked(outcome.reading.html)), page.name).toBe(shape(outcome.reading.html));
      }
    }
  });

  it("lets no letter and no digit of any text through", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        for (const sign of maskText(text.replaceAll("&", "")).match(/[\p{L}\p{N}]/gu) ?? []) {
          expect("xXхХ0").toContain(sign);
        }
      }),
    );
  });

  it("lets no letter of a fancy name through, nor what a page calls its language", () => {
    expect(maskText("ⓞⓛⓔⓝⓐ 🅾🅻🅴🅽🅰 𝓞𝓵𝓮𝓷𝓪 ⅨⅡ ①")).toMatch(/^[xX0 ]+$/u);
    const fields = {
      site: "web",
      kind: "review",
      page_url: "https://a.example/",
      interface_language: "olena90",
    };
    expect(skeletonOf("<p>a</p>", fields as CapturedFields)).not.toContain("olena90");
  });

  it("writes no markup out of text that looks like some", () => {
    expect(masked('<<script>alert(1)</script><img alt="a">')).not.toContain("<<");
    expect(masked("&lt;b&gt; text")).toBe("&lt;x&gt; xxxx");
  });
});
