"""Questions whose answer is not where their words look: an offer by its price, a doctor beside a price, somebody's own results."""

from __future__ import annotations

import pytest

from tests.server.replies.fixtures import NOW, labels
from vidhuk.contracts import Clinic, CommentType, MissingFact, SuggestionSet
from vidhuk.replies import load_playbook, suggest

PLAYBOOK = load_playbook()
CLINIC = Clinic.model_validate(
    {
        "name": "Центр «Аїр»",
        "phones": ["+380 44 777 00 11"],
        "responsible": [{"role": "адміністраторка", "name": "Зіна Кос", "hours": "пн-пт 9:00-18:00"}],
        "doctors": [{"name": "Лелека Ілля", "specialities": ["дитячий невролог"]}],
        "services": [{"name": "ЕКГ", "from": 310}],
        "promotions": [
            {"name": "Літній огляд", "text": "990 грн", "valid_to": "2026-08-31"},
            {"name": "Огляд дитини", "text": "1450 грн", "valid_to": "2026-12-20"},
        ],
        "facts": [
            {
                "text": "Прибирання перевіряє наглядова служба",
                "source": "https://air.example/1",
                "about": ["прибирання"],
            }
        ],
    }
)


def asked(text: str, type_: CommentType = CommentType.QUESTION, language: str = "uk") -> SuggestionSet:
    return suggest(
        PLAYBOOK,
        comment_text=text,
        author=None,
        labels=labels(type_.value, language),
        clinic=CLINIC,
        now=NOW,
        reply_language=language,  # type: ignore[arg-type]
    )


def test_the_price_of_an_offer_is_in_the_offer() -> None:
    found = asked("Скільки зараз огляд дитини?")
    assert "1450" in found.suggestions[0].text
    over = asked("літній огляд скільки коштує")
    assert MissingFact.PROMOTION_EXPIRED in over.missing_facts
    answers = [one.text for one in over.suggestions if one.stage.value == "answer"]
    assert all("Літній огляд" in one and "31 серпня" in one and "990" not in one for one in answers)
    assert answers


def test_a_doctor_beside_a_price_that_nobody_knows_is_answered() -> None:
    found = asked("Невролог дітей приймає? І ціна яка?")
    answers = [one.text for one in found.suggestions if one.stage.value == "answer"]
    assert answers
    assert all("Лелека Ілля" in one for one in answers)
    assert MissingFact.PRICE in found.missing_facts


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Коли будуть готові мої аналізи?", "uk"),
        ("Пришлите результат на почту", "ru"),
        ("are my test results in yet?", "en"),
    ],
)
def test_somebodys_own_results_are_talked_of_in_private(text: str, language: str) -> None:
    found = asked(text, language=language)
    assert len(found.suggestions) == 3
    private = ("приватн", "личн", "private message")
    for one in found.suggestions:
        assert one.stage.value == "holding"
        assert any(word in one.text for word in private)


def test_a_fact_is_found_by_another_part_of_speech() -> None:
    found = asked("Тут ніхто не прибирає, кажуть", CommentType.MISINFORMED)
    assert all("наглядова служба" in one.text for one in found.suggestions)
