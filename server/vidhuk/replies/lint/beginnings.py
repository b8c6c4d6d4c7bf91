"""With which letters the matches of a regular expression may begin; reads the few signs that the rules use, and says little where unsure."""

from __future__ import annotations

import re
from string import digits

__all__ = ["END", "LETTERS", "beginnings"]

LETTERS = 4
"""Letters that are told at most."""
END = " "
"""Stands for whatever ends a word."""
_REPEATED = re.compile(r"(?:([?*+])|\{(\d*)(,?)(\d*)\})[?+]?")
_SET = re.compile(r"\[([^\\\]^-][^\\\]-]*)\]")
_ANY_SET = re.compile(r"\[\^?\]?(?:[^\\\]]|\\.)*\]")

_Begun = set[tuple[str, bool]]
"""Beginnings, and whether what follows goes on with them; where it does not, nobody knows what follows."""
_NOTHING: _Begun = {("", True)}
_UNKNOWN: _Begun = {("", False)}
_DIGIT: _Begun = {(digit, True) for digit in digits}
_EDGE: _Begun = {(END, True)}
"""Behind letters it is the end of their word; before any it is nothing."""


def beginnings(pattern: str) -> frozenset[str]:
    """First letters of every match, `END` for the end of a word; an empty one means that any letter may stand there."""
    return frozenset(letters for letters, _goes_on in _Reader(pattern).alternatives())


class _Reader:
    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0

    def alternatives(self) -> _Begun:
        """Up to the closing bracket of this group, or the end."""
        found: _Begun = set()
        here: _Begun = _NOTHING
        while self._at < len(self._pattern) and self._pattern[self._at] != ")":
            if self._pattern[self._at] == "|":
                self._at += 1
                found, here = found | here, _NOTHING
            else:
                here = _then(here, self._repeated(self._atom()))
        return found | here

    def _atom(self) -> _Begun:
        pattern, at = self._pattern, self._at
        letter = pattern[at]
        if letter == "(":
            return self._group()
        if letter == "[":
            return self._set()
        if letter == "\\":
            self._at += 2
            return _escaped(pattern[at + 1])
        self._at += 1
        if letter == "^":
            return _NOTHING
        if letter == ".":
            return _UNKNOWN
        return {(END, False)} if letter == "$" else _letter(letter)

    def _group(self) -> _Begun:
        """A look around adds nothing to what is read."""
        pattern = self._pattern
        looks = pattern.startswith(("(?=", "(?!", "(?<=", "(?<!"), self._at)
        plain = pattern.startswith("(?:", self._at) or not pattern.startswith("(?", self._at)
        self._at = pattern.index(":", self._at) + 1 if pattern.startswith("(?:", self._at) else self._at + 1
        if not plain:
            # Past the signs that tell what kind of group it is.
            while pattern[self._at] in "?<=!":
                self._at += 1
        inside = self.alternatives()
        self._at += 1
        if looks:
            return _NOTHING
        return inside if plain else _UNKNOWN

    def _set(self) -> _Begun:
        listed = _SET.match(self._pattern, self._at)
        whole = listed or _ANY_SET.match(self._pattern, self._at)
        if whole is None:
            raise ValueError(self._pattern)
        self._at = whole.end()
        return set().union(*map(_letter, listed[1])) if listed else _UNKNOWN

    def _repeated(self, atom: _Begun) -> _Begun:
        sign = _REPEATED.match(self._pattern, self._at)
        if sign is None:
            return atom
        self._at = sign.end()
        most = sign[4] if sign[3] else sign[2]
        most_once = sign[1] == "?" or (sign[1] is None and most == "1")
        once = atom if most_once else {(letters, False) for letters, _goes_on in atom}
        optional = sign[1] in ("?", "*") or (sign[1] is None and sign[2] in ("", "0"))
        return once | _NOTHING if optional else once


def _escaped(letter: str) -> _Begun:
    if letter == "b":
        return _EDGE
    if letter == "B":
        return _NOTHING
    if letter in "sW":
        return {(END, False)}
    if letter == "d":
        return _DIGIT
    return _UNKNOWN if letter in "wDS" else _letter(letter)


def _letter(letter: str) -> _Begun:
    return {(letter, True)} if re.match(r"\w", letter) else {(END, False)}


def _then(begun: _Begun, atom: _Begun) -> _Begun:
    """What was read, and the next sign behind it."""
    found: _Begun = set()
    for letters, goes_on in begun:
        if not goes_on:
            found.add((letters, False))
            continue
        if atom is _EDGE:
            found.add(((letters + END)[:LETTERS], False) if letters else (letters, True))
            continue
        for more, further in atom:
            whole = (letters + more)[:LETTERS]
            found.add((whole, further and len(whole) < LETTERS))
    return found
