"""Which specialities a text names, by all their names and forms; knows no doctor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from vidhuk.replies.pack import Speciality
from vidhuk.replies.words import across, is_form, words_of

_Name = tuple[tuple[str, bool], ...]


class Specialities:
    """Specialities by the words of their names.

    Args:
        rows: as the packs have them.
    """

    def __init__(self, rows: Iterable[Speciality]) -> None:
        self._by_start: dict[str, list[tuple[_Name, Speciality]]] = defaultdict(list)
        for row in rows:
            for name in dict.fromkeys((row.uk, row.ru, row.en, *row.names)):
                steps = _steps(name)
                self._by_start[across(steps[0][0])[:2]].append((steps, row))

    def found(self, words: Sequence[str]) -> list[Speciality]:
        """Specialities in the order of the text; of two names that begin with one word the longer one counts."""
        hits: list[Speciality] = []
        place = 0
        while place < len(words):
            fitting = [
                (len(name), row)
                for name, row in self._by_start.get(across(words[place])[:2], ())
                if _stands(name, words[place : place + len(name)])
            ]
            longest = max((length for length, _row in fitting), default=1)
            for length, row in fitting:
                if length == longest and row not in hits:
                    hits.append(row)
            place += longest
        return hits


def _steps(name: str) -> _Name:
    """«шкірн* лікар»: its words, True for one that may go on freely."""
    pieces = [(words_of(piece.removesuffix("*")), piece.endswith("*")) for piece in name.split()]
    return tuple((word, is_open and word == words[-1]) for words, is_open in pieces for word in words)


def _stands(name: _Name, words: Sequence[str]) -> bool:
    return len(words) == len(name) and all(
        across(word).startswith(across(stem)) if is_open else is_form(stem, word)
        for (stem, is_open), word in zip(name, words, strict=True)
    )
