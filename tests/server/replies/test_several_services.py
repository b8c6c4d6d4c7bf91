"""Two or three priced services in one question: each has its price, and none is lost in silence."""

from __future__ import annotations

from typing import Any

import pytest

from tests.server.replies.fixtures import NOW, labels
from vidhuk.classify import analyse
from vidhuk.contracts import Clinic, MissingFact, SuggestionSet
from vidhuk.replies import load_playbook, suggest

PLAYBOOK = load_playbook()
FACTS: dict[str, Any] = {
    "name": "Клініка «Верба»",
    "hours": "пн-пт 8:00-18:00",
    "language_policy": "author",
    "responsible": [{"name": "Зоя Рись", "role": "адміністраторка", "hours": "пн-пт 9:00-18:00"}],
    "branches": [{"name": "Лук'янівка", "address": "вул. Глибочицька, 12"}],
    "services": [
        {"name": "УЗД нирок", "from": 640},
        {"name": "УЗД печінки", "from": 560},
        {"name": "Чистка зубів", "from": 1350},
        {"name": "Консультація кардіолога", "from": 870},
        {"name": "Аналіз крові загальний", "from": 210},
        {"name": "ЕКГ", "from": 330},
        {"name": "Спірометрія", "from": 415},
        {"name": "Вініри", "from": 9100, "valid_to": "2026-09-30"},
    ],
}


def asked(text: str, **facts: Any) -> SuggestionSet:
    read = analyse(text)
    return suggest(
        PLAYBOOK,
        comment_text=text,
        author="Леся",
        labels=labels("question", read.language.value, script=read.script.value, topics=read.topics),
        clinic=Clinic.model_validate({**FACTS, **facts}),
        now=NOW,
        strict=True,
    )


@pytest.mark.parametrize(
    ("text", "sums", "others"),
    [
        ("Яка ціна УЗД нирок та ЕКГ?", ["640", "330"], ["560"]),
        ("Скільки за УЗД нирок і печінки?", ["640", "560"], ["1350"]),
        ("Почім чистка зубів, ЕКГ, УЗД печінки?", ["1350", "330", "560"], ["640"]),
        ("скільки кардіолог і чистка зубів", ["870", "1350"], ["210"]),
        ("Сколько стоит УЗИ печени и анализ крови?", ["560", "210"], ["640"]),
        ("How much is an ECG and teeth cleaning?", ["330", "350"], ["560"]),
        ("Вартість ЕКГ та спірометрії?", ["330", "415"], ["870"]),
        ("Скільки ЕКГ і УЗД нирок, і за якою адресою ви?", ["330", "640", "Глибочицька"], ["560"]),
    ],
)
def test_each_service_has_its_price(text: str, sums: list[str], others: list[str]) -> None:
    found = asked(text)
    assert found.missing_facts == []
    assert len(found.suggestions) == 3
    for one in found.suggestions:
        said = one.text.replace("\u00a0", "").replace("\u202f", "").replace(",", "" if found.language == "en" else ",")
        assert all(sum_ in said for sum_ in sums), one.text
        assert not any(sum_ in said for sum_ in others), one.text


@pytest.mark.parametrize("text", ["Скільки УЗД нирок і МРТ коліна?", "Ціна ЕКГ та УЗД серця?"])
def test_with_one_that_no_list_holds_nothing_is_passed_over(text: str) -> None:
    assert asked(text).missing_facts == [MissingFact.PRICE]


def test_with_one_past_its_day_that_is_named() -> None:
    found = asked("Скільки коштують вініри і чистка зубів?")
    assert found.missing_facts == [MissingFact.PRICE_EXPIRED]
    assert all("9100" not in one.text for one in found.suggestions)


def test_one_service_is_one_service() -> None:
    for one in asked("Скільки коштує УЗД нирок?").suggestions:
        assert "640" in one.text
        assert "560" not in one.text
