/** Bundles the two stand-ins with the extension's own tools; prints nothing. Usage: node build.js FOLDER */
import { fileURLToPath } from "node:url";
import { build } from "vite";

const target = process.argv[2];
for (const [name, file] of [
  ["facebook", "facebook.ts"],
  ["instagram", "instagram.tsx"],
]) {
  await build({
    configFile: false,
    logLevel: "error",
    root: fileURLToPath(new URL(".", import.meta.url)),
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      outDir: target,
      emptyOutDir: false,
      lib: {
        entry: fileURLToPath(new URL(file, import.meta.url)),
        name: "site",
        formats: ["iife"],
        fileName: () => `${name}.js`,
      },
    },
  });
}
