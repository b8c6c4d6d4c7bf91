"""Paired browsers: who holds which token, what they may do, and their end; stores only hashes of tokens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session, col, select

from vidhuk.access.tokens import same
from vidhuk.contracts import ErrorCode
from vidhuk.db import Database
from vidhuk.errors import Refused, Unready
from vidhuk.models.access import EnterLink, Installation, PageSession

SEEN_EVERY = timedelta(minutes=5)
"""How often "last seen" is written: a write for every request would cost more than the request."""


@dataclass(frozen=True, slots=True)
class PairedBrowser:
    """A paired browser as people see it."""

    id: UUID
    origin: str | None
    browser: str
    extension_version: str
    may_open_pages: bool
    created_at: datetime
    last_seen_at: datetime | None
    revoked_at: datetime | None
    person: str | None = None


def as_seen(row: Installation) -> PairedBrowser:
    """A row without its secrets."""
    return PairedBrowser(
        id=row.id,
        origin=row.origin,
        browser=row.browser,
        extension_version=row.extension_version,
        may_open_pages=row.may_open_pages,
        created_at=row.created_at,
        last_seen_at=row.last_seen_at,
        revoked_at=row.revoked_at,
        person=row.person,
    )


class Installations:
    """The paired browsers of one desk.

    Args:
        db: the desk's database.
        desk: id of the desk.
    """

    def __init__(self, db: Database, desk: UUID) -> None:
        self._db = db
        self._desk = desk

    def by_token(self, token_sha256: str, origin: str | None, now: datetime) -> PairedBrowser | None:
        """The live browser that holds this token, `None` for a dead token or another browser's origin.

        Args:
            token_sha256: hex SHA-256 of what the request carried.
            origin: the request's `Origin`, if it sent one.
            now: the moment, for "last seen".
        """
        with self._db.read() as session:
            row = session.exec(
                select(Installation).where(
                    col(Installation.token_sha256) == token_sha256, col(Installation.desk) == self._desk
                )
            ).first()
            if row is None or row.token_sha256 is None or not same(row.token_sha256, token_sha256):
                return None
            if row.revoked_at is not None or (origin is not None and origin != row.origin):
                return None
            found = as_seen(row)
        if found.last_seen_at is None or now - found.last_seen_at >= SEEN_EVERY:
            self._seen(found.id, now)
        return found

    def _seen(self, installation: UUID, now: datetime) -> None:
        try:
            with self._db.write() as session:
                row = session.get(Installation, installation)
                if row is not None:
                    row.last_seen_at = now
                    session.add(row)
        except Unready:
            # "Last seen" is a courtesy; the request itself must not fail for it.
            return

    def proof_key(self, installation: UUID) -> str | None:
        """Hex SHA-256 of the token of a live browser: the key with which the desk proves itself."""
        with self._db.read() as session:
            row = session.get(Installation, installation)
            if row is None or row.desk != self._desk or row.revoked_at is not None:
                return None
            return row.token_sha256

    def listed(self) -> list[PairedBrowser]:
        """Every browser that ever fetched its token, newest first."""
        with self._db.read() as session:
            rows = session.exec(
                select(Installation)
                .where(col(Installation.desk) == self._desk, col(Installation.token_sha256).is_not(None))
                .order_by(col(Installation.created_at).desc())
            )
            return [as_seen(row) for row in rows]

    def _mine(self, session: Session, installation: UUID) -> Installation:
        row = session.get(Installation, installation)
        if row is None or row.desk != self._desk:
            raise Refused(ErrorCode.NOT_FOUND, 404)
        return row

    def revoke(self, installation: UUID, *, now: datetime) -> None:
        """End a pairing: its token, the page sessions it opened and its unused links die at once.

        Raises:
            Refused: `not_found`.
        """
        with self._db.write() as session:
            row = self._mine(session, installation)
            if row.revoked_at is not None:
                return
            row.revoked_at = now
            session.add(row)
            for page in session.exec(
                select(PageSession).where(
                    col(PageSession.installation) == installation, col(PageSession.revoked_at).is_(None)
                )
            ):
                page.revoked_at = now
                session.add(page)
            for link in session.exec(
                select(EnterLink).where(col(EnterLink.installation) == installation, col(EnterLink.used_at).is_(None))
            ):
                link.used_at = now
                session.add(link)

    def set_may_open(self, installation: UUID, allowed: bool) -> None:
        """Whether this browser may ask for links into the pages.

        Raises:
            Refused: `not_found`.
        """
        with self._db.write() as session:
            row = self._mine(session, installation)
            row.may_open_pages = allowed
            session.add(row)

    def set_person(self, installation: UUID, person: str | None) -> None:
        """Who works in this browser; `None`: nobody said.

        Raises:
            Refused: `not_found`.
        """
        with self._db.write() as session:
            row = self._mine(session, installation)
            row.person = person
            session.add(row)
