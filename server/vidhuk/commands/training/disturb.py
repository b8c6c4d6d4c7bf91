"""Spoils texts as people's hands do, so that a model does not lean on clean spelling: slips, no marks, Latin letters."""

from __future__ import annotations

import random
from itertools import pairwise

from vidhuk.commands.training.language import in_latin

_ROWS = (
    "йцукенгшщзхї",
    "фівапролджє",
    "ячсмитьбю",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "йцукенгшщзхъ",
    "фывапролджэ",
)
_NEAR: dict[str, list[str]] = {}
for _row in _ROWS:
    for _one, _two in pairwise(_row):
        _NEAR.setdefault(_one, []).append(_two)
        _NEAR.setdefault(_two, []).append(_one)

LETTERS_A_SLIP = 30


def disturb(text: str, language: str, draw: random.Random, latin: float) -> str:
    """The text with some of: Latin typing, slips of the keyboard, no punctuation, no apostrophes, no end mark.

    Args:
        latin: share of Cyrillic texts that become Latin typing.
    """
    if draw.random() < latin and language in ("uk", "ru", "mixed"):
        text = " ".join(in_latin(text.lower().split(), draw))
    if draw.random() < 0.25:
        text = _slips(text, draw)
    if draw.random() < 0.2:
        text = "".join(char for char in text if char not in '.,;:-—()"«»')
    if draw.random() < 0.08:
        text = text.replace("'", "").replace("’", "")
    if draw.random() < 0.08:
        text = text.replace("ё", "е").replace("ъ", "")
    return text.rstrip(".!?…") if draw.random() < 0.08 else text


def _slips(text: str, draw: random.Random) -> str:
    """Letters left out, swapped, doubled, or the neighbour's key."""
    letters = list(text)
    for _ in range(max(1, len(letters) // LETTERS_A_SLIP)):
        if len(letters) < 6:
            break
        at = draw.randrange(len(letters) - 1)
        if not letters[at].isalpha():
            continue
        kind = draw.random()
        if kind < 0.35:
            del letters[at]
        elif kind < 0.6:
            letters[at], letters[at + 1] = letters[at + 1], letters[at]
        elif kind < 0.8:
            letters.insert(at, letters[at])
        elif letters[at].lower() in _NEAR:
            letters[at] = draw.choice(_NEAR[letters[at].lower()])
    return "".join(letters)
