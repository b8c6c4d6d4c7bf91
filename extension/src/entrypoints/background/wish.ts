/** A wish of the desk's own pages: its ticket is good for one insertion, and only if the paired desk says so. */
import { deskAddress, readSettings } from "@/desk/settings";
import { type Browser } from "@/shared/browser";
import { type InsertWish, type WishEnded } from "@/shared/contract.generated";
import { NATIVE_KEY } from "@/shared/insert";
import { checkWish } from "@/shared/insert-checks";
import { type Card } from "@/shared/panel-state";
import { insert } from "./insert";
import { type Rooms } from "./rooms";

/**
 * From the desk's own page only, at exactly the paired port, in the top frame of a tab. What the page says is a ticket and
 * nothing else: text, comment and address come from the desk, which has proved itself before it hears of the ticket.
 */
export async function wishAsked(
  message: unknown,
  { tab, frameId, url }: Browser.runtime.MessageSender,
  furnished: Promise<Rooms>,
): Promise<void> {
  const asked = checkWish(message);
  if (asked === null || tab?.id === undefined || frameId !== 0 || url === undefined || !URL.canParse(url)) {
    return;
  }
  const rooms = await furnished;
  const credential = await rooms.pairing.credential();
  const { port } = await readSettings(rooms.database);
  const { origin, pathname } = new URL(url);
  if (credential === undefined || origin !== deskAddress(port) || pathname !== "/insert") {
    return;
  }
  const taken = await rooms.client.takeWish(credential, asked.ticket);
  if (taken.kind !== "ok") {
    return;
  }
  const wish = taken.value;
  const card = await cardOf(wish, rooms);
  await rooms.session.addCard(card);
  const led = { tab: { id: tab.id, windowId: tab.windowId, url }, wish: wish.id };
  const done = await insert(card, wish, rooms, led).catch(() => null);
  await rooms.client.endWish(credential, wish.id, endedOf(done));
}

function endedOf(done: Awaited<ReturnType<typeof insert>> | null): WishEnded {
  if (done?.ok !== true) {
    return { outcome: "not", why: null };
  }
  const { value } = done;
  return { outcome: value.outcome, why: value.outcome === "not" ? value.why : null };
}

/** The card that the panel shows beside the page; the one of this session, when there is one. */
async function cardOf(wish: InsertWish, { session, pairing, client }: Rooms): Promise<Card> {
  const known = (await session.read()).cards.find((one) => one.id === wish.capture);
  const credential = await pairing.credential();
  const answer = credential === undefined ? null : await client.answer(credential, wish.capture);
  return {
    id: wish.capture,
    site: wish.site,
    author: wish.author,
    shownTime: wish.shown_time,
    excerpt: wish.excerpt,
    truncated: false,
    madeAt: wish.made_at,
    screenshot: { state: "kept" },
    thumbnail: null,
    outbox: null,
    ...known,
    answer: answer?.kind === "ok" ? answer.value : (known?.answer ?? null),
    ...(wish.native_id !== null && {
      place: { key: NATIVE_KEY + wish.native_id, nativeId: wish.native_id, address: wish.address },
    }),
  };
}
