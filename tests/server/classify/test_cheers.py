"""Thanks and cheers of a word or two, to somebody by title or name too, are praise; what mocks or blames beside them is not."""

from __future__ import annotations

import pytest

from vidhuk.classify import analyse
from vidhuk.contracts import CommentType, Sentiment

CHEERS = [
    "Дякую лікарці Ткач",
    "Щиро дякую пані Олені Мороз!",
    "Спасибо доктору Соловей",
    "Дяк",
    "спс",
    "Молодчинки",
    "Молодці!!!",
    "ви просто молодці",
    "розумнички",
    "Браво, дівчата!",
    "Чемпіони",
    "Вау!",
    "♥",
    "♡♡♡",
    "🧡",
    "спасибі ♥",
]

OTHERS = [
    "Браво 🤡",
    "Дякую за зіпсований день",
    "Спасибо, больше не приду",
    "не дякую",
    "Шахраї",
    "Злодії!",
]


@pytest.mark.parametrize("text", CHEERS)
def test_thanks_and_cheers_alone_are_praise(text: str) -> None:
    labels = analyse(text)
    assert (labels.type, labels.sentiment) == (CommentType.PRAISE, Sentiment.POSITIVE)


@pytest.mark.parametrize("text", OTHERS)
def test_what_mocks_or_blames_is_no_praise(text: str) -> None:
    labels = analyse(text)
    assert labels.type is not CommentType.PRAISE
    assert labels.sentiment is not Sentiment.POSITIVE


@pytest.mark.parametrize("text", ["Лікарка Сова", "Доктор Гончаренко", "Врач Соловьева", "Лікар Кіт Андрій"])
def test_a_title_with_a_name_alone_blames_nobody(text: str) -> None:
    assert analyse(text).type is CommentType.OTHER
