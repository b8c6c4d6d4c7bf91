/** Puts our content scripts, as the manifest lists them, into tabs that were open before we were. */
import { askFrame, type Browser, browser } from "@/shared/browser";
import { type Toast } from "@/shared/messages";

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

/** Says it in a frame. A script that is there already still speaks when the leave to put it there is gone. */
export async function sayIn(tabId: number, frameId: number, toast: Toast): Promise<unknown> {
  await Promise.resolve()
    .then(() =>
      browser.scripting.executeScript({
        target: { tabId, frameIds: [frameId] },
        files: named(["/toast.js"]),
      }),
    )
    .catch(() => undefined);
  return askFrame(tabId, frameId, toast);
}

async function inject(tabId: number, files: string[]): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    files: named(files),
  });
}

/** Files of this very build; the types know only those known when they were made. */
function named(files: string[]): Parameters<typeof browser.scripting.executeScript>[0]["files"] & string[] {
  return files as Parameters<typeof browser.scripting.executeScript>[0]["files"] & string[];
}
