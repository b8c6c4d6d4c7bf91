/** Gives the picture of the whole tab its ports, and tells a desk's answer that comes with the click from one that comes later. */
import { callsForTab, tabPicture } from "@/capture/tab-picture";
import { ShotFailed } from "@/capture/photograph";
import { readSettings } from "@/desk/settings";
import { browser } from "@/shared/browser";
import { type CaptureAnswer, type Site } from "@/shared/contract.generated";
import { cameraTurn, shootTab } from "./camera";
import { type Rooms } from "./rooms";

/** Answers to captures whose moment is not over; a worker that dies takes the moment with it. */
const awaited = new Map<string, CaptureAnswer | null>();

export function awaitAnswer(id: string): void {
  awaited.set(id, null);
}

export function momentOver(id: string): void {
  awaited.delete(id);
}

/** The desk answered for a capture. Long after the click the tab shows something else: no picture, and card and archive say so. */
export async function heardAnswer(
  id: string,
  answer: CaptureAnswer,
  { database, outbox, session }: Pick<Rooms, "database" | "outbox" | "session">,
): Promise<void> {
  if (awaited.has(id)) {
    awaited.set(id, answer);
  } else if (callsForTab(answer) && (await readSettings(database)).tabPicture) {
    // The sender's pass goes on to what follows, and finds it there.
    await outbox.additions
      .note(id, "late", { site: answer.site, madeAt: answer.receipt.received_at })
      .catch(() => false);
    await session.changeCard(id, { tab: { state: "unavailable", reason: "late" } });
  }
}

export function takeTab(
  capture: { id: string; site: Site; madeAt: string; gesture: boolean },
  tab: { id: number; windowId: number; url: string | undefined },
  { database, outbox, sender, session, wakeSoon }: Rooms,
): Promise<void> {
  const { id, site, madeAt } = capture;
  return tabPicture(capture.gesture, {
    wanted: async () => (await readSettings(database)).tabPicture,
    answer: () => awaited.get(id) ?? null,
    shoot: () => cameraTurn(() => shootPage(tab)),
    keep: async (blob) => {
      const kept = await outbox.additions.attach(id, "screenshot_tab", blob, { site, madeAt });
      await wakeSoon();
      return kept;
    },
    note: async (reason) => {
      await outbox.additions.note(id, reason, { site, madeAt });
      await wakeSoon();
    },
    changeCard: (change) => session.changeCard(id, change),
    drain: () => sender.drain().catch(() => undefined),
  });
}

/** The tab must not only be in front, it must show the page of the click. */
async function shootPage(tab: Parameters<typeof takeTab>[1]): Promise<Blob> {
  await mustShow(tab);
  const picture = await shootTab(tab);
  await mustShow(tab);
  return picture;
}

async function mustShow({ id, url }: { id: number; url: string | undefined }): Promise<void> {
  const now = await browser.tabs.get(id).catch(() => null);
  if (now === null || (url !== undefined && now.url !== undefined && now.url !== url)) {
    throw new ShotFailed("tab_changed");
  }
}
