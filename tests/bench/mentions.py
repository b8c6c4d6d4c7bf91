"""How many doctors and branches of a roster are found in comments, and how many of those found are right."""

from __future__ import annotations

from tests.bench.report import Figure
from tests.mention_cases import PARTS, Score, mention_cases, right_ones, rosters
from vidhuk.classify import analyse

MISSED_AT_MOST = 0.05
WRONG_AT_MOST = 0.03


def score(part: str) -> Score:
    """All cases of one part."""
    known = rosters()
    expected = given = right = 0
    for case in mention_cases(part):
        found = analyse(case.text, roster=known[case.roster]).mentions
        expected += len(case.expected)
        given += len(found)
        right += right_ones(case.expected, found)
    return Score(expected, given, right)


def measure() -> list[Figure]:
    """Shares of misses and of wrong finds, as a bar is an upper one."""
    figures: list[Figure] = []
    for part in PARTS:
        found = score(part)
        note = f"{found.right} right of {found.expected} expected and {found.given} given"
        figures += [
            Figure(f"mentions missed ({part}), 1 - recall", "ratio", [1 - found.recall], MISSED_AT_MOST, note),
            Figure(f"mentions wrong ({part}), 1 - precision", "ratio", [1 - found.precision], WRONG_AT_MOST),
        ]
    return figures
