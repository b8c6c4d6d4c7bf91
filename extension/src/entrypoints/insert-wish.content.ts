/** The page that the desk's own pages open for an insertion: its ticket goes to the background, which asks the desk what it is good for. Wiring only. */
import { defineContentScript } from "wxt/utils/define-content-script";
import { ring } from "@/shared/browser";
import { ticketOf } from "@/shared/insert";

export default defineContentScript({
  matches: ["http://127.0.0.1/insert"],
  runAt: "document_end",
  main() {
    const ticket = ticketOf(location.hash);
    if (ticket !== null) {
      // Used once, and not to be found in the browser's history.
      history.replaceState(null, "", location.pathname);
      ring({ kind: "wish-asked", ticket });
    }
  },
});
