"""Captures of one talk, before a certain one; reads only."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import bindparam, select
from sqlmodel import Session

from vidhuk.models import Capture, table_of

_CAPTURE = table_of(Capture)
_EARLIER = (
    select(_CAPTURE.c.seq, _CAPTURE.c.author_name, _CAPTURE.c.author_url, _CAPTURE.c.excerpt)
    .where(_CAPTURE.c.thread == bindparam("thread"), _CAPTURE.c.seq < bindparam("before"))
    .order_by(_CAPTURE.c.seq.desc())
    .limit(bindparam("limit"))
)


@dataclass(frozen=True, slots=True)
class ThreadCapture:
    """One capture of a talk. `excerpt` is its text on one line, cut at `store.EXCERPT_CHARS`."""

    seq: int
    author_name: str | None
    author_url: str | None
    excerpt: str


def earlier_in_thread(session: Session, thread: str, before: int, limit: int) -> list[ThreadCapture]:
    """The newest captures of a talk before the capture of that number, the oldest of them first."""
    rows = session.connection().execute(_EARLIER, {"thread": thread, "before": before, "limit": limit}).all()
    return [ThreadCapture(*row) for row in reversed(rows)]
