"""L15: a reply is not the one that stands on the page already."""

from __future__ import annotations

from collections.abc import Iterator

from vidhuk.contracts import CommentType, LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity
from vidhuk.replies.similarity import likeness

ID = LintRule.L15
SEVERITY = Severity.WARN
BASIS = "M21; D06; RP2; PD1"
REWRITE = {
    "uk": "Додайте деталь саме цього коментаря або візьміть інший варіант.",
    "ru": "Добавьте деталь именно этого комментария или возьмите другой вариант.",
    "en": "Add a detail of this very comment or take another variant.",
}

ALIKE = 0.9
SHORT_WORDS = 8


def find(draft: Draft) -> Iterator[Finding]:
    """The whole reply, when an earlier one is near-identical; thanks may be short and alike."""
    if not draft.in_public or not draft.reply.strip():
        return
    if any(likeness(draft.reply, earlier) > ALIKE for earlier in draft.earlier_replies):
        short_thanks = draft.comment_type is CommentType.PRAISE and len(draft.plain.split()) <= SHORT_WORDS
        yield draft.finding(ID, Severity.HINT if short_thanks else SEVERITY, 0, len(draft.reply))
