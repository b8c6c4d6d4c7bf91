"""A service is found in the price list whatever language it is asked in, and the price of another thing is never said."""

from __future__ import annotations

import pytest

from tests.server.replies.fixtures import NOW, labels
from vidhuk.classify import analyse
from vidhuk.clinic import roster_of
from vidhuk.contracts import Clinic, SuggestionSet
from vidhuk.replies import load_playbook, suggest

PLAYBOOK = load_playbook()
PRICES = {
    "УЗД сечового міхура": 511,
    "УЗД підшлункової залози": 522,
    "УЗД лімфатичних вузлів": 533,
    "УЗД жовчного міхура": 544,
    "УЗД судин нижніх кінцівок": 555,
    "МРТ колінного суглоба": 2166,
    "МРТ поперекового відділу": 2177,
    "КТ легень": 1388,
    "Мамографія": 799,
    "Загальний аналіз сечі": 122,
    "Біохімічний аналіз крові": 433,
    "Глюкоза крові": 144,
    "Зняття швів": 355,
    "Видалення папіломи": 966,
    "Вакцинація від грипу": 677,
    "Перевірка зору": 288,
    "Консультація кардіолога": 899,
}


def asked(text: str, prices: dict[str, int]) -> SuggestionSet:
    clinic = Clinic.model_validate(
        {"name": "Клініка «Липа»", "services": [{"name": name, "from": sum_} for name, sum_ in prices.items()]}
    )
    read = analyse(text, roster=roster_of(clinic))
    return suggest(
        PLAYBOOK,
        comment_text=text,
        author=None,
        labels=labels("question", read.language.value, script=read.script.value, topics=read.topics),
        clinic=clinic,
        now=NOW,
    )


def said(found: SuggestionSet, prices: dict[str, int]) -> set[str]:
    texts = " ".join(one.text for one in found.suggestions)
    return {name for name, sum_ in prices.items() if str(sum_) in texts}


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ("Сколько у вас узи мочевого пузыря?", "УЗД сечового міхура"),
        ("how much do you charge for a bladder ultrasound", "УЗД сечового міхура"),
        ("а узи поджелудочной почем", "УЗД підшлункової залози"),
        ("Цена узи лимфоузлов на шее?", "УЗД лімфатичних вузлів"),
        ("Стоимость УЗИ желчного, подскажите", "УЗД жовчного міхура"),
        ("узи сосудов ног сколько будет", "УЗД судин нижніх кінцівок"),
        ("сколько за мрт колена", "МРТ колінного суглоба"),
        ("What is the price of a knee MRI?", "МРТ колінного суглоба"),
        ("mrt kolina skilky?", "МРТ колінного суглоба"),
        ("мрт поясницы почём?", "МРТ поперекового відділу"),
        ("сколько стоит кт лёгких", "КТ легень"),
        ("lung CT cost please", "КТ легень"),
        ("маммография цена", "Мамографія"),
        ("почём общий анализ мочи", "Загальний аналіз сечі"),
        ("биохимия крови стоимость?", "Біохімічний аналіз крові"),
        ("сдать сахар крови, сколько стоит?", "Глюкоза крові"),
        ("сколько стоит снять швы", "Зняття швів"),
        ("удалить папиллому цена", "Видалення папіломи"),
        ("flu shot price?", "Вакцинація від грипу"),
        ("price for an eye test", "Перевірка зору"),
        ("Какая цена проверки зрения?", "Перевірка зору"),
        ("МРТ коліна?", "МРТ колінного суглоба"),
    ],
)
def test_a_service_is_found_across_languages(text: str, service: str) -> None:
    assert said(asked(text, PRICES), PRICES) == {service}


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("How much is an elbow ultrasound?", "УЗД нирок"),
        ("price of a tongue-tie removal", "Видалення бородавки"),
        ("Сколько стоит онлайн-консультация?", "Консультація кардіолога"),
        ("what is the price of an MRI of the shoulder", "МРТ колінного суглоба"),
        ("how much is a sperm test?", "Аналіз калу"),
        ("ціна повторної консультації", "Консультація кардіолога"),
    ],
)
def test_the_price_of_another_thing_is_not_said(text: str, only: str) -> None:
    found = asked(text, {only: 777})
    assert said(found, {only: 777}) == set()
    assert len(found.suggestions) == 3


def test_where_a_rule_stops_the_name_of_a_service_a_person_answers() -> None:
    found = asked("Скільки коштує відбілювання?", {"Відбілювання без болю, гарантія 100%": 3100})
    assert [one.stage.value for one in found.suggestions] == ["holding"] * 3


def test_a_service_in_passing_is_not_what_was_asked() -> None:
    assert said(asked("Чи велика зараз черга? Хочу забігти на аналіз сечі зранку", PRICES), PRICES) == set()
