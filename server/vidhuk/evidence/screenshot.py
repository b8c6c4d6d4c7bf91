"""The screenshot of a capture: its own part, which may follow later or never; checks the picture's frame, shows nothing."""

from __future__ import annotations

import hashlib
import struct
from datetime import datetime

from sqlmodel import Session, insert

from vidhuk.contracts import ErrorCode, Manifest, ScreenshotExpected
from vidhuk.errors import Refused
from vidhuk.evidence import custody
from vidhuk.evidence.chain import EntryKind, screenshot_digest
from vidhuk.evidence.desk_key import DeskKey
from vidhuk.evidence.store import NewPart, manifest_of, part_of, part_row
from vidhuk.models import SCREENSHOT, Actor, Capture, CapturePart, table_of

EXPECTED, KEPT, UNAVAILABLE = "expected", "kept", "unavailable"

_PNG = b"\x89PNG\r\n\x1a\n"
_MAX_SIDE = 65_535


def sniff(content: bytes) -> str | None:
    """`image/png` or `image/webp` when the bytes are a whole file of that kind, else `None`.

    PNG: signature, IHDR with a size, chunks up to IEND and nothing after (PNG specification, 5.3 and 11.2).
    WebP: RIFF size equals the file's, first chunk is one of VP8's (WebP container specification).
    """
    if content.startswith(_PNG):
        return "image/png" if _whole_png(content) else None
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        size = struct.unpack_from("<I", content, 4)[0] + 8
        first = content[12:16]
        return (
            "image/webp"
            if len(content) >= 30 and size == len(content) and first in (b"VP8 ", b"VP8L", b"VP8X")
            else None
        )
    return None


def _whole_png(content: bytes) -> bool:
    place = len(_PNG)
    data_seen = False
    while place + 12 <= len(content):
        length, kind = struct.unpack_from(">I4s", content, place)
        if place == len(_PNG):
            if kind != b"IHDR" or length != 13:
                return False
            width, height = struct.unpack_from(">II", content, place + 8)
            if not (0 < width <= _MAX_SIDE and 0 < height <= _MAX_SIDE):
                return False
        data_seen = data_seen or kind == b"IDAT"
        place += 12 + length
        if kind == b"IEND":
            return bool(data_seen) and place == len(content)
    return False


def attach_screenshot(
    session: Session,
    capture: Capture,
    content: bytes,
    *,
    declared_sha256: str,
    media_type: str,
    desk_key: DeskKey,
    actor: Actor,
    now: datetime,
) -> Capture:
    """Keep the picture as a part of its own; the same bytes again change nothing.

    Args:
        session: of `Database.write()`.
        capture: as `find_capture` gave it.
        content: the picture's bytes.
        declared_sha256: hex, as the browser hashed them.
        media_type: as the browser called it.
        desk_key: for the custody entry.
        actor: who sent it.
        now: aware moment.

    Raises:
        Refused: `screenshot_hash_mismatch`, `screenshot_invalid` (400), `screenshot_conflict`,
            `screenshot_not_expected` (409).
    """
    check_picture(content, declared_sha256=declared_sha256, media_type=media_type)
    if capture.screenshot == KEPT:
        kept = part_of(session, _seq(capture), SCREENSHOT)
        if kept is None or kept.sha256 != declared_sha256.lower():
            raise Refused(ErrorCode.SCREENSHOT_CONFLICT, 409)
        return capture
    if capture.screenshot != EXPECTED:
        raise Refused(ErrorCode.SCREENSHOT_NOT_EXPECTED, 409)
    seq, digest = _seq(capture), declared_sha256.lower()
    part = NewPart(SCREENSHOT, media_type, content, digest)
    session.execute(insert(table_of(CapturePart)), [part_row(seq, part)])
    _settle(session, capture, KEPT, None, now)
    if not capture.practice:
        manifest = Manifest.model_validate_json(manifest_of(session, seq))
        custody.append(
            session,
            desk_key,
            kind=EntryKind.SCREENSHOT,
            capture=capture.uuid,
            digest=screenshot_digest(manifest.nonce, digest),
            actor=actor,
            now=now,
        )
    return capture


def check_picture(content: bytes, *, declared_sha256: str, media_type: str) -> None:
    """Hash and kind of the picture, before any transaction.

    Raises:
        Refused: `screenshot_hash_mismatch`, `screenshot_invalid`.
    """
    if hashlib.sha256(content).hexdigest() != declared_sha256.lower():
        raise Refused(ErrorCode.SCREENSHOT_HASH_MISMATCH)
    if sniff(content) != media_type:
        raise Refused(ErrorCode.SCREENSHOT_INVALID)


def give_up(
    session: Session, capture: Capture, reason: str, *, desk_key: DeskKey, actor: Actor, now: datetime
) -> Capture:
    """Record that an expected screenshot will not come; saying so again changes nothing.

    Raises:
        Refused: `screenshot_conflict` (409): it has come.
    """
    if capture.screenshot == KEPT:
        raise Refused(ErrorCode.SCREENSHOT_CONFLICT, 409)
    if capture.screenshot == EXPECTED:
        _settle(session, capture, UNAVAILABLE, reason, now)
        if not capture.practice:
            custody.append(
                session,
                desk_key,
                kind=EntryKind.SCREENSHOT_UNAVAILABLE,
                capture=capture.uuid,
                digest=capture.manifest_sha256,
                actor=actor,
                now=now,
                reason=reason,
            )
    return capture


def promised(manifest: Manifest) -> tuple[str, str | None]:
    """State and reason of the screenshot as the manifest tells them."""
    if isinstance(manifest.screenshot, ScreenshotExpected):
        return EXPECTED, None
    return UNAVAILABLE, manifest.screenshot.reason.value


def _settle(session: Session, capture: Capture, state: str, reason: str | None, now: datetime) -> None:
    capture.screenshot, capture.screenshot_reason, capture.screenshot_at = state, reason, now
    session.add(capture)
    session.flush()


def _seq(capture: Capture) -> int:
    if capture.seq is None:
        raise ValueError("a capture that was never stored")
    return capture.seq
