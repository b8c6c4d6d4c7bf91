"""Days, hours and sums as words of a reply in Ukrainian, Russian and English; no sentence of a screen stands here."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from vidhuk.clinic.hours import DAY_MINUTES, Span, WeekHours

ReplyLanguage = Literal["uk", "ru", "en"]

_MONTHS: dict[ReplyLanguage, tuple[str, ...]] = {
    "uk": (
        "січня",
        "лютого",
        "березня",
        "квітня",
        "травня",
        "червня",
        "липня",
        "серпня",
        "вересня",
        "жовтня",
        "листопада",
        "грудня",
    ),
    "ru": (
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}
_ON_DAY: dict[ReplyLanguage, tuple[str, ...]] = {
    "uk": ("у понеділок", "у вівторок", "у середу", "у четвер", "у п'ятницю", "у суботу", "у неділю"),
    "ru": ("в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу", "в воскресенье"),
    "en": ("on Monday", "on Tuesday", "on Wednesday", "on Thursday", "on Friday", "on Saturday", "on Sunday"),
}
_UNTIL_DAY: dict[ReplyLanguage, tuple[str, ...]] = {
    "uk": ("понеділка", "вівторка", "середи", "четверга", "п'ятниці", "суботи", "неділі"),
    "ru": ("понедельника", "вторника", "среды", "четверга", "пятницы", "субботы", "воскресенья"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_SHORT_DAYS: dict[ReplyLanguage, tuple[str, ...]] = {
    "uk": ("пн", "вт", "ср", "чт", "пт", "сб", "нд"),
    "ru": ("пн", "вт", "ср", "чт", "пт", "сб", "вс"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_TODAY: dict[ReplyLanguage, tuple[str, str]] = {
    "uk": ("сьогодні", "завтра"),
    "ru": ("сегодня", "завтра"),
    "en": ("today", "tomorrow"),
}
_UNTIL: dict[ReplyLanguage, str] = {"uk": "до", "ru": "до", "en": "by"}
_ALWAYS: dict[ReplyLanguage, str] = {"uk": "цілодобово", "ru": "круглосуточно", "en": "round the clock"}
_DAILY: dict[ReplyLanguage, str] = {"uk": "щодня", "ru": "ежедневно", "en": "daily"}
_DAY_OFF: dict[ReplyLanguage, str] = {"uk": "вихідний", "ru": "выходной", "en": ""}
_NOW_OPEN: dict[ReplyLanguage, str] = {
    "uk": "зараз відчинено, сьогодні до {}",
    "ru": "сейчас открыто, сегодня до {}",
    "en": "we are open now, until {} today",
}
_NOW_CLOSED: dict[ReplyLanguage, str] = {
    "uk": "зараз зачинено, найближчі години роботи: {}",
    "ru": "сейчас закрыто, ближайшие часы работы: {}",
    "en": "we are closed now, and the next opening hours are {}",
}
_HRYVNIA = {"uah", "грн", "гривня", "гривні", "гривень", "₴", "hrn"}
_FREE: dict[ReplyLanguage, str] = {"uk": "безкоштовно", "ru": "бесплатно", "en": "free of charge"}
_CURRENCY: dict[ReplyLanguage, str] = {"uk": "грн", "ru": "грн", "en": "UAH"}


def by_when(moment: datetime, now: datetime, zone: ZoneInfo, language: ReplyLanguage) -> str:
    """«сьогодні до 18:00», «завтра до 12:00», «у понеділок до 11:00», beyond six days «до 11:00 3 грудня»."""
    local, today = moment.astimezone(zone), now.astimezone(zone).date()
    clock = f"{local:%H:%M}".removeprefix("0")
    until = _UNTIL[language]
    # Midnight closes the day before it: "tomorrow by 0:00" would read as a day later than it is.
    day = local.date()
    if (local.hour, local.minute) == (0, 0):
        day, clock = day - timedelta(days=1), "24:00"
    ahead = (day - today).days
    if ahead <= 1:
        name = _TODAY[language][max(ahead, 0)]
        return f"{until} {clock} {name}" if language == "en" else f"{name} {until} {clock}"
    if ahead <= 6:
        name = _ON_DAY[language][day.weekday()]
        return f"{until} {clock} {name}" if language == "en" else f"{name} {until} {clock}"
    return f"{until} {clock} {_on(language)}{day_and_month(day, language)}"


def until_moment(moment: datetime, zone: ZoneInfo, language: ReplyLanguage) -> str:
    """The deadline of a request, with its day spelled out: «до 18:00 п'ятниці, 27 листопада»."""
    local = moment.astimezone(zone)
    day, clock = local.date(), f"{local:%H:%M}".removeprefix("0")
    if (local.hour, local.minute) == (0, 0):
        day, clock = day - timedelta(days=1), "24:00"
    weekday, date_words = _UNTIL_DAY[language][day.weekday()], day_and_month(day, language)
    if language == "en":
        return f"by {clock} on {weekday}, {date_words}"
    return f"до {clock} {weekday}, {date_words}"


def day_and_month(day: date, language: ReplyLanguage) -> str:
    """«27 листопада», "27 November"."""
    return f"{day.day} {_MONTHS[language][day.month - 1]}"


def full_date(day: date, language: ReplyLanguage) -> str:
    """«27 листопада 2026 року», "27 November 2026"."""
    year = {"uk": " року", "ru": " года", "en": ""}[language]
    return f"{day_and_month(day, language)} {day.year}{year}"


def week_words(week: WeekHours, language: ReplyLanguage) -> str:
    """«пн–пт 9:00–18:00, сб 10:00–15:00», "Mon–Fri 9:00–18:00"."""
    if week.always:
        return _ALWAYS[language]
    if not week.days_named:
        return _spans_words(week.days[0])
    if len(set(week.days)) == 1:
        return f"{_DAILY[language]} {_spans_words(week.days[0])}"
    names = _SHORT_DAYS[language]
    words: list[str] = []
    day = 0
    while day < 7:
        last = day
        while last + 1 < 7 and week.days[last + 1] == week.days[day]:
            last += 1
        if week.days[day]:
            label = (
                names[day]
                if last == day
                else f"{names[day]}–{names[last]}"
                if last > day + 1
                else f"{names[day]}, {names[last]}"
            )
            words.append(f"{label} {_spans_words(week.days[day])}")
        day = last + 1
    return ", ".join(words)


def day_hours(
    week: WeekHours, weekday: int, language: ReplyLanguage, *, when: Literal["", "today", "tomorrow"] = ""
) -> str:
    """«у суботу працюємо 10:00–15:00», «сьогодні вихідний», "we are closed on Sunday".

    Args:
        week: the timetable.
        weekday: 0 is Monday.
        language: of the words.
        when: what the day is called instead of its name.
    """
    name = _TODAY[language][when == "tomorrow"] if when else _ON_DAY[language][weekday]
    spans = week.days[weekday]
    if language == "en":
        return f"we are open {_spans_words(spans)} {name}" if spans else f"we are closed {name}"
    working = {"uk": "працюємо", "ru": "работаем"}[language]
    return f"{name} {working} {_spans_words(spans)}" if spans else f"{name} {_DAY_OFF[language]}"


def now_hours(week: WeekHours, now: datetime, language: ReplyLanguage) -> str:
    """Whether the timetable says open at this wall-clock moment, and the next hours when it does not."""
    minute, weekday = now.hour * 60 + now.minute, now.weekday()
    for start, end in week.days[weekday]:
        if start <= minute < end:
            return _NOW_OPEN[language].format(_clock(end))
    for ahead in range(8):
        spans = tuple(span for span in week.days[(weekday + ahead) % 7] if ahead or span[0] > minute)
        if spans:
            name = _TODAY[language][ahead] if ahead < 2 else _ON_DAY[language][(weekday + ahead) % 7]
            return _NOW_CLOSED[language].format(
                f"{_spans_words(spans)} {name}" if language == "en" else f"{name} {_spans_words(spans)}"
            )
    return week_words(week, language)


def sum_words(price_from: float | None, price_to: float | None, currency: str, language: ReplyLanguage) -> str | None:
    """«від 600 до 900 грн», «від 600 грн», «600 грн», «безкоштовно» for nothing but 0; None when there is no figure."""
    if is_free(price_from, price_to):
        return _FREE[language]
    unit = _unit(currency, language)
    # «Від 0 до 500 грн» is «до 500 грн».
    low = None if not price_from else _figure(price_from)
    high = None if price_to is None else _figure(price_to)
    low_word, high_word = {"uk": ("від", "до"), "ru": ("от", "до"), "en": ("from", "up to")}[language]
    if low is not None and low == high:
        return f"{low} {unit}"
    if low is not None and high is not None:
        middle = "to" if language == "en" else high_word
        return f"{low_word} {low} {middle} {high} {unit}"
    if low is not None:
        return f"{low_word} {low} {unit}"
    return None if high is None else f"{high_word} {high} {unit}"


def span_words(price_from: float, price_to: float, currency: str, language: ReplyLanguage) -> str:
    """«600–900 грн»."""
    return f"{_figure(price_from)}–{_figure(price_to)} {_unit(currency, language)}"


def _unit(currency: str, language: ReplyLanguage) -> str:
    return _CURRENCY[language] if currency.strip().lower().rstrip(".") in _HRYVNIA else currency.strip()


def is_free(price_from: float | None, price_to: float | None) -> bool:
    """Whether 0 is all that stands there: no price but «безкоштовно»."""
    figures = [figure for figure in (price_from, price_to) if figure is not None]
    return bool(figures) and not any(figures)


def _on(language: ReplyLanguage) -> str:
    return "on " if language == "en" else ""


def _spans_words(spans: tuple[Span, ...]) -> str:
    return ", ".join(f"{_clock(start)}–{_clock(end)}" for start, end in spans)


def _clock(minutes: int) -> str:
    return "24:00" if minutes == DAY_MINUTES else f"{minutes // 60}:{minutes % 60:02d}"


def _figure(value: float) -> str:
    """A sum as it stands in a price list: 600, 1200, 99.50; no separator of thousands, so that it can be compared."""
    return f"{value:.0f}" if value == int(value) else f"{value:.2f}"
