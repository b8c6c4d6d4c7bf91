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

/** Whose comments an address shows: Business Suite's inbox holds Instagram's as well, and its address says so. */
export function inboxSite(url: URL): RealSite | null {
  const site = siteOfAddress(url);
  const type = url.searchParams.get("thread_type") ?? "";
  const instagram =
    /^(?:ig|instagram)(?:_|$)/iu.test(type) ||
    ((type === "" || !/^(?:fb|facebook)(?:_|$)/iu.test(type)) &&
      /\/inbox\/(?:ig|instagram)/iu.test(url.pathname));
  return isBusiness(url) && instagram ? "instagram" : site;
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
