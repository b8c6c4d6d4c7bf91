/** Answers our pages' messages about capturing. No logic. */
import { type ActMessage } from "@/shared/acts";
import { type PageAnswer, type PageAnswers } from "@/shared/messages";
import { browser } from "@/shared/browser";
import { enter, keepImage, openByHand } from "./by-hand";
import { marksAreOn, setMarks } from "./page-marks";
import { pageTab } from "./page-tab";
import { startPicking } from "./pick";
import { type Rooms } from "./rooms";
import { batchState, lookAtScreen, saveScreen, stopBatch } from "./screen";

export async function handleAct(
  message: ActMessage,
  rooms: Promise<Rooms>,
): Promise<PageAnswer<PageAnswers[ActMessage["kind"]]>> {
  switch (message.kind) {
    case "open-by-hand":
      return openByHand();
    case "pick-comment":
      return pickFromPanel(rooms);
    case "look-at-screen":
      return lookAtScreen(rooms);
    case "save-screen":
      return saveScreen(message.keys, rooms);
    case "cancel-batch":
      return stopBatch();
    case "batch-state":
      return batchState();
    case "marks-state":
      return { ok: true, value: await marksAreOn(await rooms) };
    case "set-marks":
      return setMarks(message.on, await rooms);
    case "keep-image":
      return keepImage(message, await rooms);
    case "enter-by-hand":
      return enter(message.entry, await rooms);
  }
}

async function pickFromPanel(rooms: Promise<Rooms>): Promise<PageAnswer<null>> {
  const tab = await pageTab();
  if (tab === null) {
    return { ok: false, failure: "not_this_page" };
  }
  await browser.tabs.update(tab.id, { active: true });
  return startPicking(tab, rooms);
}
