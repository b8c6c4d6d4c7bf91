"""Which branches a text names, in any case and by other names of theirs; reads words only and knows no comment."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from vidhuk.contracts import Branch
from vidhuk.replies.words import across, same_stem, words_of

_LEAST = 4
"""Letters of a word of a name that is looked for."""
_CASES = ("", "а", "у", "і", "ом", "ові", "е")
_CLOSED = re.compile(r"і(?=[^аеиіоуюяєї]*$)")
"""The vowel that changes where an ending follows: «Сихів», «Сихова»."""
_ADJECTIVE = re.compile(r"(?:ий|ій|ый|ой|а|я|ая|е|є|ое)$")
_ENDS = frozenset(
    {"ии", "ого", "ому", "им", "их", "а", "ои", "у", "ою", "е", "и", "ая", "ую", "ом", "яя", "юю", "его", "ему", "ем", "еи", "ое"}
)  # fmt: skip
"""Endings of an adjective, as `across` writes them."""
_ABROAD: dict[str, tuple[str, ...]] = {
    "лив": ("лево", "леву", "лева", "левы", "леве"),
    "центр": ("central", "centre", "center", "downtown"),
}
"""Beginnings in Russian and English of what many branches are called."""
_BANKS = {"лив": "left", "прав": "right"}
"""In English only beside "bank": «are you open right now» names none."""


def named_branches(branches: Sequence[Branch], words: Sequence[str], found: Collection[str]) -> list[Branch]:
    """Branches that a text names.

    Args:
        branches: of the clinic.
        words: of the text.
        found: names that the reading of the text saw already.

    A word that several names share («берег» of «Лівий берег» and «Правий берег») names none of them.
    """
    names = [[_words(name) for name in _names(branch)] for branch in branches]
    counts = Counter(across(word) for of_one in names for word in {word for name in of_one for word in name})
    named = [
        branch
        for branch, of_one in zip(branches, names, strict=True)
        if branch.name in found
        or any(_stands(word, words) for name in of_one for word in name if counts[across(word)] == 1)
    ]
    if named:
        return named
    # «Берег» beside «Правий берег»: its whole name stands there.
    return [
        branch
        for branch, of_one in zip(branches, names, strict=True)
        if any(name and len(name) == 1 and _stands(name[0], words) for name in of_one)
    ]


def _names(branch: Branch) -> list[str]:
    extra = branch.model_extra or {}
    others = [extra.get(key) for key in ("name_en", "name_ru")]
    return [branch.name, *branch.aliases, *(name for name in others if isinstance(name, str))]


def _words(name: str) -> list[str]:
    return [word for word in words_of(name) if len(word) >= _LEAST]


def _stands(own: str, words: Sequence[str]) -> bool:
    forms = {across(_CLOSED.sub("о", own) + end) for end in _CASES} if _CLOSED.search(own) else set()
    if "bank" in words and _BANKS.get(_stem(own)) in words:
        return True
    return any(same_stem(own, word) or across(word) in forms or _is_adjective(own, word) for word in words)


def _stem(own: str) -> str:
    end = _ADJECTIVE.search(own)
    return across(own[: end.start()] if end else own)


def _is_adjective(own: str, word: str) -> bool:
    """«Рясне», «на Рясному»; «Лівий», «на левом», "left"."""
    stem = _stem(own)
    abroad = next((starts for key, starts in _ABROAD.items() if stem in (key, f"{key}алн")), ())
    if word.startswith(abroad):
        return True
    said = across(word)
    return stem != across(own) and len(stem) > 2 and said.startswith(stem) and said[len(stem) :] in _ENDS
