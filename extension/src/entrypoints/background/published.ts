/** Our answer was seen on a page: believed once, kept like a capture, and shown on its card. */
import { type KeptInsertion } from "@/desk/database";
import { LATE_MS } from "@/desk/insertions";
import { type Session } from "@/desk/session";
import { type Browser } from "@/shared/browser";
import { type Insertion, type ReplyPublished } from "@/shared/contract.generated";
import { checkOver, checkSeen } from "@/shared/insert-checks";
import { type CardInsertion } from "@/shared/panel-state";
import { lookAgain, shows } from "./looking";
import { type Rooms } from "./rooms";

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
  const said = checkSeen(message);
  if (said === null || tab?.id === undefined) {
    return;
  }
  const { insertions, session } = await furnished;
  const kept = await insertions.get(said.watch);
  if (kept?.seen !== null) {
    return;
  }
  const there = kept.tabId === tab.id && kept.frameId === frameId;
  if (!there || !shows(kept, url) || Date.now() > kept.until + LATE_MS) {
    return;
  }
  const seen: ReplyPublished = {
    text: said.text.slice(0, MOST_TEXT),
    native_id: said.nativeId,
    shown_time: said.shownTime,
    seen_at: new Date().toISOString(),
    truncated: said.truncated,
  };
  if (await insertions.saw(kept.id, seen)) {
    await changeInsertion(kept, session, { seen });
    await insertions.drain();
  }
}

/**
 * The page went, or looks for a later reply in that thread. A page that only was loaded again is looked at again; else it
 * is said on the card, so that nobody waits for nothing.
 */
export async function watchEnded(
  message: unknown,
  { tab, frameId }: Browser.runtime.MessageSender,
  furnished: Promise<Rooms>,
): Promise<void> {
  const said = checkOver(message);
  if (said === null) {
    return;
  }
  const found = await furnished;
  const kept = await found.insertions.get(said.watch);
  if (kept?.seen !== null || kept.tabId !== tab?.id || kept.frameId !== frameId) {
    return;
  }
  if (said.why === "later" || !(await lookAgain(kept, found))) {
    await nobodyLooks(said.watch, found);
  }
}

export async function nobodyLooks(watch: string, { insertions, session }: Rooms): Promise<void> {
  const kept = await insertions.get(watch);
  if (kept?.seen === null) {
    await changeInsertion(kept, session, { over: true });
  }
}

/** The desk said where an insertion stands. */
export function toldCard(kept: KeptInsertion, told: Insertion, session: Session): Promise<void> {
  return changeInsertion(kept, session, { recorded: true, told });
}

/** The card may be gone, or show a later insertion. */
async function changeInsertion(
  { id, capture }: KeptInsertion,
  session: Session,
  change: Partial<CardInsertion>,
): Promise<void> {
  const card = (await session.read()).cards.find((one) => one.id === capture);
  if (card?.insertion?.id === id) {
    await session.changeCard(capture, { insertion: { ...card.insertion, ...change } });
  }
}
