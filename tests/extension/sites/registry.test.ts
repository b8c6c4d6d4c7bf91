/** Every site has what a site needs: an adapter that matches its addresses only, a script, test pages, a place in the docs. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ADAPTERS } from "@/sites/registry";
import { inboxSite, mayShow, siteOfAddress } from "@/sites/hosts";
import { pageCases } from "./pages";

const ROOT = join(import.meta.dirname, "../../..");
const SITES = ADAPTERS.filter(({ site }) => site !== "practice");
/** Scripts of the manifest, and where they run; every other site's is put there by leave or by a click. */
const LISTED: Record<string, string> = {
  facebook: "https://*.facebook.com/*",
  "business-suite": "https://business.facebook.com/*",
  instagram: "https://*.instagram.com/*",
};

function source(path: string): string {
  return readFileSync(join(ROOT, "extension/src", path), "utf8");
}

describe.each(SITES.map((adapter) => [adapter.name, adapter] as const))("%s", (name, adapter) => {
  it("has a script that brings it", () => {
    if (name in LISTED) {
      const script = source(`entrypoints/${name}.content.ts`);
      expect(script).toContain(LISTED[name]);
      const imitated = ADAPTERS.some(
        (other) => other.name === `practice-${name}` && other.site === "practice",
      );
      expect(script.includes("http://127.0.0.1/practice*")).toBe(imitated);
    } else {
      const scripts = source("entrypoints/reader.ts") + source("entrypoints/web.ts");
      expect(scripts).toContain(`from "@/sites/${name}"`);
    }
  });

  it("has test pages and a section that says what is read", () => {
    expect(pageCases().filter((page) => page.name.startsWith(`${name}/`)).length).toBeGreaterThan(9);
    expect(readFileSync(join(ROOT, "docs/sites.md"), "utf8").toLowerCase()).toContain(
      `\n## ${name.replaceAll("-", " ")}\n`,
    );
    expect(existsSync(join(ROOT, `extension/src/sites/${name}.ts`))).toBe(true);
  });

  it("matches no address of another site", () => {
    for (const { address, name: page } of pageCases()) {
      const own = page.startsWith(`${name}/`);
      expect(adapter.matches(new URL(address)), `${page}: ${address}`).toBe(own);
    }
  });
});

describe("addresses", () => {
  it.each([
    ["https://www.facebook.com/x", "facebook"],
    ["https://facebook.com/", "facebook"],
    ["https://business.facebook.com/latest/inbox", "facebook"],
    ["https://m.instagram.com/x", "instagram"],
    ["https://www.facebook.com.evil.example/x", "web"],
    ["https://evilfacebook.com/x", "web"],
    ["https://www.google.com/maps/place/X", "google_maps"],
    ["https://www.google.com.ua/maps", "google_maps"],
    ["https://maps.google.com/?cid=1", "google_maps"],
    ["https://www.google.com/search?q=maps", "web"],
    ["https://google.com.evil.example/maps", "web"],
    ["https://m.youtube.com/watch?v=1", "youtube"],
    ["https://music.youtube.com/watch?v=1", "web"],
    ["https://www.tiktok.com/@a", "tiktok"],
    ["http://www.tiktok.com/@a", null],
    ["http://vidhuky.example/", "web"],
    ["http://127.0.0.1:8420/practice", null],
    ["http://vidhuk-ab12cd34.localhost:8420/history", null],
    ["http://[::1]/x", null],
    ["ftp://files.example/", null],
  ])("%s: %s", (address, site) => {
    const url = new URL(address);
    expect(siteOfAddress(url)).toBe(site);
    const named = SITES.filter((adapter) => adapter.matches(url)).map((adapter) => adapter.site);
    expect(named).toEqual(site === null ? named : [site]);
  });
});

describe("whose comments Business Suite shows", () => {
  it.each([
    ["https://business.facebook.com/latest/inbox/all?thread_type=FB_PAGE_COMMENT", "facebook"],
    ["https://business.facebook.com/latest/inbox/all?thread_type=IG_MEDIA_COMMENT", "instagram"],
    ["https://business.facebook.com/latest/inbox/all?thread_type=INSTAGRAM_POST", "instagram"],
    ["https://business.facebook.com/latest/inbox/instagram_comments", "instagram"],
    ["https://business.facebook.com/latest/inbox/instagram?thread_type=FB_AD_POST", "facebook"],
    ["https://business.facebook.com/latest/inbox/all?thread_type=BIG_COMMENT", "facebook"],
    ["https://www.facebook.com/latest/inbox/instagram?thread_type=IG_COMMENT", "facebook"],
    ["https://www.instagram.com/p/Cabc1/?thread_type=FB_COMMENT", "instagram"],
  ])("%s: %s", (address, site) => {
    const url = new URL(address);
    expect(inboxSite(url)).toBe(site);
    expect(mayShow(url, site as "facebook" | "instagram")).toBe(true);
    expect(mayShow(url, "instagram")).toBe(site === "instagram" || url.hostname.startsWith("business."));
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
