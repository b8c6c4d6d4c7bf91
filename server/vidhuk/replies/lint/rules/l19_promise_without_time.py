"""L19: a promise has an owner and an hour."""

from __future__ import annotations

from collections.abc import Iterator

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.answer import TIME
from vidhuk.replies.lint.draft import Draft, Finding, Severity
from vidhuk.replies.lint.patterns import any_of

ID = LintRule.L19
SEVERITY = Severity.HINT
BASIS = "I26"
REWRITE = {
    "uk": "Відповість (хто) сьогодні до (година).",
    "ru": "Ответит (кто) сегодня до (час).",
    "en": "(Who) will reply by (hour) today.",
}

PATTERN = any_of(
    r"\b(?:щойно (?:\w+ )?зможемо|як тільки (?:\w+ )?зможемо|как только (?:\w+ )?сможем|скоро|незабаром|невдовзі|згодом|пізніше (?:відпов|напиш|зателеф)\w*|позже (?:ответ|напиш|позвон)\w*|найближчим часом|найближч\w+ (?:днями|дні)|як\w* ?найшвидше|якомога (?:швидше|скорше|скоріше|раніше)|чимшвидше|чимскоріше|щонайшвидше|якнайскоріше|найшвидше|у найкоротш\w+ (?:термін|строк)\w*|в ближайш\w+ (?:время|дни)|вскоре|в кратчайшие сроки|как можно (?:скорее|быстрее)|при первой возможности|за першої нагоди|розберемос[ья]|розібратимемос[ья]|вирішимо|виправимо|виправимос[ья]|вживемо (?:всіх |усіх )?заходів|уживемо (?:всіх |усіх )?заходів|розглянемо|опрацюємо|разберемся|разберёмся|решим|исправим|примем меры|рассмотрим)\b",
    r"\b(?:soon|shortly|(?:when|once) we can|as soon as (?:possible|we can)|asap|in the near future|in due course|(?:one|some) (?:of these days|day soon)|we(?:'ll| will) (?:sort|fix|handle|look into|deal with|resolve) (?:it|this|that|everything)(?: out)?)\b",
)  # fmt: skip


def find(draft: Draft) -> Iterator[Finding]:
    """Only where the reply names no hour and no day."""
    if TIME.search(draft.plain):
        return
    yield from draft.find(ID, SEVERITY, PATTERN)
