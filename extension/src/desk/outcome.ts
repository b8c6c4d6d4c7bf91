/** Sorts every answer of a desk, and every way of not getting one, into sent, retry, wait for a person, or quarantine. Pure. */
import { ERROR_CODES, type ErrorCode } from "../shared/contract.generated";
import { type HoldCause } from "../shared/panel-state";

export type Params = Record<string, string | number>;

/** Why nothing was achieved, and what has to happen before the next try. */
export type Refusal =
  | { kind: "retry"; cause: HoldCause; params: Params; retryAfterMs: number | null }
  | { kind: "wait_person"; cause: HoldCause; params: Params }
  | { kind: "quarantine"; cause: HoldCause; params: Params };

export type Outcome<T> = { kind: "ok"; value: T } | Refusal;

const RETRY = new Set([408, 425, 429]);
const WAIT_FOR_PERSON = new Set([401, 403, 426]);
const QUARANTINE = new Set([400, 404, 409, 413, 415, 422]);

/** A longer wait than this is no honest wish of a desk on the same machine. */
export const LONGEST_RETRY_AFTER_MS = 6 * 60 * 60 * 1000;

export function retry(cause: HoldCause, params: Params = {}, retryAfterMs: number | null = null): Refusal {
  return { kind: "retry", cause, params, retryAfterMs };
}

export function waitForPerson(cause: HoldCause, params: Params = {}): Refusal {
  return { kind: "wait_person", cause, params };
}

/** Anything that our desk would not have said: not its shape, not its proof, or a receipt for something else. */
export function notOurDesk(why: "answer" | "proof" | "receipt" = "answer"): Refusal {
  return waitForPerson("not_our_desk", { why });
}

/** Sorts an answer that is no success. `body` is the parsed JSON, or `undefined` when it was none. */
export function classifyRefusal(
  status: number,
  body: unknown,
  retryAfter: string | null,
  now: number,
): Refusal {
  const error = errorOf(body);
  if (RETRY.has(status) || (status >= 500 && status <= 599)) {
    return retry(error?.code ?? "server_error", error?.params, retryAfterMs(retryAfter, now));
  }
  if (WAIT_FOR_PERSON.has(status)) {
    return waitForPerson(error?.code ?? fallbackCode(status), error?.params);
  }
  // A quarantined item is never sent again by itself, so only a desk's own words may put it there:
  // a stranger's "404 Not Found" must not.
  if (QUARANTINE.has(status) && error !== null) {
    return { kind: "quarantine", cause: error.code, params: error.params };
  }
  return notOurDesk();
}

function fallbackCode(status: number): HoldCause {
  return status === 401 ? "not_paired" : status === 426 ? "contract_too_new" : "not_allowed";
}

/** Code and parameters of a desk's error body, `null` when it is none. A newer desk may know codes that we do not. */
function errorOf(body: unknown): { code: ErrorCode; params: Params } | null {
  const error = isRecord(body) ? body["error"] : undefined;
  if (!isRecord(error) || typeof error["code"] !== "string") {
    return null;
  }
  const code = ERROR_CODES.find((known) => known === error["code"]) ?? "request_invalid";
  const params = isRecord(error["params"]) ? error["params"] : {};
  return {
    code,
    params: Object.fromEntries(
      Object.entries(params).filter(
        (entry): entry is [string, string | number] =>
          typeof entry[1] === "string" || typeof entry[1] === "number",
      ),
    ),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Milliseconds from a Retry-After header: seconds or an HTTP date (RFC 9110, 10.2.3). `null`: none, or not readable. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null || header.trim() === "") {
    return null;
  }
  const wanted = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(wanted) ? null : Math.min(Math.max(wanted, 0), LONGEST_RETRY_AFTER_MS);
}

/** The browser's alarms ring at most every 30 s; on one machine five minutes is a long time to be away. */
export const FIRST_WAIT_MS = 30_000;
export const LONGEST_WAIT_MS = 5 * 60_000;
const SPREAD = 0.1;
/** Longer than this no try is put off by ourselves: the longest wait, spread. */
export const LONGEST_BACK_OFF_MS = Math.ceil(LONGEST_WAIT_MS * (1 + SPREAD));

/** Wait before try number `attempts` + 1: doubled each time, capped, spread by `random` (0 to 1) so that items do not march in step. */
export function backOffMs(attempts: number, random: number): number {
  const wait = Math.min(FIRST_WAIT_MS * 2 ** Math.max(0, attempts - 1), LONGEST_WAIT_MS);
  return Math.round(wait * (1 - SPREAD + 2 * SPREAD * random));
}

/**
 * A moment to wait for (ms), or 0 where it is over. Nothing waits longer than `longest` (ms): a moment further ahead was
 * written down before the computer's clock was put back, and would hold an item for hours or days.
 */
export function ahead(moment: number, longest: number, now: number): number {
  return moment - now > longest ? 0 : moment;
}
