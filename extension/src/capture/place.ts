/** Where a click happened, in the browser's own words: the frame's claims about address and site are overruled here. Pure. */
import { type CapturedFields, type Site } from "@/shared/contract.generated";
import { sha256Hex } from "@/shared/digest";
import { type Reading } from "@/shared/messages";
import { mayShow, siteOfAddress } from "@/sites/hosts";
import { levelOf } from "@/sites/level";
import { placeOf } from "@/sites/place-of";
import { cleanAddress } from "@/sites/tracking";

/** The site of an address; practice only at exactly the paired desk's origin, `null` for all else. */
export function siteOf(address: string, practiceOrigin: string | null): Site | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null) {
    return null;
  }
  if (practiceOrigin !== null && url.origin === practiceOrigin) {
    return "practice";
  }
  return siteOfAddress(url);
}

/** True for a practice page of some desk: another one's, unless `siteOf` says "practice". */
export function looksLikePractice(address: string): boolean {
  return /^http:\/\/127\.0\.0\.1(?::\d+)?\/practice(?:[/?#]|$)/.test(address);
}

/**
 * The reading with address and site as the browser knows them, and without links that are no web addresses.
 * `null` when the frame claims to have read another site than the one it lies on.
 */
export function placed(reading: Reading, site: Site, address: string): Reading | null {
  const { fields } = reading;
  // Business Suite shows Instagram's comments, too; nothing else shows what is not its own.
  const elsewhere =
    fields.site !== site && !(URL.canParse(address) && mayShow(new URL(address), fields.site));
  if (site !== "practice" && elsewhere) {
    return null;
  }
  const sound: CapturedFields = {
    ...fields,
    site: site === "practice" ? site : fields.site,
    page_url: cleanAddress(address, address) ?? address.slice(0, 4_096),
    permalink: webAddress(fields.permalink),
    post_url: webAddress(fields.post_url),
    author: { ...fields.author, profile_url: webAddress(fields.author?.profile_url) },
  };
  const place = placeOf(sound);
  return {
    ...reading,
    fields: {
      ...sound,
      place: place === null ? null : { ...place, url: webAddress(place.url) },
      strategy_level: levelOf(sound),
    },
  };
}

function webAddress(address: string | null | undefined): string | null {
  return typeof address === "string" && URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)
    ? address
    : null;
}

/** The same comment has the same key: by its native id, or else by what was read of it. */
export async function commentKey({ fields, text }: Reading): Promise<string> {
  if (typeof fields.native_id === "string" && fields.native_id !== "") {
    return `${fields.site}:${fields.native_id}`;
  }
  const seen = [fields.permalink ?? fields.page_url, fields.author?.name ?? null, text];
  return `${fields.site}:sha256:${await sha256Hex(JSON.stringify(seen))}`;
}
