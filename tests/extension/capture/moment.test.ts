// @vitest-environment node
/** The moment of capture in its order, and what is kept when a later step fails. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { captureMoment } from "@/capture/moment";
import { answers, cards, CLICK, drafts, log, ports, READ, said, startMoment } from "./moment-ports";

vi.mock("@/capture/photograph", async () => ({ photograph: (await import("./moment-ports")).photograph }));

beforeEach(startMoment);

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

  it("has the tab pictured after the desk's answer and before the toast, which would lie in that picture", async () => {
    const around: unknown[] = [];
    await captureMoment(
      CLICK,
      ports({
        around: (capture) => {
          log.push("around");
          around.push(capture);
          return Promise.resolve();
        },
      }),
    );
    expect(log.slice(-3)).toEqual(["send", "around", "toast"]);
    expect(around).toEqual([
      { id: drafts[0]!.id, site: "facebook", madeAt: "2026-11-24T12:00:00.000Z", gesture: true },
    ]);
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

describe("a disk that becomes full when the words are written already", () => {
  it("costs the picture, and the card says so; the person has the word that the capture is safe", async () => {
    const changes: unknown[] = [];
    const full = ports();
    full.outbox.putScreenshot = () => Promise.resolve(false);
    full.standing = () => Promise.reject(new DOMException("closed", "InvalidStateError"));
    full.panel.changeCard = (_id, change) => {
      changes.push(change);
      return Promise.resolve();
    };
    expect(await captureMoment(CLICK, full)).toBe("added");
    expect(changes).toEqual([{ screenshot: { state: "unavailable", reason: "failed" } }]);
    expect(said).toEqual([["waiting", null]]);
    expect(log.at(-1)).toBe("toast");
  });
});

describe("a panel that cannot be told", () => {
  it("costs the person neither the capture's picture nor the word that it is safe", async () => {
    const mute = ports();
    const full = (): Promise<void> => Promise.reject(new Error("Session storage quota bytes exceeded"));
    mute.panel = { addCard: full, changeCard: full, showCard: full, notice: full };
    expect(await captureMoment(CLICK, mute)).toBe("added");
    expect(log).toContain("freed");
    expect(log).toContain("picture kept");
    expect(said).toEqual([["archived", null]]);
  });

  it("nor the word that nothing was read", async () => {
    const mute = ports();
    mute.panel.notice = () => Promise.reject(new Error("Session storage quota bytes exceeded"));
    answers["what-was-clicked"] = { outcome: "nothing", reason: "not_a_comment" };
    expect(await captureMoment(CLICK, mute)).toBe("nothing");
    expect(said).toEqual([["nothing", "not_a_comment"]]);
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
    answers["expand"] = { outcome: "grown", text: "Чекала годину і ще дві", html: "", truncated: false };
    await captureMoment(CLICK, ports());
    expect(drafts[0]).toMatchObject({ expandedText: null, flags: ["truncated"] });
    expect(drafts[1]).toMatchObject({
      expandedText: "Чекала годину і ще дві",
      flags: [],
      reading: { text: "Чекала годину" },
    });
  });

  it("that brought more and not all of it leaves the longer text flagged as cut", async () => {
    answers["what-was-clicked"] = { ...READ, truncated: true };
    answers["expand"] = { outcome: "grown", text: "Чекала годину і…", html: "", truncated: true };
    await captureMoment(CLICK, ports());
    expect(drafts[1]).toMatchObject({ expandedText: "Чекала годину і…", flags: ["truncated"] });
    expect(cards[0]?.truncated).toBe(true);
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
