"""The price of what a question names, as the clinic's list has it today; a price that has run out is told apart and never said."""

from __future__ import annotations

from vidhuk.clinic import branches_of, full_date, may_be_said, sum_words
from vidhuk.contracts import ServicePrice
from vidhuk.replies.asked import Comment, Found, named_of, own_text, quoted, shared
from vidhuk.replies.language import ReplyLanguage
from vidhuk.replies.service_names import indexed
from vidhuk.replies.words import same_stem, words_of

_SHOWN = 3
_ABOUT_OTHER = frozenset({"hours", "address", "phone", "metro", "parking", "insurance", "language", "promotions"})
"""What else a question may ask for beside a price: the words that ask for it name no service."""
_TO_BOOK = ("запис", "book")


def price(comment: Comment) -> Found | None:
    """The price of the service that is asked about; of several that fit as well, the first three; of none named, likewise."""
    fitting = _fitting(comment, named_services(comment))
    said = [service for service in fitting if may_be_said(service, comment.today)]
    if not said:
        return None
    today = (full_date(comment.today, comment.language),)
    names = [service.name for service in said]
    rows = [
        (
            _service_name(service, comment.language, where=names.count(service.name) > 1),
            _sums(service, comment.language),
        )
        for service in said[:_SHOWN]
    ]
    if len(fitting) == 1:
        return {"today": today, "service": (rows[0][0],), "price": rows[0][1]}
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
    fitting = _fitting(comment, named_services(comment))
    return any(service.price_from is not None or service.price_to is not None for service in fitting)


def offered(comment: Comment) -> Found | None:
    """«Чи робите УЗД?»: a service of the price list that is named, with its price; a question that names none gets nothing."""
    return price(comment) if named_services(comment) else None


def _sums(service: ServicePrice, language: ReplyLanguage) -> tuple[str, ...]:
    """«від 600 до 900 грн» and «600–900 грн»."""
    low, high = service.price_from, service.price_to
    words = str(sum_words(low, high, service.currency, language))
    if low is None or high is None or low == high:
        return (words,)
    return words, str(sum_words(low, low, service.currency, language)).replace(f"{low:g}", f"{low:g}–{high:g}", 1)


def named_services(comment: Comment) -> tuple[str, ...]:
    """Words of the question that may name a service."""
    fillers = comment.playbook.fillers
    beside = {
        place
        for ask, start, end in comment.playbook.asked.spans(comment.words)
        if ask in _ABOUT_OTHER
        for place in range(start, end)
    }
    words = tuple(
        word
        for place, word in enumerate(comment.words)
        if place not in beside and word not in fillers and not word.isdigit() and not word.startswith(_TO_BOOK)
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


def _best(comment: Comment, content: tuple[str, ...]) -> list[ServicePrice]:
    known = {word for word in content if word.startswith("#")}
    services = comment.clinic.services
    index = indexed(comment.playbook.services, comment.playbook.fillers, tuple(one.name for one in services))
    scored: list[tuple[float, ServicePrice]] = []
    for place in index.near(content):
        own = index.words[place]
        if known - set(own) or _of_another_thing(comment, services[place].name, own, content):
            continue
        score = sum(any(_same(word, said) for said in content) for word in own) / len(own)
        if score >= 0.5:
            scored.append((score, services[place]))
    best = max((score for score, _service in scored), default=0.0)
    return [service for score, service in scored if score == best]


def _of_another_thing(comment: Comment, name: str, own: tuple[str, ...], content: tuple[str, ...]) -> bool:
    """«УЗД нирок» is not answered by the price of «УЗД щитоподібної залози»: a general word alone names no service."""
    general = comment.playbook.general_services
    matched = [word for word in own if any(_same(word, said) for said in content)]
    rest = [word for word in own if word not in matched]
    if not rest or any(word not in general for word in matched):
        return False
    words, fillers, branches = comment.words, comment.playbook.fillers, branches_of(comment.clinic)
    for place, word in enumerate(words[:-1]):
        if comment.playbook.services.signs((word,))[0] not in general:
            continue
        # What the general word is of stands right behind it, at most a preposition between them.
        behind = [said for said in words[place + 1 : place + 3] if said not in fillers or said == words[place + 1]]
        thing = next((said for said in behind if said not in fillers and len(said) > 2), None)
        places = (*(branch.name for branch in branches), *(mention.surface for mention in comment.labels.mentions))
        known = [word for text in (name, *places) for word in words_of(text)]
        if thing is not None and not shared([thing], known):
            return True
    return False


def _same(left: str, right: str) -> bool:
    return left == right if left.startswith("#") or right.startswith("#") else same_stem(left, right)


def _service_name(service: ServicePrice, language: ReplyLanguage, *, where: bool) -> str:
    """The service, with its branch where one service has several prices."""
    name = own_text(service, "name", language)
    return f"{name} ({' '.join(service.branch.split())})" if where and service.branch else name
