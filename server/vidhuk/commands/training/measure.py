"""Figures of the understanding on labelled texts: accuracy, F1, confusion and calibration; decides nothing."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

UNKNOWN = "undetermined"

LENGTHS = ((20, "<=20"), (60, "21-60"), (200, "61-200"), (1 << 30, ">200"))
"""Groups of length in characters, as the public figures of the peers have them."""

Z95 = 1.96


@dataclass(slots=True)
class Tally:
    """Pairs of wanted and given, with the confidence of the given one."""

    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)
    sure: list[tuple[float, bool]] = field(default_factory=list)

    def add(self, wanted: str, given: str, confidence: float) -> None:
        """Count one text; undetermined is wrong unless it was wanted."""
        self.pairs[(wanted, given)] += 1
        if given != UNKNOWN:
            self.sure.append((confidence, wanted == given))

    def figures(self, classes: Sequence[str] | None = None) -> dict[str, Any]:
        """All figures of this tally; classes default to those that were wanted."""
        total = sum(self.pairs.values())
        right = sum(count for (wanted, given), count in self.pairs.items() if wanted == given)
        listed = classes or sorted({wanted for wanted, _ in self.pairs})
        per_class = {name: self._of_class(name) for name in listed}
        answered = sum(count for (_, given), count in self.pairs.items() if given != UNKNOWN)
        return {
            "texts": total,
            "accuracy": _round(right / total if total else 0.0),
            "interval95": [_round(value) for value in wilson(right, total)],
            "answered": _round(answered / total if total else 0.0),
            "macro_f1": _round(sum(each["f1"] for each in per_class.values()) / max(1, len(per_class))),
            "per_class": per_class,
            "confusion": {wanted: self._row(wanted) for wanted in sorted({wanted for wanted, _ in self.pairs})},
            "calibration_error": _round(calibration_error(self.sure)),
        }

    def _row(self, wanted: str) -> dict[str, int]:
        return {given: count for (one, given), count in sorted(self.pairs.items()) if one == wanted}

    def _of_class(self, name: str) -> dict[str, float]:
        hit = self.pairs[(name, name)]
        wanted = sum(count for (one, _), count in self.pairs.items() if one == name)
        given = sum(count for (_, one), count in self.pairs.items() if one == name)
        precision, recall = hit / given if given else 0.0, hit / wanted if wanted else 0.0
        f1 = 2 * hit / (wanted + given) if wanted + given else 0.0
        return {"texts": wanted, "precision": _round(precision), "recall": _round(recall), "f1": _round(f1)}


def wilson(right: int, total: int) -> tuple[float, float]:
    """95 % interval of a share (Wilson)."""
    if not total:
        return 0.0, 0.0
    share = right / total
    square = Z95 * Z95
    middle = share + square / (2 * total)
    spread = Z95 * math.sqrt(share * (1 - share) / total + square / (4 * total * total))
    below = 1 + square / total
    return (middle - spread) / below, (middle + spread) / below


def calibration_error(sure: Iterable[tuple[float, bool]], bins: int = 10) -> float:
    """Mean distance of confidence and share right over bins of equal mass."""
    ordered = sorted(sure)
    if not ordered:
        return 0.0
    error = 0.0
    for number in range(bins):
        part = ordered[number * len(ordered) // bins : (number + 1) * len(ordered) // bins]
        if part:
            said = sum(confidence for confidence, _ in part) / len(part)
            was = sum(right for _, right in part) / len(part)
            error += abs(said - was) * len(part) / len(ordered)
    return error


def length_group(text: str) -> str:
    """Group of length."""
    return next(name for most, name in LENGTHS if len(text) <= most)


def grouped(rows: Iterable[tuple[str, str, str, float]]) -> dict[str, dict[str, Any]]:
    """Figures by group from rows of group, wanted, given, confidence."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for group, wanted, given, confidence in rows:
        tallies[group].add(wanted, given, confidence)
    return {group: tally.figures() for group, tally in sorted(tallies.items())}


def _round(value: float) -> float:
    return round(value, 4)
