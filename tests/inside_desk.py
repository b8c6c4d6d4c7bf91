"""A whole desk inside the test's process: real database, real rooms, real guard; asked through ASGI, byte by byte."""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from vidhuk.access import RouteRule
from vidhuk.access.tokens import csrf_of
from vidhuk.app import DeskApp, assemble
from vidhuk.clock import FixedClock
from vidhuk.migrations import desk_lock, prepare_database
from vidhuk.replies import Playbook, load_playbook
from vidhuk.settings import Settings

MORNING = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
EXTENSION = "chrome-extension://" + "abcdefghijklmnop" * 2
CUT = object()
"""Stands in a body where the connection breaks."""
STALL = object()
"""Stands in a body where nothing comes any more."""

Headers = list[tuple[str, str]]


@dataclass(frozen=True)
class Answer:
    """What the desk answered."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes

    def header(self, name: str) -> str | None:
        found = [value for key, value in self.headers if key == name]
        assert len(found) <= 1, f"{name} was sent twice"
        return found[0] if found else None

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def code(self) -> str:
        """Code of a failure, at the API's door or in a page."""
        if self.header("content-type") == "application/json":
            return str(self.json["error"]["code"])
        found = re.search(r'class="problem-code">[^<]*<code>([a-z_]+)</code>', self.body.decode())
        assert found is not None, "a failure page names its code"
        return found[1]


class InsideDesk:
    """One desk and ways to ask it."""

    def __init__(self, settings: Settings, clock: FixedClock, app: DeskApp) -> None:
        self.settings = settings
        self.clock = clock
        self.app = app
        self.access = app.access

    @property
    def api_host(self) -> str:
        return self.access.doors.api_host

    @property
    def page_host(self) -> str:
        return self.access.doors.page_host

    def ask(
        self,
        method: str,
        target: str,
        headers: Iterable[tuple[str, str]] = (),
        body: bytes | list[Any] = b"",
    ) -> Answer:
        """One request exactly as given; nothing is added, not even a Host."""
        path, _, query = target.partition("?")
        scope: dict[str, Any] = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "scheme": "http",
            "method": method,
            "path": path,
            "raw_path": path.encode(),
            "root_path": "",
            "query_string": query.encode(),
            "headers": [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers],
            "client": ("127.0.0.1", 50_000),
            "server": ("127.0.0.1", self.settings.port),
            "state": {},
        }
        chunks = list(body) if isinstance(body, list) else [body]
        sent: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            if not chunks or chunks[0] is CUT:
                return {"type": "http.disconnect"}
            if chunks[0] is STALL:
                await asyncio.sleep(3_600)
            chunk = chunks.pop(0)
            return {"type": "http.request", "body": chunk, "more_body": bool(chunks)}

        async def send(message: Any) -> None:
            sent.append(dict(message))

        asyncio.run(self.app.asgi(scope, receive, send))  # type: ignore[arg-type]
        start = next(message for message in sent if message["type"] == "http.response.start")
        return Answer(
            start["status"],
            [(name.decode("latin-1"), value.decode("latin-1")) for name, value in start["headers"]],
            b"".join(message.get("body", b"") for message in sent if message["type"] == "http.response.body"),
        )

    def api(self, method: str, target: str, message: Any = None, *, raw: bytes | None = None, **extra: str) -> Answer:
        """A well-formed request at the API's door; `extra` are headers, `_` for `-`."""
        body = raw if raw is not None else b"" if message is None else json.dumps(message).encode()
        headers = {"host": self.api_host}
        if method != "GET":
            headers |= {"content-type": "application/json", "content-length": str(len(body))}
        headers |= {name.replace("_", "-"): value for name, value in extra.items()}
        return self.ask(method, target, list(headers.items()), body)

    def page(
        self, method: str, target: str, form: dict[str, str] | None = None, cookie: str | None = None, **extra: str
    ) -> Answer:
        """A well-formed request at the pages' door; a form brings its CSRF token along."""
        headers = {"host": self.page_host}
        body = b""
        if method != "GET":
            fields = {**({"csrf": csrf_of(cookie)} if cookie else {}), **(form or {})}
            body = urlencode(fields).encode()
            headers |= {
                "origin": self.access.page_origin,
                "content-type": "application/x-www-form-urlencoded",
                "content-length": str(len(body)),
            }
        if cookie is not None:
            headers["cookie"] = f"vidhuk_session={cookie}"
        headers |= {name.replace("_", "-"): value for name, value in extra.items()}
        return self.ask(method, target, list(headers.items()), body)

    def pair(self, origin: str | None = EXTENSION, *, may_open_pages: bool = True) -> Browser:
        """Pair a browser step by step."""
        secret = secrets.token_bytes(32)
        sent: dict[str, Any] = {} if origin is None else {"origin": origin}
        asked = self.api("POST", "/pair", pair_request(secret), **sent)
        assert asked.status == 200, asked.body
        self.access.pairing.approve(asked.json["code"], now=self.clock.now(), may_open_pages=may_open_pages)
        poll = {"request": asked.json["request"], "secret": secret.hex()}
        given = self.api("POST", "/pair/poll", poll, **sent).json
        return Browser(self, origin, given["token"], given["installation"])

    def sign_in(self, made_by: str = "open") -> str:
        """A new page session; gives its cookie."""
        link = self.access.links.make("/", made_by=made_by, now=self.clock.now())
        answer = self.page("POST", "/enter", {"k": link.url.partition("#k=")[2]})
        assert answer.status == 200, answer.body
        cookie = answer.header("set-cookie") or ""
        return cookie.partition("=")[2].partition(";")[0]


@dataclass(frozen=True)
class Browser:
    """A paired browser."""

    desk: InsideDesk
    origin: str | None
    token: str
    installation: str

    def api(self, method: str, target: str, message: Any = None, *, raw: bytes | None = None, **extra: str) -> Answer:
        """A request with its token and, as browsers do, an Origin unless it is a GET."""
        headers = {"authorization": f"Bearer {self.token}"}
        if method != "GET" and self.origin is not None:
            headers["origin"] = self.origin
        return self.desk.api(method, target, message, raw=raw, **{**headers, **extra})


def pair_request(secret: bytes) -> dict[str, str]:
    """Body of POST /pair."""
    return {
        "secret_sha256": hashlib.sha256(secret).hexdigest(),
        "browser": "Chromium 156",
        "extension_version": "0.1.0",
    }


def submission(
    text: str = "Дякую за уважність!",
    *,
    page_url: str = "https://www.facebook.com/dobra.klinika/posts/1",
    **fields: Any,
) -> dict[str, Any]:
    """Body of POST /captures, hashed as a browser would."""
    described = {
        "site": "facebook",
        "kind": "comment",
        "native_id": secrets.token_hex(6),
        "page_url": page_url,
        "author": {"name": "Олена Петренко"},
        **fields,
    }
    contents = {"text": text, "fields": json.dumps(described, ensure_ascii=False)}
    kinds = {"text": "text/plain", "fields": "application/json"}
    manifest = {
        "major": 1,
        "minor": 0,
        "id": str(uuid4()),
        "nonce": secrets.token_hex(32),
        "made_at": "2026-11-24T08:59:00.000Z",
        "time_zone": "Europe/Kyiv",
        "utc_offset_minutes": 120,
        "extension_version": "0.1.0",
        "browser": "Chromium 156",
        "parts": [
            {
                "name": name,
                "media_type": kinds[name],
                "bytes": len(content.encode()),
                "sha256": hashlib.sha256(content.encode()).hexdigest(),
            }
            for name, content in contents.items()
        ],
        "screenshot": {"status": "expected"},
        "flags": [],
    }
    parts = [{"name": name, "content": content} for name, content in contents.items()]
    return {"manifest": json.dumps(manifest), "parts": parts}


def concrete_path(rule: RouteRule) -> str:
    """A path that the template of a route takes."""
    path = rule.path
    uuid = "0a8ff6a0-0000-4000-8000-000000000000"
    places = {"{uuid}": uuid, "{id}": uuid, "{seq}": "1", "{name}": "text", "{path:path}": "css/base.css"}
    for place, value in places.items():
        path = path.replace(place, value)
    return path


def id_of(submitted: dict[str, Any]) -> str:
    """The UUID inside a submission's manifest."""
    return str(json.loads(submitted["manifest"])["id"])


@cache
def _playbook() -> Playbook:
    return load_playbook()


@cache
def _empty_archive() -> bytes:
    with TemporaryDirectory() as folder:
        settings = Settings(home=Path(folder))
        with desk_lock(settings):
            prepare_database(settings)
        return settings.database_path.read_bytes()


@contextmanager
def inside_desk(home: Path, *, port: int = 8_499, language: str = "uk") -> Iterator[InsideDesk]:
    """A desk on a data folder of its own; no port is opened."""
    settings = Settings(home=home, port=port, language=language)
    clock = FixedClock(MORNING)
    if not settings.database_path.exists():
        # Migrations have tests of their own; here every desk starts from one prepared file.
        home.mkdir(parents=True, exist_ok=True)
        settings.database_path.write_bytes(_empty_archive())
    with desk_lock(settings):
        prepare_database(settings)
        app = assemble(settings, clock, playbook=_playbook())
        try:
            yield InsideDesk(settings, clock, app)
        finally:
            app.close()
