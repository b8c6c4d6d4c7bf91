/** Facebook's grammar of addresses: what is a post, a comment, a profile, and what must never be taken for one. */
import { describe, expect, it } from "vitest";
import { linkId, type PostLink, readLink } from "@/sites/facebook/address";

const BASE = new URL("https://www.facebook.com/");
const HOME = "https://www.facebook.com";
const PFBID = "pfbid02AbCdEfGhIjKlMnOpQr";

function post(href: string): PostLink {
  const link = readLink(href, BASE);
  if (link.kind !== "post") {
    throw new Error(`${href} is ${link.kind}`);
  }
  return link;
}

describe("posts", () => {
  it.each([
    [`/promin/posts/${PFBID}?__cft__[0]=A&__tn__=B`, `/promin/posts/${PFBID}`],
    ["/promin/posts/12345/", "/promin/posts/12345/"],
    ["/promin/posts/nova-aparatura/12345", "/promin/posts/nova-aparatura/12345"],
    ["/groups/g1/posts/12345/?ref=share", "/groups/g1/posts/12345/"],
    ["/groups/g1/permalink/12345/", "/groups/g1/permalink/12345/"],
    ["/groups/g1?multi_permalinks=12345&hoisted_section=x", "/groups/g1?multi_permalinks=12345"],
    ["/permalink.php?story_fbid=1&id=2&rdid=zzz", "/permalink.php?story_fbid=1&id=2"],
    ["/story.php?story_fbid=1&id=2&mibextid=x", "/story.php?story_fbid=1&id=2"],
    ["/photo/?fbid=5&set=pcb.9&idorvanity=1", "/photo/?fbid=5&set=pcb.9"],
    ["/photo/?fbid=5&set=a.77", "/photo/?fbid=5"],
    ["/photo.php?fbid=5&type=3", "/photo.php?fbid=5"],
    ["/promin/videos/777/", "/promin/videos/777/"],
    ["/watch/?v=777&extid=x", "/watch/?v=777"],
    ["/reel/777?mibextid=x&s=yWDuG2", "/reel/777"],
    ["/share/p/AbC123/", "/share/p/AbC123/"],
  ])("%s", (href, expected) => {
    expect(post(href).postUrl).toBe(HOME + expected);
    expect(post(href).permalink).toBeNull();
  });

  it.each(["m", "mbasic", "web", "uk-ua", "business"])("on the host %s become the same post", (host) => {
    expect(post(`https://${host}.facebook.com/promin/posts/5`).postUrl).toBe(`${HOME}/promin/posts/5`);
  });
});

describe("comments", () => {
  it("keep their parameters and lose the tracking", () => {
    const link = post("/promin/posts/5?comment_id=7&reply_comment_id=8&__tn__=R&notif_id=1");
    expect(link.permalink).toBe(`${HOME}/promin/posts/5?comment_id=7&reply_comment_id=8`);
    expect([link.comment?.id, link.reply?.id]).toEqual(["7", "8"]);
  });

  it("are decoded from base64, also with an encoded or lost '='", () => {
    const raw = Buffer.from("comment:123_456").toString("base64");
    expect(linkId(raw)?.id).toBe("456");
    expect(linkId(raw.replace(/=+$/u, ""))?.id).toBe("456");
    expect(post(`/promin/posts/5?comment_id=${encodeURIComponent(raw)}`).comment?.id).toBe("456");
  });

  it("are read from mbasic's reply token", () => {
    expect(post("https://mbasic.facebook.com/comment/replies/?ctoken=12_34&count=2").comment?.id).toBe("34");
  });

  it.each([null, "", " ", "<script>", 'a"b', "a".repeat(201)])("refuse the id %j", (value) => {
    expect(linkId(value)).toBeNull();
  });
});

describe("profiles", () => {
  it.each([
    ["/olena.p?comment_id=5&__tn__=R", "/olena.p"],
    ["/profile.php?id=100012345&comment_id=5", "/profile.php?id=100012345"],
    ["/people/Олена-Петренко/100099/", `/people/${encodeURIComponent("Олена-Петренко")}/100099/`],
    ["/groups/77/user/88/?comment_id=5", "/groups/77/user/88/"],
    ["/10001234567890/posts", "/profile.php?id=10001234567890"],
  ])("%s", (href, expected) => {
    const link = readLink(href, BASE);
    expect(link).toMatchObject({ kind: "profile", profileUrl: HOME + expected });
  });

  it("are no permalinks although they carry a comment's id", () => {
    const link = readLink("/olena.p?comment_id=5", BASE);
    expect(link.kind).toBe("profile");
    expect(link).toMatchObject({ comment: { id: "5" } });
  });

  it.each(["/hashtag/x", "/messages/t/5", "/events", "/login/", "/help/", "/stories/1/2", "/promin/reviews"])(
    "are not %s",
    (href) => {
      expect(readLink(href, BASE).kind).toBe("other");
    },
  );
});

describe("other addresses", () => {
  it("are unwrapped from l.php and lose their tracking", () => {
    expect(
      readLink("https://l.facebook.com/l.php?u=https%3A%2F%2Fex.org%2Fa%3Ffbclid%3D1%26p%3D2&h=x", BASE),
    ).toEqual({
      kind: "outer",
      url: "https://ex.org/a?p=2",
    });
  });

  it.each([
    "https://facebook.com.evil.example/promin/posts/5?comment_id=1",
    "https://evilfacebook.com/promin/posts/5",
  ])("%s is not Facebook", (href) => {
    expect(readLink(href, BASE).kind).toBe("outer");
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "http://[", "#", ""])(
    "%j gives no post and throws nothing",
    (href) => {
      expect(["other", "profile"]).toContain(readLink(href, BASE).kind);
    },
  );
});
