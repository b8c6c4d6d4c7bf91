"""Whom an ambiguous mention means and who belongs into the roster, as a person decided, and names in comments that the roster does not hold."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, Text
from sqlmodel import Field, SQLModel

from vidhuk.db import UtcDateTime
from vidhuk.models.actor import ActColumns
from vidhuk.models.capture import SEQ

MENTION_ID = BigInteger().with_variant(Integer, "sqlite")


class MentionChoiceRow(ActColumns, table=True):
    """One decision; every one is kept, the last one of a place counts."""

    __tablename__ = "mention_choice"
    __table_args__ = (Index("mention_choice_capture", "capture_seq", "id"),)

    id: int | None = Field(default=None, sa_column=Column(MENTION_ID, primary_key=True))
    capture_seq: int = Field(sa_column=Column(SEQ, ForeignKey("capture.seq"), nullable=False))
    made_at: datetime = Field(sa_type=UtcDateTime)
    start: int
    end: int
    name: str | None = Field(default=None, sa_column=Column(Text, nullable=True))
    """Entry of the roster; `None`: nobody of them."""
    undone: bool | None = Field(default=None, sa_column=Column(Boolean, nullable=True))
    """The decision before was taken back."""


class NameDecision(ActColumns, table=True):
    """Whether a name that the roster did not hold belongs there; every decision is kept, the last one of a name counts."""

    __tablename__ = "name_decision"
    __table_args__ = (Index("name_decision_capture", "capture_seq", "id"),)

    id: int | None = Field(default=None, sa_column=Column(MENTION_ID, primary_key=True))
    capture_seq: int = Field(sa_column=Column(SEQ, ForeignKey("capture.seq"), nullable=False))
    made_at: datetime = Field(sa_type=UtcDateTime)
    name: str = Field(max_length=1000)
    """As the comment writes it."""
    entry: str = Field(max_length=1000)
    """As it went into the clinic's file."""
    verdict: str | None = Field(default=None, max_length=20)
    """A `contracts.NameVerdict`; `None`: the decision before was taken back."""


class UnknownName(SQLModel, table=True):
    """A name with a title that the roster did not hold when the comment was understood; practice leaves none."""

    __tablename__ = "unknown_name"
    __table_args__ = (
        Index("unknown_name_capture", "capture_seq"),
        Index("unknown_name_name", "name", "capture_seq"),
    )

    id: int | None = Field(default=None, sa_column=Column(MENTION_ID, primary_key=True))
    capture_seq: int = Field(sa_column=Column(SEQ, ForeignKey("capture.seq"), nullable=False))
    name: str = Field(max_length=200)
    """Folded, in its dictionary form where one is known: what counts as one name."""
    surface: str = Field(max_length=200)
    """As the comment writes it."""
