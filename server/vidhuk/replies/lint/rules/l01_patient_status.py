"""L01: nothing confirms that the author was a patient, was here, or was treated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from vidhuk.contracts import LintRule
from vidhuk.replies.lint.draft import Channel, Draft, Finding, Severity
from vidhuk.replies.lint.lexicon import (
    ATTRIBUTE,
    CARE,
    CARE_EN,
    CARE_RU,
    CARE_UK,
    OUR_STAFF,
    RELATIVE,
    RELATIVE_EN,
    TO_YOU,
    YOU,
    gap,
)
from vidhuk.replies.lint.patterns import AnyOf, any_of

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

_FOR_A_SHOW = r"(?![^.!?]{0,60}\b(?:розіграш|ефір|трансляц|конкурс|вебінар|акці|эфир|розыгрыш|вебинар|giveaway|raffle|webinar|stream|contest|live)\w*)"
_THAT_DAY = rf"\s+{gap(5)}(?:(?:того|тієї|той|того ж|в тот|тем)\s+(?:дня|ранку|разу|вечора|день|утро|вечер|утром|раз)\b){_FOR_A_SHOW}"

PATTERN = any_of(
    rf"\b{YOU}\s+{gap(4)}{_CAME}",
    rf"\b{YOU}\s+{gap(2)}(?:бува\w+|були|був|была|были|был|была|бывал\w*)\s+{gap(3)}{_PLACE}",
    rf"\b(?:ви|вы)\s+{gap(2)}{_PLACE}\s+{gap(1)}(?:були|были|бували|бывали|не раз)",
    r"\b(?:звертал|звернул|приходил|обращал|обратил)\w+\s+(?:ви\s+|вы\s+)?(?:до нас|к нам|у наш\w+|в наш\w+)",
    rf"\b{TO_YOU}\s+{gap(3)}{_DONE}",
    rf"\b(?:{_LED})\s+{gap(1)}(?:вас|тебе|тебя)\b",
    r"\byou\s+(?:(?:have|had|were|already|recently|once|also|first|last)\s+){0,3}(?:came|(?:(?<=have )|(?<=had )|(?<=already )|(?<=recently )|(?<=once )|(?<=also )|(?<=first )|(?<=last ))come (?:to|in)|come here|visited|been (?:treated|seen|here|with us|to our|our|a)|seen (?:by|at)|attended|treated|examined|operated|booked|cancelled|canceled|admitted|in our care|here\b|at our|with us|underwent|signed|paid|chose us|chose our|saw (?:our|dr|the doctor)|stayed|received (?:treatment|care|the service|a consultation|our))",
    r"\byou had (?:an?|your|the) (?:\w+ )?(?:appointment|procedure|surgery|consultation|treatment|visit|check-?up|filling|implant|x-?ray|operation)",
    r"\b(?:we|our (?:doctor|team|staff|dentist|surgeon|nurse)s?)\s+(?:\w+\s+)?(?:treated|saw|operated on|examined|diagnosed|served|took care of|looked after|consulted|cared for)\s+you\b|\b(?:taking care of|treating|helping|serving|caring for) you\b",
    r"\bwe remember (?:you|your)\b|\b(?:пам'ятаємо|помним|пригадуємо|вспоминаем)\s+(?:вас\b|ваш\w*|тебе|тебя)",
    r"(?<!кожен )(?<!кожний )(?<!кожна )(?<!кожному )(?<!кожного )(?<!каждый )(?<!каждого )(?<!каждому )(?<!будь-який )\bнаш(?:ого|ому|им|ої|ою|а|у|і)?\s+(?:\w+\s+)?(?:пацієнт(?:ка|ки|ку|кою|ці|а|у|ом|ові)?|клієнт(?:ка|ки|ку|кою|ці|а|у|ом|ові)?)\b(?! (?:і|й|та|або|чи) )",
    r"(?<!каждый )(?<!каждого )(?<!каждому )\bнаш(?:его|ему|им|ей|а|у)?\s+(?:\w+\s+)?(?:пациент(?:ка|ки|ку|кой|ке|а|у|ом)?|клиент(?:ка|ки|ку|кой|ке|а|у|ом)?)\b",
    r"\b(?:our|a valued|valued|as a|being a|as our)\s+(?:\w+\s+)?(?:patient|client|customer)\b",
    r"\bяк (?:наш\w+ )?(?:постійн\w+ )?(?:пацієнт|клієнт)(?:к[аи]|а)?\b(?! (?:може|має|мож))|\bкак (?:наш\w+ )?(?:постоянн\w+ )?(?:пациент|клиент)(?:к[аи]|а)?\b(?! (?:может|имеет))",
    rf"\b(?:дякуємо|вдячні|дякую|тішимося|приємно|раді)\w*,? (?:вам )?(?:за те, )?що (?:ви )?{gap(1)}(?:обрал\w+|обираєте|довірил\w+|довіряєте|завітал\w+|прийшли|зверну(?:лися|лись)(?! (?:з|із|зі) )|лікуєте|відвідал\w+|вибрали|повернулися|залишаєтеся з нами)",
    rf"\b(?:спасибо|благодарим|благодарны|рады|приятно)\w*,? (?:вам )?(?:за то, )?что (?:вы )?{gap(1)}(?:выбрал\w+|выбираете|доверил\w+|доверяете|посетил\w+|пришли|обратились|лечитесь|остаетесь с нами|вернулись)",
    r"\b(?:дяку\w+|вдячн\w+|спасибо|благодар\w+)\s+(?:\w+\s+){0,2}?за\s+(?!відгук|отзыв|слова|коментар)(?:\w+\s+){0,2}?(?:в[іи]з[иі]т|відвідування|відвідини|визит|посещение)\w*",
    r"\bthank(?:s| you)(?: so much| very much)? for (?:choosing|visiting|trusting\b(?! (?:us|our (?:\w+ )?(?:clinic|doctor|dentist|hospital|cent|team|specialist|practice|staff)\w*)(?:\s*(?:[^\w\s']|$)|\s+and (?:for |your )))|coming|stopping by|dropping (?:by|in)|popping (?:by|in)|coming (?:by|in)|being (?:a|our|with)|your (?:visit|stay|loyalty)|letting us (?:treat|care))",
    rf"\b(?:рад(?:і|ий|а|ы)?|приємно|приятно|щасливі|счастливы|тішимося|добре|хорошо),?\s+(?:що|что)\s+(?!написа|поділи|подели|запита|спита|спроси|поціка|поинтерес|цікав)[^.!?;]{{0,40}}?\b(?:{CARE}|змогли (?:вам )?допомогти|смогли (?:вам )?помочь|(?:за|о)?лишил\w+ задоволен\w*|остались довольны|(?:сподобал|понравил)\w+ (?:у нас|в нас|в наш\w+|в клин\w+|у клін\w+))",
    r"\b(?:раді|рады) (?:були|был[аи]) (?:вас |вам |тебя |тебе )?(?:бачити|допомогти|видеть|помочь|лікувати)|\bприємно було (?:вас |з вами )?(?:бачити|лікувати|працювати)",
    r"\b(?:it was|it's been) (?:a pleasure|great|lovely|nice|our pleasure) (?:to (?:see|have|treat|meet|help)|having|seeing|treating|helping|meeting|taking care of) you\b|\b(?:were|was|been) (?:so |very |truly )?(?:glad|happy|pleased|delighted|honou?red|able) to (?:take care of|look after|treat|care for|serve|see|help|welcome|meet|have) you\b|\b(?:glad|happy|pleased|delighted) (?:that )?(?:we could|to have|your|you)\s+(?:\w+\s+){0,2}?(?:help(?:ed)?|treat(?:ed)?|surgery|treatment|visit|procedure|appointment|experience (?:with|at) (?:us|our)|enjoyed your)",
    rf"\b{_SORRY}{YOU}\s+{gap(2)}(?:зіткнул|столкнул|чекал|ждал|прочекал|прождал|отримал\w* (?:такий|таке|негатив)|получил\w* (?:такой|такое|негатив))\w*(?!\w* (?:на )?(?:відпов|ответ|дзвін|звон|реакц))",
    rf"\b{_SORRY}(?:вам|тобі|тебе)\s+{gap(1)}(?:довел|довод|пришл|приход)\w+\s+{gap(3)}(?:чека\w+|ждать|стояти|стоять|переплачувати|терпіти|терпеть|очікувати|шукати|слухати|выслуш\w+|вислух\w+)(?! (?:на )?(?:відпов|ответ|дзвін|звон))",
    r"\bsorry (?:that )?you (?:had to (?!write|ask|repeat|remind)|experienced|went through|waited|were (?:kept|treated|left|made))|\bsorry (?:about|for) (?:the|your) (?:long )?(?:wait|experience|visit) (?:at|in|with) (?:our|us)|\bsorry you had (?:a|an|such) ",
    r"\b(?:під час|після|протягом|перед)\s+(?:ваш|твог)\w*\s+(?!коментар|відгук|повідомлен|звернен|слів|запит|лист|пита|допис|зауважен|прохан|підказ|сигнал|порад|скарг|розмов)[\w'-]+|\b(?:во время|после|перед)\s+(?:ваш|твоег)\w*\s+(?!комментари|отзыв|сообщени|обращени|слов|вопрос|письм|замечани|просьб|подсказ|сигнал|совет|жалоб|разговор)[\w'-]+",
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
    rf"\b{YOU}\s+{gap(4)}(?:повертаєтес|возвращаетес|переносил|переносит|скасовувал|відмінял|отменял|перезаписувал|перезаписывал|приїжджаєте|приезжаете|ходите до нас|ходите к нам)\w*|(?<!попередня )(?<!попередній )(?<!інша )(?<!інший )(?<!предыдущая )(?<!предыдущий )(?<!другая )(?<!другой )\b(?:пацієнт|пацієнтка|пациент|пациентка|клієнтка|клиентка)\s+(?:\w+\s+)?(?:отрима(?:в|ла)|получил\w*|задоволен\w*|довол[ье]н\w*|обслужен\w*|пройшл\w*|прош[её]л|прошла|прийшл\w*|приш\w+|відмовил\w+|отказал\w+)\b",
    rf"\b(?:для вас|за вас|над вами|біля вас)\s+{gap(2)}(?:робил|робив|зробил|делал|сделал|оперува|працюва\w+ лікар|виконува)\w*|\b(?:ваш\w*|тво\w+)\s+{gap(1)}(?:зуб|зубів|зубы|обличч|шкір|кож[иеау]|очей|глаз(?!ах)|ясен|десен|суглоб|сустав|спин|колін|серц|сердц|хребт|позвоноч)\w*(?! (?:усміш|улыб|даруйте))",
    # Where a person waited, sat or cried, and how long they are ours.
    rf"\b{YOU}\s+{gap(2)}(?:[ув] нас|[ву] нашій клініці|в нашей клинике)\s+{gap(2)}(?!пита|запит|пис|напис|спра|спрос|згад|комент|комм|пост|чита|прочит|проси|побачи|увиде|знайшл|нашл|дізна|узна)\w{{3,}}(?:ли|лися|лись|ла|лась|лося|ав|ив)\b",
    rf"\b{YOU}\s+{gap(3)}(?:сиді|стоя|лежа|прове|чека|плака|нервува|хвилюва|сиде|жда|волнова)(?:л\w*|в\w*)\s+{gap(3)}(?:(?:у|в) (?:нас|черзі|очереди|коридор\w*|хол\w*|палат\w*|кріслі|кресле|приймальн\w*|при[её]мной)|(?:під|біля|возле|перед|около|на) (?:кабінет|кабинет|рецепц|ресеп|реєстрат|регистрат|стійк|стойк)\w*)",
    rf"\b{YOU}\s+{gap(2)}(?:з|с) нами\s+{gap(3)}(?:рік|рок\w+|років|год\w*|лет|давно|стільки)\b|\b(?:була|були|був|была|были|был|бува\w+|быва\w+)\s+{gap(1)}(?:у|в) нас\s+{gap(3)}(?:один раз|раз\w*|вперше|впервые|лише|тільки|только|недавно|нещодавно)",
    # Staff who remember, registered, accompanied, took blood; what was handed over or offered.
    rf"\b(?:згада|пригада|пам'ята|вспомн|запомн|запам'ята|помн)\w*\s+{gap(1)}(?:вас|тебе|тебя)\b(?! (?:не|про))|\b(?:оформля|оформлюва|оформи|зустріча|зустрі|супровод|обслугову|обслуж|записува|реєструва|прийня|прийма|оглян|огляда|готува|перев'яз|встреча|встрет|сопровожда|обслужива|записыва|регистрирова|принима|приня|осмотр|готови|перевяз)(?:л\w*|в\w*|ла|ли)\s+{gap(1)}(?:вас|тебе|тебя)\b|\b(?:бра|взя)(?:л\w*|в)\s+(?:у|в)\s+(?:вас|тебе|тебя)\b",
    rf"\b{CARE},?\s+{gap(3)}(?:вам|тобі|тебе)\s+{gap(2)}(?:вида|надісла|надсила|відда|наді|відправи|надрукува|роздрукува|переда|вручи|выда|присла|отправи|отда|распечат)(?:л\w*|в|ли|ла)\b|\b(?:вам|тобі)\s+{gap(2)}(?:вида|надісла|надсила|відда|роздрукува|вручи|выда|присла|отда|распечат)(?:л\w*|в)\s+{gap(2)}{CARE}",
    rf"\b(?:вам|тобі|тебе)\s+{gap(2)}(?!показалос)(?:роз'ясни|роз'яснюва|разъясни|разъясня|пропонува|предлага|озвучи|озвучува|показа|показува|показыва|підібра|подобра|підписа|перенес|поміря|измери|обіця|обеща)(?:л\w+|в)\b(?! (?:відповісти|ответить|написати|написать))",
    # Impersonal: care was given, and it can only be to the author.
    rf"\b(?:провед|викон|здійсн|призначен|надан|узят|взят|зроблен|выполн|осуществл|назнач|оказан|сделан)(?:ен|єн|ан)?(?:о|а|і|ий|ы|ый|ён|ена)?\s+{gap(2)}(?:огляд|осмотр|обстежен|обследован|консультац|процедур|операці|операци|лікуван|лечени|аналіз|анализ|знеболен|обезболив|маніпуляц|манипуляц|втручан|вмешательств|діагностик|диагностик|чистк|видален|удалени|(?:медичн\w+|медицинск\w+|необхідн\w+|належн\w+|необходим\w+|повн\w+) (?:допомог|помощь|помощи|послуг|услуг))\w*",
    rf"\b(?:огляд|осмотр|обстежен|обследован|консультаці|процедур|операці|операци|лікуванн|лечени|маніпуляці|манипуляци|втручанн|послуг|услуг|допомог)\w*\s+(?:було|була|був|були|было|была|был|были)\s+{gap(2)}(?:провед|викон|здійсн|надан|зробл|выполн|оказан|сделан|узгодж|согласов)\w*",
    # Money that went back or was taken, and the way out of a consulting room.
    rf"\b(?:повернул|вернул|перерахув|зараху|списал|утримал|удержал|зачислил|перечисл)\w*\s+{gap(2)}(?:вам|тобі|тебе|з вас|с вас)\s+{gap(2)}(?:кошт|гроші|різниц|передоплат|предоплат|аванс|заставу|залог|деньги|разниц|сум|оплат)\w*|\b(?:вам|тобі|тебе|з вас|с вас)\s+{gap(2)}(?:повернул|вернул|перерахув|зараху|списал|утримал|удержал|зачислил|перечисл)\w*\s+{gap(2)}(?:кошт|гроші|різниц|передоплат|предоплат|аванс|заставу|залог|деньги|разниц|сум|оплат)\w*|\bwe (?:have |had )?(?:already )?(?:refunded|charged|returned) (?:you|your (?:deposit|money|payment|prepayment))\b",
    rf"\b(?:коли|когда)\s+{gap(2)}(?:виходи|вийшл|йшл|пішл|уходи|ушл|выходи|вышл|покида|покину|залиша|залиши)(?:ли|в|л|ла)?\s+{gap(1)}(?:з|із|від|из|от)?\s*{gap(1)}(?:кабінет|кабинет|клінік|клиник|лікар(?!нян)|врач|палат|нас\b)\w*|\bwhen you (?:left|walked out of|were leaving) (?:us|our|the (?:clinic|room|surgery|office))\b",
    rf"\b(?:носіть|носите|носи|wear|enjoy)\s+{gap(4)}(?:коронк|вінір|винир|брекет|протез|імплант|имплант|лінз|линз|пломб|зуб|усмішк|посмішк|улыбк|veneer|crown|brace|denture|implant|smile|teeth)\w*",
    # Healing of what was treated.
    rf"\b(?:шв(?:и|ы|ів|ов)|шовчик\w*|шов|ран[аки]\w*|набряк\w*|от[её]к\w*|гематом\w*|синц\w*|зуб\w*|ясн[аи])\s+{gap(3)}(?:загою|загоїт|заживш|зажив|сход|спада|спаде|мина|минув|прижив|рассос|проход|пройд)\w*|\b(?:вам|тобі|тебе)\s+{gap(1)}(?:уже|вже|стало|стане|станет)?\s*(?:легше|краще|полегшало|легче|лучше|полегчало)\b|\b(?:сподіва|надія|надее|надеем|віри|верим|бажа|желаем)\w*[^.!?]{{0,30}}\b(?:відновл|одужа|видужа|реабілітац|восстанов|выздоров|реабилитац|поправк)\w*|\b(?:hope|wish)[^.!?]{{0,25}}\byou[^.!?]{{0,20}}\b(?:feel(?:ing)?|heal(?:s|ed|ing)?|recover\w*)\b|\b(?:speedy|quick|full) recovery",
    # A visit «to us» beside «you»; money for it; the day of it.
    r"\b(?:візит\w*|визит\w*|прийом\w*|при[её]м\w*|виписк\w*|выписк\w*|перебуванн\w*|пребывани\w*|відвідин\w*|відвідуванн\w*|посещени\w*)\s+(?:до|к|у|в|від|от|з)\s+(?:нас|нам|наш\w+ (?:клін|клин|центр|лікар)\w*)\b(?![^.!?]{0,80}(?:можн|можете|запиш|записат|зручн|удобн|хочете|буде|кошту|стоит))[^.!?]{0,50}\b(?:вас|вам|ваш\w*|ви|вы)\b|\b(?:вас|вам|ваш\w*|ви|вы)\b(?![^.!?]{0,80}(?:можн|можете|запиш|записат|зручн|удобн|хочете|буде|кошту|стоит))[^.!?]{0,50}\b(?:візит\w*|визит\w*|прийом\w*|при[её]м\w*|виписк\w*|выписк\w*|перебуванн\w*|пребывани\w*|відвідин\w*|посещени\w*)\s+(?:до|к|у|в|від|от)\s+(?:нас|нам|наш\w+ (?:клін|клин|центр|лікар)\w*)\b",
    rf"\b(?:кошт|гроші|грош|оплат|сум|вартіст|різниц|деньг|стоимост|разниц)\w*\s+за\s+{gap(1)}{CARE}\s+{gap(2)}(?:вам|тобі|тебе)\b|\b(?:вам|тобі|тебе)\s+{gap(2)}(?:поверн|компенсу|верн|возмест|відшкоду)\w*\s+{gap(2)}за\s+{gap(1)}{CARE}|\b(?:поверн|компенсу|верн|возмест|відшкоду)\w*\s+{gap(1)}(?:вам|тобі|тебе)\s+{gap(2)}за\s+{gap(1)}{CARE}|\brefund (?:you )?(?:for )?(?:the|your) (?:visit|appointment|consultation|treatment|procedure)",
    rf"\b(?:у|в) день\s+(?:прийом|при[её]м|візит|визит|процедур|операці|операци|огляд|осмотр|консультац)\w*\s+{gap(2)}(?:вам|вас|ви|вы|з вами|с вами)\b|\b(?:при|під час|після|после|во время|з|с|в момент|у момент)\s+(?:ваш\w+\s+)(?:обращени|зверненн|звернен)\w*\s+(?:к нам|до нас|у клін\w+|в клін\w+|в клин\w+|у наш\w+|в наш\w+)",
    # Invitations to come once more say that there was a first time.
    rf"\b(?:бачити|видеть|чекаємо|чекатимемо|жд[её]м|ждать|зустріти|приймати|принимать|вітати)\s+{gap(1)}(?:вас|тебе|тебя)\s+(?:знову|снова|ще|ещ[её]|вновь|опять)\b|\b(?:знову|снова|вновь)\s+(?:бачити|видеть|зустріти|чекаємо|жд[её]м)\s+(?:на )?(?:вас|тебе|тебя)\b|\b(?:приход(?:ьте|ите)|повертайтеся|повертайтесь|возвращайтесь|заходьте|заходите) (?:ще|ещ[её]|знову|снова)\b|\b(?:до зустрічі|до встречи|побачимося|увидимся) на (?:\w+ )?(?:огляд|осмотр|прийом|при[её]м|візит|визит|консультац|процедур)\w*|\b(?:come back|return|visit us again|have you back)\b(?=[^.!?]{{0,40}}\b(?:soon|again|anytime)\b)(?! to )",
    rf"\bдяку[єюе]\w*,?\s+(?:за те,?\s+)?що\s+{gap(2)}(?:зверну|зверта|прийшл|завіта|довіри|довіря|обра|обира|повернул)\w*\s+{gap(1)}(?:до нас|у нас|в нас|нас|нам|клінік\w*)|\b(?:ваш\w*|тво\w+)\s+{gap(1)}{RELATIVE}\s+{gap(2)}(?:у нас|в нас|отрима|получ|здава|сдава|плака|боя)\w*",
    r"\b(?:doctor|nurse|dentist|surgeon|assistant|receptionist|colleague|specialist|hygienist|team|staff)s?\b[^.!?]{0,40}\b(?:took care of|looked after|attended to|treated|saw|examined|assisted|greeted|registered|checked|prepared|operated on|remembers?) you\b|\b(?:when|while|as|before|after) you (?:came in|checked in|were (?:here|waiting|leaving|in the (?:chair|room|waiting))|arrived|left (?:the|our))|\byour (?:waiting time|wait|discharge|recovery|scan|chart|stitches|experience (?:in|with) our)\b|\byou (?:waited|sat|spent)\b[^.!?]{0,30}\b(?:our|here|reception|lobby|waiting room|office)",
    # Choosing and trusting the clinic, as thanks say it with a noun.
    rf"\b(?:дяку\w+|вдячн\w+|подяк\w+|приємн\w+|ціну\w+|раді|спасибі|спасибо|благодар\w+|признательн\w+|ценим|рады)\b[^.!?]{{0,60}}?\b(?:вибір|вибору|вибором|виборі|выбор\w*)\s+{gap(1)}(?:нас|наш\w*|нам|клін\w+|клин\w+|на нашу користь|в нашу пользу)\b|\b(?:зупини|спини|останови)\w+\s+{gap(2)}(?:вибір|выбор)\s+{gap(1)}на\s+{gap(1)}(?:нас|наш\w+)\b|\b(?:відда|нада|отда)\w+\s+{gap(2)}(?:перевагу|предпочтение)\s+{gap(1)}(?:нам|наш\w+)\b",
    # Trust alone tells of no visit; trust with a treatment, a child or somebody's health does.
    rf"\b(?:дяку\w+|вдячн\w+|спасибі|спасибо|благодар\w+|признательн\w+)\s+{gap(3)}за\s+{gap(2)}(?:довір|довер)\w+\s+(?:(?:до|к|у|в|нас|нам|наш\w+|команд\w+|клін\w+|клин\w+|лікар\w+|врач\w+)\s+){{0,4}}?(?:(?:(?:у|в|щодо|під час|при|протягом|во время|в течение|на час|на время)\s+)(?:ваш\w+\s+|сво\w+\s+)?{CARE}|(?:ваш|сво|тво)\w+\s+{gap(1)}(?:{CARE}|{RELATIVE}|(?:здоров|усмішк|посмішк|улыб|зуб|тіл|тел[оа]\b|родин|сім|семь)\w*)|(?:дитин|реб[её]н)\w*)",
    rf"\b(?:thank\w*|grateful|appreciate|glad|happy)\b[^.!?]{{0,40}}?\b(?:choice of|choosing|picking|selecting|preferring|opting for|going with) (?:us\b|our (?:clinic|doctor|dentist|hospital|cent|team|specialist|practice)\w*)|\b(?:trust|confidence|faith) (?:in (?:us|our \w+) )?(?:with|during|throughout|in) (?:your|the) (?:\w+ )?(?:{RELATIVE_EN}|{CARE_EN}|smile|health|care\b)|\byou(?:'ve| have)? (?:chose|chosen|picked|selected|preferred|opted for|went with|trusted) (?:us\b|our (?:clinic|doctor|dentist|hospital|cent|team|specialist|practice)\w*)",
    # What staff did for the author, in English.
    r"\b(?:doctor|nurse|dentist|surgeon|assistant|an(?:a)?esthetist|an(?:a)?esthesiologist|hygienist|therapist|physician|specialist|orthodontist)s?\b(?:\s+(?:has|had|have|also|clearly|carefully|then|already|fully|patiently|personally|even|himself|herself)){0,3}\s+(?:explained|told|warned|informed|showed|gave|advised|offered|recommended|prescribed|discussed|described|reassured|numbed|injected|walked|guided|measured|gave|received|consulted)\b(?:\s+(?!(?:if|thank|when|that|but|how|whether|so)\b)[\w'-]+){0,4}?\s+you\b",
    r"\b(?:was|were|has been|have been)\s+(?:\w+ )?(?:explained|shown|given|prescribed|described|recommended)\s+(?:\w+ )?(?:to|with|for) you\b|\byou (?:were|had been|have been) (?:\w+ )?(?:shown|given|prescribed|operated|numbed|x-rayed)\b",
    # Ukrainian and Russian typed in Latin letters.
    rf"\b(?:dj?[iy]?a?ku[iyj]?emo|d[iyj]akuyu|vd[iyj]achn\w+|spas[iy]b[io]|blagodar\w+)\s+{gap(3)}za\s+{gap(2)}(?:v[iy]z[iy]t\w*|vidviduvann\w*|vidvid[iy]n\w*|pose(?:shch|sch|sh)en\w*|v[iy]bir\w*|v[iy]bor\w*)\b|\b(?:v[iy]z[iy]t|pr[iy]{{1,2}}j?om|l[iy]kuvann|lechen)\w*\s+(?:do|k|u|v)\s+(?:nas|nam|nash\w*)\b",
    rf"\b(?:sh?cho|chto|shto)\s+{gap(2)}(?:obral|v[iy]bral|dov[iy]r[iy]l|dover[iy]l|zav[iy]tal|pr[iy][iyj]?sh?l|zvernul|obrat[iy]l|v[iy]dv[iy]dal|poset[iy]l)\w*|\b(?:vas|vam)\s+{gap(2)}(?:pr[iy][iyj]mal|pr[iy]n[iy]mal|l[iy]kuval|lech[iy]l|operuval|oper[iy]roval|zrob[iy]l|sdelal[iy]?|postav[iy]l|pr[iy]znach[iy]l|naznach[iy]l|vyrval|vydal[iy]l|udal[iy]l)\w*",
    # Blame that tells a visit: who was late or missed it had one.
    rf"\b{YOU}\s+{gap(3)}(?:запізн|спізн|опозда)(?:ил|ив|л)\w*(?=[^.!?]{{0,80}}\b(?:прийня|прийма|прийом|приня|при[её]м|лікар|врач|запис|візит|визит|процедур|консультац|огляд|осмотр|операц|сеанс|черг|очеред|перенес|зсун|посун|сдвин|наступн\w+ пацієнт|следующ\w+ пациент))|\b(?:запізн|спізн|опозда)(?:ил|ив|л)\w*\s+(?:ви|вы)\b(?=[^.!?]{{0,80}}\b(?:прийня|прийом|приня|при[её]м|лікар|врач|запис|візит|визит|процедур|консультац|огляд|осмотр))",
    rf"\b(?:через|из-за)\s+(?:ваш\w*|тво\w+)\s+(?:запізнен|спізнен|опоздан|неявк)\w*|\b{YOU}\s+{gap(2)}(?:пропустил|пропустив|прогавил|проспал|проігнорувал|проигнорировал)\w*\s+{gap(2)}{CARE}|\b(?:(?<=\bви не )|(?<=\bвы не ))(?:прийшл|з'явил|пришл|явил|приїхал|приехал)\w*\s+{gap(1)}(?:на|до|в|к)\s+{gap(1)}{CARE}",
    # «That day»: only who had an hour can have been late then; late without a day stays L07.
    rf"\b{YOU}\s+{gap(3)}(?:запізн|спізн|опозда)(?:ил|ив|л)\w*{_THAT_DAY}|\b(?:того|тієї|той|в тот|тем)\s+(?:дня|ранку|разу|вечора|день|утро|вечер|утром|раз)\s+{YOU}\s+{gap(3)}(?:запізн|спізн|опозда)(?:ил|ив|л)\w*{_FOR_A_SHOW}|\b{YOU}\s+{gap(2)}(?:того|тієї|той|в тот|тем)\s+(?:дня|ранку|разу|вечора|день|утро|вечер|утром|раз)\s+{gap(2)}(?:запізн|спізн|опозда)(?:ил|ив|л)\w*{_FOR_A_SHOW}",
    rf"\byou (?:were|arrived|came|showed up|turned up|got here) (?:[\w-]+ ){{0,4}}late,? (?:on )?(?:that|the same) (?:day|morning|afternoon|evening|time)\b{_FOR_A_SHOW}",
    r"\byou (?:were|arrived|came|showed up|turned up) (?:[\w-]+ ){0,4}late\b(?=[^.!?]{0,80}\b(?:appointment|doctor|dentist|nurse|see you|seen|slot|visit|procedure|treatment|reschedul\w*|next patient))|\byou (?:missed|skipped) (?:your|the|an|our|two|both) (?:\w+ )?(?:appointment|visit|slot|check-?up|procedure|consultation|session)s?\b|\byour (?:late arrival|lateness|being late|no-show)\b",
)  # fmt: skip
_CLOSED = re.compile(
    r"\b(?:пацієнт|клієнт|пациент|клиент)(?:к[аиуіо]\w*|а|у|ом|ові)?\b|\b(?:patient|client|customer)\b(?!ly)|\bпретензі\w+ (?:\w+ )?(?:немає|нема|зняті)|\bпретензи\w+ (?:\w+ )?(?:нет|сняты)"
)
_CURRENT = re.compile(
    r"\bлікуван\w+ (?:вам|вас)\b|\bпроведен\w+ вам\b|\bвам (?:була|було|був) \w+(?:на|но|ний|та|то)\b"
)

_NEGATED = re.compile(r"\b(?:не|ніколи|никогда|never|not|n't)\b")
# «Не перший рік з нами», «не раз були» affirm.
_NOT_FIRST = re.compile(r"\bне (?=перш|перв|раз\b|раді|лише|тільки|только|вперше|впервые)")
_OWNED = re.compile(r"\b(?:ваш(?!инг|ингтон)|тво[єїюгмхйеяиё]|твій|твоя|your\b)\w*")
_AFTER = re.compile(
    rf"\s+(?:(?!(?:про|о|об|щодо|about|за|і|й|та|и|через|из-за)\b)[\w'-]+\s+){{0,2}}?(?:{CARE_UK}|{CARE_RU}|{CARE_EN})\w*"
)
_BEFORE = re.compile(rf"(?:{CARE_UK}|{CARE_RU})\w*$")
_LAST_WORDS = re.compile(r"(?:\b(про|о|об|за|на)\s+)?([\w'-]+)\s+$")
_OF_WORDS = re.compile(
    r"\s+(?:[\w'-]+\s+)?(?:коментар|відгук|повідомлен|звернен|запитан|питан|запит|слов|слів|думк|допис|лист|пропозиц|зауважен|комментари|отзыв|сообщени|обращени|вопрос|мнени|письм|замечан|прохан|підказ|сигнал|порад|скарг|просьб|подсказ|совет|жалоб|comment|review|message|question|words|feedback|opinion|concern)"
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


_WISH = re.compile(r"\b(?:хай|нехай|пусть)\b[^.!?,]*\b(?:вам|тобі|тебе)\b")
_HEALS = re.compile(r"(?:вам|тобі|тебе)\b")
# «Скаже ваш лікар»: whoever it is, and wherever.
_OF_ANY_DOCTOR = re.compile(
    r"\b(?:скаже|порадить|вирішить|вирішує|визначить|підкаже|призначить|порадьт\w+|порадит\w+|проконсульт\w+|спитайте|запитайте|погодьте|скажет|решит|решает|посоветует|подскажет|определит|назначит|посоветуйтесь|проконсульт\w+|спросите|согласуйте|ask|consult|talk to|check with)\b"
)
_DOCTOR_OF_YOURS = re.compile(
    r"(?:ваш\w*|your) (?:[\w'-]+ )?(?:лікар|доктор|врач|терапевт|педіатр|педиатр|гінеколог|гинеколог|хірург|хирург|стоматолог|doctor|dentist|physician)"
)


_POSSESSIVE = ("ваш", "тво", "your")


def _of_nobody(draft: Draft, finding: Finding) -> bool:
    """What is better kept back, whatever it is («не публікуйте ваш діагноз»), a wish («хай вам стане легше») and a doctor whoever it is («скаже ваш лікар»)."""
    matched = finding.matched.lower()
    if matched.startswith(_POSSESSIVE) and draft.kept_back(finding.start):
        return True
    if _HEALS.match(matched):
        return _WISH.search(draft.clause(finding.start)) is not None
    return (
        _DOCTOR_OF_YOURS.match(matched) is not None and _OF_ANY_DOCTOR.search(draft.clause(finding.start)) is not None
    )


_TRUST = re.compile(
    r"\b(?:дяку|вдячн|спасибі|спасибо|благодар|признательн|thank|grateful|appreciate)\w*\b[^.!?]{0,60}?\b(?:за|for|your)\s+(?:[\w'-]+\s+){0,2}?(?:довіру|доверие|trust|trusting|confidence)\b"
)
_TRUSTED_WITH = re.compile(
    rf"\b(?:{CARE}|{RELATIVE}|{RELATIVE_EN}|{CARE_EN}|(?:здоров|усмішк|посмішк|улыб|health|smile|visit|stay|came|chos|choos|обра|вибр|вибір|выбр|выбор|прийш|приш|завіт|with|again|знову|снова)\w*)"
)


def only_trust(sentence: str) -> bool:
    """A folded sentence that thanks for trust and names nothing that was entrusted."""
    return _TRUST.search(sentence) is not None and _TRUSTED_WITH.search(sentence) is None


_OWN_WORDS = re.compile(rf"{_OWNED.pattern}(?:{_OF_WORDS.pattern})")
_ABOUT_AUTHOR = re.compile(rf"\b(?:ви|вы|вас|вам|вами|ти|ты|тебе|тобі|тебя|you)\b|\b{OUR_STAFF}")

_MANY = re.compile(r"\b(?:звернень|зверненнях|зверненнями|обращений|обращениях|обращениями|історі\w*|истори\w*)\b")
"""Turning to the clinic again and again is what patients do."""


def only_written(sentence: str) -> bool:
    """A folded sentence that speaks of what the author wrote («ваше звернення в роботі») and of nothing else of theirs."""
    if _MANY.search(sentence):
        return False
    rest = _OWN_WORDS.sub(" ", sentence)
    return rest != sentence and not any(one.search(rest) for one in (_OWNED, _TRUSTED_WITH, _ABOUT_AUTHOR))


_ONE_OF_OURS = re.compile(r"\b(?:patient|client|customer)$")


def as_attribute(draft: Draft, finding: Finding) -> bool:
    """«Our patient portal» names a portal; a capital alone behind «patient» names a person."""
    if not _ONE_OF_OURS.search(finding.matched.lower()) or not ATTRIBUTE.match(draft.plain, finding.end):
        return False
    word = draft.reply[finding.end + 1 : finding.end + 2]
    return not word.isupper() or finding.matched.split()[-1][0].isupper()


_ELSEWHERE = re.compile(
    r"\b(?:[ву]|до|в)\s+(?:інш\w+|друг(?:ой|ую)|чуж\w+)\s+(?:клінік|клініц|лікарн|заклад|центр|клиник|больниц)|\b(?:another|a different|some other) (?:clinic|hospital|practice)\b"
)


def find(draft: Draft) -> Iterator[Finding]:
    """Matches outside of conditions; in private the author has told us already."""
    if not draft.in_public:
        return
    patterns: list[AnyOf | re.Pattern[str]] = [PATTERN, _CURRENT]
    if draft.channel is Channel.CLOSING_NOTE:
        # A closing note speaks of one person: "the patient" is the author there.
        patterns.append(_CLOSED)
    for finding in chain(_owned(draft), *(draft.find(ID, SEVERITY, pattern) for pattern in patterns)):
        if _NEGATED.search(_NOT_FIRST.sub("", finding.matched.lower())):
            # «Ви в нас не лікувалися» denies: that is L02.
            continue
        if draft.clause_has(_ELSEWHERE, finding.start):
            # «Ви лікувалися в іншій клініці» denies too.
            continue
        if as_attribute(draft, finding) or draft.named(finding.start):
            continue
        asking = draft.asking(finding.start) and not draft.reproaching(finding.start)
        if not draft.conditional(finding.start) and not asking and not _of_nobody(draft, finding):
            yield finding
