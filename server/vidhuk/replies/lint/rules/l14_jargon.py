"""L14: plain words, no snobbish tone."""

from __future__ import annotations

from collections.abc import Iterator

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity, any_of

ID = LintRule.L14
SEVERITY = Severity.HINT
BASIS = "D07"
REWRITE = {
    "uk": "Скажіть те саме простими словами.",
    "ru": "Скажите то же простыми словами.",
    "en": "Say the same in plain words.",
}

PATTERN = any_of(
    r"\b(?:етіологі|этиологи|патогенез|анамнез|нозологі|нозологи|коморбід|коморбид|превентивн|контрпродуктивн|верифік|верифиц|валідац|валидац|імплементац|имплементац|комплаєнс|комплаенс|ятроген|персоніфік|персонифиц|парадигм|дискурс|релевантн|конгруентн|лонгітюд|оклюзі|окклюзи|ендодонт|эндодонт|гнатолог|остеоінтеграц|остеоинтеграц|синус-ліфт|синус-лифт)\w*",
    r"\b(?:вищезазначен|вышеуказан|вищевказан|нижчезазначен|нижеуказан|вышеизложен|вищевикладен)\w*|\bз метою (?:забезпечення|здійснення|проведення|покращення)\b|\bс целью (?:обеспечения|осуществления|проведения|улучшения)\b|\bв рамках (?:проведення|здійснення|реалізації|проведения|реализации)\b|\bу зв'язку з вищ\w+",
    r"\b(?:з'ясуйте|дізнайтеся|узнайте|выясните) (?:спочатку |сначала )?(?:різницю|разницу)\b|\bяк відомо кожному\b|\bкак известно каждому\b|\bобізнан\w+ люди\b|\bелементарн\w+ речі\b|\bэлементарн\w+ вещи\b",
    r"\b(?:pursuant to|aforementioned|aetiolog\w*|etiolog\w*|comorbid\w*|hereby|heretofore|as any educated person)\b",
)  # fmt: skip


def find(draft: Draft) -> Iterator[Finding]:
    """Terms and heavy phrases."""
    yield from draft.find(ID, SEVERITY, PATTERN)
