"""Opening hours as an answer: of the branch that is named, of the day or the moment that is asked about; guesses nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from vidhuk.clinic import branches_of, day_hours, now_hours, parse_hours, week_words
from vidhuk.contracts import Branch
from vidhuk.replies.asked import Comment, Found, branch_name, named_of
from vidhuk.replies.foreign import cited, may_stand
from vidhuk.replies.language import ReplyLanguage

_SHOWN = 5
_BY_APPOINTMENT = ("запис", "домовлен", "договор", "appointment")
_NIGHT = ("ноч", "вноч", "цілодоб", "круглосут", "night")
_NOW = frozenset({"зараз", "щас", "сейчас", "now"})
_OPEN = ("відчинен", "зачинен", "відкрит", "закрит", "открыт", "закрыт", "open", "closed", "працює", "работает", "приймає", "принимает")  # fmt: skip
_TODAY = frozenset({"сьогодні", "сьодні", "сегодня", "today", "tonight"})
_TOMORROW = frozenset({"завтра", "tomorrow"})
_NEAR_DAYS: tuple[tuple[frozenset[str], Literal["today", "tomorrow"], int], ...] = (
    (_TODAY, "today", 0),
    (_TOMORROW, "tomorrow", 1),
)
_DAYS: tuple[tuple[str, ...], ...] = (
    ("понеділ", "понедел", "monday"),
    ("вівтор", "вторник", "tuesday"),
    ("серед", "сред", "wednesday"),
    ("четвер", "thursday"),
    ("п'ятниц", "пятниц", "friday"),
    ("субот", "суббот", "saturday"),
    ("неділ", "недел", "воскресен", "sunday"),
)
_LONGEST = 12
"""No form of a weekday's name is longer; «середовище» with its eleven letters is told apart by `_IS_NO_DAY`."""
_IS_NO_DAY = ("середов", "середн", "средн", "средств")


def opening_hours(comment: Comment) -> Found | None:
    """The week of the clinic or of the named branch, with the day that is asked about; of several branches each its own."""
    lines = _lines(comment)
    if not lines:
        return None
    if _asks_of_night(comment) and (always := _always(lines)):
        # With their names: alone «цілодобово» would read as said of every branch.
        lines = always
    elif len({text for _branch, text in lines}) == 1:
        return _of_one(lines[0][1], comment)
    told = [
        (
            "" if branch is None else branch_name(branch.name, comment),
            _asked_day(text, comment) or _week(text, comment.language),
        )
        for branch, text in lines[:_SHOWN]
    ]
    day = told[0][1] if len({said for _name, said in told}) == 1 and _asked_day(lines[0][1], comment) else None
    if day is not None:
        # «У неділю вихідний» holds for every branch: it is said once.
        return {"only_day": (day,)}
    # A long list in three replies side by side is set in three ways.
    return {
        "hours_list": (
            "; ".join(f"{name} — {hours}" for name, hours in told),
            ", ".join(f"{name} ({hours})" for name, hours in reversed(told)),
            "; ".join(f"{name}: {hours}" for name, hours in [*told[1:], told[0]]),
        )
    }


def _sayable(text: str | None, language: ReplyLanguage) -> str:
    """Hours as they are written, when they say something: figures, or that people come by appointment."""
    plain = (text or "").strip()
    if parse_hours(plain) is not None:
        return plain
    said = any(sign.isdigit() for sign in plain) or any(word in plain.lower() for word in _BY_APPOINTMENT)
    return plain if said and may_stand(plain, language) else ""


def _lines(comment: Comment) -> list[tuple[Branch | None, str]]:
    """Hours by branch; one line without a branch where the clinic has one timetable."""
    general = _sayable(comment.clinic.hours, comment.language)
    branches = branches_of(comment.clinic)
    named = named_of(branches, comment)
    having = [
        (branch, own) for branch in named or branches if (own := _sayable(branch.hours, comment.language) or general)
    ]
    if any(_sayable(branch.hours, comment.language) for branch, _own in having):
        # A timetable of the whole clinic says little where branches keep their own.
        return [*having]
    return [(None, general)] if general else []


def _asks_of_night(comment: Comment) -> bool:
    return any(word.startswith(_NIGHT) for word in comment.words)


def _always(lines: list[tuple[Branch | None, str]]) -> list[tuple[Branch | None, str]]:
    """Branches that are open round the clock."""
    return [(b, text) for b, text in lines if b is not None and (week := parse_hours(text)) is not None and week.always]


def _of_one(text: str, comment: Comment) -> Found:
    hours, day = _week(text, comment.language), _asked_day(text, comment)
    found: Found = {"hours": (hours,)}
    if day:
        found["day"] = (day,)
    return found


def _asked_day(text: str, comment: Comment) -> str | None:
    """What the timetable says of the day or the moment that is asked about; None when none is, or it cannot be read."""
    week, words = parse_hours(text), comment.words
    if week is None or not week.days_named or week.always:
        return None
    if _NOW & set(words) and any(word.startswith(_OPEN) for word in words):
        return now_hours(week, comment.now, comment.language)
    for day in range(7):
        if any(_is_day(word, day) for word in words):
            return day_hours(week, day, comment.language)
    for said, when, ahead in _NEAR_DAYS:
        if said & set(words):
            weekday = (comment.today + timedelta(days=ahead)).weekday()
            return day_hours(week, weekday, comment.language, when=when)
    return None


def _is_day(word: str, day: int) -> bool:
    return word.startswith(_DAYS[day]) and len(word) <= _LONGEST and not word.startswith(_IS_NO_DAY)


def _week(text: str, language: ReplyLanguage) -> str:
    week = parse_hours(text)
    return cited(" ".join(text.split()).rstrip("."), language) if week is None else week_words(week, language)
