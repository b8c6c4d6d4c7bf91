"""Record of replies in the sites' own boxes: put there, seen as published, and what the linter said then; judges nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from sqlmodel import Session, col, select

from vidhuk.contracts import Insertion, LintRule, ReplyPublished
from vidhuk.models import Actor, ReplyInsertionRow


@dataclass(frozen=True, slots=True)
class Inserted:
    """One insertion as it is shown.

    Attributes:
        state: `inserted` while nobody saw the answer, `published` since.
        text: as published; `None` before.
        secrecy: rules of secrecy that the published text breaks.
    """

    reply_id: int
    state: Literal["inserted", "published"]
    inserted_at: datetime
    published_at: datetime | None
    shown_time: str | None
    text: str | None
    truncated: bool
    secrecy: tuple[str, ...]


def record_insertion(
    session: Session, capture_seq: int, reply_id: int, uuid: UUID, *, actor: Actor, now: datetime
) -> ReplyInsertionRow:
    """Record that a copied reply stands in the site's box.

    Args:
        session: of `Database.write()`.
        capture_seq: which capture.
        reply_id: the record of the reply.
        uuid: the browser's own name for the insertion.
        actor: who.
        now: aware moment.
    """
    row = ReplyInsertionRow(
        desk=actor.desk,
        installation=actor.installation,
        person=actor.person,
        uuid=uuid,
        capture_seq=capture_seq,
        reply_id=reply_id,
        inserted_at=now,
    )
    session.add(row)
    session.flush()
    return row


def find_insertion(session: Session, capture_seq: int, uuid: UUID) -> ReplyInsertionRow | None:
    """The insertion of that name, if it belongs to this capture."""
    return session.exec(
        select(ReplyInsertionRow).where(ReplyInsertionRow.uuid == uuid, ReplyInsertionRow.capture_seq == capture_seq)
    ).one_or_none()


def is_inserted(session: Session, reply_id: int) -> bool:
    """Whether this very reply was put into a box before."""
    return session.exec(select(ReplyInsertionRow.id).where(ReplyInsertionRow.reply_id == reply_id)).first() is not None


def record_published(
    session: Session, row: ReplyInsertionRow, seen: ReplyPublished, secrecy: Sequence[LintRule]
) -> bool:
    """Record what stands on the site; the first sight counts, a later one changes nothing and gives False."""
    if row.published_at is not None:
        return False
    row.published_at = seen.seen_at
    row.published_text = seen.text
    row.native_id = seen.native_id
    row.shown_time = seen.shown_time
    row.truncated = seen.truncated
    row.secrecy = ",".join(rule.value for rule in secrecy)
    session.add(row)
    session.flush()
    return True


def insertion_of(row: ReplyInsertionRow) -> Insertion:
    """The answer about one insertion."""
    shown = _shown(row)
    return Insertion(
        id=row.uuid,
        state="inserted" if row.published_at is None else "published",
        inserted_at=row.inserted_at,
        published_at=row.published_at,
        shown_time=row.shown_time,
        secrecy=[LintRule(rule) for rule in shown.secrecy],
    )


def insertions_of(session: Session, capture_seq: int) -> dict[int, Inserted]:
    """Insertions of one capture by the id of the copied reply."""
    rows = session.exec(select(ReplyInsertionRow).where(ReplyInsertionRow.capture_seq == capture_seq))
    return {row.reply_id: _shown(row) for row in rows}


def latest_by_capture(session: Session, seqs: Sequence[int]) -> dict[int, Inserted]:
    """Where each of these captures' answers stands: a published one before one that was only inserted, then the newest."""
    rows = session.exec(
        select(ReplyInsertionRow)
        .where(col(ReplyInsertionRow.capture_seq).in_(seqs))
        .order_by(col(ReplyInsertionRow.id))
    ).all()
    latest: dict[int, Inserted] = {}
    for row in rows:
        before, shown = latest.get(row.capture_seq), _shown(row)
        if before is None or shown.state == "published" or before.state == "inserted":
            latest[row.capture_seq] = shown
    return latest


def _shown(row: ReplyInsertionRow) -> Inserted:
    return Inserted(
        reply_id=row.reply_id,
        state="inserted" if row.published_at is None else "published",
        inserted_at=row.inserted_at,
        published_at=row.published_at,
        shown_time=row.shown_time,
        text=row.published_text,
        truncated=bool(row.truncated),
        secrecy=tuple(rule for rule in (row.secrecy or "").split(",") if rule),
    )
