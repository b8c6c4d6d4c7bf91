"""A comment's text cut into marked and plain pieces; offsets are code points of the text as given (contracts.Cue)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from vidhuk.contracts import Cue, CueTarget


@dataclass(frozen=True)
class Piece:
    """A stretch of the text.

    Attributes:
        text: characters as the comment has them.
        cues: cues that lie over all of it; empty for plain text.
    """

    text: str
    cues: tuple[Cue, ...] = ()


def marked(text: str, cues: Sequence[Cue]) -> list[Piece]:
    """The whole text in order, cut at every start and end of a cue.

    Cues outside the text (an older run, another part) are left out instead of moved. Cues of the language are
    left out too: they are letters and everyday words, and marking them would colour the whole comment.
    """
    inside = [cue for cue in cues if cue.target is not CueTarget.LANGUAGE and 0 <= cue.start < cue.end <= len(text)]
    edges = sorted({0, len(text), *(cue.start for cue in inside), *(cue.end for cue in inside)})
    return [
        Piece(text[start:end], tuple(cue for cue in inside if cue.start <= start and end <= cue.end))
        for start, end in pairwise(edges)
    ]
