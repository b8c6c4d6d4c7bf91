"""What stands around a name in the text: titles, visits, thanks, streets, kin, other names; knows no roster and decides nothing."""

from __future__ import annotations

from vidhuk.classify.names import is_common_word, is_given_name
from vidhuk.classify.person_words import (
    IDIOMS,
    OBLIQUE_PREPOSITIONS,
    VISITED_PREPOSITIONS,
    is_act_word,
    is_care_word,
    is_craft_word,
    is_kin_word,
    is_made_word,
    is_street_word,
    is_thanks_word,
    is_title,
    is_treatment_word,
    is_visit_word,
)
from vidhuk.classify.text import Reading, Token

_QUOTES = '«"“„'
_FAR = 8
"""Words on either side in which a visit is looked for; further away another thing is told."""


class Surroundings:
    """Looks around places of one reading; `at`, `first` and `last` are numbers of words."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.text
        self.words = reading.words

    def gap(self, at: int) -> str | None:
        """What stands between this word and the one before; `None` at the edges."""
        if at <= 0 or at >= len(self.words):
            return None
        return self._text[self.words[at - 1].end : self.words[at].start]

    def before(self, at: int) -> str:
        """The word right before; empty where none is."""
        return self.words[at - 1].word if at and self.gap(at) == " " else ""

    def after(self, at: int) -> Token | None:
        """The word right after."""
        return self.words[at + 1] if self.gap(at + 1) == " " else None

    def opens(self, at: int) -> bool:
        """Whether the word is the first of its sentence, where everything has a capital."""
        return at == 0 or self.words[at - 1].sentence != self.words[at].sentence

    def title_before(self, at: int) -> Token | None:
        """A title within two words before: «лікарка», «у хірурга вищої категорії»."""
        for back in (1, 2):
            if at - back < 0:
                return None
            between = self._text[self.words[at - back].end : self.words[at].start]
            if any(mark in between for mark in ",;:!?\n(") or len(between) > 24:
                return None
            if is_title(self.words[at - back].word):
                return self.words[at - back]
        return None

    def quoted(self, at: int) -> bool:
        """Whether a quotation mark opens before the word."""
        start = self.words[at].start
        return start > 0 and self._text[start - 1] in _QUOTES

    def loud_around(self, at: int) -> bool:
        """Whether the words around shout too: then a capital says nothing."""
        return self.words[at].loud and all(
            token.loud or len(token.word) < 3 for token in self.words[max(0, at - 2) : at + 3]
        )

    def care_after(self, last: int) -> bool:
        """Whether one of the next words tells what a doctor does, or one of the next two thanks."""
        after = self._near(last, last + 1, last + 4)
        return any(is_care_word(token.word) for token in after) or any(
            is_thanks_word(token.word) for token in after[:2]
        )

    def acts_after(self, last: int) -> bool:
        """Whether the next words tell what only a doctor does («вилікувала», «зробила чистку»)."""
        after = [token.word for token in self._near(last, last + 1, last + 4)]
        if any(is_act_word(word) for word in after[:2]):
            return True
        return any(is_made_word(word) for word in after[:2]) and any(is_treatment_word(word) for word in after[1:])

    def thanked(self, first: int, last: int) -> bool:
        """Whether thanks stand right before or right after, a small word between allowed."""
        return any(is_thanks_word(token.word) for token in self._both_sides(first, last, 2))

    def visited(self, first: int, last: int) -> bool:
        """«у коваля вчора була», «до коваля на чистку»: a preposition of going to somebody, and a visit told nearby."""
        if self.before(first) not in VISITED_PREPOSITIONS:
            return False
        return any(is_visit_word(token.word) for token in self._both_sides(first, last, _FAR))

    def crafted(self, first: int, last: int) -> bool:
        """Whether a craft is spoken of, so that «коваль» is a trade: «у коваля в кузні», «діжку в бондаря»."""
        return any(is_craft_word(token.word) for token in self._both_sides(first, last, _FAR))

    def is_bent_by_preposition(self, at: int) -> bool:
        """Whether a preposition before would bend whatever can be bent."""
        return self.before(at) in OBLIQUE_PREPOSITIONS

    def is_place_or_saying(self, first: int, last: int) -> bool:
        """A street's name, or a saying such as Father Frost."""
        words = self.words
        for back in (1, 2):
            if first - back >= 0 and is_street_word(words[first - back].word):
                between = self._text[words[first - back].end : words[first].start]
                if not any(mark in between for mark in ",;!?\n"):
                    return True
        after = words[last + 1].word if last + 1 < len(words) else ""
        before = words[first - 1].word if first else ""
        return (is_street_word(after) and self.gap(last + 1) == " ") or (before, words[first].word) in IDIOMS

    def given_name_beside(self, first: int, last: int, known: dict[str, frozenset[int]]) -> bool:
        """A given name right beside that is nobody's of those possible: a namesake.

        Args:
            known: forms of the roster's given names.
        """
        for at, gap_at in ((first - 1, first), (last + 1, last + 1)):
            if 0 <= at < len(self.words) and self.gap(gap_at) in (" ", "-"):
                token = self.words[at]
                if len(token.word) > 2 and token.capital and is_given_name(token.word) and not is_title(token.word):
                    if at < first and self.opens(at) and is_common_word(token.word) and not known.get(token.word):
                        continue
                    return True
        return False

    def surname_after(self, last: int) -> bool:
        """Whether another word with a capital follows a given name: «лікарка Дарія Пилипчук» is not our Дарія."""
        after = self.after(last)
        return after is not None and after.capital and not after.loud and len(after.word) > 2

    def somebodys_own(self, first: int, last: int) -> bool:
        """«моя Дарочка», «донька Даринка», «Даринко, глянь»: the author's own people, or somebody who is called."""
        if any(is_kin_word(token.word) for token in self._near(first, first - 2, first)):
            return True
        end = self.words[last].end
        return self.words[last].word.endswith(("о", "е", "ю")) and self._text[end : end + 1] in (",", "!")

    def _near(self, at: int, begin: int, end: int) -> list[Token]:
        """Words of a range that stand in the sentence of word `at`."""
        sentence = self.words[at].sentence
        return [token for token in self.words[max(0, begin) : max(0, end)] if token.sentence == sentence]

    def _both_sides(self, first: int, last: int, far: int) -> list[Token]:
        return [*self._near(first, first - far, first), *self._near(last, last + 1, last + 1 + far)]
