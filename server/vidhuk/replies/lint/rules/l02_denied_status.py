"""L02: nothing denies that the author was a patient; a denial tells as much as a confirmation."""

from __future__ import annotations

from collections.abc import Iterator

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity, any_of

ID = LintRule.L02
SEVERITY = Severity.BLOCK
BASIS = "GMC; VEL"
REWRITE = {
    "uk": "Хочемо розібратися: напишіть нам, будь ласка, у приватні повідомлення.",
    "ru": "Хотим разобраться: напишите нам, пожалуйста, в личные сообщения.",
    "en": "We want to look into this: please write to us privately.",
}

PATTERN = any_of(
    r"\b(?:ви|ти|вы|ты)\s+(?:ніколи\s+|никогда\s+|взагалі\s+|вообще\s+)?(?:не\s+є\s+|не\s+являетесь\s+|не\s+)(?:наш\w*\s+|нашим\s+)?(?:пацієнт|клієнт|пациент|клиент)\w*",
    r"\b(?:ви|ти|вы|ты)\s+(?:\w+\s+)?(?:ніколи\s+|никогда\s+)?не\s+(?:були|був|была|был|бували|лікувал|звертал|звернул|приходил|відвідувал|записувал|лечил|обращал|обратил|посещал|записывал)\w*",
    r"\bне\s+(?:звертал|лікувал|приходил|обращал|лечил|бува|був|были|були)\w*\s+(?:до нас|у нас|в нас|к нам|у наш\w+|в наш\w+)",
    r"\b(?:немає|нема|нет|не (?:знайшли|знайдено|найшли|нашли|найдено|бачимо|видим|значит\w*|числит\w*)|відсутн\w+|отсутству\w+)\b[^.!?]{0,60}\b(?:баз[іиеу]|картотец|картотек|реєстр|реестр|журнал|запис|систем|список|списк)\w*",
    r"\b(?:в|у) (?:наш\w+ )?(?:баз[іе]|картотец[іи]|реєстрі|реестре|журналі|журнале|системі|системе|записах|записях)\b[^.!?]{0,40}\b(?:немає|нема|нет|не (?:знайшли|знайдено|нашли|найдено|бачимо|видим|значит\w*|числит\w*)|відсутн\w+)",
    r"\b(?:вас|тебе|тебя|прізвищ\w+|фамили\w+|ім'я|имен\w*|пацієнт\w*|пациент\w*|клієнт\w*|клиент\w*)\s+(?:у нас\s+|в нас\s+|з такими даними\s+|с такими данными\s+|серед\s+)?(?:немає|нема|нет|не (?:знайшли|знайдено|нашли|найдено|бачили|видели|було|было|існує|значит\w*))",
    r"\bтак\w* (?:пацієнт|клієнт|пациент|клиент|прізвищ|фамили|людин|человек)\w*\s+(?:\w+\s+)?(?:не (?:було|знайдено|знаємо|было|найдено|знаем|існує|значиться)|немає|нема|нет)",
    r"\bне (?:наш|наша) (?:пацієнт|клієнт|пациент|клиент)\w*",
    r"\b(?:no|not any|any) (?:record|trace|history) of (?:you|your|a patient)\b|\bnot (?:a|our|one of our) (?:\w+ )?(?:patient|client|customer)s?\b",
    r"\byou (?:never|did not|didn't|have never|haven't|have not) (?:visit|visited|come|came|been|contact|contacted|have been)\b|\b(?:can(?:no|')t|could(?:n't| not)) find (?:you|your (?:name|record|details))\b",
)  # fmt: skip


def find(draft: Draft) -> Iterator[Finding]:
    """Matches in public; conditions excepted («якщо ви ще не зверталися»)."""
    if not draft.in_public:
        return
    for finding in draft.find(ID, SEVERITY, PATTERN):
        if not draft.conditional(finding.start):
            yield finding
