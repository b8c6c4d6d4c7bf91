/** Content script of Facebook and of the practice threads that imitate it. Wiring only. */
import { defineContentScript } from "wxt/utils/define-content-script";
import { facebook, makeFacebook } from "@/sites/facebook";
import { imitationOf } from "@/sites/practice";
import { startFrame } from "./content/frame";

export default defineContentScript({
  matches: ["https://*.facebook.com/*", "http://127.0.0.1/practice*"],
  // A DOM of its own, and a script of its own: together they would be too much for one page.
  excludeMatches: ["https://business.facebook.com/*"],
  allFrames: true,
  runAt: "document_start",
  main() {
    startFrame([facebook, imitationOf(makeFacebook("practice"), "https://www.facebook.com/")]);
  },
});
