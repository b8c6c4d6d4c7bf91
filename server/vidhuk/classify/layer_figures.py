"""Whether a layer is worth having: measured on corrections that it has not seen, and on what it must leave alone; pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vidhuk.classify.layer import Sample, by_layer, train_layer

FOLDS = 5
MIN_CORRECTIONS = 10
"""Fewer corrections teach chance, not the clinic."""

GUARD_AT = 0.97
"""Share of comments nobody corrected that must come out as the shipped model has them."""


@dataclass(frozen=True, slots=True)
class LayerFigures:
    """What five parts in turn say, each measured by a layer that was made from the others.

    Attributes:
        corrections, guard: how many comments.
        before: share of corrections that the shipped model gets right by itself.
        after: share that it gets right with the layer.
        kept: share of the guard that stays as it was.
    """

    corrections: int
    guard: int
    before: float
    after: float
    kept: float

    @property
    def worth(self) -> bool:
        """Better on corrections, and quiet on the rest."""
        return self.corrections >= MIN_CORRECTIONS and self.after > self.before and self.kept >= GUARD_AT


def layer_figures(corrections: Sequence[Sample], guard: Sequence[Sample]) -> LayerFigures:
    """Cross-validated figures."""
    right = kept = 0
    for fold in range(FOLDS):
        learnt = [sample for place, sample in enumerate(corrections) if place % FOLDS != fold]
        quiet = [sample for place, sample in enumerate(guard) if place % FOLDS != fold]
        layer = train_layer([*learnt, *quiet], "fold")
        right += sum(by_layer(one.text, one.labels, layer).type is one.target for one in corrections[fold::FOLDS])
        kept += sum(by_layer(one.text, one.labels, layer).type is one.target for one in guard[fold::FOLDS])
    before = sum(sample.labels.type is sample.target for sample in corrections)
    return LayerFigures(
        len(corrections),
        len(guard),
        before / max(1, len(corrections)),
        right / max(1, len(corrections)),
        kept / len(guard) if guard else 1.0,
    )
