/** What a rule rests on, in words. */
import { expect, it } from "vitest";
import { basisInWords } from "@/panel/basis";
import { Sentences } from "@/shared/sentences";

it("names a guide once, a law by its name, and a newer source by itself", () => {
  const words = Sentences.of("en");
  expect(basisInWords("M05; M06; advertising law, art. 21; Z99", words)).toBe(
    "advice of medical marketers; the advertising law, article 21; Z99",
  );
});
