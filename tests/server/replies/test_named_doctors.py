"""A doctor asked for by name is answered with that doctor, also where the surname is a common word; another one is no answer."""

from __future__ import annotations

import pytest

from tests.server.replies.fixtures import NOW
from vidhuk.classify import analyse
from vidhuk.clinic import roster_of
from vidhuk.contracts import Clinic, CommentType, MissingFact, SuggestionSet
from vidhuk.replies import load_playbook, suggest

PLAYBOOK = load_playbook()
CLINIC = Clinic.model_validate(
    {
        "name": "Медцентр «Бузок»",
        "responsible": [{"role": "адміністраторка", "name": "Рита Сич", "hours": "пн-пт 9:00-18:00"}],
        "branches": [
            {"name": "Троєщина", "address": "вул. Бальзака, 7", "parking": "платна"},
            {"name": "Куренівка", "address": "вул. Кирилівська, 90"},
        ],
        "doctors": [
            {"name": "Заєць Людмила Ігорівна", "specialities": ["терапевт"]},
            {"name": "Береза Артем", "specialities": ["терапевт"], "branches": ["Троєщина"]},
            {"name": "Короп Ніна", "specialities": ["уролог"], "branches": ["Троєщина"]},
        ],
    }
)


def asked(text: str) -> SuggestionSet:
    return suggest(
        PLAYBOOK,
        comment_text=text,
        author=None,
        labels=analyse(text, roster=roster_of(CLINIC)),
        clinic=CLINIC,
        now=NOW,
        type_override=CommentType.QUESTION,
    )


@pytest.mark.parametrize(
    ("text", "said", "unsaid"),
    [
        ("Чи приймає терапевт Заєць?", "Заєць Людмила", "Береза"),
        ("А терапевт Береза ще приймає?", "Береза Артем", "Заєць"),
        ("чи веде прийом лікар короп", "Короп Ніна", "Береза"),
        ("Принимает ли терапевт Заец?", "Заєць Людмила", "Береза"),
        ("Лікарка Короп ще приймає у вас?", "Короп Ніна", "Береза"),
    ],
)
def test_a_doctor_named_is_said_to_be_here_and_the_hours_follow(text: str, said: str, unsaid: str) -> None:
    found = asked(text)
    answers = [one.text for one in found.suggestions if one.stage.value == "answer"]
    assert answers
    assert all(said in one and unsaid not in one for one in answers)
    assert not any(") (" in one for one in answers)
    assert MissingFact.SCHEDULE in found.missing_facts


@pytest.mark.parametrize("text", ["Лікар Береза ще у вас?", "Is Dr Bereza still with you?"])
def test_whether_a_doctor_is_still_here(text: str) -> None:
    answers = [one.text for one in asked(text).suggestions if one.stage.value == "answer"]
    assert len(answers) == 3
    assert all("Береза" in one or "Bereza" in one for one in answers)


@pytest.mark.parametrize("text", ["Терапевт Рись ще у вас?", "Чи є у вас уролог Дятел?"])
def test_a_name_that_nobody_has_is_not_answered_with_another_doctor(text: str) -> None:
    found = asked(text)
    assert {one.stage.value for one in found.suggestions} == {"holding"}
    assert not any(doctor.name in one.text for one in found.suggestions for doctor in CLINIC.doctors)  # type: ignore[union-attr]


def test_when_a_doctor_is_in_is_asked_of_a_person() -> None:
    found = asked("Коли приймає лікарка Короп?")
    assert {one.stage.value for one in found.suggestions} == {"holding"}


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        ("Де у вас парковка на Троєщині?", True),
        ("Where is the parking?", True),
        ("Є місце для авто?", True),
        ("Де поставити машину на Куренівці?", False),
        ("Паркуватись біля вас на Куренівці можна?", False),
    ],
)
def test_parking_is_that_of_the_branch_and_no_address_stands_for_it(text: str, answered: bool) -> None:
    found = asked(text)
    answers = [one.text for one in found.suggestions if one.stage.value == "answer"]
    assert bool(answers) is answered
    assert all("платна" in one or "paid" in one for one in answers)
    assert not any("Бальзака" in one or "Кирилівська" in one for one in answers)
    assert (MissingFact.PARKING in found.missing_facts) is not answered
