/** Grammar of Instagram's addresses (page-facts, section 4); pure text, no DOM. */
import { parseAddress } from "../tracking";

const HOME = "https://www.instagram.com";
const HOST = /^(?:[a-z0-9-]+\.)*instagram\.com$/u;
const CODE = "([A-Za-z0-9_-]{5,40})";
const POST = new RegExp(`^(?:/([A-Za-z0-9._]{1,30}))?/(p|reel|reels|tv)/${CODE}(/.*)?$`, "u");
const COMMENT = /^\/c\/(\d{1,40})(?:\/r\/(\d{1,40}))?\/?$/u;
const USER = /^\/([A-Za-z0-9._]{1,30})\/?$/u;
// First segments that are Instagram's own places and never a user.
const PLACES = new Set(
  "p reel reels tv explore stories direct accounts about legal api web oauth challenge emails".split(" "),
);

export interface PostAddress {
  readonly postUrl: string;
  /** The user in the path, when the path names one. */
  readonly owner: string | null;
  readonly commentId: string | null;
  /** With a parent, `commentId` is the reply's own id. */
  readonly parentId: string | null;
  readonly permalink: string | null;
}

export function isInstagramHost(host: string): boolean {
  return HOST.test(host.toLowerCase());
}

/** The post, comment or reply that an address names, or null. Never throws. */
export function postAddress(href: string, base: URL): PostAddress | null {
  const url = parseAddress(href, base);
  const match = url !== null && isInstagramHost(url.hostname) ? POST.exec(url.pathname) : null;
  if (match === null) {
    return null;
  }
  const [, owner = null, kind = "p", code = "", rest = ""] = match;
  // The owner is no part of the post's identity: both forms open the same post.
  const postUrl = `${HOME}/${kind === "reels" ? "reel" : kind}/${code}/`;
  const comment = COMMENT.exec(rest);
  const [, first = null, second = null] = comment ?? [];
  return {
    postUrl,
    owner,
    commentId: second ?? first,
    parentId: second === null ? null : first,
    permalink: first === null ? null : `${postUrl}c/${first}/${second === null ? "" : `r/${second}/`}`,
  };
}

/** The user that a link leads to, or null. */
export function userOf(href: string, base: URL): string | null {
  const url = parseAddress(href, base);
  const user = url !== null && isInstagramHost(url.hostname) ? USER.exec(url.pathname)?.[1] : undefined;
  return user === undefined || PLACES.has(user) ? null : user;
}

export function profileUrl(user: string): string {
  return `${HOME}/${user}/`;
}
