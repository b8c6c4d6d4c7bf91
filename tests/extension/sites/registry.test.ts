/** Every site has what a site needs: an adapter that matches its addresses only, a content script, test pages, a place in the docs. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ADAPTERS } from "@/sites/registry";
import { pageCases } from "./pages";

const ROOT = join(import.meta.dirname, "../../..");
const SITES = ADAPTERS.filter(({ site }) => site !== "practice");

describe.each(SITES.map((adapter) => [adapter.name, adapter] as const))("%s", (name, adapter) => {
  it("has a content script, which brings its practice imitation too", () => {
    const script = readFileSync(join(ROOT, `extension/src/entrypoints/${name}.content.ts`), "utf8");
    expect(script).toContain(`https://*.${name}.com/*`);
    expect(script).toContain("http://127.0.0.1/practice*");
    expect(ADAPTERS.some((other) => other.name === `practice-${name}` && other.site === "practice")).toBe(
      true,
    );
  });

  it("has test pages and a section that says what is read", () => {
    expect(pageCases().filter((page) => page.name.startsWith(`${name}/`)).length).toBeGreaterThan(9);
    expect(readFileSync(join(ROOT, "docs/sites.md"), "utf8").toLowerCase()).toContain(`\n## ${name}\n`);
    expect(existsSync(join(ROOT, `extension/src/sites/${name}.ts`))).toBe(true);
  });

  it.each([
    [`https://www.${name}.com/x`, true],
    [`https://${name}.com/`, true],
    [`https://m.${name}.com/x`, true],
    [`https://www.${name}.com.evil.example/x`, false],
    [`https://evil${name}.com/x`, false],
    ["http://127.0.0.1:8420/practice", false],
  ])("reads %s: %s", (address, matches) => {
    expect(adapter.matches(new URL(address))).toBe(matches);
  });
});

describe("the practice page", () => {
  it.each([
    ["http://127.0.0.1:8420/practice", true],
    ["http://127.0.0.1:9999/practice?lang=en", true],
    ["http://127.0.0.1:8420/practices", false],
    ["http://127.0.0.1:8420/history", false],
    ["https://127.0.0.1/practice", false],
    ["http://localhost:8420/practice", false],
  ])("is read at %s: %s", (address, matches) => {
    for (const adapter of ADAPTERS.filter(({ site }) => site === "practice")) {
      expect(adapter.matches(new URL(address))).toBe(matches);
    }
  });
});
