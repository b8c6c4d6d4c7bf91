"""The linter's ear: a small encoder that reads the sentences of which the second voice is unsure; decides nothing alone.

Four layers of multilingual-e5-small cut to the pieces of three languages, taught by a network of all twelve (docs/decisions/0025,
0026), with weights of 8 bits, run by onnxruntime. What it says of a rule is a mean over the pieces, so each word's share is exact.
Loaded with the first sentence that needs it; where the file or onnxruntime is missing, `ear` is `None` and the voice decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files
from itertools import islice
from typing import Any

from vidhuk.classify.pieces import END, PADDING, START, Piece, Pieces, parse_pieces
from vidhuk.classify.sentence import session_of

LONGEST = 62
"""Pieces of a sentence that are read, without the two at the edges."""

KEPT = 4_096
"""Sentences whose answers are remembered; then the memory is emptied."""

Said = tuple[tuple[float, ...], list[tuple[int, int, tuple[float, ...]]]]
"""Scores of a sentence, one a rule in the order of `voice.LABELS`, and each word's share of them with its place."""


class Ear:
    """The loaded encoder."""

    def __init__(self, session: Any, pieces: Pieces) -> None:
        self.session = session
        self.pieces = pieces
        self.kept: dict[str, Said | None] = {}

    def hear(self, sentences: Sequence[str]) -> list[Said | None]:
        """What is said of each folded sentence, read in one go; `None` of one without a piece."""
        fresh = [one for one in dict.fromkeys(sentences) if one not in self.kept]
        if len(self.kept) + len(fresh) > KEPT:
            self.kept.clear()
            fresh = list(dict.fromkeys(sentences))
        cut = {one: list(islice(self.pieces.of_text(one), LONGEST)) for one in fresh}
        self.kept.update({one: None for one, pieces in cut.items() if not pieces})
        read = {one: pieces for one, pieces in cut.items() if pieces}
        if read:
            self.kept.update(zip(read, self._read(list(read.values())), strict=True))
        return [self.kept[one] for one in sentences]

    def _read(self, cut: list[list[Piece]]) -> list[Said]:
        import numpy as np  # noqa: PLC0415  # comes with onnxruntime, and only with it

        ids = np.full((len(cut), max(map(len, cut)) + 2), PADDING, dtype=np.int64)
        for row, pieces in zip(ids, cut, strict=True):
            row[: len(pieces) + 2] = [START, *[piece.number for piece in pieces], END]
        found: list[Said] = []
        for rows, pieces in zip(self.session.run(None, {"ids": ids})[0], cut, strict=True):
            whole = rows[: len(pieces) + 2].astype(np.float64)
            mean = whole.mean(0)
            shares = (whole[1:-1] - mean) / len(pieces)
            firsts = [at for at, one in enumerate(pieces) if at == 0 or one.start != pieces[at - 1].start]
            summed = np.add.reduceat(shares, firsts).tolist()
            words = [(pieces[at].start, pieces[at].end, tuple(share)) for at, share in zip(firsts, summed, strict=True)]
            found.append((tuple(mean.tolist()), words))
        return found


@cache
def ear() -> Ear | None:
    """The packaged encoder, loaded once; `None` where it is not to be had."""
    folder = files("vidhuk.replies.lint") / "data"
    model, listed = folder / "ear.onnx", folder / "ear.pieces.tsv"
    if not model.is_file() or not listed.is_file():
        return None
    with as_file(model) as path:
        session = session_of(path)
    return None if session is None else Ear(session, parse_pieces(listed.read_text(encoding="utf-8")))
