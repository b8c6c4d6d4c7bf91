"""Suggestions for composed comments by random clinics: what a reply of the playbook must be, checked from outside; prints nothing."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any, Literal

from vidhuk.classify import analyse
from vidhuk.clinic import branches_of, may_be_said, parse_hours, roster_of
from vidhuk.contracts import (
    Clinic,
    CommentType,
    Element,
    Flag,
    Labels,
    Language,
    LanguagePolicy,
    MissingFact,
    ReplyStage,
    Site,
    Suggestion,
    SuggestionSet,
)
from vidhuk.replies import Playbook, suggest
from vidhuk.replies.check import check_reply
from vidhuk.replies.guard import channel_of
from vidhuk.replies.names import all_names
from vidhuk.replies.similarity import jaccard
from vidhuk.replies.words import words_of

COMPOSED = Path(__file__).resolve().parents[1] / "data" / "composed"
START = datetime(2026, 11, 23, 0, 0, tzinfo=UTC)
CALLS_FOR_A_REPLY = (CommentType.COMPLAINT, CommentType.PRAISE, CommentType.QUESTION, CommentType.MISINFORMED)
URGENT = frozenset({Flag.SAFETY, Flag.LEGAL_THREAT, Flag.PRESS_OR_BLOGGER})


@dataclass(frozen=True)
class Told:
    """One composed comment."""

    text: str
    type: CommentType
    file: str


def comments() -> list[Told]:
    """All composed comments, in the order of their files."""
    found = []
    for path in sorted(COMPOSED.glob("*.txt")):
        type_: str | None = None
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("##"):
                type_ = line.removeprefix("##").split()[0]
            elif line.strip() and type_ is not None:
                found.append(Told(line.strip(), CommentType(type_), path.stem))
    return found


AUTHORS = (
    None, "Олена Коваль", "Ірина", "andrii_k", "Сонечко", "Максим Дорошенко", "Наталья Петрова", "Anna Smith", "Марія-Луїза Кравець",
    "Магазин Квіти", "Ярослава", "Ігор Бойко", "Оля ❤️", "Yuliia Bondar", "користувач 5512", "Дмитро Savchuk", "надія плюс", "Любов Лис",
)  # fmt: skip
RESPONSIBLE = (
    {"name": "Ірина Савчук", "role": "керівниця сервісу", "hours": "пн-пт 9:00-18:00"},
    {"role": "старший адміністратор", "hours": "пн-нд 8-20"},
    {"name": "Петро Гнатюк"},
    {"name": "Оксана Лис", "role": "медична директорка", "hours": "вт, чт 10:00-14:00"},
    {"role": "юрист", "hours": "за домовленістю"},
    {"name": "Anna Lytvyn", "role": "quality manager", "hours": "пн-пт 10:00-19:00", "branch": "Печерськ"},
    {"name": "Марко Гай", "hours": "цілодобово"},
)
SERVICES = (
    {"name": "УЗД черевної порожнини", "from": 600, "to": 900, "valid_to": "2026-12-31"},
    {"name": "Консультація кардіолога", "from": 800},
    {"name": "МРТ головного мозку", "from": 2500, "to": 3000, "valid_to": "2026-10-31"},
    {"name": "Професійна гігієна", "from": 1200, "to": 1200, "valid_to": "31.12.2026"},
    {"name": "Імплантація", "from": 18000, "to": 32000.5, "currency": "UAH"},
    {"name": "Аналіз крові загальний", "to": 250},
    {"name": "Консультація стоматолога"},
)
FACTS = (
    {"text": "Ліцензія МОЗ № 1234 діє з 2019 року", "source": "https://moz.example/license/1234", "about": ["ліцензія", "лицензия"]},
    {"text": "Клініка працює за тією самою адресою без перерви з 2015 року.", "source": "https://yasna.example/about", "about": ["закрились", "закрыта", "переїхали"]},
    "Усі лікарі мають чинні сертифікати: https://yasna.example/team",
    {"text": "Паркінг для відвідувачів безкоштовний", "about": ["парковка", "паркінг"]},
    {"text": "Кошти за послугу, яку не надали, повертаються протягом трьох днів", "about": ["повернення", "гроші"]},
)  # fmt: skip


def clinic(dice: random.Random) -> Clinic:
    """Every fact there or not, every policy and form of address."""

    def some(things: tuple[Any, ...], most: int) -> list[Any]:
        return dice.sample(things, dice.randint(0, min(most, len(things))))

    told: dict[str, Any] = {
        "form_of_address": dice.choice(["ви", "ви", "ти"]),
        "language_policy": dice.choice(list(LanguagePolicy)),
        "signs_with_name": dice.random() < 0.1,
    }
    parts: dict[str, Any] = {
        "name": dice.choice(["Клініка Ясна", "Дентал Плюс", "«Добра клініка»"]),
        "phones": dice.choice([["+380 44 300 20 10"], ["044 300-20-10", "0 800 300 111"]]),
        "emails": ["info@yasna.example"],
        "hours": dice.choice(["пн-пт 9:00-18:00; сб 10-15", "щодня 8-20", "як вийде"]),
        "doctors": some(("Коваль Олена Іванівна, кардіолог", "Андрій Мельник, хірург", "Гнат Роман, стоматолог", "Надія Лютенко, педіатр"), 4),
        "branches": some(({"name": "Печерськ", "address": "вул. Лесі Українки, 5", "hours": "пн-сб 8-20"}, "Позняки", {"name": "Оболонь", "phone": "044 111 22 33"}), 3),
        "responsible": some(RESPONSIBLE, 3),
        "services": some(SERVICES, 6),
        "facts": some(FACTS, 5),
        "channels": dice.choice([{"facebook": "приватні повідомлення сторінки"}, {"facebook": ""}, {"default": "https://m.me/yasna"}, {"instagram": "Direct", "default": "info@yasna.example"}, {"facebook": "у Viber за номером +380 44 300 20 10"}]),
    }  # fmt: skip
    return Clinic.model_validate(told | {key: value for key, value in parts.items() if dice.random() < 0.6})


@dataclass
class Swept:
    """What a sweep found."""

    sets: int = 0
    failed: int = 0
    undetermined: int = 0
    why: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[str]] = field(default_factory=dict)

    def fail(self, problems: dict[str, str]) -> None:
        """Count one set that has a problem."""
        self.failed += bool(problems)
        for problem, example in problems.items():
            self.why[problem] += 1
            self.examples.setdefault(problem, []).append(example)


def expected_language(policy: LanguagePolicy, labels: Labels) -> Literal["uk", "ru", "en"]:
    """The policy in our own words (playbook, section 1)."""
    own: Literal["uk", "ru", "en"] = "uk"
    if labels.language is Language.RU:
        own = "ru"
    elif labels.language is Language.EN:
        own = "en"
    if policy is LanguagePolicy.AUTHOR:
        return own
    return "en" if own == "en" and policy is LanguagePolicy.UKRAINIAN_FIRST else "uk"


def needed(stage: ReplyStage, type_: CommentType, found: SuggestionSet, facts: Clinic) -> frozenset[Element]:
    """Elements that the facts allow, counted from the clinic and not from the code that fills them."""
    lacks = set(found.missing_facts)
    can_say_when = any((p.name or p.role) and parse_hours(p.hours) is not None for p in facts.responsible)
    if type_ is CommentType.COMPLAINT or stage in (ReplyStage.REQUEST_DETAILS, ReplyStage.HOLDING):
        need = {Element.R1, Element.R9} if type_ is not CommentType.COMPLAINT else {Element.R1, Element.R2}
        if stage is ReplyStage.REQUEST_DETAILS:
            need = {Element.R1, Element.R7, Element.R9}
        if type_ in (CommentType.QUESTION, CommentType.MISINFORMED):
            return frozenset({Element.R9, Element.R4} if can_say_when else {Element.R9})
        if type_ is CommentType.PRAISE:
            need = {Element.R1, Element.R9}
        if MissingFact.PRIVATE_CHANNEL not in lacks:
            need |= {Element.R3}
        return frozenset(need | ({Element.R4} if can_say_when else set()))
    if type_ is CommentType.PRAISE:
        return frozenset({Element.R8, Element.R9})
    if stage is ReplyStage.ANSWER:
        return frozenset({Element.R5, Element.R8})
    return frozenset(
        {Element.R5, Element.R8}
        | (
            {Element.R6}
            if any("http" in str(fact) for fact in facts.facts) and MissingFact.FACT_WITH_SOURCE not in lacks
            else set()
        )
    )


_TIME = re.compile(r"\b\d{1,2}:\d{2}\b")
_NUMBER = re.compile(r"\d[\d\u00a0 ]*(?:[.,]\d+)?")


def problems_of(  # noqa: PLR0917 - everything that a set was made from
    told: Told,
    author: str | None,
    labels: Labels,
    facts: Clinic,
    found: SuggestionSet,
    earlier: list[str],
    now: datetime,
) -> Iterator[tuple[str, str]]:
    """What is wrong with a set, as (kind, example)."""
    texts = [one.text for one in found.suggestions]
    if found.language != expected_language(facts.language_policy, labels):
        yield "language", found.language
    if len(texts) != 3:
        yield "not three", f"{len(texts)} for {found.type}: {told.text[:60]}"
    for left, right in combinations(texts, 2):
        if jaccard(left, right) >= 0.5:
            yield "alike", f"{left} | {right}"
    for one in found.suggestions:
        yield from _of_one(one, author, labels, facts, found, now)
        yield from _broken(one, told, author, facts, found.type, earlier)


def _of_one(  # noqa: PLR0917 - everything that a reply was made from
    one: Suggestion, author: str | None, labels: Labels, facts: Clinic, found: SuggestionSet, now: datetime
) -> Iterator[tuple[str, str]]:
    if not one.text.strip() or re.search(r"[{}\[\]]|__", one.text):
        yield "unfilled", one.text
    if URGENT & set(labels.flags) and one.stage is not ReplyStage.HOLDING:
        yield "urgent but not holding", one.text
    lacking = needed(one.stage, found.type, found, facts) - set(one.elements)
    if lacking:
        yield "element", f"{one.entry} lacks {sorted(lacking)}: {one.text}"
    yield from _invented(one.text, author, facts, now)


def _broken(  # noqa: PLR0917 - as above
    one: Suggestion, told: Told, author: str | None, facts: Clinic, type_: CommentType, earlier: list[str]
) -> Iterator[tuple[str, str]]:
    for finding in check_reply(
        one.text,
        comment=told.text,
        channel=channel_of(one.stage),
        author=author,
        comment_type=type_,
        clinic=facts,
        earlier_replies=earlier,
    ):
        if finding.severity != "hint":
            yield f"lint {finding.rule}", f"{finding.matched!r}: {one.text} <- {told.text[:60]}"


def _invented(text: str, author: str | None, facts: Clinic, now: datetime) -> Iterator[tuple[str, str]]:
    people = {word for person in facts.responsible for word in words_of(f"{person.name or ''} {person.role or ''}")}
    everything = facts.model_dump_json()
    digits = re.sub(r"\D", "", everything)
    own_time = _TIME.findall(text)
    can_say_when = (
        any(parse_hours(p.hours) is not None for p in facts.responsible)
        or facts.hours
        or any(b.hours for b in branches_of(facts))
    )
    if own_time and not can_say_when:
        yield "invented hour", text
    for number in _NUMBER.findall(_TIME.sub("", text)):
        plain = re.sub(r"\D", "", number.removesuffix("0") if "." in number else number)
        if plain and plain not in digits and int(plain) > 31 and plain not in (str(now.year), str(now.year + 1), "286"):
            yield "invented number", f"{number}: {text}"
    if re.search(r"\d\s*(?:грн|UAH)", text) and not any(may_be_said(service, now.date()) for service in facts.services):
        yield "price not said", text
    shown = set(words_of(author or ""))
    for word in re.findall(r"(?<=[а-яіїєґ,] )[А-ЯІЇЄҐ][а-яіїєґ']{3,}", text):
        low = word.lower()
        if low in all_names() and low not in shown and low not in people and low not in everything.lower():
            yield "invented name", f"{word}: {text}"


def sweep(playbook: Playbook, count: int, *, seed: int = 1, typed: bool = True) -> Swept:
    """Suggestions for `count` comments, each by another clinic, at another hour, by another author."""
    dice = random.Random(seed)
    told = [one for one in comments() if one.type in CALLS_FOR_A_REPLY]
    swept = Swept()
    for _number in range(count):
        one, facts, author = dice.choice(told), clinic(dice), dice.choice(AUTHORS)
        now = START + timedelta(minutes=dice.randrange(7 * 24 * 60))
        labels = analyse(one.text, author=author, now=now, roster=roster_of(facts))
        swept.undetermined += labels.type is CommentType.UNDETERMINED
        type_ = one.type if typed or labels.type not in CALLS_FOR_A_REPLY else labels.type
        site = dice.choice([Site.FACEBOOK, Site.INSTAGRAM, Site.GOOGLE_MAPS, None])
        first = suggest(
            playbook,
            comment_text=one.text,
            author=author,
            labels=labels,
            clinic=facts,
            now=now,
            type_override=type_,
            site=site,
        )
        swept.sets += 1
        swept.fail(dict(problems_of(one, author, labels, facts, first, [], now)))
        if dice.random() < 0.3:
            # "Others, please", with what stands on the page already.
            earlier = [reply.text for reply in first.suggestions]
            more = suggest(
                playbook,
                comment_text=one.text,
                author=author,
                labels=labels,
                clinic=facts,
                now=now,
                type_override=type_,
                site=site,
                earlier_replies=earlier,
            )
            swept.sets += 1
            swept.fail(dict(problems_of(one, author, labels, facts, more, earlier, now)))
    return swept
