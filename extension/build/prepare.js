/** Runs after `npm install`: lets the tests in ../tests find npm packages. */
import { existsSync, lstatSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const extension = dirname(dirname(fileURLToPath(import.meta.url)));
const packages = join(extension, "node_modules");
const link = join(dirname(extension), "tests", "node_modules");

mkdirSync(dirname(link), { recursive: true });
if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() && !existsSync(link)) {
  rmSync(link);
}
if (!existsSync(link)) {
  // A junction needs no special rights on Windows and is an ordinary link elsewhere.
  const target = process.platform === "win32" ? packages : "../extension/node_modules";
  symlinkSync(target, link, "junction");
}
