"""L02: nothing denies that the author was a patient; a denial tells as much as a confirmation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity
from vidhuk.replies.lint.lexicon import YOU, gap
from vidhuk.replies.lint.patterns import any_of
from vidhuk.replies.lint.rules.l01_patient_status import as_attribute

ID = LintRule.L02
SEVERITY = Severity.BLOCK
BASIS = "GMC; VEL"
REWRITE = {
    "uk": "Хочемо розібратися: напишіть нам, будь ласка, у приватні повідомлення.",
    "ru": "Хотим разобраться: напишите нам, пожалуйста, в личные сообщения.",
    "en": "We want to look into this: please write to us privately.",
}

_NOT = r"(?:ніколи\s+не|никогда\s+не|жодного разу\s+не|ни разу\s+не|взагалі\s+не|вообще\s+не|навіть\s+не|даже\s+не|не)"
_CAME = (
    r"(?:є\b|являєтес\w*|являетес\w*|були|был[аи]?|був|бува\w+|быва\w+|лікува\w+|зверта\w+|зверну\w+|приходи\w+|прийшл\w+|відвіда\w+|відвідува\w+|запис\w+с[ья]|проходи\w+|обслугову\w+|обстежува\w+|"
    r"лечил\w+|обраща\w+|обратил\w+|пришл\w+|посеща\w+|посетил\w+|записыва\w+|обслужива\w+|приезжа\w+|приїжджа\w+|стоїте на облік\w+|числит\w+|значит\w+)"
)
_WHO = r"(?:пацієнт|клієнт|пациент|клиент|відвідувач|посетител)\w*"
_NONE = r"(?:немає|нема|нет\b|не (?:знай\w+|знаход\w+|бач\w+|знач\w+|фіксу\w+|зафіксован\w+|зареєстрован\w+|зафиксирован\w*|зарегистрирован\w*|вед\w+ся|значил\w+|числил\w+|фигуриру\w+|фігуру\w+|числит\w*|виявлен\w+|найд\w+|нашл\w+|видим|обнаруж\w+|було|было|існує|існувало|существует|показ\w+)|відсутн\w+|отсутству\w+|жодн\w+|ни одного|ні однієї)"
_BASE = r"(?:баз[іиеуа]|базах|картотец\w*|картотек\w*|реєстр(?:і|ах|у)?|реестр\w*|журнал\w*|систем[іеуы]|списк\w+|список|архів\w*|архив\w*|записах|записях|облік\w*)\b"
_PERSON = re.compile(
    r"\b(?:вас|вами|вам|ваш\w*|тебе|тебя|тво\w+|прізвищ\w*|фамили\w+|ім'я|імен\w*|ім'ям|имен\w*|имя|пацієнт\w*|пациент\w*|клієнт\w*|клиент\w*|людин\w*|человек\w*|автор\w*|особ[аиу]|особою|жодного запису|так\w+ (?:обращени|звернен|візит|визит|запис|прийом|при[её]м)\w*|you|your|patient|name)\b"
)
_THING = re.compile(
    r"\b(?:повідомлен|сообщени|коментар|комментари|лист(?:а|ів|ом)?\b|письм|відгук|отзыв|черг|очеред|місць|мест\b|message|comment|вільн\w+ (?:запис|час)|свободн)\w*"
)

PATTERN = any_of(
    r"\b(?:с|пере)?(?:плута|пута)(?:ли|ла|в|єте|ете)\s+(?:нас\s+)?(?:з|із|с)\s+(?:[\w'-]+\s+)?(?:іншою|інш\w+|другой|другим|чуж\w+)\s+(?:[\w'-]+\s+)?(?:клінік|заклад|медцентр|центр|лікарн|клиник|больниц|учрежден)\w*|\b(?:помилил|ошибл)\w+\s+(?:[\w'-]+\s+)?(?:клінік|заклад|клиник|адрес|учрежден)\w*|\b(?:confus|mix|mistak)\w*\s+(?:us\s+)?(?:up\s+)?(?:with|for)\s+(?:another|a different|some other|the other)\s+(?:\w+\s+)?(?:clinic|hospital|practice|place|cent)\w*|\b(?:wrong|another|different) (?:clinic|hospital|practice)'?s? (?:page|entirely|altogether)\b",
    rf"\b{YOU},?\s+{gap(2)}(?:[ву]|до|в)\s+(?:інш\w+|друг(?:ой|ую)|чуж\w+)\s+(?:клінік|клініц|лікарн|заклад|центр|клиник|больниц)\w*\s+{gap(1)}(?:були|был[аи]?|був|лікува|лечил|зверта|обраща|приходи|ходил|оперува|оперирова)\w*|\b{YOU},?\s+{gap(2)}(?:були|был[аи]?|був|лікува\w+|лечил\w+|зверта\w+|обраща\w+|приходи\w+|ходил\w+)\s+{gap(1)}(?:[ву]|до|в)\s+(?:інш\w+|друг(?:ой|ую)|чуж\w+)\s+(?:клінік|клініц|лікарн|заклад|центр|клиник|больниц)\w*|\byou (?:were|went|must have been|have been|came|must have gone) (?:to |at |with |treated (?:at|in|by) )(?:another|a different|some other) (?:clinic|hospital|practice|place)",
    rf"\bтак\w*\s+{_WHO}\s+{gap(2)}не\s+(?:знаємо|знаем|пам'ятаємо|помним|пригадуємо|бачили|видели)|\b(?:nobody|no one) (?:with|by|under|of) (?:your|that|this|such)\b[^.!?]{{0,20}}",
    # «Nobody called that», «nobody of the sort», in records, among those who came or at all.
    r"\b(?:nobody|no one|no-one|none|not anyone|not anybody|not a soul|(?:do|did|can|could|have|has)(?: not|n't|not) (?:have|see|find|know|had|got|know of|seen|met) (?:anyone|anybody|any \w+)|never (?:had|seen|met|heard of) (?:anyone|anybody|any \w+)) (?:at all )?(?:(?:called|named) (?:that|this|so|like (?:that|this)|what you)|(?:by|with|under) (?:that|this|such|your) |of (?:that|this|such|your) (?:\w+ )?(?:name|surname|description|sort|kind|number)\b|like (?:that|this|you)\b[^.!?]{0,40}\b(?:here|us|our|records?|books?|booked|treated|registered|came|visited))",
    r"\b(?:nobody|no one|no-one|none|not anyone|isn't (?:anyone|anybody)|no (?:such )?(?:one|person|man|woman|author|individual|name|surname|match|entry)) (?:(?:is|was|has|been|exists|existed|appears|appeared|shows|showed|turns|turned|up|listed|registered|found|there|who|matching|called|named|by|with|of|under|that|this|such|your|the|name|surname|like|you|description|details|fitting|answering|to|kind|sort|for) ){0,7}(?:in|on|among|at) (?:our|the clinic's|the) (?:\w+ )?(?:records?|database|system|files?|books?|registry|register|archives?|journal|patients|card index|appointment list)\b",
    r"\byou(?: simply| just| really)? (?:do not|don't|did not|didn't) (?:appear|exist|figure|feature|show up|come up)\b[^.!?]{0,40}\b(?:records?|database|system|files?|books?|register|registry|archives?|us|clinic|patients)\b|\b(?:your name|that name|this name|such a name|that surname|your surname) (?:\w+ ){0,2}(?:means nothing|rings no|is unknown|is unfamiliar|is nowhere|says nothing|(?:does not|doesn't|did not|didn't|is not|isn't)\b[^.!?]{0,30}\b(?:familiar|known|ours|bell|records?|database|books?|system|files?|register|lists?))\b|\byou are (?:unknown to us|a stranger to us|nowhere (?:in|on|to be found))",
    rf"\b(?:ваш\w*|так\w+|ц[еяіє]\w*|эт\w+)\s+(?:прізвище|ім'я|имя|фамилия)\s+{gap(2)}(?:нам|у нас|в нас)\s+{gap(2)}(?:не (?:відом|знайом|трапля|зустріча|говор|каже|известн|знаком|встреча|попада)|ні про що|ни о ч[её]м|невідом|неизвест|незнайом|незнаком)\w*|\b(?:ви|вы)\s+{gap(1)}(?:нам|для нас)\s+{gap(1)}(?:невідом|незнайом|неизвест|незнаком)\w*",
    rf"\b(?:нікого|никого|ніхто|никто|жодн\w+ (?:людин|особ)\w*|ни одного человека)\s+{gap(2)}(?:з|із|с|під|под)\s+{gap(1)}(?:так|ц|эт|ваш)\w*\s+{gap(2)}(?:ім'я|імен|прізвищ|имен|фамили|даними|данными)\w*|\b(?:у|в) (?:нас|наш\w+ {_BASE})\s+{gap(3)}(?:так\w+|з так\w+|с так\w+)\s+{gap(2)}(?:нікого|никого|ніхто|никто)|\b(?:нікого|никого|ніхто|никто)\s+(?:так\w+|подібн\w+|подобн\w+)\s+{gap(3)}(?:{_BASE}|[ву] нас|до нас|к нам|серед|среди)",
    rf"\b(?:ви|вы)\s+{gap(2)}(?:не значит|не числит|не фігур|не фигур|відсутн|отсутству|не зареєстр|не зарегистр|не проход|не перебува|не внесен|не записан)\w*\s+{gap(1)}(?:[ву]|за|по|серед|среди)\s+{gap(1)}(?:нас|{_BASE}|{_WHO})",
    rf"\b{YOU}\s+{gap(4)}{_NOT}\s+{gap(1)}(?:{_CAME}|наш\w*\s+{gap(1)}{_WHO}|{_WHO})",
    rf"\bне (?:збіга\w+|співпада\w+|совпада\w+)\s+(?:з|із|с|ні з|ни с)\s+{gap(2)}(?:{_WHO}|наш\w+ {_BASE})|\b(?:оплат|платеж|чек|квитанці|квитанци)\w*\s+(?:від\s+|от\s+)?(?:вас|ваш\w*)\s+{_NONE}|\bваш\w*\s+(?:оплат|платеж|чек|квитанці|квитанци)\w*\s+{_NONE}|\byou(?:'re| are) not (?:on|in|among) (?:our|the|those|any)\b",
    rf"\b{_NOT}\s+{_CAME}\s+{gap(1)}(?:до нас|у нас|в нас|к нам|у наш\w+|в наш\w+)",
    rf"\b(?:ваш\w*|вас|вами|тво\w+)\s+{gap(3)}{_NONE}\s+{gap(2)}(?:серед|среди|[ву] наш\w+|[ву] нас|[ву])\s+{gap(2)}(?:{_BASE}|{_WHO})",
    rf"\b(?:вас|тебе|тебя)\s+{gap(3)}(?:немає|нема\b|нет\b|не (?:було|было|знай\w+|нашл\w+|бачил\w+|видел\w+|знаємо|знаем|значит\w+|пам'ята\w+|помн\w+|пригаду\w+))(?! (?:серед|в змозі|нікого|времени|часу|хвил|за що|за что|потреби|нужды))",
    rf"\b{_NOT}\s+(?:бачили|видели|пам'ятаємо|помним|пригадуємо|знаємо|знаем|знайшли|нашли|вспомнили)\s+{gap(1)}(?:вас|тебе|тебя|так\w+ {_WHO})\b",
    rf"\b(?:серед|среди)\s+(?:наш\w+\s+)?{_WHO}\s+{gap(5)}{_NONE}",
    rf"\bтак\w*\s+(?:{_WHO}|людин\w*|человек\w*|прізвищ\w*|фамили\w*|особ\w+)\s+{gap(4)}{_NONE}|\b{_NONE}\s+(?:так\w*\s+)?(?:{_WHO}|людин\w*|человека?|прізвищ\w*|фамили\w*)(?: з так| с так| із так|\s+(?:у|в) (?:нас|базі|базе|клін|клин))\w*",
    rf"\b(?:{_WHO}|людин\w*|человек\w*|прізвищ\w*|фамили\w*|особ[аи])\s+(?:з так\w+|с так\w+|із так\w+|з цим|с этим|за цим)\s+{gap(3)}{_NONE}|\b(?:з так\w+|с так\w+|із так\w+|під так\w+|под так\w+)\s+(?:ім'ям|именем|прізвищем|фамилией|даними|данными)\s+{gap(3)}{_NONE}",
    rf"\b(?:{_WHO})\s+{gap(2)}(?:{_NOT})\s+{gap(1)}(?:обслугову|лікува|лечил|зверта|обраща|приходи|реєструва|регистриров|існу|сущест)\w*|\bавтор\w*\s+{gap(2)}не\s+{gap(1)}{_WHO}|\bне (?:є |являється |является )?(?:наш\w+|наша) {_WHO}",
    r"\b(?:no|not any|any|without any) (?:record|trace|history|appointments?|visits?) (?:of|for|under|from|with) (?:you|your|a patient|that|this|such)\b|\bnot (?:a|our|one of our) (?:\w+ )?(?:patient|client|customer)s?\b|\bwe have no (?:such )?(?:patient|client|customer)s?\b|\bno (?:such )?(?:patient|client|customer|person)s? (?:with|by|under|of|was|has|is|in|exists)|\bno one (?:with|by|under) (?:that|this|such|your) name",
    r"\byou (?:have |were |had )?(?:never|not) (?:actually |even )?(?:visit|visited|come|came|been|treated|seen|contacted|our|a)\b|\byou (?:did not|didn't|haven't|hadn't|aren't|are not|weren't|were not) (?:actually |ever |even )?(?:visit|visited|come|came|contact|contacted|been (?:to|here|treated|our|a)|here|our|a (?:patient|client)|treated|registered|in our)|\b(?:can(?:no|')t|can not|could(?:n't| not)|do not|don't|did not|didn't) (?:find|see|locate|have) (?:you\b|your (?:name|record|details|visit|file|appointment)|any (?:record|visit|appointment|trace))|\bthere is no (?:patient|record|one|person)\b|\bwe have never (?:seen|met|treated) you",
    rf"\b(?:людин|особ|пацієнт|клієнт|человек|пациент|клиент|женщин|жінк|чоловік|мужчин)\w*\s+{gap(5)}не\s+(?:зверта|приходи|лікува|бува|була\b|був\b|обраща|приход|лечил|был\b|была\b|з.явля|появля)\w*",
    r"\b(?:records|database|system|files?|log|books|journal)\b[^.!?]{0,70}\b(?:not|no|nothing|never|without)\b[^.!?]{0,30}|\byour (?:name|details|visit|data)\b[^.!?]{0,30}\b(?:not|isn.t|aren.t|missing|absent|no)\b[^.!?]{0,20}(?:there|listed|found|in our|on our)|\b(?:nobody|no one) (?:here |of us |at the clinic )?(?:remembers|knows|has seen|saw) you",
    rf"\b{_NOT}\s+{gap(1)}(?:переступа|переступил|ступал|ступил|заходил|зайшл|з'являл|появлял|показувал|бачили наш|видели наш)\w*\s+{gap(2)}(?:поріг|порог|порогу|порога|у нас|в нас|до нас|к нам|тут|у клін|в клін|в клин)\w*|\bноги? (?:ваш\w+|вашої|вашей) [^.!?]{{0,20}}не (?:було|было|ступал)\w*",
    rf"\b(?:не (?:можемо|можем|вдалося|вдається|удалось|удаётся|змогли|смогли))\s+{gap(2)}(?:ідентифікувати|идентифицировать|знайти|найти|розпізнати|опознать|підтвердити|подтвердить)\s+{gap(1)}(?:вас|ваш\w* (?:візит|прийом|особ|запис|звернен|визит|при[её]м|личност|обращен)\w*|так\w+ {_WHO})|\bви (?:\w+ )?(?:не той|не та), за кого\b|\b(?:unable to|could not|cannot) (?:identify|match|confirm|verify) (?:you|your (?:visit|identity|appointment))|\b(?:you have|you've) never set foot|\bnever (?:had|seen) you\b|\bwe (?:do not|don't) know you\b",
    rf"\b(?:вас|тебе|тебя)\s+{gap(2)}(?:ніхто|никто)\s+{gap(2)}не\s+(?:бачив|знає|пам'ята|пригаду|приймав|лікував|видел|знает|помнит|принимал|лечил|вспомнил)\w*|\b(?:ніхто|никто)\s+{gap(3)}(?:вас|тебе|тебя)\s+{gap(1)}не\s+(?:бачив|знає|пам'ята|пригаду|приймав|лікував|видел|знает|помнит|принимал|лечил|вспомнил)\w*",
)  # fmt: skip
# A search that found nothing: «немає в базі», «у журналі не знайшли», in either order, when a person is meant.
_SEARCH = any_of(
    rf"\b{_NONE}[^.!?]{{0,70}}?\b{_BASE}",
    rf"\b{_BASE}[^.!?]{{0,60}}?\b{_NONE}",
    rf"\b(?:візит|визит|прийом|при[её]м|запис|відвідуван|посещен|звернен|обращен)\w*[^.!?]{{0,50}}?\b{_NONE}",
    rf"\b{_NONE}[^.!?]{{0,40}}?\b(?:візит|визит|прийом|при[её]м|запис|відвідуван|посещен|звернен|обращен)\w*",
)


def find(draft: Draft) -> Iterator[Finding]:
    """Matches in public; conditions excepted («якщо ви ще не зверталися»)."""
    if not draft.in_public:
        return
    for finding in draft.find(ID, SEVERITY, PATTERN):
        asking = draft.asking(finding.start) and not draft.reproaching(finding.start)
        if not draft.conditional(finding.start) and not asking and not as_attribute(draft, finding):
            yield finding
    for finding in draft.find(ID, SEVERITY, _SEARCH):
        sentence = draft.sentence(finding.start)
        if _PERSON.search(sentence) and not _THING.search(sentence) and not draft.conditional(finding.start):
            yield finding
