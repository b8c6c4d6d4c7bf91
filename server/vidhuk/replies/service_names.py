"""One service under all its names: УЗД, УЗИ and ultrasound become one sign; knows no prices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from vidhuk.replies.words import across, same_stem, skeleton, words_of


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
        self.signs = lru_cache(maxsize=4096)(self.read)

    def read(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The words with every known service under its sign `#n`, longer names first."""
        near = {name for word in words for name in self._by_start.get(across(word)[:2], ())}
        rest, found = list(words), dict[str, None]()
        # Of names as long as each other the one that stands there letter by letter: «роды» are no «родинка».
        for place, name in sorted(near, key=lambda one: (-len(one[1]), not set(one[1]) <= set(words), one[0])):
            hits = [next((said for said in rest if same_stem(word, said)), None) for word in name]
            if all(hit is not None for hit in hits):
                rest = [said for said in rest if said not in hits]
                found[f"#{place}"] = None
        return (*found, *rest)


@lru_cache(maxsize=4)
def indexed(names: ServiceNames, fillers: frozenset[str], services: tuple[str, ...]) -> ServiceIndex:
    """The index of one price list; a list of thousands is read once and not with each question."""
    return ServiceIndex(names, fillers, services)


class ServiceIndex:
    """Words of a price list's services by their beginnings.

    Args:
        names: known names of services.
        fillers: words that name nothing.
        services: names as the price list has them.
    """

    def __init__(self, names: ServiceNames, fillers: frozenset[str], services: tuple[str, ...]) -> None:
        # Unlike a question, a price list is read here once: it must not push questions out of their cache.
        self.words = [names.read(tuple(word for word in words_of(one) if word not in fillers)) for one in services]
        self._by_start: dict[str, set[int]] = defaultdict(set)
        for place, words in enumerate(self.words):
            for word in words:
                self._by_start[_start(word)].add(place)

    def near(self, content: tuple[str, ...]) -> list[int]:
        """Places of the services of which some word may be one of these."""
        return sorted({place for word in content for place in self._by_start.get(_start(word), ())})


def _start(word: str) -> str:
    """What two forms of one word have in common at least."""
    return word if word.startswith("#") else skeleton(word)[:4]
