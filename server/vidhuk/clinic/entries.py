"""Entries of the clinic's tables as rows of text, as forms and spreadsheets hold them: what is wrong is a code beside its column."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from typing import Any

from vidhuk.clinic.hours import parse_hours
from vidhuk.clinic.prices import last_day
from vidhuk.clinic.roster import doctor_line
from vidhuk.contracts import Clinic, Doctor, Topic, is_free_word
from vidhuk.sentences import LANGUAGES, sentences_for

MAX_LINE = 1_000
MAX_LINK = 4_096

Row = dict[str, str]
Problems = dict[str, str]
"""Code of what is wrong (`pages-clinic-problem-<code>`) by column."""


class Column(Enum):
    """What a column holds."""

    LINE = "line"
    HOURS = "hours"
    PHONE = "phone"
    PRICE = "price"
    CURRENCY = "currency"
    DAY = "day"
    WORDS = "words"
    """Several texts with commas between them."""
    TOPICS = "topics"
    LINK = "link"
    LINKS = "links"
    """Several addresses with spaces or commas between them."""


_L = Column
TABLES: dict[str, dict[str, Column]] = {
    "responsible": {
        "name": _L.LINE, "role": _L.LINE, "branch": _L.LINE, "hours": _L.HOURS, "topics": _L.TOPICS, "stand_in": _L.LINE,
        "away_from": _L.DAY, "away_to": _L.DAY,
    },
    "branches": {
        "name": _L.LINE, "address": _L.LINE, "hours": _L.HOURS, "phone": _L.PHONE, "metro": _L.LINE, "parking": _L.LINE,
        "aliases": _L.WORDS, "pages": _L.LINKS, "address_en": _L.LINE, "parking_en": _L.LINE,
    },
    "doctors": {
        "name": _L.LINE, "specialities": _L.WORDS, "branches": _L.WORDS, "aliases": _L.WORDS, "pages": _L.LINKS,
    },
    "services": {
        "name": _L.LINE, "from": _L.PRICE, "to": _L.PRICE, "currency": _L.CURRENCY, "valid_to": _L.DAY, "branch": _L.LINE,
        "valid_from": _L.DAY, "owner": _L.LINE, "name_en": _L.LINE, "name_ru": _L.LINE,
    },
    "promotions": {
        "name": _L.LINE, "text": _L.LINE, "service": _L.LINE, "branch": _L.LINE, "price": _L.PRICE, "currency": _L.CURRENCY,
        "valid_from": _L.DAY, "valid_to": _L.DAY, "owner": _L.LINE, "link": _L.LINK,
        "name_en": _L.LINE, "text_en": _L.LINE, "name_ru": _L.LINE, "text_ru": _L.LINE,
    },
    "facts": {
        "text": _L.LINE, "source": _L.LINK, "about": _L.WORDS, "valid_to": _L.DAY, "owner": _L.LINE, "text_en": _L.LINE,
        "text_ru": _L.LINE,
    },
    "links": {"name": _L.LINE, "url": _L.LINK},
}  # fmt: skip
"""Columns of each table, the one that names an entry first."""

_UNFILLED = re.compile(r"[{}\[\]]|<[^<>\s][^<>]*>|_{2,}")
_PHONE = re.compile(r"(?=(?:\D*\d){3})[\d\s()+.,;#*/-]+(?:\s*(?:дод|доб|ext)\.?\s*\d+)?", re.IGNORECASE)
_LINK = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)
_PAGE = re.compile(r"(?:https?://)?[^\s/.]+\.[^\s/]+(?:/\S*)?", re.IGNORECASE)


def entry_from(table: str, row: Mapping[str, str]) -> tuple[Any, Problems]:
    """The entry that a row describes, and what is wrong with it; with problems the entry is worth nothing.

    Args:
        table: key of `TABLES`.
        row: text by column; missing ones are empty.
    """
    problems: Problems = {}
    entry: dict[str, Any] = {}
    for column, kind in TABLES[table].items():
        value = _READERS[kind](row.get(column, "").strip(), _Say(problems, column))
        if value not in (None, []):
            entry[column] = value
    _whole(table, entry, problems)
    return _short(table, entry), problems


def row_of(table: str, item: Any, language: str = "uk") -> Row:
    """The row that shows an entry of the clinic's plain data; a branch, doctor or fact may be written as one text there."""
    if isinstance(item, str):
        first = next(iter(TABLES[table]))
        name, _, rest = item.partition(",") if table == "doctors" else (item, "", "")
        item = {first: name.strip(), "specialities": rest.strip()}
    return {column: _shown(item.get(column), kind, language) for column, kind in TABLES[table].items()}


def is_filled(table: str, row: Mapping[str, str]) -> bool:
    """Whether anybody wrote anything; a currency stands there by itself and is no entry."""
    return any(value.strip() for column, value in row.items() if TABLES[table].get(column) is not Column.CURRENCY)


class _Say:
    """Notes the first problem of a column."""

    def __init__(self, problems: Problems, column: str) -> None:
        self._problems = problems
        self._column = column

    def __call__(self, code: str) -> None:
        self._problems.setdefault(self._column, code)


def line_of(text: str, say: Callable[[str], None], limit: int = MAX_LINE) -> str | None:
    """One line of text, `None` when it is empty; says `long`, `characters` or `place`."""
    text = text.strip()
    if len(text) > limit:
        say("long")
    if any(ord(character) < 32 or 0xD800 <= ord(character) < 0xE000 for character in text):
        say("characters")
    if limit == MAX_LINE and _UNFILLED.search(text):
        # In a reply it would read as a place that nobody filled, and no reply with it would ever be offered.
        say("place")
    return text or None


def is_phone(text: str) -> bool:
    """Whether a person would read it as a phone number."""
    return _PHONE.fullmatch(text) is not None


def hours_of(text: str, say: Callable[[str], None]) -> str | None:
    """Opening hours that `parse_hours` can read."""
    line = line_of(text, say)
    if line and parse_hours(line) is None:
        say("hours")
    return line


def _phone(text: str, say: Callable[[str], None]) -> str | None:
    if text and not is_phone(text):
        say("phone")
    return line_of(text, say)


def _price(text: str, say: Callable[[str], None]) -> float | None:
    if is_free_word(text):
        return 0.0
    plain = re.sub(r"[\s\u00a0\u202f'’]|(?:грн|uah|₴)\.?$", "", text, flags=re.IGNORECASE).replace(",", ".")
    if not plain:
        return None
    if not re.fullmatch(r"\d{1,9}(\.\d{1,2})?", plain, re.ASCII):
        say("price")
        return None
    return float(plain)


def _day(text: str, say: Callable[[str], None]) -> str | None:
    try:
        last_day(text)
    except ValueError:
        say("day")
    return line_of(text, say)


def _words(text: str, say: Callable[[str], None]) -> list[str]:
    return [line for word in re.split(r"[,;\n]", text) if (line := line_of(word, say))]


def _topics(text: str, say: Callable[[str], None]) -> list[str]:
    found = [_topic_names().get(word.casefold()) for word in _words(text, say)]
    if None in found:
        say("topic")
    return [topic for topic in found if topic is not None]


@cache
def _topic_names() -> dict[str, str]:
    names = {topic.value: topic.value for topic in Topic}
    for language in LANGUAGES:
        for topic in Topic:
            names[_topic_name(topic.value, language).casefold()] = topic.value
    return names


def _topic_name(topic: str, language: str) -> str:
    return sentences_for(language).text(f"topic-{topic.replace('_', '-')}")


def _link(text: str, say: Callable[[str], None]) -> str | None:
    if text and not _LINK.fullmatch(text):
        say("link")
    return line_of(text, say, MAX_LINK)


def _links(text: str, say: Callable[[str], None]) -> list[str]:
    found = [line for word in re.split(r"[\s,;]+", text) if (line := line_of(word, say, MAX_LINK))]
    if any(not _PAGE.fullmatch(link) for link in found):
        say("page")
    return found


_READERS: dict[Column, Callable[[str, Callable[[str], None]], Any]] = {
    Column.LINE: line_of,
    Column.HOURS: hours_of,
    Column.PHONE: _phone,
    Column.PRICE: _price,
    Column.CURRENCY: line_of,
    Column.DAY: _day,
    Column.WORDS: _words,
    Column.TOPICS: _topics,
    Column.LINK: _link,
    Column.LINKS: _links,
}


def _whole(table: str, entry: dict[str, Any], problems: Problems) -> None:
    """What one column cannot say."""
    first = next(iter(TABLES[table]))
    if table == "responsible":
        if "name" not in entry and "role" not in entry:
            problems.setdefault("name", "who")
    elif first not in entry:
        problems.setdefault(first, "required")
    if table == "links" and "url" not in entry:
        problems.setdefault("url", "required")
    if entry.get("from", 0) > entry.get("to", float("inf")):
        problems.setdefault("to", "price-range")
    for begin, end in (("valid_from", "valid_to"), ("away_from", "away_to")):
        if begin in entry and end in entry and begin not in problems and end not in problems:
            first_day, final = last_day(entry[begin]), last_day(entry[end])
            if first_day is not None and final is not None and first_day > final:
                problems.setdefault(end, "day-order")
    if "currency" in TABLES[table]:
        entry.setdefault("currency", "UAH")


def _short(table: str, entry: dict[str, Any]) -> Any:
    """A branch or fact of which only its name is known is written as one text, a doctor as «name, speciality»."""
    if table in ("branches", "facts") and len(entry) == 1:
        return next(iter(entry.values()))
    if table == "doctors" and set(entry) <= {"name", "specialities"} and len(entry.get("specialities", [])) < 2:
        plain = entry.get("name", "")
        return doctor_line(Doctor.model_validate(entry)) if plain and "," not in plain else entry
    return entry


def _shown(value: object, kind: Column, language: str) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        words = [_topic_name(str(one), language) for one in value] if kind is Column.TOPICS else map(str, value)
        return (" " if kind is Column.LINKS else ", ").join(words)
    if isinstance(value, float):
        return f"{value:g}" if value < 1e6 and value == int(value) else f"{value:.2f}".rstrip("0").rstrip(".")
    return str(value)


def clinic_table(clinic: Clinic, table: str, language: str = "uk") -> list[list[str]]:
    """All entries of a table as rows of text, in the order of its columns."""
    items = clinic.model_dump(mode="json", by_alias=True, exclude_none=True).get(table, [])
    return [list(row_of(table, item, language).values()) for item in items]
