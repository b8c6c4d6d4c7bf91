"""Promises count working time only, across weekends and a change of the clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vidhuk.clinic import by_when, deadline, next_working_moment, parse_hours, until_moment, working_moment, zone_of
from vidhuk.contracts import Responsible

KYIV = ZoneInfo("Europe/Kyiv")
WORKS = Responsible(name="Ірина", hours="пн-пт 9:00-18:00; сб 10-15")


def kyiv(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=KYIV)


@pytest.mark.parametrize(
    ("now", "minutes", "promised"),
    [
        ("2026-11-24T13:10", 120, "2026-11-24T16:00"),  # Tuesday afternoon, up to the full hour
        ("2026-11-24T15:00", 180, "2026-11-24T18:00"),  # exactly the end of work
        ("2026-11-24T17:30", 120, "2026-11-25T11:00"),  # half an hour left, the rest tomorrow
        ("2026-11-24T22:00", 60, "2026-11-25T10:00"),  # night
        ("2026-11-24T05:00", 60, "2026-11-24T10:00"),  # before work
        ("2026-11-27T17:00", 120, "2026-11-28T11:00"),  # Friday into Saturday
        ("2026-11-28T14:30", 60, "2026-11-30T10:00"),  # Saturday over Sunday
        ("2026-11-29T12:00", 60, "2026-11-30T10:00"),  # Sunday
    ],
)
def test_a_promise_counts_working_minutes(now: str, minutes: int, promised: str) -> None:
    assert next_working_moment(WORKS, kyiv(now), minutes, KYIV) == kyiv(promised)


def test_a_promise_never_passes_the_end_of_work() -> None:
    person = Responsible(name="Ірина", hours="пн-пт 9:00-18:30")
    assert next_working_moment(person, kyiv("2026-11-24T16:20"), 120, KYIV) == kyiv("2026-11-24T18:30")


@pytest.mark.parametrize("hours", [None, "", "за домовленістю"])
def test_without_hours_nothing_is_promised(hours: str | None) -> None:
    assert next_working_moment(Responsible(name="Ірина", hours=hours), kyiv("2026-11-24T13:00"), 60, KYIV) is None


def test_the_night_when_clocks_go_forward_is_an_hour_shorter() -> None:
    # 29 March 2026, 3:00 becomes 4:00 in Kyiv.
    week = parse_hours("24/7")
    assert week is not None
    assert working_moment(week, kyiv("2026-03-29T02:00"), 120, KYIV) == kyiv("2026-03-29T05:00")


def test_wall_clock_hours_hold_after_the_clocks_go_back() -> None:
    # 25 October 2026 is the Sunday of the change; Monday's work still begins at nine.
    assert next_working_moment(WORKS, kyiv("2026-10-24T16:00"), 60, KYIV) == kyiv("2026-10-26T10:00")


def test_a_deadline_ends_in_working_time() -> None:
    week = parse_hours(WORKS.hours)
    assert week is not None
    assert deadline(week, kyiv("2026-11-24T13:10"), 72, KYIV) == kyiv("2026-11-27T14:00")
    assert deadline(week, kyiv("2026-11-26T20:00"), 72, KYIV) == kyiv("2026-11-30T10:00")


@given(
    now=st.datetimes(min_value=datetime(2026, 1, 1), max_value=datetime(2027, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001
    minutes=st.integers(1, 3_000),
)
def test_a_promise_lies_ahead_and_in_working_time(now: datetime, minutes: int) -> None:
    week = parse_hours(WORKS.hours)
    assert week is not None
    moment = working_moment(week, now, minutes, KYIV)
    assert moment.astimezone(UTC) - now >= timedelta(minutes=minutes)
    minute = moment.hour * 60 + moment.minute
    assert any(start < minute <= end for start, end in week.days[moment.weekday()])


@pytest.mark.parametrize(
    ("moment", "language", "words"),
    [
        ("2026-11-24T18:00", "uk", "сьогодні до 18:00"),
        ("2026-11-25T12:00", "uk", "завтра до 12:00"),
        ("2026-11-30T11:00", "uk", "у понеділок до 11:00"),
        ("2026-12-03T09:00", "uk", "до 9:00 3 грудня"),
        ("2026-11-24T18:00", "ru", "сегодня до 18:00"),
        ("2026-11-25T12:00", "ru", "завтра до 12:00"),
        ("2026-11-27T11:00", "ru", "в пятницу до 11:00"),
        ("2026-11-24T18:00", "en", "by 18:00 today"),
        ("2026-11-25T12:00", "en", "by 12:00 tomorrow"),
        ("2026-11-30T11:00", "en", "by 11:00 on Monday"),
        ("2026-12-03T09:00", "en", "by 9:00 on 3 December"),
        ("2026-11-25T00:00", "uk", "сьогодні до 24:00"),
    ],
)
def test_a_promise_is_said_as_people_say_it(moment: str, language: str, words: str) -> None:
    said = by_when(kyiv(moment), kyiv("2026-11-24T13:00"), KYIV, language)  # type: ignore[arg-type]
    assert said == words


def test_a_deadline_names_its_day() -> None:
    at = kyiv("2026-11-27T18:00")
    assert until_moment(at, KYIV, "uk") == "до 18:00 п'ятниці, 27 листопада"
    assert until_moment(at, KYIV, "ru") == "до 18:00 пятницы, 27 ноября"
    assert until_moment(at, KYIV, "en") == "by 18:00 on Friday, 27 November"


@pytest.mark.parametrize("name", ["Europe/Kyiv ", "Kyiv", "../../etc/passwd", "", "\0"])
def test_an_unknown_zone_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="time zone"):
        zone_of(name)
