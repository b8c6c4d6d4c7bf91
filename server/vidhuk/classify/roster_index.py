"""The roster laid out for looking up: forms of every name, their skeletons, and what one wrong letter makes of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from vidhuk.classify.names import PersonName, distance_is_one, given_forms, initials_of, take_apart
from vidhuk.classify.places import Place, place_of
from vidhuk.classify.surnames import patronymic_forms, surname_forms
from vidhuk.classify.translit import skeleton
from vidhuk.contracts import Roster

MIN_MISSPELT = 6
"""Letters of a skeleton from which one wrong letter is forgiven; in shorter names it would meet other words."""

Numbers = frozenset[int]
"""People by their place in the roster."""

NOBODY: Numbers = frozenset()


@dataclass(frozen=True, slots=True)
class RosterIndex:
    """Attributes:
    people: the doctors, taken apart.
    surnames, other_gender: people by a form of their surname; the second holds forms that only the other gender has.
    nominative: people by the skeleton of their surname as it stands in the roster.
    foreign: the same of those whom the roster writes in Latin letters.
    bare, bare_other: the same by skeletons, which serve Latin typing and the other language's spelling.
    holed: skeletons with one letter left out, for finding misspellings, with the skeletons they come from.
    given, patronymics, bare_given, bare_patronymics: people by forms of these, and by their skeletons.
    places: the branches.
    """

    people: tuple[PersonName, ...]
    surnames: dict[str, Numbers]
    other_gender: dict[str, Numbers]
    nominative: dict[str, Numbers]
    foreign: dict[str, Numbers]
    bare: dict[str, Numbers]
    bare_other: dict[str, Numbers]
    holed: dict[str, frozenset[str]]
    given: dict[str, Numbers]
    patronymics: dict[str, Numbers]
    bare_given: dict[str, Numbers]
    bare_patronymics: dict[str, Numbers]
    places: tuple[Place, ...]

    def misspelt(self, bare: str) -> Numbers:
        """People of whose surname the skeleton is one letter away; nobody when two surnames are."""
        if len(bare) < MIN_MISSPELT - 1:
            return NOBODY
        near = {origin for hole in [bare, *_holes(bare)] for origin in self.holed.get(hole, ())}
        people = [
            self.bare[origin]
            for origin in near
            if max(len(origin), len(bare)) >= MIN_MISSPELT and distance_is_one(bare, origin)
        ]
        return people[0] if people and all(found == people[0] for found in people) else NOBODY

    def fits_initial(self, number: int, letter: str, place: int) -> bool:
        """Whether the letter may stand for somebody's given name (place 0) or patronymic (place 1)."""
        person = self.people[number]
        name = (person.given, person.patronymic)[place]
        if name is not None:
            alike = initials_of(name)
            # «S. Kuzmenko» is Світлана: letters of the two alphabets meet in their skeletons
            return letter in alike or (letter.isascii() and skeleton(letter) in {skeleton(one)[:1] for one in alike})
        return place >= len(person.initials) or letter in initials_of(person.initials[place])


def index_of(roster: Roster) -> RosterIndex:
    """The index; the same roster is laid out once."""
    aliases = tuple((entry, tuple(others)) for entry, others in sorted(roster.aliases.items()))
    return _index(tuple(roster.doctors), tuple(roster.branches), aliases)


@lru_cache(maxsize=8)
def _index(
    doctors: tuple[str, ...], branches: tuple[str, ...], aliases: tuple[tuple[str, tuple[str, ...]], ...]
) -> RosterIndex:
    other = dict(aliases)
    people = tuple(take_apart(doctor, other.get(doctor, ())) for doctor in doctors)
    fitting, weak, nominative, foreign = _Table(), _Table(), _Table(), _Table()
    given, patronymics = _Table(), _Table()
    for number, person in enumerate(people):
        for surname in person.surnames:
            strong, others = surname_forms(surname, person.gender)
            fitting.add(strong, number)
            weak.add(others, number)
            nominative.add([surname], number)
            if surname.isascii():
                foreign.add(strong, number)
        if person.given:
            given.add(given_forms(person.given), number)
        if person.patronymic:
            patronymics.add(patronymic_forms(person.patronymic), number)
    bare = fitting.bare()
    return RosterIndex(
        people=people,
        surnames=fitting.done(),
        other_gender=weak.done(),
        nominative=nominative.bare(),
        foreign=foreign.bare(),
        bare=bare,
        bare_other=weak.bare(),
        holed=_holed(bare),
        given=given.done(),
        patronymics=patronymics.done(),
        bare_given=given.bare(),
        bare_patronymics=patronymics.bare(),
        places=tuple(place_of(branch, other.get(branch, ())) for branch in branches),
    )


class _Table:
    """People by word, as it grows."""

    def __init__(self) -> None:
        self._people: dict[str, set[int]] = {}

    def add(self, words: Iterable[str], number: int) -> None:
        for word in words:
            self._people.setdefault(word, set()).add(number)

    def done(self) -> dict[str, Numbers]:
        return {word: frozenset(people) for word, people in self._people.items()}

    def bare(self) -> dict[str, Numbers]:
        joined: dict[str, set[int]] = {}
        for word, people in self._people.items():
            joined.setdefault(skeleton(word), set()).update(people)
        return {word: frozenset(people) for word, people in joined.items()}


def _holes(word: str) -> list[str]:
    return [word[:at] + word[at + 1 :] for at in range(len(word))]


def _holed(bare: dict[str, Numbers]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for word in bare:
        if len(word) >= MIN_MISSPELT:
            for hole in [word, *_holes(word)]:
                found.setdefault(hole, set()).add(word)
    return {hole: frozenset(words) for hole, words in found.items()}
