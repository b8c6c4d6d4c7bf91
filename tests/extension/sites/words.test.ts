/** Numbers, labels and recommendations: the small grammars beside the structure. */
import { describe, expect, it } from "vitest";
import { readLabel } from "@/sites/facebook/label";
import { recommendationIn } from "@/sites/facebook/post";
import { compactNumber, isCompactNumber } from "@/sites/numbers";
import { cut, shortText } from "@/sites/normalise";
import { cleanAddress } from "@/sites/tracking";
import { commentAs } from "@/sites/wording";

const NOW = new Date("2026-11-24T12:00:00Z");

describe("compact numbers", () => {
  it.each(["uk", "ru", "en"])("read what Intl writes in %s", (language) => {
    const compact = new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: 1 });
    for (const [number, expected] of [
      [7, 7],
      [950, 950],
      [1_234, 1_200],
      [12_345, 12_300],
      [1_500_000, 1_500_000],
    ] as const) {
      expect(compactNumber(compact.format(number), language), compact.format(number)).toBe(expected);
    }
    expect(compactNumber((12_345).toLocaleString(language), language)).toBe(12_345);
  });

  it.each([
    ["1,2 тис.", "ru", 1_200],
    ["1.2K", "uk", null],
    ["1.2K", null, null],
    ["1,234", null, null],
    ["1,234", "en", 1_234],
    ["12", null, 12],
    ["1,2", "uk", null],
    ["1.2.3", "en", null],
  ])("%s in %s", (text, language, expected) => {
    expect(compactNumber(text, language)).toBe(expected);
  });

  it.each(["3 відповіді", "Like", "", "12:30", "1 2 3 4 5 6 7 8 9 1 2 3 4 5"])("%j is no counter", (text) => {
    expect(isCompactNumber(text)).toBe(false);
  });
});

describe("labels", () => {
  it.each([
    ["Comment by Gabe a few seconds ago", "en", "comment", "Gabe", "a few seconds ago", null],
    ["Comment by Anna May 5 minutes ago", "en", "comment", "Anna May", "5 minutes ago", null],
    ["Reply by Ann to Bob Lee's comment 2 hours ago", "en", "reply", "Ann", "2 hours ago", "Bob Lee"],
    ["Reply by Clinic 1m", "en", "reply", "Clinic", "1m", null],
    ["Комментарий пользователя Олег Ткач 2 года назад", "ru", "comment", "Олег Ткач", "2 года назад", null],
    ["Ответ Клиника на комментарий Олег 2 ч", "ru", "reply", "Клиника", "2 ч", "Олег"],
    ["Коментар від Олена Петренко 5 годин тому", "uk", "comment", "Олена Петренко", "5 годин тому", null],
    ["Відповідь Клініка на коментар Олена годину тому", "uk", "reply", "Клініка", "годину тому", "Олена"],
    ["王小明 的留言", "zh", "comment", "王小明", null, null],
    ["Komentar oleh Budi", "id", "comment", "Budi", null, null],
  ])("%s", (text, language, kind, name, time, parentName) => {
    expect(readLabel(text, null, language, NOW)).toEqual({ kind, name, time, parentName });
  });

  it("gives nothing for what is no label of a comment", () => {
    expect(readLabel(null, null, "uk", NOW)).toEqual({
      kind: null,
      name: null,
      time: null,
      parentName: null,
    });
    expect(readLabel("Komentari za objavu", null, "sr", NOW).kind).toBeNull();
  });
});

describe("recommendations", () => {
  it.each([
    ["John recommends Clinic.", "recommends"],
    ["John doesn't recommend Clinic.", "does_not_recommend"],
    ["John doesn’t recommend Clinic.", "does_not_recommend"],
    ["John does not recommend Clinic.", "does_not_recommend"],
    ["Оксана рекомендує Клініку", "recommends"],
    ["Оксана не рекомендує Клініку", "does_not_recommend"],
    ["Оксана НЕ\u00a0рекомендує Клініку", "does_not_recommend"],
    ["Оля рекомендует Клинику", "recommends"],
    ["Оля не рекомендует Клинику", "does_not_recommend"],
    ["Hans empfiehlt Klinik", "unknown"],
    ["Clinic Light shared a photo", "unknown"],
  ])("%s: %s", (heading, expected) => {
    expect(recommendationIn(heading)).toBe(expected);
  });
});

describe("small things", () => {
  it("cut by code points, never through a pair", () => {
    expect(cut("a😀b😀", 2)).toBe("a😀");
    expect([...shortText("😀".repeat(1_500))!].length).toBe(1_000);
  });

  it("clean an address of tracking, credentials and fragment, and refuse what is no web address", () => {
    expect(
      cleanAddress("https://u:p@www.instagram.com/p/A1234/?igsh=x&utm_source=y&hl=uk#c", "https://x.y"),
    ).toBe("https://www.instagram.com/p/A1234/");
    expect(cleanAddress("javascript:alert(1)", "https://x.y")).toBeNull();
    expect(cleanAddress(`https://x.y/${"a".repeat(5_000)}`, "https://x.y")).toBeNull();
  });

  it("know whom the composer writes as", () => {
    expect(commentAs("Comment as Clinic Light…")).toBe("Clinic Light");
    expect(commentAs("Коментувати як Клініка «Промінь»")).toBe("Клініка «Промінь»");
    expect(commentAs("Write a comment")).toBeNull();
  });
});
