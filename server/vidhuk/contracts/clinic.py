"""The clinic's own facts, as the pages edit them and the commands take them.

Types only.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, Field

from vidhuk.contracts.basics import OpenMessage, ShortText, Url
from vidhuk.contracts.understanding import Topic


class LanguagePolicy(StrEnum):
    """Language of replies (design, decisions: the language law)."""

    UKRAINIAN_FIRST = "ukrainian_first"
    AUTHOR = "author"
    UKRAINIAN_ONLY = "ukrainian_only"


class FormOfAddress(StrEnum):
    """How the clinic addresses people in Ukrainian and Russian."""

    VY = "ви"
    TY = "ти"


class Responsible(OpenMessage):
    """A person who answers; hours as text, e.g. "пн-пт 9:00-18:00".

    Without `branch` and `topics` this person answers for all of them. Between `away_from` and `away_to` (days, both
    included) the stand-in answers instead; `stand_in` names a person of this same list, or somebody who keeps the
    hours of this entry.
    """

    name: ShortText | None = None
    role: ShortText | None = None
    branch: ShortText | None = None
    hours: ShortText | None = None
    topics: list[Topic] = []
    stand_in: ShortText | None = None
    away_from: ShortText | None = None
    away_to: ShortText | None = None


class Branch(OpenMessage):
    """A branch of the clinic."""

    name: ShortText
    address: ShortText | None = None
    hours: ShortText | None = None
    phone: ShortText | None = None
    metro: ShortText | None = None
    parking: ShortText | None = None
    aliases: list[ShortText] = []
    """Other names that people use for it."""
    pages: list[Url] = []
    """Addresses that are this branch's own: its Google place, its Facebook page; a comment there needs no mention."""


class Doctor(OpenMessage):
    """A doctor of the roster."""

    name: ShortText
    """Surname, given name, patronymic as known, e.g. "Іваницька Олена Петрівна"."""
    specialities: list[ShortText] = []
    branches: list[ShortText] = []
    aliases: list[ShortText] = []
    """Other names: a maiden name, how the surname is spelt in Latin letters."""
    pages: list[Url] = []
    """Addresses that are this doctor's own: a profile on a doctors' site, a page."""


_FREE = re.compile(
    r"(?:безкоштовн|безоплатн|бесплатн)(?:о|а|ий|і|ая|ый|ые)?|free(?: of charge)?|no charge|gratis", re.IGNORECASE
)


def is_free_word(text: str) -> bool:
    """Whether people write this in place of a price of 0: «безкоштовно», «бесплатно», "free of charge"."""
    return _FREE.fullmatch(text.strip(" .!")) is not None


def _sum(value: object) -> object:
    return 0 if isinstance(value, str) and is_free_word(value) else value


Sum = Annotated[float, BeforeValidator(_sum), Field(ge=0)]
"""A sum of money, not below 0; 0 is free, and «безкоштовно» is 0."""


class ServicePrice(OpenMessage):
    """A service with its price or range; `valid_from` and `valid_to` are the first and last day of the price."""

    name: ShortText
    price_from: Sum | None = Field(default=None, alias="from")
    price_to: Sum | None = Field(default=None, alias="to")
    currency: ShortText = "UAH"
    branch: ShortText | None = None
    """Where the price holds; missing means everywhere."""
    valid_from: ShortText | None = None
    valid_to: ShortText | None = None
    owner: ShortText | None = None
    """Who keeps the price right and is reminded before it runs out."""

    model_config = ConfigDict(extra="allow", populate_by_name=True)


class Promotion(OpenMessage):
    """An offer between two days, both included; `text` is what may be said of it."""

    name: ShortText
    text: ShortText | None = None
    service: ShortText | None = None
    branch: ShortText | None = None
    price: Sum | None = None
    currency: ShortText = "UAH"
    valid_from: ShortText | None = None
    valid_to: ShortText | None = None
    owner: ShortText | None = None
    link: Url | None = None


class ClinicFact(OpenMessage):
    """A checkable fact about the clinic, with the link that proves it; `about` are words that a rumour would hold."""

    text: ShortText
    source: Url | None = None
    about: list[ShortText] = []
    valid_to: ShortText | None = None
    """Last day on which the fact may be said without being looked at again."""
    owner: ShortText | None = None


class ClinicLink(OpenMessage):
    """An address of the clinic's own: booking form, price list, map."""

    name: ShortText
    url: Url


class Clinic(OpenMessage):
    """What the replies may say about the clinic; every key may be missing, and what is missing is never invented."""

    name: ShortText | None = None
    phones: list[ShortText] = []
    emails: list[ShortText] = []
    links: list[ClinicLink] = []
    form_of_address: FormOfAddress = FormOfAddress.VY
    signs_with_name: bool = False
    signature: ShortText | None = None
    """Last line of a reply where the clinic signs; without it the clinic's name."""
    language_policy: LanguagePolicy = LanguagePolicy.UKRAINIAN_FIRST
    time_zone: ShortText = "Europe/Kyiv"
    hours: ShortText | None = None
    doctors: list[Doctor | ShortText] = []
    """A doctor written as plain text is "name, speciality"; `vidhuk.clinic.doctors_of` gives all in one shape."""
    branches: list[Branch | ShortText] = []
    responsible: list[Responsible] = []
    channels: dict[str, ShortText] = {}
    """Private channel by site, e.g. {"facebook": "повідомлення сторінки"}; missing means the site's own default."""
    services: list[ServicePrice] = []
    promotions: list[Promotion] = []
    insurance: list[ShortText] = []
    """Insurance companies and programmes that the clinic works with."""
    languages: list[ShortText] = []
    """Languages that people are spoken to in, e.g. "українська"."""
    facts: list[ClinicFact | ShortText] = []
    not_staff: list[ShortText] = []
    """Names seen in comments of which a person said that they are nobody of the clinic."""
    remind_days: Annotated[int, Field(ge=0, le=365)] = 14
    """Days before the end of a price, an offer or a fact at which its owner is reminded."""
