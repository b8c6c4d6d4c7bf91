"""Prices, offers and facts that run out soon or have run out, with who keeps them; says it, changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from vidhuk.clinic.prices import last_day
from vidhuk.contracts import Clinic


@dataclass(frozen=True, slots=True)
class Expiring:
    """One entry with its last day.

    Attributes:
        table: `services`, `promotions` or `facts`.
        place: its place there, from 0.
        name: what it is called.
        last: last day on which it holds.
        owner: who keeps it, `None` when nobody is written down.
        over: whether that day has gone by.
    """

    table: str
    place: int
    name: str
    last: date
    owner: str | None
    over: bool


def expiring(clinic: Clinic, today: date) -> list[Expiring]:
    """What has run out, and what will within the clinic's `remind_days`; the earliest first."""
    limit = today + timedelta(days=clinic.remind_days)
    found = [
        Expiring(table, place, name, last, owner, over=last < today)
        for table, place, name, last, owner in _dated(clinic)
        if last <= limit
    ]
    return sorted(found, key=lambda one: (one.last, one.table, one.place))


def _dated(clinic: Clinic) -> Iterator[tuple[str, int, str, date, str | None]]:
    entries = [
        *(("services", at, one.name, one.valid_to, one.owner) for at, one in enumerate(clinic.services)),
        *(("promotions", at, one.name, one.valid_to, one.owner) for at, one in enumerate(clinic.promotions)),
        *(
            ("facts", at, one.text, one.valid_to, one.owner)
            for at, one in enumerate(clinic.facts)
            if not isinstance(one, str)
        ),
    ]
    for table, at, name, text, owner in entries:
        try:
            last = last_day(text)
        except ValueError:
            continue
        if last is not None:
            yield table, at, name, last, owner
