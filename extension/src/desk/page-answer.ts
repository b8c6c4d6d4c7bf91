/** Turns what the desk said into what a page of ours is told. Pure. */
import { type PageAnswer } from "../shared/messages";
import { type Refusal } from "./outcome";

export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function failureOf(refusal: Refusal): Extract<PageAnswer<never>, { ok: false }> {
  switch (refusal.cause) {
    case "unreachable":
    case "timeout":
    case "cut_body":
    case "server_error":
      return { ok: false, failure: "desk_unreachable" };
    case "not_our_desk":
      return { ok: false, failure: "desk_not_ours" };
    case "not_paired":
    case "not_paired_yet":
      return { ok: false, failure: "not_paired" };
    case "permission_withheld":
      return { ok: false, failure: "desk_unreachable" };
    case "not_sent_yet":
      return { ok: false, failure: "desk_refused" };
    default:
      return { ok: false, failure: "desk_refused", code: refusal.cause, params: refusal.params };
  }
}
