/** How well a page was understood, and the place that a comment stands on: both from what was read, over every test page. */
import { describe, expect, it, vi } from "vitest";
import { placed } from "@/capture/place";
import { levelOf } from "@/sites/level";
import { placeOf } from "@/sites/place-of";
import { type CapturedFields } from "@/shared/contract.generated";
import { check } from "@/shared/validate";
import { pageCases, readPage } from "./pages";

// Every page in one test: the limit is for a busy machine, not for the work.
vi.setConfig({ testTimeout: 60_000 });

function fields(change: Partial<CapturedFields>): CapturedFields {
  return { site: "facebook", kind: "comment", page_url: "https://www.facebook.com/", ...change };
}

describe("the level of a reading", () => {
  it.each([
    ["structure", { native_id: "permalink-comment-id", author: "author-link", text: "dir-auto" }],
    ["structure", { native_id: "data-commentid", author: "author-link", text: "no-text" }],
    ["fallback", { native_id: "author-link", author: "author-link", text: "dir-auto" }],
    ["fallback", { native_id: "permalink-comment-id", author: "label", text: "dir-auto" }],
    ["fallback", { native_id: "permalink-comment-id", author: "author-link", text: "leaf-text" }],
    ["guess", { native_id: "not-found", author: "label", text: "leaf-text" }],
    ["guess", { unit: "repeated-card", text: "longest-text" }],
  ])("%s: %o", (level, strategies) => {
    expect(levelOf(fields({ strategies }))).toBe(level);
  });

  const INBOX = {
    unit: "business-suite-row",
    native_id: "permalink-comment-id",
    author: "portrait-name",
    text: "row-words",
    shown_time: "time-text",
  };

  it.each([
    ["structure", {}],
    ["structure", { author: "author-link", shown_time: "permalink-text" }],
    ["fallback", { native_id: "not-found" }],
    ["fallback", { author: "first-short-text" }],
    ["fallback", { author: "not-shown" }],
    ["fallback", { shown_time: "not-shown" }],
    ["fallback", { text: "row-blocks" }],
    ["guess", { native_id: "not-found", author: "not-shown", shown_time: "not-shown" }],
    ["guess", { native_id: "not-found", author: "first-short-text", shown_time: "not-shown" }],
  ])("of a row of Business Suite says what was not found, %s: %o", (level, change) => {
    expect(levelOf(fields({ strategies: { ...INBOX, ...change } }))).toBe(level);
  });

  const SEEN: Partial<CapturedFields> = {
    author: { name: "Оля", profile_url: null },
    shown_time: { text: "2 год", language: "uk", observed_at: "2026-11-20T12:00:00.000Z", precision: "hour" },
    rating: { value: 5, scale: 5, recommendation: null, shown: "5 зірок" },
    media: [],
    flags: [],
  };
  const STARS = { unit: "data-review-id", author: "card-label", text: "no-text", shown_time: "beside-stars" };
  const NOBODY: Partial<CapturedFields> = { author: { name: null, profile_url: null } };
  const STICKER: Partial<CapturedFields> = { media: [{ kind: "sticker", description: null }] };
  const silent: Partial<CapturedFields> = { flags: ["no_text"] };

  it.each<[string, string, Partial<CapturedFields>]>([
    ["structure", "stars without words", { site: "google_maps", kind: "review", ...silent }],
    ["fallback", "a review without stars", { site: "google_maps", kind: "review", rating: null }],
    ["fallback", "a review of nobody", { site: "google_maps", kind: "review", ...NOBODY }],
    [
      "guess",
      "a review of nobody at no time",
      { site: "google_maps", kind: "review", ...NOBODY, shown_time: null },
    ],
    ["structure", "a sticker without words", { ...silent, ...STICKER }],
    ["fallback", "a comment that says nothing", silent],
    ["fallback", "a comment at no time", { shown_time: null }],
    ["fallback", "a comment of nobody on YouTube", { site: "youtube", ...NOBODY }],
    ["guess", "a comment of nobody at no time on TikTok", { site: "tiktok", ...NOBODY, shown_time: null }],
    ["structure", "a post that hides its time", { kind: "post", shown_time: null, ...silent }],
    ["structure", "a comment without stars", { rating: null }],
  ])("is %s for %s", (level, _name, change) => {
    const strategies = change.site === "google_maps" ? STARS : { unit: "role-article" };
    expect(levelOf(fields({ ...SEEN, strategies, ...change }))).toBe(level);
  });

  it.each([
    ["author", "contributor-button"],
    ["text", "first-after-stars"],
    ["text", "left-in-row"],
    ["shown_time", "first-time-text"],
    ["shown_time", "label"],
  ])("is a fallback where %s was found as %s", (field, strategy) => {
    expect(levelOf(fields({ ...SEEN, strategies: { ...STARS, [field]: strategy } }))).toBe("fallback");
  });

  it("does not ask a post or a review for a comment's id", () => {
    expect(
      levelOf(fields({ kind: "review", strategies: { native_id: "not-found", text: "story-message" } })),
    ).toBe("structure");
  });

  it("is the best one on most pages, and every level is met", () => {
    const levels = pageCases()
      .map(readPage)
      .filter((outcome) => outcome.ok)
      .map(({ reading }) => levelOf(reading.fields));
    const share = (level: string): number => levels.filter((one) => one === level).length / levels.length;
    expect(share("structure")).toBeGreaterThan(0.6);
    expect(share("fallback")).toBeGreaterThan(0);
    expect(share("guess")).toBeGreaterThan(0);
  });
});

describe("the place", () => {
  it.each([
    [
      "a page's post",
      { post_url: "https://www.facebook.com/klinika.obrij/posts/1", post_author: "Клініка Обрій" },
      { name: "Клініка Обрій", url: "https://www.facebook.com/klinika.obrij" },
    ],
    [
      "an owner by number",
      { post_url: "https://www.facebook.com/permalink.php?story_fbid=1&id=555", post_author: "Обрій" },
      { native_id: "555", url: "https://www.facebook.com/profile.php?id=555" },
    ],
    [
      "a group, whose name its post's author is not",
      { post_url: "https://www.facebook.com/groups/mamy/posts/1", post_author: "Оля" },
      { name: null, url: "https://www.facebook.com/groups/mamy" },
    ],
    [
      "a review, whose author is not the page",
      { kind: "review", page_url: "https://www.facebook.com/klinika.obrij/reviews", post_author: "Оля" },
      { name: null, url: "https://www.facebook.com/klinika.obrij" },
    ],
    [
      "Instagram's owner",
      { site: "instagram", post_author: "klinika.obrij", page_url: "https://www.instagram.com/p/abc/" },
      { name: "klinika.obrij", url: "https://www.instagram.com/klinika.obrij/" },
    ],
    ["a reel of nobody known", { post_url: "https://www.facebook.com/reel/12345" }, null],
    ["a shared address", { post_url: "https://www.facebook.com/share/p/AbC" }, null],
  ])("of %s", (_name, change, place) => {
    const found = placeOf(fields(change as Partial<CapturedFields>));
    if (place === null) {
      expect(found).toBeNull();
    } else {
      expect(found).toMatchObject(place);
    }
  });
});

describe("every reading", () => {
  it("placed by the browser, fits the contract", () => {
    for (const page of pageCases()) {
      const outcome = readPage(page);
      if (outcome.ok) {
        const sound = placed(outcome.reading, outcome.reading.fields.site, page.address);
        expect(sound, page.name).not.toBeNull();
        expect(check("captured-fields", sound!.fields), page.name).toMatchObject({ ok: true });
        expect(sound!.fields.page_url, page.name).not.toMatch(/utm_|__cft__|__tn__|igsh|fbclid|[?&]pp=/u);
      }
    }
  });
});
