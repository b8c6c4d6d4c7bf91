"""Whether a text shows anything at all: spaces, joiners and fillers draw nothing, and a row of them looks empty."""

from __future__ import annotations

import unicodedata

_BLANK = frozenset("\u115f\u1160\u3164\uffa0\u2800\u034f\u180b\u180c\u180d\u180e\u180f\u17b4\u17b5")
"""Letters and marks by their class that draw nothing: Hangul fillers, the empty Braille cell, the grapheme joiner …"""

_SELECTORS = (("\ufe00", "\ufe0f"), ("\U000e0100", "\U000e01ef"))
_NOTHING = frozenset({"Cf", "Cc", "Cn", "Co", "Cs", "Zs", "Zl", "Zp"})


def is_invisible(text: str) -> bool:
    """Characters are there, and none of them is seen; an empty text is not invisible, it is empty."""
    return bool(text) and all(_draws_nothing(character) for character in text)


def _draws_nothing(character: str) -> bool:
    if character in _BLANK or any(first <= character <= last for first, last in _SELECTORS):
        return True
    return unicodedata.category(character) in _NOTHING
