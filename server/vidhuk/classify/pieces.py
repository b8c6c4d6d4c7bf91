"""Cuts a text into the pieces of words that the sentence model knows, each with its place; knows no meaning.

The pieces and their scores come from the vocabulary of multilingual-e5-small (XLM-R, unigram), cut to those that stand in at
least 20 texts of the three languages. A word that is not listed falls into smaller pieces, in the end into letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

WORD_START = "\u2581"
"""The mark that stands before the first piece of a word, as in the original vocabulary."""

UNKNOWN, START, END, PADDING = range(4)
"""Numbers of the special pieces; the pieces of words follow."""

MAX_CHUNK = 40
"""Letters of one run without white space that are cut; longer ones are links or noise."""

KNOWN_CHUNKS = 20_000
"""Chunks whose pieces are remembered; then the memory is emptied, so that a hostile text cannot fill it."""

_LINK = re.compile(r"https?://|www\.|t\.me/|\.(?:com|ua|net|org|ru|me)/")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ud800-\udfff]")
_STRETCHED = re.compile(r"(.)\1\1+")
_APOSTROPHES = str.maketrans(dict.fromkeys("’ʼ‘`´′＇ꞌ", "'"))
_CHUNK = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of the text: its number, and the run without white space that it belongs to (code points)."""

    number: int
    start: int
    end: int


def plain(chunk: str) -> str:
    """A run without white space as the model was trained on it: lower case, links as one word, nothing stretched."""
    if len(chunk) > MAX_CHUNK:
        chunk = chunk[: 4 * MAX_CHUNK]
    if not chunk.isascii():
        chunk = unicodedata.normalize("NFKC", _INVISIBLE.sub("", chunk)).translate(_APOSTROPHES).replace(" ", "")
    if _LINK.search(chunk):
        return "http"
    return _STRETCHED.sub(r"\1\1", chunk.lower())[:MAX_CHUNK]


@dataclass(slots=True)
class Pieces:
    """The vocabulary: number and score by piece."""

    known: Mapping[str, tuple[int, float]]
    longest: int
    unknown_score: float
    _cut: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def of_chunk(self, chunk: str) -> tuple[int, ...]:
        """Numbers of the pieces of one plain chunk: the cut with the highest sum of scores (Viterbi)."""
        found = self._cut.get(chunk)
        if found is None:
            if len(self._cut) >= KNOWN_CHUNKS:
                self._cut.clear()
            found = self._cut[chunk] = self._best_cut(WORD_START + chunk)
        return found

    def _best_cut(self, word: str) -> tuple[int, ...]:
        size = len(word)
        best = [0.0] + [float("-inf")] * size
        back = [(0, UNKNOWN)] * (size + 1)
        known, longest = self.known, self.longest
        for start in range(size):
            so_far = best[start]
            for end in range(start + 1, min(size, start + longest) + 1):
                hit = known.get(word[start:end])
                if hit is not None and so_far + hit[1] > best[end]:
                    best[end], back[end] = so_far + hit[1], (start, hit[0])
            if so_far + self.unknown_score > best[start + 1]:
                best[start + 1], back[start + 1] = so_far + self.unknown_score, (start, UNKNOWN)
        numbers: list[int] = []
        end = size
        while end > 0:
            end, number = back[end]
            numbers.append(number)
        return tuple(reversed(numbers))

    def of_text(self, text: str) -> Iterator[Piece]:
        """The pieces of a text in order; the reader stops when it has enough."""
        for found in _CHUNK.finditer(text):
            chunk = plain(found.group())
            if chunk:
                for number in self.of_chunk(chunk):
                    yield Piece(number, found.start(), found.end())


@cache
def parse_pieces(content: str) -> Pieces:
    """Read the packaged list: one piece a line with its score, in the order of their numbers from 4 on.

    Equal lists are read once: the sentence model and the linter's ear know the same pieces, and share what they cut.

    Raises:
        ValueError: a line has no score.
    """
    known: dict[str, tuple[int, float]] = {}
    for number, line in enumerate(content.split("\n"), start=END + 2):
        if line:
            piece, _, score = line.partition("\t")
            known[piece] = (number, float(score))
    lowest = min((score for _, score in known.values()), default=0.0)
    return Pieces(known, max(map(len, known), default=1), lowest - 10.0)
