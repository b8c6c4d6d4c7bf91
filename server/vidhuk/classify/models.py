"""The small trained models: reads the packaged tables and sums their weights; trains nothing, knows no labels' meaning.

A table has 2**bits rows. A row holds one mark (8 bits of the sequence's hash) and one weight a class (8 bits). A sequence
that was not in at least 20 training texts has no row; a stranger that falls into a row is told by its mark.
"""

from __future__ import annotations

import json
import math
import zlib
from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from vidhuk.classify.ngrams import hashed, known_rows

KNOWN_WORDS = 20_000
"""Words whose sums are remembered; then the memory is emptied, so that a hostile text cannot fill it."""

QUICK_BITS = 17
"""Size of a table (2**bits rows) up to which the weights of a row are held as one number: 131,072, those of the languages."""

PACKED_BITS = 16
"""Bits of a class in a row's number; the sum of a class must fit into them with its sign."""

MOST_PACKED = (1 << PACKED_BITS - 1) // 128 - 1
"""Rows whose weights (a signed byte each) surely do."""

_HALF, _FULL = 1 << PACKED_BITS - 1, (1 << PACKED_BITS) - 1


@dataclass(slots=True)
class Model:
    """One linear model.

    Attributes:
        labels: classes in the order of the weights.
        marks, weights: the table; a weight is `step` times its signed byte.
        bias: one number a class.
        dense: weights of features that are no sequences, by name.
    """

    name: str
    labels: tuple[str, ...]
    bits: int
    step: float
    marks: bytes
    weights: bytes
    bias: tuple[float, ...]
    dense: dict[str, tuple[float, ...]] = field(default_factory=dict)
    note: dict[str, object] = field(default_factory=dict)
    _words: dict[str, tuple[float, ...]] = field(default_factory=dict)
    _columns: tuple[Callable[[int], int], ...] = field(init=False)
    _rows: Callable[[int], int] | None = field(init=False)

    def __post_init__(self) -> None:
        signed, size = memoryview(self.weights).cast("b"), len(self.labels)
        columns = [memoryview(signed[at::size].tobytes()).cast("b") for at in range(size)]
        self._columns = tuple(one.__getitem__ for one in columns)
        quick = self.bits <= QUICK_BITS and size * PACKED_BITS <= 64
        self._rows = self._packed(columns).__getitem__ if quick else None

    def _packed(self, columns: Sequence[Sequence[int]]) -> Sequence[int]:
        """All weights of a row as one number: the small models are asked of every word, and one sum is quicker than one a class."""
        packed: list[int] = list(columns[-1])
        for column in reversed(columns[:-1]):
            packed = [(row << PACKED_BITS) + weight for row, weight in zip(packed, column, strict=True)]
        return array("q", packed)

    def of_word(self, word: str) -> tuple[float, ...]:
        """Summed weights of a word's letter sequences, one number a class."""
        known = self._words.get(word)
        if known is None:
            if len(self._words) >= KNOWN_WORDS:
                self._words.clear()
            known = self._words[word] = self._of_rows(known_rows(word, self.marks, self.bits))
        return known

    def of_grams(self, grams: Iterable[str]) -> tuple[float, ...]:
        """Summed weights of sequences."""
        return self._of_numbers([hashed(gram) for gram in grams])

    def _of_numbers(self, numbers: Sequence[int]) -> tuple[float, ...]:
        """Written flat: much of the time of a language goes by here."""
        marks, bits = self.marks, self.bits
        last = (1 << bits) - 1
        return self._of_rows([number & last for number in numbers if marks[number & last] == number >> bits & 0xFF])

    def _of_rows(self, rows: list[int]) -> tuple[float, ...]:
        if self._rows is not None and len(rows) <= MOST_PACKED:
            total, sums = sum(map(self._rows, rows)), []
            for _ in self.labels:
                weight = ((total + _HALF) & _FULL) - _HALF
                sums.append(weight * self.step)
                total = (total - weight) >> PACKED_BITS
            return tuple(sums)
        return tuple([sum(map(weight_of, rows)) * self.step for weight_of in self._columns])


def softmax(scores: Sequence[float]) -> list[float]:
    """Probabilities of scores."""
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


def dump(model: Model) -> bytes:
    """The file of a model: one line of JSON, then the packed table."""
    head = {
        "name": model.name,
        "labels": list(model.labels),
        "bits": model.bits,
        "step": model.step,
        "bias": [round(value, 6) for value in model.bias],
        "dense": {name: [round(value, 6) for value in values] for name, values in model.dense.items()},
        "note": model.note,
    }
    return json.dumps(head, ensure_ascii=False).encode() + b"\n" + zlib.compress(model.marks + model.weights, 9)


def parse(content: bytes) -> Model:
    """Read the file of a model.

    Raises:
        ValueError: the file is cut or its table has another size than its head says.
    """
    head, _, packed = content.partition(b"\n")
    said = json.loads(head)
    try:
        table = zlib.decompress(packed)
    except zlib.error as problem:
        raise ValueError("the table of a model is damaged") from problem
    rows = 1 << int(said["bits"])
    labels = tuple(said["labels"])
    if len(table) != rows * (1 + len(labels)):
        raise ValueError("the table of a model has another size than its head says")
    return Model(
        name=said["name"],
        labels=labels,
        bits=int(said["bits"]),
        step=float(said["step"]),
        marks=table[:rows],
        weights=table[rows:],
        bias=tuple(said["bias"]),
        dense={name: tuple(values) for name, values in said["dense"].items()},
        note=said["note"],
    )


@cache
def shipped(name: str) -> Model | None:
    """A packaged model by name, `None` where there is none: then the rules decide alone."""
    path = files("vidhuk.classify") / "data" / "models" / f"{name}.model"
    return parse(path.read_bytes()) if path.is_file() else None
