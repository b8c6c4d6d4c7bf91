"""L21: the reply's language is the one that the clinic's policy asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vidhuk.contracts import LanguagePolicy, LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity

ID = LintRule.L21
SEVERITY = Severity.HINT
BASIS = "language law; judgement"
REWRITE = {
    "uk": "Українською; мова автора на вибір.",
    "ru": "По-украински; язык автора на выбор.",
    "en": "In the language of the clinic's policy.",
}

_UK = re.compile(
    r"[іїєґ]|\b(?:що|як|це|та|дуже|ми|ви|але|або|дякуємо|дякую|тут|й|із|від|щоб|якщо|ще|вже|немає|скільки|тільки|можна|потрібно|треба|будь|ласка|напишіть|добре|жах|погано|чудово|лікар\w*|відповімо|прийом\w*|гарно|привіт)\b"
)
_RU = re.compile(
    r"[ыэёъ]|\b(?:что|как|это|очень|мы|вы|но|спасибо|здесь|и|с|или|были|было|если|только|сколько|можно|нужно|надо|пожалуйста|подскажите|здравствуйте|добрый|какой|какая|какое|какие|время|стоит|ещё|еще|уже|нет|меня|мне|жаль|врач\w*|приём|прием|работаем|ответим|плохо|хорошо|ужас|отлично|привет)\b"
)
_LATIN = re.compile(r"[a-z]{2,}")
_ADDRESS = re.compile(r"://|www\.|@|[a-z0-9]\.[a-z]{2,}(?:[/?:,.;!)]|$)", re.IGNORECASE)
"""An address of a page or of mail is in no language."""
_CYRILLIC = re.compile(r"[а-яіїєґё]{2,}")


def language_of(text: str) -> str | None:
    """uk, ru, en by letters and small words; None when they do not decide."""
    text = " ".join(part for part in text.split() if _ADDRESS.search(part) is None)
    latin, cyrillic = len(_LATIN.findall(text)), len(_CYRILLIC.findall(text))
    if latin > cyrillic:
        return "en" if latin >= 2 else None
    uk, ru = len(_UK.findall(text)), len(_RU.findall(text))
    if uk == ru:
        return None
    return "uk" if uk > ru else "ru"


def find(draft: Draft) -> Iterator[Finding]:
    """The whole reply, when its language and the policy's are both clear and differ."""
    if not draft.comment.strip() and draft.clinic.language_policy is not LanguagePolicy.UKRAINIAN_ONLY:
        # Without the comment nobody knows which language it asks for.
        return
    if not _CYRILLIC.search(draft.comment_plain) and len(_LATIN.findall(draft.comment_plain)) < 2:
        # «Ok», «thanks», a heart: no language to answer in.
        return
    said, theirs = language_of(draft.plain), language_of(draft.comment_plain)
    wanted = _wanted(draft.clinic.language_policy, theirs)
    if said is not None and wanted is not None and said != wanted:
        yield draft.finding(ID, SEVERITY, 0, len(draft.reply))


def asked_for(draft: Draft) -> str | None:
    """The language that the clinic's policy asks for here; None when it does not decide."""
    return _wanted(draft.clinic.language_policy, language_of(draft.comment_plain))


def _wanted(policy: LanguagePolicy, theirs: str | None) -> str | None:
    if policy is LanguagePolicy.UKRAINIAN_ONLY:
        return "uk"
    if policy is LanguagePolicy.AUTHOR:
        return theirs
    return "en" if theirs == "en" else "uk"
