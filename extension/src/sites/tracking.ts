/** Addresses without the marks that follow a person around (page-facts, section 4: drop lists). */

const DROPPED =
  /^(?:__.*|_ft_|hc_.*|.*ref.*|eid|eav|paipv|mibextid|sfnsn|idorvanity|comment_tracking|_?rdr|rdc|wtsid|app|dti|tracking|action_history|padding|pageid|_nc_x|rdid|notif_id|notif_t|locale|extid|share_url|igsh.*|img_index|hl|utm_.*|fbclid|gclid)$/iu;
// On other sites "ref", "app" or "hl" may be the address itself: only marks that mean nothing anywhere.
const DROPPED_ELSEWHERE =
  /^(?:utm_.*|fbclid|gclid|yclid|igshid|si|pp|feature|kw|entry|_[dtr]|u_code|share_.*|preview_pb|sender_device)$/iu;
const META = /(?:^|\.)(?:facebook|instagram|fb)\.com$/u;
const WRAPPER = /^lm?\.(?:facebook|instagram)\.com$/u;

/** The address without tracking, credentials and fragment; null unless it is http(s) and fits the contract. */
export function cleanAddress(href: string, base: URL | string): string | null {
  const url = parseAddress(href, base);
  if (url === null) {
    return null;
  }
  const names: string[] = [];
  // Not `keys()`: in a content script Firefox gives an iterator that cannot be iterated.
  url.searchParams.forEach((_value, name) => names.push(name));
  const dropped = META.test(url.hostname) ? DROPPED : DROPPED_ELSEWHERE;
  for (const name of names) {
    if (dropped.test(name)) {
      url.searchParams.delete(name);
    }
  }
  url.hash = "";
  url.username = "";
  url.password = "";
  return url.href.length <= 4_096 ? url.href : null;
}

/** The address behind `l.facebook.com/l.php?u=` and `l.instagram.com/?u=`, or the address itself. */
export function unwrap(href: string, base: URL): URL | null {
  const url = parseAddress(href, base);
  if (url === null || !WRAPPER.test(url.hostname) || !/^\/(?:l\.php)?$/u.test(url.pathname)) {
    return url;
  }
  return parseAddress(url.searchParams.get("u") ?? "", url);
}

export function parseAddress(href: string, base: URL | string): URL | null {
  try {
    const url = new URL(href, base);
    return url.protocol === "https:" || url.protocol === "http:" ? url : null;
  } catch {
    return null;
  }
}
