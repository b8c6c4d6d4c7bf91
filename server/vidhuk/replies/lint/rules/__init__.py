"""The rules, one file each; a rule has ID, SEVERITY, BASIS, REWRITE and `find(draft)`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Protocol, cast

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity
from vidhuk.replies.lint.rules import (
    l01_patient_status,
    l02_denied_status,
    l03_tied_details,
    l04_identity,
    l05_asking_in_public,
    l06_aggression,
    l07_excuses,
    l08_denial,
    l09_first_person,
    l10_form_of_address,
    l11_see_our_website,
    l12_call_us,
    l13_hidden_price,
    l14_jargon,
    l15_template,
    l16_empty_concession,
    l17_public_concession,
    l18_pushy_sales,
    l19_promise_without_time,
    l20_placeholder,
    l21_language,
    l22_admission,
    l23_future_care,
    l24_claim_of_verification,
    l25_length,
    l26_guarantee,
    l27_medical_advice,
    l28_tone,
)


class Rule(Protocol):
    """What a rule's file holds."""

    ID: LintRule
    SEVERITY: Severity
    BASIS: str
    REWRITE: Mapping[str, str]

    def find(self, draft: Draft) -> Iterator[Finding]:
        """Places that break the rule."""
        ...


_MODULES: tuple[ModuleType, ...] = (
    l01_patient_status, l02_denied_status, l03_tied_details, l04_identity, l05_asking_in_public, l06_aggression, l07_excuses,
    l08_denial, l09_first_person, l10_form_of_address, l11_see_our_website, l12_call_us, l13_hidden_price, l14_jargon,
    l15_template, l16_empty_concession, l17_public_concession, l18_pushy_sales, l19_promise_without_time, l20_placeholder,
    l21_language, l22_admission, l23_future_care, l24_claim_of_verification, l25_length, l26_guarantee, l27_medical_advice, l28_tone,
)  # fmt: skip

RULES: dict[LintRule, Rule] = {module.ID: cast("Rule", module) for module in _MODULES}
