"""One service under all its names: УЗД, УЗИ and ultrasound become one sign; knows no prices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from vidhuk.replies.words import across, same_stem, words_of


class ServiceNames:
    """Names of services by group.

    Args:
        groups: names of one service each.
    """

    def __init__(self, groups: Iterable[Iterable[str]]) -> None:
        self._by_start: dict[str, list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
        for place, names in enumerate(groups):
            for name in names:
                words = tuple(words_of(name))
                self._by_start[across(words[0])[:2]].append((place, words))
        self.signs = lru_cache(maxsize=4096)(self._signs)

    def _signs(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The words with every known service under its sign `#n`, longer names first."""
        near = {name for word in words for name in self._by_start.get(across(word)[:2], ())}
        rest, found = list(words), dict[str, None]()
        for place, name in sorted(near, key=lambda entry: (-len(entry[1]), entry[0])):
            hits = [next((said for said in rest if same_stem(word, said)), None) for word in name]
            if all(hit is not None for hit in hits):
                rest = [said for said in rest if said not in hits]
                found[f"#{place}"] = None
        return (*found, *rest)
