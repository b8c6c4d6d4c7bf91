"""The picture of the visible tab that was wanted and will not come: an entry of the custody log, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from vidhuk.contracts import AdditionName, ErrorCode, Site, TabGap
from vidhuk.errors import Refused
from vidhuk.evidence import custody
from vidhuk.evidence.chain import EntryKind, parse_entry
from vidhuk.evidence.desk_key import DeskKey
from vidhuk.evidence.store import part_of
from vidhuk.models import Actor, Capture, CustodyEntry


def tab_gone(
    session: Session, capture: Capture, reason: TabGap, *, desk_key: DeskKey, actor: Actor, now: datetime
) -> TabGap:
    """Record why a capture has no picture of the tab; the first reason stays. Practice has no log, so nothing is recorded.

    Args:
        session: of `Database.write()`.
        capture: as `find_capture` gave it.
        reason: what the browser told.
        desk_key: for the custody entry.
        actor: who told it.
        now: aware moment.

    Returns:
        The reason that stands in the log.

    Raises:
        Refused: `part_unexpected` (409): what was typed stood on no tab; `screenshot_conflict` (409): it has come.
    """
    if capture.site == Site.BY_HAND.value:
        raise Refused(ErrorCode.PART_UNEXPECTED, 409, part=AdditionName.SCREENSHOT_TAB.value)
    if part_of(session, capture.seq or 0, AdditionName.SCREENSHOT_TAB.value) is not None:
        raise Refused(ErrorCode.SCREENSHOT_CONFLICT, 409)
    if capture.practice:
        return reason
    recorded = tab_gap_of(session, capture.uuid)
    if recorded is not None:
        return recorded
    custody.append(
        session,
        desk_key,
        kind=EntryKind.TAB_UNAVAILABLE,
        capture=capture.uuid,
        digest=capture.manifest_sha256,
        actor=actor,
        now=now,
        reason=reason.value,
    )
    return reason


def tab_gap_of(session: Session, uuid: UUID) -> TabGap | None:
    """Why a capture's picture of the tab is missing; `None`: none was wanted, or it came, or nobody told."""
    return tab_gaps_of(session, [uuid]).get(uuid)


def tab_gaps_of(session: Session, uuids: Sequence[UUID]) -> dict[UUID, TabGap]:
    """The same for several captures; one without a reason is not there."""
    entries = session.execute(
        select(CustodyEntry.capture_uuid, CustodyEntry.entry)
        .where(col(CustodyEntry.capture_uuid).in_(uuids))
        .order_by(col(CustodyEntry.number))
    )
    found: dict[UUID, TabGap] = {}
    for uuid, text in entries:
        entry = parse_entry(text)
        if entry is not None and entry.kind is EntryKind.TAB_UNAVAILABLE and entry.reason in set(TabGap):
            found.setdefault(uuid, TabGap(entry.reason))
    return found
