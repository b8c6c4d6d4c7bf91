"""Codes of the closed lists as words for people; the only place that knows how the catalogs name their keys."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from vidhuk.contracts import (
    CommentType,
    CorrectedField,
    ErrorCode,
    MissingFact,
    Params,
    ParamValue,
    Reason,
    Sign,
    WhyReply,
)
from vidhuk.sentences import Sentences

_PLACES = {
    MissingFact.CLINIC_NAME: "name",
    MissingFact.RESPONSIBLE: "responsible-head",
    MissingFact.HOURS: "responsible-head",
    MissingFact.PRIVATE_CHANNEL: "channels-head",
    MissingFact.PHONE: "phones",
    MissingFact.ADDRESS: "branches-head",
    MissingFact.PRICE: "services-head",
    MissingFact.SCHEDULE: "hours",
    MissingFact.DOCTORS: "doctors-head",
    MissingFact.METRO: "branches-head",
    MissingFact.PARKING: "branches-head",
    MissingFact.INSURANCE: "insurance",
    MissingFact.LANGUAGES: "languages",
    MissingFact.PROMOTIONS: "promotions-head",
    MissingFact.PRICE_EXPIRED: "services-head",
    MissingFact.PROMOTION_EXPIRED: "promotions-head",
    MissingFact.NAME_IN_ENGLISH: "services-head",
    MissingFact.OFFER_IN_ENGLISH: "promotions-head",
    MissingFact.BRANCH_IN_ENGLISH: "branches-head",
    MissingFact.INSURANCE_IN_ENGLISH: "insurance",
    MissingFact.FACT_IN_ENGLISH: "facts-head",
    MissingFact.FACT_WITH_SOURCE: "facts-head",
    MissingFact.ANSWER: "facts-head",
}
"""Parts of the clinic's page."""

_GUIDE = re.compile(r"([madiecp]|rp|pd)\d+$")
"""Rules of one guide are that guide."""


class Names:
    """Words of one language.

    Args:
        sentences: catalogs of the page's language.
    """

    def __init__(self, sentences: Sentences) -> None:
        self._sentences = sentences

    def _word(self, area: str, code: str, params: Mapping[str, ParamValue] | None = None) -> str:
        return self._sentences.text(f"{area}-{code.replace('_', '-').lower()}", **(params or {}))

    def of(self, area: str, code: StrEnum | str) -> str:
        """A member of a closed list by its area: type, language, flag, topic, site, stage, element …"""
        return self._word(area, str(code))

    def basis(self, basis: str) -> str:
        """What a rule of the linter rests on, each source once; the guidance's own numbers say nothing to a person."""
        named = []
        for code in basis.split("; "):
            guide = _GUIDE.match(code.lower())
            key = f"basis-{guide[1] if guide else re.sub(r'[^a-z0-9]+', '-', code.lower())}"
            named.append(self._sentences.text(key) if self._sentences.has(key) else code)
        return "; ".join(dict.fromkeys(named))

    def label(self, area: str, code: StrEnum | str) -> str:
        """A type or a language on a chip, where «not determined» must say what is not."""
        if str(code) == CommentType.UNDETERMINED.value:
            return self._sentences.text(f"pages-undetermined-{area}")
        return self._word(area, str(code))

    def values(self, field: CorrectedField, values: Sequence[str]) -> str:
        """What a label says or said; of flags and topics any number."""
        area = {CorrectedField.FLAGS: "flag", CorrectedField.TOPICS: "topic"}.get(field, field.value)
        return ", ".join(self._word(area, value) for value in values) or self._sentences.text("pages-correct-none")

    def sign(self, sign: Sign) -> str:
        """A sign that a comment needs checking, or what speaks against it."""
        return self._word("sign", sign.code, sign.params)

    def reason(self, reason: Reason) -> str:
        """Why a label was chosen; an older run may hold a code that has no sentence any more, then the code stands."""
        key = f"reason-{reason.code.replace('_', '-')}"
        return self._sentences.text(key, **reason.params) if self._sentences.has(key) else reason.code

    def why(self, why: WhyReply) -> str:
        """Why a reply was proposed."""
        key = f"why-{why.code.replace('_', '-')}"
        return self._sentences.text(key, **why.params) if self._sentences.has(key) else why.code

    def missing(self, fact: MissingFact) -> str:
        """A fact of the clinic that a reply would need."""
        return self._word("missing", fact)

    @staticmethod
    def missing_at(fact: MissingFact) -> str:
        """Where on the clinic's page it is written down."""
        return _PLACES[fact]

    def error(self, code: ErrorCode, params: Params) -> str:
        """What went wrong and what to do."""
        return self._word("error", code, params)
