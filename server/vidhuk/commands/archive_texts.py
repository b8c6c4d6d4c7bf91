"""Comments of the archive in the order in which they arrived, with all that understanding gets to see; reads only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Row, func, select
from sqlmodel import Session

from vidhuk.contracts import PartName
from vidhuk.db import Database
from vidhuk.models import Capture, CapturePart, CopiedReplyRow, CurrentLabel, LabelRun, table_of

BATCH = 100

_CAPTURE, _PART, _REPLY = table_of(Capture), table_of(CapturePart), table_of(CopiedReplyRow)
_LABEL, _RUN = table_of(CurrentLabel), table_of(LabelRun)


@dataclass(frozen=True, slots=True)
class Archived:
    """One capture with its labels as they are; practice is never among them.

    Attributes:
        last_run: JSON of its last label run, `None` when it has none.
    """

    seq: int
    uuid: str
    comment: int
    text: str
    author: str | None
    posted: datetime | None
    received: datetime
    answered: bool
    pages: tuple[str, ...]
    type: str
    language: str
    needs_checking: bool
    type_corrected: bool
    language_corrected: bool
    last_run: str | None


def count_archived(session: Session, *, after: int = 0, until: int | None = None) -> tuple[int, int]:
    """How many captures there are between two numbers, and the number of the last one."""
    query = select(func.count(), func.max(_CAPTURE.c.seq)).where(_CAPTURE.c.practice.is_(False), _CAPTURE.c.seq > after)
    if until is not None:
        query = query.where(_CAPTURE.c.seq <= until)
    count, last = session.connection().execute(query).one()
    return int(count), int(last or 0)


def archived(db: Database, *, after: int, until: int) -> Iterator[list[Archived]]:
    """Batches in the order of their numbers; each in a transaction of its own, so that a running desk never waits."""
    last = after
    while True:
        with db.read() as session:
            batch = _batch(session, last, until)
        if not batch:
            return
        last = batch[-1].seq
        yield batch


def just_before(db: Database, seq: int, limit: int) -> list[Archived]:
    """The captures up to a number, the oldest of them first."""
    if seq < 1:
        return []
    with db.read() as session:
        wanted = (
            select(_CAPTURE.c.seq)
            .where(_CAPTURE.c.seq <= seq, _CAPTURE.c.practice.is_(False))
            .order_by(_CAPTURE.c.seq.desc())
            .limit(limit)
        )
        return _rows(session, [number for (number,) in session.connection().execute(wanted)])


def newest(db: Database, limit: int) -> list[Archived]:
    """The newest captures that no person corrected, the newest first."""
    with db.read() as session:
        wanted = (
            select(_LABEL.c.capture_seq)
            .where(_LABEL.c.practice.is_(False), _LABEL.c.type_corrected.is_(False))
            .order_by(_LABEL.c.capture_seq.desc())
            .limit(limit)
        )
        seqs = [seq for (seq,) in session.connection().execute(wanted)]
        found: list[Archived] = []
        for begin in range(0, len(seqs), BATCH):
            found += _rows(session, seqs[begin : begin + BATCH])
    return sorted(found, key=lambda one: -one.seq)


def _batch(session: Session, after: int, until: int) -> list[Archived]:
    wanted = (
        select(_CAPTURE.c.seq)
        .where(_CAPTURE.c.seq > after, _CAPTURE.c.seq <= until, _CAPTURE.c.practice.is_(False))
        .order_by(_CAPTURE.c.seq)
        .limit(BATCH)
    )
    return _rows(session, [seq for (seq,) in session.connection().execute(wanted)])


def _rows(session: Session, seqs: list[int]) -> list[Archived]:
    if not seqs:
        return []
    connection = session.connection()
    parts = connection.execute(
        select(_PART.c.capture_seq, _PART.c.content)
        .where(
            _PART.c.capture_seq.in_(seqs),
            _PART.c.name.in_([PartName.TEXT.value, PartName.TEXT_EXPANDED.value]),
        )
        .order_by(_PART.c.name)
    )
    # the grown text comes after the first one and takes its place
    texts = {seq: bytes(content).decode("utf-8", "replace") for seq, content in parts}
    rows = connection.execute(
        select(
            _CAPTURE,
            _LABEL.c.type,
            _LABEL.c.language,
            _LABEL.c.needs_checking,
            _LABEL.c.type_corrected,
            _LABEL.c.language_corrected,
            _RUN.c.labels.label("last_run"),
            select(_REPLY.c.id).where(_REPLY.c.capture_seq == _CAPTURE.c.seq).exists().label("answered"),
        )
        .join(_LABEL, _LABEL.c.capture_seq == _CAPTURE.c.seq)
        .outerjoin(_RUN, _RUN.c.id == _LABEL.c.run_id)
        .where(_CAPTURE.c.seq.in_(seqs))
        .order_by(_CAPTURE.c.seq)
    )
    return [_archived(row, texts.get(row.seq, "")) for row in rows]


def _archived(row: Row[tuple[object, ...]], text: str) -> Archived:
    return Archived(
        seq=row.seq,
        uuid=str(row.uuid),
        comment=row.comment_id,
        text=text,
        author=row.author_name,
        posted=row.posted_latest,
        received=row.received_at,
        answered=bool(row.answered),
        pages=tuple(address for address in (row.page_url, row.permalink) if address),
        type=row.type,
        language=row.language,
        needs_checking=bool(row.needs_checking),
        type_corrected=bool(row.type_corrected),
        language_corrected=bool(row.language_corrected),
        last_run=row.last_run,
    )
