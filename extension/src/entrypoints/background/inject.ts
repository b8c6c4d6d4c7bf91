/** Puts our content scripts, as the manifest lists them, into tabs that were open before we were. */
import { type Browser, browser } from "@/shared/browser";

function listed(): NonNullable<Browser.runtime.Manifest["content_scripts"]> {
  return browser.runtime.getManifest().content_scripts ?? [];
}

/** Every open tab that a content script of ours belongs to. A tab that refuses (crashed, discarded) is left alone. */
export async function injectEverywhere(): Promise<void> {
  for (const { matches = [], js = [] } of listed()) {
    for (const tab of await browser.tabs.query({ url: matches })) {
      if (tab.id !== undefined && !tab.discarded) {
        await inject(tab.id, js).catch(() => undefined);
      }
    }
  }
}

/** One tab, at its person's click. */
export async function injectInto(tabId: number): Promise<void> {
  for (const { js = [] } of listed()) {
    await inject(tabId, js);
  }
}

async function inject(tabId: number, files: string[]): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    // The manifest names files of this very build; the types know only those known when they were made.
    files: files as Parameters<typeof browser.scripting.executeScript>[0]["files"] & string[],
  });
}
