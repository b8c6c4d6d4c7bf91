"""Parts that follow a capture beside its screenshot: images of an entry by hand, the visible tab; checks frames, shows nothing."""

from __future__ import annotations

import hashlib
from datetime import datetime

from sqlmodel import Session, insert

from vidhuk.contracts import AdditionName, ErrorCode, Manifest, Site
from vidhuk.errors import Refused
from vidhuk.evidence import custody
from vidhuk.evidence.chain import EntryKind, addition_digest
from vidhuk.evidence.desk_key import DeskKey
from vidhuk.evidence.screenshot import sniff
from vidhuk.evidence.store import NewPart, manifest_of, part_of, part_row
from vidhuk.models import Actor, Capture, CapturePart, table_of

_JPEG = b"\xff\xd8\xff"
_FRAMES = {marker for marker in range(0xC0, 0xD0) if marker not in (0xC4, 0xC8, 0xCC)}
"""Start-of-frame markers (ITU-T T.81, table B.1); the three left out are tables and an extension."""


def image_type(content: bytes) -> str | None:
    """`image/png`, `image/jpeg` or `image/webp` when the bytes are such a file, else `None`."""
    if content.startswith(_JPEG):
        return "image/jpeg" if _whole_jpeg(content) else None
    return sniff(content)


def _whole_jpeg(content: bytes) -> bool:
    """Segments up to the scan, a frame with a size among them, and an end after it (T.81, B.1 and B.2).

    What a camera writes after the end is left alone: the file is kept as it came.
    """
    place, framed = 2, False
    while place + 4 <= len(content) and content[place] == 0xFF:
        marker = content[place + 1]
        if marker == 0xFF:
            place += 1
            continue
        length = int.from_bytes(content[place + 2 : place + 4], "big")
        if length < 2:
            return False
        if marker in _FRAMES:
            height = int.from_bytes(content[place + 5 : place + 7], "big")
            width = int.from_bytes(content[place + 7 : place + 9], "big")
            framed = height > 0 and width > 0
        place += 2 + length
        if marker == 0xDA:
            return framed and content.find(b"\xff\xd9", place) != -1
    return False


def check_image(content: bytes, *, declared_sha256: str, media_type: str) -> None:
    """Hash and kind of an image, before any transaction.

    Raises:
        Refused: `part_hash_mismatch`, `image_invalid` (400).
    """
    if hashlib.sha256(content).hexdigest() != declared_sha256:
        raise Refused(ErrorCode.PART_HASH_MISMATCH, part="image")
    if image_type(content) != media_type:
        raise Refused(ErrorCode.IMAGE_INVALID)


def check_addition(name: AdditionName, content: bytes, *, declared_sha256: str, media_type: str) -> None:
    """Hash and kind of a part that follows; the visible tab is a picture like the screenshot, never a JPEG.

    Raises:
        Refused: `part_hash_mismatch`, `image_invalid` (400).
    """
    check_image(content, declared_sha256=declared_sha256, media_type=media_type)
    if name is AdditionName.SCREENSHOT_TAB and sniff(content) is None:
        raise Refused(ErrorCode.IMAGE_INVALID)


def attach_addition(
    session: Session,
    capture: Capture,
    name: AdditionName,
    content: bytes,
    *,
    declared_sha256: str,
    media_type: str,
    desk_key: DeskKey,
    actor: Actor,
    now: datetime,
) -> None:
    """Keep one more part with a custody entry of its own; the same bytes again change nothing.

    An image is taken only as the manifest announced it: name, size, type and hash. The visible tab is announced by no
    manifest, since the labels that call for it come with the receipt: one is taken for what was seen on a page, and
    the first one stays.

    Args:
        session: of `Database.write()`.
        capture: as `find_capture` gave it.
        name: which part.
        content: its bytes.
        declared_sha256: hex, lower case, as the browser hashed them.
        media_type: as the browser called it.
        desk_key: for the custody entry.
        actor: who sent it.
        now: aware moment.

    Raises:
        Refused: `part_hash_mismatch`, `image_invalid` (400), `part_unexpected`, `screenshot_conflict` (409).
    """
    check_addition(name, content, declared_sha256=declared_sha256, media_type=media_type)
    if capture.seq is None:
        raise ValueError("a capture that was never stored")
    manifest = Manifest.model_validate_json(manifest_of(session, capture.seq))
    if not _wanted(capture, manifest, name, (media_type, len(content), declared_sha256)):
        raise Refused(ErrorCode.PART_UNEXPECTED, 409, part=name.value)
    kept = part_of(session, capture.seq, name.value)
    if kept is not None and kept.sha256 != declared_sha256:
        raise Refused(ErrorCode.SCREENSHOT_CONFLICT, 409)
    if kept is not None:
        return
    part = NewPart(name.value, media_type, content, declared_sha256)
    session.execute(insert(table_of(CapturePart)), [part_row(capture.seq, part)])
    if not capture.practice:
        custody.append(
            session,
            desk_key,
            kind=EntryKind.ADDITION,
            capture=capture.uuid,
            digest=addition_digest(manifest.nonce, name.value, declared_sha256),
            actor=actor,
            now=now,
        )


def _wanted(capture: Capture, manifest: Manifest, name: AdditionName, sent: tuple[str, int, str]) -> bool:
    """Whether this capture may have the part; `sent`: media type, bytes, SHA-256."""
    if name is AdditionName.SCREENSHOT_TAB:
        # What was typed stood on no tab.
        return capture.site != Site.BY_HAND.value
    return (name, *sent) in {(image.name, image.media_type, image.bytes, image.sha256) for image in manifest.images}
