"""A comment on a site; every time somebody saved it is a capture, so versions are captures."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Integer, UniqueConstraint
from sqlmodel import Field, SQLModel

COMMENT_ID = BigInteger().with_variant(Integer, "sqlite")
"""SQLite only counts up a column that is spelled INTEGER."""


class Comment(SQLModel, table=True):
    """One comment by the id that the site gave it; without such an id every capture is a comment of its own."""

    __tablename__ = "comment"
    __table_args__ = (UniqueConstraint("site", "native_id", name="comment_site_native_id"),)

    id: int | None = Field(default=None, sa_column=Column(COMMENT_ID, primary_key=True))
    site: str = Field(max_length=20)
    native_id: str | None = Field(default=None, max_length=255)
    """Ids longer than that stand here as `sha256:…`; the id as read is in the part `fields`."""
