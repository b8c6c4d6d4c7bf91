"""A doctor asked for at a branch: one who is there is named, one who is elsewhere is said to be there and not here."""

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
    "name": "Центр «Явір»",
    "hours": "пн-пт 8:00-19:00",
    "language_policy": "author",
    "responsible": [{"name": "Таїсія Плис", "role": "адміністраторка", "hours": "пн-пт 9:00-18:00"}],
    "branches": [
        {"name": "Оболонь", "address": "вул. Озерна, 3"},
        {"name": "Теремки", "address": "вул. Ковалевська, 8"},
    ],
    "doctors": [
        {"name": "Журба Неля", "specialities": ["уролог"], "branches": ["Теремки"]},
        {"name": "Дуда Остап", "specialities": ["невролог"], "branches": ["Оболонь"]},
        {"name": "Сич Роман", "specialities": ["невролог"], "branches": ["Теремки"]},
        {"name": "Вовк Ада", "specialities": ["терапевт"]},
    ],
}


def asked(text: str) -> SuggestionSet:
    clinic = Clinic.model_validate(FACTS)
    read = analyse(text, roster=roster_of(clinic))
    seen = labels("question", read.language.value, script=read.script.value, topics=read.topics, mentions=read.mentions)
    return suggest(PLAYBOOK, comment_text=text, author=None, labels=seen, clinic=clinic, now=NOW, strict=True)


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("На Оболоні уролог є?", "в іншій філії"),
        ("Скажіть, чи приймає уролог на Оболоні", "в іншій філії"),
        ("Есть ли уролог на Оболони?", "в другом филиале"),
        ("chy je uroloh na Oboloni?", "в іншій філії"),
    ],
)
def test_one_at_another_branch_only_is_said_to_be_there(text: str, elsewhere: str) -> None:
    found = asked(text)
    assert len(found.suggestions) == 3
    for one in found.suggestions:
        assert elsewhere in one.text, one.text
        assert "Журба Неля (Теремки)" in one.text
        assert "Так," not in one.text
        assert "Да," not in one.text


@pytest.mark.parametrize(
    ("text", "here", "away"),
    [
        ("Невролог на Теремках є?", "Сич Роман", "Дуда Остап"),
        ("чи є невролог на Оболоні?", "Дуда Остап", "Сич Роман"),
        ("Терапевт на Оболоні є?", "Вовк Ада", "Сич Роман"),
        ("Уролог на Теремках є?", "Журба Неля", "Сич Роман"),
    ],
)
def test_one_who_is_there_is_named_alone(text: str, here: str, away: str) -> None:
    for one in asked(text).suggestions:
        assert here in one.text
        assert away not in one.text
        assert "іншій" not in one.text


def test_without_a_branch_everybody_is_named() -> None:
    for one in asked("Невролог у вас є?").suggestions:
        assert "Дуда Остап" in one.text
        assert "Сич Роман" in one.text


@pytest.mark.parametrize(
    "text", ["уролог Семенчук є?", "Чи приймає терапевт Лисенко?", "до невролога Гриценка є запис?"]
)
def test_a_name_that_nobody_has_is_answered_with_no_other_doctor(text: str) -> None:
    found = asked(text)
    assert MissingFact.DOCTORS in found.missing_facts
    for one in found.suggestions:
        assert not any(name in one.text for name in ("Журба", "Дуда", "Сич", "Вовк")), one.text


@pytest.mark.parametrize("text", ["уролог Журба є?", "Терапевт Вовк у вас є?"])
def test_a_name_that_the_roster_has_is_answered(text: str) -> None:
    assert asked(text).missing_facts == []
