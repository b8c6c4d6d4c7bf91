/** The page that a person works on, and our reader in it. */
import { type Browser, browser, ownAddress } from "@/shared/browser";
import { injectInto } from "./inject";
import { injectOptional, scriptFor } from "./optional-sites";
import { type Tab } from "./pick";

/** The tab in front; when that is a page of ours (the panel in a tab), the one that was in front before it. */
export async function pageTab(): Promise<Tab | null> {
  const tabs = await browser.tabs.query({ lastFocusedWindow: true });
  const pages = tabs.filter((tab) => tab.url?.startsWith(ownAddress()) !== true);
  const [latest] = pages.toSorted((one, other) => when(other) - when(one));
  const tab = tabs.find((one) => one.active && pages.includes(one)) ?? latest;
  return tab?.id === undefined ? null : { id: tab.id, windowId: tab.windowId, url: tab.url };
}

function when(tab: Browser.tabs.Tab): number {
  return tab.active ? Number.POSITIVE_INFINITY : tab.lastAccessed;
}

/** A tab that was open before we were, or a site that is read only by the person's own leave. */
export async function bringReader(tab: Tab): Promise<void> {
  const file = scriptFor(tab.url ?? "");
  await (file === null ? injectInto(tab.id) : injectOptional(tab.id, 0, file));
}
