/** Grammar of YouTube's addresses (page-facts, section 4); pure text, no DOM. */
import { parseAddress } from "../tracking";

const HOME = "https://www.youtube.com";
const HOST = /^(?:www\.|m\.)?youtube\.com$/u;
const VIDEO = /^[\w-]{6,20}$/u;
const ID = /^[\w-]{5,100}(?:\.[\w-]{5,100})?$/u;

export interface CommentAddress {
  readonly id: string;
  /** The comment that a reply stands under: what is before the dot. */
  readonly parentId: string | null;
  readonly postUrl: string;
  readonly permalink: string;
}

export function isYouTube(host: string): boolean {
  return HOST.test(host.toLowerCase());
}

/** The video, Short or post that an address stands on, without tracking, or null. */
export function watchUrl(url: URL): string | null {
  if (!isYouTube(url.hostname)) {
    return null;
  }
  const video = url.searchParams.get("v") ?? "";
  if (url.pathname === "/watch" && VIDEO.test(video)) {
    return `${HOME}/watch?v=${video}`;
  }
  const other = /^\/(?:shorts|live|post)\/([\w-]{6,80})\/?$/u.exec(url.pathname);
  return other === null ? null : `${HOME}${url.pathname.replace(/\/$/u, "")}`;
}

export function commentAddress(href: string | null, base: URL): CommentAddress | null {
  const url = href === null ? null : parseAddress(href, base);
  const postUrl = url === null ? null : watchUrl(url);
  const id = url?.searchParams.get("lc") ?? "";
  if (postUrl === null || !ID.test(id)) {
    return null;
  }
  const parent = id.includes(".") ? id.slice(0, id.indexOf(".")) : null;
  return {
    id,
    parentId: parent,
    postUrl,
    permalink: `${postUrl}${postUrl.includes("?") ? "&" : "?"}lc=${id}`,
  };
}

/** A channel's address: its handle, or its id. */
export function channelUrl(href: string | null, base: URL): string | null {
  const url = href === null ? null : parseAddress(href, base);
  const path =
    url !== null && isYouTube(url.hostname)
      ? /^\/(?:@[^/]{1,100}|channel\/UC[\w-]{10,40})/u.exec(url.pathname)?.[0]
      : undefined;
  return path === undefined ? null : HOME + path;
}
