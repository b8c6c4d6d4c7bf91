"""Patterns of many alternatives, tried only where a word begins as one of them does; knows no rule.

A reply has some sixty words and the rules some two thousand alternatives. Nearly all of them begin at a word's edge with
letters that are known, so each word's first letters tell which few may stand there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from vidhuk.replies.lint.beginnings import END, LETTERS, beginnings

__all__ = ["AnyOf", "Cues", "any_of", "cues_of"]

_WORD = re.compile(r"\w+")
_EDGE = re.compile(r"(?:\(\?<[!=][^()]*\))*\\b|\(\?<!\[\\w")

Cues = dict[int, list[tuple[int, Sequence[int]]]]
"""By a pattern's number: where words of a text begin as its alternatives do, and which of them."""


class AnyOf:
    """One pattern of many alternatives, for folded text; the first that stands at a place counts, as in a regular expression.

    Each is compiled when it is first tried: all of them take most of a second and 20 MB, and most are never tried in a day.
    """

    def __init__(self, patterns: Sequence[str]) -> None:
        self._patterns = patterns
        self._compiled: dict[int, re.Pattern[str]] = {}
        self.number = len(_ALL)
        _ALL.append(self)
        _BY_BEGINNING.clear()
        _BY_WORD.clear()

    @cached_property
    def _sorted(self) -> tuple[list[tuple[str, frozenset[str]]], list[str]]:
        """Alternatives with what they begin with, and those that may begin anywhere."""
        parts = [part for pattern in self._patterns for part in _alternatives(pattern)]
        edged, loose = [], []
        for part in sorted(parts, key=lambda one: not one.startswith(r"\b")):
            begun = beginnings(part) if _EDGE.match(part) else frozenset()
            if begun and all(one[:1] not in ("", END) for one in begun):
                edged.append((part, begun))
            else:
                loose.append(part)
        return edged, loose

    def _edged(self, number: int) -> re.Pattern[str]:
        """The alternative that begins at a word's edge and has this number."""
        known = self._compiled.get(number)
        return known or self._compiled.setdefault(number, re.compile(self._sorted[0][number][0]))

    @cached_property
    def _loose(self) -> re.Pattern[str] | None:
        loose = self._sorted[1]
        return re.compile("|".join(f"(?:{part})" for part in loose)) if loose else None

    def alternatives(self) -> list[str]:
        """All of them, in the order in which they count."""
        edged, loose = self._sorted
        return [*(part for part, _begun in edged), *loose]

    def begun(self) -> Iterator[tuple[str, int]]:
        """First letters of words at which an alternative may stand, with its number."""
        for at, (_part, begun) in enumerate(self._sorted[0]):
            for one in begun:
                yield one, at

    def finditer(self, text: str, cues: Cues) -> Iterator[re.Match[str]]:
        """Matches from left to right, none inside another.

        Args:
            text: a folded text.
            cues: of `cues_of` for this text.
        """
        loose = self._loose.search(text) if self._loose is not None else None
        end = 0
        for at, numbers in cues.get(self.number, ()):
            while loose is not None and self._loose is not None and loose.start() < at:
                if loose.start() >= end:
                    yield loose
                    end = loose.end()
                loose = self._loose.search(text, end)
            if at < end:
                continue
            for number in numbers:
                found = self._edged(number).match(text, at)
                if found is not None:
                    yield found
                    end = found.end()
                    break
        while loose is not None and self._loose is not None:
            if loose.start() >= end:
                yield loose
                end = loose.end()
            loose = self._loose.search(text, end)


_ALL: list[AnyOf] = []
_BY_BEGINNING: dict[str, list[tuple[int, int]]] = {}
_BY_WORD: dict[str, list[tuple[int, Sequence[int]]]] = {}


def any_of(*patterns: str) -> AnyOf:
    """One pattern of many."""
    return AnyOf(patterns)


def cues_of(text: str) -> Cues:
    """For every pattern, the words of a folded text at which one of its alternatives may stand."""
    found: Cues = defaultdict(list)
    for word in _WORD.finditer(text):
        key = (word[0] + END)[:LETTERS]
        told = _BY_WORD.get(key)
        if told is None:
            told = _BY_WORD.setdefault(key, _told_by(key))
        at = word.start()
        for pattern, numbers in told:
            found[pattern].append((at, numbers))
    return found


def _told_by(key: str) -> list[tuple[int, Sequence[int]]]:
    if not _BY_BEGINNING:
        for pattern in _ALL:
            for begun, number in pattern.begun():
                _BY_BEGINNING.setdefault(begun, []).append((pattern.number, number))
    by_pattern: dict[int, set[int]] = {}
    for size in range(1, len(key) + 1):
        for pattern_number, number in _BY_BEGINNING.get(key[:size], ()):
            by_pattern.setdefault(pattern_number, set()).add(number)
    return [(pattern_number, sorted(numbers)) for pattern_number, numbers in by_pattern.items()]


def _alternatives(pattern: str) -> list[str]:
    """Cut at the bars that stand in no group and no set."""
    parts, depth, in_set, start, at = [], 0, False, 0, 0
    while at < len(pattern):
        letter = pattern[at]
        if letter == "\\":
            at += 2
            continue
        if in_set:
            in_set = letter != "]"
        elif letter == "[":
            in_set = True
        elif letter == "(":
            depth += 1
        elif letter == ")":
            depth -= 1
        elif letter == "|" and depth == 0:
            parts.append(pattern[start:at])
            start = at + 1
        at += 1
    return [*parts, pattern[start:]]
