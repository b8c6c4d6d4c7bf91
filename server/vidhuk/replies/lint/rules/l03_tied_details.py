"""L03: no diagnosis, procedure, date, sum or doctor is tied to the author, whoever named it first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vidhuk.contracts import CommentType, LintRule
from vidhuk.replies.lint.draft import Draft, Finding, Severity
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

_AUTHOR = re.compile(r"\b(?:ви|вас|вам|вами|ваш\w*|ти|тебе|тобі|твій|тво[єїюя]\w*|вы|тебя|твой|твоя|you|your)\b")
_HEALTH = re.compile(
    r"\b(?:карієс|кариес|пульпіт|пульпит|пародонт|пломб|імплант|имплант|вінір|винир|коронк|брекет|ортодонт|протез|гастрит|виразк|язв[аыу]|пневмон|бронхіт|бронхит|діабет|диабет|"
    r"вагітн|беременн|аборт|безплідд|бесплод|онколог|пухлин|опухол|рак(?:у|ом|а)?\b|метастаз|гепатит|віл\b|вич\b|сифіліс|сифилис|герпес|перелом|грыж|гриж|апендицит|аппендицит|інсульт|инсульт|"
    r"інфаркт|инфаркт|тиск(?:у|ом)?\b|алерг|аллерг|анемі|анеми|депресі|депресси|тривожн\w+ розлад|псоріаз|псориаз|екзем|экзем|акне|ботокс|філер|филлер|наркоз|анестезі|анестези|антибіотик|антибиотик|"
    r"гастроскоп|колоноскоп|біопсі|биопси|рентген|мрт\b|узд\b|узи\b|операці|операци|діагноз|диагноз|запален|воспален|нагноєн|нагноен|гній|гной|кровотеч|кровотечен|температур|інфекці|инфекци|"
    r"cavit(?:y|ies)|implant|filling|root canal|diabetes|pregnan|cancer|tumou?r|hepatitis|hiv\b|fracture|hernia|stroke|infection|biopsy|botox|anesthe|surgery|diagnos)\w*"
)
_DATE = re.compile(
    r"\b\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?\b|\b\d{1,2}\s+(?:січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня|"
    r"января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|january|february|march|april|may|june|july|august|september|october|november|december)\b|"
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d{1,2}\b|"
    r"\b(?:минул\w+|прошл\w+|last)\s+(?:понеділ\w+|вівтор\w+|серед\w+|четвер\w*|п'ятниц\w+|субот\w+|неділ\w+|тижн\w+|місяц\w+|понедельник\w*|вторник\w*|сред\w+|пятниц\w+|суббот\w+|воскресень\w+|недел\w+|месяц\w*|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month)\b|\b(?:вчора|позавчора|вчера|позавчера|yesterday)\b"
)
_OUR_DATE = re.compile(
    r"(?:\bдо|\bby|\buntil|прайс\w*(?: на| від| по)?|price list of|as of|\bна|діє|действует|з|с|\bon)\s*(?:\d{1,2}:\d{2}\s*)?(?:[\w']+,\s*)?$"
)
_SUM = re.compile(r"\b\d[\d\s]{0,12}(?:[.,]\d+)?\s*(?:грн|гривень|гривні|гривен|₴|uah|\$|usd|€)")


def find(draft: Draft) -> Iterator[Finding]:
    """Sentences that speak to the author and hold a detail of care."""
    if not draft.in_public:
        return
    for start, end in draft.sentences:
        sentence = draft.plain[start:end]
        if not _AUTHOR.search(sentence) or draft.conditional(start):
            continue
        yield from _health(draft, start, sentence)
        yield from _dates(draft, start, sentence)
        yield from _doctors(draft, start, end)
        if draft.comment_type is CommentType.COMPLAINT:
            for match in _SUM.finditer(sentence):
                yield draft.finding(ID, Severity.WARN, start + match.start(), start + match.end())


def _health(draft: Draft, start: int, sentence: str) -> Iterator[Finding]:
    if draft.comment_type is CommentType.QUESTION:
        # The answer has to name the service that is asked for.
        return
    for match in _HEALTH.finditer(sentence):
        own = any(same_stem(match[0], word) for word in draft.comment_words)
        if not draft.quoted(start + match.start()) or own:
            severity = Severity.WARN if own else Severity.BLOCK
            yield draft.finding(ID, severity, start + match.start(), start + match.end())


def _dates(draft: Draft, start: int, sentence: str) -> Iterator[Finding]:
    for match in _DATE.finditer(sentence):
        if not _OUR_DATE.search(sentence[: match.start()]):
            yield draft.finding(ID, SEVERITY, start + match.start(), start + match.end())


def _doctors(draft: Draft, start: int, end: int) -> Iterator[Finding]:
    answering = {word for person in draft.clinic.responsible for word in words_of(person.name or "")}
    names = [doctor.partition(",")[0] if isinstance(doctor, str) else doctor.name for doctor in draft.clinic.doctors]
    entries = [words_of(name) for name in names]
    # A first name alone is anybody's, the author's too.
    surnames = {word for entry in entries for word in entry if len(word) > 2 and not is_given_name(word)}
    sentence = draft.plain[start:end]
    tied = re.search(r"\b(?:вас|вам|вами|тебе|тобі|тебя|you)\b|лікув|лечил|прийм|приним|опер|treat", sentence)
    for match in re.finditer(r"[^\W\d_][\w'-]{2,}", sentence):
        word = match[0]
        if not draft.reply[start + match.start()].isupper() or not any(_bent(name, word) for name in surnames):
            continue
        if any(_bent(name, word) for name in answering):
            continue
        named = draft.comment_type is CommentType.PRAISE and any(
            same_stem(word, said) or _bent(word, said) for said in draft.comment_words
        )
        if not named or (tied and re.search(r"лікув|лечил|прийм|приним|опер|treat", sentence)):
            yield draft.finding(ID, SEVERITY, start + match.start(), start + match.end())


def _bent(name: str, word: str) -> bool:
    """Whether a word is a form of a name: Коваль, Ковалю; Мельник, Мельника."""
    stem, said = across(name), across(word)
    return len(stem) > 2 and (
        same_stem(name, word) or (said.startswith(stem[:-1]) and len(stem) > 3 and abs(len(said) - len(stem)) <= 3)
    )
