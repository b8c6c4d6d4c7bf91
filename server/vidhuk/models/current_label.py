"""The labels of a capture as they are now, one row per capture, beside all that history filters by."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Boolean, Column, ForeignKey, Index
from sqlmodel import Field, SQLModel

from vidhuk.db import UtcDateTime
from vidhuk.models.capture import SEQ
from vidhuk.models.correction import LONGEST_VALUE
from vidhuk.models.label_run import RUN_ID


class CurrentLabel(SQLModel, table=True):
    """Made together with its capture, so history never misses one; a corrected value wins over later runs."""

    __tablename__ = "current_label"
    # Newest first under any mix of filters walks this one index and touches no row that it does not show.
    __table_args__ = (
        Index("current_label_history", "practice", "capture_seq", "type", "language", "site", "needs_checking"),
        # By type, the filter that people use most: a rare type would otherwise walk the whole index above.
        Index("current_label_type", "practice", "type", "capture_seq", "language", "site", "needs_checking"),
    )

    capture_seq: int = Field(
        sa_column=Column(SEQ, ForeignKey("capture.seq"), primary_key=True, autoincrement=False, nullable=False)
    )
    practice: bool = Field(sa_column=Column(Boolean, nullable=False))
    site: str = Field(max_length=20)
    type: str = Field(max_length=20)
    language: str = Field(max_length=20)
    sentiment: str = Field(max_length=20)
    needs_checking: bool = Field(sa_column=Column(Boolean, nullable=False))
    run_id: int | None = Field(default=None, sa_column=Column(RUN_ID, ForeignKey("label_run.id"), nullable=True))
    type_corrected: bool = Field(default=False, sa_column=Column(Boolean, nullable=False))
    language_corrected: bool = Field(default=False, sa_column=Column(Boolean, nullable=False))
    sentiment_corrected: str | None = Field(default=None, max_length=20)
    """What a person said; `None`: nobody corrected it."""
    flags_corrected: str | None = Field(default=None, max_length=LONGEST_VALUE)
    """All flags with spaces between them, as a person said; `None`: nobody corrected them."""
    topics_corrected: str | None = Field(default=None, max_length=LONGEST_VALUE)
    corrected_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
