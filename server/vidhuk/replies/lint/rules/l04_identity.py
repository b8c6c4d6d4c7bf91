"""L04: no name that the author does not show, no phone or mail but the clinic's own, no relatives whom the author left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from vidhuk.contracts import LintRule
from vidhuk.replies.language import ReplyLanguage
from vidhuk.replies.latin import latin
from vidhuk.replies.lint.contacts import strange_mails, strange_phones
from vidhuk.replies.lint.draft import BEFORE, Draft, Finding, Severity, folded
from vidhuk.replies.lint.sight import seen
from vidhuk.replies.names import address, all_names, is_given_name, same_person, vocative
from vidhuk.replies.words import across, same_stem, words_of

ID = LintRule.L04
SEVERITY = Severity.BLOCK
BASIS = "NVD; AEPD"
REWRITE = {
    "uk": "Доброго дня! Дякуємо, що написали. Продовжмо, будь ласка, у приватних повідомленнях.",
    "ru": "Добрый день! Спасибо, что написали. Давайте продолжим в личных сообщениях.",
    "en": "Hello! Thank you for writing. Let us continue in private messages, please.",
}

_RELATIVE = re.compile(
    r"\b(?:ваш|тво|твій)\w*\s+(?:[\w'-]+\s+)?(мам|мат(?:і|ер)|тат|батьк|чоловік|дружин|син|доньк|дочк|дитин|малюк|брат|сестр|бабус|дідус|свекрух|тещ|невістк|онук|подруг|кум[аи]?\b|племін|дядьк|тітк|наречен|зят|свекор|тест[ья])\w*"
    r"|\b(?:ваш|тво)\w*\s+(?:[\w'-]+\s+)?(муж|жен|сын|дочк|дочер|реб[её]н|малыш|брат|сестр|бабушк|дедушк|внук|супруг|подруг|доч(?:ь|ер|к|е)|племянни|дяд[яюеь]|т[её]т[яюе]\b|невест|зят|свекров|т[её]щ|парн|девушк|отец|отц|мать|матер)\w*"
    r"|\byour\s+(?:\w+\s+)?(husband|wife|son|daughter|child|mother|father|baby|brother|sister|mum|mom|dad|grandmother|grandfather|spouse|aunt|uncle|niece|nephew|fianc[eé]e?|girlfriend|boyfriend|cousin)\b"
)
_NAME = re.compile(r"(?<![\w«\"'-])(?:[А-ЯІЇЄҐЁA-Z][а-яіїєґёa-z'’ʼ]{2,}|[А-ЯІЇЄҐЁ][А-ЯІЇЄҐЁ'’ʼ]{2,}(?!\w))")
_SMALL = re.compile(r"(?:^|(?<=[.!?,] ))[а-яіїєґё][а-яіїєґё'’ʼ]{2,}(?=[,!])")
"""«олено, напишіть нам»: a vocative in small letters, where nothing else stands so."""


@cache
def _vocatives() -> frozenset[str]:
    """Vocatives that are no other form of a name: «олено», not «роман»."""
    return frozenset({str(vocative(name)).lower() for name in all_names()} - set(all_names()))


# First names of people who write in English; those of the country come from the lists, in Latin letters.
_ENGLISH = frozenset(
    words_of(
        "maria anna john mary michael david james robert william richard thomas daniel matthew anthony andrew joshua kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas "
        "eric jonathan stephen larry justin scott brandon benjamin samuel gregory patrick jack peter paul simon henry oliver harry charlie lucas emma olivia sophia isabella charlotte amelia emily "
        "elizabeth jennifer linda patricia barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly donna michelle carol amanda melissa deborah stephanie rebecca laura helen "
        "amy angela rachel catherine katherine kate jane julie monica natalie victoria alice lucy hannah claire eva alex alexander max martin thomas steve mike tom ben sam dave chris kathy vicky will may grace hope rose joy faith sue pat bill frank mark"
    )
)


@cache
def _spoken_names() -> frozenset[str]:
    """First names and their vocatives, lower case, and as they are spelt in Latin letters."""
    names = set(all_names())
    bent = {str(vocative(name)).lower() for name in names}
    spelt = {latin(name) for name in names if not name.isascii()}
    return frozenset(names | bent | spelt | {_spelling(name) for name in spelt} | _ENGLISH)


def _spelling(word: str) -> str:
    """One spelling for the many of a name in Latin letters: Serhii, Sergiy and Сергій are one."""
    spelt = latin(word).lower().replace("kh", "h").replace("g", "h").replace("y", "i").replace("j", "i")
    return re.sub(r"(.)\1+", r"\1", spelt)


@cache
def _by_spelling() -> dict[str, set[str]]:
    """First names in Cyrillic by one spelling of theirs in Latin letters."""
    found: dict[str, set[str]] = {}
    for name in all_names():
        if not name.isascii():
            found.setdefault(_spelling(name), set()).add(name)
    return found


def _same(word: str, own: str) -> bool:
    if word == own or same_stem(word, own):
        return True
    if word.isascii() is own.isascii() is False:
        return False
    one, other = _spelling(word), _spelling(own)
    return one == other or same_stem(one, other)


def find(draft: Draft) -> Iterator[Finding]:
    """Names, phones, mails and relatives; in private the author's own data may be spoken of."""
    if not draft.in_public:
        return
    yield from _names(draft)
    yield from _numbers(draft)
    yield from _surnames(draft)
    for match in _RELATIVE.finditer(draft.plain):
        stem = next(group for group in match.groups() if group)
        if not any(word.startswith(stem) or same_stem(word, stem) for word in draft.comment_words) and not (
            draft.conditional(match.start()) or draft.named(match.start())
        ):
            yield draft.finding(ID, SEVERITY, match.start(), match.end())


@lru_cache(maxsize=2_048)
def _words(told: str) -> frozenset[str]:
    """Words of something that the clinic tells of itself; it is the same for every reply."""
    return frozenset(words_of(told))


def _people(draft: Draft) -> frozenset[str]:
    """Who answers, and the doctors."""
    names = [person.name or "" for person in draft.clinic.responsible]
    names += [doctor if isinstance(doctor, str) else doctor.name for doctor in draft.clinic.doctors]
    return frozenset().union(*map(_words, names))


def _house(draft: Draft) -> frozenset[str]:
    """The clinic's name, its branches and their addresses."""
    branches = [one if isinstance(one, str) else f"{one.name} {one.address}" for one in draft.clinic.branches]
    return frozenset().union(*map(_words, [draft.clinic.name or "", *branches]))


def _known(draft: Draft, severity: Severity) -> frozenset[str]:
    """Words that the author shows; an unknown author may have signed the comment."""
    shown = _shown(draft.author)
    return shown | _shown(draft.comment_plain) if severity is Severity.HINT else shown


def _severity(draft: Draft) -> Severity:
    """Where nobody knows who wrote, a name may well be the one that stands there: a thing to look at."""
    return SEVERITY if (draft.author or "").strip() else Severity.HINT


def _names(draft: Draft) -> Iterator[Finding]:
    severity = _severity(draft)
    small = (match for match in _SMALL.finditer(draft.reply) if folded(match[0]) in _vocatives())
    spoken = [
        (match, word)
        for match in (*_NAME.finditer(draft.reply), *small)
        if _is_name(word := folded(match[0])) and _addresses(draft, match)
    ]
    if not spoken:
        return
    shown, ours, called = _known(draft, severity), _people(draft) | _house(draft), _called(draft)
    for match, word in spoken:
        to_author = _to_author(draft, match, word)
        if word in called and not _greeted(draft, match):
            continue
        if word in _COMMON and not to_author:
            continue
        if draft.quoted(match.start()) or draft.named(match.start()):
            continue
        if any(_same(word, own) for own in shown):
            # «Тетяно Савчук» to somebody who shows only «Таня» gives the surname away.
            more = _SURNAME.match(draft.reply, match.end())
            if more and not any(_same(more[1].lower(), own) for own in shown | ours):
                yield draft.finding(ID, severity, match.start(), more.end())
            continue
        if to_author or not any(_same(word, own) for own in ours) or _patronymic(draft, match, ours):
            yield draft.finding(ID, severity, match.start(), match.end())


def _is_name(word: str) -> bool:
    return word in _spoken_names() or (word.isascii() and _spelling(word) in _spoken_names())


def _called(draft: Draft) -> frozenset[str]:
    """An insurer may be called like a man («Інго»), and so may a service («Марія», a check-up)."""
    services = (one.name for one in draft.clinic.services)
    return frozenset().union(*map(_words, [*draft.clinic.insurance, *services]))


def _greeted(draft: Draft, match: re.Match[str]) -> bool:
    """Whether a word is spoken to wherever it comes from: after "dear", or at the beginning with a plea behind it."""
    before = _before(draft, match).rstrip()
    starts = not before or before.endswith((".", "!", "?"))
    return _FOR_SURE.search(_before(draft, match)[-40:]) is not None or (
        starts and _SPOKEN_TO.match(draft.reply, match.end()) is not None
    )


_FOR_SURE = re.compile(r"\b(?:шановн\w+|дорог\w+|уважаем\w+|dear|hi|hello|hey)\s+$", re.IGNORECASE)
"""Whoever answers for the clinic is not spoken to."""
_SPOKEN_TO = re.compile(
    r"(?:\s+[А-ЯІЇЄҐA-Z][\w'’]+)?[,!]\s+(?:дуже |щиро |нам |очень |искренне |we |thank |please |sorry )?(?i:дякуємо|вдячні|напишіть|пишіть|вибачте|перепрошуємо|хочемо|розуміємо|прикро|шкода|просимо|доброго|добрий|вітаємо|"
    r"спасибо|благодарим|напишите|пишите|извините|простите|хотим|понимаем|жаль|просим|здравствуйте|добрый|приветствуем|thank|are|write|you|sorry|understand)\b"
)


def _to_author(draft: Draft, match: re.Match[str], word: str) -> bool:
    """Whether the word cannot be a common word nor one of the clinic's people: greeted, in the vocative, or thanked and asked."""
    before = _before(draft, match)
    if _FOR_SURE.search(before[-40:]) or word in _vocatives():
        return True
    starts = not before.strip() or before.rstrip().endswith((".", "!", "?"))
    alone = draft.reply[match.end() : match.end() + 1] in (",", "!")
    # «Слава Україні!» names nobody.
    return starts and (alone or word not in _COMMON) and _SPOKEN_TO.match(draft.reply, match.end()) is not None


_TITLED = re.compile(
    r"\b(?:[Пп]ан[іе]?|[Пп]ане|[Гг]оспожа|[Гг]осподин|[Гг]-жа|Mrs\.?|Mr\.?|Ms\.?|Miss)\s+([А-ЯІЇЄҐA-Z][\w'’]{2,})"
)


def _surnames(draft: Draft) -> Iterator[Finding]:
    """«Dear Mrs. …», «пані …»: a surname that the author does not show and that nobody of the clinic bears."""
    severity = _severity(draft)
    for match in _TITLED.finditer(draft.reply):
        word = folded(match[1])
        if word in _spoken_names() or draft.quoted(match.start()):
            continue
        told = _known(draft, severity) | _people(draft)
        if not any(across(word) == across(own) or _same(word, own) for own in told):
            yield draft.finding(ID, severity, match.start(), match.end())


_LANGUAGES: tuple[ReplyLanguage, ...] = ("uk", "ru")


@lru_cache(maxsize=512)
def _shown(author: str | None) -> frozenset[str]:
    """Words of the displayed name, its vocative, and other forms of the same first name (Сашо for Олександр)."""
    clean = seen(author or "")
    author = folded(clean.text) if clean is not None else author
    words = set(words_of(folded(author or "")))
    words |= {name for word in [*words] if word.isascii() for name in _by_spelling().get(_spelling(word), ())}
    for word in [*words]:
        words |= same_person(word)
    spoken = {str(vocative(word)).lower() for word in words if is_given_name(word)}
    for language in _LANGUAGES:
        said = address(author, language)
        if said:
            spoken.add(said.lower())
    return frozenset(words | spoken)


# Words that begin a sentence as often as they are names.
_COMMON = frozenset(
    words_of(
        "надія віра любов слава світлана роза раді рада мила мир лев злата ніна will may mark grace hope rose joy faith sue art pat bill frank яна ось май"
    )
)
_PATRONYMIC = re.compile(r"\s+([А-ЯІЇЄҐ][\w'’]+(?:вич|вичу|івна|івно|ївна|ївно|овна|евна|ична))\b")


def _patronymic(draft: Draft, match: re.Match[str], ours: frozenset[str]) -> bool:
    """«Андрій Петрович» is nobody of the clinic whose Андрій has another patronymic, or none."""
    found = _PATRONYMIC.match(draft.reply, match.end())
    return found is not None and not any(same_stem(found[1].lower(), own) for own in ours)


_SURNAME = re.compile(r"\s+([А-ЯІЇЄҐ][\w'’]{2,})(?=\s*[,!.])")
_ANSWERS_BY = re.compile(
    r"(?:\s+[А-ЯІЇЄҐA-Z][\w'’]+)?,?\s+(?:(?:до|к|by|until|до кінця|с|з|from)\s+(?:\d|завтра|вечора|вечера|кінця|конца|понеділ|вівтор|серед|четвер|п.ятниц|субот|неділ|понедельник|вторник|сред|пятниц|воскресен|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday)|(?:сьогодні|завтра|сегодня|today|tomorrow) (?:до|к|by|о|в)\b)",
    re.IGNORECASE,
)
"""«Повідомлення сторінки, Ольга Левчук, до завтра» tells who answers."""
_VERB_BEFORE = re.compile(
    r"\b(?:відпов\w+|ответ\w*|напиш\w+|зв'яж\w+|свяж\w+|зателефон\w+|позвон\w+|прочита\w+|поба\w+|займ\w+|допомож\w+|помож\w+|прийма\w+|приним\w+|вед[еу]\w*|лікар\w*|доктор\w*|врач\w*|пише|пишет|звати|зовут|керівниц\w+|адміністратор\w*|менеджер\w*|керівник\w*|директор\w*|by|from|to|dr|doctor|manager)\s*$",
    re.IGNORECASE,
)


_TITLE_BEFORE = re.compile(
    r"\b(?:пан[іе]?|пане|госпо\w+|mrs?\.?|ms\.?|miss|шановн\w+|дорог\w+|уважаем\w+|dear|hi|hello|hey)$", re.IGNORECASE
)
_ALONE = re.compile(r"(?:\s+[А-ЯІЇЄҐA-Z][\w'’]+){0,2}[,!]")
_ENDS_CLAUSE = re.compile(r"(?:\s+[А-ЯІЇЄҐA-Z][\w'’]+)?[.,!?]")
_WITH_SURNAME = re.compile(r"\s+[А-ЯІЇЄҐA-Z][\w'’]+\s*[,!]")


def _addresses(draft: Draft, match: re.Match[str]) -> bool:
    """The word stands as an address: before or after a comma, after «пані», or in the vocative; not as somebody who answers."""
    before = _before(draft, match).rstrip()
    if _TITLE_BEFORE.search(before):
        return True
    if _VERB_BEFORE.search(before) or _ANSWERS_BY.match(draft.reply, match.end()):
        return False
    # A surname or patronymic may stand between the name and its comma.
    alone = _ALONE.match(draft.reply, match.end()) is not None
    if alone and (not before or before.endswith((".", "!", "?", ",", ":"))):
        return True
    if before.endswith(",") and _ENDS_CLAUSE.match(draft.reply, match.end()):
        return True
    starts = not before or before.endswith((".", "!", "?", ","))
    return starts and _WITH_SURNAME.match(draft.reply, match.end()) is not None


def _before(draft: Draft, match: re.Match[str]) -> str:
    """As much of the reply as a rule looks at before a word; a long text has many names."""
    return draft.reply[max(0, match.start() - BEFORE) : match.start()]


def _numbers(draft: Draft) -> Iterator[Finding]:
    for start, end in (*strange_phones(draft.reply, draft.clinic), *strange_mails(draft.reply, draft.clinic)):
        yield draft.finding(ID, SEVERITY, start, end)
