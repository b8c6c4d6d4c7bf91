"""Which elements of a reply a sentence of the playbook really holds, read from its own words and places; chooses nothing.

A clinic may write a sentence anew: what a block is said to bring counts only as far as its words still bring it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from vidhuk.contracts import Element
from vidhuk.replies.pack import PLACE, Block, Recipe

_I = re.IGNORECASE
_ANSWERS = frozenset(
    {
        "price", "prices", "unnamed_price", "price_range", "price_span", "free_service", "only_day", "hours", "hours_list", "day", "address", "phone", "doctor", "doctors_list", "no_specialist",
        "elsewhere", "metro", "parking", "insurance", "languages", "promotions", "over", "fact",
    }
)  # fmt: skip
_PLACES = {
    Element.R3: frozenset({"to_channel", "in_channel"}),
    Element.R4: frozenset({"who", "by_when", "deadline"}),
    Element.R5: _ANSWERS,
    Element.R6: frozenset({"link"}),
}
"""Elements that are facts: they are held where one of these places stands."""

THANKS = re.compile(r"дяку|вдячн|подяк|спасиб|благодар|признател|thank|grateful|appreciat", _I)
REGRET = re.compile(
    r"прикр|шкод|жаль|сожал|перепрош|пробач|вибач|прощен|извинен|засмуч|огорч|гірк|горько|співчува|сочувств|sorry|regret|apolog|sad|upset",
    _I,
)
_WORDS = {
    Element.R1: re.compile(
        r"допом|помо(?:ч|ж|щ|г)|розібра|розбер|разобра|разбер|рішен|решен|залагод|улад|виріш|решит|вирішит|вислуха|выслуша|зарад|з'ясу|виправ|исправ|відпов|ответ|help|look(?:ed)? into|gladly|faster|solution|put (?:\w+ )?right|sort|clear (?:\w+ )?up|answer",
        _I,
    ),
    Element.R2: re.compile(
        rf"{REGRET.pattern}|тривож|тривог|тревож|тревог|хвилю|волнен|непоко|беспоко|байдуж|равнодуш|серйозн|серьёзн|розуміємо|понимаем|worr|concern|disturb|understand|seriously|frustrat",
        _I,
    ),
    Element.R7: re.compile(
        r"приватн|особист|публічн|на людях|загал|наодинці|на виду|читають усі|не в комент|лише (?:ваш|тво)|личн|публичн|наедине|обозрен|читают все|не в коммент|только (?:ваш|тво)|priva|personal|public|one to one|everyone|openly|not in the comments|yours alone",
        _I,
    ),
    Element.R9: THANKS,
    Element.R10: re.compile(r"\?|якщо|можемо|за бажання|если|можем|при желании|if|can", _I),
}
"""Elements that are said in words."""


@lru_cache(maxsize=8_192)
def held(text: str, claimed: frozenset[Element]) -> frozenset[Element]:
    """Of the elements that a block is said to bring, those that this variant of it holds.

    Args:
        text: a variant as the pack writes it, with its places.
        claimed: of the block.
    """
    places = {place.lower() for place in PLACE.findall(text)}
    return frozenset(
        element
        for element in claimed
        if (element not in _PLACES or _PLACES[element] & places)
        and (element not in _WORDS or _WORDS[element].search(text))
    )


LANGUAGES = ("uk", "ru", "en")


def brought(blocks: Iterable[Block], recipe: Recipe, language: str) -> frozenset[Element]:
    """Elements that some variant of some of these blocks holds in a language, where the block may stand in the recipe."""
    fitting = [block for block in blocks if _may_stand(block, recipe)]
    return frozenset().union(*(held(text, block.elements) for block in fitting for text in getattr(block, language)))


def _may_stand(block: Block, recipe: Recipe) -> bool:
    when = block.when
    if when.about:
        # It stands for some comments only; the others have to be answered too.
        return False
    of_type = not when.types or not recipe.types or not when.types.isdisjoint(recipe.types)
    return of_type and (not when.flags or not when.flags.isdisjoint(recipe.flags))


_PLEASANTRIES = (
    (4, THANKS),
    (4, REGRET),
    (1, re.compile(r"допом|помоч|помож|помога|\bhelp", _I)),
    (2, re.compile(r"без відповіді|не лиша?[иє]|без ответа|не остав|unanswered|without an answer|get lost", _I)),
    (2, re.compile(r"слушн|fair question|хорош\w+ вопрос|вопрос хорош", _I)),
    (1, re.compile(r"будь ласка|пожалуйста|please", _I)),
)


@lru_cache(maxsize=8_192)
def pleasantries(text: str) -> frozenset[int]:
    """Which of the things that are said once in a reply this sentence says: thanks, regret, help, that nothing goes unanswered, that the question is a good one, please."""
    return frozenset(place for place, (_weight, words) in enumerate(_PLEASANTRIES) if words.search(text))


def repeats(text: str, said: frozenset[int]) -> int:
    """How much a sentence repeats what was said already; a second thanks or regret weighs most."""
    return sum(_PLEASANTRIES[place][0] for place in pleasantries(text) & said)
