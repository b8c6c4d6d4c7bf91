/** Finds the one cause of the connection's state, and names each check on the way to it. Gives nothing to the desk. */
import { CONTRACT_MAJOR, type PingAnswer } from "../shared/contract.generated";
import {
  type Connection,
  type ConnectionCause,
  TEST_CHECKS,
  type TestCheck,
  type TestReport,
} from "../shared/panel-state";
import { type DeskClient } from "./client";
import { type Outcome } from "./outcome";
import { causeOf, type Pairing } from "./pairing";

/** The check at which each cause was found; those after it were not tried. */
const FAILED_AT: Partial<Record<ConnectionCause, TestCheck>> = {
  permission_withheld: "permission",
  not_running: "port",
  other_program: "vidhuk",
  desk_trouble: "vidhuk",
  desk_too_old: "version",
  not_paired: "paired",
  pairing_pending: "paired",
  revoked: "proof",
  impostor: "proof",
};

export interface ConnectionPorts {
  client: DeskClient;
  pairing: Pairing;
  port: () => Promise<number>;
  /** Firefox lets people withhold the leave to reach 127.0.0.1. */
  mayReachDesk: () => Promise<boolean>;
}

export async function probe(ports: ConnectionPorts): Promise<Connection> {
  const port = await ports.port();
  if (!(await ports.mayReachDesk())) {
    return { cause: "permission_withheld", port };
  }
  const credential = await ports.pairing.credential();
  const answer = await (credential === undefined ? ports.client.hello() : ports.client.prove(credential));
  const desk =
    answer.kind === "ok" ? { deskVersion: answer.value.version, deskMajor: answer.value.contract_major } : {};
  const pending = (await ports.pairing.pending()) !== undefined;
  return { cause: causeOfAnswer(answer, credential !== undefined, pending), port, ...desk };
}

function causeOfAnswer(answer: Outcome<PingAnswer>, paired: boolean, pending: boolean): ConnectionCause {
  if (answer.kind !== "ok") {
    const cause = causeOf(answer);
    return pending && cause === "revoked" ? "pairing_pending" : cause;
  }
  if (answer.value.contract_major < CONTRACT_MAJOR) {
    return "desk_too_old";
  }
  return paired ? "connected" : pending ? "pairing_pending" : "not_paired";
}

/** The same probe, told check by check. */
export async function testConnection(ports: ConnectionPorts): Promise<TestReport> {
  const connection = await probe(ports);
  const failedAt = FAILED_AT[connection.cause];
  const at = failedAt === undefined ? TEST_CHECKS.length : TEST_CHECKS.indexOf(failedAt);
  return {
    connection,
    checks: TEST_CHECKS.map((check, index) => ({
      check,
      result: index < at ? "ok" : index === at ? "failed" : "skipped",
    })),
  };
}
