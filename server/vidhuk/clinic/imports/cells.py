"""Prices and days as people type them into a table; what cannot be read goes on as it is and is told as wrong."""

from __future__ import annotations

import re
from datetime import date, timedelta

from vidhuk.clinic.prices import last_day
from vidhuk.contracts import is_free_word

NOTHING = "—"
"""A cell that says «no figure»: what was known goes."""

_NO_FIGURE = re.compile(
    r"[-–—]+|н/?д|n/?a|(?:ціна |цена |вартість |стоимость )?(?:за домовленістю|за договоренностью|по договор[её]нности|договірна|договорная|індивідуально|"
    r"индивидуально|уточнюйте|уточняйте|за запитом|по запросу|on request)\.?",
    re.IGNORECASE,
)
_SPACES = re.compile(r"[\u00a0\u2000-\u200a\u202f\u2009\u205f\u3000]")
_KOPECKS = re.compile(r"(?<=\d)\s*(?:грн|гривень|гривні|uah|₴)?\.?\s*(\d{2})\s*коп(?:ійок|еек|\.)?$")
_CURRENCIES = (
    ("UAH", r"грн|гривень|гривні|гривна|гривня|гривен|uah|hrn|₴"),
    ("USD", r"\$|usd|дол(?:ар\w*|лар\w*|\.)?|у\.\s?[ое]\."),
    ("EUR", r"€|eur|євро|евро"),
)
_UNIT = re.compile(
    r"^(.*?\d[\d\s.,]*)\s*(?:/\s*([^\d/]{1,30})|\((?:за |per )?([^\d()]{1,40})\)|(?:за|per)\s+([^\d()]{1,30}))$"
)
_AMOUNT = r"\d[\d\s.,'’]*"
_RANGE = re.compile(rf"(?:від|от|from)?\s*({_AMOUNT}?)\s*(?:-|–|—|−|до|to)\s*({_AMOUNT})")
_ONE = re.compile(rf"(від|от|from|до|to)?\s*({_AMOUNT})")

_MONTHS = (
    ("січ", "янв", "jan"), ("лют", "фев", "feb"), ("бер", "мар", "mar"), ("кві", "апр", "apr"), ("тра", "мая", "may"),
    ("чер", "июн", "jun"), ("лип", "июл", "jul"), ("сер", "авг", "aug"), ("вер", "сен", "sep"), ("жов", "окт", "oct"),
    ("лис", "ноя", "nov"), ("гру", "дек", "dec"),
)  # fmt: skip
_IN_WORDS = re.compile(r"(\d{1,2})\.?\s+([^\W\d_]+)\.?,?\s+(\d{4})(?:\s*(?:р|г|року|года)\.?)?")
_IN_FIGURES = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})(?:\s*(?:р|г)\.?)?")
_SERIAL = re.compile(r"[34567]\d{4}(?:\.\d+)?")
"""A spreadsheet's own count of days, which a cell of days shows when it has lost its format: 1982 to 2119."""

_SERIAL_FROM = date(1899, 12, 30)

_FROM_YEAR = re.compile(r"(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?:[T\s].*)?")


def price_cell(cell: str) -> dict[str, str]:
    """«від 600 до 900 грн», «600–900», «від 1 200 грн», «50 $», «1200 грн за зуб» as `from`, `to`, `currency` and `unit`.

    A dash or «за домовленістю» is `NOTHING` in both; «безкоштовно» is 0.
    """
    text = " ".join(_SPACES.sub(" ", cell).split())
    if not text:
        return {"from": "", "to": ""}
    if _NO_FIGURE.fullmatch(text):
        return {"from": NOTHING, "to": NOTHING}
    if is_free_word(text):
        return {"from": "0", "to": ""}
    plain, unit, currency = text.casefold(), "", ""
    plain = _KOPECKS.sub(r",\1", plain)
    for code, pattern in _CURRENCIES:
        bare = re.sub(rf"(?<![^\W\d_])(?:{pattern})(?![^\W\d_])\.?", " ", plain)
        if bare != plain:
            plain, currency = " ".join(bare.split()), code
            break
    if said := _UNIT.fullmatch(plain):
        plain, unit = said[1].strip(), next(group for group in said.groups()[1:] if group).strip(" .")
    plain = re.sub(r",\s*-+$|\.-+$", "", plain).strip(" .;,")
    found: dict[str, str] = {}
    if both := _RANGE.fullmatch(plain):
        found = {"from": _figure(both[1]), "to": _figure(both[2])}
    elif one := _ONE.fullmatch(plain):
        figure = _figure(one[2])
        low, high = one[1] in ("від", "от", "from"), one[1] in ("до", "to")
        found = {"from": "" if high else figure, "to": "" if low else figure}
    else:
        return {"from": cell, "to": ""}
    return found | ({"currency": currency} if currency else {}) | ({"unit": unit} if unit else {})


def _figure(text: str) -> str:
    """«1 200», «1.200», «1'200,50» as «1200» and «1200.50»; prices have no three digits after the point."""
    plain = re.sub(r"[\s'’]", "", text.strip())
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?", plain):
        tail = re.search(r"[.,](\d{1,2})$", plain)
        whole = plain[: tail.start()] if tail else plain
        return re.sub(r"[.,]", "", whole) + (f".{tail[1]}" if tail else "")
    return plain


def day_cell(cell: str) -> str:
    """«31 грудня 2026 р.», «31.12.26», «2026/12/31», 46387 as «2026-12-31»; what is no day goes on as it is."""
    text = " ".join(_SPACES.sub(" ", cell).split()).casefold()
    if is_day(text):
        return text
    if _SERIAL.fullmatch(text):
        return (_SERIAL_FROM + timedelta(days=int(text[:5]))).isoformat()
    if found := _FROM_YEAR.fullmatch(text):
        year, month, day = found[1], found[2], found[3]
    elif found := _IN_FIGURES.fullmatch(text):
        day, month, year = found[1], found[2], found[3] if len(found[3]) == 4 else f"20{found[3]}"
    elif (found := _IN_WORDS.fullmatch(text)) and (number := _month(found[2])):
        day, month, year = found[1], str(number), found[3]
    else:
        return cell
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return cell


def is_day(text: str) -> bool:
    """Whether the clinic's file may hold it as it is."""
    try:
        return last_day(text) is not None and len(text) <= len("31.12.2026")
    except ValueError:
        return False


def _month(word: str) -> int:
    return next((at for at, stems in enumerate(_MONTHS, start=1) if word.startswith(stems)), 0)
