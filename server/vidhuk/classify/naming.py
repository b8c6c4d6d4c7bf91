"""Reads a person's name out of consecutive words: surname, given name, patronymic and initials in any order, and whom they leave possible."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from vidhuk.classify.letters import Alphabet, alphabet
from vidhuk.classify.names import (
    Gender,
    given_names,
    is_common_word,
    is_given_name,
    is_known_surname,
    is_living,
    is_verb,
)
from vidhuk.classify.person_words import (
    HER_TITLES,
    HIS_TITLES,
    IDIOMS,
    OBLIQUE_PREPOSITIONS,
    is_care_word,
    is_street_word,
    is_title,
)
from vidhuk.classify.roster_index import NOBODY, Numbers, RosterIndex
from vidhuk.classify.text import Reading, Token
from vidhuk.classify.translit import skeleton

MAX_WORDS = 5
"""Words of a name at most: surname of two, given name, patronymic, or two initials."""

_QUOTES = '«"“„'


@dataclass(frozen=True, slots=True)
class NameGroup:
    """A name in the text and the people it may mean, in the roster's order."""

    start: int
    end: int
    people: tuple[int, ...]


@dataclass(slots=True)
class _Parts:
    """What the words read so far leave possible."""

    people: Numbers = NOBODY
    weak: Numbers = NOBODY
    seen: set[str] = field(default_factory=set)
    last: int = -1
    initials: list[tuple[str, bool]] = field(default_factory=list)
    exact: bool = True


class GroupReader:
    """Looks for names in one reading.

    Args:
        reading: the text.
        index: the roster.
    """

    def __init__(self, reading: Reading, index: RosterIndex) -> None:
        self._reading = reading
        self._words = reading.words
        self._index = index

    def groups(self) -> list[NameGroup]:
        """Names in reading order; they never overlap."""
        found: list[NameGroup] = []
        position = 0
        while position < len(self._words):
            group, size = self._at(position)
            if group is not None:
                found.append(group)
            position += max(size, 1)
        return found

    def _gap(self, at: int) -> str | None:
        """What stands between this word and the one before; `None` at the beginning."""
        if at <= 0 or at >= len(self._words):
            return None
        return self._reading.text[self._words[at - 1].end : self._words[at].start]

    def _joined(self, at: int, after_initial: bool) -> bool:
        """Whether this word may go on with the name of the word before."""
        gap = self._gap(at)
        if gap is None:
            return False
        return gap in (" ", "-", "  ") or (after_initial and gap in (".", ". ", " . "))

    def _is_initial(self, at: int) -> bool:
        token = self._words[at]
        return len(token.word) == 1 and (token.capital or self._reading.text[token.end : token.end + 1] == ".")

    def _dotted(self, at: int) -> bool:
        return self._reading.text[self._words[at].end : self._words[at].end + 1] == "."

    def _at(self, position: int) -> tuple[NameGroup | None, int]:
        """The name that begins here, and how many words it takes."""
        words, at = self._words, position
        leading: list[str] = []
        while len(leading) < 2 and at < len(words) and self._is_initial(at) and self._dotted(at):
            leading.append(words[at].word)
            at += 1
            if at < len(words) and not self._joined(at, after_initial=True):
                return None, 1
        if at >= len(words):
            return None, 1
        parts = _Parts()
        first = at
        after_initial = False
        while at < len(words) and at - position < MAX_WORDS:
            if at > first and not self._joined(at, after_initial):
                break
            if self._is_initial(at) and at > first and not leading and len(parts.initials) < 2:
                parts.initials.append((words[at].word, self._dotted(at)))
                after_initial = True
            elif after_initial or not self._take(parts, at):
                break
            else:
                parts.last = at
            at += 1
        if not parts.seen:
            return None, 1
        return self._decide(position, first, parts, leading)

    def _take(self, parts: _Parts, at: int) -> bool:
        """Whether the word names a part of somebody who is still possible."""
        for name, people, weak, exact in self._parts_of(at):
            if name in parts.seen and name != "surname":
                continue
            if name in parts.seen and self._gap(at) != "-":
                continue
            possible = parts.people | parts.weak
            strong = people & possible if parts.seen else people
            other = weak & possible if parts.seen else weak
            if not strong and not other:
                continue
            if parts.seen:
                # a form of the other gender stays only where nothing speaks for a fitting one
                strong, other = (strong & parts.people, (strong | other) - (strong & parts.people))
            parts.people, parts.weak = strong, other
            parts.seen.add(name)
            parts.exact = parts.exact and exact
            return True
        return False

    def _parts_of(self, at: int) -> Sequence[tuple[str, Numbers, Numbers, bool]]:
        token, index = self._words[at], self._index
        strong, weak, exact = self._by_surname(at)
        bare = skeleton(token.word) if alphabet(token.word) is Alphabet.LATIN or not token.word.isascii() else ""
        latin = alphabet(token.word) is Alphabet.LATIN
        given = frozenset(number for name in given_names(token.word) for number in index.given.get(name, NOBODY)) or (
            index.bare_given.get(bare, NOBODY) if latin or token.capital else NOBODY
        )
        patronymic = index.patronymics.get(token.word) or (
            index.bare_patronymics.get(bare, NOBODY) if latin or token.capital else NOBODY
        )
        return (
            ("surname", strong, weak, exact),
            ("given", given, NOBODY, True),
            ("patronymic", patronymic, NOBODY, True),
        )

    def _by_surname(self, at: int) -> tuple[Numbers, Numbers, bool]:
        """People whose surname this is, those of whom it would be the other gender's form, and whether it is spelt so."""
        token, index = self._words[at], self._index
        strong, weak = index.surnames.get(token.word, NOBODY), index.other_gender.get(token.word, NOBODY)
        if strong or weak:
            return strong, weak - strong, True
        word = token.word
        latin = alphabet(word) is Alphabet.LATIN
        if not latin and token.capital and (found := index.foreign.get(skeleton(word))):
            return found, NOBODY, True
        if latin and word.endswith("s") and token.shown.endswith(("'s", "’s")):
            word = word[:-1]
        titled = self._title_before(at) is not None
        too_common = len(word) < 4 or (not latin and is_common_word(word)) or is_given_name(word)
        if too_common or (latin and not token.capital and not titled and len(word) < 6):
            return NOBODY, NOBODY, False
        return self._by_spelling(word, guess=token.capital or titled)

    def _by_spelling(self, word: str, *, guess: bool) -> tuple[Numbers, Numbers, bool]:
        """Latin typing, and the other language's spelling: «Иваницкой» and «Іваницької» have one skeleton; then one wrong letter."""
        index, bare = self._index, skeleton(word)
        strong, weak = index.bare.get(bare, NOBODY), index.bare_other.get(bare, NOBODY)
        if len(strong) > 1 and (same := index.nominative.get(bare, NOBODY) & strong):
            strong = same
        if strong or weak:
            return strong, weak - strong, True
        return (index.misspelt(bare) if guess and not is_known_surname(word) else NOBODY), NOBODY, False

    def _title_before(self, at: int) -> Token | None:
        """A title within two words before: «лікарка», «у хірурга вищої категорії»."""
        for back in (1, 2):
            if at - back < 0:
                return None
            between = self._reading.text[self._words[at - back].end : self._words[at].start]
            if any(mark in between for mark in ",;:!?\n(") or len(between) > 24:
                return None
            if is_title(self._words[at - back].word):
                return self._words[at - back]
        return None

    def _decide(self, position: int, first: int, parts: _Parts, leading: list[str]) -> tuple[NameGroup | None, int]:
        size = parts.last - position + 1
        people = parts.people or parts.weak
        initials = leading or [letter for letter, _ in parts.initials]
        dotted = bool(leading) or any(dot for _, dot in parts.initials)
        fitting = people
        if initials and "given" not in parts.seen:
            fitting = frozenset(
                number
                for number in people
                if all(self._index.fits_initial(number, letter, place) for place, letter in enumerate(initials))
            )
        if initials and not fitting:
            if dotted:
                return None, size
            initials, fitting = [], people
        start = self._words[position if leading and initials else first].start
        end = self._words[parts.last].end
        if initials and not leading:
            end = self._end_of_initials(parts)
        if not self._is_clear(first, parts, bool(initials)):
            return None, size
        narrowed = self._by_gender(first, parts, fitting) if len(fitting) > 1 else fitting
        taken = size + (len(parts.initials) if initials and not leading else 0)
        return NameGroup(start, end, tuple(sorted(narrowed))), taken

    def _end_of_initials(self, parts: _Parts) -> int:
        last = self._words[parts.last + len(parts.initials)]
        return last.end + (1 if self._reading.text[last.end : last.end + 1] == "." else 0)

    def _is_clear(self, first: int, parts: _Parts, initials: bool) -> bool:
        """One word alone may be something else than a name: «коваль» is a trade, «Мороз» the weather, a street, a namesake."""
        titled = self._title_before(first) is not None
        if "surname" not in parts.seen:
            # a given name alone is somebody of the clinic only behind a title, and only when one person bears it
            alone = titled and len(parts.people) == 1 and not self._name_beside(first, parts.last)
            return len(parts.seen) > 1 or (parts.seen == {"given"} and alone)
        if self._is_place_or_saying(first, parts.last):
            return False
        if len(parts.seen) > 1 or self._name_beside(first, parts.last):
            return len(parts.seen) > 1 and not self._quoted(first)
        if initials or titled or parts.last > first:
            return True
        token = self._words[first]
        if is_common_word(token.word):
            return self._common_but_named(first, parts.last)
        return parts.exact or token.capital

    def _common_but_named(self, first: int, last: int) -> bool:
        token = self._words[first]
        if not token.capital or self._quoted(first):
            return False
        before = self._words[first - 1] if first and self._gap(first) == " " else None
        if self._loud_around(first):
            return before is not None and before.word in OBLIQUE_PREPOSITIONS and is_living(token.word)
        opens = first == 0 or self._words[first - 1].sentence != token.sentence
        return not opens or self._care_after(last) or self._acts(token, last)

    def _acts(self, token: Token, last: int) -> bool:
        """At the opening of a sentence: «Осадчий не слухає», «Бондарю подяка»; a living being that does or is given something."""
        if not is_living(token.word) or last + 1 >= len(self._words) or self._gap(last + 1) != " ":
            return False
        after = [word.word for word in self._words[last + 1 : last + 3]]
        bent = all(token.word != surname for person in self._index.people for surname in person.surnames)
        return (
            bent or is_verb(after[0]) or (after[0] in ("не", "дуже", "завжди", "очень", "знову") and is_verb(after[-1]))
        )

    def _care_after(self, last: int) -> bool:
        sentence = self._words[last].sentence
        after = [token for token in self._words[last + 1 : last + 4] if token.sentence == sentence]
        return any(is_care_word(token.word) for token in after)

    def _loud_around(self, at: int) -> bool:
        return self._words[at].loud and all(
            token.loud or len(token.word) < 3 for token in self._words[max(0, at - 2) : at + 3]
        )

    def _quoted(self, at: int) -> bool:
        start = self._words[at].start
        return start > 0 and self._reading.text[start - 1] in _QUOTES

    def _is_place_or_saying(self, first: int, last: int) -> bool:
        words = self._words
        for back in (1, 2):
            if first - back >= 0 and is_street_word(words[first - back].word):
                between = self._reading.text[words[first - back].end : words[first].start]
                if not any(mark in between for mark in ",;!?\n"):
                    return True
        after = words[last + 1].word if last + 1 < len(words) else ""
        before = words[first - 1].word if first else ""
        return (is_street_word(after) and self._gap(last + 1) == " ") or (before, words[first].word) in IDIOMS

    def _name_beside(self, first: int, last: int) -> bool:
        """A given name right beside that is nobody's of those possible: a namesake."""
        for at, gap_at in ((first - 1, first), (last + 1, last + 1)):
            if 0 <= at < len(self._words) and self._gap(gap_at) in (" ", "-"):
                token = self._words[at]
                if len(token.word) > 2 and token.capital and is_given_name(token.word) and not is_title(token.word):
                    opens = at == 0 or self._words[at - 1].sentence != token.sentence
                    if at < first and opens and is_common_word(token.word) and not self._index.given.get(token.word):
                        continue
                    return True
        return False

    def _by_gender(self, first: int, parts: _Parts, people: Numbers) -> Numbers:
        """«лікарка Мороз», «до Савчук»: what the words around say of the gender, when it leaves somebody."""
        gender = self._gender_around(first, parts)
        kept = frozenset(number for number in people if self._index.people[number].gender in (gender, None))
        return kept if gender is not None and kept else people

    def _gender_around(self, first: int, parts: _Parts) -> Gender | None:
        title = self._title_before(first)
        if title is not None and title.word in HER_TITLES:
            return Gender.HER
        if title is not None and title.word in HIS_TITLES:
            return Gender.HIM
        word = self._words[first].word
        before = self._words[first - 1].word if first and self._gap(first) == " " else ""
        base = any(word == surname for number in parts.people for surname in self._index.people[number].surnames)
        if base and before in OBLIQUE_PREPOSITIONS and word[-1] not in "аяоий":
            # his surname would be bent here, hers never is
            return Gender.HER
        return None
