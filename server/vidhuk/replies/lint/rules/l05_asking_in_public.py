"""L05: nobody is asked in public for health or identity data."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity, any_of

ID = LintRule.L05
SEVERITY = Severity.WARN
BASIS = "CC286; C1"
REWRITE = {
    "uk": "Напишіть нам, будь ласка, у приватні повідомлення; про стан здоров'я писати не потрібно.",
    "ru": "Напишите нам, пожалуйста, в личные сообщения; о состоянии здоровья писать не нужно.",
    "en": "Please write to us privately; there is no need to mention health.",
}

_DATA = (
    r"(?:діагноз|диагноз|проблем|симптом|скарг|жалоб|телефон|номер\w*|прізвищ|фамили|піб\b|фио\b|ім'я|дат\w+ (?:народжен|рожден|візит|визит|прийом|при[её]м|відвідуван|посещен)|рік народжен|чек\w*|квитанц|фото|знімок|снимок|"
    r"результат|аналіз|анализ|вас турбує|вас беспокоит|болить|болит|вам (?:лікували|робили|лечили|делали)|лікувал|лечил|який лікар|до якого лікаря|какой врач|до какого врача|к какому врачу|контакт|адрес\w+|паспорт|"
    r"diagnos|symptom|phone|number|full name|date of (?:birth|visit)|receipt|photo|results|problem|which doctor|medical)"
)
_ASK = (
    r"(?:напиш|вкаж|повідом(?:те|ь)|надішл|скин|залиш|розкаж|уточн|опиш|поділ(?:іть|ись)|назв|дайте|пришл|сообщ|укаж|остав(?:ьте|ь)|расскаж|подел|назов|скажіть|скажите|підкажіть|подскажите|покажіть|покажите|прикріп|прикреп|"
    r"write|tell|send|share|leave|post|give|provide|describe|specify|let us know)\w*"
)
_PRIVATE = re.compile(
    r"приватн|особист|личн|повідомлен|сообщен|direct|дірект|директ|\bлс\b|\bпп\b|messenger|месенджер|мессенджер|на пошту|на почту|private|\bdm\b|inbox|message",
    re.IGNORECASE,
)
_HERE = re.compile(
    r"(?:в|у|під|под|in the|in) (?:цьому |этом |this )?(?:коментар|комментари|comment)\w*|\bтут\b|\bсюди\b|\bсюда\b|\bhere\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"не (?:потрібно|треба|нужно|надо|пишіть|пишите|вказуйте|публікуйте|обов'язково)|no need|do not|don't",
    re.IGNORECASE,
)
PATTERN = any_of(rf"\b{_ASK}\b[^.!?]{{0,70}}?\b{_DATA}\w*", r"\b(?:який|яка|яке|какой|какая|какое|what(?:'s| is| was)|which)\s+(?:у вас |ваш\w*\s+|your\s+)?(?:діагноз|диагноз|diagnosis|номер телефон\w*|phone number|проблем\w*|problem)", r"\bщо (?:саме )?вас (?:турбу|непоко)\w+|\bчто (?:именно )?вас беспоко\w+|\bщо (?:саме )?вам (?:лікували|робили)|\bчто (?:именно )?вам (?:лечили|делали)|\bwhat (?:exactly )?(?:bothers|hurts)")  # fmt: skip


def find(draft: Draft) -> Iterator[Finding]:
    """Requests whose sentence does not lead to a private channel."""
    if not draft.in_public:
        return
    for finding in draft.find(ID, SEVERITY, PATTERN):
        sentence = draft.sentence(finding.start)
        if (_PRIVATE.search(sentence) and not _HERE.search(sentence)) or _NOT.search(sentence):
            continue
        yield finding
