"""Doctors and branches of the roster named in a text, in any case; an ambiguous surname stays unassigned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from vidhuk.classify.flags import names_of_staff
from vidhuk.classify.letters import Alphabet, alphabet
from vidhuk.classify.names import (
    PersonName,
    distance_is_one,
    forms,
    given_names,
    is_common_word,
    is_given_name,
    place_forms,
    place_words,
    take_apart,
)
from vidhuk.classify.text import Reading, Token
from vidhuk.classify.translit import skeleton
from vidhuk.contracts import Mention, Roster

MIN_MISSPELT = 6
"""Letters from which one wrong letter is forgiven; in shorter names it would meet other words."""


@dataclass(slots=True)
class MentionFinding:
    """Mentions in reading order, and names with a title that the roster does not hold."""

    mentions: list[Mention] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Index:
    """The roster by folded form; skeletons serve Latin typing."""

    people: tuple[PersonName, ...]
    surnames: dict[str, tuple[int, ...]]
    given: dict[str, tuple[int, ...]]
    patronymics: dict[str, tuple[int, ...]]
    latin: dict[str, tuple[int, ...]]
    places: tuple[tuple[str, tuple[frozenset[str], ...]], ...]


@lru_cache(maxsize=8)
def _index(doctors: tuple[str, ...], branches: tuple[str, ...]) -> _Index:
    people = tuple(take_apart(doctor) for doctor in doctors)
    tables: list[dict[str, list[int]]] = [{}, {}, {}, {}]
    for number, person in enumerate(people):
        for table, word in zip(tables, (person.surname, person.given, person.patronymic), strict=False):
            for form in forms(word) if word else ():
                table.setdefault(form, []).append(number)
        for form in forms(person.surname) if person.surname else ():
            listed = tables[3].setdefault(skeleton(form), [])
            if number not in listed:
                listed.append(number)
    surnames, given, patronymics, latin = ({key: tuple(value) for key, value in table.items()} for table in tables)
    places = tuple((branch, tuple(place_forms(word) for word in place_words(branch))) for branch in branches)
    return _Index(people, surnames, given, patronymics, latin, places)


def find_mentions(reading: Reading, roster: Roster | None) -> MentionFinding:
    """Find the roster's people and places. Without a roster nothing is looked for."""
    finding = MentionFinding()
    if roster is None or not (roster.doctors or roster.branches):
        return finding
    index = _index(tuple(roster.doctors), tuple(roster.branches))
    taken = _find_people(reading, index, finding)
    _find_places(reading, index, finding, taken)
    if roster.doctors:
        known = {position for span in taken for position in range(*span)}
        titled = names_of_staff(reading)
        finding.unknown = [
            reading.surface(token.start, token.end)
            for _, token in titled
            if not any(position in known for position in range(token.start, token.end))
            and not is_common_word(token.word)
        ]
    finding.mentions.sort(key=lambda mention: mention.start)
    return finding


def _find_people(reading: Reading, index: _Index, finding: MentionFinding) -> list[tuple[int, int]]:
    taken: list[tuple[int, int]] = []
    words = reading.words
    titled = {token.start for _, token in names_of_staff(reading)}
    position = 0
    while position < len(words):
        size, people = _person_at(words, position, index, titled)
        if size:
            start, end = words[position].start, words[position + size - 1].end
            # two people of one name: the surname alone stands there until a person decides
            lemma = (
                index.people[people[0]].shown if len(people) == 1 else (index.people[people[0]].surname or "").title()
            )
            finding.mentions.append(Mention(surface=reading.surface(start, end), lemma=lemma, start=start, end=end))
            taken.append((start, end))
            position += size
        else:
            position += 1
    return taken


@dataclass(slots=True)
class _Person:
    """What the words read so far leave possible."""

    candidates: set[int] = field(default_factory=set)
    parts: set[str] = field(default_factory=set)
    size: int = 0

    def take(self, token: Token, index: _Index, step: int) -> bool:
        """Whether the word names a part of somebody who is still possible."""
        for part, people in _parts_of(token, index):
            both = people & self.candidates if self.parts else people
            if part not in self.parts and both:
                self.candidates, self.size = both, step + 1
                self.parts.add(part)
                return True
        return False


def _parts_of(token: Token, index: _Index) -> list[tuple[str, set[int]]]:
    return [
        ("surname", _by_surname(token, index)),
        ("given", {number for name in given_names(token.word) for number in index.given.get(name, ())}),
        ("patronymic", set(index.patronymics.get(token.word, ()))),
    ]


def _person_at(words: Sequence[Token], position: int, index: _Index, titled: set[int]) -> tuple[int, tuple[int, ...]]:
    """How many words from here name people of the roster, and whom."""
    person = _Person()
    for step, token in enumerate(words[position : position + 3]):
        if token.sentence != words[position].sentence:
            break
        initial = len(token.word) == 1 and token.capital and bool(person.parts)
        if not person.take(token, index, step) and not initial:
            break
    if not person.candidates or not _is_clear(words, position, person, titled):
        return 0, ()
    return person.size, tuple(sorted(person.candidates))


def _is_clear(words: Sequence[Token], position: int, person: _Person, titled: set[int]) -> bool:
    """One word alone may be something else than a name: «коваль» is a trade, «Мороз» the weather."""
    first = words[position]
    if person.parts == {"patronymic"}:
        return False
    if person.parts == {"given"}:
        # somebody of the clinic only behind a title, and only when one person bears the name
        return first.start in titled and len(person.candidates) == 1
    if person.size > 1 or first.start in titled or not is_common_word(first.word):
        return True
    opens = position == 0 or words[position - 1].sentence != first.sentence
    return first.capital and not opens


def _by_surname(token: Token, index: _Index) -> set[int]:
    found = index.surnames.get(token.word)
    if found:
        return set(found)
    if token.capital and len(token.word) > 3:
        # Latin typing, and Russian spelling of a Ukrainian name: «Иваницкой» and «Іваницької» have one skeleton
        bare = index.latin.get(skeleton(token.word))
        if bare and (alphabet(token.word) is Alphabet.LATIN or not is_common_word(token.word)):
            return set(bare)
    if (
        token.capital
        and len(token.word) >= MIN_MISSPELT
        and not is_common_word(token.word)
        and not is_given_name(token.word)
    ):
        close = {
            number
            for form, numbers in index.surnames.items()
            if len(form) >= MIN_MISSPELT and distance_is_one(token.word, form)
            for number in numbers
        }
        if len(close) == 1:
            return close
    return set()


def _find_places(reading: Reading, index: _Index, finding: MentionFinding, taken: list[tuple[int, int]]) -> None:
    words = reading.words
    for shown, parts in index.places:
        if not parts:
            continue
        for position, token in enumerate(words):
            if token.word not in parts[0] and not _latin_place(token, parts[0]):
                continue
            end = position + 1
            matched = 1
            while matched < len(parts) and end < len(words) and words[end].word in parts[matched]:
                matched += 1
                end += 1
            if matched < len(parts) and not (len(parts) > 2 and matched >= 2):
                continue
            start, stop = token.start, words[end - 1].end
            if len(parts) == 1 and not token.capital and is_common_word(token.word):
                continue
            if any(start < other_end and stop > other_start for other_start, other_end in taken):
                continue
            finding.mentions.append(Mention(surface=reading.surface(start, stop), lemma=shown, start=start, end=stop))
            taken.append((start, stop))


def _latin_place(token: Token, words: frozenset[str]) -> bool:
    if alphabet(token.word) is not Alphabet.LATIN or not token.capital:
        return False
    bones = skeleton(token.word)
    return any(skeleton(word) == bones for word in words)
