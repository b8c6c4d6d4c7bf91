"""The models' opinion of type and sentiment, and how it is joined with the rules'; without models the rules stand alone."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from vidhuk.classify.evidence import Evidence
from vidhuk.classify.features import bones_of, dense_of, probabilities
from vidhuk.classify.models import shipped
from vidhuk.classify.text import Reading
from vidhuk.contracts import CommentType, CueTarget, Reason, Sentiment, Voice

RULES_WEIGHT = 1.0
"""What the rules' choice adds to the model's score of that type, times the rules' confidence; chosen on the tuning tenth."""

FIRM_WEIGHT = 4.0
"""The same where a rule saw what letter sequences cannot: irony, a "but", a rhetorical question, facts beside an insult."""

SURE_ENOUGH = 0.3
"""Probability under which no type is named."""

SENTIMENT_SURE = 0.45


@dataclass(slots=True)
class Opinion:
    """Probabilities by label; empty where no model is shipped."""

    types: dict[str, float] = field(default_factory=dict)
    sentiments: dict[str, float] = field(default_factory=dict)


def look(reading: Reading, evidence: Evidence) -> Opinion:
    """Ask the models. To be called before the rules move points about: the models were trained on the points as found."""
    types, sentiments = shipped("types"), shipped("sentiment")
    if types is None:
        return Opinion()
    bones, dense = bones_of(reading), dense_of(reading, evidence)
    return Opinion(
        probabilities(types, bones, dense),
        probabilities(sentiments, bones, dense) if sentiments is not None else {},
    )


def join_types(
    types: dict[str, float], ruled: CommentType, confidence: float, reasons: list[Reason], *, firm: bool
) -> tuple[CommentType, float, CommentType | None]:
    """Type, confidence and second type from both voices."""
    joined = dict(types)
    if ruled is not CommentType.UNDETERMINED:
        joined[ruled.value] = joined.get(ruled.value, 0.0) * math.exp(
            (FIRM_WEIGHT if firm else RULES_WEIGHT) * confidence
        )
    total = sum(joined.values())
    ranked = sorted(((value / total, label) for label, value in joined.items()), reverse=True)
    (top, label), (next_top, next_label) = ranked[0], ranked[1]
    if top < SURE_ENOUGH:
        return CommentType.UNDETERMINED, 0.0, CommentType(label)
    if label != ruled.value or types[label] >= 0.5:
        percent = round(100 * types[label])
        reasons.append(
            Reason(
                target=CueTarget.TYPE, code="type-model", voice=Voice.MODEL, params={"type": label, "percent": percent}
            )
        )
    second = CommentType(next_label) if next_top >= 0.15 else None
    return CommentType(label), round(top, 3), second


_FITTING = {
    CommentType.PRAISE: Sentiment.POSITIVE,
    CommentType.COMPLAINT: Sentiment.NEGATIVE,
    CommentType.TROLL: Sentiment.NEGATIVE,
}


def join_sentiment(sentiments: dict[str, float], ruled: Sentiment, kind: CommentType) -> Sentiment:
    """The rules' sentiment where cues spoke and agree with the type; else the model's."""
    if not sentiments:
        return ruled
    fitting = _FITTING.get(kind)
    if fitting is not None and ruled is fitting:
        return ruled
    label = max(sentiments, key=lambda name: sentiments[name])
    if sentiments[label] < SENTIMENT_SURE:
        return fitting or ruled
    return Sentiment(label)
