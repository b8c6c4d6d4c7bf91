/**
 * Google Maps, YouTube, TikTok: put into a page at a person's click, or registered for a site that the person gave leave
 * for (background/optional-sites.ts). Wiring only.
 */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { readFocused } from "@/capture/focused";
import { googleMaps } from "@/sites/google-maps";
import { tiktok } from "@/sites/tiktok";
import { youtube } from "@/sites/youtube";
import { startFrame } from "./content/frame";

export default defineUnlistedScript(() => {
  startFrame([googleMaps, youtube, tiktok], readFocused);
});
