/** Which waiting items a desk that proved itself makes whole again. Pure. */
import { type Connection } from "../shared/panel-state";
import { type OutboxItem } from "./database";

/** What a desk that proved itself mends: a stranger on the port before it, a missing pairing, its own old age. */
export function mendedBy(connection: Connection, item: OutboxItem): boolean {
  switch (item.cause) {
    case "not_paired_yet":
    case "permission_withheld":
      return true;
    case "not_our_desk":
    case "not_paired":
      return item.params["why"] === "proof" || item.params["why"] === "answer";
    case "contract_too_new":
      return (connection.deskMajor ?? 0) >= item.major;
    default:
      return false;
  }
}
