"""What may stand on the desk's port beside the desk: a slow road to it, another program, a stranger that says "vidhuk"."""

from __future__ import annotations

import http.client
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Seen:
    """One request as it came.

    Attributes:
        at: when, in seconds of the monotonic clock.
    """

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    at: float = field(default_factory=time.monotonic)


Answer = tuple[int, bytes]
Answerer = Callable[[Seen], Answer]


@dataclass
class Road:
    """A small server on 127.0.0.1 that remembers every request."""

    port: int
    seen: list[Seen] = field(default_factory=list)

    def paths(self) -> list[str]:
        """Method and path of each request so far."""
        return [f"{one.method} {one.path}" for one in self.seen]


class _Quiet(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A killed worker breaks its connections; that is what such a test is about."""


@contextmanager
def road(answer: Answerer, port: int = 0, media_type: str = "application/json") -> Iterator[Road]:
    """Serve `answer` until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _any(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            request = Seen(self.command, self.path, dict(self.headers.items()), body)
            here.seen.append(request)
            status, content = answer(request)
            self.send_response(status)
            self.send_header("Content-Type", media_type)
            self.send_header("Content-Length", str(len(content)))
            # A kept connection would outlive this server and answer in the place of whoever has the port then.
            self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = do_PUT = _any  # noqa: N815 (the names that http.server calls)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (as http.server calls it)
            """Say nothing."""

    server = _Quiet(("127.0.0.1", port), Handler)
    here = Road(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield here
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def towards(desk_port: int, after: Callable[[Seen, Answer], None] = lambda _seen, _answer: None) -> Answerer:
    """Hand every request on to the desk, under the desk's own name.

    Args:
        desk_port: where the desk listens.
        after: called when the desk has answered and before the browser hears it: the moment to kill somebody.
    """

    def answer(request: Seen) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", desk_port, timeout=30)
        kept = {
            name: value
            for name, value in request.headers.items()
            if name.lower() not in {"host", "content-length", "connection", "accept-encoding"}
        }
        connection.request(request.method, request.path, request.body or None, kept)
        got = connection.getresponse()
        heard = (got.status, got.read())
        connection.close()
        after(request, heard)
        return heard

    return answer


def another_program(_request: Seen) -> Answer:
    """Some other local program that knows nothing of us."""
    return 404, b'{"detail":"Not Found"}'


def impostor(request: Seen) -> Answer:
    """Says that it is Vidhuk and proves it wrongly; takes everything that it is given."""
    if request.path == "/ping":
        return 200, json.dumps(
            {"service": "vidhuk", "version": "9.9.9", "contract_major": 1, "contract_minor": 0, "proof": "0" * 64}
        ).encode()
    return 201, b'{"ok": true}'
