/** Comments that a troll made heavy: nothing that a person can write costs the page its seconds, and data are read once. */
import { describe, expect, it, vi } from "vitest";
import { contextOf, Reader } from "@/sites/reader";
import { isComposerHint, isEdited } from "@/sites/wording";
import { facebook } from "@/sites/facebook";
import { web } from "@/sites/web";

describe("a heavy page", () => {
  it("of dots in a row is told from the site's own words at once", () => {
    // With a step for every pair of dots this takes half a minute, longer than a test may.
    // A letter on either side: dots at the beginning would go in one step.
    const dots = `а${"•".repeat(80_000)}а`;
    expect(isEdited(dots)).toBe(false);
    expect(isComposerHint(dots)).toBe(false);
  });

  it("has its reviews' data parsed once for all that lies under the pointer", () => {
    document.body.innerHTML =
      '<script type="application/ld+json">{"@type":"Review","reviewBody":"Зовсім інші слова про клініку"}</script>' +
      "<main><section><div><p>Слова на сторінці</p></div></section></main>";
    const parse = vi.spyOn(JSON, "parse");
    const under = [...document.querySelectorAll("p, div, section")];
    const context = { ...contextOf(document, new Date(), under), address: new URL("https://a.example/x") };
    expect(new Reader([facebook, web]).read(under[0]!, context).ok).toBe(false);
    expect(parse).toHaveBeenCalledTimes(1);
  });
});
