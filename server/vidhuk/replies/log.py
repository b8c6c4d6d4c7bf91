"""Record of copied replies: which text a person took for which capture; says nothing about what was posted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam
from sqlmodel import Session, col, func, insert, select

from vidhuk.contracts import LintOverride, ReplyCopied
from vidhuk.models import Actor, Capture, CopiedReplyRow, table_of
from vidhuk.replies.insertions import Inserted, insertions_of
from vidhuk.replies.overrides import PastBlock, overrides_of, record_overrides

_REPLY, _CAPTURE = table_of(CopiedReplyRow), table_of(Capture)
_INSERT = insert(_REPLY).returning(_REPLY.c.id)
_COUNT = select(func.count()).select_from(_REPLY).where(_REPLY.c.capture_seq == bindparam("seq"))
_RECENT = (
    select(_REPLY.c.text)
    .join(_CAPTURE, _CAPTURE.c.seq == _REPLY.c.capture_seq)
    .where(_CAPTURE.c.practice == bindparam("practice"), _CAPTURE.c.comment_id != bindparam("other_than"))
    .order_by(_REPLY.c.id.desc())
    .limit(bindparam("limit"))
)


@dataclass(frozen=True, slots=True)
class CopiedReply:
    """One reply as it was copied."""

    at: datetime
    entry: str
    stage: str
    language: str
    language_chosen: bool
    text: str
    installation: UUID | None
    person: str | None
    overrides: list[PastBlock] = field(default_factory=list)
    inserted: Inserted | None = None
    """Put into the site's own box, and what was seen of it there."""


def record_reply(
    session: Session,
    capture_seq: int,
    reply: ReplyCopied,
    overrides: Sequence[LintOverride] = (),
    *,
    actor: Actor,
    now: datetime,
) -> int:
    """Record one copy as `add_reply` does; returns how many there are for this capture now."""
    add_reply(session, capture_seq, reply, overrides, actor=actor, now=now)
    return count_replies(session, capture_seq)


def add_reply(
    session: Session,
    capture_seq: int,
    reply: ReplyCopied,
    overrides: Sequence[LintOverride] = (),
    *,
    actor: Actor,
    now: datetime,
) -> int:
    """Record one copy; returns its id.

    Args:
        session: of `Database.write()`.
        capture_seq: which capture.
        reply: what was copied.
        overrides: blocks that the person went past with it.
        actor: who.
        now: aware moment.
    """
    reply_id = int(
        session.connection()
        .execute(
            _INSERT,
            {
                "desk": actor.desk,
                "installation": actor.installation,
                "person": actor.person,
                "capture_seq": capture_seq,
                "copied_at": now,
                "entry": reply.entry,
                "stage": reply.stage.value,
                "language": reply.language,
                "language_chosen": reply.language_chosen,
                "text": reply.text,
            },
        )
        .scalar_one()
    )
    record_overrides(session, capture_seq, reply_id, overrides, actor=actor, now=now)
    return reply_id


def count_replies(session: Session, capture_seq: int) -> int:
    """How many replies of this capture were copied."""
    return int(session.connection().execute(_COUNT, {"seq": capture_seq}).scalar_one())


def replies_by_comment(session: Session, comment_ids: Sequence[int]) -> dict[int, int]:
    """How many replies were copied for any capture of each of these comments; none is not there."""
    rows = session.execute(
        select(Capture.comment_id, func.count())
        .join(CopiedReplyRow, col(CopiedReplyRow.capture_seq) == col(Capture.seq))
        .where(col(Capture.comment_id).in_(comment_ids))
        .group_by(col(Capture.comment_id))
    )
    return {int(comment): int(count) for comment, count in rows}


def replies_of(session: Session, capture_seq: int) -> list[CopiedReply]:
    """Copied replies of one capture, the newest first."""
    rows = session.exec(
        select(CopiedReplyRow).where(CopiedReplyRow.capture_seq == capture_seq).order_by(col(CopiedReplyRow.id).desc())
    )
    past, inserted = overrides_of(session, capture_seq), insertions_of(session, capture_seq)
    return [
        CopiedReply(
            row.copied_at,
            row.entry,
            row.stage,
            row.language,
            row.language_chosen,
            row.text,
            row.installation,
            row.person,
            past.get(row.id or 0, []),
            inserted.get(row.id or 0),
        )
        for row in rows
    ]


def recent_texts(session: Session, limit: int = 20, *, practice: bool = False, other_than: int = 0) -> list[str]:
    """Texts that were copied lately, the newest first: the next reply should not say the same again.

    Args:
        session: of `Database.read()`.
        limit: at most so many.
        practice: those of the practice page instead.
        other_than: id of a comment whose own replies are left out.
    """
    given = {"practice": practice, "limit": limit, "other_than": other_than}
    return list(session.connection().execute(_RECENT, given).scalars())
