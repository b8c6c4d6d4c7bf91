"""A part of a capture: exact bytes as they came; written once, never updated, never shared between captures."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, LargeBinary, UniqueConstraint
from sqlmodel import Field, SQLModel

from vidhuk.models.capture import SEQ

PART_ID = BigInteger().with_variant(Integer, "sqlite")

MANIFEST = "manifest"
"""Name of the part that holds the manifest's exact bytes."""
SCREENSHOT = "screenshot"
"""Name of the part that may follow later."""


class CapturePart(SQLModel, table=True):
    """`name` is a `PartName`, `manifest` or `screenshot`. A trigger in the database refuses updates, and deletes outside practice."""

    __tablename__ = "capture_part"
    __table_args__ = (UniqueConstraint("capture_seq", "name", name="capture_part_name"),)

    id: int | None = Field(default=None, sa_column=Column(PART_ID, primary_key=True))
    capture_seq: int = Field(sa_column=Column(SEQ, ForeignKey("capture.seq"), nullable=False))
    name: str = Field(max_length=20)
    media_type: str = Field(max_length=40)
    size: int
    sha256: str = Field(max_length=64)
    content: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
