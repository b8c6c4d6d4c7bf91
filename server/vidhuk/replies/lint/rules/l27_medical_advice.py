"""L27: no individual medical advice."""

from __future__ import annotations

from collections.abc import Iterator

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity, any_of

ID = LintRule.L27
SEVERITY = Severity.WARN
BASIS = "judgement"
REWRITE = {
    "uk": "На таке запитання відповість лікар; напишіть нам, будь ласка, приватно.",
    "ru": "На такой вопрос ответит врач; напишите нам, пожалуйста, лично.",
    "en": "A doctor will answer this; please write to us privately.",
}

PATTERN = any_of(
    r"\b(?:приймайте|прийміть|пийте|випийте|вживайте|припиніть приймати|полощіть|прополощіть|прикладіть|прикладайте|мажте|змащуйте|капайте|закапуйте|проколіть|колоти|пропийте|принимайте|примите|пейте|выпейте|прекратите принимать|полощите|прополощите|приложите|прикладывайте|мажьте|смазывайте|капайте|проколите|пропейте)\b",
    r"\b(?:вам|тобі|тебе)\s+(?:\w+\s+)?(?:потрібно|треба|варто|слід|необхідно|краще|показан\w*|протипоказан\w*|нужно|надо|стоит|следует|необходимо|лучше|противопоказан\w*)\s+(?:\w+\s+){0,2}?(?:зробити|здати|пройти|видал|лікува|пити|приймати|сделать|сдать|пройти|удал|лечи|пить|принимать|операц|узд|узи|мрт|рентген|аналіз|анализ|імплант|имплант|коронк)\w*",
    r"\b\d+(?:[.,]\d+)?\s?(?:мг|мл|mg|ml|мкг)\b|\b(?:по )?\d+ (?:таблет|капсул|крап|капель|раз\w* на день|раз\w* в день)\w*|\b(?:ібупрофен|ибупрофен|нурофен|парацетамол|анальгін|анальгин|аспірин|аспирин|амоксицил\w+|антибіотик|антибиотик|диклофенак|кетанов|німесил|нимесил|хлоргексидин|но-шп\w|ibuprofen|paracetamol|aspirin|amoxicillin|antibiotic)\w*",
    r"\b(?:you (?:should|need to|must|have to) (?:take|do|have|get|drink|stop taking|apply|rinse) (?:a |an |the |your )?\w+|take (?:a |an |the |one |two )?(?:pill|tablet|painkiller|antibiotic)s?|rinse (?:your|with)|apply (?:a |an |ice|cream))\b",
)  # fmt: skip

_OF_OURS = ("you should have", "you need to do nothing", "you need to take no")


def find(draft: Draft) -> Iterator[Finding]:
    """Doses, drugs, instructions."""
    for finding in draft.find(ID, SEVERITY, PATTERN):
        if not finding.matched.lower().startswith(_OF_OURS):
            yield finding
