"""The sentence model: reads a whole comment and says what each of its words spoke for; decides nothing alone.

The encoder is multilingual-e5-small cut to the pieces of three languages, trained further on labelled
texts (docs/model-card.md), with weights of 8 bits, run by onnxruntime. Its scores are a mean over the pieces, so each word's
share of a label is exact and can be shown. Loaded with the first comment that is weighed; where the file or onnxruntime is
missing, or the platform cannot run it, `reader` is `None` and the small models and rules decide.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from itertools import islice
from pathlib import Path
from typing import Any

from vidhuk.classify.pieces import END, PADDING, START, Piece, Pieces, parse_pieces

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


MOST_TOGETHER = 256
"""Pieces that are read in one go at most: of more the weights are used no better, and attention costs more."""

LEAST_FILLED = 0.8
"""Share of the longest text's pieces that a text has which is read in one go with it: what is filled up is read for nothing."""

MAX_KEPT = 1_024
"""Texts whose scores are kept of those that were read ahead."""


@dataclass(frozen=True, slots=True)
class Said:
    """A word with what it added to one label's score (the mean over all words taken off)."""

    start: int
    end: int
    share: float


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """What the model says of a text: a score a column, and each word's share of it (words by columns)."""

    scores: dict[str, float]
    words: list[tuple[int, int]]
    shares: Any

    def said(self, label: str) -> list[Said]:
        """Each word's share of a label's score, in reading order."""
        column = self.shares[:, COLUMNS.index(label)].tolist()
        return [Said(start, end, share) for (start, end), share in zip(self.words, column, strict=True)]

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
        self.session = session
        self.pieces = pieces
        self.kept: dict[str, Scores | None] = {}

    def read(self, text: str) -> Scores | None:
        """Scores of a text; `None` when it has no piece at all. Any text of 64 KiB is answered."""
        if text in self.kept:
            return self.kept[text]
        pieces = self._cut(text)
        return _scores(pieces, [self._run([window])[0] for window in _windows(pieces)])

    def read_ahead(self, texts: Iterable[str]) -> None:
        """Read many texts together, by length, and keep the answers for `read`: a third quicker than one by one, and the same.

        Equal texts are read once. For an archive that is run through in one thread; a desk reads one by one.
        """
        cut = {text: self._cut(text) for text in texts if text not in self.kept}
        parts = [(len(window), text, window) for text, pieces in cut.items() for window in _windows(pieces)]
        given: dict[str, list[Any]] = {text: [] for text in cut}
        # Python's sorting keeps the windows of one text in their order unless the second is longer; it never is.
        for group in _groups(sorted(parts, key=lambda part: -part[0])):
            for (_, text, _), rows in zip(group, self._run([window for _, _, window in group]), strict=True):
                given[text].append(rows)
        for text, pieces in cut.items():
            self.kept[text] = _scores(pieces, given[text])
        for text in list(islice(self.kept, max(0, len(self.kept) - MAX_KEPT))):
            del self.kept[text]

    def _cut(self, text: str) -> list[Piece]:
        pieces = list(islice(self.pieces.of_text(text), MAX_SEEN))
        return pieces[:WINDOW] + pieces[-WINDOW:] if len(pieces) > MAX_PIECES else pieces

    def _run(self, windows: list[list[Piece]]) -> list[Any]:
        """Rows of the pieces of each window, with those at its edges."""
        import numpy as np  # noqa: PLC0415  # comes with onnxruntime, and only with it

        ids = np.full((len(windows), max(map(len, windows)) + 2), PADDING, dtype=np.int64)
        for row, window in zip(ids, windows, strict=True):
            row[: len(window) + 2] = [START, *[piece.number for piece in window], END]
        given = self.session.run(None, {"ids": ids})[0].astype(np.float64)
        return [rows[: len(window) + 2] for rows, window in zip(given, windows, strict=True)]


def _windows(pieces: list[Piece]) -> list[list[Piece]]:
    return [pieces[at : at + WINDOW] for at in range(0, len(pieces), WINDOW)]


def _groups(parts: list[_Part]) -> Iterator[list[_Part]]:
    """Windows that are read in one go; they come with the longest first."""
    group: list[_Part] = []
    for part in parts:
        if group:
            longest = group[0][0]
            if part[0] < LEAST_FILLED * longest or (len(group) + 1) * (longest + 2) > MOST_TOGETHER:
                yield group
                group = []
        group.append(part)
    if group:
        yield group


_Part = tuple[int, str, list[Piece]]
"""Pieces of a window, the text that it is of, and the window."""


def _scores(pieces: list[Piece], given: list[Any]) -> Scores | None:
    """Scores from the windows' rows; pieces of one word are added up."""
    if not pieces:
        return None
    import numpy as np  # noqa: PLC0415

    size = len(pieces)
    totals = sum(rows.mean(0) * ((len(rows) - 2) / size) for rows in given)
    shares = (np.concatenate([rows[1:-1] for rows in given]) - totals) / size
    firsts = [at for at in range(size) if at == 0 or pieces[at].start != pieces[at - 1].start]
    words = [(pieces[at].start, pieces[at].end) for at in firsts]
    return Scores(dict(zip(COLUMNS, totals.tolist(), strict=True)), words, np.add.reduceat(shares, firsts))


_EDGES = "()[]{}<>«»\"“”.,;:!?…'"


def bare(text: str, start: int, end: int) -> tuple[int, int]:
    """The place without quotation marks, brackets and stops at its edges; start = end when nothing remains."""
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def session_of(path: Path) -> Any | None:
    """A packaged network, ready to run on one core; `None` without onnxruntime."""
    try:
        import onnxruntime  # noqa: PLC0415  # 0.2 s and 35 MB that only the first weighed comment needs
    except ImportError:
        return None
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = False
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC  # more costs 7 MB, no faster
    options.add_session_config_entry("session.disable_quant_qdq", "1")  # the 8 bits stand where they are quickest
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    _give_back()
    return session


def _give_back() -> None:
    """Hand back what loading needed for a moment: with glibc a third of what both networks take; elsewhere there is no such call."""
    import ctypes  # noqa: PLC0415  # onnxruntime has loaded it by now

    if sys.platform == "linux" and (trim := getattr(ctypes.CDLL(None), "malloc_trim", None)) is not None:
        trim(0)


@cache
def reader() -> SentenceReader | None:
    """The packaged model, loaded once (a fifth of a second); `None` where it is not to be had."""
    folder = files("vidhuk.classify") / "data" / "models"
    model, listed = folder / "sentence.onnx", folder / "sentence.pieces.tsv"
    if not model.is_file() or not listed.is_file():
        return None
    with as_file(model) as path:
        session = session_of(path)
    return None if session is None else SentenceReader(session, parse_pieces(listed.read_text(encoding="utf-8")))
