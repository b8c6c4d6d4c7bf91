"""A price with a place or hours in one breath, a question in Latin letters, an offer that is over: each gets its own answer."""

from __future__ import annotations

from typing import Any

import pytest

from tests.server.replies.fixtures import NOW, labels
from vidhuk.classify import analyse
from vidhuk.contracts import Clinic, MissingFact, ReplyStage, SuggestionSet
from vidhuk.replies import load_playbook, suggest

PLAYBOOK = load_playbook()
FACTS: dict[str, Any] = {
    "name": "Лабораторія «Крапля»",
    "hours": "пн-сб 7:30-17:00",
    "language_policy": "author",
    "responsible": [{"name": "Зоя Рись", "role": "адміністраторка", "hours": "пн-пт 9:00-18:00"}],
    "branches": [{"name": "Нивки", "address": "просп. Берестейський, 90"}],
    "services": [
        {"name": "Аналіз крові загальний", "from": 210, "to": 210},
        {"name": "ЕКГ з розшифровкою", "name_en": "ECG with a reading", "from": 330},
        {"name": "УЗД печінки", "from": 560, "to": 720},
        {"name": "Гастроскопія", "from": 2400, "valid_to": "2026-09-30"},
    ],
}
OVER = {"name": "Осінь без застуди", "service": "Аналіз крові загальний", "price": 99, "valid_to": "2026-11-10"}
RUNNING = {"name": "Тиждень серця", "text": "друге ЕКГ безкоштовно", "valid_to": "2026-12-05"}


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
    ("text", "said"),
    [
        ("Скільки за ЕКГ і куди приїхати? На якій вулиці?", ["330", "Берестейський, 90"]),
        ("Почім УЗД печінки та до якої години ви?", ["560", "17:00"]),
        ("Вартість? Адреса?", ["210", "Берестейський, 90"]),
        ("цена и график какие", ["210", "17:00"]),
        ("почем ЭКГ и во сколько закрываетесь", ["330", "17:00"]),
        ("What do you charge for an ECG, and where can I find you?", ["330", "90 Beresteiskyi Avenue"]),
        ("how much is an ECG and what are your opening hours", ["330", "17:00"]),
        ("Ціна ЕКГ, адреса і графік роботи?", ["330", "Берестейський, 90", "17:00"]),
    ],
)
def test_each_thing_asked_has_its_answer_in_every_reply(text: str, said: list[str]) -> None:
    found = asked(text)
    assert found.missing_facts == []
    assert len(found.suggestions) == 3
    for one in found.suggestions:
        assert all(words in one.text.replace("\u00a0", " ") for words in said), one.text


def test_at_what_hour_asks_for_no_price() -> None:
    for one in asked("Во сколько вы открываетесь?").suggestions:
        assert "7:30" in one.text
        assert "грн" not in one.text
    for one in asked("Во сколько обойдется ЭКГ?").suggestions:
        assert "330" in one.text
        assert "7:30" not in one.text


@pytest.mark.parametrize(
    ("text", "language", "sum_"),
    [
        ("skilky koshtuje uzd pechinky", "uk", "560"),
        ("Pidkazhit bud laska vartist EKG", "uk", "330"),
        ("yaka cina analizu krovi?", "uk", "210"),
        ("skilky koshtuye zahalnyi analiz krovi", "uk", "210"),
        ("skolko stoit uzi pecheni?", "ru", "560"),
        ("a kakaya cena na ekg", "ru", "330"),
        ("po chem obshiy analiz krovi", "ru", "210"),
    ],
)
def test_a_price_question_in_latin_letters_is_answered_in_its_language(text: str, language: str, sum_: str) -> None:
    found = asked(text)
    assert (found.language, found.missing_facts) == (language, [])
    for one in found.suggestions:
        assert one.language == language
        assert sum_ in one.text, one.text


def test_place_and_price_in_latin_letters() -> None:
    for one in asked("de vy znahodytes i skilky koshtuje EKG?").suggestions:
        assert "330" in one.text
        assert "Берестейський, 90" in one.text


def test_an_offer_that_is_over_goes_behind_what_is_in_force() -> None:
    found = asked("Чи діє «Осінь без застуди»?", promotions=[OVER, RUNNING])
    assert found.missing_facts == [MissingFact.PROMOTION_EXPIRED]
    replies = [one.text for one in found.suggestions if one.stage is ReplyStage.ANSWER]
    assert replies
    for reply in replies:
        assert 0 <= reply.find("Тиждень серця") < reply.find("Осінь без застуди")
        assert "10 листопада 2026 року" in reply
        assert "99" not in reply


def test_an_offer_that_is_over_alone_waits_behind_a_holding_reply() -> None:
    found = asked("Є якісь знижки?", promotions=[OVER])
    assert found.suggestions[0].stage is ReplyStage.HOLDING
    assert all("Осінь без застуди" not in one.text for one in found.suggestions[:1])
    assert all("99" not in one.text for one in found.suggestions)


def test_offers_in_general_are_those_in_force_and_no_other() -> None:
    found = asked("Є якісь знижки?", promotions=[OVER, RUNNING])
    assert found.missing_facts == []
    for one in found.suggestions:
        assert "Тиждень серця" in one.text
        assert "Осінь" not in one.text


def test_with_an_offer_that_is_over_the_usual_price_is_said_and_never_the_old_one() -> None:
    found = asked("Скільки аналіз крові за акцією?", promotions=[OVER])
    assert found.suggestions[0].stage is ReplyStage.ANSWER
    for one in found.suggestions[:2]:
        assert one.text.find("210") < one.text.find("Осінь без застуди")
        assert "завершено" in one.text or "минув" in one.text
    assert all("99" not in one.text for one in found.suggestions)
    # What is left to a person is the offer, not the price.
    assert "вартість" not in found.suggestions[2].text
    assert "ціну" not in found.suggestions[2].text


def test_a_price_past_its_day_is_held_back_and_named() -> None:
    found = asked("Скільки гастроскопія і де ви?")
    assert found.missing_facts == [MissingFact.PRICE_EXPIRED]
    assert "Берестейський, 90" in found.suggestions[0].text
    assert all("2400" not in one.text for one in found.suggestions)
