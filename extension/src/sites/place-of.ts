/** The page that a comment of Facebook or Instagram stands on, from what was read: so that a branch can own it. Pure. */
import { type CapturedFields, type Place } from "@/shared/contract.generated";
import { parseAddress } from "./tracking";

const PAGE = /^\/([^/]+)\/(?:posts|videos|photos|reels?|reviews)(?:\/|$)/u;
const GROUP = /^\/groups\/[^/]+/u;
const NOBODY = new Set([
  "groups",
  "share",
  "watch",
  "reel",
  "reels",
  "photo",
  "events",
  "permalink.php",
  "story.php",
]);

/** What the adapter itself found goes first. */
export function placeOf(fields: CapturedFields): Place | null {
  if (fields.place !== null && fields.place !== undefined) {
    return fields.place;
  }
  if (fields.site === "facebook") {
    return facebookPage(fields);
  }
  const owner = fields.site === "instagram" && fields.kind !== "post" ? fields.post_author : null;
  return owner === null || owner === undefined || !/^[A-Za-z0-9._]{1,30}$/u.test(owner)
    ? null
    : { name: owner, native_id: null, url: `https://www.instagram.com/${owner}/` };
}

function facebookPage({
  post_url: post,
  page_url: page,
  post_author: author,
  kind,
}: CapturedFields): Place | null {
  const url = parseAddress(page, page);
  const listed =
    /^\/[^/]+\/reviews(?:\/|$)/u.test(url?.pathname ?? "") ||
    url?.searchParams.get("sk")?.startsWith("reviews") === true;
  if (listed) {
    // A review's own post is its author's; the list that it was read in is the page's.
    return pageOf(url, /^\/profile\.php$/u, null);
  }
  if (kind === "review") {
    return null;
  }
  const owned = /^\/(?:permalink|story)\.php$/u;
  return pageOf(parseAddress(post ?? "", page), owned, author ?? null) ?? pageOf(url, owned, author ?? null);
}

function pageOf(url: URL | null, owned: RegExp, author: string | null): Place | null {
  const path = url?.pathname ?? "";
  const group = GROUP.exec(path)?.[0];
  if (group !== undefined) {
    // A post's author says nothing about the group that it stands in.
    return { name: null, native_id: null, url: `https://www.facebook.com${group}` };
  }
  const name = PAGE.exec(path)?.[1];
  if (name !== undefined && !NOBODY.has(name)) {
    return { name: author, native_id: null, url: `https://www.facebook.com/${name}` };
  }
  const owner = owned.test(path) ? (url?.searchParams.get("id") ?? "") : "";
  return /^\d+$/u.test(owner)
    ? { name: author, native_id: owner, url: `https://www.facebook.com/profile.php?id=${owner}` }
    : null;
}
