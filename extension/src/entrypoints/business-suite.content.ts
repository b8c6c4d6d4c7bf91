/** Content script of Meta Business Suite. Wiring only. */
import { defineContentScript } from "wxt/utils/define-content-script";
import { businessSuite } from "@/sites/business-suite";
import { startFrame } from "./content/frame";

export default defineContentScript({
  matches: ["https://business.facebook.com/*"],
  allFrames: true,
  runAt: "document_start",
  main() {
    startFrame([businessSuite]);
  },
});
