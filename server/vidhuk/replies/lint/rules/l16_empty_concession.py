"""L16: a concession has a value, and one that does not offend."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vidhuk.contracts import CommentType, LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity

ID = LintRule.L16
SEVERITY = Severity.WARN
BASIS = "M17"
REWRITE = {
    "uk": "Назвіть, що саме і на яку суму, у приватному повідомленні.",
    "ru": "Назовите, что именно и на какую сумму, в личном сообщении.",
    "en": "Say what exactly and how much, in a private message.",
}

PATTERN = re.compile(
    r"\b(?:знижк|скидк|скидоч|бонус(?!н\w+ (?:систем|програм|картк|программ))|подарун|подарок|подарк|подарочек|компенсац|компенсу|компенсир|(?:подарунков\w+ |подарочн\w+ )?сертифікат(?=\w* (?:на (?!прав)|для вас|від нас|вам|в подарун))|сертификат(?=\w* (?:на (?!прав)|для вас|от нас|вам|в подар))|подару(?:ємо|ю)|подарим|даруємо|дарим|презент|приємн\w+ сюрприз|приятн\w+ сюрприз|приємніс\w+|приятность|щось приємн|что-то приятн|приємний жест|приятный жест|жест доброї волі|жест доброй воли|"
    r"зробимо (?:вам )?приєм|сделаем (?:вам )?приятн|піти (?:вам )?назустріч|йти назустріч|пойти (?:вам )?навстречу|частин\w+ (?:коштів|грошей|суми|вартості)|часть (?:денег|средств|суммы|стоимости)|повернемо (?:вам )?(?:кошти|гроші)|поверта\w+ (?:вам )?(?:кошти|гроші)|верн[её]м (?:вам )?(?:деньги|средства)|загладити|загладить|"
    r"безкоштовн\w+ (?:консультац|огляд|послуг|процедур|чистк|сеанс)|бесплатн\w+ (?:консультац|осмотр|услуг|процедур|чистк|сеанс)|\d+ ?% off|discount|voucher|gift(?! shop)|compensat|refund|money back|free (?:consultation|check|cleaning|session|procedure))\w*"
)
_VALUE = re.compile(r"\d")
_FREE = re.compile(r"безкоштовн|бесплатн|free ")
POLICY = re.compile(
    r"\b(?:знижки|скидки|знижка|скидка|discounts?) (?:\w+ )?(?:діють|діє|пенсіонер|студент|дітям|для|действу|немає|нет|не діють|for)|правил\w+ повернення|порядок повернення|правил\w+ возврат|порядок возврат|refund (?:policy|rules)|refunds? (?:follow|go|are made|take)\w*|refund questions|refunded (?:within|in) \d+|usual order|if a refund is due|(?:згада\w+|упомянул\w+|помян\w+|mentioned)[^.!?]{0,25}(?:недоречн|некстати|невчасн|помилков|out of place|by mistake)|про повернення|о возврате|питання повернення|вопрос возврата|не (?:діє|діють|надаємо|даємо|пропонуємо|обіцяємо|действу\w+|предлагаем|обещаем)|\bno (?:discount|gift|refund)"
)
# The word itself is a topic, not an offer, when nobody gives anything: «дякуємо за подарунок».
_THANKED = re.compile(
    r"(?:дяку\w+|спасибо|благодар\w+|thank\w*)(?: вам| you)? (?:за|for) (?:[\w']+ ){0,2}$|(?:найкращ\w+|лучш\w+|справжн\w+|best|як) $"
)


# «Читати про повернення коштів», "difficulties with a refund": what the comment is about, not what is offered.
TOPIC = re.compile(r"\b(?:про|щодо|стосовно|насчет|о|об|из-за|about|with|over|of)\s+(?:[\w']+\s+){0,4}$")


def find(draft: Draft) -> Iterator[Finding]:
    """A concession without a figure, or under the lead's minimum."""
    if draft.comment_type in (CommentType.QUESTION, CommentType.PRAISE):
        return
    given = draft.concession
    too_small = (
        given is not None
        and given.value_uah is not None
        and given.minimum_uah is not None
        and given.value_uah < given.minimum_uah
    )
    for match in PATTERN.finditer(draft.plain):
        sentence = draft.sentence(match.start())
        named = _VALUE.search(sentence) or _FREE.search(match[0]) or (given is not None and given.value_uah is not None)
        before = draft.before(match.start())
        if (
            not draft.quoted(match.start())
            and (too_small or not named)
            and not POLICY.search(sentence)
            and not draft.disclaimed(match.start())
            and not _THANKED.search(before)
            and not TOPIC.search(before)
            and not re.search(r"\b(?:не|без|no|not)\s+(?:\w+\s+)?$", before)
        ):
            yield draft.finding(ID, SEVERITY, match.start(), match.end())
            return
    if too_small and given is not None and given.what and given.what.lower() in draft.plain:
        at = draft.plain.index(given.what.lower())
        yield draft.finding(ID, SEVERITY, at, at + len(given.what))
