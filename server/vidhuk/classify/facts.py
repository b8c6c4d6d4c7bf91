"""The parts of a comment that tell what happened, apart from emotion; judges nothing."""

from __future__ import annotations

from vidhuk.classify.evidence import Evidence
from vidhuk.classify.text import Kind, Reading
from vidhuk.contracts import CommentType, Span

_CLAUSE_ENDS = frozenset(",;.!?…\n—–:()")
MAX_SPANS = 20


def _clauses(reading: Reading) -> list[tuple[int, int]]:
    """Clauses as places in the text, split at punctuation; a short piece joins the one before."""
    clauses: list[tuple[int, int]] = []
    start: int | None = None
    end = 0
    for token in reading.tokens:
        if token.kind is Kind.MARK and token.word[0] in _CLAUSE_ENDS:
            if start is not None:
                clauses.append((start, end))
            start = None
        elif token.kind in (Kind.WORD, Kind.NUMBER, Kind.PHONE):
            start = token.start if start is None else start
            end = token.end
    if start is not None:
        clauses.append((start, end))
    return clauses


def find_facts(reading: Reading, evidence: Evidence, kind: CommentType) -> list[Span]:
    """Spans that state facts of an experience: what was done, when, for how much, what came of it.

    Adverts, questions without a visit and chatter state none.
    """
    if kind in (CommentType.SPAM, CommentType.OTHER, CommentType.UNDETERMINED):
        return []
    if kind in (CommentType.QUESTION, CommentType.TROLL) and not evidence.has("visit"):
        return []
    heard = {vote.type for vote in evidence.votes}
    if "spam" in heard and heard.isdisjoint(("complaint", "praise")):
        # An advert's phrase and no judgement: «прийшли нові товари» is no visit, whatever type the voices took.
        return []
    matches = [match for match in evidence.labels.get("fact", []) if match.sentence not in evidence.asking]
    spans: list[Span] = []
    for start, end in _clauses(reading):
        if any(match.start < end and match.end > start for match in matches):
            if spans and not any(char in ".!?…\n" for char in reading.text[spans[-1].end : start]):
                spans[-1] = Span(start=spans[-1].start, end=end)
            else:
                spans.append(Span(start=start, end=end))
    return spans[:MAX_SPANS]
