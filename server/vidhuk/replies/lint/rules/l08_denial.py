"""L08: what the author tells is not denied in public."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vidhuk.contracts import CommentType, LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity
from vidhuk.replies.lint.lexicon import OUR_STAFF, gap
from vidhuk.replies.lint.patterns import any_of

ID = LintRule.L08
SEVERITY = Severity.WARN
BASIS = "I06"
REWRITE = {
    "uk": "Хочемо почути більше, щоб розібратися.",
    "ru": "Хотим услышать больше, чтобы разобраться.",
    "en": "We would like to hear more so that we can look into it.",
}

_RUDE = r"(?:груби|хами|хамл|нахам|ображ|обиж|обид|образ|кричи|крича|кричал|підвищу\w+ голос|повыша\w+ голос|обману|обманыва|дури|зневаж|пренебрег|відмовля|отказыва|брав|брали|брал)\w*"
_ACCUSED = r"(?:звинувачен|закид|претензі|скарг|слов|твердженн|історі|обвинени|упр[её]к|претензи|жалоб|утвержден|истори|інформаці|информаци|відгук|отзыв)\w*"

PATTERN = any_of(
    r"\b(?:неможливо|невозможно),?\s+(?:щоб|чтобы|що)\b[^.!?]{0,60}|\b(?:у|в) нас так не (?:\w+(?:ють|ять|уть|ють|ут|ют|ат|ят)|прийнято|принято)\b",
    r"\b(?:це |это |усе це |все это |все це )?(?:не правда|неправда|неправду|брехня|не відповіда\w+ (?:дійсності|правді|фактам|істині)|не соответств\w+ (?:действительности|правде|фактам|истине)|далек\w+ від (?:правди|дійсності|істини)|далек\w+ от (?:правды|истины|действительности)|чист\w+ (?:вигадка|вода вигадка|выдумка)|це вигадк\w+|это выдумк\w+|повн\w+ (?:нісенітниц|дурниц|маячн|чушь|бред|ерунд)\w*|маячня|чушь\b|бред\b|ерунда\b|дурниц[іяю]|нісенітниц\w+|перебільш\w+|преувелич\w+|безпідставн\w+|необґрунтован\w+|голослівн\w+|голословн\w+|необоснован\w+|беспочвенн\w+|надуман\w+|неправдив\w+|недостовірн\w+|недостоверн\w+|сильно згущ\w+|згущуєте|сгуща\w+ краск\w*)",
    rf"\b(?:такого|цього|этого|подібного|подобного|нічого подібного|ничего подобного|нічого такого|ничего такого)\s+{gap(5)}(?:не (?:могло|було|буває|бува\w+|трапля\w+|трапилося|сталося|ставалося|было|бывает|бывало|случа\w+|может|може|відбувал\w*|відбуло\w*|происходил\w*|произошло|робимо|делаем|допускаємо|допускаем)|бути не могло|быть не могло|быть не может|бути не може|статися не могло)",
    r"\bу нас (?:так|такого|таке|ніколи|никогда|нікому|никому|нікого|никого) (?:\w+ )?(?:не )?(?:буває|бывает|прийнято|принято|робл\w+|дела\w+|груб\w+|хам\w+|ображ\w+|обиж\w+|обман\w+)",
    rf"\b(?:наш\w*\s+)?{OUR_STAFF}\s+{gap(3)}(?:так\s+|ніколи\s+|никогда\s+|завжди\s+|всегда\s+|з усіма\s+|со всеми\s+|дуже\s+|очень\s+)?(?:не (?:міг|могла|могли|мог|(?:може|может|можуть|могут)(?! (?:[\w'-]+ ){{0,2}}(?:гарант|обіця|обеща|відпові|ответ|назва|назыв|сказати напевно|сказать наверн|зна|обговор|обсужд|комент|коммент|розкри|раскры|постави|встанов|установ|признач|назнач|визнач|определ|бачи|виде|оціни|оцени|поради|посовет|дати|дать|судити|судить|розголош|разглаш))|здатн\w+|способ\w+|поводит\w*|розмовля\w+|разговарива\w+|спілку\w+|общает\w*|так\w* (?:не )?роб\w+)\b|не {_RUDE}|(?:ввічлив|вежлив|чемн|тактовн|тактичн|приязн|привітн|люб'язн|любезн|коректн|корректн|доброзичлив|доброжелат)\w*)|\b{OUR_STAFF}\s+{gap(1)}(?:так|таким тоном)\s+{gap(1)}не\s+\w+|\b{OUR_STAFF}\s+(?:з усіма|со всеми)\s+(?:ввічлив|вежлив|чемн|тактовн)\w*",
    rf"\b{OUR_STAFF}\b[^.!?]{{0,80}}?\b(?:ніколи|никогда|жодного разу|ни разу|ні на кого|ни на кого|нікому|никому|нікого|никого)\s+{gap(3)}(?:не\s+){_RUDE}|\bour (?:\w+ )?(?:doctor|nurse|dentist|receptionist|staff|team|administrator)s?\b[^.!?]{{0,60}}?\b(?:has|have|had) never (?:[\w-]+ )?(?:shouted|yelled|insulted|lied|cheated|refused|raised|been rude|hurt)\w*|\b(?:that|this|it)(?: is|'s) (?:simply |just |certainly |definitely )?not (?:how|what) (?:it |things |that )?(?:actually |really )?(?:happened|took place|occurred|went|was)\b",
    rf"\b(?:ніхто|никто)\s+{gap(2)}(?:вам|вас|з вас|с вас|тебе|тобі|нікому|никому)?\s*{gap(1)}не\s+{gap(1)}{_RUDE}|\b(?:вам|вас|з вас|с вас)\s+{gap(1)}(?:ніхто|никто)\s+{gap(1)}не\s+\w+",
    rf"\b(?:ніяк\w+|никак\w+|жодн\w+)\s+{gap(1)}(?:черг|груб|хамств|обман|очеред|затрим|задерж|бруд|грязи|доплат|прихован|скрыт)\w*\s+{gap(2)}(?:не (?:було|було|буває|было|бывает)|немає|нема|нет)\b|\b(?:черг\w*|очеред\w*|грубощ\w*|хамств\w*|бруд\w*|грязи)\s+{gap(1)}не (?:було|было)\b",
    rf"\b(?:черг|очеред)\w*\s+{gap(4)}не (?:було|было)\b(?! (?:видно|чути|слышно))|\bне (?:віримо|верим),?\s+(?:що|что|у|в)\s+[^.!?]{{0,40}}?(?:могл|міг|мог\b|було|было|сталос|случи|сказа|так\b|слов)\w*|\bwe (?:do not|don't|cannot|can't) believe (?:that|this|it|our|your)\b",
    r"\bви (?:[\w'-]+ )?(?:помиляєте|помилили|плутаєте|переплутал|наплутал|напутал|вводите в оману|перекручу|неправі|не праві|не прав)\w*|\bвы (?:[\w'-]+ )?(?:ошиба|ошиб|путаете|перепутал|напутал|вводите в заблужд|искажа|неправы|не правы|передёргива)\w*",
    r"\b(?:вс[еёі]|усе|насправді|на самом деле|в действительности|у дійсності)\s+(?:було|було ж|было|всё было|усе було|все було|відбувалося|відбулося|происходило|зовсім|совсем)\s+(?:\w+\s+)?(?:не так|по-іншому|інакше|добре|за правилами|иначе|по-другому|хорошо|по правилам|ввічливо|вежливо|навпаки|наоборот|бездоганно|ідеально|идеально)",
    rf"\b(?:спростов\w+|опроверг\w+|заперечу\w+|відкида\w+|отверга\w+|отрица\w+|не (?:погоджу\w+|згодн\w+|соглас\w+|визна\w+|призна\w+|прийма\w+|принима\w+))\s+(?:з\s+|із\s+|с\s+|со\s+)?{gap(2)}{_ACCUSED}|\b{_ACCUSED}\s+{gap(1)}(?:спростов|опроверг|безпідстав|необґрунт|беспочв|не відповіда|не соответ|вигадан|выдуман)\w*|\bне вірте\b|\bне верьте\b",
    r"\b(?:that(?:'s| is) (?:simply |just |absolutely |completely )?(?:not true|untrue|false|a lie|wrong|impossible|not how)|this is (?:simply |just |absolutely |completely )?(?:not true|untrue|false|a lie|not how it happened|not what happened)|not true\b|untrue\b|(?:never|did not|didn't) happen(?:ed)?|could not have happened|couldn't have happened|would never (?:do|say|act|behave|treat|speak)|(?:nobody|no one) (?:(?:was|is)(?! asking you)|has been|ever|shouted|yelled|refused|lied)|you are (?:wrong|mistaken)|you must be (?:confus|mistak)\w+|you must have (?:us )?(?:confus|mistak|mixed)\w*|baseless|unfounded|groundless|exaggerat\w+|(?:it|things|everything) (?:was|were) (?:completely |totally |quite |very )?different\w*|we (?:strongly )?(?:deny|reject|disagree with|dispute) (?:your|this|these|the)|there (?:was|were) no (?:queue|wait|rudeness|delay|dirt))\b",
    r"\b(?:ви|вы)\s+(?:\w+\s+){0,3}?(?:перевернул|перекрутил|переиначил|исказил|спотворил|перекручу|искажа|домислил|додумал|додумали|нафантазувал|прикрасил|приукрасил)\w*|\b(?:усе|все|всё) (?:\w+ )?(?:з точністю до навпаки|с точностью до наоборот|навпаки|наоборот)|\b(?:ваша версія|ваша версия|ваш опис|ваше описание|ваша розповідь|ваш рассказ)\s+(?:\w+\s+){0,2}?(?:не |далек|хибн|неправ|искаж|перекруч)\w*|\bнічого (?:\w+ )?(?:такого|подібного) не\b|\bничего (?:\w+ )?(?:такого|подобного) не\b|\bточно не (?:було|могло|так)\b|\bточно не (?:было|могло|так)\b|\b(?:камери|камеры|відеозапис|видеозапис|запис розмови|запись разговора|cameras?|recording)\w*\s+(?:\w+\s+){0,2}?(?:показу|показыва|свідч|доводить|доказыва|підтвердж|подтвержда|show|prove)\w*",
    r"\b(?:not how (?:our|the) (?:team|staff|clinic|doctors?)|we always (?:greet|treat|answer|speak)|our (?:\w+ )?(?:staff|team|receptionist|doctor|nurse)s? (?:is|are) (?:always|very|extremely) (?:polite|kind|professional|friendly)|you (?:have )?(?:twisted|distorted|made (?:this|it|that) up|got it (?:all )?wrong)|simply did not happen|is far from (?:the )?truth|quite the opposite)\b",
    rf"\bне (?:погоджуємос[ья]|згодні|соглашаемся|согласны)(?=[:;,.])|\b\w[\w'-]{{0,40}} (?:бути|быть) не мог(?:ло|ла|ли)\b|\b(?:це|это) (?:\w+ )?не так\b(?! (?:просто|легко|швидко|давно|важливо|вже|уж|быстро|важно))|\b{OUR_STAFF}\s+{gap(3)}(?:бездоганн|безупречн|ідеальн|идеальн|зразков|образцов|по-людськи|професійно|профессионально)\w*|\bthis is not (?:so|true|the case)\b|\bthat is not (?:so|the case)\b",
    rf"\bне (?:було|было)\s+{gap(1)}(?:ніяк|никак|жодн|ні одн|ни одн)\w+\s+\w+|\b(?:ніяк|никак|жодн)\w+\s+{gap(2)}(?:не (?:було|было|існува|существова|відбува|происходи|виника|возника)\w*)|\b(?:це|это|таке|такое)\s+(?:[\w'-]+\s+){{0,1}}?(?:виключено|исключено|неможлив\w*|невозможн\w*|нереальн\w*|нонсенс|абсурд\w*)|\b(?:суперечить|противоречит)\s+{gap(2)}(?:факт|дійсн|действит|правд|істин)\w*|\b(?:не відповіда|не соответству|розход|расход)\w*\s+{gap(2)}(?:дійсн|действит|реальн|правд|факт)\w*|\b(?:маємо|имеем|у нас є|у нас есть|є) (?:\w+ )?(?:докази|доказательства|свідки|свидетели|запис\w* з камер|записи с камер)|\b(?:свідк|свидетел)\w*\s+{gap(2)}(?:підтвердж|підтвердя|подтвержд|подтверд)\w*",
    rf"\b(?:груб|хам|нагруби|нахами|образи|кричат|крича|накрича|обману|ошука|обдури|оскорби|обиде|обидет|обхам|зневажи)\w*\s+{gap(3)}(?:не (?:міг|могла|могли|мог|став|стала|стали|бу\w+|може|может))\b|\b(?:не (?:міг|могла|могли|мог|став би|стал бы|стала б\w*))\s+{gap(3)}(?:груби|хами|нагруби|нахами|образи|кричат|накрича|обману|ошука|обдури|оскорби|обиде)\w*|\b(?:гроші|деньги|хабар\w*|взятк\w*|доплат\w*)\s+{gap(1)}(?:ніхто|никто)\s+{gap(1)}не\s+\w+|\b(?:we|our (?:staff|team|doctors?)) (?:never|would never|do not|don't|did not|didn't) (?:[\w'-]+ )?(?:overcharge|shout|yell|lie|cheat|refuse|insult|raise|rude|keep (?:people|anyone|patients) waiting|behave|treat people|make mistakes)\w*|\b(?:simply|just|absolutely|clearly) (?:impossible|wrong|false|incorrect|inaccurate)\b|\b(?:inaccurate|misleading|fabricated|invented|fictional)\b|\bnever took place\b|\bdid not (?:take place|occur)\b",
)  # fmt: skip

_CORRECTED = re.compile(
    r"\b(?:це|это|this|that) (?:[\w']+ )?(?:не так|is not (?:so|true|the case))$|\bis not (?:so|true|the case)$"
)
_DUTY = re.compile(
    r"\bне\s+(?:має|мають|повинен|повинна|повинні|мусить|вправі|сміє|должен|должна|должны|вправе|смеет|обязан)\b"
)
_WAS_NOT = re.compile(r"\bне (?:було|было)\b")
_WOULD = re.compile(r"\b(?:б|би|бы|щоб|чтобы|аби)\b")
_CLAIMS_NOT = re.compile(
    r"\bне (?:кажемо|стверджуємо|вважаємо|говоримо|думаємо|говорим|утверждаем|считаем|думаем|назива\w+м\w?|(?:будемо|станемо|будем|станем|хочемо|хотим|збираємося|собираемся) \w+(?:ти|ть))\b[^.!?:;]{0,40}$|\b(?:not (?:saying|say|think|claim|mean)|do not|don't|never) (?:think|say|claim|mean|call|saying)?[^.!?:;]{0,40}$"
)
"""«Ми не кажемо, що такого не було»."""
_REFUTES = re.compile(r"(?:спростов|опроверг|заперечу|відкида|отверга|отрица)")
_PROVES = re.compile(r"(?:камер|камеры|відео|видео|запис|camera|recording)")
_FACT = re.compile(r"https?://|\bwww\.")


def find(draft: Draft) -> Iterator[Finding]:
    """Denials; a correction of a fact about the clinic says the fact instead."""
    for finding in draft.find(ID, SEVERITY, PATTERN):
        if draft.conditional(finding.start) or draft.asking(finding.start):
            continue
        matched = finding.matched.lower()
        if _DUTY.search(matched):
            # «Ніхто не має хамити» is a rule of the house.
            continue
        if _WAS_NOT.search(matched) and _WOULD.search(draft.clause(finding.start)):
            # «Тоді б і черги не було» tells how it would have been.
            continue
        if _REFUTES.match(matched) and draft.before(finding.start).endswith("не "):
            continue
        if _PROVES.search(matched) and (" не " in matched or draft.plain.startswith(" nothing", finding.end)):
            # «Камери нічого не доводять» denies nobody.
            continue
        if _CLAIMS_NOT.search(draft.plain[max(0, finding.start - 70) : finding.start]):
            continue
        # «Це не так: ліцензія діє, ось реєстр» corrects a fact of the clinic and shows it.
        corrects = draft.comment_type is CommentType.MISINFORMED and _FACT.search(draft.reply)
        if not (corrects and _CORRECTED.search(finding.matched.lower())):
            yield finding
