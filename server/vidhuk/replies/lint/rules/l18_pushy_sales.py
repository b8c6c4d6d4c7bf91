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
    r"\b(?:тільки|лише|только) (?:сьогодні|зараз|до кінця|до неділі|до п'ятниці|цього тижня|цими днями|сегодня|сейчас|до конца|на этой неделе|в эти дни|до \d{1,2}[. ])(?! (?:побачил|помітил|прочитал|увидел|заметил|дізна|узна|працю|работа|отрима|получ))|(?<!не )\b(?:встигніть|встигни|встигайте|поспішайте|поспішіть|спішіть|не зволікайте|не пропустіть|не проґавте|не прогавте|не втратьте|не втрачайте|успейте|успевайте|спешите|поспешите|торопитесь|не упустите|не пропустите|не тяните|не откладывайте|не відкладайте)\b|\b(?:місця обмежен|кількість місць|місць (?:майже |вже )?(?:не лишилося|не залишилося|обмаль)|места огранич|количество мест|залишил\w+ (?:\w+ )?\d* ?місц|лишил\w+ (?:\w+ )?(?:\d+|два|три|кілька) місц|осталось (?:\w+ )?(?:\d+|два|три|несколько) мест|мест почти не осталось)\w*|\b(?:останній|последний) (?:шанс|день знижк|день скидк|день акці)\w*|\bвигідна ціна тільки|\bпрямо зараз\b|\bпросто зараз запи\w+|\bпрямо сейчас запи\w+|\bпоки (?:діє|ще є|не пізно)\b|\bпока (?:действует|есть места|не поздно)\b|\bкупуйте\b|\bпокупайте\b",
    r"\b(?:hurry|only today|today only|limited (?:time|offer|spots|places)|last chance|don't miss|do not miss|book (?:now|today|right now)|act now|while (?:places|stocks|spots) last|before it is too late|only \w+ (?:spots|places|slots) left|buy now)\b",
)  # fmt: skip

_OFFER = any_of(
    r"\b(?:записуйтес[ья]|запишіться|запишись|приходьте|завітайте|чекаємо на запис|записывайтесь|запишитесь|приходите|жд[её]м на запись|спробуйте наш\w*|попробуйте наш\w*|скористайтеся|воспользуйтесь|оберіть наш\w*|запрошуємо (?:вас )?(?:на|спробувати|скорист)|приглашаем (?:вас )?(?:на|попробовать|воспольз))\b",
    r"\b(?:акці(?:я|ї|ю|єю|й|йн\w+)\b|акци(?:я|и|ю|ей|онн\w+)\b|промокод|спецпропозиці|спецпредложени|вигідн\w+ (?:пропозиці|цін)|выгодн\w+ (?:предложени|цен)|супер ?цін|супер ?цен|нов\w+ процедур\w+ зі знижк|новинк\w+ (?:у|в) наш)\w*",
    r"\b(?:book (?:an appointment|a consultation|your)|special offer|promo\w*|discount|try our|come (?:in )?for our)\b",
)  # fmt: skip


def find(draft: Draft) -> Iterator[Finding]:
    """Urgency always; an invitation to book and an offer where the author is hurt."""
    yield from draft.find(ID, SEVERITY, PATTERN)
    if draft.of_harm:
        yield from draft.find(ID, SEVERITY, _OFFER)
