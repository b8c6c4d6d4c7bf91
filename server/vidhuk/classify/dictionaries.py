"""Whether a Cyrillic word stands in pymorphy3's Ukrainian or Russian dictionary; knows no grammar and decides no language.

Only the lists of word forms are opened (19 MB and 0.02 s for both), not the whole analysers.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

from vidhuk.classify.models import KNOWN_WORDS


@cache
def analyser() -> Any:
    """pymorphy3 with its Ukrainian dictionary; only names need it: 20 MB and 0.1 s."""
    import pymorphy3  # noqa: PLC0415

    return pymorphy3.MorphAnalyzer(lang="uk")


_RECORD = ">HH"
"""What pymorphy3 keeps of a form: paradigm and place in it (its `WordsDawg`); here only whether there is one matters."""


@cache
def _forms(language: str) -> Any:
    from dawg_python import RecordDAWG  # noqa: PLC0415  # only a word of neither list needs it

    forms = RecordDAWG(_RECORD)
    forms.load(str(Path(import_module(f"pymorphy3_dicts_{language}").get_path()) / "words.dawg"))
    return forms


_OFFSET_SHIFT, _EXTENDED, _LABEL, _ALL = 10, 1 << 9, (1 << 31) | 0xFF, 0xFFFFFFFF
_PAYLOAD = 1
"""What stands between a form and what is kept of it (`PAYLOAD_SEPARATOR` of the package)."""


@cache
def _units(language: str) -> Any:
    """The nodes of a list's graph, as the package's `Dictionary` reads them."""
    return _forms(language).dct._units  # noqa: SLF001  # its own walk asks three functions a letter, see `_stands_in`


def _stands_in(language: str, word: str, typed: str, meant: str) -> bool:
    """Whether the word is a form, as it is or with any of a letter that people type for another.

    The same walk as `RecordDAWG.__contains__` and `similar_keys` of dawg-python, written flat: a fifth of the time of a language
    went by there. A test holds both to the same answers.
    """
    units = _units(language)
    heads = [0]
    for part in _parts(word, typed):
        found = []
        for head in heads:
            for way in (part, meant.encode("utf-8")) if part == typed.encode("utf-8") else (part,):
                at = head
                for label in way:
                    unit = units[at]
                    at = (at ^ ((unit >> _OFFSET_SHIFT) << ((unit & _EXTENDED) >> 6)) ^ label) & _ALL
                    if units[at] & _LABEL != label:
                        break
                else:
                    found.append(at)
        if not found:
            return False
        heads = found
    for at in heads:
        unit = units[at]
        after = (at ^ ((unit >> _OFFSET_SHIFT) << ((unit & _EXTENDED) >> 6)) ^ _PAYLOAD) & _ALL
        if at and units[after] & _LABEL == _PAYLOAD:
            return True
    return False


def _parts(word: str, typed: str) -> list[bytes]:
    """The word as bytes, cut around each letter that may be another; what lies between has one way only."""
    parts: list[bytes] = []
    for at, between in enumerate(word.split(typed)):
        if at:
            parts.append(typed.encode("utf-8"))
        if between:
            parts.append(between.encode("utf-8"))
    return parts


@lru_cache(maxsize=KNOWN_WORDS)
def stands_in(word: str) -> tuple[bool, bool]:
    """Whether a word in lower case is a form of the Ukrainian dictionary, and of the Russian one.

    Args:
        word: with its apostrophe as typed; any of the usual ones is understood.
    """
    plain = word
    for mark in "’ʼ‘`´":
        plain = plain.replace(mark, "'")
    return _stands_in("uk", plain, "г", "ґ"), _stands_in("ru", word, "е", "ё")
