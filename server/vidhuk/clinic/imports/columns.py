"""Which column of a sheet is which column of the clinic, guessed from its heading in three languages; a person may say otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vidhuk.clinic.entries import TABLES

Mapping = dict[str, int]
"""Column of the sheet, from 0, by column of the table."""

MADE_OF: dict[str, dict[str, tuple[str, ...]]] = {
    "services": {"price": ("from", "to")},
    "doctors": {"surname": ("name",), "given": ("name",), "patronymic": ("name",)},
}
"""Columns that sheets have and tables do not: «600–900 грн» in one cell, a name in three."""

HEADING_ROWS = 12
"""Rows among which the headings are looked for; above them stand titles and addresses."""

_HEADINGS: dict[str, tuple[str, ...]] = {
    "name": ("назва", "название", "найменування", "наименование", "name"),
    "name_en": ("назва англійською", "название на английском", "англійська назва", "name en", "name in english", "english name"),
    "name_ru": ("назва російською", "название на русском", "російська назва", "name ru", "name in russian", "russian name"),
    "surname": ("прізвище", "фамилия", "surname", "last name"),
    "given": ("ім'я", "имя", "given name", "first name"),
    "patronymic": ("по батькові", "отчество", "patronymic", "middle name"),
    "specialities": ("спеціальність", "спеціальності", "специальность", "speciality", "specialty", "фах", "посада лікаря", "напрям"),
    "branches": ("філії", "філія", "филиал", "филиалы", "branch", "branches", "де приймає", "клініка"),
    "aliases": ("інші назви", "інші імена", "другие названия", "aliases", "also known as", "псевдоніми"),
    "pages": ("сторінки", "сторінка", "власні сторінки", "страницы", "pages", "профіль", "google", "facebook"),
    "address": ("адреса", "адрес", "address", "вулиця"),
    "address_en": ("адреса англійською", "адрес на английском", "address en", "address in english"),
    "parking_en": ("паркування англійською", "парковка на английском", "parking en", "parking in english"),
    "metro": ("метро", "станція метро", "metro"),
    "hours": ("години", "години роботи", "графік", "графік роботи", "часы", "часы работы", "график", "hours", "розклад", "режим роботи"),
    "parking": ("паркування", "парковка", "parking", "паркінг"),
    "phone": ("телефон", "тел", "phone", "номер телефону"),
    "price": ("ціна", "цена", "вартість", "стоимость", "price", "прайс", "сума", "ціна грн", "вартість грн"),
    "from": ("ціна від", "від", "цена от", "от", "from", "мінімальна ціна", "min"),
    "to": ("ціна до", "до", "цена до", "to", "максимальна ціна", "max"),
    "currency": ("валюта", "currency"),
    "branch": ("філія", "филиал", "branch", "де"),
    "valid_from": ("діє з", "действует с", "valid from", "початок", "з", "from date", "дата початку"),
    "valid_to": ("діє до", "действует до", "valid to", "valid until", "дійсна до", "кінець", "термін дії", "строк дії", "дата закінчення", "until",
                 "переглянути до"),
    "owner": ("відповідальний", "хто стежить", "ответственный", "owner", "відповідальна", "kept by", "looked after by"),
    "text": ("факт", "текст", "опис", "описание", "text", "fact", "що можна сказати", "умови"),
    "text_en": ("англійською", "на английском", "text en", "text in english", "english"),
    "text_ru": ("російською", "на русском", "text ru", "text in russian", "russian"),
    "source": ("джерело", "посилання", "источник", "ссылка", "source", "link"),
    "about": ("слова чутки", "чутка", "ключові слова", "слова", "about", "keywords"),
    "service": ("послуга", "услуга", "service"),
    "link": ("посилання", "ссылка", "link", "url"),
    "url": ("адреса", "посилання", "ссылка", "url", "link"),
    "role": ("посада", "роль", "должность", "role", "position"),
    "topics": ("теми", "тема", "темы", "topics"),
    "stand_in": ("хто заступає", "заміна", "замена", "stand-in", "заступник"),
    "away_from": ("не буде з", "відсутній з", "away from"),
    "away_to": ("не буде до", "відсутній до", "away to"),
}  # fmt: skip

_NAMES: dict[str, tuple[str, ...]] = {
    "services": ("послуга", "услуга", "процедура", "service", "назва послуги", "вид послуги"),
    "doctors": (
        "піб",
        "фио",
        "прізвище та ім'я",
        "прізвище ім'я",
        "лікар",
        "врач",
        "доктор",
        "doctor",
        "співробітник",
        "піп",
    ),
    "branches": ("філія", "филиал", "відділення", "отделение", "branch", "клініка"),
    "promotions": ("акція", "акция", "offer", "promotion"),
    "responsible": ("піб", "фио", "ім'я", "имя", "хто", "співробітник", "прізвище та ім'я"),
    "links": ("що це", "посилання"),
}
"""Headings of the column that names an entry, by table."""

_OF_TABLE = {
    "doctors": ("піб", "фио", "лікар", "врач", "доктор", "doctor", "спеціальність", "специальность", "speciality", "specialty", "прізвище", "фамилия"),
    "services": ("послуга", "услуга", "процедура", "service", "ціна", "цена", "вартість", "стоимость", "price"),
    "branches": ("філія", "филиал", "branch", "метро", "metro", "паркування", "парковка", "parking"),
    "promotions": ("акція", "акция", "offer", "promotion", "знижка"),
    "facts": ("факт", "fact", "джерело", "источник", "слова чутки", "чутка"),
    "responsible": ("посада", "должность", "теми", "topics", "хто заступає", "role"),
    "links": ("посилання", "url"),
}  # fmt: skip


def columns_of(table: str) -> list[str]:
    """Columns that a sheet may be mapped to."""
    return [*TABLES[table], *MADE_OF.get(table, {})]


def guess_table(rows: Sequence[Sequence[str]]) -> str:
    """The table that the headings speak of most; services when they say nothing."""
    cells = [_plain(cell) for row in rows[:HEADING_ROWS] for cell in row if cell]
    scores = {
        table: sum(_fits(cell, words) for cell in cells)
        + 2 * max((len(_mapped(row, table)) for row in rows[:HEADING_ROWS]), default=0)
        for table, words in _OF_TABLE.items()
    }
    best = max(scores, key=lambda table: (scores[table], table == "services"))
    return best if scores[best] else "services"


def guess_mapping(rows: Sequence[Sequence[str]], table: str) -> tuple[int, Mapping]:
    """Row of the headings (-1 when there are none) and the mapping."""
    best: tuple[int, Mapping] = (-1, {})
    for number, row in enumerate(rows[:HEADING_ROWS]):
        mapping = _mapped(row, table)
        if len(mapping) > len(best[1]):
            best = (number, mapping)
    if len(best[1]) >= 2 or (best[1] and len(rows[0]) == 1):
        return best
    # nothing of this table: the first column names the entry, and nobody guesses the rest
    return (_headings_of_any(rows), {next(iter(TABLES[table])): 0})


def _headings_of_any(rows: Sequence[Sequence[str]]) -> int:
    """Row that is headings for some other table, -1 when none is: a person may know better what the sheet is."""
    scores = [max(len(_mapped(row, table)) for table in TABLES) for row in rows[:HEADING_ROWS]]
    return scores.index(max(scores)) if max(scores, default=0) >= 2 else -1


def _mapped(row: Sequence[str], table: str) -> Mapping:
    taken: dict[int, tuple[int, str]] = {}
    for column in columns_of(table):
        for place, cell in enumerate(row):
            strength = _strength(cell, column, table)
            if strength and (place not in taken or strength > taken[place][0]):
                taken[place] = (strength, column)
    mapping: Mapping = {}
    for place, (_, column) in sorted(taken.items(), key=lambda item: (-item[1][0], item[0])):
        mapping.setdefault(column, place)
    if {"surname", "given"} <= mapping.keys():
        mapping.pop("name", None)
    elif "given" in mapping and "name" not in mapping:
        mapping["name"] = mapping.pop("given")
    elif "surname" in mapping and "name" not in mapping:
        mapping["name"] = mapping.pop("surname")
    if "price" in mapping and ("from" in mapping or "to" in mapping):
        mapping.setdefault("from", mapping.pop("price"))
    return mapping


def _strength(cell: str, column: str, table: str) -> int:
    """3 for the very heading, 2 for one that begins so, 0 for another."""
    said = _plain(cell)
    if not said:
        return 0
    words = _HEADINGS.get(column, ()) + (_NAMES.get(table, ()) if column == "name" else ())
    if said in words or said == column.replace("_", " "):
        return 3
    return 2 if any(len(word) > 3 and said.startswith(f"{word} ") for word in words) else 0


def _fits(cell: str, words: Sequence[str]) -> bool:
    return any(cell == word or cell.startswith(f"{word} ") for word in words)


def _plain(cell: str) -> str:
    cell = cell.casefold().replace("_", " ").replace("’", "'").replace("ʼ", "'").replace("`", "'")
    return " ".join(re.sub(r"[^\w' -]", " ", cell).split())
