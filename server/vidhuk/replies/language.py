"""Which language a reply is in, by the clinic's policy and the comment; a person's choice comes in from outside and wins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from vidhuk.contracts import Labels, Language, LanguagePolicy

ReplyLanguage = Literal["uk", "ru", "en"]
_ALL: tuple[ReplyLanguage, ...] = ("uk", "ru", "en")
_OWN: dict[Language, ReplyLanguage] = {Language.UK: "uk", Language.RU: "ru", Language.EN: "en"}


def reply_language(policy: LanguagePolicy, labels: Labels) -> ReplyLanguage:
    """`ukrainian_first`: English answers English, all else is answered in Ukrainian; `author`: as the author wrote;
    `ukrainian_only`: Ukrainian. An undetermined or mixed comment is answered in Ukrainian (law on the language of service)."""
    own = _OWN.get(labels.language, "uk")
    if policy is LanguagePolicy.AUTHOR:
        return own
    if policy is LanguagePolicy.UKRAINIAN_FIRST and own == "en":
        return "en"
    return "uk"


SHORT = 4
"""Words of a message that may tell no language of its own inside a talk: «а адреса?»."""
_CLEAR = 0.9
"""A guess about so short a text that is believed."""
_ONLY: tuple[tuple[ReplyLanguage, str], ...] = (("uk", "іїєґ"), ("ru", "ыэёъ"))


def language_seen(texts: Sequence[str]) -> ReplyLanguage | None:
    """Language of the newest of these texts whose letters tell it; None when none does."""
    for text in reversed(texts):
        low = text.lower()
        counts = {language: sum(low.count(letter) for letter in letters) for language, letters in _ONLY}
        best = max(counts, key=lambda language: counts[language])
        if counts[best] and counts[best] > sum(counts.values()) - counts[best]:
            return best
        if len(low) > SHORT and low.isascii() and any(letter.isalpha() for letter in low):
            return "en"
    return None


def tells_no_language(text: str, words: int, labels: Labels) -> bool:
    """Whether a message is so short and plain that its talk tells its language better than its own words do."""
    if words > SHORT or any(letter in text.lower() for _language, letters in _ONLY for letter in letters):
        return False
    return labels.language not in _OWN or labels.language_confidence < _CLEAR


def language_in_talk(
    policy: LanguagePolicy, labels: Labels, *, ours: ReplyLanguage | None, theirs: ReplyLanguage | None
) -> ReplyLanguage:
    """Language of a reply to a message that tells none: as we wrote in this talk, else by what the author wrote before."""
    if policy is LanguagePolicy.UKRAINIAN_ONLY:
        return "uk"
    if ours is not None:
        return ours
    if theirs is not None:
        labels = labels.model_copy(update={"language": Language(theirs)})
    return reply_language(policy, labels)


def other_languages(policy: LanguagePolicy, labels: Labels, chosen: ReplyLanguage) -> list[ReplyLanguage]:
    """Languages one click away, the author's own first; none under `ukrainian_only`."""
    if policy is LanguagePolicy.UKRAINIAN_ONLY:
        return [] if chosen == "uk" else ["uk"]
    own = _OWN.get(labels.language)
    return sorted(
        (language for language in _ALL if language != chosen),
        key=lambda language: (language != own, _ALL.index(language)),
    )
