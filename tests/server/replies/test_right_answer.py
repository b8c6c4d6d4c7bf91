"""The answer is to what was asked: this branch, this day, this service, this doctor; what the facts do not hold is left to a person."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from vidhuk.classify import analyse
from vidhuk.clinic import roster_of
from vidhuk.contracts import Clinic, CommentType, MissingFact, ReplyStage, SuggestionSet
from vidhuk.replies import load_playbook, suggest

PLAYBOOK = load_playbook()
NOW = datetime(2026, 11, 26, 6, 30, tzinfo=UTC)
"""Thursday, 8:30 in Kyiv."""
NETWORK: dict[str, Any] = {
    "name": "Мережа «Барвінок»",
    "phones": ["+380 32 111 00 00"],
    "hours": "пн-пт 9:00-18:00",
    "branches": [
        {"name": "Сихів", "address": "вул. Зубрівська, 3", "hours": "пн-сб 10:00-16:00", "phone": "+380 32 111 00 01", "parking": "платна"},
        {"name": "Левандівка", "address": "вул. Широка, 70", "hours": "цілодобово"},
        {"name": "Рясне", "address": "вул. Шевченка, 400", "hours": "вт-нд 8:00-14:00"},
        {"name": "Майорівка", "address": "вул. Пасічна, 88"},
    ],
    "doctors": [
        {"name": "Возняк Леся Романівна", "specialities": ["dermatologist"]},
        {"name": "Кіт Богдан", "specialities": ["невролог"]},
    ],
    "insurance": ["Княжа", "Оранта"],
    "languages": ["українська", "німецька"],
    "services": [
        {"name": "УЗД суглобів", "from": 520},
        {"name": "Масаж спини", "from": 400, "branch": "Сихів"},
        {"name": "Масаж спини", "from": 350, "branch": "Рясне"},
        {"name": "Видалення бородавки", "from": 650},
        {"name": "Пломба світлова", "from": 1100},
    ],
    "facts": [
        {"text": "Реєстратура приймає заявки на довідки до обіду", "about": ["довідка"]},
        {"text": "Гардероб працює весь рік", "about": ["гардероб", "куртка"]},
    ],
    "responsible": [{"name": "Роксоляна", "role": "адміністраторка", "hours": "пн-пт 9-18"}],
}  # fmt: skip
ONE = {"name": "Кабінет", "hours": "пн-пт 9:00-18:00; сб 10:00-14:00"}


def asked(text: str, facts: dict[str, Any] = NETWORK, now: datetime = NOW) -> SuggestionSet:
    clinic = Clinic.model_validate(facts)
    return suggest(
        PLAYBOOK,
        comment_text=text,
        author="Леся",
        labels=analyse(text, roster=roster_of(clinic)),
        clinic=clinic,
        now=now,
        type_override=CommentType.QUESTION,
        strict=True,
    )


def told(found: SuggestionSet) -> list[str]:
    return [one.text for one in found.suggestions if one.stage is ReplyStage.ANSWER]


@pytest.mark.parametrize(
    ("text", "said", "not_said"),
    [
        ("Який графік на Сихові?", ["пн–сб 10:00–16:00"], ["18:00", "14:00"]),
        ("Графік Сихів і Рясне?", ["Сихів", "пн–сб 10:00–16:00", "Рясне", "вт–нд 8:00–14:00"], ["18:00", "цілодобово"]),
        ("Хто працює вночі?", ["Левандівка", "цілодобово"], ["16:00", "14:00"]),
        ("Працюєте в неділю на Рясному?", ["у неділю працюємо 8:00–14:00"], ["вихідний"]),
        ("Який графік роботи?", ["пн–сб 10:00–16:00", "Майорівка", "пн–пт 9:00–18:00"], []),
    ],
)  # fmt: skip
def test_hours_are_those_of_the_branch_that_is_named(text: str, said: list[str], not_said: list[str]) -> None:
    for answer in (answers := told(asked(text))):
        assert all(words in answer for words in said), answer
        assert not any(words in answer for words in not_said), answer
    assert len(answers) == 3


@pytest.mark.parametrize(
    ("text", "hour", "said"),
    [
        ("Скажіть, сьогодні працюєте?", 10, "сьогодні працюємо 9:00–18:00"),
        ("Працюєте завтра?", 10, "завтра працюємо 9:00–18:00"),
        ("А в суботу працюєте?", 10, "у суботу працюємо 10:00–14:00"),
        ("По неділях працюєте?", 10, "у неділю вихідний"),
        ("Ви зараз відчинені?", 10, "зараз відчинено, сьогодні до 18:00"),
        ("Ви зараз відчинені?", 4, "найближчі години роботи: сьогодні 9:00–18:00"),
        ("Зараз ще відчинено?", 20, "найближчі години роботи: завтра 9:00–18:00"),
        ("Are you open on Sunday?", 10, "we are closed on Sunday"),
        ("Are you open now?", 10, "we are open now, until 18:00 today"),
    ],
)
def test_a_day_or_a_moment_that_is_asked_about_is_answered_itself(text: str, hour: int, said: str) -> None:
    answers = told(asked(text, ONE, datetime(2026, 11, 26, hour, 15, tzinfo=UTC)))
    assert len(answers) == 3
    assert all(said in answer for answer in answers), answers


def test_several_branches_answer_for_the_day_each_by_its_own_timetable() -> None:
    answers = told(asked("У понеділок працюєте?"))
    assert all("у понеділок вихідний" in text and "у понеділок працюємо 10:00–16:00" in text for text in answers)


@pytest.mark.parametrize("text", ["Коли приймає Возняк?", "По яких днях працює лікар Кіт?", "Графік доктора Возняк?"])
def test_a_doctors_hours_are_no_hours_of_the_clinic(text: str) -> None:
    found = asked(text)
    assert found.missing_facts == [MissingFact.SCHEDULE]
    assert not told(found)
    assert len(found.suggestions) == 3


@pytest.mark.parametrize(
    ("text", "sums", "not_sums"),
    [
        ("Скільки коштує масаж спини на Рясному?", ["350"], ["400"]),
        ("Скільки коштує масаж спини?", ["350", "400"], []),
        ("Скільки коштує видалення бородавки?", ["650"], []),
        ("Ціна пломби на кутній зуб?", ["1100"], []),
        ("Скільки коштує УЗД?", ["520"], []),
        ("Ціна УЗД на Сихові?", ["520"], []),
    ],
)
def test_a_price_is_that_of_the_branch_and_the_service(text: str, sums: list[str], not_sums: list[str]) -> None:
    answers = told(asked(text))
    assert answers
    assert all(words in answer for answer in answers for words in sums), answers
    assert not any(words in answer for answer in answers for words in not_sums), answers


@pytest.mark.parametrize(
    "text", ["Скільки коштує УЗД молочних залоз?", "Ціна видалення папіломи?", "Вартість МРТ плеча?"]
)
def test_the_price_of_another_thing_is_no_answer(text: str) -> None:
    found = asked(text)
    assert MissingFact.PRICE in found.missing_facts
    assert not any(sum_ in one.text for one in found.suggestions for sum_ in ("520", "650"))


@pytest.mark.parametrize("text", ["Чи приймаєте донорську кров?", "Ви працюєте з картками лояльності весь час?"])
def test_a_word_that_happens_to_stand_in_a_fact_makes_it_no_answer(text: str) -> None:
    found = asked(text)
    assert not any("Гардероб" in one.text or "Реєстратура" in one.text for one in found.suggestions)


@pytest.mark.parametrize(
    ("text", "said", "not_said"),
    [
        ("Телефон на Сихові?", "111 00 01", "111 00 00"),
        ("Який у вас телефон?", "111 00 00", "111 00 01"),
        ("Які у вас філії?", "Пасічна, 88", "{"),
        ("Do you cover Orанта? Княжа?", "Kniazha", "{"),
        ("Чи є дерматолог?", "ерматолог", "dermatologist"),
        ("Чи розмовляють німецькою?", "німецька", "{"),
    ],
)
def test_the_branch_the_company_the_doctor_and_the_language_are_found(text: str, said: str, not_said: str) -> None:
    answers = told(asked(text))
    assert answers
    assert all(said in answer and not_said not in answer for answer in answers), answers


def test_three_things_asked_get_three_answers_in_each_reply() -> None:
    answers = told(asked("Де ви на Сихові, скільки коштує УЗД суглобів і чи є парковка?"))
    assert len(answers) == 3
    assert all("Зубрівська" in text and "520" in text and "латна" in text for text in answers), answers


def test_what_has_no_answer_yet_is_said_to_follow_beside_what_has_one() -> None:
    found = asked("Скільки коштує пломба світлова і які документи взяти?")
    answers = told(found)
    assert [one.stage for one in found.suggestions] == [ReplyStage.ANSWER, ReplyStage.ANSWER, ReplyStage.HOLDING]
    assert all("1100" in text and "підготовку" in text and "Роксоляна" in text for text in answers), answers
    assert found.missing_facts == [MissingFact.ANSWER]


def test_a_price_is_offered_only_where_a_price_was_answered() -> None:
    found = asked("Скільки коштує блокада коліна і де ви на Сихові?")
    assert not any(
        "на якусь послугу" in text or "інших послуг" in text or "на щось іще" in text for text in told(found)
    )


@pytest.mark.parametrize("hours", ["коли як", "гнучкий графік", "щодня крім свят та вихідних днів лікаря"])
def test_hours_that_say_nothing_are_missing_and_never_said(hours: str) -> None:
    found = asked("До котрої сьогодні відчинено?", {"name": "Кабінет", "hours": hours})
    assert found.missing_facts == [MissingFact.SCHEDULE]
    assert len(found.suggestions) == 3
    assert not [one.text for one in found.suggestions if hours in one.text]


def test_hours_by_appointment_are_said_as_they_are_written_in_three_replies() -> None:
    found = asked("До котрої сьогодні відчинено?", {"name": "Кабінет", "hours": "за попереднім записом"})
    assert found.missing_facts == []
    assert len(found.suggestions) == 3
    assert all("за попереднім записом" in one.text for one in found.suggestions)
