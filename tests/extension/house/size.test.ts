/** What a page of a site has to load of us, as built for both browsers and gzipped: at most 20 KiB a script. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const DIST = join(import.meta.dirname, "../../../extension/dist");
const MOST = 20_480;
/** Put into a page by the background; the rest stands in the manifest. */
const INJECTED = ["reader.js", "web.js", "on-demand.js", "insert.js", "toast.js", "picture.js"];

interface Manifest {
  content_scripts: { matches: string[]; exclude_matches?: string[]; js: string[] }[];
}

describe.each(["chrome-mv3", "firefox-mv3"])("the scripts in pages, %s", (build) => {
  // A missing build fails here, with the name of the file.
  const { content_scripts } = JSON.parse(
    readFileSync(join(DIST, build, "manifest.json"), "utf8"),
  ) as Manifest;
  const size = (files: string[]): number =>
    files.reduce(
      (sum, file) => sum + gzipSync(readFileSync(join(DIST, build, file)), { level: 9 }).length,
      0,
    );
  const listed = content_scripts.map(({ js }) => js);

  it("are known to this test", () => {
    expect(listed.flat().map((file) => file.replace("content-scripts/", ""))).toEqual(
      // The last stands on the desk's own page only.
      expect.arrayContaining(["facebook.js", "instagram.js", "business-suite.js", "insert-wish.js"]),
    );
    expect(listed.length).toBe(4);
  });

  it.each([...listed, ...INJECTED.map((file) => [file])].map((files) => [files.join(" + "), files] as const))(
    "%s has room",
    (name, files) => {
      const bytes = size(files);
      expect(
        bytes,
        `${name}: ${bytes} of ${MOST} bytes gzipped; ${bytes - MOST} too many`,
      ).toBeLessThanOrEqual(MOST);
      // A file that lost its contents would pass for ever.
      expect(bytes).toBeGreaterThan(300);
    },
  );
});
