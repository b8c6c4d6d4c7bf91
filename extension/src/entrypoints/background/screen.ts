/** The comments on the screen: which the archive has, and all of them saved when a person asks. Wiring only. */
import { saveScreen as saveAll } from "@/capture/batch";
import { excerptOf } from "@/capture/excerpt";
import { textSha256 } from "@/capture/manifest";
import { siteOf } from "@/capture/place";
import { deskAddress, readSettings } from "@/desk/settings";
import { type BatchView, type ScreenComment, type ScreenView } from "@/shared/acts";
import { askFrame, browser, putScript } from "@/shared/browser";
import { type KnownComment, type Site } from "@/shared/contract.generated";
import { type PageAnswer, type StateChanged } from "@/shared/messages";
import { checkList } from "@/shared/pick-checks";
import { type CommentList, type ListedComment } from "@/shared/picks";
import { inboxSite } from "@/sites/hosts";
import { batchIs, batchNow, cancelBatch, wasCancelled } from "./batch-memory";
import { captureClick } from "./click";
import { clearMarks, drawMarks, marksAreOn } from "./page-marks";
import { bringReader, pageTab } from "./page-tab";
import { type Tab } from "./pick";
import { type Rooms } from "./rooms";

const ON_DEMAND = "/on-demand.js";
/** A picture takes most of a second, and the page scrolls for it: beyond this many a person would not wait. */
const MOST_PICTURES = 25;

const NOT_THIS_PAGE = { ok: false, failure: "not_this_page" } as const;

export async function lookAtScreen(furnished: Promise<Rooms>): Promise<PageAnswer<ScreenView>> {
  const rooms = await furnished;
  const looked = await look(rooms);
  if (looked === null) {
    void clearMarks();
    return NOT_THIS_PAGE;
  }
  const { tab, list, known, site } = looked;
  const waiting = new Set((await rooms.outbox.all()).map(({ commentKey }) => commentKey));
  const comments = list.comments.map((comment): ScreenComment => {
    const kept = known?.get(comment.nativeId ?? "");
    const queued = comment.nativeId !== null && waiting.has(`${site}:${comment.nativeId}`);
    return {
      key: comment.key,
      author: comment.author,
      excerpt: excerptOf(comment.text),
      state: stateOf(kept, queued),
      seq: kept?.seq ?? null,
    };
  });
  const marks = await marksAreOn(rooms);
  if (marks) {
    // The panel does not wait for them, and a page that draws none keeps its list.
    void drawMarks(tab.id, comments, rooms).catch(() => undefined);
  }
  return { ok: true, value: { comments, others: list.others, asked: known !== null, marks } };
}

function stateOf(kept: KnownComment | undefined, queued: boolean): ScreenComment["state"] {
  if (kept === undefined) {
    return queued ? "waiting" : "new";
  }
  if (!kept.same_text) {
    return "changed";
  }
  // Put into the site's box, and nobody saw it published: not the same as an answer.
  return kept.inserted === "inserted" ? "unconfirmed" : kept.replies_copied > 0 ? "answered" : "saved";
}

// From the press until the first step is written down; from then on the session's memory says so.
let beginning: Promise<PageAnswer<null>> | null = null;

/** Begins, and answers when the first step is written down; the rest goes on without the panel. */
export function saveScreen(keys: readonly string[], furnished: Promise<Rooms>): Promise<PageAnswer<null>> {
  beginning ??= begin(keys, furnished).finally(() => (beginning = null));
  return beginning;
}

async function begin(keys: readonly string[], furnished: Promise<Rooms>): Promise<PageAnswer<null>> {
  const running = await batchNow();
  if (running?.stage === "running") {
    return { ok: true, value: null };
  }
  const looked = await look(await furnished);
  if (looked === null) {
    return NOT_THIS_PAGE;
  }
  const { tab, known, list } = looked;
  const ids = new Map(list.comments.map(({ key, nativeId }) => [key, nativeId ?? ""]));
  await batchIs({ stage: "running", total: keys.length, done: 0, saved: 0, already: 0, failed: 0 });
  void saveAll(keys, {
    isKept: (key) => known?.get(ids.get(key) ?? "")?.same_text === true,
    save: (key, place) => saveOne(tab, key, place, furnished),
    tell: async (view) => {
      await batchIs(view);
      tellPages();
    },
    cancelled: wasCancelled,
  });
  return { ok: true, value: null };
}

export async function stopBatch(): Promise<PageAnswer<null>> {
  await cancelBatch();
  return { ok: true, value: null };
}

export async function batchState(): Promise<PageAnswer<BatchView | null>> {
  return { ok: true, value: await batchNow() };
}

async function saveOne(
  tab: Tab,
  key: string,
  place: number,
  furnished: Promise<Rooms>,
): Promise<"saved" | "already" | "failed"> {
  // Its page as it is now: sites change the address without loading.
  const { url } = await browser.tabs.get(tab.id);
  const said = await askFrame(tab.id, 0, { kind: "read-comment", key });
  const outcome = await captureClick(
    { frameId: 0, pageUrl: url ?? tab.url ?? "" },
    { ...tab, url },
    Promise.resolve({ gesture: true }),
    furnished,
    { said, quiet: true, ...(place >= MOST_PICTURES && { gap: "batch" as const }) },
  );
  return outcome === "added" ? "saved" : outcome === "merged" ? "already" : "failed";
}

interface Looked {
  tab: Tab;
  site: Site;
  list: CommentList;
  /** By native id; `null` when the desk did not answer. */
  known: Map<string, KnownComment> | null;
}

async function look(rooms: Rooms): Promise<Looked | null> {
  const tab = await pageTab();
  const own = tab === null ? null : siteOf(tab.url ?? "", await practiceOrigin(rooms));
  if (tab === null || own === null) {
    return null;
  }
  // Business Suite lies on Facebook; which site's comments its inbox shows is said by its address.
  const site = own === "facebook" ? (inboxSite(new URL(tab.url ?? "")) ?? own) : own;
  const list = await listOf(tab).catch(() => null);
  return list === null ? null : { tab, site, list, known: await knownOf(list.comments, site, rooms) };
}

async function listOf(tab: Tab): Promise<CommentList | null> {
  await putScript(tab.id, ON_DEMAND, "top");
  let answer = await askFrame(tab.id, 0, { kind: "list-comments" });
  if (answer === "no-reader") {
    await bringReader(tab);
    answer = await askFrame(tab.id, 0, { kind: "list-comments" });
  }
  return checkList(answer);
}

async function knownOf(
  comments: readonly ListedComment[],
  site: Site,
  { pairing, client }: Rooms,
): Promise<Map<string, KnownComment> | null> {
  const credential = await pairing.credential();
  if (credential === undefined) {
    return null;
  }
  const asked = await Promise.all(
    comments
      .filter((comment) => comment.nativeId !== null)
      .map(async ({ nativeId, text }) => ({
        native_id: nativeId ?? "",
        text_sha256: await textSha256(text),
      })),
  );
  const answer = await client.known(credential, { site, comments: asked });
  return answer.kind === "ok" ? new Map(answer.value.comments.map((one) => [one.native_id, one])) : null;
}

async function practiceOrigin({ pairing, database }: Rooms): Promise<string | null> {
  const credential = await pairing.credential();
  return credential === undefined ? null : deskAddress((await readSettings(database)).port);
}

function tellPages(): void {
  const message: StateChanged = { kind: "state-changed" };
  browser.runtime.sendMessage(message).catch(() => undefined);
}
