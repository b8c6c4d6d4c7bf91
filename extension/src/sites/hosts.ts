/** Which site an address is of: the one table of hosts for the background. Pure; the adapters know their own addresses closer. */
import { type Site } from "@/shared/contract.generated";

type RealSite = Exclude<Site, "practice">;

const HOSTS: readonly (readonly [RealSite, RegExp])[] = [
  ["facebook", /(?:^|\.)facebook\.com$/u],
  ["instagram", /(?:^|\.)instagram\.com$/u],
  ["youtube", /^(?:www\.|m\.)?youtube\.com$/u],
  ["tiktok", /(?:^|\.)tiktok\.com$/u],
];
const BUSINESS = "business.facebook.com";
const GOOGLE = /^(?:www\.|maps\.)?google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/u;

/** Hosts of this machine: the desk's own pages are no web site, and a copy of one could imitate it. */
const LOCAL = /^(?:(?:.+\.)?localhost|127\.[\d.]+|\[.*\]|0\.0\.0\.0)$/u;

/** The site with an adapter of its own, `web` for any other page of the web, null for what is none. */
export function siteOfAddress(url: URL): RealSite | null {
  const host = url.hostname.toLowerCase().replace(/\.$/u, "");
  if (!/^https?:$/u.test(url.protocol) || LOCAL.test(host)) {
    return null;
  }
  const known = HOSTS.find(([, pattern]) => pattern.test(host))?.[0];
  if (known !== undefined) {
    return url.protocol === "https:" ? known : null;
  }
  return isMaps(url, host) ? "google_maps" : "web";
}

/** Whose comments an address shows. */
export function inboxSite(url: URL): RealSite | null {
  return isInstagramInbox(url) ? "instagram" : siteOfAddress(url);
}

/** Business Suite's inbox holds Instagram's comments as well, and its address says so. */
export function isInstagramInbox(url: URL): boolean {
  const type = url.searchParams.get("thread_type") ?? "";
  const place = type === "" ? url.pathname.replace(/^.*\/inbox\//u, "") : type;
  return isBusiness(url) && /^(?:ig|instagram)(?:_|\/|$)/iu.test(place);
}

/** Whether a page of that address may show that site's comments. */
export function mayShow(url: URL, site: Site): boolean {
  return siteOfAddress(url) === site || (site === "instagram" && isBusiness(url));
}

function isBusiness({ protocol, hostname }: URL): boolean {
  return protocol === "https:" && hostname.toLowerCase() === BUSINESS;
}

function isMaps({ protocol, pathname }: URL, host: string): boolean {
  return (
    protocol === "https:" && GOOGLE.test(host) && (host.startsWith("maps.") || pathname.startsWith("/maps"))
  );
}
