/** The one item in the right-click menu; a second one would turn it into a submenu. */
import { browser, localeMessage } from "@/shared/browser";

export const MENU_ID = "vidhuk-capture";

/** Every page of the web: on one without an adapter the selected words are what there is to save. */
const READABLE = ["https://*/*", "http://*/*"];

export async function registerMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create(
    {
      id: MENU_ID,
      title: localeMessage("menuSave"),
      contexts: ["page", "frame", "selection", "link", "image", "video", "audio"],
      documentUrlPatterns: READABLE,
    },
    // Two installs in one breath (a developer's reload): the item is there already, and that is all we want.
    () => browser.runtime.lastError,
  );
}
