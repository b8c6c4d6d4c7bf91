/** The moment of capture, step by step: ask, save, then expand, send, picture, toast. Knows neither browser nor desk, only its ports. */
import { type Site } from "@/shared/contract.generated";
import { checkClicked, checkExpanded } from "@/shared/message-checks";
import {
  type FrameMessage,
  type InterfaceLanguage,
  type Reading,
  type Toast,
  type ToastState,
} from "@/shared/messages";
import { type Card, type NoticeCode } from "@/shared/panel-state";
import { type CaptureLabel, type Draft, type SealedCapture } from "@/shared/sealed";
import { excerptOf } from "./excerpt";
import { commentKey, looksLikePractice, placed, siteOf } from "./place";
import { type Camera, photograph } from "./photograph";
import { skeletonOf } from "./skeleton";
import { pause } from "./waiting";

/** What the menu told us, in the browser's words. */
export interface Click {
  /** Address of the clicked frame. */
  address: string;
}

/** Where the capture stands when its toast is due. */
export interface Standing {
  state: Extract<ToastState, "archived" | "waiting" | "needs_person">;
  seq: number | null;
}

export interface MomentPorts {
  /** Asks the clicked frame; rejects when nobody listens there. */
  ask: (message: FrameMessage | Toast) => Promise<unknown>;
  /** Nobody listened: put our script there, so that the next click works. */
  injectScript: () => Promise<void>;
  /** Resolves soon; false when no gesture stands behind the click, and so no leave for a picture either. */
  gesture: Promise<boolean>;
  practiceOrigin: () => Promise<string | null>;
  seal: (draft: Draft) => Promise<SealedCapture>;
  outbox: {
    add: (
      sealed: SealedCapture,
      label: CaptureLabel,
      hold: boolean,
    ) => Promise<{ outcome: "added" | "merged"; id: string }>;
    complete: (id: string, sealed: SealedCapture | null) => Promise<boolean>;
    /** False when it could not be kept, which the outbox remembers. */
    putScreenshot: (id: string, blob: Blob) => Promise<boolean>;
    giveUpScreenshot: (id: string, reason: Camera["gap"]) => Promise<boolean>;
  };
  /** Sends what is due; resolves when the pass ended. */
  drain: () => Promise<void>;
  standing: (id: string) => Promise<Standing>;
  camera: Camera["shoot"];
  /** Waits for a turn with the camera: the browser gives few pictures a second. */
  turn?: <T>(work: () => Promise<T>) => Promise<T>;
  /** The desk may have answered by now: a serious complaint brings a picture of the whole tab. Never rejects. */
  around?: (capture: { id: string; site: Site; madeAt: string; gesture: boolean }) => Promise<void>;
  /** No picture is wanted, and this is why. */
  gap?: Camera["gap"];
  panel: {
    addCard: (card: Card) => Promise<void>;
    changeCard: (id: string, change: Partial<Card>) => Promise<void>;
    showCard: (id: string) => Promise<void>;
    notice: (notice: NoticeCode) => Promise<void>;
  };
  /** The toast's sentence, in the person's language. */
  say: (
    state: ToastState,
    notice: NoticeCode | null,
    seq: number | null,
  ) => Promise<{ text: string; language: InterfaceLanguage }>;
  now: () => Date;
}

/** Sites whose script is in the page before any click; elsewhere it may come with the click. */
const REQUIRED: ReadonlySet<Site> = new Set<Site>(["facebook", "instagram", "practice"]);

/** What is certain of a capture whose standing cannot be read. */
const WRITTEN: Standing = { state: "waiting", seq: null };

/** How long a toast waits for the desk before it says "waiting". */
const TOAST_PATIENCE_MS = 2_500;

export type CaptureOutcome = "added" | "merged" | "nothing" | "not_saved";

export async function captureMoment(click: Click, given: MomentPorts): Promise<CaptureOutcome> {
  const ports: MomentPorts = { ...given, panel: unfailing(given.panel) };
  const read = await readClicked(click, ports);
  if ("notice" in read) {
    await ports.panel.notice(read.notice);
    await toast(ports, read.notice === "answer_refused" ? "failed" : "nothing", read.notice, null);
    return "nothing";
  }
  const { key, reading, site, truncated } = read;
  const madeAt = ports.now();
  const draft: Draft = {
    id: crypto.randomUUID(),
    madeAt,
    reading,
    expandedText: null,
    // Until expanding says otherwise: a text that was cut is marked as cut from the first write on.
    flags: truncated ? ["truncated"] : [],
    screenshot: { status: "expected" },
  };
  let added: Awaited<ReturnType<MomentPorts["outbox"]["add"]>>;
  try {
    added = await ports.outbox.add(await ports.seal(draft), await labelOf(reading, site, madeAt), true);
  } catch {
    await ports.panel.notice("not_saved");
    await toast(ports, "failed", "not_saved", null);
    return "not_saved";
  }
  if (added.outcome === "merged") {
    await ports.panel.showCard(added.id);
    return "merged";
  }
  await ports.panel.addCard(cardOf(draft, site, key));
  const gesture = await finish(key, draft, ports);
  const sent = ports.drain();
  if (gesture) {
    await photo(key, draft.id, ports);
  }
  await Promise.race([sent, pause(TOAST_PATIENCE_MS)]);
  // Before the toast, which would lie in that picture.
  await ports.around?.({ id: draft.id, site, madeAt: madeAt.toISOString(), gesture });
  // It is written. A disk that became full in the meantime takes the outbox away, and must not cost the person the word.
  const { state, seq } = await ports.standing(draft.id).catch(() => WRITTEN);
  await toast(ports, state, null, seq);
  return "added";
}

/** A panel that cannot be told costs a capture nothing: neither its completion nor the person's toast. */
function unfailing(panel: MomentPorts["panel"]): MomentPorts["panel"] {
  const calm = (told: Promise<void>): Promise<void> => told.catch(() => undefined);
  return {
    addCard: (card) => calm(panel.addCard(card)),
    changeCard: (id, change) => calm(panel.changeCard(id, change)),
    showCard: (id) => calm(panel.showCard(id)),
    notice: (code) => calm(panel.notice(code)),
  };
}

type Read = { key: string; reading: Reading; site: Site; truncated: boolean } | { notice: NoticeCode };

async function readClicked(click: Click, ports: MomentPorts): Promise<Read> {
  const site = siteOf(click.address, await ports.practiceOrigin());
  if (site === null) {
    return { notice: looksLikePractice(click.address) ? "other_desk_practice" : "unsupported_site" };
  }
  let raw: unknown;
  try {
    raw = await ports.ask({ kind: "what-was-clicked" });
  } catch {
    // Open since before this version, or a site that is read by the click's own leave: it gets our script now.
    await ports.injectScript().catch(() => undefined);
    if (REQUIRED.has(site)) {
      return { notice: "reload_page" };
    }
    try {
      raw = await ports.ask({ kind: "what-was-clicked" });
    } catch {
      return { notice: "unsupported_site" };
    }
  }
  const answer = checkClicked(raw);
  if (answer === null) {
    return { notice: "answer_refused" };
  }
  if (answer.outcome === "nothing") {
    const unseen = answer.reason === "no_click" && !REQUIRED.has(site);
    return { notice: unseen ? "click_again" : answer.reason };
  }
  const reading = placed(answer.reading, site, click.address);
  return reading === null
    ? { notice: "answer_refused" }
    : // Business Suite lies on Facebook and shows Instagram's comments, too: the reading says whose this one is.
      { key: answer.key, reading, site: reading.fields.site, truncated: answer.truncated };
}

/** Expands, seals anew when that changed anything, and frees the capture for sending. */
async function finish(key: string, draft: Draft, ports: MomentPorts): Promise<boolean> {
  const [expanded, gesture] = await Promise.all([
    ports
      .ask({ kind: "expand", key })
      .then(checkExpanded)
      .catch(() => null),
    ports.gesture.then((given) => given && ports.gap === undefined),
  ]);
  const final: Draft = { ...draft };
  if (expanded?.outcome === "grown") {
    final.expandedText = expanded.text;
    final.flags = expanded.truncated ? ["truncated"] : [];
  } else if (expanded?.outcome === "not-grown") {
    final.flags = ["truncated"];
  }
  if (!gesture) {
    const reason = ports.gap ?? "no_gesture";
    final.screenshot = { status: "unavailable", reason };
    await ports.panel.changeCard(draft.id, { screenshot: { state: "unavailable", reason } });
  }
  const same = final.expandedText === null && gesture && final.flags.length === draft.flags.length;
  await ports.outbox.complete(draft.id, same ? null : await ports.seal(final));
  if (final.flags.length !== draft.flags.length) {
    await ports.panel.changeCard(draft.id, { truncated: final.flags.includes("truncated") });
  }
  return gesture;
}

async function photo(key: string, id: string, ports: MomentPorts): Promise<void> {
  const take = (): ReturnType<typeof photograph> => photograph(key, { ask: ports.ask, shoot: ports.camera });
  const shot = await (ports.turn === undefined ? take() : ports.turn(take));
  if (!shot.ok) {
    await ports.outbox.giveUpScreenshot(id, shot.gap);
    await ports.panel.changeCard(id, { screenshot: { state: "unavailable", reason: shot.gap } });
  } else if (await ports.outbox.putScreenshot(id, shot.blob)) {
    await ports.panel.changeCard(id, { screenshot: { state: "waiting" }, thumbnail: shot.thumbnail });
  } else {
    // The disk has no room for it; the words are on it already.
    await ports.panel.changeCard(id, { screenshot: { state: "unavailable", reason: "failed" } });
  }
  // Not awaited: the words are what the toast speaks of.
  void ports.drain();
}

async function toast(
  ports: MomentPorts,
  state: ToastState,
  notice: NoticeCode | null,
  seq: number | null,
): Promise<void> {
  const { text, language } = await ports.say(state, notice, seq);
  await ports.ask({ kind: "toast", state, text, language }).catch(() => undefined);
}

async function labelOf(reading: Reading, site: Site, madeAt: Date): Promise<CaptureLabel> {
  return {
    commentKey: await commentKey(reading),
    site,
    author: reading.fields.author?.name ?? null,
    excerpt: excerptOf(reading.text),
    madeAt: madeAt.toISOString(),
  };
}

function cardOf(draft: Draft, site: Site, key: string): Card {
  const { fields, text } = draft.reading;
  return {
    id: draft.id,
    site,
    author: fields.author?.name ?? null,
    shownTime: fields.shown_time?.text ?? null,
    excerpt: excerptOf(text),
    truncated: draft.flags.includes("truncated"),
    madeAt: draft.madeAt.toISOString(),
    screenshot: { state: "taking" },
    thumbnail: null,
    answer: null,
    skeleton: skeletonOf(draft.reading.html, fields),
    partly: fields.strategies?.["completeness"] === "partly",
    outbox: null,
    place: { key, nativeId: fields.native_id ?? null, address: fields.permalink ?? fields.page_url },
  };
}
