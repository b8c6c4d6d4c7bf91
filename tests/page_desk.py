"""A desk that a browser can open: the whole desk on a real port, filled with captures the way a paired browser fills it."""

from __future__ import annotations

import hashlib
import json
import secrets
import socket
import struct
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4

import uvicorn

from tests.inside_desk import MORNING, Browser, InsideDesk, inside_desk

_TYPES = {"text": "text/plain", "text_expanded": "text/plain", "fields": "application/json", "html": "text/html"}


def png(width: int = 320, height: int = 120, shade: int = 235) -> bytes:
    """A real picture: grey with a darker band, so that a person sees something in a screenshot."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(
        b"\x00" + bytes([shade - 60 if 20 < y < 40 and 20 < x < width - 60 else shade for x in range(width)])
        for y in range(height)
    )
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def capture(
    text: str,
    *,
    expanded: str | None = None,
    html: str | None = None,
    screenshot: str = "expected",
    made_minutes_ago: int = 1,
    **fields: Any,
) -> dict[str, Any]:
    """Body of POST /captures with every part, hashed as a browser would."""
    described = {
        "site": "facebook",
        "kind": "comment",
        "native_id": secrets.token_hex(6),
        "page_url": "https://www.facebook.com/dobra.klinika/posts/7001",
        "author": {"name": "Олена Петренко", "profile_url": "https://www.facebook.com/olena.petrenko.55"},
        **fields,
    }
    contents = {
        "text": text,
        "text_expanded": expanded,
        "fields": json.dumps(described, ensure_ascii=False),
        "html": html,
    }
    kept = {name: content for name, content in contents.items() if content is not None}
    made = MORNING - timedelta(minutes=made_minutes_ago)
    status = {"status": "expected"} if screenshot == "expected" else {"status": "unavailable", "reason": screenshot}
    manifest = {
        "major": 1,
        "minor": 0,
        "id": str(uuid4()),
        "nonce": secrets.token_hex(32),
        "made_at": made.isoformat().replace("+00:00", "Z"),
        "time_zone": "Europe/Kyiv",
        "utc_offset_minutes": 120,
        "extension_version": "0.1.0",
        "browser": "Chrome 156",
        "parts": [
            {
                "name": name,
                "media_type": _TYPES[name],
                "bytes": len(content.encode()),
                "sha256": hashlib.sha256(content.encode()).hexdigest(),
            }
            for name, content in kept.items()
        ],
        "screenshot": status,
        "flags": [],
    }
    parts = [{"name": name, "content": content} for name, content in kept.items()]
    return {"manifest": json.dumps(manifest), "parts": parts}


Given = TypeVar("Given")


def aside(act: Callable[[], Given]) -> Given:
    """Do it in a thread of its own: Playwright's loop already runs in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(act).result()


@dataclass(frozen=True)
class Kept:
    """A capture that the desk has."""

    seq: int
    uuid: str
    answer: dict[str, Any]


def send(browser: Browser, body: dict[str, Any], *, picture: bytes | None = None) -> Kept:
    """Send a capture, and its screenshot when there is one."""
    answer = browser.api("POST", "/captures", body)
    assert answer.status == 200, answer.body
    kept = Kept(answer.json["receipt"]["seq"], answer.json["receipt"]["id"], answer.json)
    if picture is not None:
        stored = browser.api(
            "PUT",
            f"/captures/{kept.uuid}/screenshot",
            raw=picture,
            content_type="image/png",
            content_length=str(len(picture)),
            x_content_sha256=hashlib.sha256(picture).hexdigest(),
        )
        assert stored.status == 200, stored.body
    return kept


@dataclass(frozen=True)
class OpenDesk:
    """A desk behind a real port.

    Attributes:
        inside: the desk.
        cookie: of a signed-in session.
        browser: a paired browser.
    """

    inside: InsideDesk
    cookie: str
    browser: Browser

    @property
    def pages(self) -> str:
        """Origin of the pages."""
        return self.inside.access.page_origin

    @property
    def api(self) -> str:
        """Origin of the API's door."""
        return self.inside.access.api_origin


@contextmanager
def open_desk(home: Path) -> Iterator[OpenDesk]:
    """Serve a desk on a port that the system chooses."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(128)
        with inside_desk(home, port=listener.getsockname()[1]) as desk:
            config = uvicorn.Config(desk.app.asgi, log_level="error", lifespan="off")
            server = uvicorn.Server(config)
            thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
            thread.start()
            until = time.monotonic() + 20
            while not server.started:
                assert time.monotonic() < until, "the desk did not start"
                time.sleep(0.02)
            try:
                yield OpenDesk(desk, aside(desk.sign_in), aside(desk.pair))
            finally:
                server.should_exit = True
                thread.join(10)
