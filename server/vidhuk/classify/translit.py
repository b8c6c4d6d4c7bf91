"""Ukrainian and Russian typed in Latin letters, brought to a skeleton that all ways of typing share; decides no language."""

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
