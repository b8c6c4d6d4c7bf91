"""L11: the website is no answer."""

from __future__ import annotations

from collections.abc import Iterator

from vidhuk.contracts import CommentType, LintRule
from vidhuk.replies.lint.answer import has_answer
from vidhuk.replies.lint.draft import Draft, Finding, Severity, any_of

ID = LintRule.L11
SEVERITY = Severity.WARN
BASIS = "D10"
REWRITE = {
    "uk": "Спершу назвіть ціну, години чи адресу, а посилання додайте після.",
    "ru": "Сначала назовите цену, часы или адрес, а ссылку добавьте после.",
    "en": "Name the price, the hours or the address first, and add the link after it.",
}

PATTERN = any_of(
    r"\b(?:на|з|по|с)\s+(?:наш\w+\s+)?(?:офіційн\w+\s+|официальн\w+\s+)?сайт\w*|\b(?:на|у|в)\s+(?:наш\w+\s+)?(?:шапці профілю|шапке профиля|розділі «?ціни|разделе «?цены)",
    r"\bза посиланням\b|\bпо ссылке\b|https?://\S+|\bwww\.\S+",
    r"\b(?:on|at|see|visit|check) (?:our|the) (?:website|site|web page|homepage)\b|\blink in (?:the )?bio\b",
)  # fmt: skip


def find(draft: Draft) -> Iterator[Finding]:
    """Only when the reply holds nothing concrete, and never in a correction, whose link is the proof."""
    if draft.comment_type in (CommentType.MISINFORMED, CommentType.PRAISE) or has_answer(draft):
        return
    for finding in draft.find(ID, SEVERITY, PATTERN):
        if not any(channel and channel in draft.reply for channel in draft.clinic.channels.values()):
            yield finding
