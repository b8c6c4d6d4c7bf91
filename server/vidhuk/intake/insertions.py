"""A reply in the site's own box: recorded when it is put there, and looked at once more when it is seen as published."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from vidhuk.contracts import ErrorCode, Insertion, ReplyChannel, ReplyInserted, ReplyPublished, Severity
from vidhuk.db import Database
from vidhuk.errors import Refused
from vidhuk.evidence import find_head
from vidhuk.intake.answers import known, reply_to_record
from vidhuk.intake.drafts import findings_for
from vidhuk.intake.rooms import Check
from vidhuk.models import Actor
from vidhuk.replies.insertions import (
    find_insertion,
    insertion_of,
    is_inserted,
    record_insertion,
    record_published,
)
from vidhuk.replies.log import add_reply
from vidhuk.replies.overrides import NEEDS_CONSENT, overrides_of
from vidhuk.replies.tasks import PUBLISHED_SECRECY, open_task
from vidhuk.replies.wishes import wished_reply


def log_insertion(
    db: Database, uuid: UUID, reply: ReplyInserted, *, actor: Actor, now: datetime, check: Check
) -> Insertion:
    """POST /captures/{uuid}/insertions; the same insertion again gets the same answer.

    Raises:
        Refused: as `log_reply`.
    """
    with db.read() as session:
        wished = wished_reply(session, known(find_head(session, uuid)).seq, reply)
    # A wished reply was looked at and recorded when the page took it, with what its blocks asked for.
    overrides = [] if wished is not None else reply_to_record(db, uuid, reply, check=check)
    with db.write() as session:
        capture = known(find_head(session, uuid))
        row = find_insertion(session, capture.seq, reply.id)
        if row is None:
            reply_id = wished
            if reply_id is None or is_inserted(session, reply_id):
                reply_id = add_reply(session, capture.seq, reply, overrides, actor=actor, now=now)
            row = record_insertion(session, capture.seq, reply_id, reply.id, actor=actor, now=now)
        return insertion_of(row)


def log_published(
    db: Database, uuid: UUID, insertion: UUID, seen: ReplyPublished, *, actor: Actor, now: datetime, check: Check
) -> Insertion:
    """POST /captures/{uuid}/insertions/{insertion}/published. Rules of secrecy that the text breaks are kept with it, and a task.

    Raises:
        Refused: `capture_unknown` (404), `not_found` (404: no such insertion), `request_invalid` (400: a text that
            cannot be kept).
    """
    written = (seen.text, seen.native_id, seen.shown_time or "")
    if any("\x00" in text or any("\ud800" <= char <= "\udfff" for char in text) for text in written):
        raise Refused(ErrorCode.REQUEST_INVALID)
    # Looked at before the write: a lint must not hold the database.
    with db.read() as session:
        capture = known(find_head(session, uuid))
        found = findings_for(session, capture, seen.text, ReplyChannel.PUBLIC, check=check)
    with db.write() as session:
        row = find_insertion(session, capture.seq, insertion)
        if row is None:
            raise Refused(ErrorCode.NOT_FOUND, 404)
        # What the author agreed to in writing was agreed to when the reply was taken.
        agreed = {one.rule for one in overrides_of(session, capture.seq).get(row.reply_id, []) if one.consent_on}
        broken = {one.rule for one in found if one.severity is Severity.BLOCK and one.rule in NEEDS_CONSENT}
        told = sorted(rule for rule in broken if rule.value not in agreed)
        if record_published(session, row, seen, told) and told:
            open_task(session, capture.seq, PUBLISHED_SECRECY, actor=actor, now=now)
        return insertion_of(row)
