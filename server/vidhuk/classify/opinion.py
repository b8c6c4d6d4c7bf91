"""The models' opinion of type and sentiment, and how it is joined with the rules'; without models the rules stand alone."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from vidhuk.classify.evidence import Evidence
from vidhuk.classify.features import POINTED, bones_of, dense_of, probabilities
from vidhuk.classify.models import shipped, softmax
from vidhuk.classify.sentence import SENTIMENTS, TYPES, Scores, reader
from vidhuk.classify.text import Reading
from vidhuk.contracts import CommentType, CueTarget, Reason, Sentiment, Voice

RULES_WEIGHT = 1.0
"""What the rules' choice adds to the model's score of that type, times the rules' confidence; chosen on the tuning tenth."""

FIRM_WEIGHT = 4.0
"""The same where a rule saw what letter sequences cannot: irony, a "but", a rhetorical question, facts beside an insult."""

SURE_ENOUGH = 0.3
"""Probability under which no type is named."""

SENTIMENT_SURE = 0.45

LEAST = 1e-4
"""A voice's probability counts as at least this: no voice can forbid a type alone."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each voice counts for the type; fitted on the tuning tenth by `vidhuk train` and kept as data.

    Attributes:
        sentence, letters: weights of the logarithms of the two models' probabilities.
        rules, firm: what the rules' choice adds, times its confidence; `firm` where a rule saw irony and the like.
        bias: by type.
        lean: what a type's probability is multiplied by when one is chosen: a missed complaint costs more than another
            mistake. The confidence stays the probability itself.
        sure: probability under which no type is named.
        sentiment: share of the sentence model in the sentiment.
    """

    sentence: float
    letters: float
    rules: float
    firm: float
    bias: Mapping[str, float]
    lean: Mapping[str, float]
    sure: float
    sentiment: float


@cache
def weights() -> Weights | None:
    """The packaged weights; `None` where there are none."""
    path = files("vidhuk.classify") / "data" / "models" / "join.json"
    if not path.is_file():
        return None
    said = json.loads(path.read_text(encoding="utf-8"))
    return Weights(**said)


@dataclass(slots=True)
class Opinion:
    """What the models say; empty where no model is shipped.

    Attributes:
        types, sentiments: probabilities of the models of letter sequences.
        sentence: scores of the sentence model.
    """

    types: dict[str, float] = field(default_factory=dict)
    sentiments: dict[str, float] = field(default_factory=dict)
    sentence: Scores | None = None


def look(reading: Reading, evidence: Evidence) -> Opinion:
    """Ask the models. To be called before the rules move points about: the models were trained on the points as found."""
    types, sentiments = shipped("types"), shipped("sentiment")
    if types is None:
        return Opinion()
    bones, dense = bones_of(reading), dense_of(reading, evidence)
    sentence = reader() if weights() is not None else None
    return Opinion(
        probabilities(types, bones, dense),
        probabilities(sentiments, bones, dense) if sentiments is not None else {},
        sentence.read(reading.text) if sentence is not None else None,
    )


def read_ahead(texts: Iterable[str]) -> None:
    """Let the sentence model read texts together that are looked at next in this thread; no answer depends on it."""
    sentence = reader() if weights() is not None and shipped("types") is not None else None
    if sentence is not None:
        sentence.read_ahead(texts)


def joined(seen: Opinion, ruled: CommentType, confidence: float, *, firm: bool) -> dict[str, float]:
    """Probabilities of the types from all voices."""
    how = weights()
    if how is None or seen.sentence is None:
        together = dict(seen.types)
        if ruled is not CommentType.UNDETERMINED:
            together[ruled.value] *= math.exp((FIRM_WEIGHT if firm else RULES_WEIGHT) * confidence)
        total = sum(together.values())
        return {label: value / total for label, value in together.items()}
    meant = seen.sentence.of(TYPES)
    scores = [
        how.sentence * math.log(max(LEAST, meant[label]))
        + how.letters * math.log(max(LEAST, seen.types[label]))
        + how.bias[label]
        + ((how.firm if firm else how.rules) * confidence if label == ruled.value else 0.0)
        for label in POINTED
    ]
    return dict(zip(POINTED, softmax(scores), strict=True))


def join_types(
    seen: Opinion, ruled: CommentType, confidence: float, reasons: list[Reason], *, firm: bool, leans: bool = True
) -> tuple[CommentType, float, CommentType | None]:
    """Type, confidence and second type from all voices; says which of them spoke for the type.

    Args:
        leans: whether a complaint is chosen over a likelier type (`Weights.lean`).
    """
    together = joined(seen, ruled, confidence, firm=firm)
    how = weights() if seen.sentence is not None else None
    lean = how.lean if how is not None and leans else {}
    ranked = sorted(((value * lean.get(label, 1.0), value, label) for label, value in together.items()), reverse=True)
    (leaned, top, label), (_, next_top, next_label) = ranked[0], ranked[1]
    # a likely complaint is named, with its small probability, sooner than left undetermined
    if leaned < (how.sure if how is not None else SURE_ENOUGH):
        return CommentType.UNDETERMINED, 0.0, CommentType(label)
    if seen.sentence is not None:
        meant = seen.sentence.of(TYPES)
        if max(meant, key=lambda name: meant[name]) == label:
            reasons.append(_model_reason("type-sentence", label, meant[label]))
    if label != ruled.value or seen.types[label] >= 0.5:
        reasons.append(_model_reason("type-model", label, seen.types[label]))
    second = CommentType(next_label) if next_top >= 0.15 else None
    return CommentType(label), round(top, 3), second


def _model_reason(code: str, label: str, probability: float) -> Reason:
    params: dict[str, str | int | float] = {"type": label, "percent": round(100 * probability)}
    return Reason(target=CueTarget.TYPE, code=code, voice=Voice.MODEL, params=params)


_FITTING = {
    CommentType.PRAISE: Sentiment.POSITIVE,
    CommentType.COMPLAINT: Sentiment.NEGATIVE,
    CommentType.TROLL: Sentiment.NEGATIVE,
}


NEUTRAL_IN_ENGLISH = 1.7
"""Neutral English texts are one in twenty of those that were learnt from; chosen on the tuning tenth, as are the next two."""

TORN_FROM = 0.4
"""Share of the smaller feeling from which a text is called mixed; chosen on the tuning tenth."""

RULED_FEELING = 0.15
TYPED_FEELING = 0.05
"""What a sentiment gains that fits the type, with and without cues that say the same."""


def join_sentiment(seen: Opinion, ruled: Sentiment, kind: CommentType, *, english: bool) -> Sentiment:
    """The models' sentiment, leaning to what fits the type; without the sentence model the rules' where cues spoke."""
    if not seen.sentiments:
        return ruled
    fitting = _FITTING.get(kind)
    how = weights()
    if how is None or seen.sentence is None:
        if fitting is not None and ruled is fitting:
            return ruled
        label = max(seen.sentiments, key=lambda name: seen.sentiments[name])
        return Sentiment(label) if seen.sentiments[label] >= SENTIMENT_SURE else fitting or ruled
    both = feelings(seen, how.sentiment)
    both[Sentiment.NEUTRAL.value] *= NEUTRAL_IN_ENGLISH if english else 1.0
    if fitting is not None:
        both[fitting.value] += RULED_FEELING if ruled is fitting else TYPED_FEELING
    return Sentiment(max(both, key=lambda name: both[name]))


def is_torn(seen: Opinion) -> bool:
    """Whether a text with a "but" is both warm and cross to the models too; without the sentence model the rules are believed."""
    how = weights()
    if how is None or seen.sentence is None:
        return True
    both = feelings(seen, how.sentiment)
    return min(both[Sentiment.POSITIVE.value], both[Sentiment.NEGATIVE.value]) >= TORN_FROM


def feelings(seen: Opinion, share: float) -> dict[str, float]:
    """Probabilities of the sentiments, mixed from both models."""
    meant = seen.sentence.of(SENTIMENTS) if seen.sentence is not None else seen.sentiments
    return {label: share * meant[label] + (1 - share) * seen.sentiments[label] for label in SENTIMENTS}
