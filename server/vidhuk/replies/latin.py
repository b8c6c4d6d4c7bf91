"""Ukrainian names in Latin letters, for English replies (Cabinet of Ministers of Ukraine, resolution 55 of 27 January 2010)."""

from __future__ import annotations

_LETTERS = {
    **dict(zip("абвгґдезиіклмнопрстуф", "abvhgdezyiklmnoprstuf", strict=True)),
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "є": "ie",
    "ї": "i",
    "й": "i",
    "ю": "iu",
    "я": "ia",
    **dict.fromkeys("ь'’ʼ", ""),
}
_FIRST = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}


def latin(name: str) -> str:
    """«Ірина Згурська» is "Iryna Zghurska"; letters that are not Ukrainian stay."""
    return " ".join(_word(word) for word in name.split())


def proper(name: str) -> str:
    """As `latin`, for names of things: an acronym stays in capitals, «ТАС» is "TAS"."""
    return " ".join(latin(word).upper() if len(word) > 1 and word.isupper() else latin(word) for word in name.split())


def _word(word: str) -> str:
    if "-" in word:
        return "-".join(_word(part) for part in word.split("-"))
    lower = word.lower().replace("зг", "з\0")
    spelt = "".join(
        (_FIRST if at == 0 else _LETTERS).get(letter, _LETTERS.get(letter, letter)) for at, letter in enumerate(lower)
    )
    spelt = spelt.replace("\0", "gh")
    return spelt[:1].upper() + spelt[1:] if word[:1].isupper() else spelt
