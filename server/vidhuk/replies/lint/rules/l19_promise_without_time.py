"""L19: a promise has an owner and an hour."""

from __future__ import annotations

from collections.abc import Iterator

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.answer import TIME
from vidhuk.replies.lint.draft import Draft, Finding, Severity, any_of

ID = LintRule.L19
SEVERITY = Severity.HINT
BASIS = "I26"
REWRITE = {
    "uk": "Відповість (хто) сьогодні до (година).",
    "ru": "Ответит (кто) сегодня до (час).",
    "en": "(Who) will reply by (hour) today.",
}

PATTERN = any_of(
    r"\b(?:скоро|незабаром|найближчим часом|як\w* ?найшвидше|найшвидше|розберемос[ья]|вирішимо|виправимо|виправимося|вживемо заходів|в ближайшее время|вскоре|разберемся|разберёмся|решим|исправим|примем меры|как можно скорее|при первой возможности|за першої нагоди)\b",
    r"\b(?:soon|shortly|as soon as possible|asap|in the near future|we(?:'ll| will) (?:sort|fix|handle|look into|deal with) (?:it|this|that)(?: out)?)\b",
)  # fmt: skip


def find(draft: Draft) -> Iterator[Finding]:
    """Only where the reply names no hour and no day."""
    if TIME.search(draft.plain):
        return
    yield from draft.find(ID, SEVERITY, PATTERN)
