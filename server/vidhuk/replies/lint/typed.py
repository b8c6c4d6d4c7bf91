"""Ukrainian and Russian that are typed in Latin letters, put into their own, so that the rules can read them; judges nothing."""

from __future__ import annotations

import re
from functools import lru_cache

from vidhuk.classify.language import find_language
from vidhuk.classify.text import read
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
_VOWELS = "aeiouy"
_SHARED = (
    ("shch", "щ"), ("sch", "щ"), ("tch", "ч"), ("zh", "ж"), ("kh", "х"), ("ch", "ч"), ("sh", "ш"), ("ts", "ц"), ("tz", "ц"), ("ya", "я"), ("ja", "я"),
    ("yu", "ю"), ("ju", "ю"), ("ph", "ф"), ("ck", "к"), ("qu", "кв"),
)  # fmt: skip
_PAIRS: dict[Language, tuple[tuple[str, str], ...]] = {
    Language.UK: (*_SHARED, ("zgh", "зг"), ("ia", "я"), ("iu", "ю"), ("ie", "є"), ("ye", "є"), ("je", "є"), ("yi", "ї"), ("ji", "ї"), ("io", "йо"), ("yo", "йо"), ("jo", "йо")),
    Language.RU: (*_SHARED, ("ia", "ия"), ("iu", "ию"), ("ye", "е"), ("je", "е"), ("yo", "ё"), ("jo", "ё"), ("yi", "ый")),
}  # fmt: skip
_SINGLE: dict[Language, dict[str, str]] = {
    Language.UK: dict(zip("abcdefghijklmnopqrstuvwxyz", "абкдефггійклмнопкрстуввкиз", strict=True)),
    Language.RU: dict(zip("abcdefghijklmnopqrstuvwxyz", "абкдефгхийклмнопкрстуввкыз", strict=True)),
}


def typed(given: str) -> Seen | None:
    """The text in Cyrillic letters; None where it is not Ukrainian or Russian in Latin ones, as nearly always."""
    words = list(_WORD.finditer(given))
    if len(words) < FEWEST or len(words) < len(_CYRILLIC.findall(given)):
        return None
    if len(_ENGLISH.findall(given)) > len(words) // 5:
        return None
    language = _language(given)
    if language not in _PAIRS:
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
    if heard in _PAIRS or len(_SURE.findall(text)) < FEWEST:
        return heard
    return Language.RU if _RUSSIAN.search(text) else Language.UK


def _spell(found: Seen, match: re.Match[str], language: Language) -> None:
    """One word; what people type in several ways is read in the commonest one."""
    word, start = match[0].lower(), match.start()
    at = 0
    while at < len(word):
        latin, letters = _next(word, at, language)
        if match[0][at].isupper():
            letters = letters[:1].upper() + letters[1:]
        found.put(letters, start + at, start + at + len(latin))
        at += len(latin)


def _next(word: str, at: int, language: Language) -> tuple[str, str]:
    for latin, letters in _PAIRS[language]:
        if word.startswith(latin, at):
            if latin == "yi" and at + 2 == len(word) and at > 0 and word[at - 1] not in _VOWELS:
                return latin, "ий" if language is Language.UK else "ый"
            if latin == "yi" and word[at + 2 : at + 3] in ("o", "u", "a", "e"):
                continue
            if latin in ("ie", "io", "iu") and language is Language.UK and at > 0 and word[at - 1] == "i":
                continue
            return latin, letters
    letter = word[at]
    after = word[at - 1] if at else ""
    if letter in "iy" and at > 0 and after in _VOWELS:
        # «nashoi» ends in ї, «nai» in й; inside a word it is й.
        last = at + 1 == len(word)
        return letter, "ї" if last and language is Language.UK and letter == "i" and after == "o" else "й"
    if letter == "c" and at + 1 < len(word) and word[at + 1] in "eiy":
        return letter, "ц"
    if letter in "'’ʼ`":
        return letter, "ь" if language is Language.RU else "'"
    return letter, _SINGLE[language][letter]
