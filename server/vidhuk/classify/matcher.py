"""Finds the cues of a list in a text, with their places and with negation; weighs nothing."""

from __future__ import annotations

from dataclasses import dataclass

from vidhuk.classify.cues import GAP_WORDS, CueIndex, Pattern, Row, cyrillic_index, english_index, latin_index
from vidhuk.classify.letters import Alphabet, alphabet
from vidhuk.classify.text import Kind, Reading, Token
from vidhuk.classify.translit import skeleton
from vidhuk.contracts import Language, Script

NEGATION_WORDS = 2
"""Words between a negation and what it denies («не дуже рекомендую», "did not really help")."""

NEGATORS = frozenset(
    [
        "не",
        "ні",
        "ані",
        "жоден",
        "жодна",
        "жодного",
        "жодної",
        "нет",
        "ни",
        "ниче",
        "без",
        "неможливо",
        "ніколи",
        "никогда",
        "нікого",
        "никого",
        "нічого",
        "ничего",
        "ніяк",
        "никак",
        "перестав",
        "перестала",
        "not",
        "no",
        "never",
        "none",
        "nothing",
        "dont",
        "doesnt",
        "didnt",
        "isnt",
        "arent",
        "wasnt",
        "werent",
        "wont",
        "wouldnt",
        "cant",
        "cannot",
        "couldnt",
        "hardly",
        "without",
        "nor",
        "neither",
        "havent",
        "hasnt",
        "aint",
    ]
)
_NEGATORS_LATIN = frozenset(skeleton(word) for word in NEGATORS if not word.isascii()) | {"ne"}
_TURNS = frozenset(["але", "а", "но", "однак", "проте", "зато", "but", "however", "although"])


@dataclass(frozen=True, slots=True)
class Match:
    """One cue in the text: `first` and `last` are positions in the sequence of words; `start`, `end` code points."""

    row: Row
    first: int
    last: int
    start: int
    end: int
    sentence: int
    size: int
    negated: bool


@dataclass(slots=True)
class Sequence:
    """Words, numbers and emoji of a text in their order, as cues see them."""

    tokens: list[Token]
    keys: list[str]

    def __len__(self) -> int:
        return len(self.tokens)


def sequence_of(reading: Reading, language: Language, script: Script) -> tuple[Sequence, list[CueIndex]]:
    """The words to look up, and the lists to look them up in."""
    tokens = [token for token in reading.tokens if token.kind in (Kind.WORD, Kind.NUMBER, Kind.EMOJI)]
    typed_in_latin = script is Script.LATIN and language is not Language.EN
    if typed_in_latin and _has_only_english(reading):
        typed_in_latin = False
    if typed_in_latin:
        keys = [skeleton(token.word) if token.kind is Kind.WORD else token.word for token in tokens]
        return Sequence(tokens, keys), [latin_index()]
    indexes: list[CueIndex] = []
    alphabets = {alphabet(token.word) for token in reading.words}
    if Alphabet.CYRILLIC in alphabets or not alphabets:
        indexes.append(cyrillic_index())
    if Alphabet.LATIN in alphabets:
        indexes.append(english_index())
    return Sequence(tokens, [token.word for token in tokens]), indexes or [english_index()]


def _has_only_english(reading: Reading) -> bool:
    return not any(len(token.word) > 2 for token in reading.words)


def find(sequence: Sequence, indexes: list[CueIndex]) -> list[Match]:
    """All cues of the text in reading order. Every pattern is tried once at each word: linear in the text."""
    matches: list[Match] = []
    for index in indexes:
        for position, key in enumerate(sequence.keys):
            for pattern in _candidates(index, sequence.tokens[position], key):
                last = position if pattern.size == 1 else _fits(sequence, pattern, position)
                if last is not None:
                    matches.append(_match(sequence, pattern, position, last))
    matches.sort(key=lambda match: (match.start, -match.end))
    return matches


def _candidates(index: CueIndex, token: Token, key: str) -> list[Pattern]:
    if token.kind is Kind.NUMBER:
        return index.number
    found = list(index.exact.get(key, ()))
    size = len(key)
    for length in index.lengths:
        if length > size:
            break
        patterns = index.prefix.get(key[:length])
        if patterns:
            found.extend(patterns)
    return found


def _fits(sequence: Sequence, pattern: Pattern, position: int) -> int | None:
    """Position of the last word when the pattern fits from here, without going back over a word."""
    tokens, keys = sequence.tokens, sequence.keys
    sentence, end = tokens[position].sentence, len(tokens)
    at, slack = position, 0
    for element in pattern.elements[1:]:
        if element.gap:
            slack = GAP_WORDS
            continue
        for nearby in range(at + 1, at + slack + 2):
            if nearby >= end or tokens[nearby].sentence != sentence:
                return None
            if element.number:
                if tokens[nearby].kind is Kind.NUMBER:
                    at = nearby
                    break
            elif keys[nearby] in element.exact or keys[nearby].startswith(element.prefixes):
                at = nearby
                break
        else:
            return None
        slack = 0
    return at


def _match(sequence: Sequence, pattern: Pattern, first: int, last: int) -> Match:
    tokens = sequence.tokens
    return Match(
        row=pattern.row,
        first=first,
        last=last,
        start=tokens[first].start,
        end=tokens[last].end,
        sentence=tokens[first].sentence,
        size=pattern.size,
        negated=_is_negated(sequence, first),
    )


def _is_negated(sequence: Sequence, first: int) -> bool:
    sentence = sequence.tokens[first].sentence
    for back in range(1, NEGATION_WORDS + 1):
        at = first - back
        if at < 0 or sequence.tokens[at].sentence != sentence:
            return False
        word, key = sequence.tokens[at].word, sequence.keys[at]
        if word in _TURNS or sequence.tokens[at].end < sequence.tokens[at + 1].start - 1:
            return False  # a "but", a comma or a dash ends what a negation reaches
        if word in NEGATORS or (key is not word and key in _NEGATORS_LATIN):
            return True
    return False
