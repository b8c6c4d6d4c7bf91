"""Words of a comment and patterns of words, as the playbook writes them: "чека* годин*"; knows no meaning."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "`": "'", "´": "'", "ё": "е", "Ё": "Е"})
_ACROSS = str.maketrans(
    {"і": "и", "ї": "и", "й": "и", "є": "е", "ґ": "г", "ы": "и", "э": "е", "ё": "е", "ъ": "", "ь": "", "'": ""}
)

_DOUBLED = re.compile(r"([бвгджзклмнпрстфхцчшщ])\1")

Pattern = tuple[tuple[str, bool], ...]
"""Words in a row; True marks a word that may go on after these letters."""


def words_of(text: str) -> list[str]:
    """Words in lower case; the apostrophes of Ukrainian are one, ё is е."""
    return _WORD.findall(text.translate(_APOSTROPHES).lower())


@lru_cache(maxsize=16_384)
def across(word: str) -> str:
    """A word's skeleton that Ukrainian and Russian share, so that «лицензия» meets «ліцензія»."""
    return word.translate(_ACROSS)


@lru_cache(maxsize=16_384)
def skeleton(word: str) -> str:
    """As `across`, and what Russian doubles is single: «маммография» meets «мамографія»."""
    return _DOUBLED.sub(r"\1", across(word))


def same_stem(left: str, right: str) -> bool:
    """Two forms of one word, in one language or across the two: the longer common beginning decides."""
    one, other = skeleton(left), skeleton(right)
    if one == other:
        return True
    shorter = min(len(one), len(other))
    if shorter < 4:
        return False
    common = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        common += 1
    return common >= max(4, shorter - 2) and max(len(one), len(other)) - common <= 4


def pattern_of(text: str) -> Pattern:
    """Read "чека* годин*".

    Raises:
        ValueError: no word, or a star that stands anywhere but at a word's end.
    """
    found: list[tuple[str, bool]] = []
    for piece in text.translate(_APOSTROPHES).lower().split():
        stem = piece.removesuffix("*")
        if not stem or "*" in stem or not _WORD.fullmatch(stem):
            raise ValueError(text)
        found.append((stem, piece.endswith("*")))
    if not found:
        raise ValueError(text)
    return tuple(found)


class Finder:
    """Which of many patterns stand in a text; one pass over its words.

    Args:
        patterns: with their labels.
        longest: a pattern inside a longer one of another label does not count: «во сколько» asks for no price.
    """

    def __init__(self, patterns: Iterable[tuple[str, Pattern]], *, longest: bool = False) -> None:
        self._longest = longest
        self._by_start: dict[str, list[tuple[str, Pattern]]] = defaultdict(list)
        for label, pattern in patterns:
            self._by_start[pattern[0][0][:2]].append((label, pattern))

    def found(self, words: list[str]) -> list[str]:
        """Labels in the order in which they first appear."""
        return list(dict.fromkeys(label for label, _start, _end in self.spans(words)))

    def spans(self, words: list[str]) -> list[tuple[str, int, int]]:
        """Label, first word and the word behind the last one of each pattern that stands there."""
        hits = [
            (label, place, place + len(pattern))
            for place, word in enumerate(words)
            for label, pattern in self._by_start.get(word[:2], ())
            if _stands_at(pattern, words, place)
        ]
        return [hit for hit in hits if not any(_covers(other, hit) for other in hits)] if self._longest else hits


def _covers(longer: tuple[str, int, int], shorter: tuple[str, int, int]) -> bool:
    (label, start, end), (own, first, last) = longer, shorter
    return label != own and start <= first and last <= end and end - start > last - first


_SHORT_ENDS = frozenset({"", "а", "у", "и", "е", "ом", "ив", "ов", "ам", "ами", "ах", "ику"})
_VOWELS = "аеиоуюя"
_LONGEST_END = 3


def is_form(name: str, word: str) -> bool:
    """Whether a word of a text is this noun in some case or number: «урологом», «урологиня», "urologists"."""
    if name.isascii():
        return word in (name, f"{name}s")
    stem, said = across(name).rstrip(_VOWELS), across(word)
    if not said.startswith(stem):
        return False
    end = said[len(stem) :]
    return end in _SHORT_ENDS if len(stem) <= _LONGEST_END else len(end) <= _LONGEST_END


def _stands_at(pattern: Pattern, words: list[str], place: int) -> bool:
    if place + len(pattern) > len(words):
        return False
    for step, (stem, open_end) in enumerate(pattern):
        word = words[place + step]
        if not (word.startswith(stem) if open_end else word == stem):
            return False
    return True
