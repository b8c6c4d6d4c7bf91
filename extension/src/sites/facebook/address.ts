/** Grammar of Facebook's addresses (page-facts, section 4): what is a post, a comment, a profile; pure text, no DOM. */
import { cleanAddress, unwrap } from "../tracking";

const HOME = "https://www.facebook.com";
const HOST = /^(?:[a-z0-9-]+\.)*facebook\.com$|^(?:www\.)?fb\.com$|^fb\.watch$/u;
const PID = String.raw`(?:pfbid[A-Za-z0-9]{10,80}|\d+)`;

// Each pattern's first group is the post's id, where the path holds one.
const POST_PATHS: readonly RegExp[] = [
  new RegExp(`^/[^/]+/posts/(?:[^/]+/)?(${PID})/?$`, "u"),
  new RegExp(`^/groups/[^/]+/(?:posts|permalink|post)/(${PID})/?$`, "u"),
  /^\/[^/]+\/(?:videos|photos|reels?)\/(?:[^/]+\/){0,2}(\d+)\/?$/u,
  /^\/reels?\/(\d+)\/?$/u,
  /^\/share\/(?:p|r|v)\/([A-Za-z0-9]+)\/?$/u,
  /^\/events\/(\d+)\/?/u,
];
// Paths that name a post only by a parameter.
const POST_PARAMS: readonly { readonly path: RegExp; readonly param: string }[] = [
  { path: /^\/(?:permalink|story)\.php$/u, param: "story_fbid" },
  { path: /^\/photo(?:\.php|\/)?$/u, param: "fbid" },
  { path: /^\/(?:watch(?:\/live)?|video\.php)\/?$/u, param: "v" },
  { path: /^\/groups\/[^/]+\/?$/u, param: "multi_permalinks" },
];
const KEPT = ["story_fbid", "id", "fbid", "v", "multi_permalinks"];
const COMMENT = ["comment_id", "reply_comment_id"];
const ID = /^[A-Za-z0-9_=-]{1,200}$/u;

// First segments of a path that are Facebook's own places and never somebody's profile.
const PLACES = new Set(
  "ads bookmarks business comment events friends gaming groups hashtag help latest login marketplace media messages notifications pages photo photos places policies privacy reel reels saved search settings share stories watch".split(
    " ",
  ),
);
const isPlace = (segment: string): boolean => PLACES.has(segment) || segment.endsWith(".php");

/** An id inside a comment's link. `raw` is as written, `id` the number that stays the same. */
export interface LinkId {
  readonly id: string;
  readonly raw: string;
}

export interface PostLink {
  readonly kind: "post";
  /** The post's address without comment and tracking parameters. */
  readonly postUrl: string;
  readonly postId: string | null;
  readonly comment: LinkId | null;
  readonly reply: LinkId | null;
  /** The post's address with the comment parameters kept; null when the link names no comment. */
  readonly permalink: string | null;
}

export interface ProfileLink {
  readonly kind: "profile";
  readonly profileUrl: string;
  readonly comment: LinkId | null;
  readonly reply: LinkId | null;
}

export interface OuterLink {
  readonly kind: "outer";
  readonly url: string;
}

export type FacebookLink = PostLink | ProfileLink | OuterLink | { readonly kind: "other" };

export function isFacebookHost(host: string): boolean {
  return HOST.test(host.toLowerCase());
}

/** What a link's address is. Never throws. */
export function readLink(href: string, base: URL): FacebookLink {
  const url = unwrap(href, base);
  if (url === null) {
    return { kind: "other" };
  }
  if (!isFacebookHost(url.hostname)) {
    return { kind: "outer", url: cleanAddress(url.href, base) ?? url.origin };
  }
  return postOf(url) ?? profileOf(url) ?? { kind: "other" };
}

/** The post that an address bar stands on, or null. */
export function postOf(url: URL): PostLink | null {
  if (!isFacebookHost(url.hostname)) {
    return null;
  }
  const replies = mbasicReplies(url);
  if (replies !== null) {
    return replies;
  }
  const path = url.pathname.replace(/\/{2,}/gu, "/");
  const byPath = POST_PATHS.map((pattern) => pattern.exec(path)).find((match) => match !== null);
  const param = POST_PARAMS.find(
    (place) => place.path.test(path) && url.searchParams.has(place.param),
  )?.param;
  if (byPath === undefined && param === undefined) {
    return null;
  }
  const post = new URL(path, HOME);
  for (const name of KEPT) {
    const value = url.searchParams.get(name);
    if (value !== null && (param !== undefined || name !== "id")) {
      post.searchParams.set(name, value);
    }
  }
  const set = url.searchParams.get("set");
  if (set !== null && /^(?:gm|pcb)\./u.test(set)) {
    post.searchParams.set("set", set);
  }
  const comment = linkId(url.searchParams.get("comment_id"));
  const reply = linkId(url.searchParams.get("reply_comment_id"));
  const permalink = new URL(post);
  for (const name of COMMENT) {
    const value = url.searchParams.get(name);
    if (value !== null && linkId(value) !== null) {
      permalink.searchParams.set(name, value);
    }
  }
  return {
    kind: "post",
    postUrl: post.href,
    postId: byPath?.[1] ?? (param === undefined ? null : url.searchParams.get(param)),
    comment,
    reply,
    permalink: comment === null && reply === null ? null : permalink.href,
  };
}

/** mbasic's `/comment/replies/?ctoken=<post>_<comment>`. */
function mbasicReplies(url: URL): PostLink | null {
  const token = /^(\d+)_(\d+)$/u.exec(url.searchParams.get("ctoken") ?? "");
  if (!url.pathname.startsWith("/comment/replies") || token?.[1] === undefined || token[2] === undefined) {
    return null;
  }
  const postUrl = `${HOME}/${token[1]}`;
  return {
    kind: "post",
    postUrl,
    postId: token[1],
    comment: { id: token[2], raw: token[2] },
    reply: null,
    permalink: `${postUrl}?comment_id=${token[2]}`,
  };
}

/** Somebody's profile, page or group identity; the parameters of a comment that ride on it are read, not kept. */
function profileOf(url: URL): ProfileLink | null {
  const path = url.pathname.replace(/\/{2,}/gu, "/").replace(/\/$/u, "");
  const profileUrl = profileUrlOf(path, url.searchParams.get("id"));
  if (profileUrl === null) {
    return null;
  }
  return {
    kind: "profile",
    profileUrl,
    comment: linkId(url.searchParams.get("comment_id")),
    reply: linkId(url.searchParams.get("reply_comment_id")),
  };
}

function profileUrlOf(path: string, id: string | null): string | null {
  if (path === "/profile.php") {
    return id !== null && /^\d+$/u.test(id) ? `${HOME}/profile.php?id=${id}` : null;
  }
  const parts = path.split("/").filter(Boolean);
  const [first = "", second = "", third = "", fourth = ""] = parts;
  if (first === "people" && /^\d+$/u.test(third)) {
    return `${HOME}/people/${second}/${third}/`;
  }
  if (first === "groups" && third === "user" && /^\d+$/u.test(fourth)) {
    return `${HOME}/groups/${second}/user/${fourth}/`;
  }
  // "/<14 digits>/posts" answers "content unavailable": the number itself is the profile.
  if (/^\d{5,}$/u.test(first) && (second === "" || second === "posts")) {
    return `${HOME}/profile.php?id=${first}`;
  }
  const vanity = parts.length === 1 && /^[\p{L}\p{N}._%-]{1,200}$/u.test(first) && !isPlace(first);
  return vanity ? `${HOME}/${first}` : null;
}

/** Decodes an id: digits, base64 of `comment:<post>_<comment>`, or `<post>_<comment>`. */
export function linkId(value: string | null): LinkId | null {
  // URLSearchParams reads "+" as a space; base64 has no spaces.
  const raw = (value ?? "").trim().replace(/ /gu, "+");
  if (/^\d{1,40}$/u.test(raw)) {
    return { id: raw, raw };
  }
  const pair = /^(?:comment:)?\d+_(\d+)$/u.exec(raw) ?? /^comment:\d+_(\d+)$/u.exec(decoded(raw));
  if (pair?.[1] !== undefined) {
    return { id: pair[1], raw };
  }
  return ID.test(raw) ? { id: raw, raw } : null;
}

function decoded(raw: string): string {
  try {
    return atob(raw.replace(/-/gu, "+").replace(/_/gu, "/"));
  } catch {
    return "";
  }
}
