"""Ukrainian and Russian typed in Latin letters, spelt again so that questions in it meet the playbook's words; guesses no meaning."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from vidhuk.classify.translit import skeleton, spelt
from vidhuk.replies.language import ReplyLanguage
from vidhuk.replies.words import across

_ONLY_RUSSIAN = frozenset("ыэъ")
_LEAST = 5
"""Letters of a beginning that a longer word is known by."""
_LONGEST_END = 3


class Spelling:
    """Words of the playbook by how people type them.

    Args:
        words: as they are spelt; of two that are typed alike («ви», «вы») that of the language counts, then the first.
        beginnings: of words that may go on.
    """

    def __init__(self, words: Iterable[str], beginnings: Iterable[str]) -> None:
        self._words: dict[str, str] = {}
        self._russian: dict[str, str] = {}
        self._beginnings: dict[str, str] = {}
        for word in words:
            self._words.setdefault(skeleton(word), word)
            if _ONLY_RUSSIAN & set(word):
                self._russian.setdefault(skeleton(word), word)
        for beginning in beginnings:
            if len(beginning) >= _LEAST:
                self._beginnings.setdefault(skeleton(beginning), beginning)

    def again(self, words: Sequence[str], language: ReplyLanguage) -> list[str]:
        """The words in Cyrillic letters; one that is in them already stays."""
        return [self._word(word, language) if word.isascii() and not word.isdigit() else word for word in words]

    def _word(self, word: str, language: ReplyLanguage) -> str:
        typed = skeleton(word)
        if language == "ru" and (known := self._russian.get(typed)):
            return known
        if known := self._words.get(typed):
            return known
        for length in range(len(typed), max(_LEAST, len(typed) - _LONGEST_END) - 1, -1):
            if known := self._beginnings.get(typed[:length]):
                return known
        return "".join(letters for _typed, letters in spelt(word, russian=language == "ru"))


def beginning_of(name: str) -> str:
    """What the forms of a noun have in common."""
    return name[: len(across(name).rstrip("аеиоуюя"))] if len(across(name)) == len(name) else name
