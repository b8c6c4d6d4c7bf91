"""Comments that were told again under another name, on the pairs that chose nothing."""

from __future__ import annotations

import pytest

from tests.bench.neighbours import found
from tests.neighbour_pairs import pairs

CHECKED = pairs("check")


@pytest.mark.parametrize("kind", ["edit", "reorder", "latin"])
def test_copies_are_found(kind: str) -> None:
    missed = [pair for pair in CHECKED if pair.same and pair.kind == kind and not found(pair)]
    assert missed == []


def test_most_shortened_copies_and_some_translations_are_found() -> None:
    short = [found(pair) for pair in CHECKED if pair.same and pair.kind == "short"]
    assert sum(short) >= 0.7 * len(short)
    translated = [found(pair) for pair in CHECKED if pair.same and pair.kind == "translation"]
    assert sum(translated) >= 0.3 * len(translated)


def test_strangers_on_one_topic_are_not_taken_for_one_hand() -> None:
    strangers = [pair for pair in CHECKED if not pair.same]
    wrong = [pair for pair in strangers if found(pair)]
    assert len(strangers) > 100
    assert len(wrong) <= 0.02 * len(strangers), wrong
