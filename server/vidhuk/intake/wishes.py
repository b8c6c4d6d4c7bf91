"""«Вставити на сторінці»: a page wishes, a paired browser takes the wish and tells how it ended; opens and posts nothing."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from vidhuk.contracts import CapturedFields, ErrorCode, InsertWish, PartName, ReplyCopied, Site, WishEnded, WishMode
from vidhuk.db import Database
from vidhuk.errors import Refused
from vidhuk.evidence import find_capture, part_of
from vidhuk.intake.answers import known, reply_to_record
from vidhuk.intake.rooms import Check
from vidhuk.models import Actor, Capture
from vidhuk.replies.log import add_reply
from vidhuk.replies.wishes import end_wish, find_wish, make_wish, reply_of, take_wish


def wish_insertion(db: Database, uuid: UUID, reply: ReplyCopied, *, actor: Actor, now: datetime, check: Check) -> str:
    """Record a copied reply and the wish to put it into the site's box; returns the ticket.

    Raises:
        Refused: as `log_reply`.
    """
    overrides = reply_to_record(db, uuid, reply, check=check)
    with db.write() as session:
        capture = known(find_capture(session, uuid))
        seq = capture.seq or 0
        reply_id = add_reply(session, seq, reply, overrides, actor=actor, now=now)
        return make_wish(session, seq, reply_id, "ask", actor=actor, now=now)


def wish_again(db: Database, uuid: UUID, wish: UUID, mode: WishMode, *, actor: Actor, now: datetime) -> str:
    """The same reply once more, after a draft was found in the box; returns the new ticket.

    Raises:
        Refused: `capture_unknown`, `not_found` (404): no such wish of this capture.
    """
    with db.write() as session:
        capture, row = known(find_capture(session, uuid)), find_wish(session, wish)
        if row is None or row.capture_seq != capture.seq:
            raise Refused(ErrorCode.NOT_FOUND, 404)
        return make_wish(session, row.capture_seq, row.reply_id, mode, actor=actor, now=now)


def take(db: Database, ticket: str, *, installation: UUID, now: datetime) -> InsertWish:
    """POST /wishes/take.

    Raises:
        Refused: `not_found` (404): unknown, taken before, older than a minute, or nowhere to put it.
    """
    with db.write() as session:
        row = take_wish(session, ticket, installation=installation, now=now)
        capture = None if row is None else session.get(Capture, row.capture_seq)
        if row is None or capture is None:
            raise Refused(ErrorCode.NOT_FOUND, 404)
        part = part_of(session, row.capture_seq, PartName.FIELDS.value)
        fields = None if part is None else CapturedFields.model_validate_json(part.content)
        # Addresses of practice imitate a site's; the practice page itself is where the comment stands.
        permalink = capture.permalink if capture.site != Site.PRACTICE.value else None
        return InsertWish(
            id=row.uuid,
            capture=capture.uuid,
            site=Site(capture.site),
            native_id=None if fields is None else fields.native_id,
            address=permalink or capture.page_url,
            author=capture.author_name,
            shown_time=capture.shown_time,
            excerpt=capture.excerpt,
            made_at=capture.made_at,
            reply=reply_of(session, row),
            mode=_mode(row.mode),
        )


def end(db: Database, wish: UUID, ended: WishEnded, *, installation: UUID) -> None:
    """POST /wishes/{id}/end.

    Raises:
        Refused: `not_found` (404): no such wish of this browser.
    """
    with db.write() as session:
        if not end_wish(session, wish, ended, installation=installation):
            raise Refused(ErrorCode.NOT_FOUND, 404)


def _mode(kept: str) -> WishMode:
    return "append" if kept == "append" else "replace" if kept == "replace" else "ask"
