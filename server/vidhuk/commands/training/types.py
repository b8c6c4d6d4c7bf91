"""Trains the models of type and sentiment on composed comments and, where they lie, public data sets."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from vidhuk.classify.evidence import gather
from vidhuk.classify.features import DENSE, POINTED, bones_of, dense_of, grams_of, probabilities
from vidhuk.classify.language import find_language
from vidhuk.classify.models import Model
from vidhuk.classify.text import read
from vidhuk.commands.training.readings import public_readings
from vidhuk.commands.training.tables import MIN_TEXTS, matrix, pack, rows_of
from vidhuk.commands.training.texts import Labelled, composed, rows

TYPE_BITS = 18
SENTIMENT_BITS = 17
SEED = 3
SENTIMENTS = ("negative", "neutral", "positive")

# How much a label of a source is worth beside one of our own (5) or of the hand-labelled texts (2), and how many are taken.
# The labels of `intent` and `toxicity` are weak: a category of the source, not a reading of the text.
_INTENTS = {
    "complaint_or_request": ("complaint", 0.25, 2_500),
    "complaint": ("complaint", 0.4, 2_600),
    "praise": ("praise", 0.4, 3_600),
    "spam": ("spam", 0.6, 960),
    "brand_reply": ("other", 1.0, 50),
    "statement": ("other", 0.5, 430),
}
_TOXIC = {0: ("other", 0.25, 900), 1: ("troll", 0.25, 900)}
_NEUTRAL = ("other", 0.2, 1_500)
_TYPE_WEIGHT = {"praise": 1.2, "question": 1.3, "misinformed": 2.5, "troll": 1.3, "spam": 1.2}
_FULL_NAMES = {"neg": "negative", "neu": "neutral", "pos": "positive"}


def hand_labelled(folder: Path) -> list[Labelled]:
    """Real texts with the product's own types: those that came with the data sets, and our own readings."""
    given = [
        Labelled(
            row["text"],
            "types",
            row["language"],
            row["type"],
            _FULL_NAMES[row["sentiment"]],
            2.0,
            frozenset({"insult"} if int(row["insult"]) else ()),
        )
        for row in rows(folder / "types.jsonl")
    ]
    return [*given, *public_readings(folder, "types")]


def type_texts(folder: Path | None) -> list[Labelled]:
    """All texts with a type; without a folder of data sets only the composed ones."""
    own = [Labelled(text.text, text.source, text.language, text.type, text.sentiment, 5.0) for text in composed()]
    if folder is None:
        return own
    texts = [*own, *hand_labelled(folder)]
    seen = {text.text for text in texts}
    taken: Counter[tuple[str, ...]] = Counter()

    def take(row: dict[str, Any], key: tuple[str, ...], rule: tuple[str, float, int], source: str) -> None:
        kind, weight, most = rule
        if row["text"] not in seen and taken[key] < most:
            taken[key] += 1
            texts.append(Labelled(row["text"], source, row.get("language") or "", kind, "", weight))

    for row in _shuffled(folder / "intent.jsonl.gz"):
        take(row, (row["label"],), _INTENTS[row["label"]], "intent")
    for row in _shuffled(folder / "toxicity.jsonl.gz"):
        if row["source"] != "kyiv1551":
            take(row, ("toxicity", str(row["label"]), row["language"]), _TOXIC[row["label"]], "toxicity")
    for row in _shuffled(folder / "sentiment.jsonl.gz"):
        if row["label"] == "neutral" and row["source"] in ("rusentitweet", "cedr"):
            take(row, ("neutral",), _NEUTRAL, "sentiment")
    return texts


def sentiment_texts(folder: Path | None) -> list[Labelled]:
    """All texts with a sentiment."""
    own = [Labelled(text.text, text.source, text.language, text.type, text.sentiment, 1.5) for text in composed()]
    if folder is None:
        return own
    public = [
        Labelled(row["text"], "sentiment", row["language"], "", row["label"])
        for row in rows(folder / "sentiment.jsonl.gz")
    ]
    return [*own, *hand_labelled(folder), *public]


def _shuffled(path: Path) -> list[dict[str, Any]]:
    listed = list(rows(path))
    random.Random(SEED).shuffle(listed)  # noqa: S311  # no secret
    return listed


Sample = tuple[list[str], list[float]]


def sample_of(text: str) -> Sample:
    """Bones and dense features of a text, as `analyse` sees it."""
    reading = read(text)
    language = find_language(reading)
    evidence, _ = gather(reading, language.language, language.script)
    return bones_of(reading), dense_of(reading, evidence)


def _fit(
    name: str,
    labels: Sequence[str],
    *,
    bits: int,
    samples: Sequence[Sample],
    wanted: Sequence[str],
    weights: Sequence[float],
    strength: float,
) -> Model:
    import numpy as np  # noqa: PLC0415
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    counts: Counter[str] = Counter()
    for bones, _ in samples:
        counts.update(set(grams_of(bones)))
    table = rows_of(counts, bits, MIN_TEXTS)
    data = matrix([(grams_of(bones), dense) for bones, dense in samples], table, bits, norm=True)
    target = np.array([labels.index(label) for label in wanted])
    fitted = LogisticRegression(C=strength, max_iter=400, solver="lbfgs", tol=1e-3)
    fitted.fit(data, target, sample_weight=np.array(weights))
    model = pack(name, labels, weights=fitted.coef_, bias=list(fitted.intercept_), rows=table, bits=bits, dense=DENSE)
    model.note = {"sequences": len(table), "texts": len(samples)}
    return model


def warm(model: Model, samples: Sequence[Sample], wanted: Sequence[str]) -> None:
    """Choose the temperature on texts that were not trained on, so that 0.8 is right four times of five."""
    import math  # noqa: PLC0415

    best = (float("inf"), 1.0)
    for step in range(8, 41, 2):
        model.note["temperature"] = step / 20
        loss = -sum(
            math.log(max(1e-9, probabilities(model, *sample)[label]))
            for sample, label in zip(samples, wanted, strict=True)
        )
        best = min(best, (loss, step / 20))
    model.note["temperature"] = best[1]


def train_types(folder: Path | None) -> Model:
    """The model of the type."""
    texts = [text for text in type_texts(folder) if text.type in POINTED]
    known = [text for text in texts if text.side == "train"]
    samples = [sample_of(text.text) for text in known]
    weights = [text.weight * _TYPE_WEIGHT.get(text.type, 1.0) for text in known]
    model = _fit(
        "types",
        POINTED,
        bits=TYPE_BITS,
        samples=samples,
        wanted=[text.type for text in known],
        weights=weights,
        strength=0.5,
    )
    tuning = [
        text for text in texts if text.side == "tune" and (text.source == "types" or text.source.startswith("composed"))
    ]
    warm(model, [sample_of(text.text) for text in tuning], [text.type for text in tuning])
    return model


def train_sentiment(folder: Path | None) -> Model:
    """The model of the sentiment."""
    texts = [text for text in sentiment_texts(folder) if text.sentiment in SENTIMENTS]
    known = [text for text in texts if text.side == "train"]
    samples = [sample_of(text.text) for text in known]
    rare = {"uk": 2.0, "en": 2.0}
    weights = [text.weight * rare.get(text.language, 1.0) for text in known]
    model = _fit(
        "sentiment",
        SENTIMENTS,
        bits=SENTIMENT_BITS,
        samples=samples,
        wanted=[text.sentiment for text in known],
        weights=weights,
        strength=0.5,
    )
    tuning = [text for text in texts if text.side == "tune"][:1_500]
    warm(model, [sample_of(text.text) for text in tuning], [text.sentiment for text in tuning])
    return model
