"""Gathers what the cues of a text say: points per type, and what else was seen; decides nothing."""

from __future__ import annotations

from dataclasses import dataclass, field

from vidhuk.classify.matcher import Match, Sequence, find, sequence_of
from vidhuk.classify.text import Kind, Reading, Token
from vidhuk.contracts import CommentType, Language, Script

TYPES = frozenset(kind.value for kind in CommentType)

SECOND_HIT = 0.5
"""A second cue of the same row adds half: «жах, жах, жах» is one thing said loudly. A third adds nothing."""

IN_A_QUESTION = 0.25
"""A cue inside a real question is asked about, not stated («чи боляче?», «скільки чекати?»)."""

OUT_OF_POLITENESS = 0.25
"""Thanks that only close a request or a question."""

_NEVER = 1 << 40

AFTER_TURN = 1.4
"""What stands after a "but" weighs more than what stands before it."""

BEFORE_TURN = 0.75


@dataclass(slots=True)
class Vote:
    """A cue that spoke for a type."""

    type: str
    weight: float
    match: Match


@dataclass(slots=True)
class Evidence:
    """All that the cues say.

    Attributes:
        points: by type.
        votes: the cues behind the points, in reading order.
        labels: helper labels (fact, visit, detail, irony, turn …) with their cues.
        asking: sentences that are real questions.
    """

    points: dict[str, float] = field(default_factory=dict)
    votes: list[Vote] = field(default_factory=list)
    labels: dict[str, list[Match]] = field(default_factory=dict)
    matches: list[Match] = field(default_factory=list)
    asking: set[int] = field(default_factory=set)
    rhetorical: set[int] = field(default_factory=set)

    def has(self, label: str) -> bool:
        """Whether any cue with this helper label stands in the text."""
        return bool(self.labels.get(label))

    def of(self, kind: CommentType) -> float:
        """Points of a type."""
        return self.points.get(kind.value, 0.0)

    def add(self, kind: CommentType, points: float) -> None:
        """Give a type points that no cue list gave."""
        self.points[kind.value] = self.of(kind) + points


def gather(reading: Reading, language: Language, script: Script) -> tuple[Evidence, Sequence]:
    """Find the cues of a text and weigh them."""
    sequence, indexes = sequence_of(reading, language, script)
    evidence = Evidence(matches=find(sequence, indexes))
    for match in evidence.matches:
        for label in match.row.labels:
            if label not in TYPES and not (match.negated and match.row.negated is not None):
                evidence.labels.setdefault(label, []).append(match)
    marks = _question_marks(reading)
    evidence.rhetorical = {match.sentence for match in evidence.labels.get("rhetorical", ())}
    evidence.asking = _asking_sentences(reading, evidence, marks)
    _weigh(evidence)
    return evidence, sequence


def _question_marks(reading: Reading) -> set[int]:
    return {token.sentence for token in reading.tokens if token.kind is Kind.MARK and "?" in token.word}


def _asking_sentences(reading: Reading, evidence: Evidence, marks: set[int]) -> set[int]:
    """Sentences that really ask: an asking cue with a question mark, or a request to tell, or a very short text."""
    asking: set[int] = set()
    few_words = len(reading.words) <= 4
    for match in evidence.labels.get("ask", ()):
        single = match.size == 1 and "please" not in match.row.labels
        if match.sentence in evidence.rhetorical:
            continue
        if match.sentence in marks or not single or few_words:
            asking.add(match.sentence)
    return asking


def _weigh(evidence: Evidence) -> None:
    turn = min((match.first for match in evidence.labels.get("turn", ())), default=_NEVER)
    covers = _covers(evidence.matches)
    closing = _closing_thanks(evidence)
    seen: dict[tuple[str, str], int] = {}
    placed: set[tuple[int, int, str]] = set()
    for match in evidence.matches:
        kind, weight = _says(match, evidence)
        if not kind or covers.get((match.first, match.last), 0) > match.size:
            continue
        if (match.first, match.last, kind) in placed:
            continue  # «спасибо» stands in two lists and is one word
        placed.add((match.first, match.last, kind))
        times = seen.get((match.row.id, kind), 0)
        seen[(match.row.id, kind)] = times + 1
        if times >= 2:
            continue
        weight *= SECOND_HIT if times else 1.0
        if turn != _NEVER:
            weight *= AFTER_TURN if turn < match.first else BEFORE_TURN
        if match.start >= closing and kind == CommentType.PRAISE.value:
            weight *= OUT_OF_POLITENESS
        evidence.points[kind] = evidence.points.get(kind, 0.0) + weight
        evidence.votes.append(Vote(kind, weight, match))


def _says(match: Match, evidence: Evidence) -> tuple[str, float]:
    """The type that a cue speaks for and its points, with negation and questions minded; an empty type is none."""
    kind = next((label for label in match.row.labels if label in TYPES), "")
    weight = match.row.weight
    if match.negated and match.row.negated is not None:
        kind, weight = match.row.negated
    asked = match.sentence in evidence.asking
    if kind == CommentType.QUESTION.value and not asked:
        return "", 0.0
    if asked and kind in ("complaint", "praise", "spam", "misinformed"):
        weight *= IN_A_QUESTION
    return kind, weight


def _closing_thanks(evidence: Evidence) -> int:
    """Place from which thanks are only polite: they close a text that asks or demands («… Дякую», "thanks in advance")."""
    typed = [match for match in evidence.matches if any(label in TYPES for label in match.row.labels)]
    if not typed:
        return _NEVER
    last = typed[-1]
    before = [match for match in typed if match.sentence < last.sentence or match.first < last.first]
    asked = bool(evidence.asking) or any("complaint" in match.row.labels and not match.negated for match in before)
    praised = any("praise" in match.row.labels for match in before)
    if "thanks" in last.row.note and asked and not praised:
        return last.start
    return _NEVER


def _covers(matches: list[Match]) -> dict[tuple[int, int], int]:
    """For the words of each cue: the size of the longest cue for a type that holds them all."""
    typed = [match for match in matches if any(label in TYPES for label in match.row.labels)]
    covers: dict[tuple[int, int], int] = {}
    longest = sorted(typed, key=lambda match: -match.size)[:400]
    longer = [match for match in longest if match.size > 1]
    for match in typed:
        key = (match.first, match.last)
        if key in covers:
            continue
        covers[key] = max(
            (other.size for other in longer if other.first <= match.first and other.last >= match.last),
            default=match.size,
        )
    return covers


def shouting(reading: Reading) -> bool:
    """Whether most words are in capitals."""
    long = [token for token in reading.words if len(token.word) > 2]
    return len(long) >= 3 and sum(token.loud for token in long) >= 0.7 * len(long)


def emoji_of(reading: Reading) -> list[Token]:
    """The emoji of a text."""
    return [token for token in reading.tokens if token.kind is Kind.EMOJI]
