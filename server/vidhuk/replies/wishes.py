"""Wishes to put a copied reply into the site's box: made by a page, taken once by a paired browser within a minute; judges nothing."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from sqlmodel import Session, col, select

from vidhuk.contracts import ReplyInserted, WishedReply, WishEnded, WishMode
from vidhuk.models import Actor, CopiedReplyRow, InsertWishRow

TICKET_LIVES = timedelta(seconds=60)
ENDS_WITHIN = timedelta(seconds=120)
"""A browser that took it opens the page, waits for the comment and writes; after that nobody hears of it any more."""


@dataclass(frozen=True, slots=True)
class Wish:
    """How a wish stands: `waiting`, `taken`, `inserted`, `draft`, `not`, or `silent` when nobody took or ended it in time."""

    id: UUID
    reply_id: int
    state: str
    why: str | None


def make_wish(session: Session, capture_seq: int, reply_id: int, mode: WishMode, *, actor: Actor, now: datetime) -> str:
    """A new wish; returns its ticket, which is kept nowhere."""
    ticket = secrets.token_hex(32)
    session.add(
        InsertWishRow(
            desk=actor.desk,
            installation=actor.installation,
            person=actor.person,
            uuid=uuid4(),
            ticket_sha256=_digest(ticket),
            capture_seq=capture_seq,
            reply_id=reply_id,
            mode=mode,
            made_at=now,
        )
    )
    session.flush()
    return ticket


def take_wish(session: Session, ticket: str, *, installation: UUID, now: datetime) -> InsertWishRow | None:
    """The wish of that ticket, once; `None`: unknown, taken before, or older than a minute."""
    row = session.exec(
        select(InsertWishRow).where(InsertWishRow.ticket_sha256 == _digest(ticket)).with_for_update()
    ).one_or_none()
    if row is None or row.taken_at is not None or now - row.made_at > TICKET_LIVES:
        return None
    row.taken_at, row.taken_by = now, installation
    session.add(row)
    session.flush()
    return row


def end_wish(session: Session, uuid: UUID, ended: WishEnded, *, installation: UUID) -> bool:
    """How it ended, told by the browser that took it; the first word counts. False: no such wish of this browser."""
    row = find_wish(session, uuid)
    if row is None or row.taken_by != installation:
        return False
    if row.outcome is None:
        row.outcome, row.why = ended.outcome, ended.why
        session.add(row)
        session.flush()
    return True


def find_wish(session: Session, uuid: UUID) -> InsertWishRow | None:
    """The wish of that name."""
    return session.exec(select(InsertWishRow).where(InsertWishRow.uuid == uuid)).one_or_none()


def latest_wish(session: Session, capture_seq: int, now: datetime) -> Wish | None:
    """How the newest wish of a capture stands; an hour later nobody asks."""
    row = session.exec(
        select(InsertWishRow)
        .where(InsertWishRow.capture_seq == capture_seq, col(InsertWishRow.made_at) > now - timedelta(hours=1))
        .order_by(col(InsertWishRow.id).desc())
        .limit(1)
    ).one_or_none()
    if row is None:
        return None
    if row.outcome is not None:
        state = row.outcome
    elif row.taken_at is not None:
        state = "taken" if now - row.taken_at <= ENDS_WITHIN else "silent"
    else:
        state = "waiting" if now - row.made_at <= TICKET_LIVES else "silent"
    return Wish(row.uuid, row.reply_id, state, row.why)


def wished_reply(session: Session, capture_seq: int, reply: ReplyInserted) -> int | None:
    """Id of the copied reply that an insertion fulfils; `None`: it names no wish of this capture, or says other words."""
    row = None if reply.wish is None else find_wish(session, reply.wish)
    if row is None or row.capture_seq != capture_seq or row.taken_at is None:
        return None
    return row.reply_id if session.get_one(CopiedReplyRow, row.reply_id).text == reply.text else None


def reply_of(session: Session, row: InsertWishRow) -> WishedReply:
    """The copied reply of a wish, as it was taken."""
    reply = session.get_one(CopiedReplyRow, row.reply_id)
    return WishedReply.model_validate(
        {
            "entry": reply.entry,
            "stage": reply.stage,
            "language": reply.language,
            "text": reply.text,
            "language_chosen": reply.language_chosen,
        }
    )


def _digest(ticket: str) -> str:
    return hashlib.sha256(ticket.encode()).hexdigest()
