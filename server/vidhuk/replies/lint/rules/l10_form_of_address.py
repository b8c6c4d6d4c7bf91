"""L10: one form of address, the clinic's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vidhuk.contracts import FormOfAddress, LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity

ID = LintRule.L10
SEVERITY = Severity.WARN
BASIS = "D05"
REWRITE = {
    "uk": "Тримайтеся однієї форми звертання в усій відповіді.",
    "ru": "Держитесь одной формы обращения во всём ответе.",
    "en": "Keep to one form of address.",
}

POLITE = re.compile(
    r"\b(?:ви|вас|вам|вами|ваш(?:а|е|і|ого|ому|им|ої|ій|у|ою|их|ими)?|вы|ваша|ваше|ваши|вашего|вашему|вашим|вашей|вашу|ваших|вашими|"
    r"(?:на|в|за|під|о|роз|пере|при|до)?(?:пишіть|кажіть|дзвоніть|телефонуйте|лишіть|чекайте|напишіть|надішліть|уточніть|вкажіть|повідомте|звертайтеся|звертайтесь|зверніться|підкажіть|розкажіть|пробачте|вибачте|"
    r"напишите|пишите|скажите|звоните|позвоните|подождите|ждите|пришлите|уточните|укажите|сообщите|обращайтесь|обратитесь|подскажите|расскажите|извините|простите))\b"
)
FAMILIAR = re.compile(
    r"\b(?:ти|тебе|тобі|тобою|твій|твоя|твоє|твої|твого|твоєму|твоїм|твоєї|твоїй|твою|твоїх|ты|тебя|тобой|твой|твоё|твое|твои|твоего|твоему|твоей|твоих|"
    r"напиши|пиши|скажи|дзвони|подзвони|зателефонуй|надішли|уточни|вкажи|повідом|звертайся|підкажи|розкажи|пробач|вибач|позвони|звони|подожди|пришли|укажи|сообщи|обращайся|подскажи|расскажи|извини|прости|чекай|жди)\b"
)


def find(draft: Draft) -> Iterator[Finding]:
    """The form that is not the clinic's; both forms in one reply show that it is mixed."""
    wrong = FAMILIAR if draft.clinic.form_of_address == FormOfAddress.VY else POLITE
    yield from draft.find(ID, SEVERITY, wrong)
