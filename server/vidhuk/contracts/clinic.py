"""The clinic's own facts, as the pages edit them and the commands take them.

Types only.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import ConfigDict, Field

from vidhuk.contracts.basics import OpenMessage, ShortText, Url


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
    """A person who answers; hours as text, e.g. "пн-пт 9:00-18:00"."""

    name: ShortText | None = None
    role: ShortText | None = None
    branch: ShortText | None = None
    hours: ShortText | None = None


class Branch(OpenMessage):
    """A branch of the clinic."""

    name: ShortText
    address: ShortText | None = None
    hours: ShortText | None = None
    phone: ShortText | None = None


class ServicePrice(OpenMessage):
    """A service with its price or range; `valid_to` is the last day of the price."""

    name: ShortText
    price_from: Annotated[float, Field(ge=0)] | None = Field(default=None, alias="from")
    price_to: Annotated[float, Field(ge=0)] | None = Field(default=None, alias="to")
    currency: ShortText = "UAH"
    valid_to: ShortText | None = None

    model_config = ConfigDict(extra="allow", populate_by_name=True)


class ClinicFact(OpenMessage):
    """A checkable fact about the clinic, with the link that proves it; `about` are words that a rumour would hold."""

    text: ShortText
    source: Url | None = None
    about: list[ShortText] = []


class Clinic(OpenMessage):
    """What the replies may say about the clinic; every key may be missing, and what is missing is never invented."""

    name: ShortText | None = None
    phones: list[ShortText] = []
    emails: list[ShortText] = []
    form_of_address: FormOfAddress = FormOfAddress.VY
    signs_with_name: bool = False
    language_policy: LanguagePolicy = LanguagePolicy.UKRAINIAN_FIRST
    time_zone: ShortText = "Europe/Kyiv"
    hours: ShortText | None = None
    doctors: list[ShortText] = []
    branches: list[Branch | ShortText] = []
    responsible: list[Responsible] = []
    channels: dict[str, ShortText] = {}
    """Private channel by site, e.g. {"facebook": "повідомлення сторінки"}; missing means the site's own default."""
    services: list[ServicePrice] = []
    facts: list[ClinicFact | ShortText] = []
