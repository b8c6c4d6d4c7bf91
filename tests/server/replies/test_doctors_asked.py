"""«Do you have a …?»: the roster answers by speciality in three languages; what it does not hold is said, and nobody is made up."""

from __future__ import annotations

from typing import Any

import pytest

from tests.server.replies.fixtures import NOW, labels
from vidhuk.classify import analyse
from vidhuk.clinic import roster_of
from vidhuk.contracts import Clinic, MissingFact, ReplyStage, SuggestionSet
from vidhuk.replies import load_playbook, suggest
from vidhuk.replies.words import words_of

PLAYBOOK = load_playbook()
FACTS: dict[str, Any] = {
    "name": "Центр «Смерека»",
    "phones": ["+380 67 222 33 44"],
    "hours": "пн-пт 8:00-19:00",
    "language_policy": "author",
    "responsible": [{"name": "Таїсія Плис", "role": "адміністраторка", "hours": "пн-пт 9:00-18:00"}],
    "branches": [{"name": "Центральна", "address": "вул. Паркова, 3"}],
    "doctors": [
        {"name": "Дуда Остап Юрійович", "specialities": ["ревматолог"]},
        {"name": "Журба Неля Іванівна", "specialities": ["дитяча отоларингологиня"], "aliases": ["Nelia Zhurba"]},
        "Сич Роман, нейрохірург",
        {"name": "Вовк Ада", "specialities": ["окулістка", "лікарка вищої категорії"]},
        {"name": "Вовк Ілля", "specialities": ["лікар-офтальмолог"]},
    ],
    "services": [{"name": "Консультація алерголога", "from": 850}],
}


def asked(text: str, facts: dict[str, Any] = FACTS) -> SuggestionSet:
    clinic = Clinic.model_validate(facts)
    read = analyse(text, roster=roster_of(clinic))
    return suggest(
        PLAYBOOK,
        comment_text=text,
        author="Леся",
        labels=labels("question", read.language.value, script=read.script.value, topics=read.topics),
        clinic=clinic,
        now=NOW,
        strict=True,
    )


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("Ревматолог у вас консультує?", "uk", ["Дуда Остап Юрійович", "ревматолог"]),
        ("цікавить ревматологиня чи ревматолог, маєте?", "uk", ["Дуда Остап Юрійович"]),
        ("А нейрохірурга маєте?", "uk", ["Сич Роман", "нейрохірург"]),
        ("Подскажите, ревматолог у вас есть?", "ru", ["Дуда Остап Юрійович", "ревматолог"]),
        ("а нейрохирург принимает?", "ru", ["Сич Роман", "нейрохирург"]),
        ("Do you have a rheumatologist?", "en", ["Duda Ostap Yuriiovych"]),
        ("is there a neurosurgeon on your team", "en", ["Sych Roman"]),
        ("Do you have an ear and ENT doctor?", "en", ["Nelia Zhurba"]),
        ("chy je u vas revmatoloh?", "uk", ["Дуда Остап Юрійович"]),
        ("u vas est neirohirurg?", "ru", ["Сич Роман"]),
    ],
)
def test_the_doctor_of_that_speciality_is_named(text: str, language: str, said: list[str]) -> None:
    found = asked(text)
    assert (found.language, found.missing_facts) == (language, [])
    assert [one.stage for one in found.suggestions] == [ReplyStage.ANSWER] * 3
    for one in found.suggestions:
        assert all(words in one.text for words in said[:1]), one.text
    assert all(any(words.lower() in one.text.lower() for one in found.suggestions) for words in said)


def test_two_doctors_of_one_speciality_are_both_named() -> None:
    for one in asked("Чи консультує очний лікар?").suggestions:
        assert "Вовк Ада, Вовк Ілля" in one.text


def test_two_specialities_at_once_are_answered_one_by_one() -> None:
    for one in asked("Чи є ревматолог і лор?").suggestions:
        assert "Дуда Остап Юрійович" in one.text
        assert "Журба Неля Іванівна" in one.text


def test_a_doctor_for_children_answers_for_a_child_and_another_one_leaves_that_open() -> None:
    found = asked("Чи є дитячий лор?")
    assert found.missing_facts == []
    assert any("дитячий лор" in one.text.lower() for one in found.suggestions)
    other = asked("Чи є дитячий ревматолог?")
    assert other.missing_facts == [MissingFact.ANSWER]
    assert "Дуда" in other.suggestions[0].text
    assert "для дітей" in other.suggestions[0].text


@pytest.mark.parametrize(
    ("text", "word", "no"),
    [
        ("Чи приймає проктолог?", "проктолог", ("немає", "не значиться")),
        ("Проктолога нет у вас?", "проктолог", ("нет", "не значится")),
        ("Could I see a proctologist with you?", "proctologist", ("no such", "not include")),
    ],
)  # fmt: skip
def test_a_speciality_that_nobody_has_is_said_not_to_be_there(text: str, word: str, no: tuple[str, str]) -> None:
    found = asked(text)
    assert found.missing_facts == [MissingFact.DOCTORS]
    replies = [one.text for one in found.suggestions if one.stage is ReplyStage.ANSWER]
    assert len(found.suggestions) == 3
    assert len(replies) == 2
    for reply in replies:
        assert word in reply.lower()
        assert any(words in reply for words in no), reply
        assert not {"дуда", "журба", "сич", "вовк", "duda", "sych"} & set(words_of(reply))


@pytest.mark.parametrize("doctors", [[], [{"name": "Дуда Остап"}], [{"name": "Дуда Остап", "specialities": ["чудова людина"]}]])  # fmt: skip
def test_of_an_unfinished_roster_nothing_is_said(doctors: list[Any]) -> None:
    found = asked("Чи приймає проктолог?", {**FACTS, "doctors": doctors})
    assert found.missing_facts == [MissingFact.DOCTORS]
    assert {one.stage for one in found.suggestions} == {ReplyStage.HOLDING}


def test_a_price_for_the_speciality_tells_that_it_is_there() -> None:
    for one in asked("Чи є у вас алерголог?").suggestions:
        assert "850" in one.text
        assert "немає" not in one.text


def test_when_a_doctor_receives_is_left_to_a_person_but_who_it_is_is_said() -> None:
    found = asked("По яких днях приймає ревматолог?")
    assert found.missing_facts == [MissingFact.SCHEDULE]
    assert "Дуда" in found.suggestions[0].text
    assert "години прийому" in found.suggestions[0].text
    assert not [one for one in found.suggestions if "8:00" in one.text]


def test_how_to_book_with_a_speciality_names_doctor_and_number() -> None:
    for one in asked("Як записатися до ревматолога?").suggestions:
        assert "Дуда" in one.text
        assert "+380 67 222 33 44" in one.text


def test_nobody_is_sent_to_book_with_a_doctor_who_is_not_there() -> None:
    assert not [one.text for one in asked("Як записатися до проктолога?").suggestions if "+380" in one.text]


def test_all_doctors_are_listed_when_all_are_asked_for() -> None:
    for one in asked("Які лікарі у вас консультують?").suggestions:
        assert all(name in one.text for name in ("Дуда", "Журба", "Сич", "Вовк"))


def test_mother_and_stairs_are_no_speciality() -> None:
    for text in ("Мамо, а можна з дитиною?", "Чи є лорд у вас?", "Чи є поручні на сходах?"):
        assert PLAYBOOK.specialities.found(words_of(text)) == []
