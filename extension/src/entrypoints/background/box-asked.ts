/** A key asks for a check of the box that the person writes in: the panel is told, which may still be opening. */
import { browser, type PanelOpened } from "@/shared/browser";
import { type BoxAsked } from "@/shared/insert";

const TRIES = 12;
const STEP_MS = 250;

/** Until a panel says that it heard; nothing is kept for one that never opens. */
export async function askPanelToCheck(opened: Promise<PanelOpened>): Promise<void> {
  await opened;
  const message: BoxAsked = { kind: "box-asked" };
  for (let tried = 0; tried < TRIES; tried += 1) {
    const heard: unknown = await browser.runtime.sendMessage(message).catch(() => null);
    if (heard === true) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}
