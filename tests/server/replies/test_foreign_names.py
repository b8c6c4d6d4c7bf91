"""Names of services that exist in Ukrainian only: an English reply holds no Cyrillic, a Russian one cites them in quotes."""

from __future__ import annotations

import re

import pytest

from tests.server.replies.fixtures import NOW, labels
from vidhuk.classify import analyse
from vidhuk.contracts import Clinic, CommentType, MissingFact, ReplyStage, SuggestionSet
from vidhuk.replies import load_playbook, suggest
from vidhuk.replies.language import ReplyLanguage

PLAYBOOK = load_playbook()
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
SERVICES = [
    {"name": "УЗД щитоподібної залози", "from": 710},
    {"name": "Чистка зубів", "from": 1240},
    {"name": "ЕКГ", "name_en": "ECG", "name_ru": "ЭКГ", "from": 390},
]


def asked(text: str, language: ReplyLanguage, services: list[dict[str, object]] = SERVICES) -> SuggestionSet:
    clinic = Clinic.model_validate({"name": "Клініка «Верба»", "services": services})
    return suggest(
        PLAYBOOK,
        comment_text=text,
        author=None,
        labels=labels("question", language),
        clinic=clinic,
        now=NOW,
        reply_language=language,
    )


@pytest.mark.parametrize(
    ("text", "sum_"), [("How much is a thyroid ultrasound?", "710"), ("Price of teeth cleaning please", "1240")]
)
def test_the_price_is_said_without_the_name_that_english_lacks(text: str, sum_: str) -> None:
    found = asked(text, "en")
    assert found.missing_facts == [MissingFact.NAME_IN_ENGLISH]
    assert len(found.suggestions) == 3
    for one in found.suggestions:
        assert one.stage is ReplyStage.ANSWER
        assert sum_ in one.text, one.text
        assert _CYRILLIC.search(one.text) is None, one.text


def test_a_name_in_english_is_said() -> None:
    found = asked("how much is an ECG?", "en")
    assert found.missing_facts == []
    assert all("ECG" in one.text and "390" in one.text for one in found.suggestions)


def test_of_several_nobody_could_tell_which_price_is_whose() -> None:
    found = asked("How much are an ECG and teeth cleaning?", "en")
    assert found.missing_facts == [MissingFact.NAME_IN_ENGLISH]
    assert len(found.suggestions) == 3
    for one in found.suggestions:
        assert one.stage is ReplyStage.HOLDING
        assert not re.search(r"390|240", one.text), one.text
        assert _CYRILLIC.search(one.text) is None, one.text


def test_who_asks_for_prices_in_general_gets_those_that_have_a_name() -> None:
    found = asked("What are your prices?", "en")
    answers = [one.text for one in found.suggestions if one.stage is ReplyStage.ANSWER]
    assert answers
    assert all("ECG" in text and "710" not in text and _CYRILLIC.search(text) is None for text in answers)
    assert found.missing_facts == [MissingFact.NAME_IN_ENGLISH]


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("Сколько стоит УЗИ щитовидной железы?", ["УЗД щитоподібної залози"]),
        ("Сколько ЭКГ и чистка зубов?", ["Чистка зубів", "ЭКГ"]),
    ],
)
def test_a_russian_reply_cites_the_price_list(text: str, cited: list[str]) -> None:
    found = asked(text, "ru")
    assert found.missing_facts == []
    for one in found.suggestions:
        assert all(f"«{name}»" in one.text for name in cited), one.text
        assert "««" not in one.text


def test_an_ended_price_is_said_to_be_so_whatever_its_name() -> None:
    found = asked(
        "How much is teeth cleaning?", "en", [{"name": "Чистка зубів", "from": 990, "valid_to": "2026-10-01"}]
    )
    assert found.missing_facts == [MissingFact.PRICE_EXPIRED]
    assert all("990" not in one.text for one in found.suggestions)


def test_an_english_reply_holds_no_ukrainian_sentence_of_a_fact() -> None:
    fact = {
        "text": "Стерилізатори повіряють щороку",
        "source": "https://verba.example/act",
        "about": ["sterile", "sterilise"],
    }

    def texts(**more: str) -> list[str]:
        clinic = Clinic.model_validate({"name": "Verba", "facts": [fact | more], "language_policy": "author"})
        text = "They do not sterilise anything there"
        read = analyse(text, now=NOW)
        found = suggest(
            PLAYBOOK,
            comment_text=text,
            author="Ann",
            labels=read,
            clinic=clinic,
            now=NOW,
            type_override=CommentType.MISINFORMED,
        )
        assert len(found.suggestions) == 3
        return [one.text for one in found.suggestions]

    assert not any("Стерилізатори" in text for text in texts())
    assert all("checked every year" in text for text in texts(text_en="Sterilisers are checked every year"))
