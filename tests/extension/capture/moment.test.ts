// @vitest-environment node
/** The moment of capture in its order, and what is kept when any step fails. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { captureMoment, type MomentPorts } from "@/capture/moment";
import { type FrameMessage } from "@/shared/messages";
import { type Card } from "@/shared/panel-state";
import { type Draft } from "@/shared/sealed";

vi.mock("@/capture/photograph", () => ({
  photograph: vi.fn(async (key: string, { ask }: { ask: (message: FrameMessage) => Promise<unknown> }) => {
    await ask({ kind: "measure", key });
    await ask({ kind: "after-shot", key });
    return { ok: true, blob: new Blob(["png"]), thumbnail: "data:image/webp;base64,AAAA" };
  }),
}));

const CLICK = { address: "https://www.facebook.com/klinika/posts/1" };
const READ = {
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

let log: string[];
let drafts: Draft[];
let cards: Card[];
let answers: Record<string, unknown>;
let said: [string, string | null][];

beforeEach(() => {
  log = [];
  drafts = [];
  cards = [];
  said = [];
  answers = { "what-was-clicked": READ, expand: { outcome: "same" } };
});

function ports(change: Partial<MomentPorts> = {}): MomentPorts {
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

describe("the order", () => {
  it("is: read, saved, expanded, sent, photographed, and the toast last", async () => {
    await captureMoment(CLICK, ports());
    expect(log).toEqual([
      "what-was-clicked",
      "SAVED",
      "card",
      "expand",
      "freed",
      "send",
      "measure",
      "after-shot",
      "picture kept",
      "send",
      "toast",
    ]);
    expect(said).toEqual([["archived", null]]);
  });

  it("does not wait for the panel before it saves", async () => {
    let open: (gesture: boolean) => void = () => undefined;
    const gesture = new Promise<boolean>((resolve) => (open = resolve));
    const running = captureMoment(CLICK, ports({ gesture }));
    await vi.waitFor(() => expect(log).toContain("SAVED"));
    expect(log).not.toContain("send");
    open(true);
    await running;
    expect(log).toContain("send");
  });

  it("does not wait for the desk before the picture, and not for ever before the toast", async () => {
    vi.useFakeTimers();
    const hung = ports({
      drain: () => new Promise(() => undefined),
      standing: () => Promise.resolve({ state: "waiting", seq: null }),
    });
    const running = captureMoment(CLICK, hung);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(log).toContain("picture kept");
    expect(log).not.toContain("toast");
    await vi.advanceTimersByTimeAsync(1_000);
    await running;
    expect(said).toEqual([["waiting", null]]);
    vi.useRealTimers();
  });
});

describe("without a gesture", () => {
  it("the manifest says so before it is sent, and nobody tries a picture", async () => {
    await captureMoment(CLICK, ports({ gesture: Promise.resolve(false) }));
    expect(drafts.at(-1)?.screenshot).toEqual({ status: "unavailable", reason: "no_gesture" });
    expect(log).toContain("freed with new bytes");
    expect(log).not.toContain("measure");
  });
});

describe("expanding", () => {
  it("that brought more makes a part of its own; the first text stays", async () => {
    answers["what-was-clicked"] = { ...READ, truncated: true };
    answers["expand"] = { outcome: "grown", text: "Чекала годину і ще дві", html: "" };
    await captureMoment(CLICK, ports());
    expect(drafts[0]).toMatchObject({ expandedText: null, flags: ["truncated"] });
    expect(drafts[1]).toMatchObject({
      expandedText: "Чекала годину і ще дві",
      flags: [],
      reading: { text: "Чекала годину" },
    });
  });

  it.each(["not-grown", "gone", undefined, { outcome: "grown", text: 7 }])(
    "that brought nothing leaves a cut text flagged: %o",
    async (outcome) => {
      answers["what-was-clicked"] = { ...READ, truncated: true };
      answers["expand"] = typeof outcome === "string" ? { outcome } : outcome;
      await captureMoment(CLICK, ports());
      expect(drafts.at(-1)?.flags).toEqual(["truncated"]);
      expect(cards[0]?.truncated).toBe(true);
      expect(log).toContain("send");
    },
  );

  it("that breaks with the frame stops nothing", async () => {
    const breaking = ports();
    const { ask } = breaking;
    await captureMoment(CLICK, {
      ...breaking,
      ask: (message) => (message.kind === "expand" ? Promise.reject(new Error("gone")) : ask(message)),
    });
    expect(log).toContain("send");
  });
});

describe("nothing is saved", () => {
  it.each([
    ["a site without an adapter", { address: "https://example.org/" }, "unsupported_site"],
    [
      "the practice page of some other desk",
      { address: "http://127.0.0.1:9/practice" },
      "other_desk_practice",
    ],
  ])("on %s, and the frame is asked nothing", async (_name, click, notice) => {
    await captureMoment(click, ports());
    expect(log).toEqual([`notice ${notice}`, "toast"]);
  });

  it.each(["no_click", "not_a_comment", "private_place", "content_unavailable"])(
    "when the frame says %s",
    async (reason) => {
      answers["what-was-clicked"] = { outcome: "nothing", reason };
      await captureMoment(CLICK, ports());
      expect(log).toEqual(["what-was-clicked", `notice ${reason}`, "toast"]);
      expect(said).toEqual([["nothing", reason]]);
    },
  );

  it.each([
    undefined,
    { ...READ, key: "" },
    { ...READ, reading: { ...READ.reading, fields: { site: "facebook" } } },
  ])("when the frame's answer is no answer: %#", async (answer) => {
    answers["what-was-clicked"] = answer;
    await captureMoment(CLICK, ports());
    expect(log).toEqual(["what-was-clicked", "notice answer_refused", "toast"]);
  });

  it("when a frame of Facebook claims to have read Instagram", async () => {
    answers["what-was-clicked"] = {
      ...READ,
      reading: { ...READ.reading, fields: { ...READ.reading.fields, site: "instagram" } },
    };
    await captureMoment(CLICK, ports());
    expect(log).toContain("notice answer_refused");
    expect(log).not.toContain("SAVED");
  });

  it("when nobody listens: the script is put there, and the person is told to reload", async () => {
    await captureMoment(
      CLICK,
      ports({ ask: () => Promise.reject(new Error("Receiving end does not exist.")) }),
    );
    expect(log).toEqual(["inject", "notice reload_page"]);
  });

  it("when the disk is full, and nobody is told that it was", async () => {
    const full = ports();
    full.outbox.add = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
    await captureMoment(CLICK, full);
    expect(said).toEqual([["failed", "not_saved"]]);
    expect(log).not.toContain("send");
  });
});

it("a second click on the same comment shows the first capture and does nothing else", async () => {
  const merging = ports();
  merging.outbox.add = () => Promise.resolve({ outcome: "merged", id: "the-first" });
  await captureMoment(CLICK, merging);
  expect(log).toEqual(["what-was-clicked", "show the-first"]);
});

it("the card holds the beginning of the words only, and whole characters", async () => {
  answers["what-was-clicked"] = {
    ...READ,
    reading: { ...READ.reading, text: `${"🦔".repeat(700)}\0\ud800` },
  };
  await captureMoment(CLICK, ports());
  expect([...(cards[0]?.excerpt ?? "")]).toHaveLength(601);
  expect(cards[0]?.excerpt).not.toMatch(/\p{Surrogate}/u);
});
