/** The import rule of the extension bites where it should and lets the rest pass. */
import { Linter } from "eslint";
import { describe, expect, test } from "vitest";
import { importsPointDown, ROWS } from "../../../extension/build/rooms.js";

const SRC = "/house/extension/src";

function complaints(file: string, code: string): string[] {
  const linter = new Linter({ cwd: "/house" });
  const config = {
    files: ["**/*.ts"],
    plugins: { vidhuk: { rules: { down: importsPointDown } } },
    rules: { "vidhuk/down": ["error", { src: SRC }] },
  } as unknown as Linter.Config;
  return linter.verify(code, [config], { filename: `${SRC}/${file}` }).map((message) => message.message);
}

describe("imports point down", () => {
  test.each([
    ["entrypoints/background.ts", "../desk/outbox"],
    ["entrypoints/content.ts", "@/capture/clicked"],
    ["panel/card.ts", "../shared/messages"],
    ["capture/clicked.ts", "@/sites/registry"],
    ["sites/facebook/comment.ts", "../../shared/contract.generated"],
    ["sites/facebook/comment.ts", "./marks"],
    ["desk/client.ts", "idb"],
  ])("%s may import %s", (file, source) => {
    expect(complaints(file, `import "${source}";`)).toEqual([]);
  });

  test.each([
    ["sites/facebook/comment.ts", "../../desk/client"],
    ["sites/registry.ts", "@/capture/clicked"],
    ["panel/card.ts", "../desk/outbox"],
    ["desk/outbox.ts", "../capture/clicked"],
    ["shared/messages.ts", "../sites/registry"],
    ["panel/card.ts", "@/entrypoints/background"],
  ])("%s must not import %s", (file, source) => {
    expect(complaints(file, `import "${source}";`)).toHaveLength(1);
    expect(complaints(file, `export * from "${source}";`)).toHaveLength(1);
    expect(complaints(file, `void import("${source}");`)).toHaveLength(1);
  });

  test("a room that nobody drew into the plan is refused", () => {
    expect(complaints("panel/card.ts", 'import "../drawer/things";')[0]).toContain("no room of this house");
  });

  test("the plan is the design's, with the room that puts a reply into the page (decision 0021)", () => {
    expect(ROWS).toEqual([["entrypoints"], ["panel", "capture", "insert", "desk"], ["sites"], ["shared"]]);
  });
});
