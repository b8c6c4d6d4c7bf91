"""The price of what a question names, as the clinic's list has it today; a price that has run out is told apart and never said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from vidhuk.clinic import branches_of, full_date, is_free, may_be_said, span_words, sum_words
from vidhuk.contracts import RosterKind, ServicePrice
from vidhuk.replies.asked import Comment, Found, branch_name, named_of, own_text, quoted, shared
from vidhuk.replies.foreign import is_ukrainian, may_stand
from vidhuk.replies.language import ReplyLanguage
from vidhuk.replies.service_names import indexed
from vidhuk.replies.words import same_stem, words_of

_SHOWN = 3
_ABOUT_OTHER = frozenset(
    {"hours", "address", "phone", "metro", "parking", "insurance", "language", "promotions", "free"}
)
"""What else a question may ask for beside a price: the words that ask for it name no service."""
_UNSAID = ("консультація", "загальний")
_PRICE_LIST = re.compile(r"прайс|цін[иа]|цен[ыа]|price|вартіст|стоимост", re.IGNORECASE)
_NAMELESS: dict[ReplyLanguage, str] = {"uk": "ця послуга", "ru": "эта услуга", "en": "this service"}
_TO_BOOK = ("запис", "book")


def price(comment: Comment) -> Found | None:
    """The price of the service that is asked about; of up to three that fit as well, each; of more, and where none is named,
    from what to what they cost, as whoever asks has to say which one is meant.

    In English one service without a name in English has its price said alone; of several nobody could tell which is which.
    """
    content = named_services(comment)
    groups = [_at_branch(comment, group) for group in _together(comment, content)]
    if groups:
        kept = [[service for service in group if may_be_said(service, comment.today)] for group in groups]
        if not all(kept):
            # Two are asked and one has no price to say: a person answers, so that the other is not lost in silence.
            return None
        # The first of each goes first, so that a long group pushes none out.
        said = [service for row in zip_longest(*kept) for service in row if service is not None]
        if not all(has_name(service, comment.language) for service in said):
            return None
        return _told(comment, said, shown=max(_SHOWN, len(groups)))
    fitting = _fitting(comment, content)
    said = [service for service in fitting if may_be_said(service, comment.today)]
    alone = len(fitting) == 1
    if (whole := _range(said)) is not None:
        return _told_range(comment, whole, named=bool(content))
    if not alone:
        said = [service for service in said if has_name(service, comment.language)]
    return _told(comment, said, alone=alone) if said else None


_Range = tuple[float, float | None, str]


def _range(said: list[ServicePrice]) -> _Range | None:
    """The least and the most of prices in one currency, the most only where every one has its own; None of three or fewer."""
    if len(said) <= _SHOWN or len({service.currency.strip().lower() for service in said}) > 1:
        return None
    lows = [low for service in said if (low := service.price_from or service.price_to)]
    highs = [service.price_to for service in said if not is_free(service.price_from, service.price_to)]
    if not lows:
        return None
    return min(lows), None if None in highs else max(high for high in highs if high is not None), said[0].currency


def _told_range(comment: Comment, whole: _Range, *, named: bool) -> Found:
    low, high, currency = whole
    places: Found = {
        "today": (full_date(comment.today, comment.language),),
        "price_span" if named else "price_range": (str(sum_words(low, high, currency, comment.language)),),
    }
    lists = [link.url for link in comment.clinic.links if _PRICE_LIST.search(link.name)]
    return places | ({"link": (lists[0],)} if lists else {})


def has_name(service: ServicePrice, language: ReplyLanguage) -> bool:
    """Whether the service has a name that a reply in this language may hold."""
    return may_stand(own_text(service, "name", language), language)


def lacks_name(comment: Comment) -> bool:
    """Whether a price that may be said today is said without its service's name, or not at all for want of it."""
    content = named_services(comment)
    asked = [service for group in _together(comment, content) for service in group] or _fitting(comment, content)
    said = [service for service in asked if may_be_said(service, comment.today)]
    if not _together(comment, content) and _range(said) is not None:
        # From what to what they cost is said without a name.
        return False
    return any(not has_name(service, comment.language) for service in said)


def _told(comment: Comment, said: list[ServicePrice], *, alone: bool = False, shown: int = _SHOWN) -> Found:
    """The prices as places: of one service, or of several as a list."""
    today = (full_date(comment.today, comment.language),)
    names = [service.name for service in said]
    rows = [
        (
            _service_name(service, comment, where=names.count(service.name) > 1),
            _sums(service, comment.language),
        )
        for service in said[:shown]
    ]
    named = has_name(said[0], comment.language)
    if alone and is_free(said[0].price_from, said[0].price_to):
        nameless = _NAMELESS[comment.language]
        return {"today": today, "free_service": (quoted(rows[0][0], comment.language) if named else nameless,)}
    if alone and not named:
        return {"today": today, "unnamed_price": rows[0][1]}
    if alone:
        return {"today": today, "service": (rows[0][0],), "price": rows[0][1]}
    # A Ukrainian name in a Russian reply stands as the price list has it, and so in quotes.
    if comment.language == "ru" and any(is_ukrainian(name) for name, _sums_said in rows):
        rows = [(quoted(name, "ru"), sums) for name, sums in rows]
    first, last = [(name, sums[0]) for name, sums in rows], [(name, sums[-1]) for name, sums in reversed(rows)]
    return {
        "today": today,
        "prices": (
            "; ".join(f"{name} — {price}" for name, price in first),
            ", ".join(f"{quoted(name, comment.language)} ({price})" for name, price in last),
            "; ".join(f"{name} — {price}" for name, price in [*last[1:], last[0]]),
        ),
    }


def is_over(comment: Comment) -> bool:
    """Whether the clinic wrote the price down once, and its last day has gone by."""
    content = named_services(comment)
    together = [service for group in _together(comment, content) for service in group]
    fitting = _at_branch(comment, together) or _fitting(comment, content)
    return any(service.price_from is not None or service.price_to is not None for service in fitting)


def offered(comment: Comment) -> Found | None:
    """«Чи робите УЗД?»: a service of the price list that is named, with its price; a question that names none gets nothing."""
    return price(comment) if named_services(comment) else None


def _sums(service: ServicePrice, language: ReplyLanguage) -> tuple[str, ...]:
    """«від 600 до 900 грн» and «600–900 грн»."""
    low, high = service.price_from, service.price_to
    words = str(sum_words(low, high, service.currency, language))
    if not low or high is None or low == high:
        return (words,)
    return words, span_words(low, high, service.currency, language)


def named_services(comment: Comment) -> tuple[str, ...]:
    """Words of the question that may name a service."""
    fillers = comment.playbook.fillers
    beside = {
        place
        for ask, start, end in comment.playbook.asked.spans(comment.words)
        if ask in _ABOUT_OTHER
        for place in range(start, end)
    }
    # «На Подолі» is a branch and no «подолог».
    spelling = comment.playbook.spelling
    seen = [one for one in comment.labels.mentions if one.kind is RosterKind.BRANCH]
    branches = {
        said
        for one in seen
        for word in words_of(one.surface)
        for said in (word, *(spelling.again([word], language)[0] for language in ("uk", "ru")))
    }
    words = tuple(
        word
        for place, word in enumerate(comment.words)
        if place not in beside
        and word not in fillers
        and word not in branches
        and not word.isdigit()
        and not word.startswith(_TO_BOOK)
    )
    return comment.playbook.services.signs(words)


def _fitting(comment: Comment, content: tuple[str, ...]) -> list[ServicePrice]:
    """Services that the question names best, all when it names none; none when it names a known one that no list holds.

    Where a branch is named, what is sold at another one only is none of them.
    """
    return _at_branch(comment, _best(comment, content) if content else list(comment.clinic.services))


def _at_branch(comment: Comment, services: list[ServicePrice]) -> list[ServicePrice]:
    here = {branch.name for branch in named_of(branches_of(comment.clinic), comment)}
    if not here or not any(service.branch for service in services):
        return services
    return [service for service in services if not service.branch or service.branch in here]


def _together(comment: Comment, content: tuple[str, ...]) -> list[list[ServicePrice]]:
    """«УЗД серця і чистка зубів»: services of each thing that is asked for; none unless two are, and all known ones are found."""
    known = {word for word in content if word.startswith("#")}
    named = _by_names(comment.clinic.services)
    index = indexed(comment.playbook.services, comment.playbook.fillers, tuple(name for name, _service in named))
    # Who asks for a «кардіолог» beside something else means the consultation, whether it is said or not; «аналіз крові» is the general one.
    unsaid = {sign for word in _UNSAID for sign in comment.playbook.services.signs((word,))}
    rows: list[tuple[frozenset[str], float, ServicePrice]] = []
    for place in index.near(content):
        own = index.words[place]
        needed = [word for word in own if word not in unsaid or word in known] or list(own)
        covers = frozenset(said for said in content if any(_same(word, said) for word in needed))
        score = sum(any(_same(word, said) for said in content) for word in needed) / len(needed)
        signed = {word for word in needed if word.startswith("#")}
        if not signed <= known or score < (0.5 if signed else 1.0):
            continue
        if not _of_another_thing(comment, named[place][0], own, content):
            rows.append((covers, score, named[place][1]))
    things = [covers for covers in dict.fromkeys(row[0] for row in rows) if not any(covers < row[0] for row in rows)]
    if len(things) < 2 or not known <= frozenset().union(*things):
        return []
    things.sort(key=lambda covers: min(content.index(word) for word in covers))
    best = {thing: max(score for covers, score, _service in rows if covers == thing) for thing in things}
    return [_once(one for covers, score, one in rows if covers == thing and score == best[thing]) for thing in things]


def _best(comment: Comment, content: tuple[str, ...]) -> list[ServicePrice]:
    known = {word for word in content if word.startswith("#")}
    named = _by_names(comment.clinic.services)
    index = indexed(comment.playbook.services, comment.playbook.fillers, tuple(name for name, _service in named))
    scored: list[tuple[float, ServicePrice]] = []
    for place in index.near(content):
        own = index.words[place]
        if known - set(own) or _of_another_thing(comment, named[place][0], own, content):
            continue
        score = sum(any(_same(word, said) for said in content) for word in own) / len(own)
        if score >= 0.5:
            scored.append((score, named[place][1]))
    best = max((score for score, _service in scored), default=0.0)
    return _once(service for score, service in scored if score == best)


def _by_names(services: Sequence[ServicePrice]) -> list[tuple[str, ServicePrice]]:
    """Each service under its name, and under its names in other languages where the clinic wrote any."""
    rows: list[tuple[str, ServicePrice]] = []
    for service in services:
        rows.append((service.name, service))
        extra = service.model_extra or {}
        for key in ("name_en", "name_ru") if extra else ():
            other = extra.get(key)
            if isinstance(other, str) and other.strip():
                rows.append((other, service))
    return rows


def _once(services: Iterable[ServicePrice]) -> list[ServicePrice]:
    return list({id(service): service for service in services}.values())


def _of_another_thing(comment: Comment, name: str, own: tuple[str, ...], content: tuple[str, ...]) -> bool:
    """«УЗД нирок» is not answered by the price of «УЗД щитоподібної залози»: a general word alone names no service."""
    general = comment.playbook.general_services
    matched = [word for word in own if any(_same(word, said) for said in content)]
    rest = [word for word in own if word not in matched]
    if not rest or any(word not in general for word in matched):
        return False
    branches = branches_of(comment.clinic)
    places = (*(branch.name for branch in branches), *(mention.surface for mention in comment.labels.mentions))
    known = [word for text in (name, *places) for word in words_of(text)]
    for place, word in enumerate(comment.words):
        if comment.playbook.services.signs((word,))[0] not in general:
            continue
        thing = _thing_of(comment, place)
        if thing is not None and not shared([thing], known):
            return True
    return False


def _thing_of(comment: Comment, place: int) -> str | None:
    """What the general word at this place is of: «УЗД нирок», "ultrasound of the spleen", and in English "spleen ultrasound"."""
    words, fillers = comment.words, comment.playbook.fillers
    english = words[place].isascii()
    # It stands right behind, at most a preposition between them; an article too in English.
    near = [words[place + 1 : place + 3 + english], words[place - 1 : place] if english and place else []]
    return next(
        (said for side in near for said in side if said not in fillers and len(said) > 2 and said.isascii() == english),
        None,
    )


def _same(left: str, right: str) -> bool:
    return left == right if left.startswith("#") or right.startswith("#") else same_stem(left, right)


def _service_name(service: ServicePrice, comment: Comment, *, where: bool) -> str:
    """The service, with its branch where one service has several prices."""
    name = own_text(service, "name", comment.language)
    if not where or not service.branch:
        return name
    return f"{name} ({branch_name(service.branch, comment)})"
