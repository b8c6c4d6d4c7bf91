"""L15: a reply is not the one that stands on the page already."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from vidhuk.contracts import CommentType, LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity, folded
from vidhuk.replies.lint.sight import seen
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


@lru_cache(maxsize=4_096)
def _as_read(text: str) -> str:
    """An earlier reply as the eye sees it, folded like the reply itself."""
    clean = seen(text)
    return folded(text if clean is None else clean.text)


def find(draft: Draft) -> Iterator[Finding]:
    """The whole reply, when an earlier one is near-identical; thanks may be short and alike."""
    if not draft.in_public or not draft.reply.strip():
        return
    if any(likeness(draft.plain, _as_read(earlier)) > ALIKE for earlier in draft.earlier_replies):
        short_thanks = draft.comment_type is CommentType.PRAISE and len(draft.plain.split()) <= SHORT_WORDS
        yield draft.finding(ID, Severity.HINT if short_thanks else SEVERITY, 0, len(draft.reply))
