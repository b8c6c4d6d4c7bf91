"""L17: no concession in public, none in exchange for a deletion or a rating."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vidhuk.contracts import CommentType, LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity
from vidhuk.replies.lint.patterns import any_of
from vidhuk.replies.lint.rules.l16_empty_concession import PATTERN as CONCESSION
from vidhuk.replies.lint.rules.l16_empty_concession import POLICY, TOPIC

ID = LintRule.L17
SEVERITY = Severity.WARN
BASIS = "C5; judgement"
REWRITE = {
    "uk": "Про це поговорімо приватно.",
    "ru": "Об этом поговорим лично.",
    "en": "Let us talk about it privately.",
}

EXCHANGE = any_of(
    r"\b(?:поставте|залиште|лишіть|напишіть|поставьте|оставьте|напишите)\b[^.!?]{0,40}\b(?:зір|зірок|зв[её]зд|відгук|отзыв|оцінк|оценк)\w*[^.!?]{0,30}\b(?:подару|дару|отрима|знижк|бонус|подар|дарим|получ|скидк)\w*|\b(?:leave|give|write)(?: us)? (?:[\w'-]+ ){0,3}(?:stars|review)\b[^.!?]{0,20}\b(?:and|to) (?:get|receive|win|earn)\b",
    r"\b(?:видаліть?|видали|видаляйте|приберіть|прибери|прибрати|приберете|видалите|видалити|знімете|зняти|змініть|змінити|змінюйте|зміните|відредагуйте|відредагувати|виправте|виправити|перепишіть|удалите|удали|уберите|убрать|удалить|снять|измените|изменить|отредактируйте|исправьте|исправить|перепишите),?\s+(?:\w+,?\s+){0,4}?(?:відгук|коментар|оцінк|допис|пост\b|негатив|зірк|отзыв|комментари|оценк|звезд)\w*",
    r"\b(?:в обмін на|взамін на|в обмен на|взамен на)\s+(?:\w+\s+){0,2}?(?:відгук|отзыв|оцінк|оценк|коментар|комментари|видален|удален|прибиранн|зняття|снятие|зірк|зірок|зв[её]зд)\w*|\b(?:за|взамін на|в обмен на|взамен на|якщо (?:ви )?(?:напишете|залишите|поставите)|если (?:вы )?(?:напишете|оставите|поставите))\s+(?:\w+\s+){0,2}?(?:гарн|хорош|позитивн|положительн|добр|п'ять зір|пять зв[её]зд|5 зір|5 зв[её]зд|п'ятизірков|пятизв[её]здочн)\w*",
    r"\b(?:remove|delete|change|edit|take down|correct|update|rewrite) (?:your|the|this) (?:\w+ )?(?:review|comment|rating|post|stars)|\b(?:in exchange|in return) for (?:a|your|the|removing|removal|deleting|deletion|changing)|\bif you (?:leave|write|remove|delete|change|take down) (?:a|your|the) (?:\w+ )?(?:review|rating|comment)|\bfor (?:a|your) (?:five|5|good|positive|nice)[- ]?(?:star)? ?review",
)  # fmt: skip

_THANKS = re.compile(
    r"(?:дяку\w+|вдячн\w+|спасибо|спасибі|благодар\w+|thank\w*|thanks|приємно|приятно|раді|рады)(?:\s+you|\s+so much)?\s+(?:[\w']+\s+){0,3}$"
)
_NOT = re.compile(r"\b(?:не|ніколи|never|not|n't)\s+(?:[\w']+\s+)?$")
_NO = re.compile(r"\b(?:no|жодн\w+|ніяк\w+|никак\w+)\s+(?:[\w']+\s+)?$")
_ASKED_NOT = re.compile(
    r"\b(?:do not|don't|never|no need|not necessary|не (?:просимо|просим|потрібно|треба|нужно|надо|обов'язково|обязательно|вимагаємо|требуем|пропонуємо|предлагаем))\b[^.!?,;]{0,40}$"
)
_FROM_US = re.compile(
    r"\b(?:повернемо|поверта\w+|відшкоду\w+|компенсу\w+|верн[её]м|возвраща\w+|возместим|компенсиру\w+|we(?:'ll| will| can)? (?:refund|compensate|return))\s+(?:[\w']+\s+){0,3}?(?:\d[\d ]*\s?)?(?:кошт|грош|грн|гривен|сум|варт|деньг|средств|стоимост|money|uah|sum|you)\w*|\brefund you\b|\b\d+ ?% off\b"
)

_MAY = re.compile(
    r"\b(?:можете|може|можуть|можна|можливо|может|могут|можно|вправі|вправе|вільн\w+|право|дозволя\w+|позволя\w+|вирішуєте|вирішує|решаете|решает|вибір|выбор|free to|can|could|may|able|right|allows?|lets?|up to you)\b"
)
_ASKS = re.compile(
    r"\b(?:просим\w*|прошу|прохання|просьба|будь ласка|пожалуйста|вдячн\w+|благодарн\w+|рад[іиы]?|раді|приємно|приятно|сподіва\w+|надее\w+|надія|зможете|сможете|тепер|теперь|після|после|раз|натомість|тоді|тогда|взамін|взамен|якщо (?:ви )?можете|если (?:вы )?можете|пропону\w+|предлага\w+|радимо|советуем|"
    r"please|grateful|appreciate\w*|glad|happy|hope|now|after|then|once|since|in return|could you|can you|kindly|ask\w*)\b"
)


def _only_tells(draft: Draft, finding: Finding) -> bool:
    """«Змінити або видалити відгук може лише автор»: what is possible, with nothing asked and nothing offered."""
    sentence = draft.sentence(finding.start)
    if draft.asking(finding.start) or not _MAY.search(sentence):
        return False
    # A way that was asked for may be told with courtesy.
    if draft.comment_type is not CommentType.QUESTION and _ASKS.search(sentence):
        return False
    return CONCESSION.search(draft.plain) is None and _FROM_US.search(draft.plain) is None


def find(draft: Draft) -> Iterator[Finding]:
    """An exchange anywhere; any concession where the author complains in public."""
    for finding in draft.find(ID, SEVERITY, EXCHANGE):
        before = draft.before(finding.start)
        if _THANKS.search(before) or _NOT.search(before) or _ASKED_NOT.search(before):
            continue
        if not _only_tells(draft, finding):
            yield finding
    if draft.in_public and draft.comment_type in (CommentType.COMPLAINT, CommentType.UNDETERMINED):
        for pattern in (_FROM_US, CONCESSION):
            for finding in draft.find(ID, SEVERITY, pattern):
                before = draft.before(finding.start)
                if draft.disclaimed(finding.start) or _NO.search(before):
                    continue
                if POLICY.search(draft.sentence(finding.start)) or _NOT.search(before) or TOPIC.search(before):
                    continue
                yield finding
