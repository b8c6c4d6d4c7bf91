/** Content script of Instagram and of the practice threads that imitate it. Wiring only. */
import { defineContentScript } from "wxt/utils/define-content-script";
import { instagram, makeInstagram } from "@/sites/instagram";
import { imitationOf } from "@/sites/practice";
import { startFrame } from "./content/frame";

export default defineContentScript({
  matches: ["https://*.instagram.com/*", "http://127.0.0.1/practice*"],
  allFrames: true,
  runAt: "document_start",
  main() {
    startFrame([instagram, imitationOf(makeInstagram("practice"), "https://www.instagram.com/")]);
  },
});
