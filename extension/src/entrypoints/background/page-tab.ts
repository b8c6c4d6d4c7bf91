/** The page that a person works on, our reader in it, and the script for reply boxes beside that. */
import { askFrame, type Browser, browser, ownAddress, putScript } from "@/shared/browser";
import { checkReadBox } from "@/shared/insert-checks";
import { injectInto } from "./inject";
import { injectOptional, scriptFor } from "./optional-sites";
import { type Tab } from "./pick";

const SCRIPT = "/insert.js";

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

/** Frames of a tab with the script for reply boxes beside the reader; none where the browser does not let us in. */
export async function framesOf(tab: Tab): Promise<number[]> {
  try {
    const frames = await putScript(tab.id, SCRIPT, "all");
    const heard = await askFrame(tab.id, 0, { kind: "read-box", key: "" }).catch(() => null);
    if (checkReadBox(heard) === null) {
      // Open since before we were: the reader first, then the script that stands beside it.
      await bringReader(tab);
      return await putScript(tab.id, SCRIPT, "all");
    }
    return frames;
  } catch {
    return [];
  }
}
