"""What a question asks for, and the clinic's own answer to it; a fact that is not written down is named, not guessed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from vidhuk.clinic import branches_of, doctor_line, doctors_of, full_date, holds_on, may_be_said, sum_words
from vidhuk.contracts import ClinicFact, MissingFact, ServicePrice
from vidhuk.replies.amenities import insurance, languages, metro, parking
from vidhuk.replies.asked import Comment, Found, named_of, own_text, quoted, shared
from vidhuk.replies.hours_said import opening_hours
from vidhuk.replies.language import ReplyLanguage
from vidhuk.replies.people import praised_doctor
from vidhuk.replies.promotions import current_promotions, ended_promotion
from vidhuk.replies.service_names import indexed
from vidhuk.replies.words import same_stem, words_of

OVER = "promotion-over"
"""An answer that an offer has ended; a figure of it is never said."""

_DOCTOR_HOURS = "doctor-hours"
_OTHERWISE = frozenset({"insurance", "free", "language", "promotions"})
_WHEN = frozenset(
    words_of(
        "коли котрої години годин графік розклад вихідні суботу неділю когда скольки часы график when hours time open"
    )
)

_DOCTORS_TIME = frozenset(
    words_of(
        "коли які днях дні графік розклад приймає працює когда какие днях дни график расписание принимает работает when days schedule"
    )
)
"""With a doctor of the roster named, these ask for that doctor's hours and not for the clinic's."""

_EXPIRED = {"price": MissingFact.PRICE_EXPIRED, "promotions": MissingFact.PROMOTION_EXPIRED}

_LINK = re.compile(r"https?://[^\s<>()«»\"]+[^\s<>()«»\".,;:!?]")


@dataclass
class Answers:
    """What the facts say: places by name, the asks that they answer, and what nobody has written down."""

    places: Found = field(default_factory=dict)
    answered: list[str] = field(default_factory=list)
    missing: list[MissingFact] = field(default_factory=list)
    asks: list[str] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)
    """Asks that no fact answers."""

    def lacks(self, fact: MissingFact) -> None:
        """Name a missing fact once."""
        if fact not in self.missing:
            self.missing.append(fact)


def asks_of(comment: Comment) -> list[str]:
    """What is asked, in the order of the text; the topics speak when no pattern does."""
    found, said = comment.playbook.asked.found(comment.words), set(comment.words)
    if "hours" in found and _OTHERWISE & set(found) and not _WHEN & said:
        # «Чи працюєте зі страховою?» asks for no hours.
        found = [ask for ask in found if ask != "hours"]
    if not {"price", "insurance", *found[1:]} & set(found) and insurance(comment) is not None:
        # A company of the clinic's list is named: «Do you work with …?» asks for that.
        found = ["insurance"]
    if _DOCTORS_TIME & said and not {"price", "doctors"} & set(found) and _names_doctor(comment):
        found = [_DOCTOR_HOURS, *(ask for ask in found if ask not in ("hours", "address"))]
    if not found and _doctors(comment) is not None:
        # «Дерматолог є?»: a speciality of the roster is named.
        found = ["doctors"]
    if found:
        return found
    topics = set(comment.labels.topics)
    return [ask.id for ask in comment.playbook.asks.values() if topics & set(ask.topics)][:1]


def _names_doctor(comment: Comment) -> bool:
    names = [doctor.name for doctor in doctors_of(comment.clinic)]
    if any(mention.lemma in names for mention in comment.labels.mentions):
        return True
    return praised_doctor(" ".join(comment.words), names, "uk") is not None


def answers(comment: Comment) -> Answers:
    """Everything of the clinic's facts that answers this comment."""
    result = Answers(asks=asks_of(comment))
    for ask in result.asks:
        answered, found = _answer(ask, comment)
        if ask == "children" and found is None and result.answered:
            # «Чи є дитячий окуліст?» asked for the doctor.
            continue
        if found is None or answered == OVER:
            result.unanswered += [ask] if found is None else []
            result.lacks(
                _EXPIRED[ask] if ask in _EXPIRED and _is_over(ask, comment) else comment.playbook.asks[ask].fact
            )
        if found is None:
            continue
        result.places.update(found)
        if answered not in result.answered:
            result.answered.append(answered)
    if {"phone", "booking"} <= set(result.answered):
        # How to book holds the number already.
        result.answered.remove("phone")
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
        return next((kind for place, kind in _KIND_OF_PLACE if place in found), ask), found
    if ask == "promotions" and (over := ended_promotion(comment)) is not None:
        return OVER, over
    return "fact", fact_places(comment)


_KIND_OF_PLACE = (("prices", "price-list"), ("hours_list", "hours-list"), ("day", "hours-day"))
"""Places that ask for other words than one price and one timetable do."""


def _is_over(ask: str, comment: Comment) -> bool:
    """Whether the clinic wrote it down once, and its last day has gone by."""
    if ask == "promotions":
        return ended_promotion(comment) is not None
    fitting = _fitting(comment, _named(comment))
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
        given, held = shared(about, content), shared(own, content)
        if about and not given and held < 2:
            # One word that happens to stand in the fact is no answer to what was asked.
            continue
        # Words that the clinic gave for finding weigh more.
        score = 2 * given + held
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


_BRANCHES_SHOWN = 5


def _address(comment: Comment) -> Found | None:
    placed = [branch for branch in branches_of(comment.clinic) if branch.address]
    chosen = (named_of(placed, comment) or placed)[:_BRANCHES_SHOWN]
    if not chosen:
        return None
    lines = [str(b.address) if b.name == b.address or len(chosen) == 1 else f"{b.name} ({b.address})" for b in chosen]
    return {"address": ("; ".join(" ".join(line.split()).rstrip(".") for line in lines),)}


def _phone(comment: Comment) -> Found | None:
    branches = branches_of(comment.clinic)
    own = [" ".join(branch.phone.split()) for branch in named_of(branches, comment) if branch.phone]
    phones = own or [" ".join(phone.split()) for phone in comment.clinic.phones if phone.strip()]
    phones = phones or [str(branch.phone) for branch in branches if branch.phone]
    return {"phone": (", ".join(phones[:2]),)} if phones else None


def _doctors(comment: Comment) -> Found | None:
    """Doctors whose entry names the speciality that is asked for: «Коваль О. І., кардіолог»."""
    said = [word for word in comment.words if len(word) > 4 and word not in comment.playbook.fillers]
    for entry in map(doctor_line, comment.clinic.doctors):
        name, _comma, speciality = entry.partition(",")
        own = [word for word in words_of(speciality) if len(word) > 4]
        signs = _signs(comment, own) & _signs(comment, said)
        if not shared(own, said) and not signs:
            continue
        if comment.language == "en" and re.search(r"[^\x00-\x7f]", entry):
            continue
        plain = " ".join(speciality.split()).rstrip(".").lower()
        if comment.language != "en" and not re.search(r"[^\x00-\x7f]", plain):
            # «Дерматолог», where the clinic wrote "dermatologist": the author's own word is bent.
            known = comment.playbook.services.name_of(next(iter(signs), ""))
            plain = known or plain
        return {"doctor": (" ".join(name.split()),), "specialist": (plain,)}
    return None


def _signs(comment: Comment, words: list[str]) -> set[str]:
    return {sign for sign in comment.playbook.services.signs(tuple(words)) if sign.startswith("#")}


_KINDS: dict[str, Callable[[Comment], Found | None]] = {
    "price": _price,
    "hours": opening_hours,
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
