"""Whom an ambiguous mention means, as a person decided, and names in comments that the roster does not hold."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, Text
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
