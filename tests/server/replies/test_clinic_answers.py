"""A question about an offer, insurance, languages, parking or metro gets the clinic's own answer; what has run out or is missing is said to be so."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.server.replies.fixtures import NOW, labels
from vidhuk.contracts import Clinic, CommentType, Element, MissingFact, ReplyStage, SuggestionSet
from vidhuk.replies import load_playbook, suggest
from vidhuk.replies.language import ReplyLanguage

PLAYBOOK = load_playbook()
LANGUAGES: tuple[ReplyLanguage, ...] = ("uk", "ru", "en")
KNOWN: dict[str, Any] = {
    "name": "Клініка Калина",
    "phones": ["+380 44 555 66 77"],
    "responsible": [{"name": "Ніна Гай", "role": "адміністраторка", "hours": "пн-пт 9:00-18:00"}],
    "branches": [
        {"name": "Поділ", "address": "вул. Верхня, 7", "metro": "м. Тараса Шевченка, 7 хв пішки", "parking": "Безкоштовна, у дворі"},
        {"name": "Виноградар", "address": "вул. Садова, 2", "parking": "платна"},
    ],
    "insurance": ["ТАС", "Колонада", "пакет НСЗУ"],
    "languages": ["українська", "Польська", "есперанто"],
    "promotions": [
        {"name": "Зимова усмішка", "text": "огляд і чистка за 990 грн", "valid_from": "2026-11-01", "valid_to": "2026-12-20",
         "name_en": "Winter smile", "text_en": "a check and a cleaning for 990 UAH"},
        {"name": "Новорічна знижка", "price": 700, "valid_from": "2026-12-25", "valid_to": "2027-01-10"},
        {"name": "Осінній огляд", "price": 350, "valid_to": "31.10.2026", "owner": "Ніна"},
    ],
    "services": [
        {"name": "УЗД нирок", "from": 640, "to": 640, "valid_to": "2026-10-01"},
        {"name": "ЕКГ", "from": 300, "valid_from": "2027-01-01"},
    ],
    "facts": [{"text": "Укриття у підвалі відчинене цілодобово", "about": ["укриття"], "valid_to": "2026-11-01"}],
}  # fmt: skip
CLINIC = Clinic.model_validate(KNOWN)


def asked(text: str, clinic: Clinic = CLINIC, language: ReplyLanguage = "uk") -> SuggestionSet:
    return suggest(
        PLAYBOOK,
        comment_text=text,
        author="Леся",
        labels=labels("question"),
        clinic=clinic,
        now=NOW,
        reply_language=language,
        strict=True,
    )


def texts(found: SuggestionSet) -> list[str]:
    return [one.text for one in found.suggestions if one.stage is ReplyStage.ANSWER]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Які зараз діють акції?",
            {
                "uk": ["«Зимова усмішка»", "огляд і чистка за 990 грн", "до 20 грудня 2026 року"],
                "ru": ["«Зимова усмішка»", "«огляд і чистка за 990 грн»", "до 20 декабря 2026 года"],
                "en": ["“Winter smile”", "a check and a cleaning for 990 UAH", "until 20 December 2026"],
            },
        ),
        ("Чи працюєте зі страховою «Колонада»?", {
            "uk": ["Колонада, ТАС, пакет НСЗУ"],
            "ru": ["Колонада, ТАС, пакет НСЗУ"],
            "en": ["Kolonada, TAS, the National Health Service of Ukraine"],
        }),
        (
            "Якими мовами у вас говорять?",
            {
                "uk": ["українська, польська, есперанто"],
                "ru": ["украинский, польский, есперанто"],
                "en": ["Ukrainian, Polish"],
            },
        ),
        (
            "Чи є де припаркувати машину на Подолі?",
            {"uk": ["безкоштовна, у дворі"], "ru": ["бесплатная, во дворе"], "en": ["free of charge, in the courtyard"]},
        ),
        (
            "Є у вас парковка?",
            {
                "uk": ["Поділ — безкоштовна, у дворі; Виноградар — платна"],
                "ru": ["Поділ — бесплатная, во дворе; Виноградар — платная"],
                "en": ["Podil — free of charge, in the courtyard; Vynohradar — paid"],
            },
        ),
        (
            "Яка станція метро поруч?",
            {
                "uk": ["Тараса Шевченка, 7 хв пішки"],
                "ru": ["Тараса Шевченка, 7 мин пешком"],
                "en": ["Tarasa Shevchenka, 7 min on foot"],
            },
        ),
    ],
)  # fmt: skip
def test_the_answer_comes_from_the_facts(text: str, said: dict[ReplyLanguage, list[str]]) -> None:
    for language in LANGUAGES:
        found = asked(text, language=language)
        assert found.missing_facts == []
        assert len(texts(found)) == 3
        for reply in texts(found):
            assert [words for words in said[language] if words.lower() not in reply.lower()] == [], reply
        assert all(Element.R5 in one.elements for one in found.suggestions)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Які зараз акції?", MissingFact.PROMOTIONS),
        ("Чи приймаєте страховий поліс?", MissingFact.INSURANCE),
        ("Якими мовами говорите?", MissingFact.LANGUAGES),
        ("Де припаркуватися?", MissingFact.PARKING),
        ("Яке метро поруч?", MissingFact.METRO),
    ],
)
def test_what_nobody_has_written_down_is_named_and_held(text: str, missing: MissingFact) -> None:
    bare = Clinic.model_validate({"name": "Клініка Калина", "responsible": KNOWN["responsible"]})
    for language in LANGUAGES:
        found = asked(text, bare, language)
        assert found.missing_facts == [missing]
        assert {one.stage for one in found.suggestions} == {ReplyStage.HOLDING}
        assert len(found.suggestions) == 3


def test_an_offer_that_has_ended_is_said_to_be_over_and_never_its_price() -> None:
    english = asked("Акція «Осінній огляд» ще діє?", language="en")
    assert english.missing_facts == [MissingFact.PROMOTION_EXPIRED]
    assert all(re.search(r"offer in question .*31 October 2026", text) and "350" not in text for text in texts(english))
    days: tuple[tuple[ReplyLanguage, str], ...] = (("uk", "31 жовтня 2026 року"), ("ru", "31 октября 2026 года"))
    for language, day in days:
        found = asked("Акція «Осінній огляд» ще діє?", language=language)
        assert found.missing_facts == [MissingFact.PROMOTION_EXPIRED]
        for reply in texts(found):
            # What is in force goes before what is not.
            assert 0 <= reply.find("Зимова усмішка") < reply.find("Осінній огляд")
        assert texts(found)
        for reply in texts(found):
            assert "Осінній огляд" in reply
            assert day in reply
        assert not [one.text for one in found.suggestions if "350" in one.text]


def test_an_offer_that_has_not_begun_is_not_said() -> None:
    found = asked("Розкажіть про новорічну знижку")
    assert not [one.text for one in found.suggestions if "700" in one.text or "Новорічна" in one.text]
    assert found.missing_facts == [MissingFact.PROMOTIONS]


def test_a_price_that_has_run_out_is_named_so_and_one_that_has_not_begun_is_not_said() -> None:
    found = asked("Скільки коштує УЗД нирок?")
    assert found.missing_facts == [MissingFact.PRICE_EXPIRED]
    assert not [one.text for one in found.suggestions if "640" in one.text]
    assert not [one.text for one in asked("Скільки коштує ЕКГ?").suggestions if "300" in one.text]


def test_one_service_with_two_prices_says_where_each_holds() -> None:
    rows = [
        {"name": "Масаж", "from": price, "to": price, "branch": at}
        for price, at in ((500, "Поділ"), (450, "Русанівка"))
    ]
    for reply in texts(asked("Скільки коштує масаж?", Clinic.model_validate({"services": rows}))):
        assert "Масаж (Поділ)" in reply
        assert "Масаж (Русанівка)" in reply


def test_a_fact_past_its_day_answers_nothing() -> None:
    found = asked("Де тут укриття?")
    assert found.missing_facts == [MissingFact.ANSWER]
    assert not [one.text for one in found.suggestions if "цілодобово" in one.text]


def test_the_clinics_own_translation_is_used() -> None:
    branch = {
        "name": "Поділ",
        "parking": "заїзд з арки",
        "parking_en": "enter through the arch",
        "parking_ru": "въезд через арку",
    }
    clinic = Clinic.model_validate({"branches": [branch]})
    for language, words in zip(LANGUAGES, ("заїзд з арки", "въезд через арку", "enter through the arch"), strict=True):
        assert all(words in reply for reply in texts(asked("Де парковка?", clinic, language)))


def test_there_are_enough_topics_of_question_and_of_complaint() -> None:
    """At least ten of the one and twelve of the other, each with words of its own in three languages."""
    answering = PLAYBOOK.blocks["answer"]
    own = {ask for ask in PLAYBOOK.asks if any(ask in block.when.asks for block in answering)}
    assert len(PLAYBOOK.asks) >= 17
    assert len(own) >= 11, own
    complaint = [r for r in PLAYBOOK.recipes if CommentType.COMPLAINT in r.types]
    assert complaint
    assert len(PLAYBOOK.topics) >= 12
