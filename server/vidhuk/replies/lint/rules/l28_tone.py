"""L28: no jokes, playful emoji, shouting or drama beside harm."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vidhuk.contracts import CommentType, LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity
from vidhuk.replies.words import words_of

ID = LintRule.L28
SEVERITY = Severity.WARN
BASIS = "D15; I22"
REWRITE = {
    "uk": "Спокійно, без вигуків і смайлів.",
    "ru": "Спокойно, без восклицаний и смайлов.",
    "en": "Calmly, without exclamations and emoji.",
}

_PICTURE = "[\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff\u2600-\u27bf]"
_EMOJI = re.compile(f"{_PICTURE}(?:[\ufe0f\u200d\u20e3]|{_PICTURE})*")
"""A run of pictures is one finding: skin tones and joined faces have no places of their own."""
_SMILE = re.compile(r"(?<!\w)(?::-?\)+|;-?\)|:-?D|xD|\){2,}|\^_\^)(?!\w)")
_SHOUT = re.compile(r"\b[А-ЯІЇЄҐЁA-Z']{3,}(?:,?\s+[А-ЯІЇЄҐЁA-Z']{2,})+\b|[!?]{3,}|!{2,}")
_DRAMA = re.compile(
    r"\b(?:а?ха-?ха\w*|ахах\w*|хі-?хі\w*|хи-?хи\w*|хех\w*|lol|лол|жартуємо|жартуєте|жарт(?:и|ик|ома)?\b|шуткуємо|шутим|шутк[иау]|just kidding|haha\w*|so funny|жахіття|трагеді\w+|трагеди\w+|катастроф\w+|серце (?:крається|розрива\w+|кров'ю)|сердце (?:разрыва\w+|кровью)|кров'ю обливається|кровью обливается|"
    r"в шоці|в шоке|шоковані|шокированы|в розпачі|в отчаянии|в сльозах|у сльозах|в слезах|рида\w+|плачемо|плачем\b|горе нам|o боже|о боже|божечк\w+|боже мій|боже мой|який жах|какой ужас|жах який|ой-ой\w*|ой лишенько|ой леле|матінко|mamma mia|буває, зате|бывает, зато|зате тепер|зато теперь|хоч кіно знімай|хоть кино снимай|оце так пригода|вот это приключение|"
    r"не сумуйте|не грустите|усміхніться|улыбнитесь|вище ніс|выше нос|heartbroken|devastated|oh my god|omg|oops|tragedy|catastroph\w+|in tears|cheer up|what an adventure)\b"
)


_LONG = re.compile(r"(?=[^\W\d_]*[АЕЄИІЇОУЮЯЫЁЭAEIOUY])[^\W\d_]{4,}")
_SHORT_FOR = frozenset(("COVID", "КОВІД", "КОВИД", "НСЗУ", "ЕХОКГ", "ЭХОКГ", "ЄДРПОУ", "ЕДРПОУ", "IBAN"))


def _shouted(draft: Draft, matched: str) -> bool:
    """«УЗД, МРТ» are short for services, and the clinic may write its own name as it likes."""
    if matched[0] in "!?":
        return True
    own = set(words_of(draft.clinic.name or ""))
    return any(word not in _SHORT_FOR and word.lower() not in own for word in _LONG.findall(matched))


def find(draft: Draft) -> Iterator[Finding]:
    """Under harm everything counts; elsewhere a heart is welcome and shouting a hint."""
    severity = SEVERITY if draft.of_harm else Severity.HINT
    patterns = [_SHOUT] if draft.comment_type is CommentType.PRAISE else [_SHOUT, _SMILE]
    if draft.of_harm:
        patterns.append(_EMOJI)
    for pattern in patterns:
        for match in pattern.finditer(draft.reply):
            if pattern is _SHOUT and not _shouted(draft, match[0]):
                continue
            if not draft.quoted(match.start()):
                yield draft.finding(ID, severity, match.start(), match.end())
    if draft.comment_type is not CommentType.PRAISE:
        yield from draft.find(ID, severity, _DRAMA)
