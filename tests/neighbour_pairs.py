"""The pairs of tests/data/neighbours: comments of one hand and of two; decides nothing."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

PAIRS = Path(__file__).parent / "data" / "neighbours" / "pairs.tsv"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two comments; `same` when one hand wrote both."""

    same: bool
    kind: str
    one: str
    two: str


def pairs(side: str) -> list[Pair]:
    """The pairs of a side, `tune` or `check`."""
    with PAIRS.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Pair(row["same"] == "1", row["kind"], row["one"], row["two"]) for row in rows if row["side"] == side]
