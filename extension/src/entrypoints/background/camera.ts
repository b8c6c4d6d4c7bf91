/** A picture of the clicked tab by the browser's own means, or the reason why there is none. */
import { ShotFailed } from "@/capture/photograph";
import { pause } from "@/capture/waiting";
import { browser } from "@/shared/browser";
import { clearForPicture } from "./page-marks";

/** Chrome allows two pictures a second. */
const QUOTA_WAIT_MS = 600;

/** A little more than half a second: the browser's own count is not ours. */
const APART_MS = 520;
let free = 0;

/**
 * One picture after the other, far enough apart for the quota; measuring belongs to the turn, since a place that was
 * measured before the wait is another one's by then.
 */
export function cameraTurn<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request("vidhuk-camera", async () => {
    await pause(Math.max(0, free - Date.now()));
    try {
      return await work();
    } finally {
      free = Date.now() + APART_MS;
    }
  }) as Promise<T>;
}

/** The visible part of the tab as PNG. Throws `ShotFailed`. */
export async function shootTab(tab: { id: number; windowId: number }): Promise<Blob> {
  await clearForPicture();
  await mustBeInFront(tab.id);
  const picture = await shoot(tab.windowId);
  // The browser pictures whichever tab is in front now: another one's would be no proof of this comment.
  await mustBeInFront(tab.id);
  return blobOf(picture);
}

async function mustBeInFront(tabId: number): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (tab?.active !== true) {
    throw new ShotFailed("tab_changed");
  }
}

async function shoot(windowId: number, again = true): Promise<string> {
  try {
    return await browser.tabs.captureVisibleTab(windowId, { format: "png" });
  } catch (error) {
    const why = String(error);
    if (/quota|MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND/i.test(why)) {
      if (!again) {
        throw new ShotFailed("quota");
      }
      await pause(QUOTA_WAIT_MS);
      return shoot(windowId, false);
    }
    throw new ShotFailed(/activeTab|all_urls|permission/i.test(why) ? "no_gesture" : "failed");
  }
}

function blobOf(dataAddress: string): Blob {
  const [head = "", body = ""] = dataAddress.split(",", 2);
  const type = /^data:([^;]+);base64$/.exec(head)?.[1];
  if (type === undefined) {
    throw new ShotFailed("failed");
  }
  return new Blob([Uint8Array.from(atob(body), (character) => character.charCodeAt(0))], { type });
}
