"""L23: no hint of future care."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vidhuk.contracts import CommentType, LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity
from vidhuk.replies.lint.patterns import any_of

ID = LintRule.L23
SEVERITY = Severity.WARN
BASIS = "VEL"
REWRITE = {
    "uk": "Дякуємо, що написали.",
    "ru": "Спасибо, что написали.",
    "en": "Thank you for writing.",
}

PATTERN = any_of(
    r"\bнаступн\w+\s+(?:\w+\s+)?(?:прийом|в[іи]зит|раз\b|разу\b|відвідуван|зустріч|процедур|консультаці|сеанс|огляд)\w*|\bчекаємо (?:на )?(?:вас|тебе)\b(?!\w* (?:повідомл|відпов|звіст|лист|пита))|\bчекаємо (?:вас |тебе )?(?:на|у|в) (?:\w+ )?(?:прийом|візит|клініц|клінік|нас\b|гост|огляд|процедур)\w*|\bдо (?:нових |нової |скорої |наступної )?зустріч\w*|\bпобачимос[ья]\b(?! (?:з вами )?(?:у|в) суд)|\bзустрінемос[ья]\b(?! (?:з вами )?(?:у|в) суд)|\b(?:завжди |знову |щиро )?раді (?:будемо )?(?:знову |вас |тебе )?(?:бачити|вітати|зустріти|приймати|побачити|прийняти)\b|\bбудемо (?:дуже |щиро )?раді (?:знову |вас |тебе |вам |тобі )*(?:бачити|вітати|зустріти|прийняти|побачити|допомогти (?:вам |тобі )?знову)|\b(?:приходьте|приходь|завітайте|завітай|повертайтес[ья]|повертайся|звертайтес[ья])\s+(?:\w+\s+)?(?:ще|знову|до нас|іще)\b|\bповертайтес[ья]\b|\bповертайся\b|\b(?:ще один|другий) шанс\b|\b(?:переробимо|переліку\w+|долікуємо|виправимо (?:все |усе )?(?:на|під час) (?:прийом|візит)\w*|зробимо (?:ще )?(?:раз|краще))\b|\bприходьте,? (?:і )?(?:ми |все |усе )?(?:перероб|виправ|зроб|переліку)\w*",
    r"\bследующ\w+\s+(?:\w+\s+)?(?:при[её]м|визит|раз\b|посещени|встреч|процедур|консультаци|сеанс|осмотр)\w*|\bжд[её]м (?:вас|тебя)\b(?!\w* (?:сообщ|ответ))|\bдо (?:новых |новой |скорой |следующей )?встреч\w*\b|\bувидимся\b(?! (?:с вами )?в суд)|\bвстретимся\b(?! (?:с вами )?в суд)|\b(?:всегда |снова )?рады (?:будем )?(?:снова |вас |тебя )?(?:видеть|приветствовать|встретить|принимать|увидеть)\b|\bбудем (?:очень )?рады (?:снова |вас |тебя )*(?:видеть|приветствовать|встретить|принять|увидеть)|\b(?:приходите|приходи|возвращайтесь|обращайтесь)\s+(?:\w+\s+)?(?:ещ[её]|снова|к нам)\b|\bвозвращайтесь\b|\b(?:ещ[её] один|второй) шанс\b|\b(?:переделаем|перелечим|долечим)\b",
    r"\b(?:see you (?:again|soon|next|at|then)|next (?:visit|appointment|time|check-?up|session)|welcom(?:e|ing) you (?:back|again)|(?<!we )(?<!will )(?<!we'll )come (?:back(?! to (?:you|this|it)| with| here)|again|see us)\b|(?:look(?:ing)? forward to|happy to|hope to|glad to) (?:see|seeing|welcome|welcoming|have|having|treat|treating)(?:ing)? you|hope to see you|visit us again|give us (?:another|a second) chance|we(?:'ll| will) redo (?:it|this))",
    r"\b(?:сподіваємос[ья]|мріємо|хочемо|чекатимемо|надеемся|мечтаем|хотим|будем ждать|будемо чекати)\s+(?:\w+\s+){0,3}?(?:побачити|бачити|зустріти|вітати|прийняти|увидеть|видеть|встретить|принять|приветствовать)\s+(?:вас|тебе|тебя)|\b(?:побачити|зустріти|увидеть|встретить) (?:вас|тебе|тебя) (?:знову|снова|ще|ещё|у нас|в нас|в наш\w+)|\bдо (?:скор\w+|нов\w+|наступн\w+|следующ\w+) (?:зустріч|встреч|побачен|візит|визит)\w*|\bчекаємо (?:на вас |вас )?(?:в|у|на) (?:гост|чай|кав)\w*|\bжд[её]м (?:вас )?(?:в|на) (?:гост|чай|коф)\w*|\bдвері (?:\w+ )?відчинені|\bдвери (?:\w+ )?открыты|\b(?:при|під час|на) наступн\w+ (?:візит|прийом|відвідуванн|зустріч)\w*|\bзаходьте (?:ще|знову|частіше)|\bзаходите (?:ещ[её]|снова|почаще)|\bour doors are (?:always )?open|\bwe(?:.ll| will) be (?:waiting|happy) (?:for|to see) you",
)  # fmt: skip


_MESSAGES = re.compile(
    r"\b(?:приватн\w*|особист\w* повідомл|повідомлен\w*|личн\w* сообщ|сообщени\w*|директ\w*|дірект\w*|на пошт\w*|на почт\w*|messages?|inbox)"
)
"""«Чекаємо на вас у приватних повідомленнях» invites to write, not to come."""


_SCHEDULE = re.compile(
    r"(?:наступн\w+|следующ\w+|next) (?:прийом|при[её]м|консультац|огляд|осмотр|сеанс|appointment|session)"
)
_SERVES = re.compile(r"\b(?:відпов|попередим|повідом|напишем|ответ|предупред|сообщ|answer|repl)\w*")
_TIME = re.compile(r"(?:наступного разу|в следующий раз|следующий раз|наступний раз|next time)")
_OF_AUTHOR = re.compile(r"\b(?:ви|вас|вам|вами|ваш\w*|ти|тебе|тобі|вы|you|your)\b")


def find(draft: Draft) -> Iterator[Finding]:
    """Invitations back; conditions, general statements and invitations to write excepted."""
    for finding in draft.find(ID, SEVERITY, PATTERN):
        # «Наступний прийом нефролога 9 грудня» answers when a doctor sees people.
        schedule = draft.comment_type is CommentType.QUESTION and _SCHEDULE.match(finding.matched.lower())
        if _TIME.match(finding.matched.lower()) and _SERVES.search(draft.clause(finding.start)):
            continue
        if schedule and not _OF_AUTHOR.search(draft.clause(finding.start)):
            continue
        if not draft.conditional(finding.start) and not _MESSAGES.match(draft.plain[finding.end :].lstrip(" ув,")):
            yield finding
