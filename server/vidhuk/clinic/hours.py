"""Opening hours written by people, read into a week; what cannot be read is None, never a guess."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import lru_cache

DAY_MINUTES = 24 * 60
_EVERY_DAY = tuple(range(7))
_WORKING_DAYS = tuple(range(5))

Span = tuple[int, int]
"""From and to in minutes after midnight, `0 <= from < to <= 1440`."""

_DAY_WORDS: tuple[tuple[str, ...], ...] = (
    ("пн", "пон", "понеділок", "понеділка", "понедельник", "понедельника", "mon", "monday", "mo"),
    ("вт", "вівторок", "вівторка", "вторник", "вторника", "tue", "tues", "tuesday", "tu"),
    ("ср", "середа", "середи", "середу", "среда", "среды", "среду", "wed", "wednesday", "we"),
    ("чт", "чет", "четвер", "четверга", "четверг", "thu", "thur", "thurs", "thursday", "th"),
    ("пт", "п'ятниця", "п'ятниці", "п'ятницю", "пятница", "пятницы", "пятницу", "fri", "friday", "fr"),
    ("сб", "суб", "субота", "суботи", "суботу", "суббота", "субботы", "субботу", "sat", "saturday", "sa"),
    ("нд", "нед", "неділя", "неділі", "неділю", "вс", "воскресенье", "воскресенья", "sun", "sunday", "su"),
)
_DAY_OF = {word: day for day, words in enumerate(_DAY_WORDS) for word in words}
_GROUPS: dict[str, tuple[int, ...]] = {
    **dict.fromkeys(
        ("щодня", "щоденно", "ежедневно", "daily", "everyday", "без вихідних", "без выходных"), tuple(range(7))
    ),
    **dict.fromkeys(("будні", "у будні", "в будні", "будни", "в будни", "weekdays", "workdays"), tuple(range(5))),
    **dict.fromkeys(("вихідні", "у вихідні", "выходные", "в выходные", "weekends", "weekend"), (5, 6)),
}
_ROUND_THE_CLOCK = (
    "цілодобово",
    "круглосуточно",
    "24/7",
    "24 години",
    "24 часа",
    "around the clock",
    "round the clock",
)
_CLOSED = (
    "вихідний",
    "вихідні",
    "выходной",
    "выходные",
    "зачинено",
    "закрито",
    "закрыто",
    "closed",
    "day off",
    "не працюємо",
)
_DASH = re.compile(r"\s*[-‐‑–—−]\s*")
_TIME = r"(\d{1,2})(?:[:.]([0-5]\d))?"
_SPAN = re.compile(
    rf"(?:(?:з|із|від|с|со|от|from)\s+)?{_TIME}\s*(?:-|до|to|till|until)\s*{_TIME}(?!\d)(?:\s*(?:год|годин|ч|час|часов)\b\.?)?"
)
_AND = re.compile(r"\s*(?:,|&|\+|/|\bта\b|\bі\b|\bй\b|\bи\b|\band\b)\s*")


@dataclass(frozen=True)
class WeekHours:
    """Working time of a week, Monday first; each day's spans are in order and do not overlap."""

    days: tuple[tuple[Span, ...], ...]
    days_named: bool = True
    """False when the text held a time only; the days are then Monday to Friday, the reading that promises least."""

    @property
    def always(self) -> bool:
        """Round the clock, every day."""
        return all(spans == ((0, DAY_MINUTES),) for spans in self.days)


@lru_cache(maxsize=512)
def parse_hours(text: str | None) -> WeekHours | None:
    """Read hours such as "пн-пт 9:00-18:00; сб 10-15", "Mon-Fri 9-18", "щодня 8:00–20:00" or "24/7".

    Returns:
        The week, or None when any part of the text is not understood or no working time is left:
        half-understood hours would promise an answer when nobody works.
    """
    if not text or not text.strip():
        return None
    plain = _normal(text)
    if plain in _ROUND_THE_CLOCK:
        return WeekHours(days=(((0, DAY_MINUTES),),) * 7)
    week: dict[int, tuple[Span, ...]] = {}
    pending: tuple[int, ...] | None = None
    named = True
    for part in _parts(plain):
        read = _read_part(part, pending)
        if read is None:
            return None
        days, spans = read
        if not days:
            # Days are not named: a promise counts on working days only, which holds whichever days were meant.
            days, named = _WORKING_DAYS, False
        if spans is None:
            pending = (pending or ()) + days
            continue
        pending = None
        if not _take(week, days, spans):
            return None
    if pending is not None or not any(week.values()):
        return None
    return WeekHours(days=tuple(week.get(day, ()) for day in range(7)), days_named=named)


def _take(week: dict[int, tuple[Span, ...]], days: tuple[int, ...], spans: tuple[Span, ...]) -> bool:
    """Put the spans of a part into the week; False when they overlap with what stands there."""
    for day in days:
        if spans and week.get(day):
            merged = _in_order((*week[day], *spans))
            if merged is None:
                return False
            week[day] = merged
        else:
            week[day] = spans
    return True


def _normal(text: str) -> str:
    lowered = (
        text.strip().lower().replace("(", " ").replace(")", " ").replace("’", "'").replace("ʼ", "'").replace("`", "'")
    )
    return _DASH.sub("-", re.sub(r"\s+", " ", lowered)).rstrip(". ")


def _parts(plain: str) -> list[str]:
    """Cut "пн-пт 9-18; сб 10-15" and "пн-пт 9-18, сб 10-15" where a new day begins; "9-13, 14-18" stays with its day."""
    pieces: list[str] = []
    for piece in re.split(r"[;\n|]", plain):
        pieces.extend(
            re.split(
                r",\s*(?=[^\W\d])|(?<=\d)\s+(?!(?:до|to|till|until)\b)(?=(?:та |і |и |and )?[^\W\d_]{2,}\.?(?:\s*-\s*[^\W\d_]+\.?)?\s*:?\s*\d)",
                piece,
            )
        )
    return [piece.strip(" .") for piece in pieces if piece and piece.strip(" .")]


def _read_part(part: str, pending: tuple[int, ...] | None) -> tuple[tuple[int, ...], tuple[Span, ...] | None] | None:
    """Days and spans of one part; spans None when the part names days only, empty when those days are closed."""
    around = next((word for word in _ROUND_THE_CLOCK if part.endswith(word)), None)
    if around is not None:
        days = _days(part.removesuffix(around))
        return None if days is None else (days or _EVERY_DAY, ((0, DAY_MINUTES),))
    spans = _spans(part)
    if spans is None:
        return None
    if spans:
        days = _days(_SPAN.sub(" ", part))
        return None if days is None else ((pending or ()) + days, spans)
    closed = next((word for word in _CLOSED if part.endswith(word) and part != word), None)
    days = _days(part.removesuffix(closed) if closed else part)
    if not days:
        return None
    return days, (() if closed else None)


def _days(text: str) -> tuple[int, ...] | None:
    """Days that the words name; empty for no words, None for words that are not days."""
    plain = re.sub(r"\b(?:у|в|on|по)\b(?!\s*(?:будні|будни|вихідні|выходные))", " ", text).strip(" :,.-")
    if not plain:
        return ()
    found: list[int] = []
    for piece in _AND.split(plain):
        word = piece.strip(" .:")
        if word in _GROUPS:
            found.extend(_GROUPS[word])
            continue
        ends = [end.strip(" .") for end in re.split(r"-|\bto\b|\bпо\b|\bдо\b", word)]
        days = [_DAY_OF.get(end) for end in ends]
        first, last = days[0], days[-1]
        if first is None or last is None or len(days) > 2:
            return None
        found.extend((first + step) % 7 for step in range((last - first) % 7 + 1))
    return tuple(dict.fromkeys(found))


def _spans(text: str) -> tuple[Span, ...] | None:
    """Spans that stand in the text, in order; None for hours that no clock shows, an end before its start, or an overlap."""
    spans: list[Span] = []
    for match in _SPAN.finditer(text):
        start = _minutes(match[1], match[2])
        end = _minutes(match[3], match[4])
        if start is None or end is None or start >= end:
            return None
        spans.append((start, end))
    return _in_order(tuple(spans))


def _minutes(hour: str, minute: str | None) -> int | None:
    total = int(hour) * 60 + int(minute or 0)
    return total if total <= DAY_MINUTES else None


def _in_order(spans: tuple[Span, ...]) -> tuple[Span, ...] | None:
    ordered = tuple(sorted(spans))
    if any(left[1] > right[0] for left, right in itertools.pairwise(ordered)):
        return None
    return ordered
