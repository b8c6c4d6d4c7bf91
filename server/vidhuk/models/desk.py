"""A desk: one service on one machine, with a custody chain of its own."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlmodel import Field, SQLModel

from vidhuk.db import UtcDateTime


class Desk(SQLModel, table=True):
    """One desk of the clinic; several may share one PostgreSQL."""

    __tablename__ = "desk"

    id: UUID = Field(primary_key=True)
    created_at: datetime = Field(sa_type=UtcDateTime)
