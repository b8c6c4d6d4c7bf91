"""What a question asks for, and the clinic's own answer to it; a fact that is not written down is named, not guessed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from vidhuk.clinic import branches_of, doctor_line, full_date, holds_on, may_be_said, parse_hours, sum_words, week_words
from vidhuk.contracts import ClinicFact, MissingFact, ServicePrice
from vidhuk.replies.amenities import insurance, languages, metro, parking
from vidhuk.replies.asked import Comment, Found, own_text, quoted, shared
from vidhuk.replies.language import ReplyLanguage
from vidhuk.replies.promotions import current_promotions, ended_promotion
from vidhuk.replies.service_names import indexed
from vidhuk.replies.words import same_stem, words_of

OVER = "promotion-over"
"""An answer that an offer has ended; a figure of it is never said."""

_OTHERWISE = frozenset({"insurance", "free", "language", "promotions"})
_WHEN = frozenset(
    words_of(
        "коли котрої години годин графік розклад вихідні суботу неділю когда скольки часы график when hours time open"
    )
)

_EXPIRED = {"price": MissingFact.PRICE_EXPIRED, "promotions": MissingFact.PROMOTION_EXPIRED}

_LINK = re.compile(r"https?://[^\s<>()«»\"]+[^\s<>()«»\".,;:!?]")


@dataclass
class Answers:
    """What the facts say: places by name, the asks that they answer, and what nobody has written down."""

    places: Found = field(default_factory=dict)
    answered: list[str] = field(default_factory=list)
    missing: list[MissingFact] = field(default_factory=list)
    asks: list[str] = field(default_factory=list)

    def lacks(self, fact: MissingFact) -> None:
        """Name a missing fact once."""
        if fact not in self.missing:
            self.missing.append(fact)


def asks_of(comment: Comment) -> list[str]:
    """What is asked, in the order of the text; the topics speak when no pattern does."""
    found = comment.playbook.asked.found(comment.words)
    if "hours" in found and _OTHERWISE & set(found) and not _WHEN & set(comment.words):
        # «Чи працюєте зі страховою?» asks for no hours.
        found = [ask for ask in found if ask != "hours"]
    if found:
        return found
    topics = set(comment.labels.topics)
    return [ask.id for ask in comment.playbook.asks.values() if topics & set(ask.topics)][:1]


def answers(comment: Comment) -> Answers:
    """Everything of the clinic's facts that answers this comment."""
    result = Answers(asks=asks_of(comment))
    for ask in result.asks:
        answered, found = _answer(ask, comment)
        if found is None or answered == OVER:
            result.lacks(
                _EXPIRED[ask] if ask in _EXPIRED and _is_over(ask, comment) else comment.playbook.asks[ask].fact
            )
        if found is None:
            continue
        result.places.update(found)
        if answered not in result.answered:
            result.answered.append(answered)
    if not result.asks:
        found = fact_places(comment)
        if found is None:
            result.lacks(MissingFact.ANSWER)
        else:
            result.places.update(found)
            result.answered.append("fact")
    return result


def _answer(ask: str, comment: Comment) -> tuple[str, Found | None]:
    """Kind of the answer and its places; a general fact of the clinic may answer what its own lists do not."""
    own = _KINDS.get(ask)
    found = None if own is None else own(comment)
    if found is not None:
        return ("price-list" if "prices" in found else ask), found
    if ask == "promotions" and (over := ended_promotion(comment)) is not None:
        return OVER, over
    return "fact", fact_places(comment)


def _is_over(ask: str, comment: Comment) -> bool:
    """Whether the clinic wrote it down once, and its last day has gone by."""
    if ask == "promotions":
        return ended_promotion(comment) is not None
    fitting = _fitting(comment, _named(comment)) or []
    return any(service.price_from is not None or service.price_to is not None for service in fitting)


def fact_places(comment: Comment) -> Found | None:
    """The clinic's fact that a comment is about, with its link when there is one."""
    content = comment.content
    best: tuple[int, ClinicFact] | None = None
    for written in comment.clinic.facts:
        fact = written if isinstance(written, ClinicFact) else ClinicFact(text=written)
        if not holds_on(comment.today, last=fact.valid_to):
            # Its last day has gone by: the owner looks at it first.
            continue
        about = [word for phrase in fact.about for word in words_of(phrase) if len(word) > 2]
        own = [
            word
            for word in words_of(_LINK.sub(" ", fact.text))
            if len(word) > 4 and word not in comment.playbook.fillers
        ]
        # Words that the clinic gave for finding weigh more than words that happen to stand in the fact.
        score = 2 * shared(about, content) + shared(own, content)
        if score and (best is None or score > best[0]):
            best = (score, fact)
    return None if best is None else _fact_words(best[1], comment.language)


def _price(comment: Comment) -> Found | None:
    """The price of the service that is asked about; of several that fit as well, the first three; of none named, likewise."""
    fitting = _fitting(comment, _named(comment))
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
        for service in said[:3]
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


def _sums(service: ServicePrice, language: ReplyLanguage) -> tuple[str, ...]:
    """«від 600 до 900 грн» and «600–900 грн»."""
    low, high = service.price_from, service.price_to
    words = str(sum_words(low, high, service.currency, language))
    if low is None or high is None or low == high:
        return (words,)
    return words, str(sum_words(low, low, service.currency, language)).replace(f"{low:g}", f"{low:g}–{high:g}", 1)


def _named(comment: Comment) -> tuple[str, ...]:
    """Words of the question that may name a service."""
    fillers = comment.playbook.fillers
    words = tuple(word for word in comment.words if word not in fillers and not word.isdigit())
    return comment.playbook.services.signs(words)


def _fitting(comment: Comment, content: tuple[str, ...]) -> list[ServicePrice]:
    """Services that the question names best, all when it names none; none when it names a known one that no list holds."""
    if not content:
        return list(comment.clinic.services)
    known = {word for word in content if word.startswith("#")}
    services = comment.clinic.services
    index = indexed(comment.playbook.services, comment.playbook.fillers, tuple(one.name for one in services))
    scored: list[tuple[float, ServicePrice]] = []
    for place in index.near(content):
        own = index.words[place]
        if known - set(own):
            continue
        score = sum(any(_same(word, said) for said in content) for word in own) / len(own)
        if score >= 0.5:
            scored.append((score, services[place]))
    best = max((score for score, _service in scored), default=0.0)
    return [service for score, service in scored if score == best]


def _same(left: str, right: str) -> bool:
    return left == right if left.startswith("#") or right.startswith("#") else same_stem(left, right)


def _service_name(service: ServicePrice, language: ReplyLanguage, *, where: bool) -> str:
    """The service, with its branch where one service has several prices."""
    name = own_text(service, "name", language)
    return f"{name} ({' '.join(service.branch.split())})" if where and service.branch else name


def _hours(comment: Comment) -> Found | None:
    clinic, language = comment.clinic, comment.language
    branches = [branch for branch in branches_of(clinic) if branch.hours]
    if clinic.hours and clinic.hours.strip():
        return {"hours": (_hours_words(clinic.hours, language),)}
    if len({branch.hours for branch in branches}) == 1:
        return {"hours": (_hours_words(str(branches[0].hours), language),)}
    if branches:
        return {"hours": ("; ".join(f"{b.name}: {_hours_words(str(b.hours), language)}" for b in branches[:3]),)}
    return None


def _hours_words(text: str, language: ReplyLanguage) -> str:
    week = parse_hours(text)
    return " ".join(text.split()).rstrip(".") if week is None else week_words(week, language)


def _address(comment: Comment) -> Found | None:
    placed = [branch for branch in branches_of(comment.clinic) if branch.address]
    named = [b for b in placed if shared([own for own in words_of(b.name) if len(own) > 3], comment.words)]
    chosen = (named or placed)[:3]
    if not chosen:
        return None
    lines = [str(b.address) if b.name == b.address or len(chosen) == 1 else f"{b.name} ({b.address})" for b in chosen]
    return {"address": ("; ".join(" ".join(line.split()).rstrip(".") for line in lines),)}


def _phone(comment: Comment) -> Found | None:
    phones = [" ".join(phone.split()) for phone in comment.clinic.phones if phone.strip()]
    phones = phones or [str(branch.phone) for branch in branches_of(comment.clinic) if branch.phone]
    return {"phone": (", ".join(phones[:2]),)} if phones else None


def _doctors(comment: Comment) -> Found | None:
    """Doctors whose entry names the speciality that is asked for: «Коваль О. І., кардіолог»."""
    said = [word for word in comment.words if len(word) > 4 and word not in comment.playbook.fillers]
    for entry in map(doctor_line, comment.clinic.doctors):
        name, _comma, speciality = entry.partition(",")
        if not shared([own for own in words_of(speciality) if len(own) > 4], said):
            continue
        if comment.language == "en" and re.search(r"[^\x00-\x7f]", entry):
            continue
        return {"doctor": (" ".join(name.split()),), "specialist": (" ".join(speciality.split()).rstrip(".").lower(),)}
    return None


_KINDS: dict[str, Callable[[Comment], Found | None]] = {
    "price": _price,
    "hours": _hours,
    "address": _address,
    "phone": _phone,
    "booking": _phone,
    "doctors": _doctors,
    "metro": metro,
    "parking": parking,
    "insurance": insurance,
    "free": insurance,
    "language": languages,
    "promotions": current_promotions,
}


def _fact_words(fact: ClinicFact, language: ReplyLanguage) -> Found | None:
    text = own_text(fact, "text", language)
    link = _LINK.search(fact.source or "") or _LINK.search(text)
    plain = " ".join(_LINK.sub("", text).split()).rstrip(" .:;,—–-(")
    places: Found = {"fact": (plain[:1].upper() + plain[1:],)} if plain else {}
    if link:
        places["link"] = (link[0],)
    return places if "fact" in places else None
