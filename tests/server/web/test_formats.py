"""Moments and counts are read in the clinic's zone and in the person's language."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from vidhuk.sentences import sentences_for
from vidhuk.web.formats import Formats, zone_of

NOW = datetime(2026, 11, 24, 21, 30, tzinfo=UTC)
"""Half past eleven in the evening in Kyiv."""


def formats(language: str = "uk", zone: str = "Europe/Kyiv") -> Formats:
    return Formats(sentences_for(language), zone_of(zone), NOW)


def test_a_date_is_in_the_form_of_its_language() -> None:
    assert formats("uk").full(NOW).replace("\u202f", " ") == "24 листопада 2026 р., 23:30"
    assert formats("en").full(NOW) == "24 November 2026, 23:30"


def test_today_is_the_clinics_not_greenwichs() -> None:
    late = datetime(2026, 11, 24, 22, 30, tzinfo=UTC)
    assert formats().day_of(late) == date(2026, 11, 25)
    assert Formats(sentences_for("uk"), zone_of("Europe/Kyiv"), late).day(date(2026, 11, 25)).startswith("Сьогодні")


@pytest.mark.parametrize(
    ("day", "uk", "en"),
    [
        (date(2026, 11, 24), "Сьогодні, 24 листопада", "Today, 24 November"),
        (date(2026, 11, 23), "Учора, 23 листопада", "Yesterday, 23 November"),
        (date(2026, 11, 2), "Понеділок, 2 листопада", "Monday, 2 November"),
        (date(2024, 2, 29), "29 лютого 2024 р.", "29 February 2024"),
    ],
)
def test_a_day_is_named_as_people_name_it(day: date, uk: str, en: str) -> None:
    assert formats("uk").day(day).replace("\u202f", " ") == uk
    assert formats("en").day(day) == en


def test_the_year_stands_in_a_list_only_when_it_is_another_one() -> None:
    assert formats().short(NOW) == "24 лист., 23:30"
    assert "2025" in formats().short(NOW - timedelta(days=365))


def test_start_of_day_is_the_clinics_midnight() -> None:
    assert formats().start_of_day() == datetime(2026, 11, 23, 22, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("seconds", "uk", "en"),
    [
        (0, "щойно", "just now"),
        (180, "3 хвилини тому", "3 minutes ago"),
        (5 * 3600, "5 годин тому", "5 hours ago"),
        (-3600, "щойно", "just now"),
    ],
)
def test_an_age_has_the_right_plural_and_a_clock_ahead_is_now(seconds: int, uk: str, en: str) -> None:
    moment = NOW - timedelta(seconds=seconds)
    assert (formats("uk").age(moment), formats("en").age(moment)) == (uk, en)


def test_exact_is_utc_to_the_microsecond() -> None:
    assert formats().exact(NOW.astimezone(zone_of("Europe/Kyiv"))) == "2026-11-24T21:30:00.000000Z"


@pytest.mark.parametrize("name", ["", "Nowhere/Land", "../../etc/passwd", "\x00"])
def test_a_zone_that_does_not_exist_never_takes_a_page_away(name: str) -> None:
    assert str(zone_of(name)) == "Europe/Kyiv"


@pytest.mark.parametrize(
    ("size", "uk"),
    [(1, "1 байт"), (3, "3 байти"), (924, "924 байти"), (2048, "2 КБ"), (3 * 1024 * 1024 // 2, "1,5 МБ")],
)
def test_sizes(size: int, uk: str) -> None:
    assert formats().size(size) == uk


@pytest.mark.parametrize(("share", "text"), [(0.0, "0 %"), (0.804, "80 %"), (0.999, "99 %"), (1.0, "100 %")])
def test_certainty_is_never_rounded_up_to_a_hundred(share: float, text: str) -> None:
    assert formats().percent(share) == text
