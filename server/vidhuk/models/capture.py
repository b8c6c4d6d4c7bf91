"""A capture: one comment as one browser saw it, with what lists and filters need; the evidence itself is in its parts."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, Text, Uuid, text
from sqlmodel import Field

from vidhuk.db import UtcDateTime
from vidhuk.models.actor import ActColumns

SEQ = BigInteger().with_variant(Integer, "sqlite")


class Capture(ActColumns, table=True):
    """One saved comment. `seq` orders and pages, `uuid` is the browser's; texts here are copies for lists, never the proof."""

    __tablename__ = "capture"
    __table_args__ = (
        Index("capture_comment", "comment_id", "seq"),
        Index("capture_thread", "thread", "seq"),
        # A number that was given once is never given again, also after practice was deleted.
        {"sqlite_autoincrement": True},
    )

    seq: int | None = Field(default=None, sa_column=Column(SEQ, primary_key=True, autoincrement=True))
    uuid: UUID = Field(sa_column=Column(Uuid, unique=True, nullable=False))
    comment_id: int = Field(sa_column=Column(SEQ, ForeignKey("comment.id"), nullable=False))
    practice: bool = Field(sa_column=Column(Boolean, nullable=False))
    site: str = Field(max_length=20)
    kind: str = Field(max_length=20)
    manifest_sha256: str = Field(max_length=64)
    contract_major: int
    contract_minor: int
    made_at: datetime = Field(sa_type=UtcDateTime)
    time_zone: str = Field(max_length=64)
    utc_offset_minutes: int
    received_at: datetime = Field(sa_type=UtcDateTime)
    extension_version: str = Field(max_length=40)
    browser: str = Field(max_length=200)
    author_name: str | None = None
    author_url: str | None = None
    permalink: str | None = None
    page_url: str
    page_title: str | None = None
    shown_time: str | None = None
    posted_earliest: datetime | None = Field(default=None, sa_type=UtcDateTime)
    posted_latest: datetime | None = Field(default=None, sa_type=UtcDateTime)
    excerpt: str
    """The first characters of the text, on one line."""
    strategy_level: str | None = Field(default=None, max_length=20)
    """Value of `contracts.StrategyLevel`; `None` for what was kept before browsers said it."""
    screenshot: str = Field(max_length=20)
    """expected | kept | unavailable"""
    screenshot_reason: str | None = Field(default=None, max_length=40)
    screenshot_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    search_words: str = Field(default="", sa_column=Column(Text, nullable=False, server_default=text("''")))
    """Words of author and text as `search_words()` gives them; the index over it is made by migration 0002."""
    thread: str | None = Field(default=None, max_length=300)
    """Key of the talk that it belongs to: a thread of the site, a person's private messages; `None`: none that is known."""
