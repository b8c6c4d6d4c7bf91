"""Turns weights of scikit-learn into the packed tables that `classify.models` reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from vidhuk.classify.models import Model
from vidhuk.classify.ngrams import hashed, place

MIN_TEXTS = 20
"""Texts that a sequence must stand in before it gets a row: no name of a single person can."""


def rows_of(counts: Mapping[str, int], bits: int, least: int = MIN_TEXTS) -> dict[str, int]:
    """Row of every sequence that is common enough; where two want one row the commoner gets it."""
    taken: dict[int, str] = {}
    for gram, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if count < least:
            break
        row, _mark = place(hashed(gram), bits)
        taken.setdefault(row, gram)
    return {gram: row for row, gram in taken.items()}


def matrix(
    samples: Sequence[tuple[Iterable[str], Sequence[float]]], rows: Mapping[str, int], bits: int, norm: bool
) -> Any:
    """Sparse matrix of samples: sequences first, then the dense features.

    Args:
        norm: divide counts by the root of how many sequences a text has.
    """
    import numpy as np  # noqa: PLC0415
    from scipy.sparse import csr_matrix  # noqa: PLC0415

    starts: list[int] = [0]
    columns: list[int] = []
    values: list[float] = []
    width = 1 << bits
    dense = len(samples[0][1]) if samples else 0
    for grams, extra in samples:
        listed = list(grams)
        counted = Counter(rows[gram] for gram in listed if gram in rows)
        root = max(1, len(listed)) ** 0.5 if norm else 1.0
        columns.extend(counted)
        values.extend(count / root for count in counted.values())
        columns.extend(range(width, width + dense))
        values.extend(extra)
        starts.append(len(columns))
    data = np.array(values, dtype=np.float32)
    return csr_matrix((data, columns, starts), shape=(len(samples), width + dense))


def pack(
    name: str,
    labels: Sequence[str],
    *,
    weights: Any,
    bias: Sequence[float],
    rows: Mapping[str, int],
    bits: int,
    dense: Sequence[str],
) -> Model:
    """Quantise weights (classes x columns) to 8 bits."""
    import numpy as np  # noqa: PLC0415

    width = 1 << bits
    table = weights[:, :width]
    top = float(np.quantile(np.abs(table[table != 0]), 0.9995)) if (table != 0).any() else 1.0
    step = top / 127
    packed = np.clip(np.rint(table / step), -127, 127).astype(np.int8)
    marks = bytearray(width)
    for gram, row in rows.items():
        marks[row] = place(hashed(gram), bits)[1]
    return Model(
        name=name,
        labels=tuple(labels),
        bits=bits,
        step=step,
        marks=bytes(marks),
        weights=np.ascontiguousarray(packed.T).tobytes(),
        bias=tuple(float(value) for value in bias),
        dense={key: tuple(float(value) for value in weights[:, width + number]) for number, key in enumerate(dense)},
    )
