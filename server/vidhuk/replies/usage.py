"""How often each recipe of the playbook was copied; counts rows and reads no text."""

from __future__ import annotations

from sqlmodel import Session, col, func, select

from vidhuk.models import CopiedReplyRow


def used_entries(session: Session) -> dict[str, int]:
    """Copies by recipe; one that was never copied is not there."""
    rows = session.execute(select(CopiedReplyRow.entry, func.count()).group_by(col(CopiedReplyRow.entry)))
    return {str(entry): int(count) for entry, count in rows}
