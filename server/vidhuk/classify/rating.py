"""A mark that the author gives: «5★», «п'ять зірок», "1 star", «0/10»; the best and the worst say a type, those between say nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vidhuk.classify.text import Kind, Reading, Token

STARS = frozenset("⭐★🌟✩")
"""Emoji that are counted as marks."""

_HOLLOW = frozenset("☆✩")
_UNITS = ("зірк", "зірок", "зірочк", "звезд", "звёзд", "star", "балів", "бали", "бала", "бал", "балл")
_OF = frozenset(["з", "із", "из", "of", "out"])
_SPELT = {
    "нуль": 0, "ноль": 0, "zero": 0, "одна": 1, "один": 1, "одну": 1, "one": 1, "дві": 2, "два": 2, "две": 2, "two": 2,
    "три": 3, "three": 3, "чотири": 4, "четыре": 4, "four": 4, "пять": 5, "five": 5, "десять": 10, "ten": 10,
}  # fmt: skip
_GIVING = ("ставл", "постав", "оцінк", "оценк", "оцініва", "rating", "score", "rate")
_SCALES = frozenset(["5", "10", "12", "100"])
_LOW = 0.4
"""Share of the best mark up to which a mark is a bad one: two of five."""


_NONE = (0.0, 0)


@dataclass(frozen=True, slots=True)
class Rating:
    """A mark that says a type.

    Attributes:
        side: `praise` for the best mark, `complaint` for a bad one.
        places: where it stands, start and end in code points.
    """

    side: str
    places: tuple[tuple[int, int], ...]

    def holds(self, token: Token) -> bool:
        """Whether the token is a part of the mark."""
        return any(start <= token.start < end for start, end in self.places)


def rating_of(reading: Reading) -> Rating | None:
    """The one mark of a comment; `None` where there is none, where there are several that disagree, or one between."""
    tokens = [token for token in reading.tokens if token.kind is not Kind.MARK or token.word in ("/", "+", "%")]
    found: list[tuple[float, int, int]] = []
    at = 0
    while at < len(tokens):
        share, size = _mark_at(tokens, at)
        if size:
            found.append((share, tokens[at].start, tokens[at + size - 1].end))
        at += max(1, size)
    if not found:
        return None
    sides = {"praise" if share >= 1 else "complaint" if share <= _LOW else "" for share, _, _ in found}
    side = sides.pop()
    return Rating(side, tuple((start, end) for _, start, end in found)) if side and not sides else None


def _mark_at(tokens: Sequence[Token], at: int) -> tuple[float, int]:
    """Share of the best mark, and how many tokens it takes; 0 where no mark begins."""
    token = tokens[at]
    if token.kind is Kind.EMOJI:
        return _drawn(tokens, at)
    said, slash, best = token.word.partition("/")
    if token.kind is not Kind.NUMBER:
        said = str(_SPELT.get(token.word, ""))
    elif slash:
        dated = best == "12" and said != best
        return (_share(said, best), 1 + _is_unit(tokens, at + 1)) if best in _SCALES and not dated else _NONE
    if not said.isdigit():
        return _NONE
    return _given(tokens, at, said) or _written(tokens, at, said)


def _given(tokens: Sequence[Token], at: int, said: str) -> tuple[float, int] | None:
    """«ставлю 5», «5+»."""
    token, following = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    if following is not None and following.word == "+" and following.start == token.end and said in ("5", "10", "12"):
        return 1.0, 2
    given = at > 0 and tokens[at - 1].word.startswith(_GIVING) and tokens[at - 1].sentence == token.sentence
    ends = following is None or following.kind is Kind.EMOJI or following.start > token.end + 1
    return (
        (_share(said, "10" if said == "10" else "5"), 1) if given and ends and said in ("1", "2", "5", "10") else None
    )


def _written(tokens: Sequence[Token], at: int, said: str) -> tuple[float, int]:
    """«5 зірок», «1 з 5», «two stars out of five»."""
    size = 1 + _is_unit(tokens, at + 1)
    scale = _scale_at(tokens, at + size)
    if scale is not None:
        size += scale[1]
        return _share(said, scale[0]), size + _is_unit(tokens, at + size)
    if size == 1:
        return _NONE
    best = said if tokens[at + 1].word.startswith("бал") and said in _SCALES else "5"
    return (_share(said, best), size) if int(said) <= int(best) or said == "10" else _NONE


def _drawn(tokens: Sequence[Token], at: int) -> tuple[float, int]:
    """«★★★★★», «★☆☆☆☆»; fewer than five that are all full may be an ornament."""
    size = 0
    while (
        at + size < len(tokens) and tokens[at + size].kind is Kind.EMOJI and tokens[at + size].word in STARS | _HOLLOW
    ):
        size += 1
    hollow = sum(token.word in _HOLLOW for token in tokens[at : at + size])
    return ((size - hollow) / 5, size) if size == 5 else _NONE


def _is_unit(tokens: Sequence[Token], at: int) -> int:
    """1 where a star or «зірок», «балів» stands."""
    if at >= len(tokens):
        return 0
    token = tokens[at]
    return int(token.word in STARS if token.kind is Kind.EMOJI else token.word.startswith(_UNITS))


def _scale_at(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """«з 5», "out of 10": the best mark, and how many tokens say it."""
    size = 0
    while at + size < len(tokens) and tokens[at + size].word in _OF and size < 2:
        size += 1
    if not size or at + size >= len(tokens):
        return None
    said = tokens[at + size].word
    best = said if said.isdigit() else str(_SPELT.get(said, ""))
    return (best, size + 1) if best in _SCALES else None


def _share(said: str, best: str) -> float:
    return int(said) / int(best) if said.isdigit() and best.isdigit() else 0.5
