"""Who of the clinic answers, and which doctor the author praised; only people whom the clinic's own file names."""

from __future__ import annotations

import re

from vidhuk.contracts import Clinic, Labels, Responsible
from vidhuk.clinic import parse_hours
from vidhuk.replies.language import ReplyLanguage
from vidhuk.replies.words import across, same_stem, words_of

_LEAD = ("керівни", "кериівни", "директор", "головн", "головлікар", "власни", "засновни", "руководител", "главн", "главврач", "владел", "head", "chief", "director", "owner", "lead")
# Roles in the author's language: a Ukrainian role in the middle of a Russian or English sentence reads as a machine.
_ROLES: dict[str, tuple[str, str]] = {
    "адміністратор": ("администратор", "the administrator"),
    "адміністраторка": ("администратор", "the administrator"),
    "старший адміністратор": ("старший администратор", "the senior administrator"),
    "старша адміністраторка": ("старший администратор", "the senior administrator"),
    "головний лікар": ("главный врач", "the chief physician"),
    "головна лікарка": ("главный врач", "the chief physician"),
    "головлікар": ("главный врач", "the chief physician"),
    "медичний директор": ("медицинский директор", "the medical director"),
    "медична директорка": ("медицинский директор", "the medical director"),
    "директор": ("директор", "the director"),
    "директорка": ("директор", "the director"),
    "керівник": ("руководитель", "the head of the clinic"),
    "керівниця": ("руководитель", "the head of the clinic"),
    "керівник клініки": ("руководитель клиники", "the head of the clinic"),
    "керівниця клініки": ("руководитель клиники", "the head of the clinic"),
    "керівник сервісу": ("руководитель сервиса", "the head of service"),
    "керівниця сервісу": ("руководитель сервиса", "the head of service"),
    "керівник служби сервісу": ("руководитель службы сервиса", "the head of service"),
    "керівниця служби сервісу": ("руководитель службы сервиса", "the head of service"),
    "керівник відділу якості": ("руководитель отдела качества", "the head of quality"),
    "керівниця відділу якості": ("руководитель отдела качества", "the head of quality"),
    "менеджер": ("менеджер", "the manager"),
    "менеджерка": ("менеджер", "the manager"),
    "менеджер сервісу": ("менеджер сервиса", "the service manager"),
    "менеджерка сервісу": ("менеджер сервиса", "the service manager"),
    "менеджер з якості": ("менеджер по качеству", "the quality manager"),
    "менеджерка з якості": ("менеджер по качеству", "the quality manager"),
    "сервіс-менеджер": ("сервис-менеджер", "the service manager"),
    "сервіс-менеджерка": ("сервис-менеджер", "the service manager"),
    "власник": ("владелец клиники", "the owner of the clinic"),
    "власниця": ("владелец клиники", "the owner of the clinic"),
    "юрист": ("юрист", "the lawyer"),
    "юристка": ("юрист", "the lawyer"),
}
_FALLBACK: dict[ReplyLanguage, str] = {
    "uk": "відповідальна особа клініки",
    "ru": "ответственный сотрудник клиники",
    "en": "the person in charge at the clinic",
}
_TITLES = frozenset("лікар лікарка доктор докторка врач др dr doctor md професор професорка професор к м н мед наук".split())


def responsible_for(clinic: Clinic, labels: Labels, *, lead: bool) -> Responsible | None:
    """Who answers: the lead when a lead is needed, the person of the branch that is named, else the first with hours.

    Only an entry with a name or a role counts; one whose hours can be read goes before one whose hours cannot.
    """
    people = [person for person in clinic.responsible if (person.name or "").strip() or (person.role or "").strip()]
    named = [mention.surface for mention in labels.mentions]

    def rank(person: Responsible) -> tuple[bool, bool, bool]:
        role = (person.role or "").lower()
        leads = any(start in role for start in _LEAD)
        here = bool(person.branch) and any(_names_branch(str(person.branch), surface) for surface in named)
        return not (lead and leads), parse_hours(person.hours) is None, not here

    return min(people, key=rank) if people else None


def _names_branch(branch: str, surface: str) -> bool:
    return any(same_stem(mine, theirs) for mine in words_of(branch) for theirs in words_of(surface) if len(mine) > 3)


def who_words(person: Responsible, language: ReplyLanguage) -> str:
    """«керівниця сервісу Ірина Коваль» in the nominative, so that no name has to be bent."""
    name, role = " ".join((person.name or "").split()), _role(person, language)
    if language == "en":
        return f"{name}, {role}" if name and role else name or role or _FALLBACK["en"]
    return " ".join(part for part in (role, name) if part) or _FALLBACK[language]


def _role(person: Responsible, language: ReplyLanguage) -> str:
    written = " ".join((person.role or "").split())
    if not written:
        return ""
    if language == "uk":
        return _lower_first(written)
    extra = person.model_extra or {}
    own = extra.get(f"role_{language}")
    if isinstance(own, str) and own.strip():
        return own.strip()
    known = _ROLES.get(written.lower())
    if known:
        return known[0 if language == "ru" else 1]
    latin = re.fullmatch(r"[A-Za-z' -]+", written) is not None
    if language == "en" and latin:
        return written if written.lower().startswith("the ") else f"the {_lower_first(written)}"
    if language == "ru" and not latin and not re.search(r"[іїєґІЇЄҐ']", written):
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
    found: dict[str, None] = {}
    for entry in doctors:
        person = re.split(r"[,(;–—]| - ", entry, maxsplit=1)[0]
        parts = [part for part in person.split() if across(part.lower().strip(".")) and part.lower().strip(".") not in _TITLES]
        kept = [part for part in parts if len(part.strip(".")) > 2 and any(_same_name(part, word) for word in said)]
        # A first name alone may be anybody's; the surname, or first name with patronymic, is a doctor.
        if kept and (len(kept) > 1 or kept[0] == parts[0] and not _first_name_only(kept[0], parts)):
            found[" ".join(kept)] = None
    if len(found) != 1:
        return None
    name = next(iter(found))
    if language == "en":
        return None if re.search(r"[^\x00-\x7f]", name) else name
    return name


def _first_name_only(word: str, parts: list[str]) -> bool:
    from vidhuk.replies.names import is_given_name

    return len(parts) > 1 and is_given_name(word)


def _same_name(part: str, word: str) -> bool:
    mine = part.lower().strip(".")
    if same_stem(mine, word):
        return True
    # A short surname bends at its end: Коваль, Ковалю; Кос, Косу.
    stem = across(mine)
    return len(stem) >= 3 and across(word).startswith(stem) and len(across(word)) - len(stem) <= 3
