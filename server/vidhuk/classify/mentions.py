"""Doctors and branches of the roster named in a text, in any case; an ambiguous one is said to be so and belongs to nobody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from vidhuk.classify.flags import names_of_staff
from vidhuk.classify.names import is_common_word, is_given_name, is_known_surname
from vidhuk.classify.naming import GroupReader, NameGroup
from vidhuk.classify.person_words import is_desk_title
from vidhuk.classify.places import find_places
from vidhuk.classify.roster_index import RosterIndex, index_of
from vidhuk.classify.text import Reading, Token
from vidhuk.contracts import Mention, Roster, RosterKind


@dataclass(slots=True)
class MentionFinding:
    """Mentions in reading order, and names with a title that the roster does not hold.

    Attributes:
        unknown: candidates for the roster.
        strangers: those of them that are like nobody there: «лікарю Морозу» beside a woman Мороз is asked about, but it may be
            a slip of the pen and is no sign against the author.
    """

    mentions: list[Mention] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)


def find_mentions(reading: Reading, roster: Roster | None) -> MentionFinding:
    """Find the roster's people and places. Without a roster nothing is looked for."""
    finding = MentionFinding()
    if roster is None or not (roster.doctors or roster.branches):
        return finding
    index = index_of(roster)
    reader = GroupReader(reading, index)
    groups = reader.groups() if roster.doctors else []
    finding.mentions = [_person(reading, index, group) for group in groups]
    taken = [(mention.start, mention.end) for mention in finding.mentions]
    for place in find_places(reading, index.places):
        if any(place.start < end and start < place.end for start, end in taken):
            continue
        one = len(place.entries) == 1
        finding.mentions.append(
            Mention(
                surface=reading.surface(place.start, place.end),
                lemma=place.entries[0] if one else reading.surface(place.start, place.end),
                start=place.start,
                end=place.end,
                kind=RosterKind.BRANCH,
                ambiguous=not one,
                candidates=[] if one else list(place.entries),
            )
        )
        taken.append((place.start, place.end))
    finding.mentions.sort(key=lambda mention: mention.start)
    if roster.doctors:
        finding.unknown = _unknown(reading, index, taken)
        finding.strangers = (
            _unknown(reading, index, [*taken, *reader.namesakes]) if reader.namesakes else finding.unknown
        )
    return finding


def _person(reading: Reading, index: RosterIndex, group: NameGroup) -> Mention:
    people = [index.people[number] for number in group.people]
    one = len(people) == 1
    first = people[0]
    # two people of one name: what they share stands there until a person decides
    shared = [
        name.title()
        for name in (first.surnames[0] if first.surnames else None, first.given, first.patronymic)
        if name and all(name in (*other.surnames, other.given, other.patronymic) for other in people)
    ]
    surface = reading.surface(group.start, group.end)
    return Mention(
        surface=surface,
        lemma=first.shown if one else " ".join(shared) or surface,
        start=group.start,
        end=group.end,
        kind=RosterKind.DOCTOR,
        ambiguous=not one,
        candidates=[] if one else [person.shown for person in people],
    )


def _unknown(reading: Reading, index: RosterIndex, taken: Sequence[tuple[int, int]]) -> list[str]:
    """Names with a title that nobody of the roster bears; a bare given name is nobody's while the roster lacks given names."""
    all_given = all(person.given for person in index.people)
    found: list[str] = []
    for before, token in names_of_staff(reading):
        start, end = _whole_name(reading, before, token)
        if any(start < other_end and other_start < end for other_start, other_end in taken):
            continue
        name = reading.surface(start, end)
        alone = start == token.start and end == token.end
        given = is_given_name(token.word)
        common = is_common_word(token.word) and not is_known_surname(token.word)
        doubtful = (common and not given) or (alone and given and not all_given) or is_desk_title(before.word)
        if not doubtful and name not in found:
            found.append(name)
    return found


def _whole_name(reading: Reading, before: Token, token: Token) -> tuple[int, int]:
    """The name with the names beside it: «Марія Кравчук», not «Марія» alone."""
    words = reading.words
    at = words.index(token)
    start = before.start if before.capital and is_given_name(before.word) else token.start
    if start < token.start and at > 1 and words[at - 2].capital and is_known_surname(words[at - 2].word):
        # «Шевченко Ивану Петровичу»
        start = words[at - 2].start
    end = at
    while end + 1 < len(words) and end - at < 2:
        after = words[end + 1]
        joined = reading.text[words[end].end : after.start] == " "
        if not joined or not after.capital or after.loud or len(after.word) < 2:
            break
        end += 1
    return start, words[end].end
