"""Facts that a clinic wrote in Ukrainian, in English and Russian replies: said in that language, cited, or left out and named."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.server.replies.fixtures import NOW, labels
from vidhuk.contracts import Clinic, CommentType, MissingFact, ReplyStage, SuggestionSet
from vidhuk.replies import load_playbook, suggest
from vidhuk.replies.addresses import address_in_english
from vidhuk.replies.foreign import cited, is_ukrainian
from vidhuk.replies.language import ReplyLanguage
from vidhuk.replies.parking_words import parking_in

PLAYBOOK = load_playbook()
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
CLINIC: dict[str, Any] = {
    "name": "Явір",
    "phones": ["+380 32 700 10 20"],
    "branches": [
        {
            "name": "Майорівка",
            "address": "Львів, вул. Академіка Рудницького, 14-А, 3 поверх, вхід з двору",
            "parking": "безкоштовна стоянка за рогом, 12 місць",
            "metro": "Сирець, 7 хв пішки, вихід до парку",
        }
    ],
    "promotions": [
        {"name": "Тепла зима", "text": "огляд терапевта за пів ціни", "valid_to": "2026-12-20"},
        {"name": "Перший крок", "name_en": "First step", "text_en": "a check of ten points", "price": 450},
    ],
    "insurance": ["ПрАТ «СК «Оріяна»", "Княжич (Knyazhych Group)", "НСЗУ"],
    "languages": ["українська", "англійська", "говірка полтавська місцева"],
    "facts": [
        {"text": "Укриття працює в підвалі, вхід ліворуч", "about": ["укриття", "shelter"]},
        {
            "text": "Бахіли видаємо на вході",
            "about": ["бахіли", "shoe covers"],
            "text_en": "Shoe covers are at the door",
        },
    ],
    "responsible": [{"role": "адміністратор", "hours": "щодня 9-20"}],
}


def asked(text: str, language: ReplyLanguage, type_: str = "question", **changed: Any) -> SuggestionSet:
    return suggest(
        PLAYBOOK,
        comment_text=text,
        author=None,
        labels=labels(type_, language),
        clinic=Clinic.model_validate(CLINIC | changed),
        now=NOW,
        reply_language=language,
    )


@pytest.mark.parametrize(
    ("text", "told", "missing"),
    [
        ("Where are you?", ["14-A Akademika Rudnytskoho Street", "floor 3"], []),
        ("Is there parking for cars?", ["free parking around the corner", "12 spaces"], []),
        ("Which metro station is near?", ["Syrets, 7 min on foot"], []),
        ("Do you take insurance?", ["Oriiana", "Knyazhych Group", "National Health Service"], []),
        ("Any special offers now?", ["First step", "a check of ten points"], [MissingFact.OFFER_IN_ENGLISH]),
        ("What languages do you speak?", ["Ukrainian", "English"], []),
        ("Do you give shoe covers?", ["Shoe covers are at the door"], []),
    ],
)
def test_english_says_what_has_english_and_names_what_has_none(
    text: str, told: list[str], missing: list[MissingFact]
) -> None:
    found = asked(text, "en")
    assert found.missing_facts == missing
    assert len(found.suggestions) == 3
    for one in found.suggestions:
        assert one.stage is ReplyStage.ANSWER
        assert all(words in one.text for words in told), one.text
        assert _CYRILLIC.search(one.text) is None, one.text


@pytest.mark.parametrize(
    ("text", "changed", "missing"),
    [
        ("Is there a shelter?", {}, MissingFact.FACT_IN_ENGLISH),
        ("Any offers?", {"promotions": CLINIC["promotions"][:1]}, MissingFact.OFFER_IN_ENGLISH),
        (
            "Where can I park?",
            {"branches": [{"name": "Т", "parking": "питайте охорону"}]},
            MissingFact.BRANCH_IN_ENGLISH,
        ),
        (
            "Where are you?",
            {"branches": [{"name": "Т", "address": "за рогом від пошти"}]},
            MissingFact.BRANCH_IN_ENGLISH,
        ),
        ("Do you take insurance?", {"insurance": ["усі місцеві каси"]}, MissingFact.INSURANCE_IN_ENGLISH),
    ],
)
def test_what_english_cannot_say_is_held_and_named(text: str, changed: dict[str, Any], missing: MissingFact) -> None:
    found = asked(text, "en", **changed)
    assert found.missing_facts == [missing]
    assert [one.stage for one in found.suggestions] == [ReplyStage.HOLDING] * 3
    assert not any(_CYRILLIC.search(one.text) for one in found.suggestions)


def test_the_clinics_own_english_goes_before_letters_and_lists() -> None:
    branch = CLINIC["branches"][0] | {"address_en": "14A Rudnytsky St, Lviv", "parking_en": "ask the guard"}
    assert all("14A Rudnytsky St" in one.text for one in asked("Where are you?", "en", branches=[branch]).suggestions)
    found = asked("Is there parking?", "en", branches=[branch])
    assert all("ask the guard" in one.text for one in found.suggestions)


@pytest.mark.parametrize(
    ("text", "type_", "said"),
    [
        ("Где у вас укрытие?", "question", "«Укриття працює в підвалі, вхід ліворуч»"),
        ("Какие акции?", "question", "«огляд терапевта за пів ціни»"),
        ("Где вы находитесь?", "question", "«Львів, вул. Академіка Рудницького, 14-А, 3 поверх, вхід з двору»"),
        ("Есть ли парковка?", "question", "бесплатная парковка за углом, мест: 12"),
    ],
)
def test_russian_cites_what_is_ukrainian(text: str, type_: str, said: str) -> None:
    found = asked(text, "ru", type_)
    assert found.missing_facts == []
    for one in found.suggestions:
        assert said in one.text, one.text


def test_a_correction_in_russian_is_a_quotation_and_in_english_waits_for_its_words() -> None:
    facts = [{"text": "Дозвіл чинний до 2030 року", "source": "https://yavir.example/d", "about": ["дозвіл", "permit"]}]
    for language, text in (("ru", "У них нет разрешения, дозвіл закончился"), ("en", "They have no permit")):
        found = suggest(
            PLAYBOOK,
            comment_text=text,
            author=None,
            labels=labels("misinformed", language),
            clinic=Clinic.model_validate(CLINIC | {"facts": facts}),
            now=NOW,
            type_override=CommentType.MISINFORMED,
            reply_language=language,  # type: ignore[arg-type]
        )
        if language == "ru":
            assert all("«Дозвіл чинний до 2030 року»" in one.text for one in found.suggestions)
        else:
            assert found.missing_facts == [MissingFact.FACT_IN_ENGLISH]


def test_a_kidney_is_no_kid() -> None:
    found = asked(
        "How much is a kidney scan?", "en", services=[{"name": "УЗД нирок", "name_en": "Kidney scan", "from": 610}]
    )
    assert found.missing_facts == []
    assert all("610" in one.text for one in found.suggestions)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("просп. Свободи, 8", ("8 Svobody Avenue", True)),
        ("м. Рівне, бульвар Незалежності 3б, оф. 7", ("Rivne, 3B Nezalezhnosti Boulevard, office 7", True)),
        ("Кловський узвіз, 20/2 (вхід з вулиці)", ("20/2 Klovskyi Descent, entrance from the street", True)),
        ("ТРЦ «Подоляни», 2 поверх", ("Podoliany shopping centre, floor 2", True)),
        ("вул. Тиха, 4, навпроти школи", ("4 Tykha Street", False)),
        ("за аптекою", ("", False)),
        ("12 Rynok Square", ("12 Rynok Square", True)),
    ],
)
def test_addresses_in_english(written: str, said: tuple[str, bool]) -> None:
    assert address_in_english(written) == said


def test_parking_piece_by_piece_or_not_at_all() -> None:
    assert parking_in("платна стоянка навпроти, 25 грн/год", "en") == "paid parking across the street, 25 UAH an hour"
    assert parking_in("є власна парковка у дворі", "ru") == "есть своя парковка во дворе"
    assert parking_in("як домовитесь", "en") is None


def test_what_is_cited() -> None:
    assert cited("Працюємо без черг", "ru") == "«Працюємо без черг»"
    assert cited("Фільтр «Ясно» оновлено", "ru") == "«Фільтр „Ясно“ оновлено»"
    assert cited("Работаем без очередей", "ru") == "Работаем без очередей"
    assert cited("Працюємо без черг", "uk") == "Працюємо без черг"
    assert not is_ukrainian("We speak English")


def test_a_minibus_is_no_walk() -> None:
    branch = CLINIC["branches"][0] | {"metro": "Сирець, далі тролейбусом 6 хв"}
    told = {
        "uk": ("Яке метро?", "Сирець, далі тролейбусом 6 хв"),
        "ru": ("Какое метро?", "«Сирець, далі тролейбусом 6 хв»"),
        "en": ("Which metro?", "Syrets"),
    }
    for language, (text, said) in told.items():
        for one in asked(text, language, branches=[branch]).suggestions:  # type: ignore[arg-type]
            assert said in one.text, one.text
            assert "пішки" not in one.text
            assert "on foot" not in one.text
