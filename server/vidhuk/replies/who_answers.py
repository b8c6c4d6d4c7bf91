"""Who of the clinic answers and by when, from working hours, absences and stand-ins; names nobody whom the clinic's file does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from vidhuk.clinic import holds_on, next_working_moment, parse_hours
from vidhuk.contracts import Clinic, Labels, Responsible
from vidhuk.replies.words import same_stem, words_of

_LEAD = (
    "керівни",
    "кериівни",
    "директор",
    "головн",
    "головлікар",
    "власни",
    "засновни",
    "руководител",
    "главн",
    "главврач",
    "владел",
    "head",
    "chief",
    "director",
    "owner",
    "lead",
)
_TURNS = 6
"""So often a promise is moved on because whoever would keep it is away on that day."""
_NAMED, _FITS, _STRAY, _OF_OTHERS = 0, 1, 2, 3
"""How ill a person's branch or topics fit: the very one, for all of them, a lesser topic of the comment, somebody else's."""


@dataclass(frozen=True)
class Answering:
    """Who answers.

    Attributes:
        person: as the clinic wrote it down; a stand-in keeps her own hours.
        moment: by when; None where the hours are missing or cannot be read.
    """

    person: Responsible
    moment: datetime | None


@dataclass(frozen=True)
class Asked:
    """What an answer is needed for.

    Attributes:
        clinic: whose people answer.
        labels: of the comment: the branches that it names.
        topics: of the comment, the main one first: the others count only where nobody answers for the main one.
        lead: a lead is needed.
        at_once: somebody's health may be at stake: whoever answers on the nearest day goes before a lead who is off.
    """

    clinic: Clinic
    labels: Labels
    topics: Sequence[str]
    lead: bool
    at_once: bool = False


def who_and_when(asked: Asked, now: datetime, minutes: int, zone: ZoneInfo) -> Answering | None:
    """Who answers and by when: on the day of the answer that person is there, or it is the stand-in of that day.

    The lead when a lead is needed, else the person of the branch that is named and of the comment's main topic; where the
    main topic is nobody's and nobody answers for all, the person of the next topic. Only an entry with a
    name or a role counts. Hours that can be read go before hours that cannot. Somebody of another branch or of other
    topics answers only where nobody else is written down. None when nobody is.

    Args:
        asked: for what.
        now: aware moment.
        minutes: working minutes that the answer may take.
        zone: the clinic's.
    """
    found = [
        answering
        for person in asked.clinic.responsible
        if (answering := _on_their_day(person, asked.clinic, now, minutes, zone)) is not None
    ]
    today = now.astimezone(zone).date()

    def rank(one: Answering) -> tuple[bool | int, ...]:
        leads, branch, topic, place = _rank(one.person, asked)
        fit, near = max(branch, topic), branch + topic
        late = one.moment is None
        if asked.at_once:
            days = 0 if one.moment is None else (one.moment.astimezone(zone).date() - today).days
            return late, fit == _OF_OTHERS and not leads, days, not leads, fit, near, place
        # A mismatch weighs more than a match: nobody answers for what is somebody else's.
        return not (asked.lead and leads), late, fit, near, place

    return min(found, key=rank) if found else None


def _rank(person: Responsible, asked: Asked) -> tuple[bool, int, int, int]:
    """Whether it is a lead, how ill branch and topic fit, and which of the comment's topics is this person's."""
    role = (person.role or "").lower()
    # The roster's own word beside the author's: «на Сихові» shares too little with «Сихів».
    named = [word for mention in asked.labels.mentions for word in (mention.surface, mention.lemma)]
    here = bool(person.branch) and any(_names_branch(str(person.branch), surface) for surface in named)
    branch = _NAMED if here else _OF_OTHERS if person.branch else _FITS
    own = {topic.value for topic in person.topics}
    place = next((place for place, topic in enumerate(asked.topics) if topic in own), len(asked.topics))
    theirs = _OF_OTHERS if place == len(asked.topics) else _STRAY if place else _NAMED
    topic = theirs if own else _FITS
    return any(start in role for start in _LEAD), branch, topic, place


def _on_their_day(person: Responsible, clinic: Clinic, now: datetime, minutes: int, zone: ZoneInfo) -> Answering | None:
    """The person, or whoever stands in on the day of the answer; None when on no such day anybody does."""
    at = now
    for _turn in range(_TURNS):
        # An absence that ends before the day of the answer costs nobody anything.
        present = _present(person, clinic, at.astimezone(zone).date()) or person
        moment = next_working_moment(present, at, minutes, zone) if parse_hours(present.hours) is not None else None
        if moment is None:
            return None if _present(person, clinic, at.astimezone(zone).date()) is None else Answering(present, None)
        then = moment.astimezone(zone).date()
        there = _present(person, clinic, then)
        if there is None:
            return None
        if there == present:
            return Answering(present, moment)
        at = max(at, datetime.combine(then, time(), tzinfo=zone))
    return None


def _present(person: Responsible, clinic: Clinic, day: date) -> Responsible | None:
    """The person, the stand-in while the person is away, or None."""
    if not _away(person, day):
        return person if (person.name or "").strip() or (person.role or "").strip() else None
    name = " ".join((person.stand_in or "").split())
    if not name:
        return None
    listed = next((one for one in clinic.responsible if " ".join((one.name or "").split()) == name), None)
    if listed is None:
        return Responsible(name=name, hours=person.hours, branch=person.branch, topics=person.topics)
    # The stand-in keeps her own hours and answers here for what the other one answers for.
    own = listed.model_copy(update={"branch": person.branch, "topics": person.topics})
    return None if _away(listed, day) else own


def _away(person: Responsible, day: date) -> bool:
    return bool(person.away_from or person.away_to) and holds_on(day, first=person.away_from, last=person.away_to)


def _names_branch(branch: str, surface: str) -> bool:
    return any(same_stem(mine, theirs) for mine in words_of(branch) for theirs in words_of(surface) if len(mine) > 3)
