/**
 * Marks in the page itself: told to the script on demand only while the clinic's switch is on and a panel lists the
 * screen. A closed panel hangs up, and they go. Wiring only.
 */
import { changeSettings, readSettings } from "@/desk/settings";
import { type ScreenComment } from "@/shared/acts";
import { askFrame, type Browser, browser } from "@/shared/browser";
import { type PageAnswer } from "@/shared/messages";
import { type PageMark } from "@/shared/picks";
import { Sentences } from "@/shared/sentences";
import { batchNow } from "./batch-memory";
import { type Rooms } from "./rooms";

/** The tab that was told last; kept for the session, since a worker may die in between. */
const MARKED = "marked";
/** A look right after a picture was begun must not draw into it. */
const STILL_MS = 1_500;
/** A page that hangs must not hold up a picture. */
const CLEAR_PATIENCE_MS = 1_000;

// Lines of panels that list the screen. A worker that died has none, and the panels call again at once.
let lines = 0;
let stillUntil = 0;

export function panelLooks(line: Browser.runtime.Port): void {
  lines += 1;
  line.onDisconnect.addListener(() => {
    lines -= 1;
    if (lines === 0) {
      void clearMarks();
    }
  });
}

/** Draws the marks of these comments in the place of those before; nothing at all while the switch is off. */
export async function drawMarks(
  tabId: number,
  comments: readonly ScreenComment[],
  { database }: Rooms,
): Promise<void> {
  if ((await markedTab()) !== tabId) {
    await clearMarks();
  }
  const running = (await batchNow())?.stage === "running";
  // Before the page is told: whoever clears from now on knows the tab.
  await browser.storage.session.set({ [MARKED]: tabId });
  const { pageMarks, language } = await readSettings(database);
  if (pageMarks === true && !running && lines > 0 && Date.now() >= stillUntil) {
    const words = Sentences.of(language);
    await askFrame(tabId, 0, {
      kind: "show-marks",
      language,
      marks: comments.flatMap(({ key, state }): PageMark[] =>
        state === "new"
          ? []
          : [
              {
                key,
                state,
                word: words.text(`capturing-screen-${state}`),
                title: words.text(`capturing-mark-${state}`),
              },
            ],
      ),
    });
  }
}

export async function marksAreOn({ database }: Rooms): Promise<boolean> {
  return (await readSettings(database)).pageMarks === true;
}

/** Kept first, cleared second: a look that comes between draws nothing, or is cleared with the rest. */
export async function setMarks(on: boolean, { database }: Rooms): Promise<PageAnswer<null>> {
  await changeSettings(database, { pageMarks: on });
  if (!on) {
    await clearMarks();
  }
  return { ok: true, value: null };
}

export async function clearMarks(): Promise<void> {
  const tabId = await markedTab();
  if (tabId !== null) {
    // What the page answers, if it is there at all, is not looked at.
    await askFrame(tabId, 0, { kind: "clear-marks" }, CLEAR_PATIENCE_MS).catch(() => undefined);
  }
}

/** Nothing of ours belongs into a picture that is proof of the site's own words. */
export async function clearForPicture(): Promise<void> {
  stillUntil = Date.now() + STILL_MS;
  await clearMarks();
}

async function markedTab(): Promise<number | null> {
  const stored = await browser.storage.session.get<{ marked?: number }>(MARKED);
  return stored.marked ?? null;
}
