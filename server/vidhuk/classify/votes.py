"""The words of a text by what speaks for each: letters, word lists, blends; decides no language."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from vidhuk.classify.blend import AGREED, Counts
from vidhuk.classify.dictionaries import stands_in
from vidhuk.classify.letters import Alphabet, alphabet, letter_votes
from vidhuk.classify.models import KNOWN_WORDS, Model
from vidhuk.classify.text import Reading, Token
from vidhuk.classify.translit import skeleton
from vidhuk.classify.wordlists import latin_lists, word_lists

SHORTEST_FORM = 3
"""Letters from which a dictionary is asked: below, abbreviations and single letters stand in it."""


@dataclass(slots=True)
class Votes:
    """Words of each side; a word votes once, letters before lists before dictionaries.

    Attributes:
        uk_forms, ru_forms: forms that only one language's dictionary has.
        strange: words that neither has; surzhyk and slips of the keyboard look so.
        foreign: words in letters of neither alphabet.
    """

    uk_letters: list[Token] = field(default_factory=list)
    ru_letters: list[Token] = field(default_factory=list)
    uk_words: list[Token] = field(default_factory=list)
    ru_words: list[Token] = field(default_factory=list)
    uk_forms: list[Token] = field(default_factory=list)
    ru_forms: list[Token] = field(default_factory=list)
    strange: list[Token] = field(default_factory=list)
    surzhyk: list[Token] = field(default_factory=list)
    en_words: list[Token] = field(default_factory=list)
    uk_latin: list[Token] = field(default_factory=list)
    ru_latin: list[Token] = field(default_factory=list)
    both_latin: list[Token] = field(default_factory=list)
    cyrillic: list[Token] = field(default_factory=list)
    latin: list[Token] = field(default_factory=list)
    names: set[int] = field(default_factory=set)
    foreign: list[Token] = field(default_factory=list)

    @property
    def plain(self) -> list[Token]:
        """Cyrillic words without those written like names: a foreign name makes no mixture."""
        return [token for token in self.cyrillic if token.start not in self.names]


def count_words(reading: Reading) -> Votes:
    """The words of a text by what speaks for each."""
    votes = Votes()
    sides: dict[str, list[Token]] = {}
    cyrillic, latin = votes.cyrillic, votes.latin
    sentence = -1
    for token in reading.words:
        if token.capital and not token.loud and token.sentence == sentence:
            votes.names.add(token.start)
        sentence = token.sentence
        # the first letter tells the alphabet of nearly every word
        first = token.word[0]
        kind = Alphabet.CYRILLIC if "\u0400" <= first <= "\u052f" else alphabet(token.word)
        if kind is Alphabet.CYRILLIC:
            cyrillic.append(token)
            side = _side_of_cyrillic(token.word, token.shown)
        elif kind is Alphabet.LATIN:
            latin.append(token)
            side = _side_of_latin(token.word)
        else:
            side = "foreign"
        if side:
            found = sides.get(side)
            if found is None:
                found = sides[side] = getattr(votes, side)
            found.append(token)
    return votes


@lru_cache(maxsize=KNOWN_WORDS)
def _side_of_cyrillic(word: str, shown: str) -> str:
    """The list of votes that a Cyrillic word belongs to; empty for none."""
    lists = word_lists()
    ukrainian, russian = letter_votes(shown)
    if word in lists.surzhyk or (ukrainian and russian) or (ukrainian and _is_blend(word)):
        return "surzhyk"
    if ukrainian:
        return "uk_letters"
    if russian:
        return "ru_letters"
    if word in lists.uk:
        return "uk_words"
    return "ru_words" if word in lists.ru else _side_by_dictionary(shown)


def _side_by_dictionary(shown: str) -> str:
    if len(shown) < SHORTEST_FORM:
        return ""
    ukrainian, russian = stands_in(shown)
    if ukrainian is not russian:
        return "uk_forms" if ukrainian else "ru_forms"
    return "" if ukrainian else "strange"


def _is_blend(word: str) -> bool:
    """A Russian word in Ukrainian spelling («очєнь», «отношеніє»): spelled back it stands in the Russian list."""
    lists = word_lists()
    if word in lists.uk or len(word) < 4:
        return False
    back = word.replace("є", "е").replace("ьо", "е")
    return any(
        spelling in lists.ru for spelling in (back.replace("і", "и"), back.replace("і", "е"), back) if spelling != word
    )


@lru_cache(maxsize=KNOWN_WORDS)
def _side_of_latin(word: str) -> str:
    """The list of votes that a word in Latin letters belongs to; empty for none."""
    if word in word_lists().en:
        return "en_words"
    latin, bones = latin_lists(), skeleton(word)
    for known, side in ((latin.uk, "uk_latin"), (latin.ru, "ru_latin"), (latin.both, "both_latin")):
        if bones in known:
            return side
    return ""


def counts_of(votes: Votes, model: Model | None) -> Counts:
    """Words by what speaks for them; a rare Ukrainian word may stand in no list and look Russian, so the model is asked."""
    names = votes.names
    uk = [token for token in votes.uk_letters + votes.uk_words if token.start not in names]
    ru = [token for token in votes.ru_letters + votes.ru_words if token.start not in names]
    agreed_uk, agreed_ru = len(uk), len(ru)
    if model is not None:
        agreed_uk = sum([model.of_word(token.shown)[0] > AGREED for token in uk])
        agreed_ru = sum([model.of_word(token.shown)[0] < -AGREED for token in ru])
    return Counts(
        words=len(votes.plain),
        uk=len(uk),
        ru=len(ru),
        agreed_uk=agreed_uk,
        agreed_ru=agreed_ru,
        uk_letters=len(votes.uk_letters),
        ru_letters=len(votes.ru_letters),
        blends=len(votes.surzhyk),
        uk_forms=sum([token.start not in names for token in votes.uk_forms]),
        ru_forms=sum([token.start not in names for token in votes.ru_forms]),
        strange=sum([token.start not in names for token in votes.strange]),
    )
