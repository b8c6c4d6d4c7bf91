"""L17: no concession in public, none in exchange for a deletion or a rating."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vidhuk.contracts import CommentType, LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity, any_of
from vidhuk.replies.lint.rules.l16_empty_concession import PATTERN as CONCESSION

ID = LintRule.L17
SEVERITY = Severity.WARN
BASIS = "C5; judgement"
REWRITE = {
    "uk": "Про це поговорімо приватно, і ніколи в обмін на відгук.",
    "ru": "Об этом поговорим лично, и никогда в обмен на отзыв.",
    "en": "Let us talk about it privately, and never in exchange for a review.",
}

EXCHANGE = any_of(
    r"\b(?:видаліть|видали|приберіть|прибрати|видалити|змініть|змінити|відредагуйте|виправте|удалите|удали|уберите|убрать|удалить|измените|изменить|отредактируйте|исправьте)\s+(?:\w+\s+){0,3}?(?:відгук|коментар|оцінк|допис|пост|отзыв|комментари|оценк)\w*",
    r"\b(?:за|в обмін на|в обмен на|якщо (?:напишете|залишите|поставите|видалите)|если (?:напишете|оставите|поставите|удалите))\s+(?:\w+\s+){0,2}?(?:гарн|хорош|позитивн|положительн|п'ять зір|пять зв[её]зд|5 зір|5 зв[её]зд|відгук|отзыв|оцінк|оценк)\w*",
    r"\b(?:remove|delete|change|edit|take down) (?:your|the|this) (?:\w+ )?(?:review|comment|rating|post)|\b(?:in exchange|in return) for (?:a|your|removing|deleting)|\bif you (?:leave|write|remove|delete) (?:a|your|the) (?:\w+ )?(?:review|rating|comment)",
)  # fmt: skip

_THANKS = re.compile(r"(?:дяку\w+|вдячн\w+|спасибо|благодар\w+|thank\w*|приємно|приятно)\s+(?:\w+\s+)?$")


def find(draft: Draft) -> Iterator[Finding]:
    """An exchange anywhere; any concession where the author complains in public."""
    for finding in draft.find(ID, SEVERITY, EXCHANGE):
        if not _THANKS.search(draft.plain[: finding.start]):
            yield finding
    if draft.in_public and draft.comment_type in (CommentType.COMPLAINT, CommentType.UNDETERMINED):
        yield from draft.find(ID, SEVERITY, CONCESSION)
