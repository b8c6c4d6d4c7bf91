"""What the clinic wrote in Ukrainian, in a reply of another language: cited as it stands in Russian, never said in English."""

from __future__ import annotations

import re
from functools import lru_cache

from vidhuk.classify.language import find_language
from vidhuk.classify.text import read
from vidhuk.contracts import Language
from vidhuk.replies.language import ReplyLanguage

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]|[^\W\d_]['’ʼ][^\W\d_]")
_RUSSIAN = re.compile(r"[ыэёъЫЭЁЪ]")
_WHOLE = re.compile(r"«[^«»]*»")
_QUOTES = str.maketrans({"«": "„", "»": "“"})


def may_stand(text: str, language: ReplyLanguage) -> bool:
    """Whether a fact's own words may stand in a reply: who reads English cannot read Cyrillic letters."""
    return language != "en" or _CYRILLIC.search(text) is None


def has_ukrainian_letters(text: str) -> bool:
    """Whether a text holds a letter that Russian has not: enough for a name, which has no words to tell it by."""
    return _UKRAINIAN.search(text) is not None


@lru_cache(maxsize=2048)
def is_ukrainian(text: str) -> bool:
    """Whether a text of the clinic is not in Russian: by its letters, else by its words; in doubt it is Ukrainian."""
    if _CYRILLIC.search(text) is None or _RUSSIAN.search(text):
        return False
    return has_ukrainian_letters(text) or find_language(read(text)).language is not Language.RU


def cited(text: str, language: ReplyLanguage) -> str:
    """A text as a reply may hold it: a Ukrainian one stands in a Russian reply in quotes; a name in quotes keeps them."""
    if language != "ru" or _WHOLE.fullmatch(text) or not is_ukrainian(text):
        return text
    return f"«{text.translate(_QUOTES)}»"
