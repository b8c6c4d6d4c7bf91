"""L13: a price question gets a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.answer import asks_price, has_sum
from vidhuk.replies.lint.draft import Channel, Draft, Finding, Severity
from vidhuk.replies.lint.lexicon import gap
from vidhuk.replies.lint.patterns import any_of

ID = LintRule.L13
SEVERITY = Severity.WARN
BASIS = "D08"
REWRITE = {
    "uk": "Від … до … грн за прайсом на сьогодні; точну суму назвуть до початку прийому.",
    "ru": "От … до … грн по прайсу на сегодня; точную сумму назовут до начала приёма.",
    "en": "From … to … UAH by today's price list; the exact sum is named before the appointment begins.",
}

_PRICE = r"(?:варт[оі]ст|цін|кошторис|сум[аиу]|стоимост|цен[аыу]?|смет|прайс|price|cost|fee|sum|estimate)\w*"
_SHOWN = r"(?:огляд|консультаці|прийом|діагностик|лікар|осмотр|консультаци|при[её]м|врач|диагностик|знімк|снимк|рентген|фахів|спеціаліст|специалист|індивідуальн|индивидуальн|персональн|дзвінк|телефон)\w*"

PATTERN = any_of(
    rf"\b(?:від|от)\s+{gap(3)}(?:залежить|залежатиме|зависит)\b",
    r"\b(?:залежить|залежати|залежатиме|залежно|залежать|зависит|зависеть|зависят|в зависимости)\s+(?:\w+\s+)?(?:від|от)\s+\w+(?:\s+\w+)?",
    rf"\b(?:індивідуальн\w+|индивидуальн\w+|персональн\w+)\b[^.!?]{{0,30}}|\b{_PRICE}[^.!?]{{0,50}}?\b(?:після|на|від|після попередньої|после|при|только|лише|тільки|after|at the|by the doctor|(?:уточню|визнача|рахує|розрахову|обговорю|узгоджу|определя|рассчитыва|обсужда|formed|discussed)\w*)\s+{gap(3)}{_SHOWN}|\b{_SHOWN}\s+{gap(2)}(?:скаже|визначить|визначає|назве|порахує|розрахує|скажет|определит|определяет|назов[её]т|посчитает|рассчитает)\b|\b{_PRICE}\s+{gap(2)}(?:уточнюйте|уточняйте|у приватні|в приват\w*|в особисті|у дірект|в дірект|в директ|в лс|за телефоном|по телефону|приємн\w+|помірн\w+|доступн\w+|приятн\w+|доступн\w+|умеренн\w+|лояльн\w+|демократичн\w+)|\bтільки після (?:огляду|консультації)|\bтолько после (?:осмотра|консультации)",
    r"\b(?:написали|відповіли|відправили|надіслали|скинули|ответили|отправили|скинули|напишемо|відповімо|надішлемо|напишем|ответим|отправим)\s+(?:вам\s+|ціну\s+|цену\s+|деталі\s+|усе\s+|вс[её]\s+)*(?:в|у|на)\s+(?:дірект|direct|директ|приват\w*|особист\w*|лс|личн\w*|пп|повідомлення|сообщения|інбокс|инбокс)|\bціна в (?:дірект|приват|direct|особист|пп)\w*|\bцена в (?:директ|лс|личк\w*|direct|личн)\w*|\b(?:дивіться|перевірте|проверьте|смотрите) (?:дірект|direct|директ|приват\w*|повідомлення|сообщения|личку)",
    r"\b(?:depends? (?:on|up)|individual(?:ly)?|(?:after|during|at) (?:a|the|your) (?:consultation|examination|check-?up|appointment|visit)|price (?:in|via|by) (?:dm|direct|pm)|(?:sent|messaged|dmed|wrote)(?: to)? you (?:the price|a dm|a message|the details|in|by|via)|check your (?:dm|inbox|messages)|(?:price|cost|details?|everything|it) (?:\w+ )?in a (?:dm|direct|private)|the doctor will (?:tell|name|say|determine))\b[^.!?]{0,30}",
    rf"\b{_PRICE}\s+{gap(3)}(?:озвуч|повідом|розкаж|скаж|назв|поруч|порах|прорах|сообщ|расскаж|назов|просчит|визнач|определ|формує|формир|розрахов|рассчит|склада|уточн|узгодж|індивід|индивид)\w*\b(?! (?:до|перед|before)\b)|\b(?:різн|разн|по-різному|по-разному|завжди по-різному|від випадку|кожен випадок|каждый случай|у кожного|у каждого)\w*\b[^.!?]{{0,40}}|\b(?:недорого|дешево|не дорого|доступно|бюджетно|порівняно|сравнительно|приємно здивує|приятно удивит|як скрізь|как везде)\b",
)  # fmt: skip

_NO_PRICE = re.compile(
    r"\b(?:трива|длит|термін|срок|тривал|длительн|успіх|успех|шанс|прогноз|success|chance|payment|оплат|результат|ефект|эффект|час\b|время|графік|график|розклад|расписан|lasts?|takes?|duration|results?)\w*[^.!?]{0,30}$"
)


def find(draft: Draft) -> Iterator[Finding]:
    """Only where the comment asks for a price and the reply names no sum."""
    if draft.channel is not Channel.PUBLIC or not asks_price(draft) or has_sum(draft):
        return
    for finding in draft.find(ID, SEVERITY, PATTERN):
        # What lasts or works so or so hides no price.
        if not _NO_PRICE.search(draft.before(finding.start).rpartition(".")[2]):
            yield finding
