"""Tables of who may talk to the desk: paired browsers, pairing, page sessions, links into the pages; holds no secret, only hashes.

Owned by `vidhuk.access`: no other room reads or writes these rows. Every row carries `desk`, because a team's desks
share one PostgreSQL and each has its own pairing and its own sessions.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import CheckConstraint, Index, text
from sqlmodel import Field, SQLModel

from vidhuk.db import UtcDateTime


class Installation(SQLModel, table=True):
    """One paired browser (one extension in one profile)."""

    __tablename__ = "installation"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    desk: UUID = Field(index=True)
    origin: str | None = Field(default=None, max_length=300)
    """Extension origin that asked for pairing; the token works with no other one. `None`: the asker sent none."""
    browser: str = Field(max_length=200)
    extension_version: str = Field(max_length=40)
    token_sha256: str | None = Field(default=None, max_length=64, unique=True)
    """Hex; `None` between approval and the poll that fetches the token."""
    may_open_pages: bool = True
    person: str | None = Field(default=None, max_length=200)
    """Who works in this browser, as they told the desk."""
    created_at: datetime = Field(sa_type=UtcDateTime)
    last_seen_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    revoked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class PairingRequest(SQLModel, table=True):
    """One browser asking to be paired; at most one per desk is pending."""

    __tablename__ = "pairing_request"
    __table_args__ = (
        CheckConstraint("status in ('pending', 'approved', 'rejected', 'expired')", name="ck_pairing_request_status"),
        # Two requests at the same moment must not both become the pending one.
        Index(
            "uq_pairing_request_pending",
            "desk",
            unique=True,
            sqlite_where=text("status = 'pending'"),
            postgresql_where=text("status = 'pending'"),
        ),
    )

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    desk: UUID = Field(index=True)
    secret_sha256: str = Field(max_length=64)
    code: str = Field(max_length=8)
    origin: str | None = Field(default=None, max_length=300)
    browser: str = Field(max_length=200)
    extension_version: str = Field(max_length=40)
    status: str = Field(default="pending", max_length=10)
    """`contracts.PairStatus`."""
    installation: UUID | None = Field(default=None, foreign_key="installation.id")
    created_at: datetime = Field(sa_type=UtcDateTime)
    expires_at: datetime = Field(sa_type=UtcDateTime)
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    delivered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When the token was given, which happens once."""


class PairingAttempts(SQLModel, table=True):
    """Wrong codes typed at one desk: five close pairing for five minutes."""

    __tablename__ = "pairing_attempts"

    desk: UUID = Field(primary_key=True)
    wrong_codes: int = 0
    closed_until: datetime | None = Field(default=None, sa_type=UtcDateTime)


class PageSession(SQLModel, table=True):
    """One browser signed in to the pages; survives a restart, ends after 12 idle hours or when revoked."""

    __tablename__ = "page_session"
    __table_args__ = (CheckConstraint("language in ('uk', 'en')", name="ck_page_session_language"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    desk: UUID = Field(index=True)
    token_sha256: str = Field(max_length=64, unique=True)
    """Hex SHA-256 of the cookie's value."""
    opened_by: str = Field(max_length=12)
    """`serve`, `open` (the command) or `extension`."""
    installation: UUID | None = Field(default=None, foreign_key="installation.id")
    """The paired browser that asked for the link; its revocation ends this session too."""
    browser: str = Field(default="", max_length=200)
    """User-Agent as sent, so that a person recognises the row."""
    language: str = Field(default="uk", max_length=2)
    """Interface language of the person."""
    person: str | None = Field(default=None, max_length=200)
    """Who works in this session, as they told the desk."""
    created_at: datetime = Field(sa_type=UtcDateTime)
    last_seen_at: datetime = Field(sa_type=UtcDateTime)
    revoked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class EnterLink(SQLModel, table=True):
    """One link into the pages: 60 seconds, single use."""

    __tablename__ = "enter_link"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    desk: UUID = Field(index=True)
    key_sha256: str = Field(max_length=64, unique=True)
    path: str = Field(max_length=201)
    """Where the person lands."""
    made_by: str = Field(max_length=12)
    """`serve`, `open` or `extension`."""
    installation: UUID | None = Field(default=None, foreign_key="installation.id")
    created_at: datetime = Field(sa_type=UtcDateTime)
    expires_at: datetime = Field(sa_type=UtcDateTime)
    used_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
