/**
 * Tests live in ../tests/extension and mirror src/; `npm install` links node_modules beside them (build/prepare.js).
 * Panel and background keep state in their modules, so each of their files gets a world of its own; the others share one,
 * which spares sixty times a document and the loading of everything.
 */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

const OWN_WORLD = ["panel/**/*.test.{ts,tsx}", "background/**/*.test.ts"];

export default defineConfig({
  plugins: [WxtVitest()],
  // The tests lie outside this folder's tsconfig, so the kind of JSX is said here again.
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  server: { fs: { strict: false } },
  test: {
    dir: fileURLToPath(new URL("../tests/extension", import.meta.url)),
    environment: "jsdom",
    restoreMocks: true,
    testTimeout: 10_000,
    // By default one core of two stands idle.
    maxWorkers: "100%",
    pool: "threads",
    projects: [
      { extends: true, test: { name: "own world", include: OWN_WORLD } },
      {
        extends: true,
        test: {
          name: "one world",
          include: ["**/*.test.ts", "**/*.test.tsx"],
          exclude: OWN_WORLD,
          isolate: false,
        },
      },
    ],
  },
});
