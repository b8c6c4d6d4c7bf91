"""L28: no jokes, playful emoji, shouting or drama beside harm."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vidhuk.contracts import CommentType, LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity

ID = LintRule.L28
SEVERITY = Severity.WARN
BASIS = "D15; I22"
REWRITE = {
    "uk": "Спокійно, без вигуків і смайлів.",
    "ru": "Спокойно, без восклицаний и смайлов.",
    "en": "Calmly, without exclamations and emoji.",
}

_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]\ufe0f?")
_SMILE = re.compile(r"(?<!\w)(?::-?\)+|;-?\)|:-?D|xD|\){2,}|\^_\^)(?!\w)")
_SHOUT = re.compile(r"\b[А-ЯІЇЄҐЁA-Z]{4,}(?:\s+[А-ЯІЇЄҐЁA-Z]{2,})+\b|[!?]{3,}|!{2,}")
_DRAMA = re.compile(
    r"\b(?:ха-?ха\w*|хі-?хі|lol|лол|жартуємо|жарт[иу]?\b|шуткуємо|шутим|шутк[иау]|just kidding|haha\w*|жахіття|трагеді\w+|трагеди\w+|катастроф\w+|серце крається|сердце разрывается|в шоці|в шоке|горе нам|o боже|о боже|боже мій|боже мой|heartbroken|devastated|oh my god|omg)\b"
)


def find(draft: Draft) -> Iterator[Finding]:
    """Under harm everything counts; elsewhere a heart is welcome and shouting a hint."""
    severity = SEVERITY if draft.of_harm else Severity.HINT
    patterns = [_SHOUT] if draft.comment_type is CommentType.PRAISE else [_SHOUT, _SMILE]
    if draft.of_harm:
        patterns.append(_EMOJI)
    for pattern in patterns:
        for match in pattern.finditer(draft.reply):
            if not draft.quoted(match.start()):
                yield draft.finding(ID, severity, match.start(), match.end())
    if draft.comment_type is not CommentType.PRAISE:
        yield from draft.find(ID, severity, _DRAMA)
