"""L01: nothing confirms that the author was a patient, was here, or was treated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity, any_of

ID = LintRule.L01
SEVERITY = Severity.BLOCK
BASIS = "CC286; HHS; VEL"
REWRITE = {
    "uk": "Якщо ви зверталися до нас, напишіть, будь ласка, у приватні повідомлення.",
    "ru": "Если вы обращались к нам, напишите, пожалуйста, в личные сообщения.",
    "en": "If you contacted our clinic, please write to us privately.",
}

_UK = (
    r"(?:візит|відвідуван|прийом(?:і|у|ом)?\b|прийомів|лікуван|операці|аналіз|картк|карту\b|обстежен|процедур|консультаці|госпіталізац|перебуван|"
    r"пломб|імплант|діагноз|зуб|протез|вагітніст|полог|щеплен|вакцинац|рецепт|чек|рахунок|рахунк|оплат|історі\w+ хвороб|медичн\w+ (?:карт|дан|документ))\w*"
)
_RU = (
    r"(?:визит|посещени|при[её]м(?:а|у|ом|е)?\b|при[её]мов|лечени|операци|анализ|карточк|карту\b|обследовани|процедур|консультаци|госпитализац|пребывани|"
    r"пломб|имплант|диагноз|зуб|протез|беременност|прививк|вакцинац|рецепт|чек|счет|сч[её]т|оплат|истори\w+ болезн|медицинск\w+ (?:карт|данн|документ))\w*"
)
_EN = r"(?:visits?|appointments?|treatments?|surger(?:y|ies)|procedures?|test results?|results|medical records?|records?|chart|consultations?|diagnos[ie]s|stay|prescriptions?|tooth|teeth|implants?|fillings?|bill|invoice|receipt|check-?up|operation|therapy)"
_VERB_UK = r"(?:були|була|був|бували|лікувал\w+|звертал\w+|звернул\w+|приходил\w+|прийшли|відвідувал\w+|відвідал\w+|проходил\w+|оперувал\w+|консультувал\w+|обстежувал\w+|записувал\w+|народжувал\w+|здавал\w+ аналіз\w*|завітал\w+|потрапил\w+ до нас|обрал\w+ нас|обслуговувал\w+)"
_VERB_RU = r"(?:были|была|был|бывали|лечил\w+|обращал\w+|обратил\w+|приходил\w+|пришли|посещал\w+|посетил\w+|проходил\w+|оперировал\w+|консультировал\w+|обследовал\w+|записывал\w+|рожал\w+|сдавал\w+ анализ\w*|выбрали нас|обслуживал\w+)"

PATTERN = any_of(
    rf"\b(?:ви|ти)\s+(?:(?:вже|раніше|нещодавно|колись|дійсно|справді|теж|також|щойно|у нас|в нас|до нас|саме)\s+){{0,3}}{_VERB_UK}",
    rf"\b(?:вы|ты)\s+(?:(?:уже|ранее|раньше|недавно|когда-то|действительно|тоже|также|только что|у нас|к нам|именно)\s+){{0,3}}{_VERB_RU}",
    r"\b(?:звертал|звернул|приходил|обращал|обратил)\w+\s+(?:ви\s+|вы\s+)?(?:до нас|к нам|у наш\w+|в наш\w+)",
    r"\b(?:вас|вам|тебе|тобі)\s+(?:\w+\s+){0,2}?(?:приймав|приймала|прийняли|лікува\w+|оперува\w+|консультува\w+|обстеж\w+|призначи\w+|зробили|видалили|поставили|провели|виписали|запломбува\w+|вилікува\w+)",
    r"\b(?:вас|вам|тебя|тебе)\s+(?:\w+\s+){0,2}?(?:принимал\w*|приняли|лечил\w*|оперировал\w*|консультировал\w*|обследовал\w*|назначил\w*|сделали|удалили|поставили|провели|выписали|запломбировал\w*|вылечил\w*)",
    r"\byou\s+(?:(?:have|had|were|already|recently|once)\s+){0,2}(?:came|come|visited|been treated|been seen|seen by|been here|been with us|attended|treated|operated|booked|admitted|in our care|here|at our|with us)\b",
    r"\b(?:we|our (?:doctor|team|staff|dentist|surgeon)s?)\s+(?:\w+\s+)?(?:treated|saw|operated on|examined|diagnosed|served)\s+you\b",
    r"\bнаш(?:ого|ому|им|ої|ою|а|у|і)?\s+(?:\w+\s+)?(?:пацієнт(?:ка|ки|ку|кою|ці|а|у|ом|ові)?|клієнт(?:ка|ки|ку|кою|ці|а|у|ом|ові)?)\b",
    r"\bнаш(?:его|ему|им|ей|а|у)?\s+(?:\w+\s+)?(?:пациент(?:ка|ки|ку|кой|ке|а|у|ом)?|клиент(?:ка|ки|ку|кой|ке|а|у|ом)?)\b",
    r"\b(?:our|a valued|valued|as a|being a|as our)\s+(?:\w+\s+)?(?:patient|client|customer)\b",
    r"\bяк (?:пацієнт|клієнт)\w*|\bкак (?:пациент|клиент)\w*",
    r"\b(?:дякуємо|вдячні)\w*,? (?:вам )?(?:за те, )?що (?:ви )?(?:обрал\w+|обираєте|довірил\w+|довіряєте (?:нам )?сво|завітал\w+|прийшли|звернулися до нас|лікуєте)",
    r"\b(?:спасибо|благодарим|благодарны)\w*,? (?:вам )?(?:за то, )?что (?:вы )?(?:выбрал\w+|выбираете|доверил\w+|посетил\w+|пришли|обратились к нам|лечитесь)",
    r"\bthank(?:s| you)(?: so much)? for (?:choosing|visiting|trusting|coming|being (?:a|our)|your (?:visit|trust))",
    r"\b(?:раді|рады) (?:були|был[аи]) (?:вас |вам |тебя |тебе )?(?:бачити|допомогти|видеть|помочь)|\bприємно було (?:вас )?(?:бачити|лікувати)",
    r"\bit was (?:a pleasure|great|lovely|nice) (?:to (?:see|have|treat|meet)|having|seeing|treating) you\b|\bglad (?:we could|to have) (?:help(?:ed)?|treat(?:ed)?) you\b",
    r"\b(?:прикро|шкода|жаль),? що (?:ви|ти|вы|ты) (?:з цим|з таким|с этим|с таким|із цим) (?:зіткнул|столкнул)\w+|\bsorry (?:that )?you (?:had|experienced|went through)\b",
    r"\b(?:під час|після|протягом)\s+(?:ваш|твог)\w*\s+(?!коментар|відгук|повідомлен|звернен|слів|запит)|\b(?:во время|после)\s+(?:ваш|твоег)\w*\s+(?!комментари|отзыв|сообщени|обращени|слов|вопрос)",
    r"\b(?:during|after|at) your\s+(?!comment|review|message|question|convenience|request|words)",
    r"\bваш\w* (?:лікар|доктор|хірург|стоматолог|врач|терапевт|гінеколог|гинеколог)\w*|\byour (?:doctor|dentist|surgeon|physician)\b",
)  # fmt: skip


_OWNED = re.compile(r"\b(?:ваш(?!инг|ингтон)|тво[єїюгмхйеяиё]|твій|твоя|your\b)\w*")
_AFTER = re.compile(rf"\s+(?:[\w'-]+\s+){{0,2}}?(?:{_UK}|{_RU}|{_EN}\b)")
_BEFORE = re.compile(rf"(?:{_UK}|{_RU})$")
_LAST_WORDS = re.compile(r"(?:\b(про|о|об)\s+)?([\w'-]+)\s+$")
_OF_WORDS = re.compile(
    r"\s+(?:коментар|відгук|повідомлен|звернен|запитан|питан|слов|слів|думк|комментари|отзыв|сообщени|обращени|вопрос|мнени|comment|review|message|question|words|feedback|opinion)"
)


def _owned(draft: Draft) -> Iterator[Finding]:
    """«ваш візит», «лікування ваше»: found from the possessive, which is rare, not from the many nouns."""
    for match in _OWNED.finditer(draft.plain):
        if draft.quoted(match.start()):
            continue
        if _OF_WORDS.match(draft.plain, match.end()):
            continue
        if after := _AFTER.match(draft.plain, match.end()):
            yield draft.finding(ID, SEVERITY, match.start(), after.end())
            continue
        before = _LAST_WORDS.search(draft.plain[max(0, match.start() - 40) : match.start()])
        if before and not before[1] and _BEFORE.match(before[2]):
            yield draft.finding(ID, SEVERITY, match.start() - len(before[0].lstrip()), match.end())


def find(draft: Draft) -> Iterator[Finding]:
    """Matches outside of conditions; in private the author has told us already."""
    if not draft.in_public:
        return
    for finding in chain(_owned(draft), draft.find(ID, SEVERITY, PATTERN)):
        if not draft.conditional(finding.start):
            yield finding
