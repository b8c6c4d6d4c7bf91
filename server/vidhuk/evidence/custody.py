"""Appends to a desk's custody chain; entries are never changed, and practice never gets here."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam
from sqlmodel import Session, insert, select

from vidhuk.evidence.chain import FIRST_PREVIOUS, Entry, EntryKind, entry_hash, seal
from vidhuk.evidence.desk_key import DeskKey
from vidhuk.models import Actor, CustodyEntry, Desk, table_of

_ENTRY, _DESK = table_of(CustodyEntry), table_of(Desk)
# NO KEY UPDATE: rows of acts that point to the desk hold its key, and must not wait for this lock while we wait for theirs.
_LOCK_DESK = select(_DESK.c.id).where(_DESK.c.id == bindparam("desk")).with_for_update(key_share=True)
_HEAD = (
    select(_ENTRY.c.number, _ENTRY.c.entry_hash)
    .where(_ENTRY.c.desk == bindparam("desk"))
    .order_by(_ENTRY.c.number.desc())
    .limit(1)
)
_INSERT = insert(_ENTRY)


def append(
    session: Session,
    desk_key: DeskKey,
    *,
    kind: EntryKind,
    capture: UUID,
    digest: str,
    actor: Actor,
    now: datetime,
    reason: str | None = None,
) -> int:
    """Append one entry inside the caller's write transaction; returns its number.

    Args:
        session: of `Database.write()`.
        desk_key: the chain is this desk's, sealed with its key.
        kind: what the entry says.
        capture: the browser's id.
        digest: hex, see `EntryKind`.
        actor: who did it.
        now: aware moment.
        reason: only for `screenshot_unavailable` and `tab_unavailable`.
    """
    connection = session.connection()
    if connection.dialect.name != "sqlite":
        # On PostgreSQL two writers may run at once; the head of one chain belongs to one of them at a time.
        connection.execute(_LOCK_DESK, {"desk": desk_key.desk})
    head = connection.execute(_HEAD, {"desk": desk_key.desk}).first()
    number = 1 if head is None else head[0] + 1
    text = Entry(
        desk=desk_key.desk,
        number=number,
        kind=kind,
        capture=capture,
        digest=digest,
        at=now,
        installation=actor.installation,
        person=actor.person,
        reason=reason,
    ).text()
    hashed = entry_hash(FIRST_PREVIOUS if head is None else head[1], text)
    connection.execute(
        _INSERT,
        {
            "desk": desk_key.desk,
            "number": number,
            "capture_uuid": capture,
            "entry": text,
            "entry_hash": hashed,
            "seal": seal(desk_key.key, hashed),
        },
    )
    return number
