"""The clinic's own layer over the shipped model: a small linear model of hashed letter sequences; pure, no file, no library.

It starts from what the shipped model says and moves that only as far as the corrections pull: without weights it changes
nothing. Sequences are hashed, so that no word of anybody's stands in its file.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

from vidhuk.classify.text import read
from vidhuk.contracts import CommentType, CueTarget, Labels, Reason, Voice

CLASSES = tuple(kind for kind in CommentType if kind is not CommentType.UNDETERMINED)
BITS = 15
PRIOR = 3.0
"""How much the shipped model's word weighs, in logits at full confidence."""

SECOND = 1.0
SURE_AT = 0.55
"""Probability from which the layer may say something else than the model."""

EPOCHS = 20
RATE = 0.6
SHRINK = 1e-4
SEED = 20_261_128
MAX_LETTERS = 1_500
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Sample:
    """A comment, what the shipped model says of it, and what it should say."""

    text: str
    labels: Labels
    target: CommentType


@dataclass(frozen=True, slots=True)
class Layer:
    """Weights of the classes by hashed sequence.

    Attributes:
        version: day and hash of the weights.
        weights: only rows that are not nought.
    """

    version: str
    weights: dict[int, tuple[float, ...]]

    def probabilities(self, text: str, labels: Labels) -> list[float]:
        """Of each of `CLASSES`."""
        return _softmax(_scores(_features(text), labels, self.weights))

    def dump(self) -> str:
        """The layer as the text of a file."""
        rows = {str(row): [round(weight, 4) for weight in weights] for row, weights in sorted(self.weights.items())}
        names = [kind.value for kind in CLASSES]
        return json.dumps({"format": _FORMAT, "version": self.version, "bits": BITS, "classes": names, "rows": rows})


def load_layer(text: str) -> Layer:
    """A layer from the text of its file.

    Raises:
        ValueError: it is no layer of this program.
    """
    try:
        found = json.loads(text)
        right = (found["format"], found["bits"], found["classes"]) == (_FORMAT, BITS, [kind.value for kind in CLASSES])
        weights = {int(row): tuple(float(weight) for weight in listed) for row, listed in found["rows"].items()}
        version = str(found["version"])
    except (KeyError, TypeError, AttributeError) as broken:
        raise ValueError("not a layer") from broken
    if not right or any(len(listed) != len(CLASSES) for listed in weights.values()):
        raise ValueError("a layer of another program")
    return Layer(version, weights)


def by_layer(text: str, labels: Labels, layer: Layer | None) -> Labels:
    """The labels with the layer's word on the type, and its version beside them."""
    if layer is None:
        return labels
    chances = layer.probabilities(text, labels)
    best = max(range(len(CLASSES)), key=chances.__getitem__)
    kind, chance = CLASSES[best], chances[best]
    if kind is labels.type or chance < SURE_AT:
        return labels.model_copy(update={"layer": layer.version})
    second = labels.type if labels.type is not CommentType.UNDETERMINED else labels.second_type
    reason = Reason(
        target=CueTarget.TYPE,
        code="layer",
        voice=Voice.LAYER,
        params={"percent": round(chance * 100), "type": kind.value},
    )
    changes = {"type": kind, "type_confidence": round(chance, 2), "second_type": second, "layer": layer.version}
    return labels.model_copy(update={**changes, "reasons": [reason, *labels.reasons]})


def train_layer(samples: Sequence[Sample], day: str) -> Layer:
    """Logistic regression by steps of one sample, in an order that the seed fixes.

    Args:
        samples: corrections, and comments on which the shipped model is to be followed.
        day: for the version, e.g. `20261128`.
    """
    weights: dict[int, list[float]] = {}
    ready = [(_features(sample.text), sample.labels, CLASSES.index(sample.target)) for sample in samples]
    # The same samples and the same order every time, so that a version says what it says it is.
    order = random.Random(SEED)  # noqa: S311
    for epoch in range(EPOCHS):
        rate = RATE / (1 + epoch / 4)
        order.shuffle(ready)
        for features, labels, target in ready:
            chances = _softmax(_scores(features, labels, weights))
            errors = [chance - (1.0 if place == target else 0.0) for place, chance in enumerate(chances)]
            if max(map(abs, errors)) < 0.02:
                continue
            for row, value in features.items():
                held = weights.setdefault(row, [0.0] * len(CLASSES))
                for place, error in enumerate(errors):
                    held[place] -= rate * (error * value + SHRINK * held[place])
    kept = {row: tuple(held) for row, held in weights.items() if any(abs(weight) > 5e-3 for weight in held)}
    digest = hashlib.sha256(repr(sorted(kept.items())).encode()).hexdigest()[:8]
    return Layer(f"{day}-{digest}", kept)


def _features(text: str) -> dict[int, float]:
    """Hashed words, pairs of words and letter sequences of three to five, of length one together."""
    words = [token.word for token in read(text[:MAX_LETTERS]).words]
    counted: dict[int, float] = {}
    grams = [f"={word}" for word in words] + [f"{one} {two}" for one, two in itertools.pairwise(words)]
    for word in words:
        edged = f"^{word}$"
        grams += [edged[at : at + size] for size in (3, 4, 5) for at in range(len(edged) - size + 1)]
    for gram in grams:
        row = crc32(gram.encode("utf-8", "replace")) & ((1 << BITS) - 1)
        counted[row] = counted.get(row, 0.0) + 1.0
    length = math.sqrt(sum(value * value for value in counted.values())) or 1.0
    return {row: value / length for row, value in counted.items()}


def _scores(
    features: dict[int, float], labels: Labels, weights: dict[int, list[float]] | dict[int, tuple[float, ...]]
) -> list[float]:
    scores = [0.0] * len(CLASSES)
    for place, kind in enumerate(CLASSES):
        if kind is labels.type:
            scores[place] = PRIOR * labels.type_confidence
        elif kind is labels.second_type:
            scores[place] = SECOND
    for row, value in features.items():
        held = weights.get(row)
        if held is not None:
            for place, weight in enumerate(held):
                scores[place] += weight * value
    return scores


def _softmax(scores: list[float]) -> list[float]:
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    whole = sum(powers)
    return [power / whole for power in powers]
