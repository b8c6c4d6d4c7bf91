/** Every adapter there is. A new site: one file beside this, one line here, one content script, its test pages. */
import { type Adapter } from "./adapter";
import { businessSuite } from "./business-suite";
import { facebook, makeFacebook } from "./facebook";
import { googleMaps } from "./google-maps";
import { instagram, makeInstagram } from "./instagram";
import { imitationOf } from "./practice";
import { tiktok } from "./tiktok";
import { web } from "./web";
import { youtube } from "./youtube";

/** What the content script of each site brings along; the practice page gets all of them. */
export const ADAPTERS: readonly Adapter[] = [
  facebook,
  businessSuite,
  imitationOf(makeFacebook("practice"), "https://www.facebook.com/"),
  instagram,
  imitationOf(makeInstagram("practice"), "https://www.instagram.com/"),
  googleMaps,
  youtube,
  tiktok,
  web,
];
