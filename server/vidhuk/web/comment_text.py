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
        anchors: ids of the places that begin here: `cue-<start>-<end>`.
    """

    text: str
    cues: tuple[Cue, ...] = ()
    anchors: tuple[str, ...] = ()

    @property
    def decided(self) -> bool:
        """Whether more than the language was read from it: letters and everyday words would colour the whole comment."""
        return any(cue.target is not CueTarget.LANGUAGE for cue in self.cues)


def marked(text: str, cues: Sequence[Cue]) -> list[Piece]:
    """The whole text in order, cut at every start and end of a cue.

    Cues outside the text (an older run, another part) are left out instead of moved.
    """
    inside = [cue for cue in cues if 0 <= cue.start < cue.end <= len(text)]
    edges = sorted({0, len(text), *(cue.start for cue in inside), *(cue.end for cue in inside)})
    return [
        Piece(
            text[start:end],
            tuple(cue for cue in inside if cue.start <= start and end <= cue.end),
            tuple(dict.fromkeys(f"cue-{cue.start}-{cue.end}" for cue in inside if cue.start == start)),
        )
        for start, end in pairwise(edges)
    ]
