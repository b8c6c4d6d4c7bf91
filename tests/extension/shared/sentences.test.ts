/** Every code that the panel, the options page and the toast can show has a sentence in both languages, with the same parameters. */
import { FluentParser, type Message, Visitor, type VariableReference } from "@fluent/syntax";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SCREENSHOT_GAPS, SITES } from "@/shared/contract.generated";
import { INTERFACE_LANGUAGES, PAGE_FAILURES, TOAST_STATES } from "@/shared/messages";
import { CONNECTION_CAUSES, NOTICE_CODES, OUTBOX_STATES, TEST_CHECKS } from "@/shared/panel-state";
import { Sentences } from "@/shared/sentences";

const folder = join(import.meta.dirname, "../../../shared_schemas/locales");

class Variables extends Visitor {
  readonly names = new Set<string>();
  override visitVariableReference(node: VariableReference): void {
    this.names.add(node.id.name);
  }
}

function catalog(language: string): Map<string, string[]> {
  const source = readFileSync(join(folder, language, "panel.ftl"), "utf8");
  const { body } = new FluentParser().parse(source);
  expect(body.filter((entry) => entry.type === "Junk")).toEqual([]);
  const messages = body.filter((entry): entry is Message => entry.type === "Message");
  return new Map(
    messages.map((message) => {
      const variables = new Variables();
      variables.visit(message);
      return [message.id.name, [...variables.names].sort()];
    }),
  );
}

const uk = catalog("uk");
const en = catalog("en");

it("both languages have the same sentences with the same parameters", () => {
  expect(Object.fromEntries(en)).toEqual(Object.fromEntries(uk));
});

const dashed = (codes: readonly string[], prefix: string): string[] =>
  codes.map((code) => `${prefix}-${code.replaceAll("_", "-")}`);

const SILENT = ["checking", "connected", "pairing_pending"];

it.each([
  ...dashed(CONNECTION_CAUSES, "panel-cause"),
  ...dashed(
    CONNECTION_CAUSES.filter((cause) => !SILENT.includes(cause)),
    "panel-explain",
  ),
  ...dashed(NOTICE_CODES, "panel-notice"),
  ...dashed(SCREENSHOT_GAPS, "panel-gap"),
  ...dashed(SITES, "panel-site"),
  ...dashed(PAGE_FAILURES, "panel-failure"),
  ...dashed(TEST_CHECKS, "panel-check"),
  ...dashed(
    TOAST_STATES.filter((state) => state !== "nothing" && state !== "failed"),
    "panel-toast",
  ),
  ...dashed(["taking", "waiting", "kept", "quarantine"], "panel-shot"),
  ...dashed(
    ["unreachable", "timeout", "cut_body", "server_error", "not_our_desk", "not_paired_yet", "not_sent_yet"],
    "panel-hold",
  ),
  ...OUTBOX_STATES.map((state) => `panel-outbox-${state === "wait_person" ? "person" : state}`),
])("%s is said", (key) => {
  expect(uk.has(key)).toBe(true);
});

/** Keys that the code names: found by their shape, so that a typing mistake is found, too. */
it("every key that the code names exists, and every key is named", () => {
  const sources = import.meta.glob<string>("../../../extension/src/**/*.{ts,tsx}", {
    query: "?raw",
    import: "default",
    eager: true,
  });
  const code = Object.values(sources).join("\n");
  const named = new Set([...code.matchAll(/["`](panel-[a-z-]+[a-z])["`]/g)].map((match) => match[1] ?? ""));
  expect([...named].filter((key) => !uk.has(key))).toEqual([]);
  const families = [...code.matchAll(/`(panel-[a-z-]+-)\$\{/g)].map((match) => match[1] ?? "");
  const unused = [...uk.keys()].filter(
    (key) => !named.has(key) && !families.some((family) => key.startsWith(family)),
  );
  expect(unused).toEqual([]);
});

describe.each(INTERFACE_LANGUAGES)("in %s", (language) => {
  const sentences = Sentences.of(language);

  it("no sentence shows a hole when its parameters are given", () => {
    for (const [key, parameters] of language === "uk" ? uk : en) {
      const given = Object.fromEntries(parameters.map((name) => [name, name === "count" ? 3 : "7"]));
      expect(sentences.text(key, given), key).not.toMatch(/[{}]|\?\?\?/);
    }
  });

  it("the words on the screen follow the house", () => {
    const said = [...uk.keys()].map((key) => sentences.text(key)).join(" ");
    expect(said).not.toMatch(/фейк|трол|\bfake\b|\btroll\b/i);
  });
});

it("numbers have their plurals", () => {
  const words = Sentences.of("uk");
  expect([1, 2, 5, 21, 22].map((count) => words.text("panel-outbox-waiting", { count }))).toEqual([
    "1 запис чекає на надсилання",
    "2 записи чекають на надсилання",
    "5 записів чекають на надсилання",
    "21 запис чекає на надсилання",
    "22 записи чекають на надсилання",
  ]);
  expect(words.text("panel-versions", { count: 5 })).toBe("5 версій цього коментаря");
});

it("an unknown key or code shows itself and breaks nothing", () => {
  const words = Sentences.of("uk");
  expect(words.text("no-such-key")).toBe("no-such-key");
  expect(words.name("type", "from_tomorrow")).toBe("from_tomorrow");
  expect(Sentences.of("xx" as "uk").language).toBe("uk");
});
