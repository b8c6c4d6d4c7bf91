"""Hours that people write become a week, or nothing at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from vidhuk.clinic import parse_hours, week_words
from vidhuk.clinic.hours import DAY_MINUTES

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[2] / "data" / "suggest" / "hours.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=[case["text"] or "empty" for case in CASES])
def test_hours_are_read_or_refused_as_the_case_says(case: dict[str, Any]) -> None:
    week = parse_hours(case["text"])
    assert (None if week is None else week_words(week, "uk")) == case["said"]


def test_no_text_is_no_hours() -> None:
    assert parse_hours(None) is None


def test_a_time_without_days_counts_on_working_days_only() -> None:
    week = parse_hours("9-18")
    assert week is not None
    assert not week.days_named
    assert [bool(spans) for spans in week.days] == [True] * 5 + [False] * 2


def test_what_we_say_in_ukrainian_is_read_back_to_the_same_week() -> None:
    for case in CASES:
        week = parse_hours(case["text"])
        if week is not None and week.days_named:
            again = parse_hours(week_words(week, "uk"))
            assert again is not None, case
            assert again.days == week.days, case


@given(st.text(alphabet="пнвтсрчд -–:.,;0123456789щоня/monfri", max_size=40))
def test_any_text_gives_a_well_formed_week_or_none(text: str) -> None:
    week = parse_hours(text)
    if week is None:
        return
    assert len(week.days) == 7
    for spans in week.days:
        flat = [minute for span in spans for minute in span]
        assert flat == sorted(flat)
        assert all(0 <= start < end <= DAY_MINUTES for start, end in spans)
