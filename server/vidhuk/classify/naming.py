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
from vidhuk.classify.person_words import HER_TITLES, HIS_TITLES
from vidhuk.classify.roster_index import NOBODY, Numbers, RosterIndex
from vidhuk.classify.surroundings import Surroundings
from vidhuk.classify.text import Reading
from vidhuk.classify.translit import skeleton
from vidhuk.classify.wordlists import word_lists

MAX_WORDS = 5
"""Words of a name at most: surname of two, given name, patronymic, or two initials."""

MIN_BARE = 5
"""Letters of a word in small letters from which another spelling of a surname is met: shorter ones are other words."""


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

    Attributes:
        namesakes: places of surnames of the roster whose form or title is of the other gender: they are somebody else's.
    """

    def __init__(self, reading: Reading, index: RosterIndex) -> None:
        self._reading = reading
        self._words = reading.words
        self._index = index
        self._around = Surroundings(reading)
        self.namesakes: list[tuple[int, int]] = []

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

    def _joined(self, at: int, after_initial: bool) -> bool:
        """Whether this word may go on with the name of the word before."""
        gap = self._around.gap(at)
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
            if name in parts.seen and self._around.gap(at) != "-":
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
        called = given_names(token.word, loosely=token.capital)
        given = frozenset(number for name in called for number in index.given.get(name, NOBODY)) or (
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
        titled = self._around.title_before(at) is not None
        too_common = len(word) < 4 or (not latin and self._is_other_word(at)) or is_given_name(word)
        if too_common or (latin and not token.capital and not titled and len(word) < 6):
            return NOBODY, NOBODY, False
        return self._by_spelling(word, guess=token.capital or titled)

    def _is_other_word(self, at: int) -> bool:
        """Whether a word is met in the language, so that its likeness to a surname is chance: «были» is not Білий."""
        token, lists = self._words[at], word_lists()
        if is_common_word(token.word) or token.word in lists.ru or token.word in lists.uk:
            return True
        return len(token.word) < MIN_BARE and not token.capital

    def _by_spelling(self, word: str, *, guess: bool) -> tuple[Numbers, Numbers, bool]:
        """Latin typing, and the other language's spelling: «Иваницкой» and «Іваницької» have one skeleton; then one wrong letter."""
        index, bare = self._index, skeleton(word)
        strong, weak = index.bare.get(bare, NOBODY), index.bare_other.get(bare, NOBODY)
        if len(strong) > 1 and (same := index.nominative.get(bare, NOBODY) & strong):
            strong = same
        if strong or weak:
            return strong, weak - strong, True
        return (index.misspelt(bare) if guess and not is_known_surname(word) else NOBODY), NOBODY, False

    def _decide(self, position: int, first: int, parts: _Parts, leading: list[str]) -> tuple[NameGroup | None, int]:
        size = parts.last - position + 1
        people = self._of_fitting_gender(first, parts)
        if not people:
            self.namesakes.append((self._words[first].start, self._words[parts.last].end))
            return None, size
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

    def _of_fitting_gender(self, first: int, parts: _Parts) -> Numbers:
        """Whom form and title leave: «лікарю Морозу» is no woman's name, «лікарка Коваль» no man's; a given name settles it."""
        if parts.seen != {"surname"}:
            return parts.people or parts.weak
        title = self._around.title_before(first)
        hers = title is not None and title.word in HER_TITLES
        his = title is not None and title.word in HIS_TITLES
        # a title of hers forgives his form: «лікарка Гриценка» is a slip of the pen
        people = parts.people or (parts.weak if hers else NOBODY)
        against = Gender.HIM if hers else Gender.HER if his else None
        return frozenset(
            number for number in people if against is None or self._index.people[number].gender is not against
        )

    def _is_clear(self, first: int, parts: _Parts, initials: bool) -> bool:
        """One word alone may be something else than a name: «коваль» is a trade, «Мороз» the weather, a street, a namesake."""
        around = self._around
        titled = around.title_before(first) is not None
        beside = around.given_name_beside(first, parts.last, self._index.given)
        if "surname" not in parts.seen:
            return len(parts.seen) > 1 or (not beside and self._given_alone(first, parts, titled=titled))
        if around.is_place_or_saying(first, parts.last):
            return False
        if len(parts.seen) > 1 or beside:
            return len(parts.seen) > 1 and not around.quoted(first)
        if initials or titled or parts.last > first:
            return True
        if is_common_word(self._words[first].word):
            return self._common_but_named(first, parts)
        return parts.exact or self._words[first].capital

    def _given_alone(self, first: int, parts: _Parts, *, titled: bool) -> bool:
        """A given name is somebody of the clinic only when one person bears it, and a title, thanks or a doctor's deed says so."""
        around = self._around
        if parts.seen != {"given"} or len(parts.people) != 1 or around.surname_after(parts.last):
            return False
        if titled:
            return True
        if not self._words[first].capital or around.quoted(first) or around.somebodys_own(first, parts.last):
            return False
        bent = all(self._words[first].word != self._index.people[number].given for number in parts.people)
        return (bent and around.thanked(first, parts.last)) or around.acts_after(parts.last)

    def _common_but_named(self, first: int, parts: _Parts) -> bool:
        token, around = self._words[first], self._around
        if around.quoted(first):
            return False
        if not token.capital:
            return self._small_but_named(first, parts)
        if around.loud_around(first):
            return around.is_bent_by_preposition(first) and is_living(token.word)
        return not around.opens(first) or around.care_after(parts.last) or self._acts(first, parts.last)

    def _small_but_named(self, first: int, parts: _Parts) -> bool:
        """«у коваля вчора була», «у столяр лікую зуби»: a living being that is visited as a doctor is, and no craft beside."""
        around, word = self._around, self._words[first].word
        if not is_living(word) or around.crafted(first, parts.last):
            return False
        people = [self._index.people[number] for number in parts.people]
        bent = all(word not in person.surnames for person in people)
        if bent:
            return around.visited(first, parts.last) or around.thanked(first, parts.last)
        # a preposition would bend the trade: what stays as it is can only be a woman's surname
        unbent = all(person.gender is Gender.HER for person in people) and word[-1] not in "аяоий"
        return unbent and around.is_bent_by_preposition(first)

    def _acts(self, first: int, last: int) -> bool:
        """At the opening of a sentence: «Осадчий не слухає», «Бондарю подяка»; a living being that does or is given something."""
        token = self._words[first]
        if not is_living(token.word) or last + 1 >= len(self._words) or self._around.gap(last + 1) != " ":
            return False
        after = [word.word for word in self._words[last + 1 : last + 3]]
        bent = all(token.word != surname for person in self._index.people for surname in person.surnames)
        return (
            bent or is_verb(after[0]) or (after[0] in ("не", "дуже", "завжди", "очень", "знову") and is_verb(after[-1]))
        )

    def _by_gender(self, first: int, parts: _Parts, people: Numbers) -> Numbers:
        """«лікарка Мороз», «до Савчук»: what the words around say of the gender, when it leaves somebody."""
        gender = self._gender_around(first, parts)
        kept = frozenset(number for number in people if self._index.people[number].gender in (gender, None))
        return kept if gender is not None and kept else people

    def _gender_around(self, first: int, parts: _Parts) -> Gender | None:
        title = self._around.title_before(first)
        if title is not None and title.word in HER_TITLES:
            return Gender.HER
        if title is not None and title.word in HIS_TITLES:
            return Gender.HIM
        word = self._words[first].word
        base = any(word == surname for number in parts.people for surname in self._index.people[number].surnames)
        if base and self._around.is_bent_by_preposition(first) and word[-1] not in "аяоий":
            # his surname would be bent here, hers never is
            return Gender.HER
        return None
