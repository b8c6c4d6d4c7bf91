"""L03: no diagnosis, procedure, date, sum or doctor is tied to the author, whoever named it first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vidhuk.contracts import CommentType, LintRule
from vidhuk.replies.lint.contacts import phones_in
from vidhuk.replies.lint.draft import Draft, Finding, Severity
from vidhuk.replies.lint.rules import l01_patient_status
from vidhuk.replies.names import is_given_name
from vidhuk.replies.words import across, same_stem, words_of

ID = LintRule.L03
SEVERITY = Severity.BLOCK
BASIS = "CC286; HHS; MDEdge"
REWRITE = {
    "uk": "Про подробиці поговорімо в приватних повідомленнях.",
    "ru": "О подробностях предлагаем поговорить в личных сообщениях.",
    "en": "Let us discuss the details in private messages.",
}

_AUTHOR = re.compile(r"\b(?:ви|вас|вам|вами|ваш\w*|ти|тебе|тобі|твій|тво[єїюяй]\w*|вы|тебя|твой|твоя|твоё|you|your)\b")
_HEALTH = re.compile(
    r"\b(?:карієс|кариес|пульпіт|пульпит|пародонт|періодонтит|периодонтит|гінгівіт|гингивит|кіст[аиу]\b|кист[аыу]\b|пломб|імплант|имплант|вінір|винир|коронк|брекет|протез|гастрит|виразк|язв[аыу]|пневмон|бронхіт|бронхит|діабет|диабет|астм[аиуы]\b|"
    r"вагітн|беременн|викид(?:ень|ня)|выкидыш|аборт|безплідд|бесплод|менопауз|клімакс|онколог|пухлин|опухол|рак(?:у|ом|а)?\b|метастаз|гепатит|віл\b|вич\b|сифіліс|сифилис|хламід|хламид|герпес|перелом|вивих|вывих|грыж|гриж|апендицит|аппендицит|інсульт|инсульт|"
    r"інфаркт|инфаркт|гіпертон|гипертон|аритмі|аритми|тиск(?:у|ом)?\b|давлени|алерг|аллерг|анемі|анеми|депресі|депресси|шизофр|епілеп|эпилеп|тривожн\w+ розлад|тревожн\w+ расстройств|псоріаз|псориаз|екзем|экзем|дерматит|акне|ботокс|філер|филлер|наркоз|анестезі|анестези|"
    r"антибіотик|антибиотик|гормон|інсулін|инсулин|хіміотерап|химиотерап|гастроскоп|колоноскоп|ендоскоп|эндоскоп|біопсі|биопси|рентген|флюорограф|мрт\b|кт\b|узд\b|узи\b|екг\b|экг\b|операці|операци|діагноз|диагноз|запален|воспален|нагноєн|нагноен|гній|гноєм|гной|абсцес|абсцесс|кровотеч|кровотечен|"
    r"температур|інфекці|инфекци|ангін\w+|ангин\w+|цукор|цукру|сахар(?:а|ом|у)?\b|холестерин|гемоглобін|гемоглобин|кардіограм|кардиограм|набряк|от[её]к|оніміння|онемени|мазк\w+|мазок|зуб\w* мудр|катетер|лідокаїн|лидокаин|новокаїн|новокаин|знеболююч|обезболивающ|щелеп|челюст|суглоб|сустав|нирк|почк|печінк|печен[ьи]|шлун|желуд|матк[аиуы]|простат|хребет|позвоноч|мігрен|мигрен|судом|судорог|кашл|нежит|насморк|висип|сып[ьи]|опік|ожог|тромб|гормональн|ковід|ковид|covid|грип(?:у|ом)?\b|отит|гайморит|цистит|простатит|геморо|варикоз|катаракт|глауком|сколіоз|сколиоз|артрит|артроз|остеохондроз|міом[аиу]|миом[аыу]|ендометрі|эндометри|щитоподібн|"
    r"cavit(?:y|ies)|implant|filling|root canal|crown|braces|veneer|diabetes|diabetic|pregnan|miscarriage|cancer|tumou?r|hepatitis|hiv\b|herpes|fracture|hernia|stroke|heart attack|infection|biopsy|botox|anesthe|anaesthe|surgery|diagnos|asthma|allerg(?:y|ies)|depression|gastritis|ulcer|colonoscop|gastroscop|mri\b|ultrasound|antibiotic|abscess|inflammation|blood (?:test|sugar|pressure)|lidocaine|swelling|numbness|stitches|x-?ray|biops|migraine|wisdom tooth|kidney|liver|joint|rash|fever|cough|miscarr)\w*"
)
_NO_PRESSURE = re.compile(
    r"\b(?:без|жодного|ніякого|не чинимо|никакого)\s+(?:тиску|давления)|\b(?:тиску|давления)\s+(?:жодного|немає|нема|не|никакого|нет)\b|під тиск|под давлени"
)
"""Of people, not of blood."""
_HOLIDAY = re.compile(
    r"\b(?:віта\w+|поздоров\w+|поздравля\w+|зі святом|із святом|з днем|с праздником|с дн[её]м|congratulat\w+|happy)\b"
)
_GENERAL = re.compile(r"^(?:операці|операци|діагноз|диагноз|surgery|diagnos)")
"""Words that L01 takes together with «ваш»: where it did, once is enough."""
_DATE = re.compile(
    r"\b(?!(?:цього|этого|кожного|каждого|всього|усього|наступного|следующего)\b)[\w']{4,}(?:ого|його|ього|го)\s+(?:січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)\b|"
    r"\b\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?\b|\b\d{1,2}\s+(?:січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня|"
    r"января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|january|february|march|april|may|june|july|august|september|october|november|december)\b|"
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d{1,2}\b|"
    r"\b(?:(?:поза)?минул\w+|(?:поза)?прошл\w+|last)\s+(?:понеділ\w+|вівтор\w+|серед\w+|четвер\w*|п'ятниц\w+|субот\w+|неділ\w+|тижн\w+|місяц\w+|понедельник\w*|вторник\w*|сред\w+|пятниц\w+|суббот\w+|воскресень\w+|недел\w+|месяц\w*|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month)\b|\b(?:вчора|позавчора|вчера|позавчера|yesterday)\b|"
    r"\b(?:[\w'-]+\s+)?(?:дн[іяі]в?|день|дней|тиж\w+|недел\w+|місяц\w+|месяц\w*|років|рок[иу]|рік|год\w*|лет|days?|weeks?|months?|years?)\s+(?:тому|назад|ago)\b"
)
_ADVICE = re.compile(
    r"\b(?:потрібн|треба|варто|слід|необхідн|радимо|раджу|рекоменду|показан|нужн|надо|стоит|следует|необходим|советуем|should|need|must|recommend|краще|лучше)\w*|\b(?:підкаж|підкажуть|розкаж|подскаж|расскаж|will tell|will explain|коштує|стоит|costs)\w*"
)
_WEEKDAY = re.compile(
    r"\b(?:у|в|во|on|минулої|минулого|той|тієї|цього|того)\s+(?:понеділ\w+|вівтор\w+|серед[уи]|четвер\w*|п'ятниц\w+|субот\w+|неділ\w+|понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
)
"""A weekday alone is a date only beside what the author did; otherwise it is a day of opening or of an answer."""
_ANSWERING = re.compile(r"\b(?:напис|пис|відпов|ответ|поста|запит|спрос|wrote|written|posted|replied|message|asked)\w*")
_LAST = r"\s*(?:\d{1,2}:\d{2}\s*)?(?:[\w']+,\s*)?(?:\w+\s+)?$"
_OUR_DATE = re.compile(
    r"(?:\b(?:оновлення|обновление|доповнення|дополнение|update)(?: від| от| of)?|\bдо(?! (?:нас|вас|лікар|клін|наш))|\bby|\buntil|\btill|\bbefore|\bкрім|\bкроме|\bexcept|\bпрайс\w*(?: на| від| по)?|price list (?:of|for)|as of|\bдіє|\bдействует|\bціна на|\bцена на)"
    + _LAST
)
_OF_WRITING = re.compile(
    r"\b(?:коментар|відгук|повідомлен|допис|лист|комментари|отзыв|сообщени|письмо|comment|review|message|post)(?!\w*[ійи]\s+лікар)\w*,?\s+(?:від\s+|от\s+|of\s+|on\s+|за\s+)?$"
)
"""The day of the comment itself stands under it for everybody."""
_SOME_DATE = re.compile(r"(?:\bна|\bз|\bс|\bвід|\bот|\bпісля|\bпосле|\bon|\bfrom|\bпо|\bfor|\bсаме|\bof)" + _LAST)
"""Ours, as long as the sentence tells nothing of what the author did."""
_PAST_OF_YOURS = re.compile(
    r"\b(?:ви|вы|вам|вас|з вами|с вами|ти|ты|тобі|тебе|тебя)\s+(?:[\w'-]+,?\s+){0,4}?\w+(?:ли|лися|лись|ла|ло|лось|лося|ав|ив|ів|ал|ил|ел)\b|\b\w+(?:ли|лися|лись|ла|ло|лось|лося|ав|ив|ал|ил)\s+(?:[\w'-]+\s+)?(?:ви|вы|вам|вас|з вами|с вами)\b|"
    r"\byour \w+ (?:was|were|took)\b|\bваш\w* \w+ (?:був|була|було|були|был|была|было|были)\b|\byou\s+(?:\w+\s+){0,2}?(?:were|had|came|spoke|talked|called|told|said|paid|saw|met|went|got|left|\w+ed)\b|\b(?:called|told|explained|answered|met|saw|\w+ed)\s+(?:\w+\s+){0,2}?(?:to )?you\b"
)
_CLOSE = re.compile(
    r"\b(?:ваш\w*|тво\w+|твій|your|у вас|в вас|у тебе|у тебя|you have|you had|вам|вас)\s+(?:(?!показан|потрібн|треба|варто|слід|нужн|надо|need|should)[\w'-]+\s+){0,2}$"
)
_PRICE_LIST = re.compile(r"\b(?:прайс|цін|цен[аы]|вартіст|стоимост|кошту|стоит|price|cost)\w*")
_CHARGED = re.compile(
    r"\b(?:вам|вас|з вас|с вас|тобі|тебе)\s+(?:[\w'-]+\s+){0,2}?(?:виставили|нарахували|порахували|взяли|стягнули|выставили|насчитали|посчитали|взяли|сняли)\b|"
    r"\b(?:ви|вы|ти|ты)\s+(?:[\w'-]+\s+){0,2}?(?:за|с|о)?плат(?:ила?|или|ив)\b|\bваш\w* (?:рахун|чек|сч[её]т|квитанц)\w*|\byou (?:\w+ )?(?:paid|were (?:charged|billed))|\b(?:charged|billed) you\b|\byour (?:bill|invoice|receipt)\b"
)
"""A sum that the author paid, in whatever price list it stands."""
_SUM = re.compile(r"\b\d[\d\s]{0,12}(?:[.,]\d+)?\s*(?:грн|гривень|гривні|гривен|₴|uah|\$|usd|€)")


def find(draft: Draft) -> Iterator[Finding]:
    """Sentences that speak to the author and hold a detail of care; under a complaint also the author's own health words."""
    if not draft.in_public:
        return
    for start, end in draft.sentences:
        sentence = draft.plain[start:end]
        if draft.conditional(start) or draft.asking(start):
            continue
        if not _AUTHOR.search(sentence):
            if draft.comment_type is CommentType.COMPLAINT:
                yield from _repeated(draft, start, sentence)
            continue
        yield from _health(draft, start, sentence)
        yield from _dates(draft, start, sentence)
        yield from _doctors(draft, start, end)
        yield from _defended(draft, start, end)
        ours = _PRICE_LIST.search(sentence) and not _CHARGED.search(sentence)
        if draft.comment_type is CommentType.COMPLAINT and not ours:
            for match in _SUM.finditer(sentence):
                yield draft.finding(ID, Severity.WARN, start + match.start(), start + match.end())


def _own(draft: Draft, word: str) -> bool:
    return any(same_stem(word, said) for said in draft.comment_words)


def _repeated(draft: Draft, start: int, sentence: str) -> Iterator[Finding]:
    for match in _HEALTH.finditer(sentence):
        if not draft.quoted(start + match.start()) and _own(draft, match[0]):
            yield draft.finding(ID, Severity.WARN, start + match.start(), start + match.end())


def _health(draft: Draft, start: int, sentence: str) -> Iterator[Finding]:
    told: list[tuple[int, int]] | None = None
    for match in _HEALTH.finditer(sentence):
        if _NO_PRESSURE.search(sentence) and match[0].startswith(("тиск", "давлени")):
            continue
        close = _CLOSE.search(draft.before(start + match.start())) is not None
        if not close and (draft.comment_type is CommentType.QUESTION or _ADVICE.search(sentence)):
            # The answer has to name the service that is asked for; «вам треба зробити МРТ» tells of nothing past: L27.
            continue
        if draft.kept_back(start + match.start()):
            continue
        if told is None:
            told = [(one.start, one.end) for one in l01_patient_status.find(draft)]
        own = _own(draft, match[0])
        if not own and _GENERAL.match(match[0]) and any(begin <= start + match.start() < end for begin, end in told):
            continue
        if not draft.quoted(start + match.start()) or own:
            severity = Severity.WARN if own else Severity.BLOCK
            yield draft.finding(ID, severity, start + match.start(), start + match.end())


def _dates(draft: Draft, start: int, sentence: str) -> Iterator[Finding]:
    past = _PAST_OF_YOURS.search(sentence) is not None
    if past and not _ANSWERING.search(sentence):
        for match in _WEEKDAY.finditer(sentence):
            yield draft.finding(ID, SEVERITY, start + match.start(), start + match.end())
    if _HOLIDAY.search(sentence):
        return
    phones = list(phones_in(sentence))
    for match in _DATE.finditer(sentence):
        if any(begin <= match.start() < end for begin, end in phones):
            continue
        before = sentence[: match.start()]
        if _OF_WRITING.search(before):
            continue
        if not (_OUR_DATE.search(before) or (not past and _SOME_DATE.search(before))):
            yield draft.finding(ID, SEVERITY, start + match.start(), start + match.end())


_MONTH = re.compile(
    r"(?:(?:січ|берез|квіт|трав|черв|лип|серп|верес|жовт|груд)(?:ень|ня|ню|нем|ні)|лют(?:ий|ого|ому|им)|листопад\w*|(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)(?:ь|я|ю|е|ем)|(?:март|август)\w{0,2}|ма[йяю]|мае)$"
)
"""No surname, though Береза is one."""


def _doctors(draft: Draft, start: int, end: int) -> Iterator[Finding]:
    answering = {word for person in draft.clinic.responsible for word in words_of(person.name or "")}
    names = [doctor.partition(",")[0] if isinstance(doctor, str) else doctor.name for doctor in draft.clinic.doctors]
    entries = [words_of(name) for name in names]
    # A first name alone is anybody's, the author's too.
    surnames = {word for entry in entries for word in entry if len(word) > 2 and not is_given_name(word)}
    surnames |= _titled_surnames(entries, draft.plain[start:end])
    sentence = draft.plain[start:end]
    tied = re.search(r"\b(?:вас|вам|вами|тебе|тобі|тебя|you)\b|лікув|лечил|прийм|приним|опер|treat", sentence)
    for match in re.finditer(r"[^\W\d_][\w'-]{2,}", sentence):
        word = match[0]
        if not draft.reply[start + match.start()].isupper() or not any(_bent(name, word) for name in surnames):
            continue
        if any(_bent(name, word) for name in answering) or _MONTH.match(word):
            continue
        named = draft.comment_type is CommentType.PRAISE and any(
            same_stem(word, said) or _bent(word, said) for said in draft.comment_words
        )
        if not named or (tied and re.search(r"лікув|лечил|прийм|приним|опер|treat", sentence)):
            yield draft.finding(ID, SEVERITY, start + match.start(), start + match.end())


_PATRONYMIC = re.compile(r"(?:вич|івна|ївна|овна|евна)$")
_TITLE = re.compile(
    r"\b(?:лікар\w*|доктор\w*|врач\w*|хірург\w*|хирург\w*|стоматолог\w*|терапевт\w*|гінеколог\w*|гинеколог\w*|педіатр\w*|педиатр\w*|ортодонт\w*|dr\.?|doctor|dentist|surgeon)\s+([^\W\d_][\w'-]{2,})"
)
_TITLED = re.compile(
    r"\b(?i:лікар|лікарка|доктор|докторка|докторша|врач|хірург|хирург|стоматолог|терапевт|гінеколог|гинеколог|педіатр|педиатр|ортодонт|дантист|анестезіолог|анестезиолог|dr\.?|doctor|surgeon|dentist)"
    r"\s+(?:[A-ZА-ЯІЇЄҐЁ][\w'’ʼ-]*\.?\s+){0,2}?[A-ZА-ЯІЇЄҐЁ][\w'’ʼ-]{2,}"
)
_RIGHTLY = re.compile(
    r"\b(?:діяв|діяла|діяли|вчини\w+|зроби\w+|робил\w+|лікува\w+|провел\w+|провів|викона\w+|действовал\w*|поступил\w*|сделал\w*|лечил\w*|прове[лё]\w*|выполнил\w*|acted|did|treated|handled|followed|was|made)\b[^.!?]{0,40}?"
    r"\b(?:правильн|вірно|верно|коректн|корректн|бездоганн|безупречн|за протокол|по протокол|грамотн|належн|все можлив|всё возможн|correct|right|proper|by the book|protocol|everything)\w*"
)
_YOUR_CASE = re.compile(
    r"\b(?:ваш\w*|тв[іо]\w+|your|у вас|у тебе|у тебя)\s+(?:[\w'-]+\s+){0,2}?(?:випадок|випадк|случа|ситуаці|ситуаци|case\b|situation)\w*"
)


def _titled_surnames(entries: Sequence[Sequence[str]], sentence: str) -> set[str]:
    """Surnames that are first names as well («Левко Світлана»), of doctors whom the sentence calls so."""
    found: set[str] = set()
    for title in _TITLE.finditer(sentence):
        for entry in entries:
            words = [word for word in entry if len(word) > 2 and not _PATRONYMIC.search(word)]
            if all(is_given_name(word) for word in words):
                found |= {word for word in words if _bent(word, title[1])}
    return found


def _defended(draft: Draft, start: int, end: int) -> Iterator[Finding]:
    """«Доктор … діяв правильно, ваш випадок складний»: a doctor tied to the author, whether the clinic lists him or not."""
    sentence = draft.plain[start:end]
    if not (_YOUR_CASE.search(sentence) and _RIGHTLY.search(sentence)):
        return
    for match in _TITLED.finditer(draft.reply[start:end]):
        if not draft.quoted(start + match.start()):
            yield draft.finding(ID, SEVERITY, start + match.start(), start + match.end())


def _bent(name: str, word: str) -> bool:
    """Whether a word is a form of a name: Коваль, Ковалю; Мельник, Мельника."""
    stem, said = across(name), across(word)
    return len(stem) > 2 and (
        same_stem(name, word) or (said.startswith(stem[:-1]) and len(stem) > 3 and abs(len(said) - len(stem)) <= 3)
    )
