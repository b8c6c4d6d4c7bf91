"""Who did an act, and the columns that every row of an act carries; no table of its own."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Field, SQLModel


@dataclass(frozen=True, slots=True)
class Actor:
    """Who did it.

    Attributes:
        desk: the desk it was done at.
        installation: the paired browser; `None` for an act in the pages or by a command.
        person: who, when people have told the desk who they are.
    """

    desk: UUID
    installation: UUID | None = None
    person: str | None = None


class ActColumns(SQLModel):
    """Columns of an act (design: several people)."""

    desk: UUID = Field(foreign_key="desk.id")
    installation: UUID | None = None
    """No foreign key on purpose: what a browser did stays true when its pairing is gone."""
    person: str | None = None
