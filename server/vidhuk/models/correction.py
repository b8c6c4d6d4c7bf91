"""A correction: a person set a label; every one is kept, the last one counts."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer
from sqlmodel import Field

from vidhuk.db import UtcDateTime
from vidhuk.models.actor import ActColumns
from vidhuk.models.capture import SEQ

CORRECTION_ID = BigInteger().with_variant(Integer, "sqlite")
LONGEST_VALUE = 400
"""Characters of all flags together, with spaces between them."""


class LabelCorrection(ActColumns, table=True):
    """`field` is a `contracts.CorrectedField`; values of flags and topics stand with spaces between them.

    `after` is `taken_back` where a correction was taken back, and the program's word counts again.
    """

    __tablename__ = "label_correction"
    __table_args__ = (Index("label_correction_capture", "capture_seq", "id"),)

    id: int | None = Field(default=None, sa_column=Column(CORRECTION_ID, primary_key=True))
    capture_seq: int = Field(sa_column=Column(SEQ, ForeignKey("capture.seq"), nullable=False))
    made_at: datetime = Field(sa_type=UtcDateTime)
    field: str = Field(max_length=20)
    before: str = Field(max_length=LONGEST_VALUE)
    after: str = Field(max_length=LONGEST_VALUE)
