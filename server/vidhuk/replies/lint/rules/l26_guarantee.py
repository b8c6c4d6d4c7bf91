"""L26: no guarantee of a medical result."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity, any_of

ID = LintRule.L26
SEVERITY = Severity.WARN
BASIS = "advertising law, art. 21; judgement"
REWRITE = {
    "uk": "Про очікуваний результат розповість лікар.",
    "ru": "Об ожидаемом результате расскажет врач.",
    "en": "The doctor will explain what result to expect.",
}

PATTERN = any_of(
    r"\b(?:гарантуємо|гарантуєм|гарантован\w*|гарантія|гарантію|гарантією|гарантируем|гарантирован\w*|гарантия|гарантию|гарантией|guarantee\w*|guaranteed)\b",
    r"\b(?:100|сто)\s?(?:%|відсотк\w+|процент\w+|percent)|\bстовідсотков\w+|\bстопроцентн\w+",
    r"\b(?:абсолютно|цілком|повністю|повністью|полностью|совершенно|completely|totally|absolutely|perfectly)\s+(?:безпечн|безболіс|нешкідлив|безопасн|безболезн|безвредн|safe|painless|harmless)\w*|\b(?:безпечно|безболісно|безопасно|безболезненно|painless(?:ly)?)\b|\bбез (?:жодного |будь-якого )?(?:болю|ризик\w*|ускладнень|побічних)|\bбез (?:всякой )?(?:боли|риск\w*|осложнений|побочных)|\b(?:no|without any|zero|without) (?:pain|risks?|side effects|complications)\b",
    r"\b(?:вилікуємо|вилікували б|позбавимо назавжди|назавжди позб\w+|вылечим|избавим навсегда|навсегда избав\w+|точно допоможе|обов'язково допоможе|точно поможет|обязательно поможет|cure you|will definitely (?:help|work|cure))\b|\bнайкращ\w+ (?:лікар|клінік|результат)\w*(?= (?:міст|україн|у |в ))|\b(?:№ ?1|номер один|number one) (?:в|у|in)\b",
)  # fmt: skip

_NEGATED = re.compile(
    r"\b(?:не|ніхто не|никто не|неможливо|невозможно|no|not|never|cannot|can't|nobody can|no one can)\s+(?:\w+\s+){0,3}$"
)


def find(draft: Draft) -> Iterator[Finding]:
    """Certainty of results; negations excepted."""
    for finding in draft.find(ID, SEVERITY, PATTERN):
        before = draft.plain[max(0, finding.start - 25) : finding.start]
        if not _NEGATED.search(before) and not draft.sentence(finding.start).rstrip().endswith("?"):
            yield finding
