"""The custody log: one entry per act on evidence, chained per desk; holds no text and no hash of a text."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import BigInteger, Column, Index, Integer, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

ENTRY_ID = BigInteger().with_variant(Integer, "sqlite")


class CustodyEntry(SQLModel, table=True):
    """One entry; `entry` is the canonical JSON that was hashed (docs/evidence-format.md). Triggers refuse updates and deletes."""

    __tablename__ = "custody_entry"
    __table_args__ = (
        UniqueConstraint("desk", "number", name="custody_entry_number"),
        Index("custody_entry_capture", "capture_uuid"),
    )

    id: int | None = Field(default=None, sa_column=Column(ENTRY_ID, primary_key=True))
    desk: UUID = Field(foreign_key="desk.id")
    number: int
    """1, 2, 3 … without a gap, per desk."""
    capture_uuid: UUID
    entry: str = Field(sa_column=Column(Text, nullable=False))
    entry_hash: str = Field(max_length=64)
    seal: str = Field(max_length=64)
    """HMAC-SHA256 of the entry's hash with the desk's key."""
