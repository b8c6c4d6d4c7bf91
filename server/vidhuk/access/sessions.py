"""Page sessions: rows that a restart keeps, 12 hours idle, revocable one by one; the cookie's value is stored as a hash only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session, col, select

from vidhuk.access.tokens import csrf_of, digest, new_token
from vidhuk.contracts import ErrorCode
from vidhuk.db import Database
from vidhuk.errors import Refused, Unready
from vidhuk.models.access import PageSession

IDLE = timedelta(hours=12)
SEEN_EVERY = timedelta(minutes=1)
"""How often "last seen" is written."""

COOKIE = "vidhuk_session"


@dataclass(frozen=True, slots=True)
class SessionView:
    """A live session as people see it."""

    id: UUID
    opened_by: str
    browser: str
    language: str
    created_at: datetime
    last_seen_at: datetime
    person: str | None = None


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Whoever asks a page right now.

    Attributes:
        session: id of the session's row.
        language: interface language, `uk` or `en`.
        csrf: what a form must carry.
        person: who works there, as they told the desk.
    """

    session: UUID
    language: str
    csrf: str
    person: str | None = None


@dataclass(frozen=True, slots=True)
class NewSession:
    """A session that just began; `cookie` is told once."""

    id: UUID
    cookie: str


class Sessions:
    """The page sessions of one desk.

    Args:
        db: the desk's database.
        desk: id of the desk.
        default_language: interface language of a new session.
    """

    def __init__(self, db: Database, desk: UUID, default_language: str) -> None:
        self._db = db
        self._desk = desk
        self._language = default_language

    def start(
        self, session: Session, *, opened_by: str, installation: UUID | None, browser: str, now: datetime
    ) -> NewSession:
        """Begin a session inside the transaction that uses up its link."""
        cookie = new_token()
        row = PageSession(
            desk=self._desk,
            token_sha256=digest(cookie),
            opened_by=opened_by,
            installation=installation,
            browser=browser[:200],
            language=self._last_language(session),
            created_at=now,
            last_seen_at=now,
        )
        session.add(row)
        session.flush()
        return NewSession(id=row.id, cookie=cookie)

    def _last_language(self, session: Session) -> str:
        """The language that people at this desk chose last: a new session must not ask again."""
        last = session.exec(
            select(PageSession.language)
            .where(col(PageSession.desk) == self._desk)
            .order_by(col(PageSession.last_seen_at).desc())
            .limit(1)
        ).first()
        return last or self._language

    def by_cookie(self, cookie: str, now: datetime) -> SignedIn | None:
        """Who holds this cookie, `None` when the session is unknown, revoked or idle for too long."""
        with self._db.read() as session:
            row = session.exec(
                select(PageSession).where(
                    col(PageSession.token_sha256) == digest(cookie), col(PageSession.desk) == self._desk
                )
            ).first()
            if row is None or row.revoked_at is not None or now - row.last_seen_at >= IDLE:
                return None
            found = SignedIn(session=row.id, language=row.language, csrf=csrf_of(cookie), person=row.person)
            stale = now - row.last_seen_at >= SEEN_EVERY
        if stale:
            self._seen(found.session, now)
        return found

    def _seen(self, session_id: UUID, now: datetime) -> None:
        try:
            with self._db.write() as session:
                row = session.get(PageSession, session_id)
                if row is not None:
                    row.last_seen_at = now
                    session.add(row)
        except Unready:
            # A page must open although the archive is being written; the next look writes it.
            return

    def listed(self, now: datetime) -> list[SessionView]:
        """Live sessions, the last seen first."""
        with self._db.read() as session:
            rows = session.exec(
                select(PageSession)
                .where(
                    col(PageSession.desk) == self._desk,
                    col(PageSession.revoked_at).is_(None),
                    col(PageSession.last_seen_at) > now - IDLE,
                )
                .order_by(col(PageSession.last_seen_at).desc())
            )
            return [
                SessionView(
                    id=row.id,
                    opened_by=row.opened_by,
                    browser=row.browser,
                    language=row.language,
                    created_at=row.created_at,
                    last_seen_at=row.last_seen_at,
                    person=row.person,
                )
                for row in rows
            ]

    def _mine(self, session: Session, session_id: UUID) -> PageSession:
        row = session.get(PageSession, session_id)
        if row is None or row.desk != self._desk:
            raise Refused(ErrorCode.NOT_FOUND, 404)
        return row

    def revoke(self, session_id: UUID, *, now: datetime) -> None:
        """End a session at once.

        Raises:
            Refused: `not_found`.
        """
        with self._db.write() as session:
            row = self._mine(session, session_id)
            row.revoked_at = row.revoked_at or now
            session.add(row)

    def set_language(self, session_id: UUID, language: str) -> None:
        """The person's interface language, `uk` or `en`.

        Raises:
            Refused: `request_invalid` for any other language, `not_found`.
        """
        if language not in ("uk", "en"):
            raise Refused(ErrorCode.REQUEST_INVALID, 400, field="language")
        with self._db.write() as session:
            row = self._mine(session, session_id)
            row.language = language
            session.add(row)

    def set_person(self, session_id: UUID, person: str | None) -> None:
        """Who works in this session; `None`: nobody said.

        Raises:
            Refused: `not_found`.
        """
        with self._db.write() as session:
            row = self._mine(session, session_id)
            row.person = person
            session.add(row)
