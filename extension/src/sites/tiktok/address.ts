/** Grammar of TikTok's addresses (page-facts, section 4); pure text, no DOM. */
import { parseAddress } from "../tracking";

const HOME = "https://www.tiktok.com";
const HOST = /^(?:[a-z0-9-]+\.)?tiktok\.com$/u;

export function isTikTok(host: string): boolean {
  return HOST.test(host.toLowerCase());
}

export function userOf(href: string | null, base: URL): string | null {
  const url = href === null ? null : parseAddress(href, base);
  return url !== null && isTikTok(url.hostname)
    ? (/^\/@([\w.-]{1,60})\/?$/u.exec(url.pathname)?.[1] ?? null)
    : null;
}

export function profileUrl(user: string): string {
  return `${HOME}/@${user}`;
}

/** The video or photo post of the address bar. */
export function videoOf({ hostname, pathname }: URL): { user: string; url: string } | null {
  const match = /^\/@([\w.-]{1,60})\/(video|photo)\/(\d{5,30})/u.exec(pathname);
  const [, user, kind, id] = match ?? [];
  return user === undefined || kind === undefined || id === undefined || !isTikTok(hostname)
    ? null
    : { user, url: `${HOME}/@${user}/${kind}/${id}` };
}
