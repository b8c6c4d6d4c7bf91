"""Ukrainian and Russian typed in Latin letters: a skeleton that all ways of typing share, and their own letters again; decides no language."""

from __future__ import annotations

from functools import lru_cache

# People write one Cyrillic word in many Latin ways («дякую»: dyakuyu, djakuju, diakuiu; «хочу»: hochu, khochu, xo4y).
# A skeleton keeps what all of them share. It is for comparing only and cannot be read back.
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "h", "д": "d", "е": "e", "є": "e", "ё": "e", "э": "e", "ж": "zh",
    "з": "z", "и": "i", "і": "i", "ї": "i", "й": "i", "ы": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o",
    "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "c", "ч": "ch", "ш": "sh", "щ": "sch",
    "ъ": "", "ь": "", "ю": "iu", "я": "ia",
}  # fmt: skip
# In this order, so that the longer typing wins over its parts.
_LATIN = (
    ("shch", "sch"), ("tch", "ch"), ("kh", "h"), ("x", "h"), ("g", "h"), ("ts", "c"), ("tz", "c"), ("w", "v"), ("q", "k"),
    ("ck", "k"), ("y", "i"), ("j", "i"), ("ie", "e"), ("io", "e"), ("4", "ch"), ("6", "sh"),
)  # fmt: skip


@lru_cache(maxsize=20_000)
def skeleton(word: str) -> str:
    """The skeleton of a folded word, Cyrillic or Latin."""
    if not word.isascii():
        word = "".join(_CYRILLIC.get(char, char) for char in word)
    for typed, kept in _LATIN:
        if typed in word:
            word = word.replace(typed, kept)
    squeezed: list[str] = []
    for char in word:
        if not squeezed or squeezed[-1] != char:
            squeezed.append(char)
    return "".join(squeezed)


_VOWELS = "aeiouy"
_SHARED = (
    ("shch", "щ"), ("sch", "щ"), ("tch", "ч"), ("zh", "ж"), ("kh", "х"), ("ch", "ч"), ("sh", "ш"), ("ts", "ц"), ("tz", "ц"),
    ("ya", "я"), ("ja", "я"), ("yu", "ю"), ("ju", "ю"), ("ph", "ф"), ("ck", "к"), ("qu", "кв"), ("4", "ч"), ("6", "ш"),
)  # fmt: skip
_UKRAINIAN = (
    *_SHARED, ("zgh", "зг"), ("ia", "я"), ("iu", "ю"), ("ie", "є"), ("ye", "є"), ("je", "є"), ("yi", "ї"), ("ji", "ї"),
    ("io", "йо"), ("yo", "йо"), ("jo", "йо"),
)  # fmt: skip
_RUSSIAN = (*_SHARED, ("ia", "ия"), ("iu", "ию"), ("ye", "е"), ("je", "е"), ("yo", "ё"), ("jo", "ё"), ("yi", "ый"))
_LETTERS = dict(zip("abcdefghijklmnopqrstuvwxyz", "абкдефггійклмнопкрстуввхиз", strict=True))
_RUSSIAN_LETTERS = {**_LETTERS, "h": "х", "i": "и", "y": "ы"}


def spelt(word: str, *, russian: bool) -> list[tuple[str, str]]:
    """A small-letter word in pieces: as typed, and in Cyrillic letters; of several readings the commonest one."""
    pieces: list[tuple[str, str]] = []
    at = 0
    while at < len(word):
        piece = _next(word, at, russian=russian)
        pieces.append(piece)
        at += len(piece[0])
    return pieces


def _next(word: str, at: int, *, russian: bool) -> tuple[str, str]:
    for typed, letters in _RUSSIAN if russian else _UKRAINIAN:
        if word.startswith(typed, at):
            if typed == "yi" and at + 2 == len(word) and at > 0 and word[at - 1] not in _VOWELS:
                return typed, "ый" if russian else "ий"
            if typed == "yi" and word[at + 2 : at + 3] in ("o", "u", "a", "e"):
                continue
            if typed in ("ie", "io", "iu") and not russian and at > 0 and word[at - 1] == "i":
                continue
            return typed, letters
    letter = word[at]
    before = word[at - 1] if at else ""
    if letter in "iy" and at > 0 and before in _VOWELS:
        # «nashoi» ends in ї, «nai» in й; inside a word it is й.
        last = at + 1 == len(word)
        return letter, "ї" if last and not russian and letter == "i" and before == "o" else "й"
    if letter == "c" and word[at + 1 : at + 2] in ("e", "i", "y"):
        return letter, "ц"
    if letter in "'’ʼ`":
        return letter, "ь" if russian else "'"
    return letter, (_RUSSIAN_LETTERS if russian else _LETTERS).get(letter, letter)
