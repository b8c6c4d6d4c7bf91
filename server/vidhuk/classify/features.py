"""What the models of type and sentiment look at: letter sequences of skeletons, and what the cue lists found."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from vidhuk.classify.evidence import Evidence
from vidhuk.classify.models import Model, softmax
from vidhuk.classify.ngrams import letter_grams
from vidhuk.classify.text import Kind, Reading
from vidhuk.classify.translit import skeleton
from vidhuk.contracts import CommentType

MAX_WORDS = 250
"""Words that the models read; what a person wants is said before that."""

POINTED = tuple(kind.value for kind in CommentType if kind is not CommentType.UNDETERMINED)
"""Types whose points are features, in this order."""

HELPERS = ("visit", "detail", "turn", "irony", "rhetorical", "ask", "laugh", "hearsay", "rival",
           "flag:insult", "flag:safety", "flag:legal_threat", "flag:accusation", "flag:formal_complaint")  # fmt: skip

MARKS = (
    "asks",
    "exclaims",
    "link",
    "name",
    "emoji",
    "phone",
    "number",
    "three_words",
    "eight_words",
    "length",
    "asking",
)

DENSE = (*(f"points_{kind}" for kind in POINTED), *(f"has_{helper}" for helper in HELPERS), *MARKS)
"""Names of the features that are no letter sequences."""


def bones_of(reading: Reading) -> list[str]:
    """Skeletons of the words: Cyrillic, surzhyk and Latin typing meet there."""
    return [skeleton(token.word) for token in reading.words[:MAX_WORDS]]


def pairs_of(bones: list[str]) -> list[str]:
    """Pairs of neighbouring words."""
    return [f"{one} {two}" for one, two in pairwise(bones)]


def grams_of(bones: list[str]) -> list[str]:
    """All sequences of a text, for training."""
    grams = [gram for word in bones for gram in letter_grams(word)]
    return grams + pairs_of(bones)


def dense_of(reading: Reading, evidence: Evidence) -> list[float]:
    """The features of `DENSE`, each between 0 and about 2. To be taken before the rules move points about."""
    kinds = Counter(token.kind for token in reading.tokens)
    marks = "".join(token.word for token in reading.tokens if token.kind is Kind.MARK)
    size = len(reading.words)
    return [
        *(min(4.0, evidence.points.get(kind, 0.0)) / 2 for kind in POINTED),
        *(float(evidence.has(helper)) for helper in HELPERS),
        min(3, marks.count("?")) / 2,
        min(3, marks.count("!")) / 2,
        float(kinds[Kind.LINK] > 0),
        float(kinds[Kind.NAME] > 0),
        min(3, kinds[Kind.EMOJI]) / 2,
        float(kinds[Kind.PHONE] > 0),
        min(3, kinds[Kind.NUMBER]) / 2,
        float(size <= 3),
        float(size <= 8),
        min(1.0, size / 60),
        float(bool(evidence.asking)),
    ]


def probabilities(model: Model, bones: list[str], dense: list[float]) -> dict[str, float]:
    """Probability of each class."""
    pairs = pairs_of(bones)
    rows = [model.of_word(word) for word in bones]
    rows.append(model.of_grams(pairs))
    root = max(1, sum(len(word) for word in map(letter_grams, bones)) + len(pairs)) ** 0.5
    scores = [bias + sum(row[at] for row in rows) / root for at, bias in enumerate(model.bias)]
    for name, value in zip(DENSE, dense, strict=True):
        if value:
            for at, weight in enumerate(model.dense[name]):
                scores[at] += weight * value
    warmth = float(str(model.note.get("temperature", 1.0)))
    return dict(zip(model.labels, softmax([score / warmth for score in scores]), strict=True))
