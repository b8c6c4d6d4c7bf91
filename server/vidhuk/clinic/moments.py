"""Arithmetic of working time: the moment by which somebody can have answered; `now` is handed in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from vidhuk.clinic.hours import DAY_MINUTES, Span, WeekHours, parse_hours
from vidhuk.contracts import Responsible

_HORIZON_DAYS = 60
"""A week that holds any working time reaches every promise of ours long before this."""


def zone_of(name: str) -> ZoneInfo:
    """The clinic's zone.

    Raises:
        ValueError: no such zone in the zone database.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as problem:
        raise ValueError(f"unknown time zone {name!r}") from problem


def next_working_moment(responsible: Responsible, now: datetime, minutes: int, zone: ZoneInfo) -> datetime | None:
    """The moment by which `minutes` of this person's working time have passed, rounded up to a full hour.

    The full hour never lies after the end of that working span: a promise "until 18:30" is kept when work ends 18:30.

    Args:
        responsible: whose hours count.
        now: aware moment.
        minutes: working minutes that the answer may take.
        zone: the clinic's zone; the hours are wall-clock hours there, also across a change of the clock.

    Returns:
        An aware moment in `zone`, or None when the hours are missing or not understood.
    """
    week = parse_hours(responsible.hours)
    return None if week is None else working_moment(week, now, minutes, zone)


def working_moment(week: WeekHours, now: datetime, minutes: int, zone: ZoneInfo) -> datetime:
    """As `next_working_moment`, for hours already read."""
    left = timedelta(minutes=minutes)
    for day, span in _spans_from(week, now, zone):
        start, end = _bounds(day, span, zone)
        begin = max(start, now.astimezone(UTC))
        if begin >= end:
            continue
        if begin + left <= end:
            return min(_full_hour(begin + left), end).astimezone(zone)
        left -= end - begin
    raise ValueError("hours without working time")


def deadline(week: WeekHours, now: datetime, hours: int, zone: ZoneInfo) -> datetime:
    """The first working moment at or after `hours` of the clock (not of work) have passed: an answer that comes is read.

    Rounded up to a full hour; when that moment is outside working time, it is one hour into the next working span.
    """
    due = now.astimezone(UTC) + timedelta(hours=hours)
    for day, span in _spans_from(week, due, zone):
        start, end = _bounds(day, span, zone)
        if due < end:
            at = due if due > start else start + timedelta(hours=1)
            return min(_full_hour(at), end).astimezone(zone)
    raise ValueError("hours without working time")


def _spans_from(week: WeekHours, moment: datetime, zone: ZoneInfo) -> Iterator[tuple[date, Span]]:
    first = moment.astimezone(zone).date()
    for step in range(_HORIZON_DAYS):
        day = first + timedelta(days=step)
        for span in week.days[day.weekday()]:
            yield day, span


def _bounds(day: date, span: Span, zone: ZoneInfo) -> tuple[datetime, datetime]:
    return _at(day, span[0], zone), _at(day, span[1], zone)


def _at(day: date, minutes: int, zone: ZoneInfo) -> datetime:
    """Wall-clock minutes of a day as UTC; arithmetic in UTC is what survives a change of the clock."""
    if minutes == DAY_MINUTES:
        day, minutes = day + timedelta(days=1), 0
    return datetime.combine(day, time(minutes // 60, minutes % 60), tzinfo=zone).astimezone(UTC)


def _full_hour(moment: datetime) -> datetime:
    """Up to the next full hour, to the minute: offsets of our zones are whole hours or halves, so UTC will do."""
    floor = moment.replace(minute=0, second=0, microsecond=0)
    return floor if floor == moment else floor + timedelta(hours=1)
