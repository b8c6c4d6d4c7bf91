"""L11: the website is no answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vidhuk.contracts import CommentType, LintRule
from vidhuk.replies.lint.answer import has_answer
from vidhuk.replies.lint.draft import Draft, Finding, Severity, folded
from vidhuk.replies.lint.patterns import any_of

ID = LintRule.L11
SEVERITY = Severity.WARN
BASIS = "D10"
REWRITE = {
    "uk": "Спершу назвіть ціну, години чи адресу, а посилання додайте після.",
    "ru": "Сначала назовите цену, часы или адрес, а ссылку добавьте после.",
    "en": "Name the price, the hours or the address first, and add the link after it.",
}

PATTERN = any_of(
    r"\b(?:на|з|із|по|с|через)\s+(?:наш\w+\s+|цьому\s+)?(?:офіційн\w+\s+|официальн\w+\s+)?(?:веб-?)?сайт\w*|\b(?:на|у|в)\s+(?:наш\w+\s+)?(?:шапці профілю|шапке профиля|розділі|разделе|описі профілю|описании профиля|біо\b|био\b|лінк\w* в|хайлайт\w*|актуальн\w+(?: сторі\w*| сторис)?|закріплен\w+(?: \w+)?|закреплен\w+(?: \w+)?|закрепе|сторіс\w*|сторис\w*|сториз\w*|додатку|приложении)\b",
    r"\bза посиланням\b|\bпо ссылке\b|\b(?:посилання|ссылка|лінк|линк) (?:в|у) (?:шапці|шапке|профілі|профиле|біо|био)\b|https?://\S+|\bwww\.\S+|(?<![@\w.-])[a-z0-9-]+\.(?:ua|com|net|org|clinic|example)\b(?:/\S*)?",
    r"\b(?:on|at|see|visit|check|to|browse) (?:our|the) (?:official )?(?:website|site|web page|homepage|web-site|app)\b|\b(?:by the )?link (?:is )?in (?:the |our )?(?:bio|profile|description)\b|\bfollow the link\b",
)  # fmt: skip


# A plain answer in another sentence: «Так, приймаємо», "We do".
_SUBSTANCE = re.compile(
    r"(?:^|[.!?]\s*)(?:так|ні|да|нет|yes|no)\b,?|\b(?:є|маємо|приймаємо|робимо|проводимо|працюємо|лікуємо|надаємо|коштує|есть|имеем|принимаем|делаем|проводим|работаем|лечим|стоит|we (?:do|have|accept|offer|are|work)|діє|действует)\b|\d"
)


_ANSWERED = re.compile(r"(?:так|ні|да|нет|yes|no),? [\w' ]+[;,—–-]")
"""«Так, робимо; деталі на сайті»."""


def find(draft: Draft) -> Iterator[Finding]:
    """Only under a question (or an unknown comment) when the reply holds nothing concrete."""
    if draft.comment_type not in (
        None,
        CommentType.QUESTION,
        CommentType.UNDETERMINED,
        CommentType.OTHER,
    ) or has_answer(draft):
        return
    if draft.comment_type is not CommentType.QUESTION and not draft.comment.rstrip().endswith("?"):
        return
    told = [folded(one if isinstance(one, str) else one.text)[:30] for one in draft.clinic.facts]
    for finding in draft.find(ID, SEVERITY, PATTERN):
        rest = "".join(draft.plain[start:end] for start, end in draft.sentences if not start <= finding.start < end)
        start = next((start for start, end in draft.sentences if start <= finding.start < end), 0)
        if _ANSWERED.match(draft.plain[start : finding.start].lstrip()):
            continue
        if _SUBSTANCE.search(rest) or any(fact and fact in draft.plain for fact in told):
            continue
        if not any(channel and channel in draft.reply for channel in draft.clinic.channels.values()):
            yield finding
