"""L13: a price question gets a figure."""

from __future__ import annotations

from collections.abc import Iterator

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.answer import asks_price, has_sum
from vidhuk.replies.lint.draft import Draft, Finding, Severity, any_of

ID = LintRule.L13
SEVERITY = Severity.WARN
BASIS = "D08"
REWRITE = {
    "uk": "Від … до … грн за прайсом на сьогодні; точну суму назвуть до початку прийому.",
    "ru": "От … до … грн по прайсу на сегодня; точную сумму назовут до начала приёма.",
    "en": "From … to … UAH by today's price list; the exact sum is named before the appointment begins.",
}

PATTERN = any_of(
    r"\b(?:залежить|залежатиме|залежно|зависит|будет зависеть|в зависимости)\s+(?:від|от)\s+\w+(?:\s+\w+)?",
    r"\b(?:індивідуальн\w+|индивидуальн\w+|персональн\w+)\b[^.!?]{0,30}|\b(?:вартість|ціну|ціна|стоимость|цену|цена)\b[^.!?]{0,30}\b(?:після (?:огляду|консультації)|на консультації|на прийомі|лікар (?:скаже|визначить|назве)|после (?:осмотра|консультации)|на консультации|на при[её]ме|врач (?:скажет|определит|назовет)|уточнюйте|уточняйте|у приватні|в приват\w*|у дірект|в директ|в лс)",
    r"\b(?:написали|відповіли|відправили|скинули|написали|ответили|отправили|скинули)\s+(?:вам\s+)?(?:в|у|на)\s+(?:дірект|direct|директ|приват\w*|особист\w*|лс|личн\w*|пп)|\bціна в (?:дірект|приват|direct)\w*|\bцена в (?:директ|лс|личк\w*|direct)\w*",
    r"\b(?:depends on|individual(?:ly)?|after (?:a|the) (?:consultation|examination|check-?up)|price (?:in|via) (?:dm|direct)|sent you a dm|check your dm)\b[^.!?]{0,30}",
)  # fmt: skip


def find(draft: Draft) -> Iterator[Finding]:
    """Only where the comment asks for a price and the reply names no sum."""
    if not asks_price(draft) or has_sum(draft):
        return
    yield from draft.find(ID, SEVERITY, PATTERN)
