"""Alarms are raised by events and own steps, and not by their look-alikes."""

from __future__ import annotations

import pytest

from vidhuk.classify import analyse
from vidhuk.contracts import Flag


@pytest.mark.parametrize(
    "text",
    [
        "Подруга отримала набряк після вашого уколу, ледве відкачали",
        "Медсестра підняла голку з підлоги і вколола мені в руку",
        "Брату ввели чужий препарат, хлопець знепритомнів просто в кріслі",
        "Лечили бабушку от бронхита, а это была пневмония, увезли на скорой",
        "Щипцы в пятнах, просто протёрли и дальше",
        "Babusi dali chuzhi tabletky, znepritomnila",
        "They wiped a bloody probe and used it on my mother",
        "My nephew turned blue in your chair and nobody moved",
    ],
)
def test_harm_told_as_an_event_is_safety(text: str) -> None:
    assert Flag.SAFETY in analyse(text).flags


@pytest.mark.parametrize(
    "text",
    [
        "Далі розмовлятимемо інакше, документи вже в адвоката",
        "Скарга на вас пішла до НСЗУ, відповідь чекаю письмово",
        "Верните деньги по закону, иначе иск в понедельник",
        "Буду решать через инстанции, заявление в полицию подано",
        "Zustrinemosia v sudi, pretenziiu vidpravleno",
        "You will hear from my solicitor about the refund",
        "I have filed a complaint with the ministry about your clinic",
    ],
)
def test_an_own_step_with_the_law_is_a_threat(text: str) -> None:
    assert Flag.LEGAL_THREAT in analyse(text).flags


@pytest.mark.parametrize(
    "text",
    [
        "Чи робите довідку для суду про стан здоров'я?",
        "Скажите, нужна ли справка для полиции о прививках?",
        "Чи співпрацюєте ви з НСЗУ?",
        "Do you issue a certificate for court in English?",
        "Чи небезпечно робити укол при вагітності?",
        "Is it safe to get a vaccine with a cold?",
        "Дякую лікарям, урятували тата після інфаркту, низький уклін",
    ],
)
def test_look_alikes_raise_no_alarm(text: str) -> None:
    assert not {Flag.SAFETY, Flag.LEGAL_THREAT} & set(analyse(text).flags)
