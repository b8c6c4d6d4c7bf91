"""Tasks for a person: an answer chain was left, or what was published breaks secrecy; one a capture, done by a person, decides nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from vidhuk.models import Actor, PersonTaskRow


@dataclass(frozen=True, slots=True)
class PersonTask:
    """One task as it is shown: `task-<code>` in the catalogs."""

    code: str
    opened_at: datetime
    done_at: datetime | None
    done_by: str | None


PUBLISHED_SECRECY = "published-secrecy"
"""`task-published-secrecy` in the catalogs: a reply on the site tells a secret, somebody has to edit or delete it."""


def open_task(session: Session, capture_seq: int, code: str, *, actor: Actor, now: datetime) -> None:
    """Open it, unless this capture has or had one: what a person has done is not asked for again.

    What was published and breaks secrecy goes before whatever else was asked for, and each such text asks anew.
    """
    row = _row(session, capture_seq)
    if row is not None and (code != PUBLISHED_SECRECY or (row.code == code and row.done_at is None)):
        return
    if row is None:
        row = PersonTaskRow(desk=actor.desk, capture_seq=capture_seq, code=code, opened_at=now)
    row.desk, row.installation, row.person = actor.desk, actor.installation, actor.person
    row.code, row.opened_at, row.done_at, row.done_by = code, now, None, None
    session.add(row)
    session.flush()


def finish_task(session: Session, capture_seq: int, *, actor: Actor, now: datetime) -> None:
    """A person took it over; the first one counts, and without a task nothing happens."""
    row = _row(session, capture_seq)
    if row is not None and row.done_at is None:
        row.done_at, row.done_by = now, actor.person
        session.add(row)
        session.flush()


def task_of(session: Session, capture_seq: int) -> PersonTask | None:
    """The task of one capture."""
    row = _row(session, capture_seq)
    return None if row is None else _shown(row)


def open_tasks(session: Session, seqs: Sequence[int]) -> dict[int, PersonTask]:
    """Tasks of these captures that nobody has taken over."""
    rows = session.exec(
        select(PersonTaskRow).where(col(PersonTaskRow.capture_seq).in_(seqs), col(PersonTaskRow.done_at).is_(None))
    )
    return {row.capture_seq: _shown(row) for row in rows}


def _row(session: Session, capture_seq: int) -> PersonTaskRow | None:
    return session.exec(select(PersonTaskRow).where(PersonTaskRow.capture_seq == capture_seq)).one_or_none()


def _shown(row: PersonTaskRow) -> PersonTask:
    return PersonTask(row.code, row.opened_at, row.done_at, row.done_by)
