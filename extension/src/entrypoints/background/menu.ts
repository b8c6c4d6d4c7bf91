/** The one item in the right-click menu; a second one would turn it into a submenu. */
import { browser, localeMessage } from "@/shared/browser";

export const MENU_ID = "vidhuk-capture";

/** Where an adapter reads; elsewhere the item would be shown and could do nothing. */
const READABLE = ["https://*.facebook.com/*", "https://*.instagram.com/*", "http://127.0.0.1/*"];

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
