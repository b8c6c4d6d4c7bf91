"""Everyday comments of a few words get their type; thanks that are none stay complaints. Counted: single ones may be wrong."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import yaml

from vidhuk.classify import analyse

CASES = Path(__file__).parents[2] / "data" / "classify"


def _counted(name: str) -> Counter[tuple[str, str]]:
    """How many comments of each type got which type."""
    cases = yaml.safe_load((CASES / name).read_text(encoding="utf-8"))
    return Counter((case["type"], analyse(case["text"]).type.value) for case in cases)


def _right(counted: Counter[tuple[str, str]]) -> int:
    return sum(count for (wanted, given), count in counted.items() if wanted == given)


def test_everyday_comments_that_nobody_wrote_rules_from() -> None:
    counted = _counted("everyday.held.yaml")
    assert counted.total() == 211
    assert _right(counted) >= 201
    assert counted["praise", "complaint"] + counted["complaint", "praise"] <= 4


def test_thanks_that_are_none_and_blame_that_is_none() -> None:
    counted = _counted("everyday.turned.yaml")
    assert counted.total() == 77
    assert _right(counted) >= 70
    assert counted["complaint", "praise"] == 0
