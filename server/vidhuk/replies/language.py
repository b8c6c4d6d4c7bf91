"""Which language a reply is in, by the clinic's policy and the comment; a person's choice comes in from outside and wins."""

from __future__ import annotations

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


def other_languages(policy: LanguagePolicy, labels: Labels, chosen: ReplyLanguage) -> list[ReplyLanguage]:
    """Languages one click away, the author's own first; none under `ukrainian_only`."""
    if policy is LanguagePolicy.UKRAINIAN_ONLY:
        return [] if chosen == "uk" else ["uk"]
    own = _OWN.get(labels.language)
    return sorted(
        (language for language in _ALL if language != chosen),
        key=lambda language: (language != own, _ALL.index(language)),
    )
