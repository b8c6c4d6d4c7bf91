"""What a question about prices gets: a figure or a range and never a doctor of its own accord; 0 is free and said so."""

from __future__ import annotations

from typing import Any

import pytest

from tests.server.replies.fixtures import NOW, labels
from vidhuk.contracts import Clinic, Flag, MissingFact, ReplyStage, SuggestionSet
from vidhuk.replies import load_playbook, suggest
from vidhuk.replies.language import ReplyLanguage

PLAYBOOK = load_playbook()
LIST: list[dict[str, Any]] = [
    {"name": "Консультація невролога", "from": 820, "to": 820},
    {"name": "Консультація ортопеда", "from": 780, "to": 940},
    {"name": "Рентген кисті", "from": 310, "to": 310},
    {"name": "Масаж спини", "from": 450, "to": 1400},
]
DOCTORS = ["Ярема Любомир, невролог", "Стадник Олег, ортопед"]


def asked(text: str, language: ReplyLanguage = "uk", type_: str = "question", **more: Any) -> SuggestionSet:
    clinic = {"name": "Дуб", "services": LIST, "doctors": DOCTORS, **more.pop("clinic", {})}
    return suggest(
        PLAYBOOK,
        comment_text=text,
        author=None,
        labels=labels(type_, language, **more),
        clinic=Clinic.model_validate(clinic),
        now=NOW,
        reply_language=language,
        strict=True,
    )


@pytest.mark.parametrize(
    ("text", "language", "range_", "date", "which"),
    [
        ("ціна?", "uk", "від 310 до 1400 грн", "24 листопада 2026 року", ("яка", "яку")),
        ("Які у вас ціни", "uk", "від 310 до 1400 грн", "24 листопада 2026 року", ("яка", "яку")),
        ("цена", "ru", "от 310 до 1400 грн", "24 ноября 2026 года", ("какая", "какую")),
        ("How much?", "en", "from 310 to 1400 UAH", "24 November 2026", ("which",)),
    ],
)
def test_a_bare_price_gets_the_range_of_the_list_and_is_asked_which_service(
    text: str, language: ReplyLanguage, range_: str, date: str, which: tuple[str, ...]
) -> None:
    found = asked(text, language)
    assert found.missing_facts == []
    assert len(found.suggestions) == 3
    for one in found.suggestions:
        assert one.stage is ReplyStage.ANSWER
        assert range_ in one.text, one.text
        assert date in one.text, one.text
        assert any(word in one.text.lower() for word in which), one.text
        assert not any(name.split()[0] in one.text for name in DOCTORS)


def test_a_short_list_is_told_whole_and_an_open_end_is_no_upper_bound() -> None:
    whole = asked("Ціни?", clinic={"services": LIST[:3]})
    assert all("310" in one.text and "820" in one.text and "780" in one.text for one in whole.suggestions)
    open_end = asked("Ціни?", clinic={"services": [*LIST, {"name": "Операція", "from": 9000}]})
    assert all("від 310 грн" in one.text and "1400" not in one.text for one in open_end.suggestions)


def test_many_services_of_one_name_get_their_range_and_the_list_its_link() -> None:
    many = [{"name": f"Консультація {who}", "from": 600 + 50 * at, "to": 600 + 50 * at} for at, who in enumerate(
        ("невролога", "ортопеда", "хірурга", "уролога", "ендокринолога"))]  # fmt: skip
    clinic = {"services": many, "links": [{"name": "Прайс", "url": "https://dub.example/prices"}]}
    found = asked("Скільки у вас консультація?", clinic=clinic)
    assert all("від 600 до 800 грн" in one.text for one in found.suggestions)
    assert any("https://dub.example/prices" in one.text for one in found.suggestions)
    exact = asked("Скільки консультація уролога?", clinic=clinic)
    assert all("750" in one.text and "600" not in one.text for one in exact.suggestions)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Чому консультація невролога аж 820?", "uk"),
        ("Чому невролог у вас стільки коштує?", "uk"),
        ("Почему приём ортопеда такой дорогой?", "ru"),
        ("Why does a neurologist cost 820?", "en"),
    ],
)
def test_why_it_costs_so_much_names_no_doctor(text: str, language: ReplyLanguage) -> None:
    found = asked(text, language)
    assert found.missing_facts[0] is MissingFact.ANSWER
    assert len(found.suggestions) == 3
    for one in found.suggestions:
        assert not any(name.split()[0] in one.text or "Yarema" in one.text for name in DOCTORS)


@pytest.mark.parametrize(
    ("language", "free", "name"),
    [
        ("uk", ("безкоштовно", "безкоштовна"), "Огляд новачка"),
        ("ru", ("бесплатно", "бесплатная"), "Огляд новачка"),
        ("en", ("free of charge", "no charge", "costs nothing"), "Newcomer's check"),
    ],
)
def test_0_is_free_and_said_so(language: ReplyLanguage, free: tuple[str, ...], name: str) -> None:
    free_check = {"name": "Огляд новачка", "name_en": "Newcomer's check", "from": 0}
    text = {
        "uk": "Скільки коштує огляд новачка?",
        "ru": "Сколько стоит огляд новачка?",
        "en": "Price of a newcomer's check?",
    }
    found = asked(text[language], language, clinic={"services": [free_check, *LIST]})
    for one in found.suggestions:
        assert one.stage is ReplyStage.ANSWER
        assert name in one.text, one.text
        assert any(words in one.text for words in free), one.text
        assert "0 грн" not in one.text
        assert "0 UAH" not in one.text
    listed = asked(
        {"uk": "Ціни?", "ru": "Цены?", "en": "Prices?"}[language], language, clinic={"services": [free_check]}
    )
    assert all(name in one.text for one in listed.suggestions)


def test_up_to_is_no_price_of_0() -> None:
    found = asked("Скільки коштує довідка?", clinic={"services": [{"name": "Довідка", "from": 0, "to": 200}]})
    assert all("до 200 грн" in one.text and "від 0" not in one.text for one in found.suggestions)


@pytest.mark.parametrize(
    ("text", "language", "never"),
    [
        (
            "Готуємо сюжет, прокоментуйте, будь ласка, роботу відділення",
            "uk",
            ("прикро", "хвилю", "тривог", "непокоїть"),
        ),
        ("Просим редакционный комментарий до пятницы", "ru", ("жаль", "волну", "тревог", "беспоко")),
        ("We would like a comment for our newspaper", "en", ("sorry", "worr", "concern", "disturb")),
    ],
)
def test_a_request_of_the_press_gets_no_regret_whatever_type_it_has(
    text: str, language: ReplyLanguage, never: tuple[str, ...]
) -> None:
    found = asked(text, language, "complaint", flags=[Flag.PRESS_OR_BLOGGER, Flag.LEGAL_THREAT])
    assert found.call_lead
    assert len(found.suggestions) == 3
    for one in found.suggestions:
        assert not any(word in one.text.lower() for word in never), one.text


def test_a_bloggers_own_complaint_gets_its_regret() -> None:
    found = asked("Мені нагрубили, розкажу підписникам", "uk", "complaint", flags=[Flag.PRESS_OR_BLOGGER])
    assert all(
        any(word in one.text.lower() for word in ("прикро", "хвилю", "триво", "непоко")) for one in found.suggestions
    )


@pytest.mark.parametrize("language", ["uk", "ru", "en"])
def test_nothing_stays_unanswered_is_said_once(language: ReplyLanguage) -> None:
    people = {"responsible": [{"role": "адміністратор", "hours": "щодня 9-20"}]}
    for number in range(40):
        for topics in (["waiting"], ["other"]):
            for one in asked(f"жах {number}", language, "complaint", topics=topics, clinic=people).suggestions:
                low = one.text.lower()
                assert low.count("без відповіді") + low.count("без ответа") + low.count("unanswered") < 2, one.text


@pytest.mark.parametrize("name", ["Зріз [швидкий]", "Зріз {швидкий}", "Зріз <швидкий>"])
def test_a_name_in_brackets_never_reads_as_an_unfilled_place(name: str) -> None:
    found = asked("Скільки коштує зріз?", clinic={"services": [{"name": name, "from": 130}]})
    for one in found.suggestions:
        assert "Зріз (швидкий)" in one.text
        assert not set("[]{}<>") & set(one.text)


def test_whether_it_is_free_is_answered_from_the_price_list() -> None:
    services = [{"name": "Огляд новачка", "from": 0}, {"name": "Рентген кисті", "from": 310}]
    assert all(
        "безкоштовн" in one.text
        for one in asked("Огляд новачка безкоштовний?", clinic={"services": services}).suggestions
    )
    assert all(
        "310" in one.text for one in asked("Рентген кисті безкоштовно?", clinic={"services": services}).suggestions
    )


def test_a_fact_without_a_figure_answers_no_price() -> None:
    facts = [{"text": "На масаж дітей беремо разом із мамою", "about": ["масаж"]}]
    found = asked("Скільки коштує масаж обличчя?", clinic={"services": LIST[:3], "facts": facts})
    assert found.missing_facts == [MissingFact.PRICE]
    assert not any("мамою" in one.text for one in found.suggestions)


def test_a_day_off_of_every_branch_is_said_once_and_a_branch_is_found_in_any_case() -> None:
    clinic = {
        "branches": [
            {"name": "Голосіїв", "hours": "пн-пт 9-18", "phone": "+380 44 100 00 01"},
            {"name": "Нижнє", "hours": "вт-сб 10-16", "phone": "+380 44 100 00 02"},
        ]
    }
    for one in asked("Ви працюєте в неділю?", clinic=clinic).suggestions:
        assert one.text.lower().count("вихідний") == 1
        assert "філі" in one.text
    for text, phone in (("Телефон Голосієва?", "00 01"), ("Номер телефону на Нижньому?", "00 02")):
        assert all(phone in one.text for one in asked(text, clinic=clinic).suggestions)


@pytest.mark.parametrize(
    ("text", "language", "ours"),
    [
        ("масаж спини", "uk", "Послуги коштують від 310 до 1400 грн за прайсом на 24 листопада 2026 року. Яка саме цікавить?"),
        ("рентген кисти", "ru", "На 24 ноября 2026 года цены такие: от 310 до 1400 грн. Напишите, на какую услугу нужна цена, и назовём её."),
    ],
)  # fmt: skip
def test_the_service_that_was_asked_for_gets_its_price_in_the_talk(
    text: str, language: ReplyLanguage, ours: str
) -> None:
    found = suggest(
        PLAYBOOK,
        comment_text=text,
        author=None,
        labels=labels("complaint", language, type_confidence=0.4),
        clinic=Clinic.model_validate({"name": "Дуб", "services": LIST}),
        now=NOW,
        talk=[ours],
        told=[],
        reply_language=language,
    )
    assert found.chain is not None
    assert all(any(sum_ in one.text for sum_ in ("450", "310")) for one in found.suggestions)
