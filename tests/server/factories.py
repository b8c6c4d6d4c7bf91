"""Submissions as a browser makes them: valid by default, one thing at a time can be made wrong."""

from __future__ import annotations

import hashlib
import json
import secrets
import struct
import zlib
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from vidhuk.contracts import CaptureSubmission

MADE_AT = "2026-11-24T11:00:00.123456+02:00"
NOW = datetime(2026, 11, 24, 9, 0, 1, 654321, tzinfo=UTC)

MEDIA_TYPES = {
    "text": "text/plain",
    "text_expanded": "text/plain",
    "fields": "application/json",
    "html": "text/html",
}


def fields_of(**changes: Any) -> dict[str, Any]:
    """Fields of a Facebook comment."""
    fields: dict[str, Any] = {
        "site": "facebook",
        "kind": "comment",
        "native_id": "902104471",
        "permalink": "https://www.facebook.com/clinic/posts/1?comment_id=902104471",
        "page_url": "https://www.facebook.com/clinic/posts/1",
        "page_title": "Клініка «Добра»",
        "author": {"name": "Олена Ґудзь", "profile_url": "https://www.facebook.com/olena.gudz"},
        "shown_time": {
            "text": "3 год",
            "language": "uk",
            "observed_at": "2026-11-24T09:00:00Z",
            "earliest": "2026-11-24T05:00:00Z",
            "latest": "2026-11-24T06:00:00Z",
            "precision": "hour",
        },
        "reactions": {"shown": "1,2 тис.", "count": 1200},
        "media": [{"kind": "photo", "description": "May be an image of one person"}],
        "interface_language": "uk",
        "strategies": {"native_id": "comment_id"},
    }
    fields.update(changes)
    return fields


@dataclass
class Draft:
    """A capture in the browser, before it is sent; change what a test is about, then `body()` or `submission()`."""

    text: str = "Чекала сорок хвилин, об’єднання черг — жах 😡"
    fields: dict[str, Any] = field(default_factory=fields_of)
    text_expanded: str | None = None
    html: str | None = "<div>Чекала сорок хвилин</div>"
    uuid: UUID = field(default_factory=uuid4)
    nonce: str = field(default_factory=lambda: secrets.token_hex(32))
    screenshot: dict[str, Any] = field(default_factory=lambda: {"status": "expected"})
    manifest_changes: dict[str, Any] = field(default_factory=dict)
    fields_text: str | None = None
    """Exact text of the part `fields`; `None`: JSON of `fields`."""

    def contents(self) -> dict[str, str]:
        """Text of every part."""
        parts = {
            "text": self.text,
            "text_expanded": self.text_expanded,
            "fields": json.dumps(self.fields, ensure_ascii=False) if self.fields_text is None else self.fields_text,
            "html": self.html,
        }
        return {name: content for name, content in parts.items() if content is not None}

    def manifest(self) -> dict[str, Any]:
        """What the browser swears to."""
        manifest: dict[str, Any] = {
            "major": 1,
            "minor": 0,
            "id": str(self.uuid),
            "nonce": self.nonce,
            "made_at": MADE_AT,
            "time_zone": "Europe/Kyiv",
            "utc_offset_minutes": 120,
            "extension_version": "0.1.0",
            "browser": "Chromium 156 on Linux",
            "parts": [
                {
                    "name": name,
                    "media_type": MEDIA_TYPES[name],
                    "bytes": len(content.encode("utf-8", "surrogatepass")),
                    "sha256": hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest(),
                }
                for name, content in self.contents().items()
            ],
            "screenshot": self.screenshot,
            "flags": [],
        }
        manifest.update(self.manifest_changes)
        return manifest

    def body(self, **changes: Any) -> dict[str, Any]:
        """JSON body of POST /captures."""
        body: dict[str, Any] = {
            "manifest": json.dumps(self.manifest(), ensure_ascii=False),
            "parts": [{"name": name, "content": content} for name, content in self.contents().items()],
        }
        body.update(changes)
        return body

    def raw(self, **changes: Any) -> bytes:
        """Body as bytes."""
        return json.dumps(self.body(**changes)).encode()

    def submission(self, **changes: Any) -> CaptureSubmission:
        """Body as parsed, without the checks of intake."""
        return CaptureSubmission.model_validate(self.body(**changes))


def png(width: int = 2, height: int = 2, *, shade: int = 200) -> bytes:
    """A small real PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\x00" + bytes([shade]) * width for _ in range(height))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def webp() -> bytes:
    """The smallest WebP that decoders accept: one pixel, lossless (RIFF, one VP8L chunk)."""
    data = bytes.fromhex("2f00000010071011118888080800")[:13]
    body = b"WEBP" + b"VP8L" + struct.pack("<I", len(data)) + data + b"\x00" * (len(data) % 2)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def jpeg(after: bytes = b"") -> bytes:
    """A JPEG's frame around no picture worth showing: header, one frame of 8 by 8, a scan, the end, and what a phone adds."""
    frame = bytes.fromhex("ffc0000b080008000801011100")
    scan = bytes.fromhex("ffda0008010100003f00") + b"\x12\x34"
    return b"\xff\xd8" + b"\xff\xe0\x00\x10JFIF\x00\x01\x01" + b"\x00" * 7 + frame + scan + b"\xff\xd9" + after


def by_hand(*images: tuple[bytes, str], **changes: Any) -> Draft:
    """An entry by hand: what a patient said on the phone, with these images (bytes and media type)."""
    fields: dict[str, Any] = {
        "site": "by_hand",
        "kind": "by_hand",
        "page_url": "chrome-extension://abcdefghijklmnopabcdefghijklmnop/by-hand.html",
        "author": {"name": "Пані з Оболоні"},
        "shown_time": {"text": "у понеділок зранку", "observed_at": "2026-11-24T09:00:00Z"},
        "by_hand": {"source": "phone", "entered_by": "Оксана"},
        **changes,
    }
    listed = [
        {"name": f"image_{number}", "media_type": kind, "bytes": len(content), "sha256": sha256(content)}
        for number, (content, kind) in enumerate(images, start=1)
    ]
    return Draft(
        text="Дзвонила пацієнтка: чекала дві години, ніхто не вибачився",
        fields=fields,
        html=None,
        screenshot={"status": "unavailable", "reason": "by_hand"},
        manifest_changes={"images": listed},
    )


def sha256(content: bytes) -> str:
    """Hex SHA-256."""
    return hashlib.sha256(content).hexdigest()
