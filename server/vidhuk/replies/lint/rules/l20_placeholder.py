"""L20: no place is left unfilled."""

from __future__ import annotations

from collections.abc import Iterator

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity, any_of

ID = LintRule.L20
SEVERITY = Severity.BLOCK
BASIS = "P7; I32"
REWRITE = {
    "uk": "Заповніть пропущене або приберіть речення.",
    "ru": "Заполните пропущенное или уберите предложение.",
    "en": "Fill in the gap or remove the sentence.",
}

PATTERN = any_of(
    r"\{[^{}]{0,60}\}|\{\{|\}\}|[{}]",
    r"\[[^\[\]]{1,60}\]",
    r"<[^<>\s][^<>]{0,60}>",
    r"_{2,}",
    r"\b[xх]{3,}\b",
    r"\.{5,}|…{2,}",
    r"\b(?:none|null|undefined|nan)\b",
    r"%[sd]\b|\$\{?\w+\}?",
    r"\((?:ім'я|имя|name|дата|date|година|час|телефон|phone|назва|посада)\)|\b(?:ПІБ|ФИО)\s*(?:лікаря|врача|пацієнта|пациента)?\s*(?=[,.!?:]|$)",
)  # fmt: skip


def find(draft: Draft) -> Iterator[Finding]:
    """Braces, brackets, blanks."""
    yield from draft.find(ID, SEVERITY, PATTERN)
