/** Puts our content scripts, as the manifest lists them, into tabs that were open before we were. */
import { askFrame, type Browser, browser } from "@/shared/browser";
import { type PictureMessage, type Toast } from "@/shared/messages";

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
  await put(tabId, frameId, "/toast.js");
  return askFrame(tabId, frameId, toast);
}

/** Measures in a frame for a picture, and undoes what that did to the page. */
export async function pictureIn(tabId: number, frameId: number, message: PictureMessage): Promise<unknown> {
  if (message.kind === "measure") {
    await put(tabId, frameId, "/picture.js");
  }
  return askFrame(tabId, frameId, message);
}

async function put(tabId: number, frameId: number, file: string): Promise<void> {
  await Promise.resolve()
    .then(() =>
      browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: named([file]) }),
    )
    .catch(() => undefined);
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
