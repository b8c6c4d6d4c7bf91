"""L25: five sentences and six hundred characters are as much as a reader takes in."""

from __future__ import annotations

from collections.abc import Iterator

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity

ID = LintRule.L25
SEVERITY = Severity.HINT
BASIS = "VEL"
REWRITE = {
    "uk": "Залиште головне; решту напишіть приватно.",
    "ru": "Оставьте главное; остальное напишите лично.",
    "en": "Keep what matters and write the rest in private.",
}

MAX_SENTENCES = 5
MAX_CHARACTERS = 600


def find(draft: Draft) -> Iterator[Finding]:
    """What goes beyond the limit, in public."""
    if not draft.in_public:
        return
    if len(draft.sentences) > MAX_SENTENCES:
        start = draft.sentences[MAX_SENTENCES][0]
        while start < len(draft.reply) and draft.reply[start].isspace():
            start += 1
        yield draft.finding(ID, SEVERITY, start, len(draft.reply))
    elif len(draft.reply) > MAX_CHARACTERS:
        yield draft.finding(ID, SEVERITY, MAX_CHARACTERS, len(draft.reply))
