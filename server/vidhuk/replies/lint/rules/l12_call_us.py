"""L12: "call us" is not the only answer."""

from __future__ import annotations

from collections.abc import Iterator

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.answer import has_answer, has_channel
from vidhuk.replies.lint.draft import Draft, Finding, Severity, any_of

ID = LintRule.L12
SEVERITY = Severity.WARN
BASIS = "M21"
REWRITE = {
    "uk": "Відповідь тут, а телефон для тих, кому так зручніше.",
    "ru": "Ответ здесь, а телефон для тех, кому так удобнее.",
    "en": "The answer here, and the phone for those who prefer it.",
}

PATTERN = any_of(
    r"\b(?:телефонуйте|зателефонуйте|подзвоніть|дзвоніть|наберіть|зв'яжіться|звоните|позвоните|перезвоните|наберите|свяжитесь|зателефонуй|подзвони|позвони|звони)\b[^.!?]*",
    r"\b(?:please )?(?:call|phone|ring|give us a call|contact)\s+(?:us\b|our|the|at|\+?\d)[^.!?]*",
)  # fmt: skip


def find(draft: Draft) -> Iterator[Finding]:
    """Only when nothing concrete and no private channel stands beside it."""
    if not draft.in_public or has_answer(draft) or has_channel(draft):
        return
    yield from draft.find(ID, SEVERITY, PATTERN)
