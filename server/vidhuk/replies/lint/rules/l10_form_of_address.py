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

# Imperatives: -іть/-йте/-ьте (uk), -ите/-йте/-ьте (ru); only after listed stems, since «діти» and «сайте» end so too.
_STEM_I = r"(?:на|за|під|о|роз|пере|при|до|ви|від|по|с|у|раз|под|об|от|вы)?(?:пиш|каж|дзвон|ход|шл|знач|точн|чек|жд|звон|скаж|глян|люб|зверн|обрат|нес|бер|прост|вибач|пробач|извин|сообщ|помн|реш|купи|пов(?:ер)?т)"
POLITE = re.compile(
    r"\b(?:ви|вас|вам|вами|ваш(?:а|е|і|ого|ому|им|ої|ій|у|ою|их|ими)?|вы|ваша|ваше|ваши|вашего|вашему|вашим|вашей|вашу|ваших|вашими|"
    + _STEM_I
    + r"(?:іть|ите|іться|итесь|ітеся|іться)|(?:за)?телефонуйте|повідомте|(?:за)?лиш(?:те|іть)|зверта(?:йтеся|йтесь)|звертайтесь|зверніться|приходьте|приходите|завітайте|хвилюйтес[ья]|переживайте|волнуйтесь|дайте|знайте|записуйтес[ья]|записывайтесь|запишіться|запишитесь|"
    r"розкажіть|вкажіть|надішліть|підкажіть|чекайте|беріться|ставьте|оставьте|сообщите|обращайтесь|обратитесь|давайте знати|бережіть себе|берегите себя|можете|хочете|зможете|сможете|хотите|бажаєте|желаете)\b"
)
FAMILIAR = re.compile(
    r"\b(?:ти|тебе|тобі|тобою|твій|твоя|твоє|твої|твого|твоєму|твоїм|твоєї|твоїй|твою|твоїх|ты|тебя|тобой|твой|твоё|твое|твои|твоего|твоему|твоей|твоих|"
    r"(?:на|за|під|о|роз|пере|до|ви|від)?пиши|(?:під|роз|с|в|рас|под|у)кажи|(?:по|за|пере)?дзвони|(?:за)?телефонуй|надішли|надсилай|уточни|повідом|звертайся|звернись|пробач|вибач|(?:по|пере)?звони|подожди|зачекай|пришли|сообщи|обращайся|обратись|извини|прости|чекай|жди|"
    r"приходь|приходи|заходь|заходи|завітай|хвилюйся|переживай|волнуйся|записуйся|запишись|записывайся|хочеш|хочешь|можеш|можешь|зможеш|сможешь|бажаєш|знаєш|знаешь|пишеш(?=[^»]*$)|пишешь|бережи себе|береги себя|дивись|смотри|залиш|залишай|оставь|дай знати|дай знать|бери(?! голов)|візьми|возьми|розкажи|скажи|дай(?! (?:бог|боже))|черкни|кинь|скинь|глянь|маякни|гукни|(?!залиш\b)\w{3,}(?:єш|їш|ешь|ишь|ёшь|аєш|уєш)(?:ся|сь)?|маєш|пишеш|ділишся|чекаєш|зайди|не сумуй|не грусти)\b"
)


_SENT = re.compile(
    r"\s*(?:[.,!]|$)|\s+(?:нам|мне|сюда|пожалуйста|фото|скрин|номер|чек|сво[йюеи]|в|на|что|как|или|если)\b"
)
_OF_MANY = re.compile(r"\b(?:вы|мы|они|все|которые)\s+(?:[\w'-]+\s+){0,3}$")
"""«Вы не пришли» tells of the past, «пришли фото» asks."""
_OF_ANYBODY = re.compile(r"угодишь|догодиш|вгодиш|поделаешь|поробиш|вдієш|купиш|купишь|скажеш|скажешь")
"""«Всім не догодиш» speaks to nobody."""


_WHENEVER = re.compile(r"\b(?:коли|когда|поки|пока)\s+(?:[\w'-]+\s+){0,5}$")
"""«Складно чекати, коли хвилюєшся»: of everybody."""
_PRESENT = re.compile(r"\w+ш(?:ся|ься)?|\w+шь(?:ся)?")


def find(draft: Draft) -> Iterator[Finding]:
    """The form that is not the clinic's; both forms in one reply show that it is mixed."""
    wrong = FAMILIAR if draft.clinic.form_of_address == FormOfAddress.VY else POLITE
    found = list(draft.find(ID, SEVERITY, wrong))
    alone = all(_PRESENT.fullmatch(one.matched.lower()) for one in found)
    for finding in found:
        if alone and _WHENEVER.search(draft.before(finding.start)):
            continue
        after = draft.plain[finding.end :]
        if after.startswith("-") or draft.named(finding.start):
            continue
        came = finding.matched.lower() == "пришли" and (
            _OF_MANY.search(draft.before(finding.start)) or not _SENT.match(after)
        )
        if not came and not _OF_ANYBODY.fullmatch(finding.matched.lower()):
            yield finding
