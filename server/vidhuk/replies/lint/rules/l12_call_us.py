"""L12: "call us" is not the only answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vidhuk.contracts import CommentType, LintRule
from vidhuk.replies.lint.answer import TIME, asks_price, has_answer, has_channel
from vidhuk.replies.lint.contacts import holds_own_contact
from vidhuk.replies.lint.draft import Draft, Finding, Severity, folded
from vidhuk.replies.lint.patterns import any_of

ID = LintRule.L12
SEVERITY = Severity.WARN
BASIS = "M21"
REWRITE = {
    "uk": "Відповідь тут, а телефон для тих, кому так зручніше.",
    "ru": "Ответ здесь, а телефон для тех, кому так удобнее.",
    "en": "The answer here, and the phone for those who prefer it.",
}

PATTERN = any_of(
    r"\b(?:телефонуйте|зателефонуйте|передзвоніть|подзвоніть|дзвоніть|наберіть|зв'яжіться|звоните|позвоните|перезвоните|наберите|свяжитесь|зателефонуй|подзвони|позвони|звони|набери|телефонуй)\b[^.!?]*",
    r"\b(?:зверта\w+|зверніться|уточн\w+|дізна\w+|отрима\w+|нада\w+|обраща\w+|обратитесь|уточня\w+|узна\w+|получ\w+|звернутися|обратиться|проконсульту\w+|проконсультир\w+|відпові\w+|ответ\w+|розкаж\w+|підкаж\w+|поясн\w+|расскаж\w+|подскаж\w+|объясн\w+)\s+(?:[\w']+,?\s+){0,4}?(?:за|по)\s+(?:наш\w+\s+)?(?:контактн\w+\s+)?(?:телефон|номер)\w*",
    r"\b(?:на|за|по)\s+(?:наш\w+\s+)?(?:гаряч\w+ ліні\w+|горяч\w+ лини\w+|колл-?центр\w*|кол-?центр\w*|номер\w*|телефон\w*|контакт-?центр\w*)(?=[^.!?]*\d)|\b(?:гаряча лінія|горячая линия|hotline|call centre|call center)\b[^.!?]*",
    r"\b(?:please )?(?:call|phone|ring|dial|give us a (?:call|ring)|contact|reach)\s*(?:us\b|our|the|at|on|\+?\d)[^.!?]*|\bgive us a (?:call|ring)\b",
)  # fmt: skip
_RESPONSIBLE = re.compile(
    r"\b(?:відповість|відповідає|чергує|на зв'язку|ответит|отвечает|на связи|will (?:answer|reply|help)|керівниц|керівник|менеджер|адміністратор|руководител|менеджер|администратор|manager|head of)\w*"
)
_BOOKING = re.compile(r"\bзапис\w*\b|\bbook\w*\b|\b(?:можна|можно) (?:\w+ )?запис\w+|\bто \+?\d|\bабо\b|\bили\b|\bor\b")
_NOUN = re.compile(r"(?:[,:;–—-]|\b(?:our|the|a|clinic's|by))\s+$")
"""A number that is only told."""
_OF_OURS = re.compile(r"(?:\bwill|'ll|\bhas|\bhave)\s+(?:\w+\s+)?$")
"""«Your words will reach the manager»."""
_AMBULANCE = re.compile(r"\b(?:103|112)\b")
_ASKED_FOR = re.compile(
    r"телефон|номер|подзвон|зателефон|додзвон|позвон|дозвон|контакт|записат|запис(?:атися|уєт|ь)|записаться|запись|phone|number|call|book|appointment"
)


def _asks(draft: Draft) -> bool:
    asked = draft.comment.rstrip().endswith("?")
    return draft.comment_type is CommentType.QUESTION or (draft.comment_type is None and asked)


def _only_told(draft: Draft, finding: Finding) -> bool:
    """A number beside a noun, what we do ourselves, a condition, a booking, an ambulance."""
    before, sentence = draft.before(finding.start), draft.sentence(finding.start)
    if _NOUN.search(before) and finding.matched.lower().startswith(("phone", "contact")):
        return True
    ours = _OF_OURS.search(before) is not None or draft.conditional(finding.start)
    return ours or _BOOKING.search(sentence) is not None or _AMBULANCE.search(sentence) is not None


_YES = re.compile(
    r"\s*(?:так|ні|да|нет|yes|no|на жаль|к сожалению|unfortunately)\b,?[\s–—-]*(?:(?:є|есть|маємо|приймаємо|робимо|принимаем|делаем|we do|we don't|it is|можна|можно|немає|нет)\b|[\w'-]+[\s,]+[\w'-]+)"
)


def _answered(draft: Draft, at: int) -> bool:
    """«Так, дітей приймаємо» in a sentence of its own answers who asks whether."""
    return any(
        _YES.match(draft.plain, start, end) is not None for start, end in draft.sentences if not start <= at < end
    )


def find(draft: Draft) -> Iterator[Finding]:
    """Only when nothing concrete and no private channel stands beside it; a phone that was asked for is the answer."""
    if not draft.in_public or has_answer(draft) or has_channel(draft):
        return
    if draft.comment_type in (CommentType.PRAISE, CommentType.SPAM) or _ASKED_FOR.search(draft.comment_plain):
        return
    if any(channel and folded(channel) in draft.plain for channel in draft.clinic.channels.values()):
        return
    if not _asks(draft) and holds_own_contact(draft.reply, draft.clinic):
        # Who is hurt is led to the clinic's own phone or mail; to a question it is no answer.
        return
    if TIME.search(draft.plain) and _RESPONSIBLE.search(draft.plain):
        # Where a site has no private messages, the phone with who answers and by when is the channel (playbook, R3).
        return
    for finding in draft.find(ID, SEVERITY, PATTERN):
        if not _only_told(draft, finding) and (asks_price(draft) or not _answered(draft, finding.start)):
            yield finding
