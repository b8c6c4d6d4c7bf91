"""Where the second voice and the ear may speak: they add what the rules did not see, and keep to the rules' own exceptions.

In each sentence they name one rule at most, the surest. Where a rule has spoken of a sentence already, they add only what
blocks. A condition, a question and the author's own words stay as harmless as they are to the rules.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from vidhuk.contracts import CommentType, LintRule
from vidhuk.replies.lint.answer import asks_price, has_sum
from vidhuk.replies.lint.draft import Channel, Draft, Finding, Severity
from vidhuk.replies.lint.hearing import hear
from vidhuk.replies.lint.rules import l01_patient_status, l05_asking_in_public, l07_excuses, l22_admission
from vidhuk.replies.lint.voice import Heard

_PUBLIC_ONLY = frozenset({"L01", "L02", "L03", "L05", "L22"})
_ASSERTED = frozenset({"L01", "L02", "L03", "L08", "L22", "L23", "L26", "L27"})
"""Rules that a condition or a question cannot break."""
_TO_COMPLAINTS = frozenset({"L06", "L07", "L08"})
_FRIENDLY = frozenset({CommentType.PRAISE, CommentType.QUESTION})
SURER = 0.7
"""Nobody quarrels with who thanks or asks: there scorn, excuse and denial must be surer by so much."""
_OF_CARE = {CommentType.PRAISE: frozenset({"L22", "L27"}), CommentType.QUESTION: frozenset({"L22"})}
"""Who thanks is told of no fault and given no advice, and who asks of no fault: there too it must be surer."""
_BESIDE = frozenset({"L11", "L12"})
"""«Телефонуйте» and «на сайті» stand beside another wrong, they do not say it."""
BLOCKING = frozenset({"L01", "L02", "L03", "L06"})
"""Rules of severity block that the voice and the ear know."""
# A denial and a confirmation, a fault and a confirmed treatment are one wrong: the rule that spoke first is enough.
_SAME_WRONG = {
    "L01": frozenset({"L02", "L03", "L04", "L05", "L22", "L23"}),
    "L02": frozenset({"L01", "L08", "L24"}),
    "L03": frozenset({"L01", "L27"}),
    "L06": frozenset({"L07", "L08", "L24", "L28"}),
}
_PRIVATE = re.compile(
    r"приватн|особист|личн|повідомлен|сообщен|direct|дірект|директ|messenger|месенджер|мессенджер|на пошт|на почт|@|private|\bdm\b|inbox|message"
)
_HERE = re.compile(
    r"коментар|комментар|допис|пост|comment|post|\bтут\b|\bсюди\b|\bсюда\b|\bздесь\b|\bhere\b|below|публічн|публичн"
)
_ASKS_NOT = re.compile(
    r"\b(?:не (?:пишіть|пишите|публікуйте|публикуйте|вказуйте|указывайте|залишайте|оставляйте|треба|потрібно|нужно|надо)|do not|don't|no need)\b"
)
_NOT_NEEDED = re.compile(
    r"\bне (?:потрібн|треба|обов'язков|нужн|надо|обязательн|важлив|важн)\w*|\bnot (?:needed|required|necessary|asked for)\b|\b(?:do|does)(?: not|n't) matter\b"
)
"""A name that is not needed is no name that was not found."""
_LIKED_POST = re.compile(
    r"\b(?:сподоба|припа|понрав|зацікав|заинтересов|like|enjoy|interest)\w*"
    r"(?:\s+(?:наш\w*|цей|ця|це|нов\w+|этот|эта|это|our|this|the|new|in|by|до|душі|душе))*"
    r"\s+(?:допис|пост|публікац|публикац|сторінк|страниц|відео|видео|сторіс|сториз|рубрик|post|page|video|stor(?:y|ies)\b)"
)
"""What is read on the page was seen by anybody."""
_NOBODY_BLAMES = re.compile(
    r"\b(?:ніхто|никто)(?:\s+(?:тут|здесь|з|із|из|у|в|нас|вас|вам|тебе|тебя|не|й|и))*\s+(?:звинувач|докоря|закида|сумніва|осуджу|обвиня|упрека|сомнева|осужда)|"
    r"\b(?:nobody|no one)(?: (?:here|of|us|in|at|on|our|the|clinic|team|will|would|is|ever))* (?:blam|accus|doubt|judg|think(?:s|ing)? (?:that )?you)"
)
"""Who is not blamed is neither scorned nor denied; «nobody cares what you think» blames."""
_RETELLS = re.compile(r"\b(?:ви|вы|you) (?:пишете|написали|згадали|зазначили|упомянули|write|wrote|say|mention)")
_PROMISES_NOT = re.compile(
    r"\b(?:не|ніхто|никто|жоден|no|not|cannot)\b[^.!?]{0,30}(?:гарант|обіця|обеща|promise|guarantee)"
)
_OF_HOUSE = re.compile(
    r"\b(?:страхов|партнер|insur|лікар|врач|спеціаліст|специалист|послуг|услуг|апарат|аппарат|обладнан|оборудован|акці|акци|знижк|скидк|ліцензі|лицензи|філі|филиал|місц|мест|вход|вхід|плат[аиуы]|парковк|паркінг|doctor|specialist|service|device|scanner|promotion|slot|branch)\w*"
)
_OF_PERSON = re.compile(
    r"\b(?:ви|вас|вам|вами|ваш\w*|ти|тебе|тобі|вы|тебя|ніхто|никто|пацієнт\w*|пациент\w*|клієнт\w*|клиент\w*|you|your|nobody|patient\w*|client\w*)\b"
)
"""What a house has and has not tells of no patient and denies no story, as long as nobody is spoken of."""
_ANSWERS = re.compile(
    r"\b(?:відповімо|відпишемо|напишемо|повернемося з|перевіримо|ответим|напишем|вернемся с|верн[её]мся с|проверим|get back to you|(?:we will|we'll) (?:check|reply|answer|write))\b"
)
_HAPPENS = re.compile(r"\b(?:якби|коли б|аби|если бы|if you had)\b")


def listen(draft: Draft, found: Sequence[Finding]) -> Iterator[Finding]:
    """What the second voice and the ear add to what the rules found.

    Args:
        draft: the reply.
        found: findings of the rules.
    """
    # Where a rule that blocks has spoken the voice may still add another; the ear's time is for what nobody has seen.
    spoken = [one.start for one in found if one.severity is Severity.BLOCK]
    closely = [not any(start <= at < end for at in spoken) for start, end in draft.sentences]
    said = hear([draft.plain[start:end] for start, end in draft.sentences], closely)
    for (start, end), sentence in zip(draft.sentences, said, strict=True):
        ruled = {one.rule.value for one in found if start <= one.start < end and one.severity is not Severity.HINT}
        heard = next((one for one in sentence if _may_speak(draft, one, start, end)), None)
        if heard is None:
            continue
        rule = heard.rule.partition("-")[0]
        if rule in ruled or ruled & _SAME_WRONG.get(rule, frozenset()) or (ruled - _BESIDE and rule not in BLOCKING):
            continue
        yield draft.finding(LintRule(rule), _severity(rule, found), start + heard.start, start + heard.end)


def _severity(rule: str, found: Sequence[Finding]) -> Severity:
    if rule == "L07" and any(one.rule is LintRule.L01 for one in found):
        return Severity.BLOCK
    return Severity.BLOCK if rule in BLOCKING else Severity.WARN


def _may_speak(draft: Draft, heard: Heard, start: int, end: int) -> bool:
    rule = heard.rule
    if rule in _PUBLIC_ONLY and not draft.in_public:
        return False
    if any(begin < start + heard.end and start + heard.start < until for begin, until in draft.quotes):
        return False
    if rule in _ASSERTED and (draft.conditional(start) or draft.asking(start)):
        return False
    if rule in _TO_COMPLAINTS and draft.comment_type in _FRIENDLY and heard.margin < SURER:
        return False
    if draft.comment_type is not None and rule in _OF_CARE.get(draft.comment_type, ()) and heard.margin < SURER:
        return False
    excepted = _EXCEPTED.get(rule)
    return excepted is None or not excepted(draft, draft.plain[start:end], start)


def _conditions_of_anybody(draft: Draft, sentence: str, start: int) -> bool:
    return draft.conditional(start) and _HAPPENS.search(sentence) is None


def _asks_privately(_draft: Draft, sentence: str, _start: int) -> bool:
    private = _PRIVATE.search(sentence) is not None and _HERE.search(sentence) is None
    private = private or l05_asking_in_public.only_tells(sentence)
    return private or any(one.search(sentence) for one in (_RETELLS, _ASKS_NOT))


def _no_price_asked(draft: Draft, _sentence: str, _start: int) -> bool:
    return draft.channel is not Channel.PUBLIC or not asks_price(draft) or has_sum(draft)


def _of_house(_draft: Draft, sentence: str, _start: int) -> bool:
    return _OF_HOUSE.search(sentence) is not None and _OF_PERSON.search(sentence) is None


def _disclaims(draft: Draft, sentence: str, start: int) -> bool:
    """«Стовідсоткових обіцянок не даємо»; a second clause may still promise."""
    return draft.clause(start).strip(" .!?…") == sentence.strip(" .!?…") and draft.disclaimed(start)


_EXCEPTED: dict[str, Callable[[Draft, str, int], bool]] = {
    "L01": lambda _draft, sentence, _start: (
        l01_patient_status.only_trust(sentence)
        or l01_patient_status.only_written(sentence)
        or _LIKED_POST.search(sentence) is not None
    ),
    "L02": lambda draft, sentence, start: _NOT_NEEDED.search(sentence) is not None or _of_house(draft, sentence, start),
    "L03": lambda draft, _sentence, _start: draft.comment_type is CommentType.QUESTION,
    "L05": _asks_privately,
    "L06": lambda _draft, sentence, _start: _NOBODY_BLAMES.search(sentence) is not None,
    "L07": lambda draft, sentence, start: (
        l07_excuses.only_sorry(sentence)
        or l07_excuses.own_duty(draft, start)
        or _conditions_of_anybody(draft, sentence, start)
    ),
    "L08": lambda draft, sentence, start: (
        _of_house(draft, sentence, start) or _NOBODY_BLAMES.search(sentence) is not None
    ),
    "L13": _no_price_asked,
    "L17": _disclaims,
    "L18": _disclaims,
    "L18-offer": lambda draft, sentence, start: not draft.of_harm or _disclaims(draft, sentence, start),
    "L22": lambda _draft, sentence, _start: l22_admission.OF_SERVICE.search(sentence) is not None,
    "L23": lambda _draft, sentence, _start: any(one.search(sentence) for one in (_PRIVATE, _ANSWERS)),
    "L24": _disclaims,
    "L26": lambda draft, sentence, start: (
        _PROMISES_NOT.search(sentence) is not None or _disclaims(draft, sentence, start)
    ),
    "L27": _disclaims,
}
