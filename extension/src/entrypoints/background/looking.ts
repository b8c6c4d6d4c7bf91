/**
 * Looking for our answer after an insertion: begun in the frame that took the text, and begun again in the same tab when
 * its page was loaded anew, for the rest of the time. Opens nothing and moves to no other tab.
 */
import { type KeptInsertion } from "@/desk/database";
import { askFrame, browser } from "@/shared/browser";
import { checkWatching } from "@/shared/insert-checks";
import { mayShow } from "@/sites/hosts";
import { framesOf } from "./page-tab";
import { type Rooms } from "./rooms";

/** A page that is loaded again has so long to show the comment. */
const APPEARS_MS = 20_000;
const STEP_MS = 500;

type Looked = Pick<KeptInsertion, "id" | "tabId" | "reply" | "until">;

/** False when the frame shows the comment no more, or does not answer. */
export async function look(
  kept: Looked,
  frameId: number,
  { key, known }: { key: string; known: string[] | null },
  { insertions }: Rooms,
): Promise<boolean> {
  const limit = kept.until - Date.now();
  const { text } = kept.reply;
  const message = { kind: "watch-reply" as const, key, text, watch: kept.id, limit, known };
  const answer = checkWatching(await askFrame(kept.tabId, frameId, message).catch(() => null));
  return answer?.outcome === "watching"
    ? insertions.looks(kept.id, { frameId, look: { key, known: answer.known } })
    : false;
}

/** False when nothing came of it: the tab was closed, shows something else, or the time is over. */
export async function lookAgain(kept: KeptInsertion, rooms: Rooms): Promise<boolean> {
  if (kept.look === undefined) {
    return false;
  }
  for (let waited = 0; waited < APPEARS_MS && Date.now() < kept.until; waited += STEP_MS) {
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
    const tab = await browser.tabs.get(kept.tabId).catch(() => null);
    if (tab === null) {
      return false;
    }
    if (tab.status !== "complete" || !shows(kept, tab.url)) {
      continue;
    }
    const page = { id: kept.tabId, windowId: tab.windowId, url: tab.url };
    for (const frameId of await framesOf(page)) {
      if (await look(kept, frameId, kept.look, rooms)) {
        return true;
      }
    }
  }
  return false;
}

/** Whether an address is one at which that insertion may be looked for. */
export function shows({ site }: Pick<KeptInsertion, "site">, address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) {
    return false;
  }
  const url = new URL(address);
  return site === "practice" ? url.hostname === "127.0.0.1" : mayShow(url, site);
}
