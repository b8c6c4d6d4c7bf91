"""What a person says over the program: labels corrected and taken back, whom a name means.

Types only: how a correction is kept and used stands in `labels`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import AwareDatetime, Field, StringConstraints

from vidhuk.contracts.basics import Message
from vidhuk.contracts.understanding import CommentType, Flag, Language, NameVerdict, Sentiment, Topic

RosterName = Annotated[str, StringConstraints(min_length=1, max_length=1_000)]


class CorrectedField(StrEnum):
    """Labels that a person may set."""

    TYPE = "type"
    LANGUAGE = "language"
    SENTIMENT = "sentiment"
    FLAGS = "flags"
    TOPICS = "topics"


class MentionChoice(Message):
    """Whom an ambiguous mention means; `name` is the roster's entry, `None` is nobody of them."""

    start: int
    end: int
    name: RosterName | None
    undo: bool = False
    """The decision is taken back, and the mention is ambiguous again; `name` says nothing then."""


class NameChoice(Message):
    """POST /captures/{id}/name: whether a name that the roster does not hold belongs there."""

    name: RosterName
    """As the text writes it."""
    verdict: NameVerdict | None
    """`None` takes the decision back."""


class Correction(Message):
    """POST /captures/{id}/correction: a person sets labels, or takes that back, or says whom a mention means."""

    type: CommentType | None = None
    language: Language | None = None
    sentiment: Sentiment | None = None
    flags: Annotated[list[Flag], Field(max_length=len(Flag))] | None = None
    """All flags as they should be; an empty list says that there is none."""
    topics: Annotated[list[Topic], Field(max_length=len(Topic))] | None = None
    mention: MentionChoice | None = None
    undo: Annotated[list[CorrectedField], Field(max_length=len(CorrectedField))] = []
    """Labels that become again what the program understood."""


class CorrectedBy(Message):
    """Which labels a person corrected, who did so last, and when."""

    at: AwareDatetime
    fields: list[CorrectedField]
    person: str | None = None
    understood: dict[CorrectedField, list[str]] = {}
    """What the program says of each corrected label, and would say again if the correction were taken back."""
