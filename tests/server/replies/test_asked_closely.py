"""What is asked closely is not answered with what stands near it: a holiday is no usual Sunday, "how long" is no price, own health is for a doctor."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from vidhuk.classify import analyse
from vidhuk.contracts import Clinic, CommentType, MissingFact, ReplyStage, SuggestionSet
from vidhuk.replies import load_playbook, suggest

PLAYBOOK = load_playbook()
NOW = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)
ONE: dict[str, Any] = {
    "name": "Кабінет «Верба»",
    "phones": ["+380 31 200 00 00"],
    "hours": "щодня 9:00-18:00",
    "doctors": [
        {"name": "Лозинська Дарина", "specialities": ["педіатр"]},
        {"name": "Гук Остап", "specialities": ["невролог"]},
    ],
    "services": [{"name": "КТ коліна", "from": 1900}, {"name": "Аналіз крові загальний", "from": 240}],
    "languages": ["українська", "англійська"],
    "promotions": [{"name": "Зимовий огляд", "text": "огляд дешевше на десяту частину", "valid_to": "2026-12-31"}],
    "responsible": [{"role": "адміністраторка", "hours": "пн-пт 9-18"}],
}


def asked(text: str, **more: Any) -> SuggestionSet:
    return suggest(
        PLAYBOOK,
        comment_text=text,
        author="Орися",
        labels=analyse(text, now=NOW),
        clinic=Clinic.model_validate(ONE | {"language_policy": "author"} | more),
        now=NOW,
        type_override=CommentType.QUESTION,
        strict=True,
    )


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("А на Великдень працюєте?", "18:00"),
        ("Який у вас графік у святкові дні?", "18:00"),
        ("Вы работаете 31 декабря?", "18:00"),
        ("Are you open on Christmas?", "18:00"),
        ("Чи працюєте, коли тривога?", "18:00"),
        ("Скільки триває КТ коліна?", "1900"),
        ("За скільки днів готовий аналіз крові?", "240"),
        ("Сколько длится КТ колена?", "1900"),
        ("Чи можна прийти в порядку живої черги, без запису?", "+380"),
        ("Є знижка для військових?", "Зимовий"),
    ],
)
def test_what_stands_near_is_no_answer(text: str, never: str) -> None:
    found = asked(text)
    assert len(found.suggestions) == 3
    assert {one.stage for one in found.suggestions} == {ReplyStage.HOLDING}
    assert not any(never in one.text for one in found.suggestions)
    assert found.missing_facts in ([MissingFact.SCHEDULE], [MissingFact.ANSWER])


def test_a_written_fact_of_holidays_is_the_answer() -> None:
    facts = [{"text": "У святкові дні реєстратура чекає на дзвінки до 14:00", "about": ["свята"]}]
    assert all("до 14:00" in one.text for one in asked("А на Великдень працюєте?", facts=facts).suggestions)


@pytest.mark.parametrize("text", ["Хто приймає немовлят?", "Чи лікуєте дітей?", "Do you treat babies?"])
def test_who_sees_children_is_told_from_the_roster(text: str) -> None:
    found = asked(text)
    assert all(("Лозинська" in one.text) or ("Lozynska" in one.text) for one in found.suggestions)
    assert not any("Гук" in one.text or "Huk" in one.text for one in found.suggestions)


def test_what_children_are_given_is_not_who_sees_them() -> None:
    assert not any("Lozynska" in one.text for one in asked("What toys do you have for kids?").suggestions)


@pytest.mark.parametrize(
    "text", ["Чим лікувати горло дитині?", "Что принимать от давления?", "What can I take for a headache?"]
)
def test_own_health_is_for_a_doctor(text: str) -> None:
    found = asked(text)
    assert len(found.suggestions) == 3
    assert all(any(word in one.text for word in ("лікар", "врач", "doctor")) for one in found.suggestions)


def test_open_now_and_a_speaking_doctor_are_understood() -> None:
    assert all("9:00" in one.text for one in asked("Ви зараз відкриті?").suggestions)
    assert all("English" in one.text for one in asked("Do you have English speaking staff?").suggestions)


def test_the_second_question_is_not_forgotten() -> None:
    first = asked("Скільки коштує аналіз крові і чи треба здавати натще?").suggestions[0]
    assert "240" in first.text
    assert "підготовку" in first.text
