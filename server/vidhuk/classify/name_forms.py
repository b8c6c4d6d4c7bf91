"""An unknown name brought to the form a roster would hold; guesses by the dictionary, and leaves alone what it does not know."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from vidhuk.classify.dictionaries import analyser
from vidhuk.classify.names import is_cyrillic
from vidhuk.classify.text import fold_word

_NAMES = ("Surn", "lname", "Name", "fname", "Patr", "pname")


def nominative(name: str) -> str:
    """«лікарці Марті Вороненко» is counted with «Марта Вороненко»; words that are not Cyrillic stay as they are."""
    return " ".join(_word(fold_word(word)).title() for word in name.replace("-", " - ").split()).replace(" - ", "-")


@lru_cache(maxsize=1_024)
def _word(word: str) -> str:
    if not is_cyrillic(word) or len(word) < 3:
        return word
    parses = analyser().parse(word)
    named = [parse for parse in parses if any(mark in str(parse.tag) for mark in _NAMES)]
    # A form that is a nominative already stays: «Павлюк» of a woman is no genitive of anybody.
    if any("nomn" in str(parse.tag) for parse in named):
        return word
    best: Any = next(iter(named or parses), None)
    bent = best.inflect({"nomn"}) if best is not None else None
    return fold_word(bent.word) if bent is not None else word
