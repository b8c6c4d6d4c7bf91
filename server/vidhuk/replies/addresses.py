"""A Ukrainian address in an English reply: names in Latin letters, common words translated; what has no translation is left out and told."""

from __future__ import annotations

import re
from collections.abc import Callable

from vidhuk.replies.latin import latin, proper

_TYPES = (
    (r"вул(?:иця)?|ул(?:ица)?", "Street"),
    (r"просп(?:ект)?|пр-т|пр", "Avenue"),
    (r"бул(?:ьв)?(?:ьвар)?|бульвар|б-р", "Boulevard"),
    (r"пл(?:оща)?|площадь|майдан", "Square"),
    (r"пров(?:улок)?|переулок|пер", "Lane"),
    (r"узвіз|спуск", "Descent"),
    (r"шосе|шоссе", "Highway"),
    (r"наб(?:ережна)?|набережная", "Embankment"),
    (r"алея|аллея", "Alley"),
    (r"проїзд|проезд", "Passage"),
)
_STREETS = tuple(
    (
        re.compile(rf"(?:{words})(?:\.\s*|\s+)(?P<before>\w.*)|(?P<after>[^\W\d_].*?)\s+(?:{words})\.?", re.IGNORECASE),
        english,
    )
    for words, english in _TYPES
)
_HOUSE = re.compile(r"(?:буд(?:инок|\.)?|№|д\.)?\s*(\d+(?:\s?[-/]?\s?[^\W\d_])?(?:[-/]\d+[^\W\d_]?)?)", re.IGNORECASE)
_Say = Callable[[re.Match[str]], str]
_PARTS: tuple[tuple[re.Pattern[str], str | _Say], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), english)
    for pattern, english in (
        (r"(?:корп(?:ус|\.)?|к\.)\s*(\w{1,3})", lambda at: f"building {latin(at[1])}"),
        (r"(?:оф(?:іс|ис|\.)?)\s*(\w{1,5})", lambda at: f"office {latin(at[1])}"),
        (r"(?:каб(?:інет|инет|\.)?)\s*(\w{1,5})", lambda at: f"room {latin(at[1])}"),
        (r"(?:кв(?:артира|\.)?)\s*(\w{1,5})", lambda at: f"flat {latin(at[1])}"),
        (r"(?:під'їзд|подъезд)\s*(\d+)", lambda at: f"entrance {at[1]}"),
        (r"(\d{1,2})\s*(?:-?(?:й|ий|ой|ый))?\s*(?:поверх|пов\.|этаж|эт\.)", lambda at: f"floor {at[1]}"),
        (r"(?:поверх|этаж)\s*(\d{1,2})", lambda at: f"floor {at[1]}"),
        (r"перший поверх|первый этаж", "floor 1"),
        (r"другий поверх|второй этаж", "floor 2"),
        (r"третій поверх|третий этаж", "floor 3"),
        (r"цоколь(?:ний поверх)?|цокольный этаж", "basement floor"),
        (r"(?:вхід|вход) (?:з|із|со) двор[уа]", "entrance from the courtyard"),
        (r"(?:вхід|вход) (?:з|із|с) (?:вулиці|улицы)", "entrance from the street"),
        (r"(?:вхід|вход) (?:з|із|с|со) торц[яіа]", "entrance at the side"),
        (r"(?:у|в|во) двор[іе]", "in the courtyard"),
        (r"(?:тц|трц|трк)\s+(.+)", lambda at: f"{_name(at[1])} shopping centre"),
        (r"(?:бц)\s+(.+)", lambda at: f"{_name(at[1])} business centre"),
        (r"(?:жк)\s+(.+)", lambda at: f"{_name(at[1])} residential complex"),
        (r"(?:(?:біля|поруч з|поряд з|возле|рядом с)\s+)?(?:метро|ст(?:анція|анция|\.)?\s*(?:метро|м\.))\s+«?([^»]+)»?", lambda at: f"near {_name(at[1])} metro station"),
        (r"([^\W\d_]+(?:ька|цька|ская))\s+обл(?:асть|\.)", lambda at: f"{_name(at[1])} region"),
        (r"([^\W\d_]+ий) р(?:айо|-)н", lambda at: f"{_name(at[1])} district"),
    )
)  # fmt: skip
_TOWN = re.compile(r"(?:м(?:істо|\.)|г(?:ород|\.)|смт|с(?:ело|\.))\s*(?=[А-ЯІЇЄҐ])", re.IGNORECASE)
_POST_CODE = 5
_SMALL = re.compile(r"[\u0430-\u044f\u0451\u0456\u0457\u0454\u0491]")


def address_in_english(text: str) -> tuple[str, bool]:
    """«вул. Спаська, 12, 2 поверх» is "12 Spaska Street, floor 2"; beside it, whether every part of it is said.

    A part in small letters that no list knows («навпроти школи») is left out: its Latin letters would tell nobody anything.
    Empty where nothing is left.
    """
    told: list[str] = []
    street_at, whole = -1, True
    plain = " ".join(text.replace("’", "'").replace("ʼ", "'").split())
    for part in filter(None, (piece.strip(" .") for piece in re.split(r"[,;()]+", plain))):
        if (house := _HOUSE.fullmatch(part)) and not (part.isdigit() and len(part) == _POST_CODE):
            if told and len(told) - 1 == street_at:
                number = latin(house[1].replace(" ", "")).upper()
                # «вул. 1-го Травня, 5»: two figures side by side would read as one.
                told[-1] = f"{told[-1]}, {number}" if told[-1][0].isdigit() else f"{number} {told[-1]}"
                street_at = -1
            else:
                whole = False
            continue
        said, is_street = _part(part)
        if said:
            street_at = len(told) if is_street else street_at
            told.append(said)
        else:
            whole = False
    return ", ".join(told), whole


def _part(part: str) -> tuple[str, bool]:
    """One part in English, and whether it is a street; empty where it cannot be said."""
    if part.isascii():
        return part, not part.isdigit()
    for pattern, english in _PARTS:
        if found := pattern.fullmatch(part):
            return (english if isinstance(english, str) else english(found)), False
    for street, kind in _STREETS:
        if found := street.fullmatch(part):
            name = found["before"] or found["after"]
            number = re.fullmatch(r"(.*\D)\s(\d+\s?-?[^\W\d_]?)", name)
            said = f"{_name(number[1] if number else name)} {kind}"
            return (f"{latin(number[2]).upper()} {said}", False) if number else (said, True)
    plain = _TOWN.sub("", part)
    return ("", False) if _SMALL.match(plain) or plain[:1].isdigit() else (_name(plain), True)


def _name(text: str) -> str:
    return proper(text.strip(' «»"“”.'))
