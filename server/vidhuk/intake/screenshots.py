"""The screenshot of a kept capture arrives, or the browser says that it will not."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from vidhuk.contracts import MAX_SCREENSHOT_BYTES, ErrorCode, ScreenshotGap, ScreenshotReceipt
from vidhuk.db import Database
from vidhuk.errors import Refused
from vidhuk.evidence import DeskKey, attach_screenshot, check_picture, find_capture, give_up
from vidhuk.intake.answers import known
from vidhuk.models import Actor


def receive_screenshot(
    db: Database,
    uuid: UUID,
    content: bytes,
    *,
    declared_sha256: str,
    media_type: str,
    desk_key: DeskKey,
    actor: Actor,
    now: datetime,
) -> ScreenshotReceipt:
    """PUT /captures/{uuid}/screenshot; the same picture again gets the same receipt.

    Raises:
        Refused: `capture_unknown` (404), `body_too_large` (413), `screenshot_invalid`, `screenshot_hash_mismatch` (400),
            `screenshot_conflict`, `screenshot_not_expected` (409).
    """
    if len(content) > MAX_SCREENSHOT_BYTES:
        raise Refused(ErrorCode.BODY_TOO_LARGE, 413, limit=MAX_SCREENSHOT_BYTES)
    check_picture(content, declared_sha256=declared_sha256, media_type=media_type)
    with db.write() as session:
        capture = attach_screenshot(
            session,
            known(find_capture(session, uuid, lock=True)),
            content,
            declared_sha256=declared_sha256,
            media_type=media_type,
            desk_key=desk_key,
            actor=actor,
            now=now,
        )
        return ScreenshotReceipt(
            id=uuid,
            status="kept",
            sha256=declared_sha256.lower(),
            received_at=capture.screenshot_at or capture.received_at,
        )


def give_up_screenshot(
    db: Database, uuid: UUID, reason: ScreenshotGap, *, desk_key: DeskKey, actor: Actor, now: datetime
) -> ScreenshotReceipt:
    """POST /captures/{uuid}/screenshot-unavailable; saying so again gets the same receipt.

    Raises:
        Refused: `capture_unknown` (404), `screenshot_conflict` (409: it has come).
    """
    with db.write() as session:
        capture = give_up(
            session,
            known(find_capture(session, uuid, lock=True)),
            reason.value,
            desk_key=desk_key,
            actor=actor,
            now=now,
        )
        return ScreenshotReceipt(
            id=uuid, status="unavailable", received_at=capture.screenshot_at or capture.received_at
        )
