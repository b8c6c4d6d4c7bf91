"""The word lists of the languages: which words belong to one language only; reads its own data files, once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from vidhuk.classify.text import fold_word
from vidhuk.classify.translit import skeleton

_DATA = files("vidhuk.classify") / "data"


@dataclass(frozen=True, slots=True)
class WordLists:
    """Folded words of each language; the sets do not meet."""

    uk: frozenset[str]
    ru: frozenset[str]
    en: frozenset[str]
    surzhyk: frozenset[str]


@dataclass(frozen=True, slots=True)
class LatinLists:
    """The same words as skeletons of Latin typing; `both` are skeletons that the two languages share."""

    uk: frozenset[str]
    ru: frozenset[str]
    both: frozenset[str]


def read_words(name: str) -> frozenset[str]:
    """One list of `data/`: words split by white space, lines with # are notes."""
    words: set[str] = set()
    for line in (_DATA / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            words.update(fold_word(word) for word in line.split())
    return frozenset(words)


@cache
def word_lists() -> WordLists:
    """All lists; a word in two of them votes for neither."""
    uk, ru, en, surzhyk = (read_words(f"words.{name}.txt") for name in ("uk", "ru", "en", "surzhyk"))
    return WordLists(uk - ru, ru - uk, en, surzhyk - uk - ru)


@cache
def latin_lists() -> LatinLists:
    """Skeletons of words of three letters and more, without those that English uses."""
    lists = word_lists()
    shared = frozenset(skeleton(word) for word in read_words("words.latin-shared.txt"))
    uk = {skeleton(word) for word in lists.uk if len(word) > 2}
    ru = {skeleton(word) for word in lists.ru if len(word) > 2}
    english = {skeleton(word) for word in lists.en}
    both = (uk & ru) | shared
    return LatinLists(
        frozenset(uk - ru - english - shared), frozenset(ru - uk - english - shared), frozenset(both - english)
    )
