/** Gives one click on the menu item to the moment of capture, with the browser and the desk as its ports. */
import { seal } from "@/capture/manifest";
import { captureMoment, type Standing } from "@/capture/moment";
import { pause } from "@/capture/waiting";
import { deskAddress, readSettings } from "@/desk/settings";
import { askFrame, type Browser, browser, browserName, type PanelOpened } from "@/shared/browser";
import { Sentences } from "@/shared/sentences";
import { shootTab } from "./camera";
import { injectInto } from "./inject";
import { type Rooms } from "./rooms";

/** A panel that takes longer than this to open was opened by a gesture: a refusal comes at once. */
const GESTURE_MS = 700;

export async function captureClick(
  info: Pick<Browser.contextMenus.OnClickData, "frameId" | "frameUrl" | "pageUrl">,
  tab: { id: number; windowId: number; url: string | undefined },
  opened: Promise<PanelOpened>,
  furnished: Promise<Rooms>,
): Promise<void> {
  const { database, outbox, sender, session, pairing, wakeSoon } = await furnished;
  const gesture = Promise.race([opened.then((panel) => panel.gesture), pause(GESTURE_MS).then(() => true)]);
  await captureMoment(
    { address: info.frameUrl ?? info.pageUrl ?? tab.url ?? "" },
    {
      ask: (message) => askFrame(tab.id, info.frameId ?? 0, message),
      injectScript: () => injectInto(tab.id),
      gesture,
      practiceOrigin: async () =>
        (await pairing.credential()) === undefined ? null : deskAddress((await readSettings(database)).port),
      seal: (draft) =>
        seal(draft, {
          extensionVersion: browser.runtime.getManifest().version,
          browser: browserName(),
        }),
      outbox: {
        add: async (sealed, label, hold) => {
          const added = await outbox.add(sealed, label, hold);
          // From here on a killed worker is woken again.
          await wakeSoon();
          return added;
        },
        complete: (id, sealed) => outbox.complete(id, sealed),
        putScreenshot: (id, blob) => outbox.putScreenshot(id, blob),
        giveUpScreenshot: (id, gap) => outbox.giveUpScreenshot(id, gap),
      },
      drain: () => sender.drain(),
      standing: (id) => standingOf(id, outbox),
      camera: () => shootTab(tab),
      panel: session,
      say: async (state, notice, seq) => {
        const { language } = await readSettings(database);
        const sentences = Sentences.of(language);
        const key = notice === null ? `panel-toast-${state}` : `panel-notice-${notice}`;
        return { text: sentences.text(key.replaceAll("_", "-"), { seq: String(seq ?? "") }), language };
      },
      now: () => new Date(),
    },
  );
}

async function standingOf(id: string, outbox: Rooms["outbox"]): Promise<Standing> {
  const [item, known] = await Promise.all([outbox.get(id), outbox.knownCapture(id)]);
  if (known !== undefined) {
    return { state: "archived", seq: known.seq };
  }
  return { state: item?.state === "waiting" ? "waiting" : "needs_person", seq: null };
}
