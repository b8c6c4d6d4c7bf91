"""A part that follows a capture arrives: an image of an entry by hand, or the visible tab; or the word that no tab will."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from vidhuk.contracts import (
    MAX_SCREENSHOT_BYTES,
    AdditionName,
    AdditionReceipt,
    ErrorCode,
    TabGap,
    TabGiveUpReceipt,
)
from vidhuk.db import Database
from vidhuk.errors import Refused
from vidhuk.evidence import DeskKey, attach_addition, check_addition, find_capture, tab_gone
from vidhuk.intake.answers import known
from vidhuk.models import Actor


def receive_addition(
    db: Database,
    uuid: UUID,
    name: AdditionName,
    content: bytes,
    *,
    declared_sha256: str,
    media_type: str,
    desk_key: DeskKey,
    actor: Actor,
    now: datetime,
) -> AdditionReceipt:
    """PUT /captures/{uuid}/additions/{name}; the same bytes again get the same receipt.

    Raises:
        Refused: `capture_unknown` (404), `body_too_large` (413), `image_invalid`, `part_hash_mismatch` (400),
            `part_unexpected`, `screenshot_conflict` (409).
    """
    if len(content) > MAX_SCREENSHOT_BYTES:
        raise Refused(ErrorCode.BODY_TOO_LARGE, 413, limit=MAX_SCREENSHOT_BYTES)
    check_addition(name, content, declared_sha256=declared_sha256, media_type=media_type)
    with db.write() as session:
        attach_addition(
            session,
            known(find_capture(session, uuid, lock=True)),
            name,
            content,
            declared_sha256=declared_sha256,
            media_type=media_type,
            desk_key=desk_key,
            actor=actor,
            now=now,
        )
    return AdditionReceipt(id=uuid, name=name, sha256=declared_sha256)


def give_up_tab(
    db: Database, uuid: UUID, reason: TabGap, *, desk_key: DeskKey, actor: Actor, now: datetime
) -> TabGiveUpReceipt:
    """POST /captures/{uuid}/tab-unavailable; saying so again, for whatever reason, gets the first reason.

    Raises:
        Refused: `capture_unknown` (404), `part_unexpected`, `screenshot_conflict` (409: it has come).
    """
    with db.write() as session:
        kept = tab_gone(
            session,
            known(find_capture(session, uuid, lock=True)),
            reason,
            desk_key=desk_key,
            actor=actor,
            now=now,
        )
    return TabGiveUpReceipt(id=uuid, reason=kept)
