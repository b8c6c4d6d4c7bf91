"""L18: nothing is pushed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vidhuk.contracts import CommentType, LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity
from vidhuk.replies.lint.patterns import any_of
from vidhuk.replies.words import same_stem, words_of

ID = LintRule.L18
SEVERITY = Severity.WARN
BASIS = "D11"
REWRITE = {
    "uk": "Будемо раді підказати, якщо лишилися запитання.",
    "ru": "Будем рады подсказать, если остались вопросы.",
    "en": "We will gladly help if any questions remain.",
}

PATTERN = any_of(
    r"\b(?:тільки|лише|только) (?:сьогодні|зараз|до кінця|до неділі|до п'ятниці|цього тижня|цими днями|сегодня|сейчас|до конца|на этой неделе|в эти дни|до \d{1,2}[. ])(?! (?:побачил|помітил|прочитал|увидел|заметил|дізна|узна|працю|работа|отрима|получ))|(?<!не )\b(?:встигніть|встигни|встигайте|поспішайте|поспішіть|спішіть|не зволікайте|не пропустіть|не проґавте|не прогавте|не втратьте|не втрачайте|успейте|успевайте|спешите|поспешите|торопитесь|не упустите|не пропустите|не тяните|не откладывайте|не відкладайте)\b|\b(?:місця обмежен|кількість місць|місць (?:майже |вже )?(?:не лишилося|не залишилося|обмаль)|места огранич|количество мест|мест почти не осталось)\w*|\b(?:останній|последний) (?:шанс|день знижк|день скидк|день акці)\w*|\bвигідна ціна тільки|\bпрямо зараз\b|\bпросто зараз запи\w+|\bпрямо сейчас запи\w+|\bпоки (?:діє|ще є|не пізно)\b|\bпока (?:действует|есть места|не поздно)\b|\bкупуйте\b|\bпокупайте\b",
    r"\b(?:hurry|only today|today only|limited (?:time|offer|spots|places)|last chance|don't miss|do not miss|book (?:now|today|right now)|act now|while (?:places|stocks|spots) last|before it is too late|only \w+ (?:spots|places|slots) left|buy now)\b",
    r"\b(?:хапайте|ловіть|хватайте|ловите|забирайте|бронюйте|бронируйте|налітайте|налетайте|не думайте довго|не раздумывайте)\b|\b(?:only|just) (?:\w+ ){1,2}(?:spots|slots|places|seats) (?:left|remaining)|\bгарячі ціни|\bгорячие цены|\bціна (?:тільки|лише) (?:сьогодні|зараз|до)|\bцена (?:только|лишь) (?:сегодня|сейчас|до)",
)  # fmt: skip

_OFFER = any_of(
    r"\b(?:записуйтес[ья]|запишіться|запишись|приходьте|завітайте|чекаємо на запис|записывайтесь|запишитесь|приходите|жд[её]м на запись|спробуйте наш\w*|попробуйте наш\w*|скористайтеся|воспользуйтесь|оберіть наш\w*|запрошуємо (?:вас )?(?:на|спробувати|скорист)|приглашаем (?:вас )?(?:на|попробовать|воспольз))\b",
    r"\b(?:акці(?:я|ї|ю|єю|й|йн\w+)\b|акци(?:я|и|ю|ей|онн\w+)\b|промокод|спецпропозиці|спецпредложени|вигідн\w+ (?:пропозиці|цін)|выгодн\w+ (?:предложени|цен)|супер ?цін|супер ?цен|нов\w+ процедур\w+ зі знижк|новинк\w+ (?:у|в) наш)\w*",
    r"\b(?:до речі|кстати|а ще|а ещё|до того ж|к тому же|by the way)\b[^.!?]{0,40}(?:знижк|скидк|акці|акци|пропозиці|предложени|подарун|подар|бонус|discount|offer|promo|sale\b|% off|\d+ ?%)\w*|\b(?:у нас|зараз|сейчас|цього місяця|в этом месяце)\s+(?:\w+\s+){0,3}?(?:знижк|скидк|акці|акци|спецпропоз|спецпредл)\w*",
    r"\b(?:book (?:an appointment|a consultation|your)|special offer|promo\w*|discount|try our|come (?:in )?for our)\b",
)  # fmt: skip


_SCARCE = re.compile(
    r"\b(?:лише|тільки|всього|усього|лишь|только|всего)\s+(?:\d+|дв[аі]|три|кілька|несколько|одне|одно|пара|пару)\s+(?:вільн\w+ |свободн\w+ )?(?:місц|слот|мест)\w*|\b(?:залишил|лишил|остал)\w+\s+(?:\w+\s+){0,3}?(?:місц|слот|мест|годин)\w*|\b(?:залишил|лишил|остал)\w+ (?:\w+ )?\d+ ?(?:місц|слот|мест)\w*"
)
_URGES = re.compile(
    r"!|\b(?:лише|тільки|всього|усього|лишь|только|всего|скоріш|скорее|швидше|быстрее|поспіш|спеш|встиг|успе|запису|записы|запиш|бронюй|бронир|останн|последн)\w*"
)
"""«Лишилося два місця, о 10 і о 13» answers; «лише два місця, записуйтесь!» pushes."""
_ANSWERS = re.compile(
    r"\b(?:відповіда|відповіли|пишемо|написа|побачи|помітил|отвеча|ответи|пишем\b|увиде|заметил|прочита)\w*"
)
_ONLY_DAY = re.compile(r"(?:тільки|лише|только) (?:сьогодні|сегодня|до)|only today|today only")
_ONLY_NOW = re.compile(r"(?:тільки|лише|только) (?:зараз|сьогодні|сейчас|сегодня)")
_HOURS = re.compile(r"\b(?:працю|работа|зачин|відчин|закрит|открыт|clos|open)\w*")
_SELLS = re.compile(r"!|\b(?:ціна|ціни|знижк|акці|цена|цены|скидк|акци|price|discount|offer|promo)\w*")
_MENTIONED = re.compile(r"\b(?:згада|упомян|помян|mentioned|недоречн|некстати|out of place)\w*")
_NOT = re.compile(
    r"\b(?:no need to|no|not|without|жодн\w+|ніяк\w+|никак\w+|немає потреби|не треба|не нужно|нет нужды)\s+(?:[\w']+\s+)?$"
)


_TERMS = re.compile(
    r"\b(?:умов\w*|правил\w*|текст\w*|термін\w*|опис\w*|реклам\w*|оголошен\w*|услови\w*|срок\w*|описани\w*|объявлени\w*|про|щодо|стосовно|о|об|насчет|terms|rules|wording|text|about)\s+(?:of\s+)?(?:[\w'-]+\s+)?$"
)
_INVITES = re.compile(
    r"\b(?:діє|действует|скорист\w*|воспольз\w*|запрош\w*|приглаш\w*|запис\w*|приход\w*|завіта\w*|спробу\w*|попробу\w*|зараз|сейчас|встиг\w*|успе\w*|enjoy|try|book|come|now)\b"
)


def _of_comment(draft: Draft, finding: Finding) -> bool:
    """«Умови акції мають бути зрозумілими» to somebody who complains of it offers none."""
    topic = _TERMS.search(draft.before(finding.start)) is not None
    first = words_of(finding.matched)[:1]
    said = any(same_stem(word, own) for word in first for own in draft.comment_words)
    return topic and said and _INVITES.search(draft.sentence(finding.start)) is None


def find(draft: Draft) -> Iterator[Finding]:
    """Urgency always; an invitation to book and an offer where the author is hurt."""
    for finding in draft.find(ID, SEVERITY, PATTERN):
        late = _ONLY_NOW.match(finding.matched.lower()) and _ANSWERS.search(draft.sentence(finding.start))
        sentence = draft.sentence(finding.start)
        hours = _ONLY_DAY.match(finding.matched.lower()) and _HOURS.search(sentence) and not _SELLS.search(sentence)
        if not late and not hours and not _NOT.search(draft.before(finding.start)):
            yield finding
    for finding in draft.find(ID, SEVERITY, _SCARCE):
        if draft.comment_type is not CommentType.QUESTION or _URGES.search(draft.sentence(finding.start)):
            yield finding
    if draft.of_harm:
        for finding in draft.find(ID, SEVERITY, _OFFER):
            if _MENTIONED.search(draft.sentence(finding.start)) or _of_comment(draft, finding):
                continue
            if not draft.disclaimed(finding.start) and not _NOT.search(draft.before(finding.start)):
                yield finding
