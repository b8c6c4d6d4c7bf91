"""The sentence model: reads a whole comment and says what each of its words spoke for; decides nothing alone.

The encoder is multilingual-e5-small cut to the pieces of three languages, trained further on labelled
texts (docs/model-card.md), with weights of 8 bits, run by onnxruntime. Its scores are a mean over the pieces, so each word's
share of a label is exact and can be shown. Loaded with the first comment that is weighed; where the file or onnxruntime is
missing, or the platform cannot run it, `reader` is `None` and the small models and rules decide.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from itertools import islice
from typing import Any

from vidhuk.classify.pieces import END, START, Piece, Pieces, parse_pieces

WINDOW = 62
"""Pieces that are read at once, without the two at the edges; what a person wants is mostly said within them."""

MAX_PIECES = 2 * WINDOW
"""Of a longer text the beginning and the end are read."""

MAX_SEEN = 600
"""Pieces of a text that are cut at all, so that 64 KiB stay quick."""

TYPES = ("complaint", "praise", "question", "misinformed", "troll", "spam", "other")
SENTIMENTS = ("negative", "neutral", "positive")
FLAGS = ("safety", "legal_threat", "insult", "ironic", "accusation", "mixed")
LANGUAGES = ("uk", "ru", "en", "mixed")
COLUMNS = (*TYPES, *SENTIMENTS, "toxic", *LANGUAGES, *FLAGS)
"""Labels in the order of the model's columns."""


@dataclass(frozen=True, slots=True)
class Said:
    """A word with what it added to each label's score (the mean over all words taken off)."""

    start: int
    end: int
    share: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """What the model says of a text: a score a column, and each word's share of it."""

    scores: dict[str, float]
    said: tuple[Said, ...]

    def of(self, labels: tuple[str, ...], warmth: float = 1.0) -> dict[str, float]:
        """Probabilities over labels that exclude each other."""
        top = max(self.scores[label] for label in labels)
        powers = {label: math.exp((self.scores[label] - top) / warmth) for label in labels}
        total = sum(powers.values())
        return {label: power / total for label, power in powers.items()}

    def chance(self, label: str) -> float:
        """Probability of a label that stands alone, such as a flag."""
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, self.scores[label]))))


class SentenceReader:
    """The loaded model."""

    def __init__(self, session: Any, pieces: Pieces) -> None:
        self._session = session
        self.pieces = pieces

    def read(self, text: str) -> Scores | None:
        """Scores of a text; `None` when it has no piece at all. Any text of 64 KiB is answered."""
        pieces = list(islice(self.pieces.of_text(text), MAX_SEEN))
        if not pieces:
            return None
        if len(pieces) > MAX_PIECES:
            pieces = pieces[:WINDOW] + pieces[-WINDOW:]
        windows = [pieces[at : at + WINDOW] for at in range(0, len(pieces), WINDOW)]
        rows: list[list[float]] = []
        totals = [0.0] * len(COLUMNS)
        for window in windows:
            given = self._run([piece.number for piece in window])
            rows.extend(given[1:-1])
            weight = len(window) / len(pieces) / len(given)
            for row in given:
                for at, value in enumerate(row):
                    totals[at] += value * weight
        return Scores(dict(zip(COLUMNS, totals, strict=True)), _said(pieces, rows, totals))

    def _run(self, numbers: list[int]) -> list[list[float]]:
        import numpy as np  # noqa: PLC0415  # comes with onnxruntime, and only with it

        ids = np.array([START, *numbers, END], dtype=np.int64)
        given: list[list[float]] = self._session.run(None, {"ids": ids})[0].tolist()
        return given


def _said(pieces: list[Piece], rows: list[list[float]], totals: list[float]) -> tuple[Said, ...]:
    """Shares by word: pieces of one word are added up."""
    said: list[Said] = []
    size = len(rows)
    for piece, row in zip(pieces, rows, strict=True):
        share = tuple((value - total) / size for value, total in zip(row, totals, strict=True))
        if said and said[-1].start == piece.start:
            share = tuple(one + two for one, two in zip(said[-1].share, share, strict=True))
            said[-1] = Said(piece.start, piece.end, share)
        else:
            said.append(Said(piece.start, piece.end, share))
    return tuple(said)


_EDGES = "()[]{}<>«»\"“”.,;:!?…'"


def bare(text: str, start: int, end: int) -> tuple[int, int]:
    """The place without quotation marks, brackets and stops at its edges; start = end when nothing remains."""
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end


@cache
def reader() -> SentenceReader | None:
    """The packaged model, loaded once (a fifth of a second); `None` where it is not to be had."""
    folder = files("vidhuk.classify") / "data" / "models"
    model, listed = folder / "sentence.onnx", folder / "sentence.pieces.tsv"
    if not model.is_file() or not listed.is_file():
        return None
    try:
        import onnxruntime  # noqa: PLC0415  # 0.2 s and 35 MB that only the first weighed comment needs
    except ImportError:
        return None
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = False
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC  # more costs 7 MB, no faster
    with as_file(model) as path:
        session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    return SentenceReader(session, parse_pieces(listed.read_text(encoding="utf-8")))
