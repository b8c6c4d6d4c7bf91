"""L07: nobody is blamed and nothing is excused by our own trouble."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity, any_of
from vidhuk.replies.lint.rules import l01_patient_status

ID = LintRule.L07
SEVERITY = Severity.WARN
BASIS = "E10; I35"
REWRITE = {
    "uk": "Хочемо розібратися й допомогти.",
    "ru": "Хотим разобраться и помочь.",
    "en": "We want to look into this and help.",
}

PATTERN = any_of(
    r"\bне (?:викон|дотрим|дотримува|прийш|з'яви|прислуха|слуха|попередил|повідомил|прочитал|соблюд|выполн|приш|яви|предупредил|сообщил|прослушал|послушал)\w*\s+(?:\w+\s+){0,2}?(?:рекоменд|порад|вказів|призначен|правил|лікар|вчасно|прийом|совет|назначен|указани|врач|вовремя|при[её]м|про)\w*",
    r"\b(?:пропустил|запізнил|спізнил|проігнорувал|проигнорировал|опоздал)\w*\b",
    r"\b(?:у нас|в нас) (?:такий|такий же|такі|такой|такие|такая) (?:порядок|правила|регламент|політика|политика|система)|\b(?:такий|такі|такой|такие|таков) (?:у нас |наш\w* )?(?:порядок|порядки|правила|регламент)\b",
    r"\bтехнічн\w+ (?:причин|збі[йї]|проблем|несправн|неполад)\w*|\bтехническ\w+ (?:причин|сбо[йе]|проблем|неполад)\w*|\b(?:збій|сбой) (?:у |в )?(?:систем|програм)\w*|\bсистема (?:зависла|не працю|не работа)\w*",
    r"\bне (?:відкриваєт|открывает|вантажит|загружает|завантажує)\w*|\bне вміємо\b|\bне умеем\b",
    r"\bце не (?:до нас|наша (?:вина|провина|справа|відповідальність|проблема))|\bэто не (?:к нам|наша (?:вина|ответственность|проблема))|\bне наша (?:вина|провина|проблема|відповідальність|ответственность)|\bми (?:тут )?ні до чого\b|\bмы (?:тут )?ни при чем\b",
    r"\b(?:брак|нестач\w+|не вистачає|не вистачало|не хватает|нехватк\w+|дефіцит|дефицит)\s+(?:персонал|кадр|людей|працівник|лікар|врач|сотрудник|рук)\w*|\b(?:багато|велика кількість|великий потік|много|большой поток|большое количество)\s+(?:пацієнт|клієнт|людей|звернен|роботи|пациент|клиент|обращени|работы)\w*|\b(?:був|були|було|был|были) (?:дуже )?(?:завантажен|перевантажен|загружен|перегружен|зайнят|занят)\w*",
    r"\b(?:новий|нова|нові|новенька|новенький|новый|новая|новые|молод\w+) (?:співробітни|працівни|адміністратор|сотрудни|администратор|стажер|стажёр)\w*|\b(?:лише|тільки|ще|только|еще|ещё) (?:вчиться|вчаться|навчається|учится|учатся)\b",
    r"\bви (?:самі |сама |сам )?(?:мали|повинні були|могли б|неправильно|не так|невірно) (?:зрозумі|поперед|прочита|прийти|повідом|зателефон)\w*|\bвы (?:сами |сама |сам )?(?:должны были|могли бы|неправильно|не так|неверно) (?:поня|предупред|прочита|прийти|сообщ|позвон)\w*",
    r"\b(?:you (?:failed|forgot|neglected|should have|did not follow|didn't follow|missed|were late|misunderstood)|our (?:policy|rules) (?:is|are|says)|technical (?:issue|problem|difficult)\w*|short[- ]staffed|understaffed|not our (?:fault|problem|responsibility)|we were (?:very |too )?(?:busy|overloaded)|system (?:was )?down)\b",
)  # fmt: skip


def find(draft: Draft) -> Iterator[Finding]:
    """Excuses and blame; together with a confirmed visit they block."""
    found = [finding for finding in draft.find(ID, SEVERITY, PATTERN) if not draft.conditional(finding.start)]
    if found and any(l01_patient_status.find(draft)):
        found = [replace(finding, severity=Severity.BLOCK) for finding in found]
    yield from found
