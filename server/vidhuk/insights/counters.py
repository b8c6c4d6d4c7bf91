"""Figures for the head of the pages; reads only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case
from sqlmodel import Session, col, func, select

from vidhuk.models import Capture, CurrentLabel


@dataclass(frozen=True, slots=True)
class Counters:
    """How many captures there are, how many came since a moment, how many need checking."""

    total: int
    recent: int
    needs_checking: int


def counters(session: Session, since: datetime, *, practice: bool = False) -> Counters:
    """Count captures.

    Args:
        session: of `Database.read()`.
        since: aware moment, e.g. the beginning of the clinic's day.
        practice: count practice instead.
    """
    here = col(CurrentLabel.practice).is_(practice)
    total, checking = session.execute(
        select(func.count(), func.sum(case((col(CurrentLabel.needs_checking).is_(True), 1), else_=0))).where(here)
    ).one()
    # Numbers grow with time, so the walk back from the newest ends at the first one that is older.
    before = session.execute(
        select(Capture.seq).where(Capture.received_at < since).order_by(col(Capture.seq).desc()).limit(1)
    ).scalar_one_or_none()
    recent = session.execute(
        select(func.count()).select_from(CurrentLabel).where(here, col(CurrentLabel.capture_seq) > (before or 0))
    ).scalar_one()
    return Counters(int(total), int(recent), int(checking or 0))
