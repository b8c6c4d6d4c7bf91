"""A copied reply that was put into the site's own box, and what was seen of it there; no word of the comment."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Boolean, Column, ForeignKey, Index, Text
from sqlmodel import Field

from vidhuk.db import UtcDateTime
from vidhuk.models.actor import ActColumns
from vidhuk.models.capture import SEQ
from vidhuk.models.reply_copied import REPLY_ID


class ReplyInsertionRow(ActColumns, table=True):
    """One insertion; `published_at` stays empty while nobody saw the answer in its thread."""

    __tablename__ = "reply_insertion"
    __table_args__ = (Index("reply_insertion_capture", "capture_seq", "id"),)

    id: int | None = Field(default=None, sa_column=Column(REPLY_ID, primary_key=True))
    uuid: UUID = Field(unique=True)
    capture_seq: int = Field(sa_column=Column(SEQ, ForeignKey("capture.seq"), nullable=False))
    reply_id: int = Field(sa_column=Column(REPLY_ID, ForeignKey("reply_copied.id"), nullable=False, unique=True))
    inserted_at: datetime = Field(sa_type=UtcDateTime)
    published_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    published_text: str | None = Field(default=None, sa_column=Column(Text, nullable=True))
    native_id: str | None = Field(default=None, max_length=200)
    shown_time: str | None = Field(default=None, max_length=1_000)
    truncated: bool | None = Field(default=None, sa_column=Column(Boolean, nullable=True))
    secrecy: str | None = Field(default=None, max_length=200)
