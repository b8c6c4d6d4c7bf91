"""Who is named in a short comment, without a roster, so that a name is not read as a word; for no other use: it guesses freely."""

from __future__ import annotations

from vidhuk.classify.names import has_surname_ending, is_common_word, is_given_name, is_known_surname
from vidhuk.classify.person_words import is_title
from vidhuk.classify.plain_words import is_patronymic, is_thanks, plain_words, role_of
from vidhuk.classify.text import Reading, Token

_JOINS = frozenset(["за", "що", "шо", "что", "чо", "for", "і", "и", "й", "та", "and"])
"""What ends the place of a name behind thanks."""

_TOWARD = frozenset(["to", "by", "к", "ко", "до", "у", "від", "от"])
"""Behind these a capital is a name: «ходжу тільки до Мартинюка»."""

_ALSO_SURNAMES = frozenset(["praise", "blame", "good", "thing", "insult"])

_BETWEEN = frozenset([" ", "-", ".", ". "])


def names_in(reading: Reading) -> set[int]:
    """Numbers of the words that name somebody, as far as what stands before them says so."""
    words = reading.words
    found: set[int] = set()
    thanked = False
    for at, token in enumerate(words):
        before = words[at - 1] if at and _goes_on(words[at - 1], token) else None
        thanked = before is not None and (thanked or is_thanks(before.word)) and before.word not in _JOINS
        word = token.word
        if is_patronymic(word):
            found.add(at)
            if before is not None and is_given_name(before.word):
                found.add(at - 1)
        elif _may_be_one(token, before) and _is_name(
            token, before, thanked=thanked, goes_on=_follows(reading, at, found)
        ):
            found.add(at)
    return found


def _may_be_one(token: Token, before: Token | None) -> bool:
    """Whether the word is not known as another one; behind a title a capital makes «лікарка Добра» a name."""
    role = role_of(token.word)
    called = token.capital and not token.loud and before is not None and is_title(before.word)
    return not is_thanks(token.word) and (not role or (called and role in _ALSO_SURNAMES))


def _goes_on(before: Token, token: Token) -> bool:
    return before.sentence == token.sentence or before.word in ("dr", "др")


def _follows(reading: Reading, at: int, found: set[int]) -> bool:
    """Whether a name stands right before."""
    return at - 1 in found and reading.text[reading.words[at - 1].end : reading.words[at].start] in _BETWEEN


def _is_name(token: Token, before: Token | None, *, thanked: bool, goes_on: bool) -> bool:
    """Whether an unlisted word is a name: behind a title or another name, between thanks and what for, or by the dictionary.

    Args:
        thanked: thanks stand before in this clause, and what for does not yet.
        goes_on: the word before is a name.
    """
    word, cased = token.word, token.capital and not token.loud
    titled = before is not None and (is_title(before.word) or plain_words().is_one(before.word, "staff"))
    if cased and (titled or goes_on or thanked):
        return True
    if thanked:
        return titled or has_surname_ending(word) or (is_given_name(word) and not is_common_word(word))
    if titled or goes_on:
        return _is_surname(word)
    if not cased:
        return False
    toward = before is not None and before.word in _TOWARD
    return toward or ((is_given_name(word) or is_known_surname(word)) and not is_common_word(word))


def _is_surname(word: str) -> bool:
    return has_surname_ending(word) or (is_known_surname(word) and not is_common_word(word))
