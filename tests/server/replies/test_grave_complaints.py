"""A bribe or a demand for a written answer gets no small word for its topic; who cannot get through complains of no queue; a stopped answer leaves three holding replies."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from vidhuk.classify import analyse
from vidhuk.contracts import Clinic, CommentType, SuggestionSet
from vidhuk.replies import load_playbook, suggest

PLAYBOOK = load_playbook()
NOW = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)
ONE: dict[str, Any] = {"name": "Кабінет «Верба»", "responsible": [{"role": "адміністраторка", "hours": "пн-пт 9-18"}]}


def told(text: str, type_: CommentType, **more: Any) -> SuggestionSet:
    return suggest(
        PLAYBOOK,
        comment_text=text,
        author="Орися",
        labels=analyse(text, now=NOW),
        clinic=Clinic.model_validate(ONE | more),
        now=NOW,
        type_override=type_,
    )


@pytest.mark.parametrize("form", ["ви", "ти"])
def test_a_grave_word_is_taken_gravely(form: str) -> None:
    text = "Вимагаю офіційної письмової відповіді: медсестра брала гроші повз касу, тобто хабар!"
    found = told(text, CommentType.COMPLAINT, form_of_address=form)
    assert len(found.suggestions) == 3
    assert not any(why.code == "about" for one in found.suggestions for why in one.why)


def test_who_cannot_get_through_complains_of_no_queue() -> None:
    found = told("Не можу додзвонитися третій день поспіль", CommentType.COMPLAINT)
    assert len(found.suggestions) == 3
    assert not any(word in one.text for one in found.suggestions for word in ("очікування", "згаяний"))


def test_where_a_rule_stops_the_answers_three_holding_replies_stay() -> None:
    promotions = [{"name": "Усмішка без болю, гарантія 100 %", "text": "гарантуємо, що без болю"}]
    found = told("Які акції діють, і чи можна карткою?", CommentType.QUESTION, promotions=promotions)
    assert len(found.suggestions) == 3
    assert not any("гарант" in one.text for one in found.suggestions)
