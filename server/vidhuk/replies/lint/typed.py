"""Ukrainian and Russian that are typed in Latin letters, put into their own, so that the rules can read them; judges nothing."""

from __future__ import annotations

import re
from functools import lru_cache

from vidhuk.classify.language import find_language
from vidhuk.classify.text import read
from vidhuk.classify.translit import spelt
from vidhuk.contracts import Language
from vidhuk.replies.lint.sight import Seen

__all__ = ["typed"]

_WORD = re.compile(r"(?<![\w@/.:-])[A-Za-z]+(?:['’ʼ`][A-Za-z]+)*(?![\w@/]|\.\w)")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
# Words that no Ukrainian or Russian sentence has, however it is typed; most English replies end here.
_ENGLISH = re.compile(
    r"\b(?:the|you|your|we|our|and|is|are|for|with|please|thank|thanks|this|that|have|will|of|not|was|were)\b",
    re.IGNORECASE,
)
_SURE = re.compile(
    r"\b(?:tse|tsei|tsia|tsi|vy|vas|vam|vash\w*|nas|nam|nash\w*|za|shcho|scho|chto|eto|ne|bud|laska|dlia|dlya|spasibo|d[iy]aku\w*|pereviry\w*|napysh\w*|napish\w*|zavzhdy|vsegda|duzhe|ochen)\b",
    re.IGNORECASE,
)
_RUSSIAN = re.compile(r"\b(?:eto|chto|kak|net|spasibo|ochen|vsegda|napish\w*|nashe[iy]|vashe[iy])\b", re.IGNORECASE)
FEWEST = 2
_READ = (Language.UK, Language.RU)


def typed(given: str) -> Seen | None:
    """The text in Cyrillic letters; None where it is not Ukrainian or Russian in Latin ones, as nearly always."""
    words = list(_WORD.finditer(given))
    if len(words) < FEWEST or len(words) < len(_CYRILLIC.findall(given)):
        return None
    if len(_ENGLISH.findall(given)) > len(words) // 5:
        return None
    language = _language(given)
    if language not in _READ:
        return None
    found, at = Seen(given), 0
    for word in words:
        found.keep(at, word.start())
        _spell(found, word, language)
        at = word.end()
    found.keep(at, len(given))
    return found


@lru_cache(maxsize=1_024)
def _language(text: str) -> Language:
    """What the comments' reader hears; where it hears English, two words that English has not decide."""
    heard = find_language(read(text)).language
    if heard in _READ or len(_SURE.findall(text)) < FEWEST:
        return heard
    return Language.RU if _RUSSIAN.search(text) else Language.UK


def _spell(found: Seen, match: re.Match[str], language: Language) -> None:
    """One word; what people type in several ways is read in the commonest one."""
    at = match.start()
    for latin, letters in spelt(match[0].lower(), russian=language is Language.RU):
        shown = letters[:1].upper() + letters[1:] if match.string[at].isupper() else letters
        found.put(shown, at, at + len(latin))
        at += len(latin)
