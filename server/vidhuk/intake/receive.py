"""A capture arrives: check, store in one transaction, then understand; a second arrival of the same item changes nothing."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from vidhuk.clock import Clock
from vidhuk.contracts import CaptureAnswer, CaptureSubmission, ErrorCode, HistoryItem, Labels
from vidhuk.db import Database
from vidhuk.errors import Refused
from vidhuk.evidence import CaptureHead, DeskKey, find_head, store_capture
from vidhuk.intake.answers import Kept, answer_with_task, read_kept, where
from vidhuk.intake.rooms import Suggest, Understand
from vidhuk.intake.submission import CheckedCapture, check_submission
from vidhuk.labels import (
    HISTORY_ITEMS,
    HISTORY_SPAN,
    NOT_UNDERSTOOD,
    current_labels,
    open_labels,
    record_run,
    undetermined,
)
from vidhuk.models import Actor, Capture, CopiedReplyRow, table_of

logger = logging.getLogger(__name__)

_CAPTURE, _REPLY = table_of(Capture), table_of(CopiedReplyRow)
_BEFORE = (
    select(
        _CAPTURE.c.uuid,
        _CAPTURE.c.author_name,
        _CAPTURE.c.excerpt,
        _CAPTURE.c.posted_latest,
        select(_REPLY.c.id).where(_REPLY.c.capture_seq == _CAPTURE.c.seq).exists(),
    )
    .where(
        _CAPTURE.c.seq < bindparam("seq"),
        _CAPTURE.c.practice.is_(False),
        _CAPTURE.c.comment_id != bindparam("comment"),
        _CAPTURE.c.received_at > bindparam("since"),
    )
    .order_by(_CAPTURE.c.seq.desc())
    .limit(bindparam("limit"))
)


def receive(
    db: Database,
    submission: CaptureSubmission,
    *,
    desk_key: DeskKey,
    actor: Actor,
    practice: bool,
    clock: Clock,
    understand: Understand,
    suggest: Suggest,
) -> CaptureAnswer:
    """POST /captures.

    The evidence is committed before anything tries to understand it: a text that breaks understanding, or kills the
    process, is kept none the less, and is labelled when the browser sends it again.

    Args:
        db: the desk's database.
        submission: as `parse_submission` gave it.
        desk_key: whose custody chain.
        actor: the paired browser.
        practice: the caller has seen that it was made on this desk's own practice page.
        clock: for `received_at`.
        understand: reads the comment; may raise.
        suggest: proposes replies; may raise.

    Raises:
        Refused: as `check_submission`, and `capture_conflict` (409): this id was kept with another manifest.
        Unready: `busy`, `storage_full`, `database_unreachable`, `database_damaged`; nothing is half-written then.
    """
    checked = check_submission(submission, practice=practice)
    now = clock.now()
    kept = _store(db, checked, desk_key=desk_key, actor=actor, now=now)
    if isinstance(kept, _Unread):
        labels = _understand_safely(checked, now=clock.now(), understand=understand, history=kept.history)
        with db.write() as session:
            record_run(session, kept.capture.seq, labels, actor=actor, now=clock.now(), only_first=True)
            kept = read_kept(session, kept.capture, checked.text)
    return answer_with_task(db, kept, actor=actor, now=now, suggest=suggest)


@dataclass(frozen=True, slots=True)
class _Unread:
    """A capture that is kept and that nobody has understood yet, with what understanding gets to see beside it."""

    capture: CaptureHead
    history: list[HistoryItem]


def _store(db: Database, checked: CheckedCapture, *, desk_key: DeskKey, actor: Actor, now: datetime) -> _Unread | Kept:
    try:
        return _store_once(db, checked, desk_key=desk_key, actor=actor, now=now)
    except IntegrityError:
        # Two senders at the same moment on PostgreSQL: the other one was first, so now it is found.
        return _store_once(db, checked, desk_key=desk_key, actor=actor, now=now)


def _store_once(
    db: Database, checked: CheckedCapture, *, desk_key: DeskKey, actor: Actor, now: datetime
) -> _Unread | Kept:
    new = checked.new
    with db.write() as session:
        capture = find_head(session, new.uuid)
        if capture is None:
            capture = store_capture(session, new, desk_key=desk_key, actor=actor, now=now)
            open_labels(session, capture.seq, site=new.site, practice=new.practice)
        elif capture.manifest_sha256 != new.manifest_sha256:
            raise Refused(ErrorCode.CAPTURE_CONFLICT, 409)
        elif current_labels(session, capture.seq).understood:
            return read_kept(session, capture, checked.text)
        return _Unread(capture, [] if capture.practice else _history(session, capture))


def _understand_safely(
    checked: CheckedCapture, *, now: datetime, understand: Understand, history: list[HistoryItem]
) -> Labels:
    try:
        return understand(
            checked.text,
            author=checked.author,
            posted_at=checked.posted_at,
            now=now,
            history=history,
            pages=checked.pages,
        )
    except Exception as error:  # noqa: BLE001 - whatever breaks in there, the capture is kept and says so
        logger.error("understanding failed: %s", where(error))
        return undetermined(NOT_UNDERSTOOD)


def _history(session: Session, capture: CaptureHead) -> list[HistoryItem]:
    """Captures of other comments before this one, the oldest first."""
    rows = (
        session.connection()
        .execute(
            _BEFORE,
            {
                "seq": capture.seq,
                "comment": capture.comment_id,
                "since": capture.received_at - HISTORY_SPAN,
                "limit": HISTORY_ITEMS,
            },
        )
        .all()
    )
    return [
        HistoryItem(id=str(uuid), author=author, text=excerpt, posted_at=posted, answered=bool(replied))
        for uuid, author, excerpt, posted, replied in reversed(rows)
    ]
