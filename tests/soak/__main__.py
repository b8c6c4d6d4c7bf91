"""`make soak`: the outbox's matrix again and again, one table, soak-results/soak.json and .txt; fails when any play failed.

`python -m tests.soak [ROUNDS]` plays it so many times in each browser (ten by default).
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
RESULTS = ROOT / "soak-results"
FILES = {
    "chromium": "tests/e2e/test_outbox_chromium.py",
    "firefox": "tests/e2e/firefox/test_outbox_firefox.py",
}
ROUNDS = 10


@dataclass(frozen=True, slots=True)
class Play:
    """One scenario, played once.

    Attributes:
        seconds: how long it took, its browser's start not counted.
        trouble: the failure's first line; empty when it went well.
    """

    round: int
    browser: str
    scenario: str
    seconds: float
    trouble: str


def play_round(number: int, browser: str) -> list[Play]:
    """Play every scenario of one browser once, in a process of its own, and read what became of each.

    Raises:
        RuntimeError: pytest brought no report; the message holds its last words.
    """
    with tempfile.TemporaryDirectory(prefix="vidhuk-soak-") as folder:
        report = Path(folder) / "report.xml"
        words = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--junitxml={report}", FILES[browser]]
        done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
        if not report.exists():
            raise RuntimeError(f"round {number} in {browser}: no report\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
        (RESULTS / f"{browser}-{number}.log").write_text(done.stdout, "utf-8")
        # Written by pytest a moment ago, on this machine.
        return [_play(number, browser, case) for case in ET.parse(report).getroot().iter("testcase")]


def _play(number: int, browser: str, case: ET.Element) -> Play:
    scenario = str(case.get("name")).removeprefix("test_outbox[").removesuffix("]")
    troubles = [found for kind in ("failure", "error", "skipped") if (found := case.find(kind)) is not None]
    trouble = (troubles[0].get("message") or troubles[0].tag).splitlines()[0] if troubles else ""
    return Play(number, browser, scenario, float(case.get("time") or 0), trouble)


def table(plays: list[Play]) -> str:
    """One line per scenario: how often it went well of how often it was played, and its median seconds, by browser."""
    scenarios = list(dict.fromkeys(play.scenario for play in plays))
    width = max(len(name) for name in scenarios)
    lines = [f"{'scenario':{width}}" + "".join(f"  {browser:>16}" for browser in FILES)]
    for scenario in scenarios:
        cells = ""
        for browser in FILES:
            here = [play for play in plays if (play.scenario, play.browser) == (scenario, browser)]
            well = sum(not play.trouble for play in here)
            median = statistics.median(play.seconds for play in here) if here else 0
            cells += f"  {f'{well}/{len(here)}  {median:5.1f} s':>16}" if here else f"  {'-':>16}"
        lines.append(f"{scenario:{width}}{cells}")
    lines += [
        f"FAILED  round {play.round}  {play.browser}  {play.scenario}: {play.trouble}" for play in plays if play.trouble
    ]
    return "\n".join(lines)


def summary(plays: list[Play], rounds: int, seconds: float) -> dict[str, Any]:
    """The same for programs."""
    return {
        "finished_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "rounds": rounds,
        "seconds": round(seconds, 1),
        "plays": len(plays),
        "failed": sum(bool(play.trouble) for play in plays),
        "results": [
            {
                "round": play.round,
                "browser": play.browser,
                "scenario": play.scenario,
                "seconds": round(play.seconds, 2),
                "trouble": play.trouble or None,
            }
            for play in plays
        ],
    }


def main(words: list[str]) -> int:
    """Play, write, show; 1 when any play failed."""
    rounds = int(words[0]) if words else ROUNDS
    RESULTS.mkdir(exist_ok=True)
    plays: list[Play] = []
    began = time.monotonic()
    for number in range(1, rounds + 1):
        for browser in FILES:
            here = play_round(number, browser)
            plays += here
            failed = sum(bool(play.trouble) for play in here)
            print(
                f"round {number}/{rounds} in {browser}: {len(here)} played, {failed} failed",
                file=sys.stderr,
                flush=True,
            )
            # Each time: a soak that is stopped in the middle leaves what it knows.
            told = summary(plays, rounds, time.monotonic() - began)
            (RESULTS / "soak.json").write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", "utf-8")
            (RESULTS / "soak.txt").write_text(table(plays) + "\n", "utf-8")
    print(table(plays))
    return 1 if not plays or any(play.trouble for play in plays) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
