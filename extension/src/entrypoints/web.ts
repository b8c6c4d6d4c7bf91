/** Any other site, at a person's click or by their leave for that site (background/optional-sites.ts). Wiring only. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { readFocused } from "@/capture/focused";
import { web } from "@/sites/web";
import { startFrame } from "./content/frame";

export default defineUnlistedScript(() => {
  startFrame([web], readFocused);
});
