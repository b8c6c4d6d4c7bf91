"""Signs that a comment needs checking: a queue score from data, never a verdict about a person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from vidhuk.classify.evidence import Evidence, shouting
from vidhuk.classify.neighbours import Neighbours
from vidhuk.classify.text import Kind, Reading
from vidhuk.contracts import CommentType, Mention, Params, Sign, SignCode, SignGroup

MIN_GROUPS = 2
"""Independent groups that must speak (playbook, section 3)."""


@dataclass(frozen=True, slots=True)
class SignWeights:
    """Weights and threshold as `data/signs.tsv` gives them."""

    signs: dict[SignCode, tuple[SignGroup, float]]
    threshold: float


@cache
def sign_weights() -> SignWeights:
    """Read the table once.

    Raises:
        ValueError: a code or group that contracts/ does not know (a test finds it).
    """
    signs: dict[SignCode, tuple[SignGroup, float]] = {}
    threshold = 4.0
    content = (files("vidhuk.classify") / "data" / "signs.tsv").read_text(encoding="utf-8")
    for line in content.splitlines():
        if not line or line.startswith("#"):
            continue
        code, group, weight, *_basis = line.split("\t")
        if code == "threshold":
            threshold = float(weight)
        else:
            signs[SignCode(code)] = (SignGroup(group), float(weight))
    return SignWeights(signs, threshold)


def sign(code: SignCode, params: Params | None = None) -> Sign:
    """One sign with the weight of the table; an operator's ticks are made of this too."""
    group, weight = sign_weights().signs[code]
    return Sign(code=code, group=group, weight=weight, params=params or {})


def needs_checking(signs: Iterable[Sign]) -> bool:
    """Whether the points reach the threshold and at least two independent groups speak."""
    listed = list(signs)
    groups = {item.group for item in listed if item.weight > 0 and item.group is not SignGroup.COUNTER}
    return sum(item.weight for item in listed) >= sign_weights().threshold and len(groups) >= MIN_GROUPS


def find_signs(
    reading: Reading,
    evidence: Evidence,
    kind: CommentType,
    *,
    mentions: list[Mention],
    unknown_staff: list[str],
    around: Neighbours,
) -> list[Sign]:
    """Signs that the text, the roster and the history give. Only a complaint or a praise can need checking."""
    if kind not in (CommentType.COMPLAINT, CommentType.PRAISE):
        return []
    found: list[Sign] = []
    known = _details(reading, evidence) + len(mentions)
    # a doctor is a concrete detail (playbook, section 3), one whom the roster does not hold too
    details = known + len(unknown_staff)
    if unknown_staff:
        found.append(sign(SignCode.IMPOSSIBLE_DETAIL, {"name": unknown_staff[0]}))
    if details == 0:
        found.append(sign(SignCode.NO_CONCRETE_DETAIL))
    extreme = _only_superlatives(reading, evidence, kind) and (details == 0 or _is_loud(reading))
    if known == 0 and not evidence.has("visit") and extreme:
        found.append(sign(SignCode.ONLY_SUPERLATIVES))
    if around.duplicate_of is not None:
        params: Params = {"id": around.duplicate_of, "percent": round(around.similarity * 100)}
        found.append(sign(SignCode.NEAR_DUPLICATE, params))
    if evidence.has("rival") and kind is CommentType.COMPLAINT:
        found.append(sign(SignCode.PRAISES_RIVAL))
    if around.burst and kind is CommentType.COMPLAINT:
        found.append(sign(SignCode.BURST, {"count": around.negatives_in_burst}))
    # Counter-evidence is only worth telling where something speaks for checking.
    if details >= 2 and evidence.has("visit") and not unknown_staff:
        found.append(sign(SignCode.CONCRETE_INSIDE_DETAIL, {"count": details}))
    if around.earlier_answered:
        found.append(sign(SignCode.EARLIER_CONTACT))
    return found


def _details(reading: Reading, evidence: Evidence) -> int:
    """Concrete details: cues for procedures, times and amounts, and bare numbers such as a date."""
    places = {match.row.note + str(match.first) for match in evidence.labels.get("detail", ())}
    dates = [
        token for token in reading.tokens if token.kind is Kind.NUMBER and any(mark in token.word for mark in ".:/")
    ]
    return len(places) + len(dates)


def _only_superlatives(reading: Reading, evidence: Evidence, kind: CommentType) -> bool:
    votes = [vote for vote in evidence.votes if vote.type == kind.value]
    strong = [vote for vote in votes if vote.match.row.weight >= 1.5 and "fact" not in vote.match.row.labels]
    told = [vote for vote in votes if "fact" in vote.match.row.labels]
    return not told and (len(strong) >= 2 or (bool(strong) and _is_loud(reading)))


def _is_loud(reading: Reading) -> bool:
    exclaims = sum(token.kind is Kind.MARK and "!" in token.word for token in reading.tokens)
    return shouting(reading) or exclaims >= 2
