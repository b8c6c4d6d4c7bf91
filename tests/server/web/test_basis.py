"""What a rule of the linter rests on is told in words, in both languages."""

from __future__ import annotations

import re

import pytest

from vidhuk.replies.lint import RULES
from vidhuk.sentences import sentences_for
from vidhuk.web.names import Names


@pytest.mark.parametrize("language", ["uk", "en"])
def test_every_basis_of_every_rule_has_its_words(language: str) -> None:
    names = Names(sentences_for(language))
    for rule in RULES.values():
        told = names.basis(rule.BASIS)
        assert not re.search(r"\b(?:[A-Z]{2,}\d*|[MADIECP]\d+)\b", told.replace("US", "").replace("UK", "")), told
        assert language == "en" or re.search("[а-яіїєґ]", told), rule.ID


def test_a_guide_is_named_once_and_a_newer_source_stands_for_itself() -> None:
    assert Names(sentences_for("en")).basis("M05; M06; Z99") == "advice of medical marketers; Z99"
