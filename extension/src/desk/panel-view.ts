/** Puts together what the panel is told, from the stores' contents. Pure. */
import {
  type Card,
  type HoldCause,
  type OutboxItemView,
  type OutboxState,
  type PanelState,
  type ScreenshotView,
  type TabView,
} from "../shared/panel-state";
import {
  type Credential,
  type KeptInsertion,
  type OutboxItem,
  type PendingPairing,
  type Settings,
} from "./database";
import { isPending } from "./insertions";
import { LONGEST_WAIT_MS } from "./outcome";
import { type SessionView } from "./session";
import { deskAddress } from "./settings";

/** An item that the desk has not taken for so long is no passing trouble: two of the longest back-offs. */
export const STALLED_MS = 2 * LONGEST_WAIT_MS;

export interface Contents {
  view: SessionView;
  settings: Settings;
  items: OutboxItem[];
  insertions: KeptInsertion[];
  withheld: string[];
  pending: PendingPairing | undefined;
  credential: Credential | undefined;
  extensionVersion: string;
  extensionOrigin: string;
  now: number;
}

export function panelState(contents: Contents): PanelState {
  const { view, settings, items, pending, now } = contents;
  const shown = view.cards.find((card) => card.id === view.shown);
  const known = view.connection?.port === settings.port ? view.connection : null;
  return {
    language: settings.language,
    tabPicture: settings.tabPicture,
    connection: known ?? { cause: "checking", port: settings.port },
    pairing:
      pending === undefined
        ? null
        : {
            code: pending.code,
            expiresAt: pending.expiresAt,
            browser: pending.browser,
            origin: contents.extensionOrigin,
          },
    card:
      shown === undefined
        ? null
        : cardView(
            shown,
            items.find((item) => item.id === shown.id),
          ),
    recent: view.cards
      .filter((card) => card.id !== shown?.id)
      .map(({ id, author, excerpt, site, answer }) => ({
        id,
        author,
        excerpt,
        site,
        seq: answer?.receipt.seq ?? null,
      })),
    notice: view.notice,
    // A fresh capture that is being sent this very moment is no news for the list of what waits.
    outbox: items
      .filter((item) => item.attempts > 0 || item.state !== "waiting" || now - item.madeMs > 5_000)
      .filter((item) => item.part === "capture" || item.attempts > 0 || item.state !== "waiting")
      .sort((one, other) => other.madeMs - one.madeMs)
      .map((item) => itemView(item, now))
      .concat(
        contents.insertions
          .filter((one) => isPending(one) && one.attempts > 0)
          .map((one) => replyView(one, now)),
      ),
    withheld: contents.withheld,
    practiceUrl: `${deskAddress(settings.port)}/practice`,
    extensionVersion: contents.extensionVersion,
    installation: contents.credential?.installation ?? null,
  };
}

function cardView(card: Card, item: OutboxItem | undefined): Card {
  return {
    ...card,
    screenshot: item === undefined ? card.screenshot : shotView(item, card.screenshot),
    ...(card.tab !== undefined && { tab: tabView(item, card.tab) }),
    outbox: item?.part === "capture" ? { state: item.state, cause: item.cause, params: item.params } : null,
  };
}

function shotView(item: OutboxItem, before: ScreenshotView): ScreenshotView {
  switch (item.shot.status) {
    case "taking":
      return { state: "taking" };
    case "ready":
      return { state: item.part === "screenshot" && item.state === "quarantine" ? "quarantine" : "waiting" };
    case "gone":
      return { state: "unavailable", reason: item.shot.reason };
    case "none":
      return before;
  }
}

function tabView(item: OutboxItem | undefined, before: TabView): TabView {
  if (before.state === "unavailable") {
    return before;
  }
  const held =
    item?.additions?.some(({ name, gap }) => name === "screenshot_tab" && gap === undefined) === true;
  return { state: !held ? "kept" : item.state === "quarantine" ? "quarantine" : "waiting" };
}

function itemView(item: OutboxItem, now: number): OutboxItemView {
  const { id, state, cause, params, site, author, excerpt, madeAt, part } = item;
  const waits: { state: OutboxState; cause: HoldCause } = { state, cause };
  return {
    id,
    ...waits,
    params,
    site,
    author,
    excerpt,
    madeAt,
    part,
    stalled: state === "waiting" && item.attempts > 0 && now - item.madeMs >= STALLED_MS,
    nextAt: state === "waiting" && item.notBefore > now ? new Date(item.notBefore).toISOString() : null,
  };
}

/** What became of a reply in a site's box and the desk does not know yet. */
function replyView(kept: KeptInsertion, now: number): OutboxItemView {
  const { id, state, cause, params, site, author, insertedAt, reply, seen } = kept;
  const waiting = state === "waiting";
  return {
    id,
    state,
    cause,
    params,
    site,
    author,
    excerpt: (seen?.text ?? reply.text).slice(0, 300),
    madeAt: insertedAt,
    part: "reply",
    stalled: waiting && now - Date.parse(seen?.seen_at ?? insertedAt) >= STALLED_MS,
    nextAt: waiting && kept.notBefore > now ? new Date(kept.notBefore).toISOString() : null,
  };
}
