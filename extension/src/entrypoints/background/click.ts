/** Gives one click on the menu item to the moment of capture, with the browser and the desk as its ports. */
import { seal } from "@/capture/manifest";
import { captureMoment, type CaptureOutcome, type Standing } from "@/capture/moment";
import { looksLikePractice, siteOf } from "@/capture/place";
import { pause } from "@/capture/waiting";
import { DEFAULT_SETTINGS, deskAddress, readSettings } from "@/desk/settings";
import { askFrame, type Browser, browser, browserName, type PanelOpened } from "@/shared/browser";
import { type FrameMessage, type ScreenshotGap, type Toast } from "@/shared/messages";
import { Sentences } from "@/shared/sentences";
import { cameraTurn, shootTab } from "./camera";
import { injectInto, pictureIn, sayIn } from "./inject";
import { injectOptional, scriptFor } from "./optional-sites";
import { openSession, type Rooms } from "./rooms";
import { awaitAnswer, momentOver, takeTab } from "./tab-picture";

/** A panel that takes longer than this to open was opened by a gesture: a refusal comes at once. */
const GESTURE_MS = 700;

export interface How {
  /** What was read already, where no right-click was needed; checked like every answer of a frame. */
  said?: unknown;
  /** One of many: no card and no toast of its own. */
  quiet?: boolean;
  /** No picture is wanted, and this is why. */
  gap?: ScreenshotGap;
}

export async function captureClick(
  info: Pick<Browser.contextMenus.OnClickData, "frameId" | "frameUrl" | "pageUrl">,
  tab: { id: number; windowId: number; url: string | undefined },
  opened: Promise<PanelOpened>,
  furnished: Promise<Rooms>,
  { said = null, quiet = false, gap }: How = {},
): Promise<CaptureOutcome> {
  const frame = info.frameId ?? 0;
  const address = info.frameUrl ?? info.pageUrl ?? tab.url ?? "";
  const ask = (message: FrameMessage | Toast): Promise<unknown> => {
    if (message.kind === "measure" || message.kind === "after-shot") {
      return pictureIn(tab.id, frame, message);
    }
    if (message.kind !== "toast") {
      return askFrame(tab.id, frame, message);
    }
    return quiet ? Promise.resolve(null) : sayIn(tab.id, frame, message);
  };
  // Before anything is awaited, too: the frame knows its last right-click only, and a person may make the next one.
  const read =
    said !== null ? Promise.resolve(said) : mayHold(address) ? ask({ kind: "what-was-clicked" }) : null;
  read?.catch(() => undefined);
  const asked = read === null ? [] : [read];
  const rooms = await furnished.catch(() => null);
  if (rooms === null) {
    await tellNotSaved(ask);
    return "not_saved";
  }
  const { database, outbox, sender, session, pairing, wakeSoon } = rooms;
  let made = "";
  const gesture = Promise.race([opened.then((panel) => panel.gesture), pause(GESTURE_MS).then(() => true)]);
  return captureMoment(
    { address },
    {
      ask: (message) => {
        const first = message.kind === "what-was-clicked" ? asked.pop() : undefined;
        return first ?? ask(message);
      },
      injectScript: () => putScript(tab.id, frame, address),
      gesture,
      // From `add` on the capture is safe: what the disk refuses after that must not cost the person the word of it.
      practiceOrigin: async () =>
        (await pairing.credential().catch(() => undefined)) === undefined
          ? null
          : deskAddress((await readSettings(database)).port),
      seal: (draft) =>
        seal(draft, {
          extensionVersion: browser.runtime.getManifest().version,
          browser: browserName(),
        }),
      outbox: {
        add: async (sealed, label, hold) => {
          made = sealed.id;
          awaitAnswer(made);
          const added = await outbox.add(sealed, label, hold);
          // From here on a killed worker is woken again. It is written, whatever the browser says to an alarm.
          await wakeSoon().catch(() => undefined);
          return added;
        },
        complete: (id, sealed) => outbox.complete(id, sealed).catch(() => false),
        putScreenshot: (id, blob) =>
          outbox.putScreenshot(id, blob).catch(async () => {
            await outbox.giveUpScreenshot(id, "failed").catch(() => false);
            return false;
          }),
        giveUpScreenshot: (id, gap) => outbox.giveUpScreenshot(id, gap).catch(() => false),
      },
      drain: () => sender.drain().catch(() => undefined),
      standing: (id) => standingOf(id, outbox),
      camera: () => shootTab(tab),
      turn: cameraTurn,
      around: (capture) => takeTab(capture, tab, rooms),
      ...(gap !== undefined && { gap }),
      panel: quiet ? quietly(session) : session,
      say: async (state, notice, seq) => {
        const { language } = await readSettings(database).catch(() => DEFAULT_SETTINGS);
        const key = notice === null ? `panel-toast-${state}` : `panel-notice-${notice}`;
        const text = Sentences.of(language).text(key.replaceAll("_", "-"), { seq: String(seq ?? "") });
        return { text, language };
      },
      now: () => new Date(),
    },
  ).finally(() => momentOver(made));
}

/** One of many: the panel tells of all of them together. */
function quietly(session: Rooms["session"]): Parameters<typeof captureMoment>[1]["panel"] {
  const nothing = (): Promise<void> => Promise.resolve();
  return {
    addCard: nothing,
    changeCard: (id, change) => session.changeCard(id, change),
    showCard: nothing,
    notice: nothing,
  };
}

/** The disk has no room even to open the outbox. The settings are out of reach too, and with them the language. */
async function tellNotSaved(ask: (message: Toast) => Promise<unknown>): Promise<void> {
  await openSession().notice("not_saved");
  const { language } = DEFAULT_SETTINGS;
  const text = Sentences.of(language).text("panel-notice-not-saved");
  await ask({ kind: "toast", state: "failed", text, language }).catch(() => undefined);
}

/** The script of the site, so that this click or the next one is read. */
async function putScript(tabId: number, frameId: number, address: string): Promise<void> {
  const optional = scriptFor(address);
  await (optional === null ? injectInto(tabId) : injectOptional(tabId, frameId, optional));
}

/** A site that we read, or a practice page that may turn out to be our desk's. */
function mayHold(address: string): boolean {
  return siteOf(address, null) !== null || looksLikePractice(address);
}

async function standingOf(id: string, outbox: Rooms["outbox"]): Promise<Standing> {
  const [item, known] = await Promise.all([outbox.get(id), outbox.knownCapture(id)]);
  if (known !== undefined) {
    return { state: "archived", seq: known.seq };
  }
  return { state: item?.state === "waiting" ? "waiting" : "needs_person", seq: null };
}
