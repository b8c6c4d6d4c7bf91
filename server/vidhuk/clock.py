"""The only place that reads the wall clock; logic gets `now` handed in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the moment."""

    def now(self) -> datetime:
        """Aware UTC, microseconds."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Aware UTC, microseconds."""
        return datetime.now(UTC)


class FixedClock:
    """A clock that stands still until it is moved; for tests and for runs that must repeat."""

    def __init__(self, at: datetime) -> None:
        if at.tzinfo is None:
            raise ValueError("a clock needs an aware moment")
        self.at = at.astimezone(UTC)

    def now(self) -> datetime:
        """The moment it was set to, aware UTC."""
        return self.at

    def move(self, by: timedelta) -> None:
        """Move the hands by `by`."""
        self.at += by
