"""A task for a person: an answer chain has ended or was left, and somebody has to take the talk over; no word of the comment."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, Column, ForeignKey, Integer
from sqlmodel import Field

from vidhuk.db import UtcDateTime
from vidhuk.models.actor import ActColumns
from vidhuk.models.capture import SEQ

TASK_ID = BigInteger().with_variant(Integer, "sqlite")


class PersonTaskRow(ActColumns, table=True):
    """One task of one capture; `done_at` stays empty while nobody has taken it over."""

    __tablename__ = "person_task"

    id: int | None = Field(default=None, sa_column=Column(TASK_ID, primary_key=True))
    capture_seq: int = Field(sa_column=Column(SEQ, ForeignKey("capture.seq"), nullable=False, unique=True))
    code: str = Field(max_length=40)
    """`task-<code>` in the catalogs."""
    opened_at: datetime = Field(sa_type=UtcDateTime)
    done_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    done_by: str | None = None
