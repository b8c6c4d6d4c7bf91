"""People of the clinic as words: who answers, and which doctor the author praised; only those whom the clinic's own file names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from vidhuk.contracts import Responsible
from vidhuk.replies.language import ReplyLanguage
from vidhuk.replies.latin import latin
from vidhuk.replies.names import is_given_name, is_womans_name
from vidhuk.replies.pack import Role
from vidhuk.replies.words import across, same_stem, words_of

_VOWEL_ENDS, _CASE_ENDS = "ао", "аоуюие"
"""Last letters, as `across` writes them, of a surname like Зима and of its cases."""
_FALLBACK: dict[ReplyLanguage, str] = {
    "uk": "відповідальна особа клініки",
    "ru": "ответственный сотрудник клиники",
    "en": "the person in charge at the clinic",
}
_TITLES = frozenset(
    words_of("лікар лікарка доктор докторка врач др dr doctor md професор професорка профессор к м н мед наук")
)


def who_words(person: Responsible, language: ReplyLanguage, roles: Mapping[str, Role]) -> str:
    """«керівниця сервісу Ірина Коваль» in the nominative, so that no name has to be bent.

    In another language the role speaks alone when the name's letters are not that language's.
    """
    role = _role(person, language, roles)
    name = _name_in(person, language, alone=not role)
    if language == "en":
        return f"{name} ({role.removeprefix('the ')})" if name and role else name or role or _FALLBACK["en"]
    return " ".join(part for part in (role, name) if part) or _FALLBACK[language]


def _name_in(person: Responsible, language: ReplyLanguage, *, alone: bool) -> str:
    name = " ".join((person.name or "").split())
    own = _extra(person, f"name_{language}")
    if own or language == "uk" or not name:
        return own or name
    if language == "ru":
        return name if alone or not re.search(r"[іїєґІЇЄҐ'’ʼ]", name) else ""
    if not re.search(r"[^\x00-\x7f]", name):
        return name
    return latin(name) if alone else ""


def _extra(person: Responsible, key: str) -> str:
    value = (person.model_extra or {}).get(key)
    return " ".join(value.split()) if isinstance(value, str) else ""


def _role(person: Responsible, language: ReplyLanguage, roles: Mapping[str, Role]) -> str:
    written = " ".join((person.role or "").split())
    own = _extra(person, f"role_{language}")
    if own or not written:
        return own
    if language == "uk":
        return _lower_first(written)
    known = roles.get(written.lower())
    if known:
        return known.ru if language == "ru" else known.en
    in_latin = re.fullmatch(r"[A-Za-z' -]+", written) is not None
    if language == "en" and in_latin:
        return written if written.lower().startswith("the ") else f"the {_lower_first(written)}"
    if language == "ru" and not in_latin and not re.search(r"[іїєґІЇЄҐ']", written):
        return _lower_first(written)
    return "" if person.name else _FALLBACK[language]


def _lower_first(text: str) -> str:
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


def praised_doctor(comment_text: str, doctors: list[str], language: ReplyLanguage) -> str | None:
    """The doctor whom the author named, as the roster writes those very words in the nominative.

    Only what the author wrote comes back: a surname for a surname. None when nobody, or more than one doctor, is meant,
    or when an English reply would hold a name in Cyrillic letters.
    """
    said = [word for word in words_of(comment_text) if len(word) > 2]
    titled = frozenset(
        after
        for before, after in pairwise(said)
        if before.startswith(("лікар", "доктор", "врач", "професор", "профессор"))
    )
    found: dict[str, str] = {}
    for entry in doctors:
        person = re.split(r"[,(;–—]| - ", entry, maxsplit=1)[0]
        parts = [
            part
            for part in person.split()
            if across(part.lower().strip(".")) and part.lower().strip(".") not in _TITLES
        ]
        kept = [
            part
            for part in parts
            if len(part.strip(".")) > 2 and any(_same_name(part, word, titled=word in titled) for word in said)
        ]
        # A first name alone may be anybody's; the surname, or first name with patronymic, is a doctor.
        if len(kept) > 1 or (kept and not _first_name_only(kept[0], parts)):
            found[" ".join(kept)] = person
    if len(found) != 1:
        return None
    name, entry_name = next(iter(found.items()))
    if language == "en":
        return None if re.search(r"[^\x00-\x7f]", name) else f"Dr {name}"
    return name if " " in name else f"{_title(comment_text, entry_name, language)} {name}"


def _title(comment_text: str, entry_name: str, language: ReplyLanguage) -> str:
    """«лікарка» where the author says so or the roster's first name is a woman's; a bare surname would sound curt."""
    if language == "ru":
        return "врач"
    woman = (
        "лікарк" in comment_text.lower()
        or "докторк" in comment_text.lower()
        or any(is_womans_name(part) for part in entry_name.split())
    )
    return "лікарка" if woman else "лікар"


def _first_name_only(word: str, parts: list[str]) -> bool:
    return len(parts) > 1 and is_given_name(word)


def _same_name(part: str, word: str, *, titled: bool = False) -> bool:
    mine = part.lower().strip(".")
    if same_stem(mine, word):
        return True
    # A short surname bends at its end: Коваль, Ковалю; Кос, Косу.
    stem, said = across(mine), across(word)
    if len(stem) >= 3 and said.startswith(stem) and len(said) - len(stem) <= 3:
        return True
    # «Лікарці Зимі» is of Зима; without the title before it «взимку» and «зимою» are the season.
    return titled and stem[-1:] in _VOWEL_ENDS and len(stem) > 3 and said[:-1] == stem[:-1] and said[-1:] in _CASE_ENDS
