"""Phones and mails in a reply, and which of them are the clinic's own however they are written; judges nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from vidhuk.contracts import Clinic

__all__ = ["holds_own_contact", "own_mails", "own_phones", "phones_in", "strange_mails", "strange_phones"]

# Nine digits and more in a row with spaces, brackets and hyphens; or in the usual groups with dots and dashes, where a
# looser pattern would take a pair of dates for a phone.
_PHONE = re.compile(
    r"(?<![\w/#№])(?:\+?\d(?:[\s()-]{0,2}\d){8,12}|(?:\+?38[\s.‐-–—/]?)?\(?0\d{2}\)?[\s.‐-–—/]{1,2}\d{3}(?:[\s.‐-–—/]\d{2}[\s.‐-–—/]?\d{2}|[\s.‐-–—/]\d{4}|\d{4}))(?!\w)"
)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.-]*\w")
_RUN = re.compile(r"\+?\d(?:[\s().‐-–—/-]{0,3}\d){4,}")
# Papers and accounts have long numbers too.
_OF_PAPER = re.compile(
    r"(?:№|#|\b(?:номер(?:ом)?|код(?:ом)?|єдрпоу|едрпоу|iban|інн|инн|іпн|ліцензі\w*|лицензи\w*|договор\w*|договір|наказ\w*|приказ\w*|licen[cs]e(?: no\.?)?)\s*[:№]?)\s*$",
    re.IGNORECASE,
)
_PHONE_WORD = re.compile(r"(?:тел|моб|phone|viber|вайбер|номер(?:ом|у)?\s*[:№]?\s*$)", re.IGNORECASE)
NATIONAL = 9
"""Digits of a Ukrainian number without its prefix."""
LOCAL = 7
"""Digits of a number inside its town."""


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _is_date_or_sum(text: str) -> bool:
    return re.fullmatch(r"\d{1,2}-\d{1,2}-\d{4}|[\d\s]+-[\d\s]+", text) is not None and not text.startswith(("0", "+"))


def phones_in(text: str) -> Iterator[tuple[int, int]]:
    """Places of phone numbers, as offsets."""
    for match in _PHONE.finditer(text):
        before = text[max(0, match.start() - 30) : match.start()]
        of_paper = _OF_PAPER.search(before) and not _PHONE_WORD.search(before)
        if not _is_date_or_sum(match[0]) and not of_paper:
            yield match.start(), match.end()


@lru_cache(maxsize=64)
def _numbers(told: tuple[str, ...]) -> frozenset[str]:
    return frozenset(
        _digits(run)[-NATIONAL:] for text in told for run in (_RUN.findall(text) or [text]) if len(_digits(run)) >= 3
    )


def _told(clinic: Clinic) -> tuple[str, ...]:
    branches = [one if isinstance(one, str) else one.phone or "" for one in clinic.branches]
    return (*clinic.phones, *branches, *clinic.channels.values())


def own_phones(clinic: Clinic) -> frozenset[str]:
    """The clinic's own numbers, the last nine digits of each."""
    return _numbers(_told(clinic))


def own_mails(clinic: Clinic) -> frozenset[str]:
    """The clinic's own mails, lower case."""
    return frozenset(
        mail.lower() for text in (*clinic.emails, *clinic.channels.values()) for mail in _MAIL.findall(text)
    )


def strange_phones(text: str, clinic: Clinic) -> Iterator[tuple[int, int]]:
    """Places of phones that are not the clinic's own."""
    own = own_phones(clinic)
    for start, end in phones_in(text):
        if _digits(text[start:end])[-NATIONAL:] not in own:
            yield start, end


def strange_mails(text: str, clinic: Clinic) -> Iterator[tuple[int, int]]:
    """Places of mails that are not the clinic's own."""
    own = own_mails(clinic)
    for match in _MAIL.finditer(text):
        if match[0].lower() not in own:
            yield match.start(), match.end()


def holds_own_contact(text: str, clinic: Clinic) -> bool:
    """Whether the clinic's own phone or mail stands in a text, in whatever writing."""
    own = own_phones(clinic)
    runs = [_digits(run) for run in _RUN.findall(text)] if own else []
    phone = any(
        run[-NATIONAL:] in own or (len(run) >= LOCAL and any(number.endswith(run) for number in own)) for run in runs
    )
    return phone or any(mail.lower() in own_mails(clinic) for mail in _MAIL.findall(text))
