// @vitest-environment node
/** Address and site are the browser's word; what a frame claims of them is overruled or refused. */
import { describe, expect, it } from "vitest";
import { commentKey, looksLikePractice, placed, siteOf } from "@/capture/place";
import { type Reading } from "@/shared/messages";

const DESK = "http://127.0.0.1:8420";

describe("the site of an address", () => {
  it.each([
    ["https://www.facebook.com/a/posts/1", "facebook"],
    ["https://facebook.com/", "facebook"],
    ["https://m.facebook.com/x", "facebook"],
    ["https://www.instagram.com/p/abc/", "instagram"],
    ["http://127.0.0.1:8420/practice", "practice"],
    ["http://www.facebook.com/", null],
    ["https://notfacebook.com/", "web"],
    ["https://facebook.com.evil.example/", "web"],
    ["https://evil.example/?https://www.facebook.com", "web"],
    ["http://127.0.0.1:8421/practice", null],
    ["http://localhost:8420/practice", null],
    ["https://127.0.0.1:8420/practice", null],
    ["http://127.0.0.1:8420@evil.example/practice", "web"],
    ["https://www.google.com/maps/place/X", "google_maps"],
    ["https://www.youtube.com/watch?v=1", "youtube"],
    ["about:blank", null],
    ["", null],
    ["not an address", null],
  ])("%s: %s", (address, site) => {
    expect(siteOf(address, DESK)).toBe(site);
  });

  it("is practice for nobody while no desk is paired", () => {
    expect(siteOf(`${DESK}/practice`, null)).toBeNull();
    expect(looksLikePractice(`${DESK}/practice`)).toBe(true);
    expect(looksLikePractice(`${DESK}/other`)).toBe(false);
  });
});

function reading(change: Partial<Reading["fields"]> = {}, text = "Дякую"): Reading {
  return {
    text,
    html: "",
    fields: { site: "facebook", kind: "comment", page_url: "https://claimed.example/", ...change },
  };
}

describe("a reading, placed", () => {
  it("carries the browser's address, not the frame's", () => {
    const address = "https://www.facebook.com/real";
    expect(placed(reading(), "facebook", address)?.fields.page_url).toBe(address);
  });

  it("of another site than the frame's own is refused", () => {
    expect(placed(reading({ site: "instagram" }), "facebook", "https://www.facebook.com/")).toBeNull();
    expect(placed(reading({ site: "practice" }), "facebook", "https://www.facebook.com/")).toBeNull();
  });

  it("of Instagram is taken from Business Suite, which shows its comments, and from no other page of Facebook", () => {
    const comment = reading({ site: "instagram" });
    const inbox = "https://business.facebook.com/latest/inbox/all?thread_type=IG_COMMENT";
    expect(placed(comment, "facebook", inbox)?.fields.site).toBe("instagram");
    expect(placed(reading({ site: "youtube" }), "facebook", inbox)).toBeNull();
    for (const other of ["https://business.facebook.com.evil.example/", "http://business.facebook.com/"]) {
      expect(placed(comment, "facebook", other)).toBeNull();
    }
  });

  it("on the practice page is practice whatever the markup imitates", () => {
    for (const site of ["facebook", "instagram", "practice"] as const) {
      expect(placed(reading({ site }), "practice", `${DESK}/practice`)?.fields.site).toBe("practice");
    }
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "chrome://settings", "x"])(
    "keeps no link like %s",
    (link) => {
      const fields = placed(
        reading({ permalink: link, post_url: link, author: { name: "A", profile_url: link } }),
        "facebook",
        "https://www.facebook.com/",
      )?.fields;
      expect([fields?.permalink, fields?.post_url, fields?.author?.profile_url]).toEqual([null, null, null]);
      expect(fields?.author?.name).toBe("A");
    },
  );
});

describe("the key of a comment", () => {
  it("is its native id, per site", async () => {
    expect(await commentKey(reading({ native_id: "7" }))).toBe("facebook:7");
    expect(await commentKey(reading({ native_id: "7", site: "instagram" }))).toBe("instagram:7");
  });

  it("without one is made of what was read, without holding a word of it", async () => {
    const one = await commentKey(reading({ author: { name: "Олег" } }, "Чекав"));
    expect(one).not.toMatch(/Олег|Чекав/);
    expect(await commentKey(reading({ author: { name: "Олег" } }, "Чекав"))).toBe(one);
    expect(await commentKey(reading({ author: { name: "Ольга" } }, "Чекав"))).not.toBe(one);
    expect(await commentKey(reading({ author: { name: "Олег" } }, "Чекала"))).not.toBe(one);
  });
});
