"""Pairing of a browser: a request, a code that a person compares, a token given once; no switch skips the person."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from vidhuk.access.installations import PairedBrowser, as_seen
from vidhuk.access.tokens import digest, new_code, new_token, same, secret_digest
from vidhuk.contracts import ErrorCode, PairAnswer, PairPoll, PairPollAnswer, PairRequest, PairStatus
from vidhuk.db import Database
from vidhuk.errors import Refused
from vidhuk.models.access import Installation, PairingAttempts, PairingRequest

REQUEST_LIVES = timedelta(minutes=5)
WRONG_CODES = 5
CLOSED_FOR = timedelta(minutes=5)
"""One request pending at a time, five minutes; five wrong codes close pairing for five minutes (design: pairing)."""


@dataclass(frozen=True, slots=True)
class PendingPairing:
    """The browser that waits for a person's word."""

    id: UUID
    code: str
    origin: str | None
    browser: str
    extension_version: str
    created_at: datetime
    expires_at: datetime


def _seconds(until: datetime, now: datetime) -> int:
    return max(1, math.ceil((until - now).total_seconds()))


class Pairing:
    """Pairing at one desk. A wrong code stays counted although an error is raised: each call is its own transaction.

    Args:
        db: the desk's database.
        desk: id of the desk.
    """

    def __init__(self, db: Database, desk: UUID) -> None:
        self._db = db
        self._desk = desk

    def request(self, asked: PairRequest, *, origin: str | None, now: datetime) -> PairAnswer:
        """A browser asks to be paired.

        Raises:
            Refused: `pairing_closed` (429), `pairing_busy` (409), both with the seconds to wait.
        """
        try:
            with self._db.write() as session:
                refusal = _closed(self._attempts(session), now)
                if refusal is None:
                    waiting = self._pending(session, now)
                    if waiting is None:
                        return self._start(session, asked, origin, now)
                    refusal = Refused(ErrorCode.PAIRING_BUSY, 409, seconds=_seconds(waiting.expires_at, now))
        except IntegrityError:
            # Another process of this desk was quicker (PostgreSQL); its request is the pending one.
            refusal = Refused(ErrorCode.PAIRING_BUSY, 409, seconds=_seconds(now + REQUEST_LIVES, now))
        raise refusal

    def _start(self, session: Session, asked: PairRequest, origin: str | None, now: datetime) -> PairAnswer:
        row = PairingRequest(
            desk=self._desk,
            secret_sha256=asked.secret_sha256,
            code=new_code(),
            origin=origin,
            browser=asked.browser,
            extension_version=asked.extension_version,
            created_at=now,
            expires_at=now + REQUEST_LIVES,
        )
        session.add(row)
        session.flush()
        return PairAnswer(request=row.id, code=row.code, expires_at=row.expires_at)

    def poll(self, asked: PairPoll, *, origin: str | None, now: datetime) -> PairPollAnswer:
        """The asker comes back with its secret; after approval this gives the token, once.

        One who withdraws gets `rejected`, and the next request need not wait until this one has run out.

        Raises:
            Refused: `pairing_unknown` (404): no such request, another secret or origin, or the token was given already.
        """
        with self._db.write() as session:
            row = session.get(PairingRequest, asked.request, with_for_update=True)
            known = (
                row is not None
                and row.desk == self._desk
                and same(row.secret_sha256, secret_digest(asked.secret))
                and (origin is None or origin == row.origin)
            )
            if row is None or not known or row.delivered_at is not None:
                raise Refused(ErrorCode.PAIRING_UNKNOWN, 404)
            if row.expires_at <= now and row.status in (PairStatus.PENDING, PairStatus.APPROVED):
                self._expire(session, row, now)
            if asked.withdraw and row.status in (PairStatus.PENDING, PairStatus.APPROVED):
                self._expire(session, row, now)
                # Nothing of it is kept, so that asking and taking back again fills no table.
                session.delete(row)
                return PairPollAnswer(status=PairStatus.REJECTED)
            if row.status != PairStatus.APPROVED or row.installation is None:
                return PairPollAnswer(status=PairStatus(row.status))
            paired = session.get(Installation, row.installation)
            if paired is None or paired.revoked_at is not None:
                return PairPollAnswer(status=PairStatus.REJECTED)
            token = new_token()
            paired.token_sha256 = digest(token)
            row.delivered_at = now
            session.add(paired)
            session.add(row)
            return PairPollAnswer(status=PairStatus.APPROVED, token=token, installation=paired.id)

    def pending(self, now: datetime) -> PendingPairing | None:
        """The request that waits for a person, if there is one."""
        with self._db.read() as session:
            row = self._waiting(session)
            if row is None or row.expires_at <= now:
                return None
            return PendingPairing(
                id=row.id,
                code=row.code,
                origin=row.origin,
                browser=row.browser,
                extension_version=row.extension_version,
                created_at=row.created_at,
                expires_at=row.expires_at,
            )

    def approve(self, code: str, *, now: datetime, may_open_pages: bool = True) -> PairedBrowser:
        """A person says yes to the request that shows this code.

        Args:
            code: as typed: case, spaces and hyphens do not matter.
            now: the moment.
            may_open_pages: whether the browser may ask for links into the pages.

        Raises:
            Refused: `pairing_closed` (429), `pairing_unknown` (404: nothing waits), `pairing_code_wrong` (403, with tries left).
        """
        typed = "".join(code.split()).replace("-", "").upper()
        refusal: Refused | None
        with self._db.write() as session:
            attempts = self._attempts(session)
            refusal = _closed(attempts, now)
            if refusal is None:
                row = self._pending(session, now)
                if row is None:
                    refusal = Refused(ErrorCode.PAIRING_UNKNOWN, 404)
                elif not same(row.code, typed):
                    refusal = _wrong_code(session, attempts, row, now)
                else:
                    attempts.wrong_codes = 0
                    session.add(attempts)
                    return self._pair(session, row, now, may_open_pages)
        raise refusal

    def _pair(self, session: Session, row: PairingRequest, now: datetime, may_open_pages: bool) -> PairedBrowser:
        paired = Installation(
            desk=self._desk,
            origin=row.origin,
            browser=row.browser,
            extension_version=row.extension_version,
            may_open_pages=may_open_pages,
            created_at=now,
        )
        session.add(paired)
        session.flush()
        row.status = PairStatus.APPROVED
        row.installation = paired.id
        row.decided_at = now
        # The asker polls every few seconds; approved in the last second, it must still be able to fetch its token.
        row.expires_at = now + REQUEST_LIVES
        session.add(row)
        return as_seen(paired)

    def reject(self, request_id: UUID, *, now: datetime) -> None:
        """A person says no.

        Raises:
            Refused: `pairing_unknown` (404): that request does not wait (any more).
        """
        with self._db.write() as session:
            row = self._pending(session, now)
            if row is None or row.id != request_id:
                raise Refused(ErrorCode.PAIRING_UNKNOWN, 404)
            row.status = PairStatus.REJECTED
            row.decided_at = now
            session.add(row)

    def _waiting(self, session: Session, *, lock: bool = False) -> PairingRequest | None:
        rows = select(PairingRequest).where(
            col(PairingRequest.desk) == self._desk, col(PairingRequest.status) == PairStatus.PENDING.value
        )
        return session.exec(rows.with_for_update() if lock else rows).first()

    def _pending(self, session: Session, now: datetime) -> PairingRequest | None:
        row = self._waiting(session, lock=True)
        if row is not None and row.expires_at <= now:
            self._expire(session, row, now)
            return None
        return row

    def _expire(self, session: Session, row: PairingRequest, now: datetime) -> None:
        if row.status == PairStatus.APPROVED and row.installation is not None:
            # Approved, but the token was never fetched: nobody holds anything, so the pairing ends here.
            paired = session.get(Installation, row.installation)
            if paired is not None and paired.token_sha256 is None:
                paired.revoked_at = now
                session.add(paired)
        row.status = PairStatus.EXPIRED
        session.add(row)
        session.flush()

    def _attempts(self, session: Session) -> PairingAttempts:
        """The desk's row of wrong codes, held until the transaction ends.

        Every act that decides about pairing takes it first: on PostgreSQL two acts that took their rows in different
        order would wait for each other.
        """
        found = session.get(PairingAttempts, self._desk, with_for_update=True)
        if found is not None:
            return found
        try:
            with session.begin_nested():
                session.add(PairingAttempts(desk=self._desk))
        except IntegrityError:
            # Another act made it in the same moment.
            pass
        return session.exec(
            select(PairingAttempts).where(col(PairingAttempts.desk) == self._desk).with_for_update()
        ).one()


def _closed(attempts: PairingAttempts, now: datetime) -> Refused | None:
    if attempts.closed_until is None or attempts.closed_until <= now:
        return None
    return Refused(ErrorCode.PAIRING_CLOSED, 429, seconds=_seconds(attempts.closed_until, now))


def _wrong_code(session: Session, attempts: PairingAttempts, row: PairingRequest, now: datetime) -> Refused:
    attempts.wrong_codes += 1
    left = WRONG_CODES - attempts.wrong_codes
    if left > 0:
        session.add(attempts)
        return Refused(ErrorCode.PAIRING_CODE_WRONG, 403, left=left)
    attempts.wrong_codes = 0
    attempts.closed_until = now + CLOSED_FOR
    session.add(attempts)
    row.status = PairStatus.REJECTED
    row.decided_at = now
    session.add(row)
    return Refused(ErrorCode.PAIRING_CLOSED, 429, seconds=_seconds(attempts.closed_until, now))
