"""A reply that a person copied for a capture; what was posted on the site is not known from this."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, Text
from sqlmodel import Field

from vidhuk.db import UtcDateTime
from vidhuk.models.actor import ActColumns
from vidhuk.models.capture import SEQ

REPLY_ID = BigInteger().with_variant(Integer, "sqlite")


class CopiedReplyRow(ActColumns, table=True):
    """One copy to the clipboard."""

    __tablename__ = "reply_copied"
    __table_args__ = (Index("reply_copied_capture", "capture_seq", "id"),)

    id: int | None = Field(default=None, sa_column=Column(REPLY_ID, primary_key=True))
    capture_seq: int = Field(sa_column=Column(SEQ, ForeignKey("capture.seq"), nullable=False))
    copied_at: datetime = Field(sa_type=UtcDateTime)
    entry: str = Field(max_length=100)
    stage: str = Field(max_length=40)
    language: str = Field(max_length=8)
    language_chosen: bool = Field(sa_column=Column(Boolean, nullable=False))
    text: str = Field(sa_column=Column(Text, nullable=False))
