// @vitest-environment node
/** The moment of capture when there is nothing to keep: nothing is saved, and the person is told why. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { captureMoment } from "@/capture/moment";
import { answers, CLICK, log, ports, READ, said, startMoment } from "./moment-ports";

vi.mock("@/capture/photograph", async () => ({ photograph: (await import("./moment-ports")).photograph }));

beforeEach(startMoment);

describe("nothing is saved", () => {
  it.each([
    ["a page of the browser itself", { address: "chrome://settings/" }, "unsupported_site"],
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

  it("when the script came with the click and the person selected nothing: they are asked to click again", async () => {
    let asked = 0;
    await captureMoment(
      { address: "https://vidhuky.example/k" },
      ports({
        ask: (message) => {
          log.push(message.kind);
          asked += 1;
          return asked === 1
            ? Promise.reject(new Error("Receiving end does not exist."))
            : Promise.resolve(message.kind === "toast" ? null : { outcome: "nothing", reason: "no_click" });
        },
      }),
    );
    expect(log).toEqual(["what-was-clicked", "inject", "what-was-clicked", "notice click_again", "toast"]);
  });

  it("when a page takes no script at all: the person is told to enter it by hand", async () => {
    await captureMoment(
      { address: "https://store.example/" },
      ports({ ask: () => Promise.reject(new Error("Receiving end does not exist.")) }),
    );
    expect(log).toEqual(["inject", "notice unsupported_site"]);
  });

  it("when the disk is full, and nobody is told that it was", async () => {
    const full = ports();
    full.outbox.add = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
    await captureMoment(CLICK, full);
    expect(said).toEqual([["failed", "not_saved"]]);
    expect(log).not.toContain("send");
  });
});
