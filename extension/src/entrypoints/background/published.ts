/** What became of inserted replies: told to the desk when they were put in and when they were seen, later if it is not there. */
import { type Browser } from "@/shared/browser";
import { checkSeen } from "@/shared/insert-checks";
import { type CardInsertion } from "@/shared/panel-state";
import { siteOfAddress } from "@/sites/hosts";
import { type Rooms } from "./rooms";

/** A page's clock and a killed worker may be late. */
const LATE_MS = 60_000;
/** As much of an answer as the desk takes. */
const MOST_TEXT = 20_000;

/**
 * A script in a page says that our answer stands there. Believed once, from the very tab and frame in which it was put,
 * on the card's own site, within the time; what it says is data.
 */
export async function sawReply(
  message: unknown,
  { tab, frameId, url }: Browser.runtime.MessageSender,
  furnished: Promise<Rooms>,
): Promise<void> {
  const seen = checkSeen(message);
  if (seen === null || tab?.id === undefined || url === undefined || !URL.canParse(url)) {
    return;
  }
  const rooms = await furnished;
  const card = (await rooms.session.read()).cards.find((one) => one.insertion?.id === seen.watch);
  if (card?.insertion?.seen !== null) {
    return;
  }
  const { insertion } = card;
  const there = insertion.tabId === tab.id && insertion.frameId === frameId;
  const site = card.site === "practice" ? "practice" : siteOfAddress(new URL(url));
  if (!there || site !== card.site || Date.now() > insertion.until + LATE_MS) {
    return;
  }
  await rooms.session.changeCard(card.id, {
    insertion: {
      ...insertion,
      seen: {
        text: seen.text.slice(0, MOST_TEXT),
        native_id: seen.nativeId,
        shown_time: seen.shownTime,
        seen_at: new Date().toISOString(),
        truncated: seen.truncated,
      },
    },
  });
  await settleInsertion(card.id, rooms);
}

/** Tells the desk what it was not told yet about one card's insertion. */
export async function settleInsertion(cardId: string, rooms: Rooms): Promise<void> {
  const now = async (): Promise<CardInsertion | undefined> =>
    (await rooms.session.read()).cards.find((one) => one.id === cardId)?.insertion;
  const before = await now();
  if (before === undefined) {
    return;
  }
  if (!before.recorded) {
    const told = await rooms.front.inserted(cardId, { ...before.reply, id: before.id });
    if (!told.ok) {
      await rooms.wakeSoon();
      return;
    }
    // It may have been seen while the desk was asked.
    await rooms.session.changeCard(cardId, {
      insertion: { ...((await now()) ?? before), recorded: true, told: told.value },
    });
  }
  const { seen, told, id } = (await now()) ?? before;
  if (seen !== null && told?.state !== "published") {
    const published = await rooms.front.published(cardId, id, seen);
    if (!published.ok) {
      await rooms.wakeSoon();
      return;
    }
    await rooms.session.changeCard(cardId, {
      insertion: { ...((await now()) ?? before), told: published.value },
    });
  }
}

/** Whatever the desk did not hear while it was away. */
export async function settleAll(rooms: Rooms): Promise<void> {
  for (const { id, insertion } of (await rooms.session.read()).cards) {
    if (insertion !== undefined) {
      await settleInsertion(id, rooms);
    }
  }
}
