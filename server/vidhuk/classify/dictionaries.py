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


def _stands_in(language: str, word: str, typed: str, meant: str) -> bool:
    """The word as it is, or with a letter that people type for another; the plain question first, it is the quick one."""
    forms = _forms(language)
    if word in forms:
        return True
    return typed in word and bool(forms.similar_keys(word, forms.compile_replaces({typed: meant})))


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
