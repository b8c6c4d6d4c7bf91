/** The ports that the moment of capture works through, written down in a log; no browser and no desk. */
import { type MomentPorts } from "@/capture/moment";
import { type FrameMessage, type Toast } from "@/shared/messages";
import { type Card } from "@/shared/panel-state";
import { type Draft } from "@/shared/sealed";

/** Stands in for `@/capture/photograph`: asks the frame as the real one does and has a picture at once. */
export async function photograph(
  key: string,
  { ask }: { ask: (message: FrameMessage | Toast) => Promise<unknown> },
): Promise<unknown> {
  await ask({ kind: "measure", key });
  await ask({ kind: "after-shot", key });
  return { ok: true, blob: new Blob(["png"]), thumbnail: "data:image/webp;base64,AAAA" };
}

export const CLICK = { address: "https://www.facebook.com/klinika/posts/1" };
export const READ = {
  outcome: "read",
  key: "facebook:1",
  truncated: false,
  reading: {
    text: "Чекала годину",
    html: "<div></div>",
    fields: {
      site: "facebook",
      kind: "comment",
      native_id: "1",
      page_url: "https://x.example",
      author: { name: "Ірина" },
    },
  },
};

export let log: string[];
export let drafts: Draft[];
export let cards: Card[];
export let answers: Record<string, unknown>;
export let said: [string, string | null][];

/** Before each test: nothing has happened, and the frame has read one comment. */
export function startMoment(): void {
  log = [];
  drafts = [];
  cards = [];
  said = [];
  answers = { "what-was-clicked": READ, expand: { outcome: "same" } };
}

export function ports(change: Partial<MomentPorts> = {}): MomentPorts {
  return {
    ask: (message) => {
      log.push(message.kind);
      return Promise.resolve(answers[message.kind]);
    },
    injectScript: () => {
      log.push("inject");
      return Promise.resolve();
    },
    gesture: Promise.resolve(true),
    practiceOrigin: () => Promise.resolve(null),
    seal: (draft) => {
      drafts.push(structuredClone(draft));
      return Promise.resolve({
        id: draft.id,
        major: 1,
        manifest: "{}",
        manifestSha256: "0".repeat(64),
        parts: [],
        screenshotExpected: draft.screenshot.status === "expected",
      });
    },
    outbox: {
      add: (sealed) => {
        log.push("SAVED");
        return Promise.resolve({ outcome: "added", id: sealed.id });
      },
      complete: (_id, sealed) => {
        log.push(sealed === null ? "freed" : "freed with new bytes");
        return Promise.resolve(true);
      },
      putScreenshot: () => {
        log.push("picture kept");
        return Promise.resolve(true);
      },
      giveUpScreenshot: (_id, gap) => {
        log.push(`no picture: ${gap}`);
        return Promise.resolve(true);
      },
    },
    drain: () => {
      log.push("send");
      return Promise.resolve();
    },
    standing: () => Promise.resolve({ state: "archived", seq: 7 }),
    camera: () => Promise.resolve(new Blob()),
    panel: {
      addCard: (card) => {
        cards.push(card);
        log.push("card");
        return Promise.resolve();
      },
      changeCard: () => Promise.resolve(),
      showCard: (id) => {
        log.push(`show ${id}`);
        return Promise.resolve();
      },
      notice: (notice) => {
        log.push(`notice ${notice}`);
        return Promise.resolve();
      },
    },
    say: (state, notice) => {
      said.push([state, notice]);
      return Promise.resolve({ text: "…", language: "uk" });
    },
    now: () => new Date("2026-11-24T12:00:00Z"),
    ...change,
  };
}
