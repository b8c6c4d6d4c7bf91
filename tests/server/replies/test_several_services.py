"""Two or three priced services in one question, a price with parking or in Latin letters: nothing is lost in silence."""

from __future__ import annotations

from typing import Any

import pytest

from tests.server.replies.fixtures import NOW, labels
from vidhuk.classify import analyse
from vidhuk.clinic import roster_of
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
        {"name": "Чистка зубів", "name_en": "Teeth cleaning", "from": 1350},
        {"name": "Консультація кардіолога", "from": 870},
        {"name": "Аналіз крові загальний", "from": 210},
        {"name": "ЕКГ", "name_en": "ECG", "from": 330},
        {"name": "Спірометрія", "from": 415},
        {"name": "Вініри", "from": 9100, "valid_to": "2026-09-30"},
    ],
}


def asked(text: str, **facts: Any) -> SuggestionSet:
    clinic = Clinic.model_validate({**FACTS, **facts})
    read = analyse(text, roster=roster_of(clinic))
    return suggest(
        PLAYBOOK,
        comment_text=text,
        author="Леся",
        labels=labels(
            "question", read.language.value, script=read.script.value, topics=read.topics, mentions=read.mentions
        ),
        clinic=clinic,
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


@pytest.mark.parametrize(
    "text",
    [
        "Ціна ЕКГ і де у вас припаркуватись?",
        "скільки коштує ЕКГ, паркуватися є де?",
        "Почім ЕКГ та де можна поставити машину?",
        "Сколько стоит ЭКГ и где парковаться?",
        "How much is an ECG and where to park?",
    ],
)
@pytest.mark.parametrize(
    "facts",
    [
        {
            "branches": [
                {"name": "Лук'янівка", "address": "вул. Глибочицька, 12", "parking": "арка 4", "parking_en": "arch 4"}
            ]
        },
        {"facts": [{"text": "Парковка для гостей: арка 4", "text_en": "Guests park by arch 4", "about": ["парковка"]}]},
        {
            "facts": [
                {"text": "ЕКГ робимо без запису, ЕКГ триває 9 хвилин", "about": ["ЕКГ"]},
                {"text": "Заїзд через арка 4", "text_en": "The entrance is by arch 4", "about": ["паркінг", "авто"]},
            ]
        },
    ],
    ids=["branch", "fact", "beside-another-fact"],
)
def test_a_price_and_parking_are_both_answered(text: str, facts: dict[str, Any]) -> None:
    found = asked(text, **facts)
    assert found.missing_facts == []
    for one in found.suggestions:
        assert "330" in one.text
        assert ("арка 4" in one.text) or ("arch 4" in one.text)
        assert "9 хвилин" not in one.text


def test_parking_that_nobody_wrote_down_is_still_missing() -> None:
    assert asked("Ціна ЕКГ і де паркуватися?").missing_facts == [MissingFact.PARKING]


@pytest.mark.parametrize("text", ["скока ЕКГ", "скіки за ЕКГ?", "скоко стоит экг", "а скока буде ЕКГ зробити"])
def test_a_price_is_asked_for_as_people_speak(text: str) -> None:
    found = asked(text)
    assert found.missing_facts == []
    assert all("330" in one.text for one in found.suggestions)


@pytest.mark.parametrize(
    "text",
    [
        "skolko stoit ekg i gde vy?",
        "gde vy nahodites i skolko stoit ekg",
        "skolko ekg, kak k vam doehat, gde vy?",
        "cena ekg i adres",
    ],
)
def test_russian_in_latin_letters_keeps_the_place_beside_the_price(text: str) -> None:
    found = asked(text)
    assert (found.language, found.missing_facts) == ("ru", [])
    for one in found.suggestions:
        assert "330" in one.text
        assert "Глибочицька, 12" in one.text


@pytest.mark.parametrize("text", ["Скільки ЕКГ на Подолі?", "skolko stoit ekg na Podole?"])
def test_a_branch_in_a_price_question_is_no_speciality(text: str) -> None:
    branches = [{"name": "Поділ", "address": "вул. Волоська, 9"}, {"name": "Лук'янівка"}]
    services = [{"name": "ЕКГ", "from": 345, "branch": "Поділ"}, {"name": "ЕКГ", "from": 330, "branch": "Лук'янівка"}]
    found = asked(text, branches=branches, services=services)
    assert found.missing_facts == []
    for one in found.suggestions:
        assert "345" in one.text
        assert "330" not in one.text
