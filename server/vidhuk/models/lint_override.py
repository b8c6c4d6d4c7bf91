"""A block of the linter that a person went past on purpose, with the reason or the author's consent; holds no word of the comment."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Column, Date, ForeignKey, Index, Text
from sqlmodel import Field

from vidhuk.db import UtcDateTime
from vidhuk.models.actor import ActColumns
from vidhuk.models.capture import SEQ
from vidhuk.models.reply_copied import REPLY_ID


class LintOverrideRow(ActColumns, table=True):
    """One rule of one copied reply."""

    __tablename__ = "lint_override"
    __table_args__ = (Index("lint_override_reply", "reply_id"), Index("lint_override_capture", "capture_seq"))

    id: int | None = Field(default=None, sa_column=Column(REPLY_ID, primary_key=True))
    capture_seq: int = Field(sa_column=Column(SEQ, ForeignKey("capture.seq"), nullable=False))
    reply_id: int = Field(sa_column=Column(REPLY_ID, ForeignKey("reply_copied.id"), nullable=False))
    made_at: datetime = Field(sa_type=UtcDateTime)
    rule: str = Field(max_length=8)
    reason: str = Field(sa_column=Column(Text, nullable=False))
    consent_on: date | None = Field(default=None, sa_column=Column(Date, nullable=True))
    consent_form: str | None = Field(default=None, max_length=200)
    consent_holder: str | None = Field(default=None, max_length=200)
