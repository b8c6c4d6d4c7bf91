"""L01: nothing confirms that the author was a patient, was here, or was treated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.draft import Channel, Draft, Finding, Severity, any_of
from vidhuk.replies.lint.lexicon import CARE, CARE_EN, CARE_RU, CARE_UK, RELATIVE, RELATIVE_EN, TO_YOU, YOU, gap

ID = LintRule.L01
SEVERITY = Severity.BLOCK
BASIS = "CC286; HHS; VEL"
REWRITE = {
    "uk": "Якщо ви зверталися до нас, напишіть, будь ласка, у приватні повідомлення.",
    "ru": "Если вы обращались к нам, напишите, пожалуйста, в личные сообщения.",
    "en": "If you contacted our clinic, please write to us privately.",
}

_PLACE = r"(?:[ву] нас|[ву] наш\w+|до наш\w+|до нас|к нам|[ву] клін\w+|в клин\w+|на (?:прийом|при[её]м|огляд|осмотр|консультац|операц|обстежен|обследован|процедур)\w*|[ву] лікар\w*|у врач\w*|тут\b|здесь\b|задоволен\w*|довольн\w*)"
_SERVICE = r"(?:послуг|лікуван|консультац|допомог|висновок|довідк|рецепт|направлен|результат|услуг|лечени|помощь|заключени|справк)\w*"
# What a person did as a patient, in the past and in the present, of both numbers.
_CAME = (
    r"(?:лікува(?:л\w+|в\w*)|лікує(?:те|ш)\w*|зверта(?:л\w+|вс\w+)|зверну(?:л\w+|вс\w+)|приходи(?:л\w+|в)|прийш(?:л\w+|ов)|заходи(?:л\w+|в)\b|зайшл\w+|приїжджа(?:л\w+|в)|приїха(?:л\w+|в)|приїзди(?:л\w+|в)|"
    r"завіта(?:л\w+|в)|відвіда(?:л\w+|в)|відвідува(?:л\w+|в)|навідува\w+|проходи(?:л\w+|в)|пройшл\w+|лежа(?:л\w+|в)|народжува\w+|народил\w+|оперува(?:л\w+|в)\w*|консультува(?:л\w+|в)\w*|обстеж(?:ил\w+|ува\w+)|"
    r"запис(?:ал|ува)\w*с[яь]|здава(?:л\w+|в)\b|здал\w+|скасува(?:л\w+|в)|перенесл\w+|сплати(?:л\w+|в)|оплати(?:л\w+|в)|оплачува\w+|заплати(?:л\w+|в)|підписа(?:л\w+|в)|скориста(?:л\w+|в)\w*|обслугову(?:ва\w+|єтес\w)|"
    r"спостеріга(?:л\w+|єтес\w)|потрапи(?:л\w+|в)|перебува(?:л\w+|в)|приводи(?:л\w+|в)|обра(?:л\w+|в) (?:саме |нашу |нас|клін|цю|цей)\w*|отрим(?:ал|ува)\w* (?:\w+ )?"
    + _SERVICE
    + r"|"
    r"лечи(?:л\w+|тесь)|обраща(?:л\w+|ет\w+)|обрати(?:л\w+сь|лс\w+)|приходил\w*|приш(?:ли|ла|[её]л)|зашл\w+|приезжа\w+|приеха\w+|посеща(?:л\w+)|посетил\w*|прошли|прошла|прош[её]л|рожал\w*|родил\w+|оперировал\w+|консультировал\w+|"
    r"обследовал\w+|записыва(?:л\w+)сь|записал\w+сь|сдавал\w*|сдал\w*|отменил\w*|оплатил\w*|оплачивал\w*|заплатил\w*|подписал\w*|выбрал\w* (?:нас|наш|клин)\w*|воспользовал\w+|обслужива(?:л\w+сь|етесь)|"
    r"наблюда(?:л\w+сь|етесь)|находил\w+сь (?:у нас|в)|приводил\w*|получ(?:ил|ал)\w* (?:\w+ )?" + _SERVICE + r")"
)
# What was done to a person: «вам зробили», «вас приймав», «вам было назначено».
_DONE = (
    r"(?:оглян(?:ул\w+|ув)|огляда(?:л\w+|в)|лікува(?:л\w+|в)|виліку\w+|проліку\w+|(?:про)?оперува(?:л\w+|в)|(?:про)?консультува(?:л\w+|в)|обстеж(?:ил\w+|ив|ува\w+)|прийма(?:л\w+|в)\b|прийня(?:л\w+|в)\b|признач(?:ил\w+|ив|а\w+)|"
    r"пропис(?:ал\w+|ав)|випис(?:ал\w+|ав)|(?:з|пере)?роби(?:л\w+|в)\b|прове(?:л\w+)|провів|проводи(?:л\w+|в)|(?:по|в)?стави(?:л\w+|в)\b|встанови(?:л\w+|в)|видал(?:ил\w+|ив|ял\w+)|вирва(?:л\w+|в)|запломбу\w+|(?:в|у)?коло(?:л\w+|в)\b|"
    r"ввел\w+|ввів|госпіталізу\w+|обслуж(?:ил\w+|ив)|обслуговува(?:л\w+|в)|направи(?:л\w+|в)|знеболи\w+|поясни(?:л\w+|в)|рекомендува(?:л\w+|в)|чека(?:л\w+|в)\b|очікува(?:л\w+|в)|нада(?:л\w+|в) (?:послуг|допомог|консульт)\w*|"
    r"осмотрел\w*|осматривал\w*|(?:вы|про)?лечил\w*|(?:про)?оперировал\w*|(?:про)?консультировал\w*|обследовал\w*|принимал\w*|принял\w*|назнач(?:ил|ал)\w*|прописал\w*|выписал\w*|(?:с)?делал\w*|провел\w*|пров[её]л\w*|проводил\w*|"
    r"(?:по)?ставил\w*|установил\w*|удал(?:ил|ял)\w*|вырвал\w*|запломбиров\w+|колол\w*|укололи|госпитализир\w+|обслуж(?:ил|ивал)\w*|направил\w*|обезбол\w+|объяснил\w*|ждал\w*|"
    r"(?:було|были|был|была|было)\s+(?:\w+\s+)?(?:призначен|проведен|зроблен|надан|встановлен|поставлен|видален|назначен|сделан|оказан|установлен|удал[её]н)\w*)"
)
_LED = r"(?:лікува|оперува|прийма|консультува|огляда|обстежува|принима|лечи|оперирова|осматрива|консультирова|наблюда|прооперува|прооперирова)(?:в|л\w*)|вів|вела|вел"
_SORRY = r"(?:прикро|шкода|жаль|сумно|перепрошу\w+|вибач\w+|пробач\w+|жалкуємо|сожалеем|извин\w+|sorry|apologi[sz]e),?\s+(?:that\s+|за те,?\s+|за то,?\s+)?(?:що|что)?\s*"

PATTERN = any_of(
    rf"\b{YOU}\s+{gap(4)}{_CAME}",
    rf"\b{YOU}\s+{gap(2)}(?:бува\w+|були|був|была|были|был|была|бывал\w*)\s+{gap(3)}{_PLACE}",
    rf"\b(?:ви|вы)\s+{gap(2)}{_PLACE}\s+{gap(1)}(?:були|были|бували|бывали|не раз)",
    r"\b(?:звертал|звернул|приходил|обращал|обратил)\w+\s+(?:ви\s+|вы\s+)?(?:до нас|к нам|у наш\w+|в наш\w+)",
    rf"\b{TO_YOU}\s+{gap(3)}{_DONE}",
    rf"\b(?:{_LED})\s+{gap(1)}(?:вас|тебе|тебя)\b",
    r"\byou\s+(?:(?:have|had|were|already|recently|once|also|first|last)\s+){0,3}(?:came|come (?:to|in|here)|visited|been (?:treated|seen|here|with us|to our|our|a)|seen (?:by|at)|attended|treated|examined|operated|booked|cancelled|canceled|admitted|in our care|here\b|at our|with us|underwent|signed|paid|chose us|chose our|saw (?:our|dr|the doctor)|stayed|received (?:treatment|care|the service|a consultation|our))",
    r"\byou had (?:an?|your|the) (?:\w+ )?(?:appointment|procedure|surgery|consultation|treatment|visit|check-?up|filling|implant|x-?ray|operation)",
    r"\b(?:we|our (?:doctor|team|staff|dentist|surgeon|nurse)s?)\s+(?:\w+\s+)?(?:treated|saw|operated on|examined|diagnosed|served|took care of|looked after|consulted|cared for)\s+you\b|\b(?:taking care of|treating|helping|serving|caring for) you\b",
    r"\bwe remember (?:you|your)\b|\b(?:пам'ятаємо|помним|пригадуємо|вспоминаем)\s+(?:вас\b|ваш\w*|тебе|тебя)",
    r"(?<!кожен )(?<!кожний )(?<!кожна )(?<!кожному )(?<!кожного )(?<!каждый )(?<!каждого )(?<!каждому )(?<!будь-який )\bнаш(?:ого|ому|им|ої|ою|а|у|і)?\s+(?:\w+\s+)?(?:пацієнт(?:ка|ки|ку|кою|ці|а|у|ом|ові)?|клієнт(?:ка|ки|ку|кою|ці|а|у|ом|ові)?)\b(?! (?:і|й|та|або|чи) )",
    r"(?<!каждый )(?<!каждого )(?<!каждому )\bнаш(?:его|ему|им|ей|а|у)?\s+(?:\w+\s+)?(?:пациент(?:ка|ки|ку|кой|ке|а|у|ом)?|клиент(?:ка|ки|ку|кой|ке|а|у|ом)?)\b",
    r"\b(?:our|a valued|valued|as a|being a|as our)\s+(?:\w+\s+)?(?:patient|client|customer)\b",
    r"\bяк (?:наш\w+ )?(?:постійн\w+ )?(?:пацієнт|клієнт)(?:к[аи]|а)?\b(?! (?:може|має|мож))|\bкак (?:наш\w+ )?(?:постоянн\w+ )?(?:пациент|клиент)(?:к[аи]|а)?\b(?! (?:может|имеет))",
    rf"\b(?:дякуємо|вдячні|дякую|тішимося|приємно|раді)\w*,? (?:вам )?(?:за те, )?що (?:ви )?{gap(1)}(?:обрал\w+|обираєте|довірил\w+|довіряєте|завітал\w+|прийшли|звернулися|звернулись|лікуєте|відвідал\w+|вибрали|повернулися|залишаєтеся з нами)",
    rf"\b(?:спасибо|благодарим|благодарны|рады|приятно)\w*,? (?:вам )?(?:за то, )?что (?:вы )?{gap(1)}(?:выбрал\w+|выбираете|доверил\w+|доверяете|посетил\w+|пришли|обратились|лечитесь|остаетесь с нами|вернулись)",
    r"\b(?:дяку\w+|вдячн\w+|спасибо|благодар\w+)\s+(?:\w+\s+){0,2}?за\s+(?!відгук|отзыв|слова|коментар)(?:\w+\s+){0,2}?(?:в[іи]з[иі]т|відвідування|відвідини|визит|посещение)\w*",
    r"\bthank(?:s| you)(?: so much| very much)? for (?:choosing|visiting|trusting|coming|being (?:a|our|with)|your (?:visit|trust|stay|loyalty)|letting us (?:treat|care))",
    rf"\b(?:рад(?:і|ий|а|ы)?|приємно|приятно|щасливі|счастливы|тішимося|добре|хорошо),?\s+(?:що|что)\s+(?!написа|поділи|подели|запита|спита|спроси|поціка|поинтерес|цікав)[^.!?;]{{0,40}}?\b(?:{CARE}|змогли (?:вам )?допомогти|смогли (?:вам )?помочь|(?:за|о)?лишил\w+ задоволен\w*|остались довольны|(?:сподобал|понравил)\w+ (?:у нас|в нас|в наш\w+|в клин\w+|у клін\w+))",
    r"\b(?:раді|рады) (?:були|был[аи]) (?:вас |вам |тебя |тебе )?(?:бачити|допомогти|видеть|помочь|лікувати)|\bприємно було (?:вас |з вами )?(?:бачити|лікувати|працювати)",
    r"\b(?:it was|it's been) (?:a pleasure|great|lovely|nice|our pleasure) (?:to (?:see|have|treat|meet|help)|having|seeing|treating|helping|taking care of) you\b|\b(?:glad|happy|pleased|delighted) (?:that )?(?:we could|to have|your|you)\s+(?:\w+\s+){0,2}?(?:help(?:ed)?|treat(?:ed)?|surgery|treatment|visit|procedure|appointment|experience (?:with|at) (?:us|our)|enjoyed your)",
    rf"\b{_SORRY}{YOU}\s+{gap(2)}(?:зіткнул|столкнул|чекал|ждал|прочекал|прождал|отримал\w* (?:такий|таке|негатив)|получил\w* (?:такой|такое|негатив))\w*(?!\w* (?:на )?(?:відпов|ответ|дзвін|звон|реакц))",
    rf"\b{_SORRY}(?:вам|тобі|тебе)\s+{gap(1)}(?:довел|довод|пришл|приход)\w+\s+{gap(3)}(?:чека\w+|ждать|стояти|стоять|переплачувати|терпіти|терпеть|очікувати|шукати|слухати|выслуш\w+|вислух\w+)(?! (?:на )?(?:відпов|ответ|дзвін|звон))",
    r"\bsorry (?:that )?you (?:had to (?!write|ask|repeat|remind)|experienced|went through|waited|were (?:kept|treated|left|made))|\bsorry (?:about|for) (?:the|your) (?:long )?(?:wait|experience|visit) (?:at|in|with) (?:our|us)|\bsorry you had (?:a|an|such) ",
    r"\b(?:під час|після|протягом|перед)\s+(?:ваш|твог)\w*\s+(?!коментар|відгук|повідомлен|звернен|слів|запит|лист|пита|допис)|\b(?:во время|после|перед)\s+(?:ваш|твоег)\w*\s+(?!комментари|отзыв|сообщени|обращени|слов|вопрос|письм)",
    r"\b(?:during|after|before|at|for|on) your (?:last |previous |next |recent |first )?(?!comment|review|message|question|convenience|request|words|feedback|opinion|kind|support|patience|time|page)(?=\w+\b)(?:visit|appointment|treatment|stay|surgery|procedure|consultation|check-?up|session|operation|examination|exam)",
    r"\bваш\w* (?!сімейн|семейн)(?:лікуюч\w+ |лечащ\w+ )?(?:лікар|доктор|хірург|стоматолог|врач|терапевт|гінеколог|гинеколог|медсестр|ортодонт|педіатр|педиатр|акушер)\w*|\byour (?:treating |attending )?(?:doctor|dentist|surgeon|physician|nurse)\b(?! can| may| will tell| should)",
    rf"\b(?:ваш\w*|тво\w+)\s+{RELATIVE}\s+{gap(3)}(?:ліку|спостеріга|наблюда|лечи|прийш|приходи|пришл|народ|роди|був|була|були|был|обстежу|обследу|оперува|оперирова|прохо)\w*|\byour {RELATIVE_EN} (?:\w+ ){{0,2}}(?:was|has been|is|came|visited|had) (?:\w+ )?(?:treated|seen|our patient|here|with us|our|at|to us|us)",
    rf"\b(?:{CARE})\s+ваш\w+\s+{RELATIVE}",
    r"\bминулого разу\b|\b(?:в )?прошлый раз\b|\blast time you\b|\bпопереднього разу ви\b|\bу (?:ваш|твої)\w+ випадку\b(?=[^.!?]*(?:ліку|операц|процедур|протез|імплант|зуб))|\bлікування (?:у|в) (?:ваш|твої)\w+ випадку",
    rf"\b(?:чекаємо|ждем|жд[её]м|запрошуємо|приглашаем)\s+(?:\w+\s+){{0,2}}?на\s+(?:\w+\s+)?(?:наступн|повторн|контрольн|следующ|плановий|плановый)\w*\s+{gap(1)}(?:{CARE})|\bна наступн\w+ (?:прийом|візит|огляд|консультац)\w*|\bна следующ\w+ (?:при[её]м|визит|осмотр|консультац)\w*|\bsee you (?:again|at your|at the next|next)",
    r"\b(?:питанн|ситуаці|конфлікт|проблем|вопрос|ситуаци|конфликт)\w*\s+(?:\w+\s+)?(?:з|із|с|со)\s+(?:\w+\s+)?(?:пацієнт|клієнт|пациент|клиент)\w*|\b(?:issue|matter|case|problem) with the (?:patient|client|customer)",
    r"\bваш\w* досвід (?:у|в) (?:нас|наш)|\bваш\w* опыт (?:у|в) (?:нас|наш)|\byour experience (?:with us|at our|in our)",
    r"\bvash\w*\s+(?:\w+\s+){0,2}?(?:vizyt|vizit|pry[iy]+om|pri[ey]+m|likuvan|operats|analiz|lechen|zapys|zapis)\w*|\bvy\s+(?:\w+\s+){0,2}?(?:buly|byli|byly|zvertal|prykhodyl|prikhodil|prihodil|likuval|lechil|obrashchal|obraschal)\w*|\b(?:dyakuyemo|diakuiemo|spasibo|spasybo) za (?:vash )?(?:vizyt|vizit)",
    rf"\b(?:з|с) вами\s+{gap(3)}(?:узгод|погоди|планува|согласова|плани?рова)\w*|\b(?:ми|мы|лікар\w*|врач\w*)\s+{gap(3)}(?:узгод|погоди|согласова)\w+\s+{gap(2)}(?:з|с) вами",
    rf"\b(?:у|в) (?:нас|наш\w+ клін\w+|наш\w+ клин\w+)\s+{gap(2)}(?:сподобал|понравил)\w*|\b(?:дякуємо|вдячні|спасибо|благодарим)\w*,?\s+(?:що|что|за те, що|за то, что)\s+{gap(4)}(?:довірил|довіря|доверил|доверя|обрал|обира|выбрал|выбира)\w*",
    rf"\b(?:ваш\w*|тво\w+)\s+{gap(1)}(?:план лікування|план лечения|лікуюч\w+|історі\w+ хвороб\w*|істори\w+ болезн\w*|сеанс\w*|процедур\w*|післяопераційн\w*|послеоперационн\w*|аналізн\w+|швы|шви\b)",
    rf"\b{YOU}\s+{gap(3)}(?:погодил|відмовил|согласил|отказал)\w+\s+{gap(2)}(?:від|на|з|від лікування|от|с)?\s*{gap(1)}(?:лікуван|операц|процедур|анестез|знімк|лечени|снимк|план)\w*|\byou (?:were|are|have been) (?:\w+ )?(?:informed|told|warned|offered|prescribed|diagnosed|referred)(?: \w+){{0,3}} (?:before|during|after|about|by our|at our|of the risks)|\b(?:having|had) you as (?:a|our) (?:patient|client|guest)|\bduring (?:the|that) (?:visit|appointment|procedure|surgery|treatment) you",
    rf"\b{YOU}\s+{gap(4)}(?:повертаєтес|возвращаетес|переносил|переносит|скасовувал|відмінял|отменял|перезаписувал|перезаписывал|приїжджаєте|приезжаете|ходите до нас|ходите к нам)\w*|\b(?:пацієнт|пацієнтка|пациент|пациентка|клієнтка|клиентка)\s+(?:\w+\s+)?(?:отрима(?:в|ла)|получил\w*|задоволен\w*|довол[ье]н\w*|обслужен\w*|пройшл\w*|прош[её]л|прошла|прийшл\w*|приш\w+|відмовил\w+|отказал\w+)\b",
    rf"\b(?:для вас|за вас|над вами|біля вас)\s+{gap(2)}(?:робил|робив|зробил|делал|сделал|оперува|працюва\w+ лікар|виконува)\w*|\b(?:ваш\w*|тво\w+)\s+{gap(1)}(?:зуб|зубів|зубы|обличч|шкір|кож[иеау]|очей|глаз|ясен|десен|суглоб|сустав|спин|колін|серц|сердц|хребт|позвоноч)\w*(?! (?:усміш|улыб|даруйте))",
)  # fmt: skip
_CLOSED = re.compile(
    r"\b(?:пацієнт|клієнт|пациент|клиент)(?:к[аиуіо]\w*|а|у|ом|ові)?\b|\b(?:patient|client|customer)\b(?!ly)|\bпретензі\w+ (?:\w+ )?(?:немає|нема|зняті)|\bпретензи\w+ (?:\w+ )?(?:нет|сняты)"
)
_CURRENT = re.compile(
    r"\bлікуван\w+ (?:вам|вас)\b|\bпроведен\w+ вам\b|\bвам (?:була|було|був) \w+(?:на|но|ний|та|то)\b"
)

_NEGATED = re.compile(r"\b(?:не|ніколи|никогда|never|not|n't)\b")
_OWNED = re.compile(r"\b(?:ваш(?!инг|ингтон)|тво[єїюгмхйеяиё]|твій|твоя|your\b)\w*")
_AFTER = re.compile(
    rf"\s+(?:(?!(?:про|о|об|щодо|about|за|і|й|та|и)\b)[\w'-]+\s+){{0,2}}?(?:{CARE_UK}|{CARE_RU}|{CARE_EN})\w*"
)
_BEFORE = re.compile(rf"(?:{CARE_UK}|{CARE_RU})\w*$")
_LAST_WORDS = re.compile(r"(?:\b(про|о|об|за|на)\s+)?([\w'-]+)\s+$")
_OF_WORDS = re.compile(
    r"\s+(?:[\w'-]+\s+)?(?:коментар|відгук|повідомлен|звернен|запитан|питан|запит|слов|слів|думк|допис|лист|пропозиц|зауважен|комментари|отзыв|сообщени|обращени|вопрос|мнени|письм|замечан|comment|review|message|question|words|feedback|opinion|concern)"
)
# What the clinic says of its own cash desk, of a post or of a wish is nobody's care.
_NOT_CARE = re.compile(
    r"\s+(?:[\w'-]+\s+)?(?:зручн\w+ (?:для )?запис|час|участь|сімейн|семейн|бажан|зручн\w+|вибор|вибір|улюблен)"
)


def _owned(draft: Draft) -> Iterator[Finding]:
    """«ваш візит», «лікування ваше»: found from the possessive, which is rare, not from the many nouns."""
    for match in _OWNED.finditer(draft.plain):
        if draft.quoted(match.start()):
            continue
        if _OF_WORDS.match(draft.plain, match.end()) or _NOT_CARE.match(draft.plain, match.end()):
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
    patterns = [PATTERN, _CURRENT]
    if draft.channel is Channel.CLOSING_NOTE:
        # A closing note speaks of one person: "the patient" is the author there.
        patterns.append(_CLOSED)
    for finding in chain(_owned(draft), *(draft.find(ID, SEVERITY, pattern) for pattern in patterns)):
        if _NEGATED.search(finding.matched.lower()):
            # «Ви в нас не лікувалися» denies: that is L02.
            continue
        if not draft.conditional(finding.start) and not draft.asking(finding.start):
            yield finding
