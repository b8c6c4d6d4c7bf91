"""A label run: what was understood of a capture at one time; a new run is a new row."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, Text
from sqlmodel import Field

from vidhuk.db import UtcDateTime
from vidhuk.models.actor import ActColumns
from vidhuk.models.capture import SEQ

RUN_ID = BigInteger().with_variant(Integer, "sqlite")


class LabelRun(ActColumns, table=True):
    """`labels` is the JSON of `contracts.Labels`."""

    __tablename__ = "label_run"
    __table_args__ = (Index("label_run_capture", "capture_seq", "id"),)

    id: int | None = Field(default=None, sa_column=Column(RUN_ID, primary_key=True))
    capture_seq: int = Field(sa_column=Column(SEQ, ForeignKey("capture.seq"), nullable=False))
    made_at: datetime = Field(sa_type=UtcDateTime)
    layer: str | None = Field(default=None, max_length=64)
    """Version of the clinic's own layer that took part; `None`: the shipped model alone."""
    labels: str = Field(sa_column=Column(Text, nullable=False))
