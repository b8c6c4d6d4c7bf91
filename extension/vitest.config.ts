/** Tests live in ../tests/extension and mirror src/; `npm install` links node_modules beside them (build/prepare.js). */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

export default defineConfig({
  plugins: [WxtVitest()],
  // The tests lie outside this folder's tsconfig, so the kind of JSX is said here again.
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  server: { fs: { strict: false } },
  test: {
    dir: fileURLToPath(new URL("../tests/extension", import.meta.url)),
    include: ["**/*.test.ts", "**/*.test.tsx"],
    environment: "jsdom",
    restoreMocks: true,
    testTimeout: 10_000,
  },
});
