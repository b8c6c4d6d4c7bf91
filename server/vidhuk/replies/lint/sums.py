"""Sums over rows of a small model's table, all labels in one number each for the even and the odd; knows no meaning.

A row is one signed byte a label. Sixteen sums a row of it would be most of the time of a new sentence; a row read as one
number, its bytes in two halves with room between them, is added up in two.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from struct import Struct

from vidhuk.classify.models import Model
from vidhuk.classify.ngrams import hashed

MOST = 256
"""Rows whose bytes, each below 256, surely fit into the 16 bits that a label has in a sum."""

Part = tuple[int, int, int]
"""How many rows were added up, and the sums of the even and of the odd labels; each byte stands 128 too high."""


class Sums:
    """The table of a model, to be added up.

    Args:
        model: with any number of labels.
    """

    def __init__(self, model: Model) -> None:
        size = len(model.labels)
        self._size, self._bits, self._step = size, model.bits, model.step
        self._marks, self._weights = model.marks, model.weights
        self._raised = int.from_bytes(b"\x80" * size, "little")
        self._half = int.from_bytes(b"\xff\x00" * ((size + 1) // 2), "little")
        self._fields = Struct(f"<{(size + 1) // 2}H")

    def of_grams(self, grams: Iterable[str]) -> tuple[Part, ...]:
        """Sums over the rows that sequences have; nearly always one part."""
        marks, bits, last = self._marks, self._bits, (1 << self._bits) - 1
        numbers = map(hashed, grams)
        rows = [number & last for number in numbers if marks[number & last] == number >> bits & 0xFF]
        return tuple(self._of_rows(rows[at : at + MOST]) for at in range(0, len(rows), MOST))

    def _of_rows(self, rows: Sequence[int]) -> Part:
        weights, size, raised, half = self._weights, self._size, self._raised, self._half
        even = odd = 0
        for row in rows:
            whole = int.from_bytes(weights[row * size : row * size + size], "little") ^ raised
            even += whole & half
            odd += whole >> 8 & half
        return len(rows), even, odd

    def spread(self, parts: Iterable[Part]) -> tuple[float, ...]:
        """The weights of all parts together, one number a label."""
        totals = [0] * self._size
        count = evens = odds = 0
        for rows, even, odd in parts:
            if count + rows > MOST:
                totals = self._added(totals, count, evens, odds)
                count = evens = odds = 0
            count, evens, odds = count + rows, evens + even, odds + odd
        step = self._step
        return tuple([total * step for total in self._added(totals, count, evens, odds)])

    def _added(self, totals: Sequence[int], count: int, evens: int, odds: int) -> list[int]:
        fields, high = self._fields, 128 * count
        found = [*totals]
        size = fields.size
        for at, value in zip(range(0, self._size, 2), fields.unpack(evens.to_bytes(size, "little")), strict=True):
            found[at] += value - high
        # The last of an odd number of labels has no neighbour.
        for at, value in zip(range(1, self._size, 2), fields.unpack(odds.to_bytes(size, "little")), strict=False):
            found[at] += value - high
        return found
