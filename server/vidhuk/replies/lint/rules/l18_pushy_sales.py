"""L18: nothing is pushed."""

from __future__ import annotations

from collections.abc import Iterator

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity, any_of

ID = LintRule.L18
SEVERITY = Severity.WARN
BASIS = "D11"
REWRITE = {
    "uk": "Будемо раді підказати, якщо лишилися запитання.",
    "ru": "Будем рады подсказать, если остались вопросы.",
    "en": "We will gladly help if any questions remain.",
}

PATTERN = any_of(
    r"\b(?:тільки|лише|только) (?:сьогодні|зараз|до кінця (?:дня|тижня|місяця)|цього тижня|сегодня|сейчас|до конца (?:дня|недели|месяца)|на этой неделе|до \d{1,2}[. ])|\b(?:встигніть|встигни|поспішайте|поспішіть|не зволікайте|не пропустіть|не втратьте|успейте|спешите|торопитесь|не упустите|не пропустите|не тяните)\b|\b(?:місця обмежен|кількість місць|места огранич|количество мест|залишилося \d+ місц|осталось \d+ мест)\w*",
    r"\b(?:hurry|only today|today only|limited (?:time|offer|spots)|last chance|don't miss|book now|act now|while places last)\b",
)  # fmt: skip

_OFFER = any_of(
    r"\b(?:записуйтес[ья]|запишіться|запишись|приходьте|чекаємо на запис|записывайтесь|запишитесь|приходите|ждём на запись)\b",
    r"\b(?:акці[яїюй]|акци[яию]|промокод|спецпропозиці|спецпредложени|вигідн\w+ пропозиці|выгодн\w+ предложени|супер ?цін|супер ?цен)\w*",
    r"\b(?:book (?:an appointment|a consultation|your)|special offer|promo\w*|discount)\b",
)  # fmt: skip


def find(draft: Draft) -> Iterator[Finding]:
    """Urgency always; an invitation to book and an offer where the author is hurt."""
    yield from draft.find(ID, SEVERITY, PATTERN)
    if draft.of_harm:
        yield from draft.find(ID, SEVERITY, _OFFER)
