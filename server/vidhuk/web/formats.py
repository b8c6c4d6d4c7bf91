"""Moments, counts and sizes as people read them, in the clinic's zone; formats values only, decides nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.dates import format_date, format_datetime, format_timedelta
from babel.numbers import format_decimal

from vidhuk.sentences import Sentences

DEFAULT_ZONE = "Europe/Kyiv"

# English of a Ukrainian clinic: day before month, 24 hours.
_LOCALES = {"uk": "uk", "en": "en_GB"}


def zone_of(name: str | None) -> ZoneInfo:
    """The zone of this name; an unknown name falls back to Kyiv, because a page must be shown all the same."""
    try:
        return ZoneInfo(name or DEFAULT_ZONE)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo(DEFAULT_ZONE)


class Formats:
    """Formats of one page: one language, one zone, one `now`.

    Args:
        sentences: catalogs of the page's language.
        zone: the clinic's zone.
        now: aware moment that "today" and ages are counted from.
    """

    def __init__(self, sentences: Sentences, zone: ZoneInfo, now: datetime) -> None:
        self._sentences = sentences
        self._locale = _LOCALES[sentences.language]
        self._zone = zone
        self._now = now

    def local(self, moment: datetime) -> datetime:
        """The moment on the clinic's clock."""
        return moment.astimezone(self._zone)

    def full(self, moment: datetime) -> str:
        """Date and time with the year: «24 листопада 2026 р., 14:05»."""
        local = self.local(moment)
        return f"{format_date(local, 'long', locale=self._locale)}, {self.clock(moment)}"

    def exact(self, moment: datetime) -> str:
        """UTC to the microsecond, as the archive keeps it: for people who compare records."""
        return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")

    def short(self, moment: datetime) -> str:
        """Date and time for a list; the year stands only when it is not this one."""
        local = self.local(moment)
        pattern = "d MMM, HH:mm" if local.year == self.local(self._now).year else "d MMM y, HH:mm"
        return format_datetime(local, pattern, locale=self._locale)

    def clock(self, moment: datetime) -> str:
        """Time of day: «14:05»."""
        return f"{self.local(moment):%H:%M}"

    def start_of_day(self) -> datetime:
        """Midnight of the clinic's today, as UTC."""
        return self.local(self._now).replace(hour=0, minute=0, second=0, microsecond=0).astimezone(UTC)

    def day_of(self, moment: datetime) -> date:
        """Calendar day on the clinic's clock."""
        return self.local(moment).date()

    def day(self, day: date) -> str:
        """Heading of a day: today and yesterday by name, this year without the year."""
        today = self.day_of(self._now)
        if day == today:
            return self._sentences.text("pages-day-today", date=format_date(day, "d MMMM", locale=self._locale))
        if (today - day).days == 1:
            return self._sentences.text("pages-day-yesterday", date=format_date(day, "d MMMM", locale=self._locale))
        pattern = "EEEE, d MMMM" if day.year == today.year else None
        text = format_date(day, pattern or "long", locale=self._locale)
        return text[:1].upper() + text[1:]

    def age(self, moment: datetime) -> str:
        """How long ago: «3 хвилини тому»; a moment ahead of the clock counts as now."""
        passed = min(moment - self._now, self._now - self._now)
        if abs(passed.total_seconds()) < 45:
            return self._sentences.text("pages-age-now")
        return format_timedelta(passed, add_direction=True, locale=self._locale)

    def number(self, value: float) -> str:
        """Number with the language's separators: «1 234,5»."""
        return str(format_decimal(value, locale=self._locale))

    def percent(self, share: float) -> str:
        """Share of 1 as whole per cent; certainty is never rounded up to 100."""
        whole = round(share * 100)
        return f"{min(whole, 99) if share < 1 else whole} %"

    def size(self, count: int) -> str:
        """Bytes, with KB and MB of 1024."""
        if count < 1024:
            return self._sentences.text("pages-size-bytes", n=count)
        if count < 1024 * 1024:
            return self._sentences.text("pages-size-kb", n=self.number(round(count / 1024, 1)))
        return self._sentences.text("pages-size-mb", n=self.number(round(count / 1024 / 1024, 1)))
