"""Figures of a benchmark: medians of several runs, as a readable table and as JSON; measures nothing itself."""

from __future__ import annotations

import json
import os
import platform
import statistics
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure.

    Attributes:
        name: what was measured.
        unit: `ms`, `s`, `MB`, `bytes`, `ratio`, `count`.
        runs: the value of each run; the median is the one to quote.
        bar: the highest value that is good enough, `None` when it is shown for comparison only.
        note: how it was measured, in a few words.
    """

    name: str
    unit: str
    runs: list[float] = field(default_factory=list)
    bar: float | None = None
    note: str = ""

    @property
    def median(self) -> float:
        """Median of the runs."""
        return statistics.median(self.runs)


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which `share` (0 to 1) of the values lie, nearest rank."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, round(share * len(ordered)) - 1))]


def show(figures: Sequence[Figure]) -> str:
    """The table."""
    lines = [f"{'figure':<62} {'median':>10} {'min':>10} {'max':>10} {'unit':<6} {'bar':>8}  "]
    for f in figures:
        verdict = "" if f.bar is None else ("met" if f.median <= f.bar else "MISSED")
        bar = "" if f.bar is None else f"{f.bar:g}"
        lines.append(
            f"{f.name:<62} {f.median:>10.2f} {min(f.runs):>10.2f} {max(f.runs):>10.2f} {f.unit:<6} {bar:>8}  {verdict}"
        )
        if f.note:
            lines.append(f"    {f.note}")
    return "\n".join(lines)


def write(figures: Sequence[Figure], path: Path) -> None:
    """The same, machine-readable, with what it was measured on."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        json.dumps(
            {
                "at": datetime.now(UTC).isoformat(),
                "python": sys.version.split()[0],
                "system": f"{platform.system()} {platform.machine()}",
                "cores": os.cpu_count(),
                "figures": [{**asdict(f), "median": f.median} for f in figures],
            },
            ensure_ascii=False,
            indent=2,
        )
        + "\n",
        encoding="utf-8",
    )
