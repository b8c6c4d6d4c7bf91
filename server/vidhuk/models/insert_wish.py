"""A wish of a page: put this copied reply into the site's box; a paired browser takes it once. No word of the comment."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer
from sqlmodel import Field

from vidhuk.db import UtcDateTime
from vidhuk.models.actor import ActColumns
from vidhuk.models.capture import SEQ
from vidhuk.models.reply_copied import REPLY_ID

WISH_ID = BigInteger().with_variant(Integer, "sqlite")


class InsertWishRow(ActColumns, table=True):
    """One press of «Вставити на сторінці»; only the hash of its ticket is kept."""

    __tablename__ = "insert_wish"
    __table_args__ = (Index("insert_wish_capture", "capture_seq", "id"),)

    id: int | None = Field(default=None, sa_column=Column(WISH_ID, primary_key=True))
    uuid: UUID = Field(unique=True)
    ticket_sha256: str = Field(max_length=64, unique=True)
    capture_seq: int = Field(sa_column=Column(SEQ, ForeignKey("capture.seq"), nullable=False))
    reply_id: int = Field(sa_column=Column(REPLY_ID, ForeignKey("reply_copied.id"), nullable=False))
    mode: str = Field(max_length=10)
    made_at: datetime = Field(sa_type=UtcDateTime)
    taken_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    taken_by: UUID | None = None
    """Installation of the browser that took it; nobody else tells how it ended."""
    outcome: str | None = Field(default=None, max_length=10)
    why: str | None = Field(default=None, max_length=20)
