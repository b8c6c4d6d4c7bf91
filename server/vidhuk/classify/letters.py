"""What the letters of a word say about its language; knows no words."""

from __future__ import annotations

from enum import Enum

UKRAINIAN_LETTERS = frozenset("іїєґ")
RUSSIAN_LETTERS = frozenset("ыэёъ")


class Alphabet(Enum):
    """The alphabet of one word."""

    CYRILLIC = "cyrillic"
    LATIN = "latin"
    OTHER = "other"


def alphabet(word: str) -> Alphabet:
    """By the first letter that has one; look-alikes were sorted out when the text was read."""
    for char in word:
        if "\u0400" <= char <= "\u052f":
            return Alphabet.CYRILLIC
        if char.isascii() and char.isalpha():
            return Alphabet.LATIN
    return Alphabet.OTHER


def letter_votes(shown: str) -> tuple[bool, bool]:
    """Whether the word has a letter that only Ukrainian has, and one that only Russian has.

    An apostrophe before я, ю, є, ї counts as Ukrainian: Russian writes ъ or ь there.
    """
    ukrainian = any(char in UKRAINIAN_LETTERS for char in shown)
    russian = any(char in RUSSIAN_LETTERS for char in shown)
    if not ukrainian and not russian:
        ukrainian = any(mark in shown for mark in ("'я", "’я", "ʼя", "'ю", "’ю", "'є", "'ї"))
    return ukrainian, russian
