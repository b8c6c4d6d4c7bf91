"""Whether a price may be said today; an expired or unreadable date keeps the price out of every reply."""

from __future__ import annotations

import re
from datetime import date

from vidhuk.contracts import ServicePrice

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")


def last_day(text: str | None) -> date | None:
    """The day that `valid_to` names: 2026-12-31 or 31.12.2026; None for no text.

    Raises:
        ValueError: a text that is not such a day.
    """
    if text is None or not text.strip():
        return None
    plain = text.strip()
    if found := _ISO.fullmatch(plain[:10]):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := _DOTTED.fullmatch(plain):
        return date(int(found[3]), int(found[2]), int(found[1]))
    raise ValueError("not a day")


def holds_on(day: date, *, first: str | None = None, last: str | None = None) -> bool:
    """Whether the day lies between two that are written down, both included; one that cannot be read counts as over."""
    try:
        begins, ends = last_day(first), last_day(last)
    except ValueError:
        return False
    return (begins is None or begins <= day) and (ends is None or day <= ends)


def may_be_said(service: ServicePrice, today: date) -> bool:
    """A figure is there and the price is good today; one that has not begun yet is not."""
    if service.price_from is None and service.price_to is None:
        return False
    return holds_on(today, first=service.valid_from, last=service.valid_to)
