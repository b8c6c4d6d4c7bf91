/**
 * Comments taken without the menu: by a key, or by picking on the page. The background waits for one ring of one tab,
 * as long as the session's memory says so (a worker may be killed while a person chooses), and takes it like a click.
 */
import { type ActFailure } from "@/shared/acts";
import { askFrame, type Browser, browser, type PanelOpened, putScript } from "@/shared/browser";
import { type PageAnswer } from "@/shared/messages";
import { checkRing } from "@/shared/pick-checks";
import { type Pick } from "@/shared/picks";
import { captureClick } from "./click";
import { bringReader } from "./page-tab";
import { type Rooms } from "./rooms";
import { sentencesOf } from "./words";

const ON_DEMAND = "/on-demand.js";
const WAITING = "picking";
/** Nobody looks for a comment longer than that. */
const PATIENCE_MS = 5 * 60_000;

export interface Tab {
  id: number;
  windowId: number;
  url: string | undefined;
}

interface Waiting {
  tabId: number;
  until: number;
}

/** Highlights what is under the pointer until the person takes a comment or leaves. */
export async function startPicking(tab: Tab, furnished: Promise<Rooms>): Promise<PageAnswer<null>> {
  const words = await sentencesOf(furnished);
  const message: Pick = {
    kind: "pick",
    hint: words.text("capturing-pick-hint"),
    none: words.text("capturing-pick-none"),
    language: words.language,
  };
  try {
    await putScript(tab.id, ON_DEMAND, "top");
    await waitFor(tab.id);
    let answer = await askFrame(tab.id, 0, message);
    if (answer === "no-reader") {
      await bringReader(tab);
      answer = await askFrame(tab.id, 0, message);
    }
    if (answer === "picking") {
      return { ok: true, value: null };
    }
  } catch {
    // A page of the browser's own, or one that we have no leave for.
  }
  await waitFor(null);
  const failure: ActFailure = "not_this_page";
  return { ok: false, failure };
}

/** Saves the comment that has the keyboard's focus or lies under the pointer. */
export async function savePointed(
  tab: Tab,
  opened: Promise<PanelOpened>,
  furnished: Promise<Rooms>,
): Promise<void> {
  const before = await waitingNow();
  await waitFor(tab.id);
  const outcomes = await pointIn(tab).catch((): unknown[] => []);
  if (outcomes.includes("rang")) {
    return;
  }
  // Somebody who picks with the pointer goes on picking.
  await browser.storage.session.set({ [WAITING]: before });
  const nothing = { outcome: "nothing", reason: "not_a_comment" };
  await captureClick({ frameId: 0, pageUrl: tab.url ?? "" }, tab, opened, furnished, { said: nothing });
}

/** Asks frame after frame until one rings: the keyboard and the pointer are in one of them. */
async function pointIn(tab: Tab): Promise<unknown[]> {
  const outcomes: unknown[] = [];
  const frames = await putScript(tab.id, ON_DEMAND, "all");
  const ask = async (frameId: number): Promise<boolean> => {
    outcomes.push(await askFrame(tab.id, frameId, { kind: "point" }).catch(() => null));
    return outcomes.at(-1) === "rang";
  };
  for (const frameId of frames) {
    if (await ask(frameId)) {
      return outcomes;
    }
  }
  if (outcomes.every((outcome) => outcome === "no-reader")) {
    await bringReader(tab);
    await ask(0);
  }
  return outcomes;
}

/** A content script speaks by itself: heard only from the tab that was asked, once. Where it lies is the browser's word. */
export async function heard(
  message: unknown,
  sender: Browser.runtime.MessageSender,
  furnished: Promise<Rooms>,
): Promise<void> {
  const ring = checkRing(message);
  const { tab, frameId, url } = sender;
  if (ring === null || tab?.id === undefined || frameId === undefined || url === undefined) {
    return;
  }
  const waiting = await waitingNow();
  if (waiting?.tabId !== tab.id || waiting.until < Date.now()) {
    return;
  }
  await waitFor(null);
  if (ring.kind === "picked") {
    const place = { frameId, pageUrl: url };
    // Whether the browser gives a picture shows when it is taken.
    const opened = Promise.resolve({ gesture: true });
    const where = { id: tab.id, windowId: tab.windowId, url: tab.url };
    await captureClick(place, where, opened, furnished, { said: ring.answer });
  }
}

async function waitFor(tabId: number | null): Promise<void> {
  const waiting: Waiting | null = tabId === null ? null : { tabId, until: Date.now() + PATIENCE_MS };
  await browser.storage.session.set({ [WAITING]: waiting });
}

async function waitingNow(): Promise<Waiting | null> {
  const stored = await browser.storage.session.get<{ picking?: Waiting | null }>(WAITING);
  return stored.picking ?? null;
}
