"""Fits how the voices for the type are joined, on the tuning tenth alone; trains no model and sees no validation text."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vidhuk.classify.evidence import gather
from vidhuk.classify.features import POINTED
from vidhuk.classify.kind import TypeFinding, ruled_type
from vidhuk.classify.language import find_language
from vidhuk.classify.opinion import LEAST, Opinion, feelings, look
from vidhuk.classify.sentence import TYPES, reader
from vidhuk.classify.text import read
from vidhuk.commands.training.texts import Labelled, composed
from vidhuk.commands.training.types import SENTIMENTS, hand_labelled, sentiment_texts

WANTED_RECALL = 0.96
"""Share of complaints that must be found on the tuning tenth; the lean to complaints is the smallest that reaches it."""

MOST_LEAN = 2.0
"""Further on each complaint more is paid with more than two other comments (2.7 instead of 2 on the tuning tenth: 19 found, 46 lost)."""

FIRM_LEAST = 5.0
"""A firm rule speaks in one text of sixty: too few to fit its weight, and it sees what only rules see."""

SURE = 0.25
FEW = 1_200


@dataclass(frozen=True, slots=True)
class Heard:
    """One text with what each voice said."""

    text: Labelled
    seen: Opinion
    ruled: TypeFinding
    firm: bool


def hear(texts: Sequence[Labelled]) -> list[Heard]:
    """Ask all voices about texts that have words."""
    heard, sentence = [], reader()
    for text in texts:
        reading = read(text.text)
        if not reading.words:
            continue
        language = find_language(reading)
        evidence, _ = gather(reading, language.language, language.script)
        seen = look(reading, evidence)
        if seen.sentence is None and sentence is not None:  # nothing is joined yet, so nobody asked it
            seen.sentence = sentence.read(text.text)
        found, firm = ruled_type(reading, evidence, language.language)
        if seen.sentence is not None:
            heard.append(Heard(text, seen, found, firm))
    return heard


def fit(folder: Path | None) -> dict[str, Any]:
    """The weights as `classify.opinion.weights` reads them.

    Raises:
        ValueError: the sentence model is not to be had, so there is nothing to join.
    """
    own = [text for text in composed() if text.side == "tune" and text.type in POINTED]
    real = [text for text in hand_labelled(folder) if text.side == "tune"] if folder else []
    heard = hear([*own, *real])
    if not heard:
        raise ValueError("the sentence model is missing: nothing to join")
    found = _fit_types(heard)
    found["lean"] = {"complaint": _lean(heard, found)}
    found["sure"] = SURE
    found["sentiment"] = _sentiment_share(folder) if folder else 0.5
    return found


def _inputs(heard: Sequence[Heard]) -> tuple[Any, Any, Any]:
    """Per text and type: log probabilities of both models, the rules' confidence (plain, firm); the wanted; weights."""
    import numpy as np  # noqa: PLC0415

    rows, wanted, weights = [], [], []
    real = sum(item.text.source == "types" for item in heard) or 1
    own = (len(heard) - real) or 1
    for item in heard:
        meant = item.seen.sentence.of(TYPES) if item.seen.sentence else {}
        rows.append(
            [
                [
                    math.log(max(LEAST, meant[label])),
                    math.log(max(LEAST, item.seen.types[label])),
                    item.ruled.confidence if label == item.ruled.type.value and not item.firm else 0.0,
                    item.ruled.confidence if label == item.ruled.type.value and item.firm else 0.0,
                ]
                for label in POINTED
            ]
        )
        wanted.append(POINTED.index(item.text.type))
        weights.append(0.35 / real if item.text.source == "types" else 0.65 / own)
    return np.array(rows), np.array(wanted), np.array(weights)


def _fit_types(heard: Sequence[Heard]) -> dict[str, Any]:
    import numpy as np  # noqa: PLC0415
    from scipy.optimize import minimize  # noqa: PLC0415

    rows, wanted, weights = _inputs(heard)

    def loss(params: Any) -> float:
        scores = rows @ params[:4] + params[4:]
        scores = scores - scores.max(1, keepdims=True)
        logs = scores - np.log(np.exp(scores).sum(1, keepdims=True))
        return float(-(weights * logs[np.arange(len(wanted)), wanted]).sum() + 0.02 * (params[4:] ** 2).sum())

    start = np.array([0.8, 0.3, 0.5, FIRM_LEAST, *[0.0] * len(POINTED)])
    bounds = [(0, 3)] * 3 + [(FIRM_LEAST, 6.0)] + [(-2, 2)] * len(POINTED)
    best = minimize(loss, start, method="L-BFGS-B", bounds=bounds).x
    return {
        "sentence": round(float(best[0]), 4),
        "letters": round(float(best[1]), 4),
        "rules": round(float(best[2]), 4),
        "firm": round(float(best[3]), 4),
        "bias": {label: round(float(value), 4) for label, value in zip(POINTED, best[4:], strict=True)},
    }


def probabilities_of(heard: Sequence[Heard], found: dict[str, Any]) -> Any:
    """Joined probabilities, texts by types."""
    import numpy as np  # noqa: PLC0415

    rows, _, _ = _inputs(heard)
    params = [found[name] for name in ("sentence", "letters", "rules", "firm")]
    scores = rows @ np.array(params) + np.array([found["bias"][label] for label in POINTED])
    powers = np.exp(scores - scores.max(1, keepdims=True))
    return powers / powers.sum(1, keepdims=True)


def _lean(heard: Sequence[Heard], found: dict[str, Any]) -> float:
    """The smallest lean to complaints that finds enough of the composed ones."""
    own = [item for item in heard if item.text.source != "types"]
    given = probabilities_of(own, found)
    at = POINTED.index("complaint")
    wanted = [item.text.type == "complaint" for item in own]
    lean = 1.0
    while lean < MOST_LEAN:
        leaned = given.copy()
        leaned[:, at] *= lean
        hits = sum(choice == at for choice, is_one in zip(leaned.argmax(1), wanted, strict=True) if is_one)
        if hits >= WANTED_RECALL * sum(wanted):
            break
        lean += 0.1
    return round(lean, 2)


def _sentiment_share(folder: Path) -> float:
    """Share of the sentence model that gives the best mean macro-F1 over the languages."""
    texts = [text for text in sentiment_texts(folder) if text.side == "tune" and text.sentiment in SENTIMENTS]
    heard = hear(texts[-FEW:])
    best = (0.0, 0.5)
    for step in range(11):
        share = step / 10
        hits = 0
        for item in heard:
            both = feelings(item.seen, share)
            hits += max(both, key=lambda name: both[name]) == item.text.sentiment
        best = max(best, (hits / max(1, len(heard)), share))
    return best[1]
