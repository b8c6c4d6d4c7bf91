"""Links into the pages: 60 seconds, one use, the key only in the fragment and only its hash in the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import col, select

from vidhuk.access.sessions import NewSession, Sessions
from vidhuk.access.tokens import TOKEN, digest, new_token
from vidhuk.contracts import ErrorCode, OpenAnswer
from vidhuk.db import Database
from vidhuk.errors import Refused
from vidhuk.models.access import EnterLink

LINK_LIVES = timedelta(seconds=60)
KEEP_DEAD = timedelta(days=1)
"""Dead links older than this are swept when a new one is made."""


@dataclass(frozen=True, slots=True)
class Entered:
    """A link that was just used: the new session, if one began, and where the person lands."""

    session: NewSession | None
    path: str


class EnterLinks:
    """Links of one desk.

    Args:
        db: the desk's database.
        desk: id of the desk.
        sessions: where entering begins a session.
        page_origin: origin of the pages.
    """

    def __init__(self, db: Database, desk: UUID, sessions: Sessions, page_origin: str) -> None:
        self._db = db
        self._desk = desk
        self._sessions = sessions
        self._page_origin = page_origin

    def make(self, path: str, *, made_by: str, now: datetime, installation: UUID | None = None) -> OpenAnswer:
        """A new link that lands on `path` of the pages.

        Raises:
            Refused: `request_invalid`: the path is not one of ours (`//host` would leave the house).
        """
        if not path.startswith("/") or path.startswith("//") or "/." in path:
            raise Refused(ErrorCode.REQUEST_INVALID, 400, field="path")
        key = new_token()
        expires_at = now + LINK_LIVES
        with self._db.write() as session:
            for dead in session.exec(
                select(EnterLink).where(col(EnterLink.desk) == self._desk, col(EnterLink.expires_at) < now - KEEP_DEAD)
            ):
                session.delete(dead)
            session.add(
                EnterLink(
                    desk=self._desk,
                    key_sha256=digest(key),
                    path=path,
                    made_by=made_by,
                    installation=installation,
                    created_at=now,
                    expires_at=expires_at,
                )
            )
        return OpenAnswer(url=f"{self._page_origin}/enter#k={key}", expires_at=expires_at)

    def enter(self, key: str, *, browser: str, now: datetime, current: UUID | None = None) -> Entered:
        """Use a link up and begin a session.

        Args:
            key: what stood in the link.
            browser: User-Agent, so that a person recognises the session.
            now: the moment.
            current: live session of this browser; it goes on, and no second one begins.

        Raises:
            Refused: `entry_link_invalid` (403): unknown, used or older than 60 seconds.
        """
        if not TOKEN.fullmatch(key):
            raise Refused(ErrorCode.ENTRY_LINK_INVALID, 403)
        with self._db.write() as session:
            row = session.exec(
                select(EnterLink)
                .where(col(EnterLink.key_sha256) == digest(key), col(EnterLink.desk) == self._desk)
                .with_for_update()
            ).first()
            if row is None or row.used_at is not None or row.expires_at <= now:
                raise Refused(ErrorCode.ENTRY_LINK_INVALID, 403)
            row.used_at = now
            session.add(row)
            if current is not None:
                return Entered(session=None, path=row.path)
            begun = self._sessions.start(
                session, opened_by=row.made_by, installation=row.installation, browser=browser, now=now
            )
            return Entered(session=begun, path=row.path)
