"""L05: nobody is asked in public for health or identity data."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vidhuk.contracts import CommentType, LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity
from vidhuk.replies.lint.lexicon import gap
from vidhuk.replies.lint.patterns import any_of

ID = LintRule.L05
SEVERITY = Severity.WARN
BASIS = "CC286; C1"
REWRITE = {
    "uk": "Напишіть нам, будь ласка, у приватні повідомлення; про стан здоров'я писати не потрібно.",
    "ru": "Напишите нам, пожалуйста, в личные сообщения; о состоянии здоровья писать не нужно.",
    "en": "Please write to us privately; there is no need to mention health.",
}

_DATA = (
    r"(?:діагноз|диагноз|проблем|симптом|скарг|жалоб|телефон|номер\w*|прізвищ|фамили|піб\b|п\.\s?і\.\s?б|фио\b|ф\.\s?и\.\s?о|ім'я|\bимя\b|дат\w+ (?:народжен|рожден|віз[иі]т|визит|прийом|при[её]м|відвідуван|посещен|запис|звернен|обращен)|"
    r"рік народжен|год рожден|чек\w*|квитанц|фото\b|фотк\w*|фотограф|знімок|рецепт\w*|знімк|снимок|снимк|результат|аналіз|анализ|вас турбує|вас непокоїть|вас беспокоит|болить|болит|(?:було|була|були)? ?болить|вам (?:лікували|робили|призначил|лечили|делали|назначил)|"
    r"лікував|лікувал|лечил|як\w+ лікар|до якого лікаря|какой врач|до какого врача|к какому врачу|у якого лікаря|у какого врача|контакт|адрес\w+ (?:проживан|електрон|почт|пошт)|паспорт|картк|карт[уи]\b|медичн|медицинск|історі\w+ хвороб|стан здоров|состояни\w+ здоров|"
    r"самопочутт|самочувств|почуваєт|почуваєш|чувствует|чувствуеш|ліки|лекарств|diagnos|symptom|phone|(?:your|full|last) name|surname|date of (?:birth|visit)|birthday|receipt|photo|results?\b|scans?\b|x-rays?\b|medical|which doctor|what hurts|health|how you(?: are|'re)? feel|condition|illness|contact details|medication)"
)
_ASK = (
    r"(?:напиш(?:іть|и|ите)|пиш(?:іть|и|ите)|вкаж(?:іть|и)|зазнач(?:те|ь)|повідом(?:те|ь)?|надішл(?:іть|и)|надсила(?:йте|й)|скин(?:ьте|ь)|кин(?:ьте|ь)|залиш(?:те|іть|и|ь)|лиш(?:те|іть|и)|розкаж(?:іть|и)|уточн(?:іть|и|ите)|опиш(?:іть|и|ите)|поділ(?:іться|ись)|назв(?:іть|и)|дай(?:те)?|прикріп(?:іть|и)|"
    r"продикту(?:йте|й)|покаж(?:іть|и|ите)|скаж(?:іть|и|ите)|підкаж(?:іть|и)|нагада(?:йте|й)|додай(?:те)?|опублік(?:уйте|уй)|викла(?:діть|ди)|пришл(?:ите|и)|сообщ(?:ите|и)|укаж(?:ите|и)|остав(?:ьте|ь)|расскаж(?:ите|и)|подел(?:итесь|ись)|назов(?:ите|и)|подскаж(?:ите|и)|прикреп(?:ите|и)|сбрось(?:те)?|продиктуйте|напомн(?:ите|и)|"
    r"можете (?:\w+ )?(?:написати|вказати|сказати|надіслати|назвати|описати|залишити|написать|указать|сказать|прислать|назвать|описать|оставить)|please (?:write|tell|send|share|leave|post|give|provide|describe|specify)|write|tell us|send|share|leave|(?<!this )(?<!the )(?<!our )(?<!your )post|give us|provide|describe|specify|let us know|could you (?:tell|share|send|write))"
)
_TELLS = (
    r"\b(?:(?:підкаж|розкаж|скаж|покаж|назв|опиш|допомож|надішл)(?:емо|е|уть)|(?:розповіда|пояснює|підказує|показує)(?:мо|ть)|розпові(?:мо|сть|дять)|відпові(?:мо|сть|дять)|(?:поясн|повідом|порад)(?:имо|ить|ять)|проінформуємо|зорієнтуємо|"
    r"(?:подскаж|расскаж|скаж|покаж|назов|опиш|помож|пришл)(?:ем|ём|ет|ёт|ут)|(?:рассказыва|объясня|подсказыва|показыва)(?:ем|ют)|(?:объясн|ответ|сообщ|сориентиру)(?:им|ит|ят|ем)|поможем|"
    r"(?:чи|про що|що|ли|о ч[её]м|что) (?:ще |вам |ещё |еще )?(?:розповісти|підказати|пояснити|рассказать|подсказать|объяснить)|"
    r"(?:цікаво|цікавить|дізнатися|знати|интересно|интересует|узнать|знать),? (?:про |о |об )?(?:як|коли|де|чи|чому|скільки|как|когда|где|почему|сколько|ли)\b|"
    r"(?:we|our [\w ]{3,20})(?: will|'ll| can| would|'d)? (?:gladly |also |then |be (?:happy|glad) to )?(?:tell|explain|show|say|describe|answer|help|guide|let you|walk you)|"
    r"(?:know|learn|interested|wonder)(?: in| about)?:? (?:how|when|where|why|whether)\b)"
)
"""Behind these words stands what the clinic tells or the author would like to learn, and no longer what is asked of him."""
_OWN = r"(?:ваш\w*|тво[яєїюйиё]\w*|сво\w+|your|own)"
_PRIVATE = re.compile(
    r"приватн|особист|\bособові|личн|\bличк|повідомлен|сообщен|direct|дірект|директ|\bлс\b|\bпп\b|messenger|месенджер|мессенджер|на пошту|на почту|на електронн|на e-?mail|@|private|privately|\bdm\b|inbox|message|viber|telegram|вайбер|телеграм",
    re.IGNORECASE,
)
_HERE = re.compile(
    r"(?:в|у|під|под|in the|in|under) (?:цьому |цим |цим |этом |этим |this |the )?(?:комент|коммент|comment|допис|пост|post)\w*|\bтут\b|\bсюди\b|\bсюда\b|\bздесь\b|\bhere\b|\bbelow\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\bне (?:потрібно|треба|нужно|надо|варто|стоит|пишіть|пишите|вказуйте|указывайте|публікуйте|публикуйте|викладайте|выкладывайте|залишайте|оставляйте|надсилайте|обов'язково|діліться|делитесь|називайте|называйте|указывать|вказувати|писати|публікувати)|no need|\bdo not\b|\bdon't\b|\bnever\b|без (?:діагноз|диагноз|подробиц|медичн)",
    re.IGNORECASE,
)
_NOT_HERE = re.compile(
    rf"(?:{_HERE.pattern})(?:,? [\w'’-]+){{0,3}}? (?:не|never|ніколи не|никогда не) [\w'’-]+|\b(?:не|never|do not|don't) [\w'’ -]{{2,25}}? (?:{_HERE.pattern})",
    re.IGNORECASE,
)
"""«Тут про це не говоримо» names the place only to send away from it."""
# Our own number, a price or a free hour may be asked or told about.
_HARMLESS = re.compile(
    r"номер(?:ом|у|а)? (?:телефон\w* )?(?:клін|клин|наш)|наш\w* (?:номер|телефон)|телефон\w* (?:клін|наш)|якщо (?:у вас )?(?:є|виник)|если (?:у вас )?(?:есть|возник)|за телефоном|по телефону|за номером|по номеру|номер[уі]? (?:звернення|обращения|філії|філиала)"
)
_TO_BRING = re.compile(r"(?:потрібн|нужн|we need)")
PATTERN = any_of(
    r"\b(?:номер\w*|телефон\w*|чек\w*|діагноз\w*|диагноз\w*|прізвищ\w*|фамили\w+)\s+(?:[\w'-]+\s+)?(?:у|в|під) (?:комент|коммент)\w*",
    rf"\b{_ASK}\b(?:(?!{_TELLS})[^.!?]){{0,70}}?\b{_DATA}\w*",
    rf"\b{_ASK}\b[^.!?]{{0,70}}?\b{_OWN}\s+(?:[\w'-]+\s+)?{_DATA}\w*",
    r"\b(?:який|яка|яке|які|якою|яким|з якою|з яким|какой|какая|какое|какие|с какой|с каким|what(?:'s| is| was| are| were)?|which)\s+(?:саме\s+|именно\s+)?(?:у вас |в вас |був |была |був у вас |ваш\w*\s+|your\s+|you have |did you have )?(?:діагноз|диагноз|diagnosis|номер телефон\w*|phone number|проблем\w*|problem|скарг\w*|жалоб\w*|симптом\w*|symptoms?|хвороб\w*|болезн\w*|прізвищ\w*|фамили\w*|ліки|лекарств\w*)(?! (?:наш|клін))",
    rf"\bщо (?:саме )?(?:вас |у вас |тебе )(?:турбу|непоко|боліл|болить|стало)\w*|\bчто (?:именно )?(?:вас |у вас )(?:беспоко|болит|болело|случил)\w*|\bщо (?:саме )?вам {gap(1)}(?:лікували|робили|призначили|діагностували)|\bчто (?:именно )?вам {gap(1)}(?:лечили|делали|назначили)|\bwhat (?:exactly )?(?:bothers|hurts|was wrong|is bothering|were you treated)",
    r"\b(?:до якого|у якого|в якого|який|яка|которого|к какому|у какого|какой|какая) (?:саме |именно )?(?:лікар|врач|доктор|спеціаліст|фахівц|специалист)\w*\s+(?:ви\s+|вы\s+|вас\s+)?(?:\w+\s+)?(?:ходил|були|звертал|потрапил|прийма|лікува|записан|был|обращал|ходили|лечил|принима)\w*|\bwhich doctor (?:did you|saw|treated|have you)|\bколи (?:саме )?(?:ви |вы )(?:були|звертал|приходил|лікува)\w*\?|\bкогда (?:именно )?(?:вы )(?:были|обращал|приходил|лечил)\w*\?|\bwhen (?:did you (?:visit|come|see)|were you (?:here|treated))|\bз якою (?:проблемою|скаргою) \w+|\bс какой (?:проблемой|жалобой) \w+",
    rf"\b(?:з чим|с чем|з якого приводу|по какому поводу|з якої причини|по какой причине|з якими скаргами|с какими жалобами|на що скаржи\w+|на что жал\w+)\s+{gap(2)}(?:ви |вы |до нас |к нам )*(?:зверт|зверн|прийшл|приходил|обращ|обрат|пришл|потрапил)\w*|\bна що (?:ви )?скаржитес\w*|\bна что (?:вы )?жалуетес\w*",
    r"\b(?:which|what) (?:procedure|treatment|service|doctor|specialist|medicine|medication|complaints?|condition|illness)s? (?:did you|have you|were you|was it|do you)|\bhow old are you\b|\bскільки вам років\b|\b(?:чим|чем)\s+(?:саме\s+|именно\s+)?(?:ви|вы)\s+(?:хвор|переболі|болел|боле|перехвор)\w*|^(?:your|ваш)\s+(?:[\w'-]+\s+)?(?:phone|number|телефон|номер)\w*,?\s+(?:будь ласка|пожалуйста|please)\b|\bсколько вам лет\b",
    rf"\b(?:яке|яку|який|якій|яким|какое|какую|какой)\s+(?:саме\s+|именно\s+)?(?:лікуван|процедур|обстежен|операці|послуг\w* (?:вам|ви отрим)|лечени|обследовани|операци)\w*\s+{gap(1)}(?:ви|вам|вас|у вас|вы)\b",
    rf"\b(?:телефон\w*|номер\w*|контакт\w*|діагноз|диагноз|чек\b|прізвищ\w*|фамили\w*|піб\b|фио\b)\s+{gap(2)}(?:напиш(?:іть|и|ите)|вкаж(?:іть|и)|залиш(?:те|іть|и)|скин(?:ьте|ь)|надішл(?:іть|и)|кин(?:ьте|ь)|додай(?:те)?|остав(?:ьте|ь)|укаж(?:ите|и)|пришл(?:ите|и)|сбрось(?:те)?)\b",
    rf"\b(?:потрібн|нужн|необхідн|необходим)\w*\s+{gap(1)}(?:ваш\w*|тво\w+)\s+{gap(1)}(?:прізвищ|телефон|номер|піб\b|ім'я|фамили|имя\b|фио\b|діагноз|диагноз)\w*|\b(?:drop|put|type|comment) (?:me |us )?(?:your|the) (?:\w+ )?(?:phone|number|name|email|receipt|diagnosis)\w*",
    rf"\b(?:чекаємо|очікуємо|жд[её]м|потрібен|потрібна|потрібні|потрібно|нужен|нужна|нужны|нужно|бракує|просимо|просим|we need|waiting for)\s+{gap(2)}(?:номер\w* телефон|телефон(?!у[єюйв])|прізвищ|фамили|піб\b|діагноз|диагноз|чек\w*|квитанц|фото\b|дат\w+ (?:народжен|рожден|прийом|при[её]м|візит|визит)|номер карт|receipt|phone|surname|diagnos)\w*",
)  # fmt: skip

_OFFERED = r"(?:цін|цен[аыуе]|варт|стоимост|послуг|услуг|процедур|обстеж|обследован|консультац|аналіз|анализ|діагност|диагност|операц|прийом|при[её]м|узд|узи|мрт|кт\b|рентген|чистк|філі|филиал|лікар|врач|спеціаліст|специалист|фах|price|cost|service|procedure|test|check-?up|consultation|ultrasound|x-?ray|scan|cleaning|branch)"
_TOPIC = re.compile(
    rf"\b{_OFFERED}\w*\b.{{0,60}}?\b(?:цікав\w+|интерес\w+|потрібн\w+|нужн\w+|interested|asking about|looking for|have in mind)\b|\b(?:цікав\w+|интерес\w+|interested in|asking about)\b.{{0,40}}?\b{_OFFERED}"
)
"""Which price, service or test the author would like to know of: not what he suffers from."""
_OF_PERSON = re.compile(
    r"діагноз|диагноз|diagnos|симптом|symptom|скарг|жалоб|проблем|problem|телефон|phone|номер|прізвищ|фамили|surname|ім'я|\bимя\b|чек\b|чека|receipt|фото|photo|рецепт|знім|сним|паспорт|карт[ук]|болить|болит|hurts|лік[иува]|лекарств|лечи|самопоч|самочув"
)


def _asks_topic(plain: str) -> bool:
    return _TOPIC.search(plain) is not None and _OF_PERSON.search(plain) is None


_DESK = r"(?:рецепці|рецепш|ресепш|рисепш|реєстратур|регистратур|стійк|стойк|вход|вхід|кас[аиіу]\b|касс[аеуы]\b|віконц|вікн[іо]\b|окошк|окн[оеа]\b|гардероб|прохідн|проходн|термінал|терминал|екран|экран)\w*"
_WHO_SITS_THERE = r"(?:адміністратор|администратор|рецепціоніст|реєстратор|регистратор|оператор|касир|кассир|охорон|охран|вахтер|вахт[её]р|чергов|дежурн|медсестр|консультант)\w*"
_IN_PERSON = re.compile(
    rf"\b(?:на|у|в|во|біля|при|коло|около|возле|за|з|із)\s+(?:[\w'-]+\s+)?{_DESK}|\bна (?:посту|місці|месте)\b|\b{_WHO_SITS_THERE}(?:у|ю|ові|еві|ці|і|е|ой|ому)\b|"
    r"\b(?:at|to|by) (?:the |our |a )?(?:[\w-]+ )?(?:reception|front desk|desk|entrance|counter|door|gate|till|window|receptionist|administrator|operator|guard|cashier|nurse)\b"
)
"""What is told at the desk stands in no comment."""
_ARRIVES = re.compile(
    r"\b(?:коли|когда|щойно|як тільки|как только)\s+(?:ви\s+|вы\s+)?(?:прийдете|приїдете|зайдете|завітаєте|придете|придёте|приедете|зайд[её]те|подойд[её]те|підійдете)\b|"
    r"\b(?:when|once|as soon as) you (?:arrive|come|get here|are here)\b|\b(?:on|upon) arrival\b"
)
_WRITTEN = re.compile(
    r"\b(?:на|за)?пиш(?:іть|и|ите)\b|\b(?:скин|кин|сброс)(?:ьте|ь)\b|\b(?:надішл|пришл|опублік|викла|прикріп|прикреп|опиш)\w+|\b(?:write|post|send|share|comment|drop|attach)\b"
)
"""Nobody writes or posts at a desk."""


def _in_person(sentence: str, clause: str) -> bool:
    there = _IN_PERSON.search(clause) or _ARRIVES.search(sentence)
    return there is not None and _WRITTEN.search(clause) is None


_QUESTION = re.compile(
    r"(?:як|как|що|что|до якого|[ву] якого|к какому|у какого|[зс] (?:як|как|чим|чем)|чим|чем|коли|когда|what|which|when)"
)
_TOLD, _NAMED = re.compile(_TELLS), re.compile(rf"\b(?:{_OWN}|{_DATA})")
_ASKED = re.compile(rf"\b{_ASK}\b")


def only_tells(sentence: str) -> bool:
    """«Напишіть нам: підкажемо, як отримати результати» (folded): nothing is asked for before the clinic tells, nor after.

    Nor where it asks which price interests, or to write privately.
    """
    if _asks_topic(sentence):
        return True
    if (_PRIVATE.search(sentence) or _in_person(sentence, sentence)) and not _HERE.search(_NOT_HERE.sub(" ", sentence)):
        return True
    told = _TOLD.search(sentence)
    return (
        told is not None and not _NAMED.search(sentence[: told.start()]) and not _ASKED.search(sentence[told.end() :])
    )


def find(draft: Draft) -> Iterator[Finding]:
    """Requests whose sentence does not lead to a private channel."""
    if not draft.in_public:
        return
    for finding in draft.find(ID, SEVERITY, PATTERN):
        sentence = draft.sentence(finding.start)
        asked = f"{draft.clause(finding.start)} {draft.clause(finding.end - 1)}"
        here = _HERE.search(_NOT_HERE.sub(" ", asked)) is not None
        if draft.before(finding.start).endswith(("you ", "they ", "people ")):
            # "You write …" retells.
            continue
        if draft.comment_type is CommentType.QUESTION and not here and _TO_BRING.match(finding.matched.lower()):
            # Papers that one takes along.
            continue
        if not here and (
            _asks_topic(draft.clause(finding.end - 1)) or _in_person(sentence, draft.clause(finding.start))
        ):
            continue
        indirect = _QUESTION.match(finding.matched.lower()) and not draft.asking(finding.start)
        if indirect and _TOLD.search(sentence) and not _ASKED.search(sentence):
            # «Які ліки приймати, скаже лікар» asks nobody.
            continue
        if (_PRIVATE.search(sentence) and not here) or _NOT.search(sentence) or _HARMLESS.search(sentence):
            continue
        yield finding
