/** A draft as the desk counts it: code points to a text field's units, the text cut at findings, one sentence put in place. Pure. */
import { type LintFinding, type Severity } from "@/shared/contract.generated";

export interface Piece {
  text: string;
  /** The worst that lies over all of it. */
  severity: Severity | null;
}

const WORST_FIRST: readonly Severity[] = ["block", "warn", "hint"];

/** UTF-16 units of the text's first `points` code points. */
export function unitsAt(text: string, points: number): number {
  let units = 0;
  let left = points;
  for (const character of text) {
    if (left <= 0) {
      break;
    }
    units += character.length;
    left -= 1;
  }
  return units;
}

/** The whole text in order, cut at every start and end of a finding. */
export function pieces(text: string, findings: readonly LintFinding[]): Piece[] {
  const inside = findings
    .map(({ start, end, severity }) => ({
      start: unitsAt(text, start),
      end: unitsAt(text, end),
      severity,
    }))
    .filter((one) => one.start < one.end);
  const edges = [...new Set([0, text.length, ...inside.flatMap((one) => [one.start, one.end])])].sort(
    (one, other) => one - other,
  );
  let start = 0;
  return edges.slice(1).map((end) => {
    const from = start;
    start = end;
    const over = inside.filter((one) => one.start <= from && end <= one.end).map((one) => one.severity);
    return {
      text: text.slice(from, end),
      severity: WORST_FIRST.find((severity) => over.includes(severity)) ?? null,
    };
  });
}

/** Blocks first, then in the order of places. */
export function ranked(findings: readonly LintFinding[]): LintFinding[] {
  return [...findings].sort(
    (one, other) =>
      WORST_FIRST.indexOf(one.severity) - WORST_FIRST.indexOf(other.severity) || one.start - other.start,
  );
}

/** The sentence that a rewrite may stand for, in units; `null`: the rewrite is advice. */
export function sentenceOf(text: string, finding: LintFinding): { from: number; to: number } | null {
  return finding.sentence_start === null || finding.sentence_end === null
    ? null
    : {
        from: unitsAt(text, finding.sentence_start),
        to: unitsAt(text, finding.sentence_end),
      };
}
