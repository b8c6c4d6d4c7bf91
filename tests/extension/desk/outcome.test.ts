// @vitest-environment node
/** Every status sorted as the design names it, and the waits between tries. */
import { describe, expect, it } from "vitest";
import { backOffMs, classifyRefusal, LONGEST_WAIT_MS, retryAfterMs } from "@/desk/outcome";

const NOW = Date.parse("2026-11-24T12:00:00Z");
const said = (code: string): unknown => ({ error: { code, params: { limit: 5 } } });

describe("an answer that is no success", () => {
  it.each([408, 425, 429, 500, 502, 503, 504, 507, 599])("%i is tried again", (status) => {
    expect(classifyRefusal(status, undefined, null, NOW).kind).toBe("retry");
    expect(classifyRefusal(status, said("busy"), null, NOW)).toMatchObject({ kind: "retry", cause: "busy" });
  });

  it.each([401, 403, 426])("%i waits for a person, whatever the body says", (status) => {
    expect(classifyRefusal(status, undefined, null, NOW).kind).toBe("wait_person");
    expect(classifyRefusal(status, said("not_allowed"), null, NOW).kind).toBe("wait_person");
  });

  it.each([400, 404, 409, 413, 415, 422])("%i in the desk's own words is quarantine", (status) => {
    expect(classifyRefusal(status, said("manifest_invalid"), null, NOW)).toEqual({
      kind: "quarantine",
      cause: "manifest_invalid",
      params: { limit: 5 },
    });
  });

  it.each([400, 404, 409, 413, 415, 422])(
    "%i in a stranger's words is not our desk: kept, never quarantined",
    (status) => {
      for (const body of [
        undefined,
        {},
        { detail: "Not Found" },
        { error: "no" },
        { error: { code: 7 } },
        [said("busy")],
      ]) {
        expect(classifyRefusal(status, body, null, NOW)).toMatchObject({
          kind: "wait_person",
          cause: "not_our_desk",
        });
      }
    },
  );

  it.each([0, 100, 204, 301, 302, 307, 402, 405, 410, 418, 451, 600])("%i is not our desk", (status) => {
    expect(classifyRefusal(status, said("busy"), null, NOW)).toMatchObject({ cause: "not_our_desk" });
  });

  it("a code that only a newer desk knows still counts as the desk's own words", () => {
    expect(classifyRefusal(422, said("from_the_future"), null, NOW)).toMatchObject({
      kind: "quarantine",
      cause: "request_invalid",
    });
  });

  it("parameters that are no words and no numbers are left out", () => {
    const body = { error: { code: "busy", params: { a: 1, b: "x", c: { d: 1 }, e: null } } };
    expect(classifyRefusal(503, body, null, NOW).params).toEqual({ a: 1, b: "x" });
  });
});

describe("Retry-After", () => {
  it.each([
    ["7", 7_000],
    [" 120 ", 120_000],
    ["Tue, 24 Nov 2026 12:01:00 GMT", 60_000],
    ["Tue, 24 Nov 2026 11:00:00 GMT", 0],
    ["999999999", 6 * 3_600_000],
    ["soon", null],
    ["", null],
    ["-5", 0],
    [null, null],
  ])("%s", (header, expected) => {
    const wait = retryAfterMs(header, NOW);
    // "-5" is no number of seconds by the grammar; engines differ in reading it as a date, never as a wait.
    expect(header === "-5" ? (wait ?? 0) : wait).toBe(expected);
  });
});

describe("the wait before the next try", () => {
  it("doubles from 30 s and is capped", () => {
    expect([1, 2, 3, 4, 5, 50].map((attempts) => backOffMs(attempts, 0.5))).toEqual([
      30_000,
      60_000,
      120_000,
      240_000,
      LONGEST_WAIT_MS,
      LONGEST_WAIT_MS,
    ]);
  });

  it("is spread by a tenth each way", () => {
    expect(backOffMs(1, 0)).toBe(27_000);
    expect(backOffMs(1, 1)).toBe(33_000);
  });
});
