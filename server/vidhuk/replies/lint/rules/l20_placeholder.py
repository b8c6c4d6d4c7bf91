"""L20: no place is left unfilled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity
from vidhuk.replies.lint.patterns import any_of

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
    r"\b[xх]{3,}\b|\b[xх]{2,}(?:[:.-][xх]{2,})+",
    r"\.{5,}|…{2,}|\.\. ?\.\. ?\.|(?<![\w.])\.{3,4}(?= (?:грн|год|години|до|час|року))",
    r"\b(?:null|undefined|nan)\b|(?<=[а-яіїєґё,] )none\b",
    r"\?{2,}(?=\s?(?:грн|год|uah|₴|хв))|@@?\w+@@|‹[^‹›]{1,60}›|[«\"](?:ім'я|імя|имя|name|дата|посада|телефон|прізвище|назва послуги|хто|година)[»\"]|%[sd]\b|%\w+%|\$\{?\w+\}?|#\w+#",
    r"\*(?:ім'я|имя|name|дата|date|час|лікар|врач|телефон|phone|клініка|клиника|вставити|вставить|insert)[^*]{0,30}\*",
    r"\((?:ім'я|имя|name|дата|date|година|час|телефон|phone|назва|посада|прізвище|фамилия|вставити|вставить|вказати|указать|insert|хто|кто|адреса|адрес|сума|сумма|роль|role|hour)(?:,? [\w']+){0,3}\)|\b(?:піб|фио)\s*(?:лікаря|врача|пацієнта|пациента)?\s*(?=[,.!?:]|$)",
    r"\b(?:insert|вставити|вставить) (?:name|date|ім'я|имя|дату|час|время)\b|\b(?:tbd|lorem ipsum)\b",
)  # fmt: skip


_CAPITALS = re.compile(
    r"\b(?:NAME|FIRST_?NAME|LAST_?NAME|CLIENT|DOCTOR_?NAME|CLINIC_?NAME|DATE|TIME|PRICE|PHONE|TODO|(?<=[a-zA-Z,] )None(?=\W)|ІМ'Я|ИМЯ|ПРІЗВИЩЕ|ФАМИЛИЯ)\b"
)


def find(draft: Draft) -> Iterator[Finding]:
    """Braces, brackets, blanks, and the capitals of a template («Лікар NAME»)."""
    yield from draft.find(ID, SEVERITY, PATTERN)
    for match in _CAPITALS.finditer(draft.reply):
        yield draft.finding(ID, SEVERITY, match.start(), match.end())
