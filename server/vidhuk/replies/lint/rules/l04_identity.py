"""L04: no name that the author does not show, no phone or mail but the clinic's own, no relatives whom the author left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from vidhuk.contracts import LintRule
from vidhuk.replies.language import ReplyLanguage
from vidhuk.replies.lint.draft import Draft, Finding, Severity
from vidhuk.replies.names import address, all_names, is_given_name, same_person, vocative
from vidhuk.replies.words import across, same_stem, words_of

ID = LintRule.L04
SEVERITY = Severity.BLOCK
BASIS = "NVD; AEPD"
REWRITE = {
    "uk": "Доброго дня! (без імені, якого автор не показує)",
    "ru": "Добрый день! (без имени, которого автор не показывает)",
    "en": "Hello! (without a name that the author does not show)",
}

_PHONE = re.compile(r"(?<![\w/#№])\+?\d(?:[\s()-]{0,2}\d){8,12}(?!\w)")
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.-]*\w")
_RELATIVE = re.compile(
    r"\b(?:ваш|тво|твій)\w*\s+(?:[\w'-]+\s+)?(мам|мат(?:і|ер)|тат|батьк|чоловік|дружин|син|доньк|дочк|дитин|малюк|брат|сестр|бабус|дідус|свекрух|тещ|невістк|онук|подруг|кум[аи]?\b|племін|дядьк|тітк|наречен|зят|свекор|тест[ья])\w*"
    r"|\b(?:ваш|тво)\w*\s+(?:[\w'-]+\s+)?(муж|жен|сын|дочк|дочер|реб[её]н|малыш|брат|сестр|бабушк|дедушк|внук|супруг|подруг|племянни|дяд[яюеь]|т[её]т[яюе]\b|невест|зят|свекров|т[её]щ|парн|девушк|отец|отц|мать|матер)\w*"
    r"|\byour\s+(?:\w+\s+)?(husband|wife|son|daughter|child|mother|father|baby|brother|sister|mum|mom|dad|grandmother|grandfather|spouse|aunt|uncle|niece|nephew|fianc[eé]e?|girlfriend|boyfriend|cousin)\b"
)
_NAME = re.compile(r"(?<![\w«\"'-])[А-ЯІЇЄҐЁA-Z][а-яіїєґёa-z'’ʼ]{2,}")


@cache
def _spoken_names() -> frozenset[str]:
    """First names and their vocatives, lower case."""
    names = set(all_names())
    bent = {str(vocative(name)).lower() for name in names}
    return frozenset(names | bent)


def find(draft: Draft) -> Iterator[Finding]:
    """Names, phones, mails and relatives; in private the author's own data may be spoken of."""
    if not draft.in_public:
        return
    yield from _names(draft)
    yield from _numbers(draft)
    yield from _surnames(draft)
    for match in _RELATIVE.finditer(draft.plain):
        stem = next(group for group in match.groups() if group)
        if not any(
            word.startswith(stem) or same_stem(word, stem) for word in draft.comment_words
        ) and not draft.conditional(match.start()):
            yield draft.finding(ID, SEVERITY, match.start(), match.end())


def _names(draft: Draft) -> Iterator[Finding]:
    shown = _shown(draft.author)
    ours = {word for person in draft.clinic.responsible for word in words_of(person.name or "")}
    ours |= {
        word for doctor in draft.clinic.doctors for word in words_of(doctor if isinstance(doctor, str) else doctor.name)
    } | set(words_of(draft.clinic.name or ""))
    ours |= {
        word
        for branch in draft.clinic.branches
        for word in words_of(branch if isinstance(branch, str) else f"{branch.name} {branch.address}")
    }
    for match in _NAME.finditer(draft.reply):
        word = match[0].lower().replace("’", "'").replace("ʼ", "'")
        if word not in _spoken_names() or word in _COMMON or not _addresses(draft, match):
            continue
        if draft.quoted(match.start()):
            continue
        if any(word == own or same_stem(word, own) for own in shown):
            # «Тетяно Савчук» to somebody who shows only «Таня» gives the surname away.
            more = _SURNAME.match(draft.reply, match.end())
            if more and not any(same_stem(more[1].lower(), own) for own in shown | ours):
                yield draft.finding(ID, SEVERITY, match.start(), more.end())
            continue
        if not any(word == own or same_stem(word, own) for own in ours) or _patronymic(draft, match, ours):
            yield draft.finding(ID, SEVERITY, match.start(), match.end())


_TITLED = re.compile(
    r"\b(?:[Пп]ан[іе]?|[Пп]ане|[Гг]оспожа|[Гг]осподин|[Гг]-жа|Mrs\.?|Mr\.?|Ms\.?|Miss)\s+([А-ЯІЇЄҐA-Z][\w'’]{2,})"
)


def _surnames(draft: Draft) -> Iterator[Finding]:
    """«Dear Mrs. …», «пані …»: a surname that the author does not show and that nobody of the clinic bears."""
    known = _shown(draft.author)
    ours = {word for person in draft.clinic.responsible for word in words_of(person.name or "")}
    ours |= {
        word for doctor in draft.clinic.doctors for word in words_of(doctor if isinstance(doctor, str) else doctor.name)
    }
    for match in _TITLED.finditer(draft.reply):
        word = match[1].lower().replace("’", "'")
        if word in _spoken_names() or draft.quoted(match.start()):
            continue
        if not any(across(word) == across(own) or same_stem(word, own) for own in known | ours):
            yield draft.finding(ID, SEVERITY, match.start(), match.end())


_LANGUAGES: tuple[ReplyLanguage, ...] = ("uk", "ru")


@lru_cache(maxsize=512)
def _shown(author: str | None) -> frozenset[str]:
    """Words of the displayed name, its vocative, and other forms of the same first name (Сашо for Олександр)."""
    words = set(words_of(author or ""))
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
        "надія надіє віра віро любов слава славо світлана марто роза раді рада мила мир лев злата ніна will may mark grace яна ось май"
    )
)
_PATRONYMIC = re.compile(r"\s+([А-ЯІЇЄҐ][\w'’]+(?:вич|вичу|івна|івно|ївна|ївно|овна|евна|ична))\b")


def _patronymic(draft: Draft, match: re.Match[str], ours: set[str]) -> bool:
    """«Андрій Петрович» is nobody of the clinic whose Андрій has another patronymic, or none."""
    found = _PATRONYMIC.match(draft.reply, match.end())
    return found is not None and not any(same_stem(found[1].lower(), own) for own in ours)


_SURNAME = re.compile(r"\s+([А-ЯІЇЄҐ][\w'’]{2,})(?=\s*[,!.])")
_VERB_BEFORE = re.compile(
    r"\b(?:відпов\w+|ответ\w*|напиш\w+|зв'яж\w+|свяж\w+|зателефон\w+|позвон\w+|прочита\w+|поба\w+|займ\w+|допомож\w+|помож\w+|прийма\w+|приним\w+|вед[еу]\w*|лікар\w*|доктор\w*|врач\w*|пише|пишет|звати|зовут|керівниц\w+|адміністратор\w*|менеджер\w*|керівник\w*|директор\w*|by|from|to|dr|doctor|manager)\s*$",
    re.IGNORECASE,
)


def _addresses(draft: Draft, match: re.Match[str]) -> bool:
    """The word stands as an address: before or after a comma, after «пані», or in the vocative; not as somebody who answers."""
    before, after = draft.reply[: match.start()].rstrip(), draft.reply[match.end() :]
    if re.search(
        r"\b(?:пан[іе]?|пане|госпо\w+|mrs?\.?|ms\.?|miss|шановн\w+|дорог\w+|уважаем\w+|dear|hi|hello|hey)$",
        before,
        re.IGNORECASE,
    ):
        return True
    if _VERB_BEFORE.search(before):
        return False
    # A surname or patronymic may stand between the name and its comma.
    alone = re.match(r"(?:\s+[А-ЯІЇЄҐA-Z][\w'’]+){0,2}[,!]", after) is not None
    if alone and (not before or before.endswith((".", "!", "?", ",", ":")) or re.search(r"[,!]\s*$", before)):
        return True
    if before.endswith(",") and re.match(r"(?:\s+[А-ЯІЇЄҐA-Z][\w'’]+)?[.,!?]", after):
        return True
    starts = not before or before.endswith((".", "!", "?", ","))
    return starts and re.match(r"\s+[А-ЯІЇЄҐA-Z][\w'’]+\s*[,!]", after) is not None


def _numbers(draft: Draft) -> Iterator[Finding]:
    own = {_digits(text) for text in draft.clinic.phones}
    own |= {
        _digits(str(branch.phone)) for branch in draft.clinic.branches if not isinstance(branch, str) and branch.phone
    }
    own |= {_digits(channel) for channel in draft.clinic.channels.values()}
    for match in _PHONE.finditer(draft.reply):
        if _digits(match[0]) not in own and not _is_date_or_sum(match[0]):
            yield draft.finding(ID, SEVERITY, match.start(), match.end())
    mails = {mail.lower() for mail in draft.clinic.emails} | {
        channel.lower() for channel in draft.clinic.channels.values()
    }
    for match in _MAIL.finditer(draft.reply):
        if match[0].lower() not in mails:
            yield draft.finding(ID, SEVERITY, match.start(), match.end())


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)[-9:]


def _is_date_or_sum(text: str) -> bool:
    return re.fullmatch(r"\d{1,2}-\d{1,2}-\d{4}|[\d\s]+-[\d\s]+", text) is not None and not text.startswith(("0", "+"))
