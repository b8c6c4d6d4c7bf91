/** Replies into the sites' own boxes: finds the page, has the text looked at first, puts it in, tells the desk, checks a box. */
import { askFrame, browser } from "@/shared/browser";
import { type LintFinding, type ReplyCopied } from "@/shared/contract.generated";
import {
  type BoxChecked,
  type InsertAnswers,
  type InsertMessage,
  type InsertOutcome,
  type InsertReply,
  WATCH_MS,
} from "@/shared/insert";
import { checkInserted, checkReadBox } from "@/shared/insert-checks";
import { type PageAnswer } from "@/shared/messages";
import { type Card } from "@/shared/panel-state";
import { mayShow } from "@/sites/hosts";
import { look } from "./looking";
import { framesOf, pageTab } from "./page-tab";
import { type Tab } from "./pick";
import { nobodyLooks } from "./published";
import { type Rooms } from "./rooms";

/** Opening the box, writing and reading back have their own limits; together they stay below this. */
const PATIENCE_MS = 12_000;
/** A page that was opened for the comment has so long to show it. */
const APPEARS_MS = 15_000;
const STEP_MS = 500;

type Answer = PageAnswer<InsertAnswers[InsertMessage["kind"]]>;

export async function handleInsert(message: InsertMessage, furnished: Promise<Rooms>): Promise<Answer> {
  const rooms = await furnished;
  if (message.kind === "check-box") {
    return checkBox(message.id, rooms);
  }
  if (message.kind === "copied-instead") {
    return rooms.front.copiedInstead(message.id, message.reply);
  }
  const card = (await rooms.session.read()).cards.find((one) => one.id === message.id);
  if (card === undefined) {
    return { ok: false, failure: "unknown_item" };
  }
  return insert(card, message, rooms);
}

/** Where a wish of the desk's pages wants it: in the tab that the person was led to. */
export interface Led {
  tab: Tab;
  wish: string;
}

export async function insert(
  card: Card,
  { reply, mode }: Pick<Extract<InsertMessage, { kind: "insert" }>, "reply" | "mode">,
  rooms: Rooms,
  led?: Led,
): Promise<PageAnswer<InsertOutcome>> {
  if (card.place === undefined) {
    return not("no_place");
  }
  // Looked at before it goes anywhere: what a block stands in the way of is not put into a page first. The desk has
  // looked at a wish of its own pages.
  const stopped = led === undefined ? await stoppedBy(card, reply, rooms) : null;
  if (stopped !== null) {
    return stopped;
  }
  const message = { kind: "insert-reply" as const, key: card.place.key, text: reply.text, mode };
  const put = await intoSomePage(card, message, led?.tab);
  if (put === null) {
    return not("no_comment");
  }
  if (put.answer.outcome !== "inserted") {
    return { ok: true, value: put.answer };
  }
  const id = crypto.randomUUID();
  const insertedAt = new Date().toISOString();
  await rooms.session.changeCard(card.id, {
    insertion: { id, insertedAt, recorded: false, seen: null, told: null },
  });
  const kept = {
    id,
    capture: card.id,
    site: card.site,
    author: card.author,
    tabId: put.tabId,
    frameId: put.frameId,
    until: Date.now() + WATCH_MS,
    insertedAt,
    reply,
    ...(led !== undefined && { wish: led.wish }),
  };
  await rooms.insertions.add(kept);
  if (!(await look(kept, put.frameId, { key: card.place.key, known: null }, rooms))) {
    await nobodyLooks(id, rooms);
  }
  await rooms.insertions.drain();
  const after = (await rooms.session.read()).cards.find((one) => one.id === card.id);
  return { ok: true, value: { outcome: "inserted", recorded: after?.insertion?.recorded === true } };
}

async function stoppedBy(
  card: Card,
  reply: ReplyCopied,
  rooms: Rooms,
): Promise<Extract<PageAnswer<never>, { ok: false }> | null> {
  const looked = await rooms.front.lint(card.id, { reply: reply.text, channel: reply.channel ?? "public" });
  if (!looked.ok) {
    return looked;
  }
  const bare = bareRules(looked.value.findings, reply);
  const params = { rules: bare.join(", ") };
  return bare.length === 0 ? null : { ok: false, failure: "desk_refused", code: "override_missing", params };
}

function bareRules(findings: LintFinding[], { overrides = [] }: ReplyCopied): string[] {
  const answered = new Set(overrides.map((one) => one.rule));
  const blocking = findings.filter((one) => one.severity === "block" && !answered.has(one.rule));
  return [...new Set(blocking.map((one) => one.rule))].sort();
}

interface Put {
  tabId: number;
  frameId: number;
  answer: InsertOutcome;
}

/** The page in front first, then other tabs of that site; when none shows the comment, its own address in a new tab. */
async function intoSomePage(card: Card, message: InsertReply, led?: Tab): Promise<Put | null> {
  let refused: Put | null = null;
  // Whoever was led to a tab of their own looks at that one, not at the others.
  for (const tab of led === undefined ? await tabsFor(card) : []) {
    const put = await intoTab(tab, card, message);
    if (put !== null) {
      return put;
    }
  }
  const opened = card.place?.address === undefined ? null : await openPage(card.place.address, led);
  for (let waited = 0; opened !== null && waited < APPEARS_MS; waited += STEP_MS) {
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
    const put = await intoTab(opened, card, message);
    if (put !== null) {
      refused = put;
      // A page that is being drawn has its comment before its box.
      if (!(put.answer.outcome === "not" && put.answer.why === "no_box")) {
        return put;
      }
    }
  }
  return refused;
}

async function tabsFor(card: Card): Promise<Tab[]> {
  const front = await pageTab();
  const all = (await browser.tabs.query({})).flatMap(({ id, windowId, url }) =>
    id === undefined ? [] : [{ id, windowId, url }],
  );
  const others = all.filter(({ id, url }) => id !== front?.id && isOf(card, url));
  return front !== null && isOf(card, front.url) ? [front, ...others] : others;
}

/** Whether an address is one of the card's site, in the browser's own words. */
function isOf(card: Card, address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) {
    return false;
  }
  const url = new URL(address);
  return card.site === "practice"
    ? card.place !== undefined && url.origin === new URL(card.place.address).origin
    : mayShow(url, card.site);
}

async function openPage(address: string, led?: Tab): Promise<Tab | null> {
  if (!/^https?:\/\//u.test(address)) {
    return null;
  }
  if (led !== undefined) {
    await browser.tabs.update(led.id, { url: address });
    return { ...led, url: address };
  }
  const { id, windowId } = await browser.tabs.create({ url: address });
  return id === undefined ? null : { id, windowId, url: address };
}

/** Null when no frame of the tab shows the comment. */
async function intoTab(tab: Tab, card: Card, message: InsertReply): Promise<Put | null> {
  for (const frameId of await framesOf(tab)) {
    const answer = checkInserted(await askFrame(tab.id, frameId, message, PATIENCE_MS).catch(() => null));
    if (answer !== null && !(answer.outcome === "not" && answer.why === "no_comment")) {
      // The address may have changed while the script worked.
      const now = await browser.tabs.get(tab.id).catch(() => null);
      return now !== null && isOf(card, now.url)
        ? {
            tabId: tab.id,
            frameId,
            answer: answer.outcome === "inserted" ? { ...answer, recorded: false } : answer,
          }
        : null;
    }
  }
  return null;
}

/** Reads one box because a person asked, has it looked at, and keeps nothing of it: neither here nor at the desk. */
async function checkBox(id: string | null, rooms: Rooms): Promise<PageAnswer<BoxChecked>> {
  const { cards } = await rooms.session.read();
  const wanted = id === null ? null : (cards.find((one) => one.id === id) ?? null);
  const read = await readBox(wanted, cards);
  if (read === null) {
    return { ok: true, value: { outcome: "no_box" } };
  }
  const card = wanted ?? read.card;
  if (card === null) {
    return { ok: true, value: { outcome: "not_saved" } };
  }
  const looked = await rooms.front.lint(card.id, { reply: read.text.slice(0, 10_000), channel: "public" });
  return looked.ok
    ? {
        ok: true,
        value: { outcome: "checked", id: card.id, text: read.text, findings: looked.value.findings },
      }
    : looked;
}

async function readBox(
  wanted: Card | null,
  cards: Card[],
): Promise<{ text: string; card: Card | null } | null> {
  const front = await pageTab();
  const tabs = wanted === null ? (front === null ? [] : [front]) : await tabsFor(wanted);
  for (const tab of tabs) {
    for (const frameId of await framesOf(tab)) {
      const message = { kind: "read-box" as const, key: wanted?.place?.key ?? null };
      const answer = checkReadBox(await askFrame(tab.id, frameId, message).catch(() => null));
      if (answer?.outcome === "read") {
        return { text: answer.text, card: cardFor(answer.text, answer.nativeId, tab, cards) };
      }
    }
  }
  return null;
}

/** The card of the comment that a box answers: by the comment's id, or by the name that the site put into the box. */
function cardFor(text: string, nativeId: string | null, tab: Tab, cards: Card[]): Card | null {
  const here = cards.filter((card) => card.place !== undefined && isOf(card, tab.url));
  const byId = nativeId === null ? undefined : here.find((card) => card.place?.nativeId === nativeId);
  const mentioned = /^@([\w.]+)\s/u.exec(text)?.[1]?.toLowerCase();
  return (
    byId ?? here.find((card) => mentioned !== undefined && card.author?.toLowerCase() === mentioned) ?? null
  );
}

function not(why: "no_place" | "no_comment"): PageAnswer<InsertOutcome> {
  return { ok: true, value: { outcome: "not", why } };
}
