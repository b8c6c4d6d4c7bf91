"""What a question asks for, and the clinic's own answer to it; a fact that is not written down is named, not guessed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from vidhuk.clinic import branches_of
from vidhuk.contracts import MissingFact
from vidhuk.replies.amenities import insurance, languages, metro, parking
from vidhuk.replies.asked import Comment, Found, branch_name, named_of
from vidhuk.replies.foreign import cited
from vidhuk.replies.general_facts import fact_about, fact_places, lacks_english, tells_a_price
from vidhuk.replies.hours_said import opening_hours
from vidhuk.replies.prices_said import is_over, named_services, offered, price
from vidhuk.replies.promotions import ended_promotion, names_offer, promotions
from vidhuk.replies.specialists import (
    asks_of_doctors,
    doctors,
    doctors_for_children,
    knows_doctors,
    named_doctors,
    sees_children,
)
from vidhuk.replies.unsaid import address_said, unsaid
from vidhuk.replies.words import words_of

OVER = "promotion-over"
"""An answer that an offer has ended; a figure of it is never said."""

_DOCTOR_HOURS = "doctor-hours"
_ALONE = 4
"""Words of a question that is nothing but the name of a service."""
_NEEDS_DOCTOR = frozenset({_DOCTOR_HOURS, "booking", "children"})
"""What has no answer where there is no such doctor."""
_BESIDE_DOCTORS = frozenset({_DOCTOR_HOURS, "booking", "address", "phone", "children", "language", "insurance", "free"})
_FOUND_DOCTORS = frozenset({"doctors", "doctors-list", "doctors-elsewhere"})
_OTHERWISE = frozenset({"insurance", "free", "language", "promotions"})
_WHEN = frozenset(
    words_of(
        "коли котрої години годин графік розклад вихідні суботу неділю когда скольки часы график when hours time open"
    )
)

_DOCTORS_TIME = frozenset(
    words_of(
        "коли які днях дні графік розклад приймає працює веде консультує оперує ведет консультирует оперирует когда какие днях дни график расписание принимает работает when days schedule"
    )
)
_DAYS = frozenset(words_of("коли днях дні графік розклад когда днях дни расписание график when days schedule"))
"""With a speciality named, these ask for the doctor's hours too; with a doctor of the roster, for that doctor's only."""
_WHETHER = frozenset(words_of("чи ще досі ли еще does still"))
_THERE = _WHETHER | {"є", "есть", "is", "there"}
"""«Чи приймає лікар Вовк?» asks whether there is such a doctor, and for the hours after that."""

_MINE = frozenset(words_of("мої моїх мій моя моє мене мені мои моих мой моя мне меня my mine"))
_INSTEAD = {
    "advice": None,
    "holidays": frozenset({"hours"}),
    "outages": frozenset({"hours"}),
    "walk-in": frozenset({"booking"}),
    "price-why": frozenset({"price", "doctors", "supply"}),
    "duration": frozenset({"results"}),
    "benefits": frozenset({"promotions", "insurance"}),
}
"""What an ask speaks of more closely than others do; None: more closely than any."""
_WHY = frozenset({"чому", "чого", "почему", "отчего", "why"})
_DEAR = ("кошту", "дорог", "дорож", "дорожч", "ціна", "ціни", "ціну", "вартіст", "вартост", "цена", "цены", "цену", "стоит", "стоят", "стоимост", "cost", "expensive", "price", "charg")  # fmt: skip
_SMALL_SUM = 2
_BESIDE_BENEFITS = frozenset({"price", "promotions", "free", "insurance"})

_EXPIRED = {"price": MissingFact.PRICE_EXPIRED, "promotions": MissingFact.PROMOTION_EXPIRED}


@dataclass
class Answers:
    """What the facts say: places by name, the asks that they answer, and what nobody has written down."""

    places: Found = field(default_factory=dict)
    answered: list[str] = field(default_factory=list)
    missing: list[MissingFact] = field(default_factory=list)
    asks: list[str] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)
    """Asks that no fact answers."""
    gone: list[str] = field(default_factory=list)
    """Asks whose answer is that there is no such thing, or no more."""

    def lacks(self, fact: MissingFact) -> None:
        """Name a missing fact once."""
        if fact not in self.missing:
            self.missing.append(fact)


def asks_of(comment: Comment) -> list[str]:
    """What is asked, in the order of the text; the topics speak when no pattern does."""
    found, said = _closely(comment.playbook.asked.found(comment.words), comment), set(comment.words)
    if "hours" in found and _OTHERWISE & set(found) and not _WHEN & said:
        # «Чи працюєте зі страховою?» asks for no hours.
        found = [ask for ask in found if ask != "hours"]
    if not {"price", "insurance", *found[1:]} & set(found) and insurance(comment) is not None:
        # A company of the clinic's list is named: «Do you work with …?» asks for that.
        found = ["insurance"]
    if _DOCTORS_TIME & said and not {"price", "doctors"} & set(found) and named_doctors(comment):
        whether = ["doctors"] if _WHETHER & said and not _DAYS & said else []
        found = [*whether, _DOCTOR_HOURS, *(ask for ask in found if ask not in ("hours", "address", "supply"))]
    elif not {"price", "price-why"} & set(found) and asks_of_doctors(comment):
        found = _of_speciality(comment, found)
    elif "price" in found and price(comment) is None and not is_over(comment):
        found = _without_price(comment, found)
    if len(found) > 1:
        # «Чи робите …?» asks whether there is such a thing at all; what else is asked says which thing.
        found = [ask for ask in found if ask != "supply"]
    if not found and names_offer(comment):
        found = ["promotions"]
    if not found and _THERE & said and named_doctors(comment):
        # «Лікар Вовк ще у вас?»
        found = ["doctors"]
    if found:
        return found
    topics = set(comment.labels.topics)
    by_topic = [ask.id for ask in comment.playbook.asks.values() if topics & set(ask.topics)][:1]
    # «МРТ коліна?»: a service alone asks whether there is such a thing, and for how much.
    alone = len(comment.words) <= _ALONE and offered(comment) is not None
    return by_topic or (["supply"] if alone else [])


def _closely(found: list[str], comment: Comment) -> list[str]:
    """Without what another ask says more closely: «Чи працюєте на Різдво?» does not ask for the usual hours."""
    if "price-why" not in found and _asks_why(comment):
        found = ["price-why", *found]
    if {"duration", "results"} <= set(found) and _MINE & set(comment.words):
        found = [ask for ask in found if ask != "duration"]
    if "benefits" in found and ("free" in found or not _BESIDE_BENEFITS & set(found) or names_offer(comment)):
        # «Студенти лікують?» asks for no reduced price.
        found = [ask for ask in found if ask != "benefits"]
    if "children" in found and not asks_of_doctors(comment):
        # «Хто приймає дітей?» names no other kind of doctor.
        found = [ask for ask in found if ask != "doctors"]
    if "parking" in found:
        # «Парковка платна?» is about the parking.
        found = [ask for ask in found if ask != "free"]
    if "promotions" in found:
        # «Новорічна знижка» is an offer and no day.
        found = [ask for ask in found if ask != "holidays"]
    for ask, others in _INSTEAD.items():
        if ask in found:
            found = [one for one in found if one == ask or (others is not None and one not in others)]
    return found


def _asks_why(comment: Comment) -> bool:
    """«Чому консультація кардіолога 900?»: why it costs so much is asked, and not who that is."""
    said = comment.words
    dear = any(word.startswith(_DEAR) or (word.isdigit() and len(word) > _SMALL_SUM) for word in said)
    return dear and bool(_WHY & set(said))


def _without_price(comment: Comment, found: list[str]) -> list[str]:
    """A price that no list has: «Осінній чекап скільки?» is about an offer, «Лор дітей бере? ціна?» about a doctor first."""
    if names_offer(comment):
        return ["promotions" if ask == "price" else ask for ask in found]
    if {"children", "supply"} & set(found) and asks_of_doctors(comment):
        return [*_of_speciality(comment, [ask for ask in found if ask != "price"]), "price"]
    return found


def _of_speciality(comment: Comment, found: list[str]) -> list[str]:
    """«Дерматолог є?», «Як записатися до лора?»: the doctor is asked for, and after that the rest."""
    rest = [ask for ask in found if ask not in ("doctors", "supply", "hours")]
    if "hours" in found or _DAYS & set(comment.words):
        rest = [_DOCTOR_HOURS, *rest]
    if rest and not (set(rest) <= _BESIDE_DOCTORS and knows_doctors(comment)):
        return found
    return ["doctors", *rest]


def answers(comment: Comment) -> Answers:
    """Everything of the clinic's facts that answers this comment."""
    result = Answers(asks=asks_of(comment))
    for ask in result.asks:
        if not _is_settled(ask, comment, result):
            _add(result, ask, comment)
    if {"phone", "booking"} <= set(result.answered):
        # How to book holds the number already.
        result.answered.remove("phone")
    if not result.asks:
        found = fact_places(comment)
        if found is None:
            lacking = lacks_english(fact_about(comment), comment)
            result.lacks(MissingFact.FACT_IN_ENGLISH if lacking else MissingFact.ANSWER)
        else:
            result.places.update(found)
            result.answered.append("fact")
    return result


def _is_settled(ask: str, comment: Comment, result: Answers) -> bool:
    """Whether what was said of the doctor answers this as well: «Чи є дитячий окуліст?» asked for the doctor."""
    if ask in _NEEDS_DOCTOR and "doctors-none" in result.answered:
        return True
    return ask == "children" and bool(_FOUND_DOCTORS & set(result.answered)) and sees_children(comment)


def _add(result: Answers, ask: str, comment: Comment) -> None:
    kinds, found = _answer(ask, comment)
    if found is None:
        result.unanswered.append(ask)
    elif {OVER, "doctors-none"} & set(kinds):
        result.gone.append(ask)
    if (lacking := unsaid(ask, comment)) is not None:
        result.lacks(lacking)
    elif found is None and lacks_english(fact_about(comment, _by_ask(ask)), comment):
        result.lacks(MissingFact.FACT_IN_ENGLISH)
    elif found is None or ask in result.gone:
        result.lacks(_EXPIRED[ask] if ask in _EXPIRED and _is_over(ask, comment) else comment.playbook.asks[ask].fact)
    if found is not None:
        result.places.update(found)
        result.answered += [kind for kind in kinds if kind not in result.answered]


def _answer(ask: str, comment: Comment) -> tuple[list[str], Found | None]:
    """Kinds of the answer and its places; a general fact of the clinic may answer what its own lists do not."""
    own = _KINDS.get(ask)
    found = None if own is None else own(comment)
    if found is not None:
        return [kind for place, kind in _KIND_OF_PLACE if place in found] or [ask], found
    if ask == "price" and named_services(comment) and not tells_a_price(fact_about(comment)):
        # A fact that shares a word with the question and says no sum answers nothing of a price.
        return ["fact"], None
    return ["fact"], fact_places(comment, _by_ask(ask))


def _by_ask(ask: str) -> str | None:
    return ask if ask in _BY_ASK else None


_KIND_OF_PLACE = (
    ("prices", "price-list"),
    ("price_range", "price-range"),
    ("price_span", "price-span"),
    ("free_service", "price-free"),
    ("price", "price"),
    ("unnamed_price", "price-unnamed"),
    ("hours_list", "hours-list"),
    ("day", "hours-day"),
    ("only_day", "hours-only-day"),
    ("doctor", "doctors"),
    ("elsewhere", "doctors-elsewhere"),
    ("doctors_list", "doctors-list"),
    ("no_specialist", "doctors-none"),
    ("promotions", "promotions"),
    ("over", OVER),
    ("fact", "fact"),
)
"""Which words a found place asks for; what stands here in no way is said in the words of the ask."""


def _is_over(ask: str, comment: Comment) -> bool:
    """Whether the clinic wrote it down once, and its last day has gone by."""
    return is_over(comment) if ask == "price" else ended_promotion(comment) is not None


_BY_ASK = frozenset({"parking", "metro", "holidays", "outages", "walk-in", "duration", "preparation"})
"""Asks that have a word for each way of speaking: «де паркуватись» is meant where a fact is about «парковка»."""


_BRANCHES_SHOWN = 5


def _address(comment: Comment) -> Found | None:
    placed = [branch for branch in branches_of(comment.clinic) if branch.address]
    chosen = (named_of(placed, comment) or placed)[:_BRANCHES_SHOWN]
    if not chosen:
        return None
    lines: list[str] = []
    for branch in chosen:
        text = address_said(branch, comment)[0]
        if text and branch.name != branch.address and len(chosen) > 1:
            lines.append(f"{branch_name(branch.name, comment)} ({cited(text, comment.language)})")
        elif text:
            lines.append(cited(text, comment.language))
    return {"address": ("; ".join(lines),)} if lines else None


def _phone(comment: Comment) -> Found | None:
    branches = branches_of(comment.clinic)
    own = [" ".join(branch.phone.split()) for branch in named_of(branches, comment) if branch.phone]
    phones = own or [" ".join(phone.split()) for phone in comment.clinic.phones if phone.strip()]
    phones = phones or [str(branch.phone) for branch in branches if branch.phone]
    return {"phone": (", ".join(phones[:2]),)} if phones else None


def _doctors(comment: Comment) -> Found | None:
    """Who has the speciality; where the roster has nobody, a price or a fact of the clinic may know better."""
    found = doctors(comment)
    if found is not None and set(found) == {"no_specialist"}:
        return offered(comment) or fact_places(comment) or found
    return found


_ONE_PRICE = frozenset({"price", "unnamed_price", "free_service"})


def _free(comment: Comment) -> Found | None:
    """«А консультація безкоштовна?»: what the price list says of it, else what is paid by insurance."""
    found = offered(comment) or {}
    # Of several it would not be plain which one is meant.
    return found if _ONE_PRICE & set(found) else insurance(comment)


_KINDS: dict[str, Callable[[Comment], Found | None]] = {
    "price": price,
    "hours": opening_hours,
    "address": _address,
    "phone": _phone,
    "booking": _phone,
    "doctors": _doctors,
    "metro": metro,
    "parking": parking,
    "insurance": insurance,
    "free": _free,
    "language": languages,
    "promotions": promotions,
    "supply": offered,
    "children": doctors_for_children,
}
