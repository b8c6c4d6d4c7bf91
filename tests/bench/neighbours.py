"""How many comments that were told again are found as near-duplicates, and how many strangers' comments are taken for them."""

from __future__ import annotations

from collections import Counter

from tests.bench.report import Figure
from tests.neighbour_pairs import Pair, pairs
from vidhuk.classify import analyse
from vidhuk.classify.neighbours import likeness, trace_of
from vidhuk.classify.text import read
from vidhuk.contracts import CommentType

FALSE_AT_MOST = 0.02
"""A finding is one of two signs that must meet, and is said of a person's comment."""


def found(pair: Pair) -> bool:
    """Whether the second comment is seen in the first."""
    praise = analyse(pair.one).type is CommentType.PRAISE
    return likeness(trace_of(read(pair.one)), trace_of(read(pair.two)), praise=praise) > 0


def measure() -> list[Figure]:
    """By side; the tuning half chose the thresholds."""
    figures = []
    for side in ("tune", "check"):
        listed = pairs(side)
        all_of: Counter[str] = Counter(pair.kind for pair in listed if pair.same)
        seen: Counter[str] = Counter(pair.kind for pair in listed if pair.same and found(pair))
        strangers = [pair for pair in listed if not pair.same]
        note = ", ".join(f"{kind} {seen[kind]} of {count}" for kind, count in sorted(all_of.items()))
        figures += [
            Figure(f"told again, not found ({side})", "ratio", [1 - seen.total() / all_of.total()], None, note),
            Figure(
                f"strangers taken for one hand ({side})",
                "ratio",
                [sum(map(found, strangers)) / len(strangers)],
                FALSE_AT_MOST,
                f"{len(strangers)} pairs",
            ),
        ]
    return figures
