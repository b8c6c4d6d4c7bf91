"""Whether a clarifying question has its answer already in what the author wrote; asks nothing itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vidhuk.replies.words import across, words_of

SLOT = "chain-clarify"
"""Blocks of this slot are clarifying questions."""


@dataclass(frozen=True)
class _Matter:
    """One thing that can be clarified, by words (whole, or beginnings with a star) of the three languages.

    Attributes:
        both: what a question about it holds and an answer to it as well.
        tells: what an answer to it holds besides.
        asks: what only a question holds.
    """

    both: str
    tells: str
    asks: str = ""

    def is_asked(self, words: Iterable[str]) -> bool:
        """Whether a question is about it."""
        return _any(f"{self.both} {self.asks}", words)

    def is_told(self, words: Iterable[str]) -> bool:
        """Whether an author's words settle it."""
        return _any(f"{self.both} {self.tells}", words)


_MATTERS = (
    # For whom.
    _Matter(
        "доросл* діт* дитин* дитяч* взросл* дети детей детям детск* ребен* adult* child* kid kids",
        "дочк* доньк* донечк* син сина сину синові синочк* сын сына сыну малюк* малыш* немовл* школяр* підлітк* подростк*"
        " мам* тат* бабус* дідус* бабушк* дедушк* чоловіка чоловіку мужа дружини жены пенсіонер* пенсионер* років роки лет"
        " годик* мене меня себе себя daughter* son sons mother father husband wife baby teenager* myself old",
    ),
    # For which day.
    _Matter(
        "будн* будень вихідн* выходн* субот* суббот* weekday* weekend* saturday*",
        "понеділ* понедел* вівтор* вторник* середа середу середи среда среду четвер* п'ятниц* пятниц* неділю неділі"
        " воскресен* завтра післязавтра послезавтра сьогодні сегодня monday* tuesday* wednesday* thursday* friday*"
        " sunday* today tomorrow",
        "який какой which",
    ),
    # How many services.
    _Matter(
        "одна одну кілька декілька несколько several",
        "одне один одного тільки лише только дві два три обидві обидва две обе оба"
        " разом вместе one two both only together",
        "послуга услуга service",
    ),
    # What part of the day.
    _Matter(
        "зранку вранці ранк* ввечері увечері вечор* вечер* утр* половин* morning* evening* half",
        "вечір ранок обід* обед* вдень днем перша першу друга другу первая первую вторая вторую afternoon* noon first"
        " second",
    ),
    # Which week.
    _Matter(
        "наступн* следующ*",
        "завтра післязавтра послезавтра сьогодні сегодня today tomorrow next",
        "тиждень тижня тижні неделе неделю неделя week",
    ),
    # How one gets there.
    _Matter(
        "транспорт* автомоб* transport* car",
        "авто машин* метро маршрутк* автобус* тролейбус* троллейбус* трамва* пішки пешком таксі такси bus metro subway taxi"
        " foot walk* drive driving",
    ),
)


def is_settled(question: str, told: Sequence[str]) -> bool:
    """Whether the author's words answer a clarifying question.

    Args:
        question: as a pack writes it.
        told: words of the author, as `words_of` reads them.
    """
    asked = words_of(question)
    return any(matter.is_asked(asked) and matter.is_told(told) for matter in _MATTERS)


def _any(patterns: str, words: Iterable[str]) -> bool:
    said = [across(word) for word in words]
    for pattern in patterns.split():
        stem = across(pattern.removesuffix("*"))
        if any(word.startswith(stem) if pattern.endswith("*") else word == stem for word in said):
            return True
    return False
