"""A road to the real desk on which things go wrong: chosen requests get another answer, are cut, or are held for a while."""

from __future__ import annotations

import http.client
import json
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from fnmatch import fnmatch
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.e2e.road import Seen

_NOT_HANDED_ON = {"host", "content-length", "connection", "accept-encoding", "transfer-encoding"}


@dataclass(frozen=True, slots=True)
class Refusal:
    """The desk's words in place of its answer; the desk itself hears nothing."""

    status: int
    code: str | None
    headers: dict[str, str] = field(default_factory=dict)
    params: dict[str, Any] = field(default_factory=dict)

    @property
    def body(self) -> bytes:
        """The desk's error body, or some other program's when there is no code."""
        error = {"error": {"code": self.code, "params": self.params}}
        return json.dumps(error).encode() if self.code is not None else b"<h1>Trouble</h1>"


@dataclass(frozen=True, slots=True)
class CutRequest:
    """The connection breaks in the middle of the request's body: the desk hears nothing."""


@dataclass(frozen=True, slots=True)
class CutAnswer:
    """The desk has done its work, and the connection breaks in the middle of its answer."""


@dataclass(frozen=True, slots=True)
class Hold:
    """The request stands still until `go_on`: before the desk hears it, or after it has done its work."""

    before: bool
    reached: threading.Event = field(default_factory=threading.Event)
    go_on: threading.Event = field(default_factory=threading.Event)


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The desk's answer, changed."""

    change: Callable[[dict[str, Any]], None]


Fault = Refusal | CutRequest | CutAnswer | Hold | Rewritten


@dataclass
class Rule:
    """One fault for chosen requests."""

    fault: Fault
    path: str
    comment: int | None
    times: int
    method: str | None

    def meets(self, request: Seen) -> bool:
        """Whether this request is one of the chosen."""
        return (
            self.times > 0
            and fnmatch(request.path, self.path)
            and (self.method is None or request.method == self.method)
            and (self.comment is None or f'native_id\\":\\"{self.comment}\\"'.encode() in request.body)
        )


class FaultyRoad:
    """The road from the extension to one desk, on a port that stays the same."""

    def __init__(self, desk_port: Callable[[], int]) -> None:
        self._desk_port = desk_port
        self.seen: list[Seen] = []
        self.cut: list[Seen] = []
        self.rules: list[Rule] = []
        self._server: _Server | None = None
        self._thread: threading.Thread | None = None
        self.port = 0

    def fault(
        self,
        fault: Fault,
        path: str = "/captures",
        *,
        comment: int | None = None,
        times: int = 1,
        method: str | None = None,
    ) -> None:
        """Have something go wrong, as many times.

        Args:
            path: the requests' path; `*` stands for anything.
            comment: only captures of the comment with this number.
        """
        self.rules.append(Rule(fault, path, comment, times, method))

    def clear(self) -> None:
        """Nothing goes wrong any more, and what was seen is forgotten."""
        self.mend()
        self.seen.clear()
        self.cut.clear()

    def mend(self) -> None:
        """Nothing goes wrong any more."""
        self.rules.clear()

    def sent(self) -> list[str]:
        """Ids of the captures that were sent, in order, as often as they were."""
        return [capture for capture, _ in self._captures()]

    def moments(self, capture: str) -> list[float]:
        """When this capture was sent, each time, in seconds of the monotonic clock."""
        return [at for one, at in self._captures() if one == capture]

    def _captures(self) -> list[tuple[str, float]]:
        return [
            (str(json.loads(json.loads(one.body)["manifest"])["id"]), one.at)
            for one in list(self.seen)
            if one.method == "POST" and one.path == "/captures"
        ]

    def open(self) -> None:
        """Listen, if nobody does yet."""
        if self._server is not None:
            return
        road = self

        class Handler(_Handler):
            owner = road

        self._server = _Server(("127.0.0.1", self.port), Handler)
        self.port = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Nobody listens: a connection is refused."""
        if self._server is not None and self._thread is not None:
            self._server.shutdown()
            self._thread.join()
            self._server.server_close()
            self._server = None

    def fault_for(self, request: Seen) -> Fault | None:
        """What is to go wrong with this request, counted."""
        for rule in self.rules:
            if rule.meets(request):
                rule.times -= 1
                return rule.fault
        return None

    def cuts(self, request: Seen) -> bool:
        """Whether this request, of which only the head is known, is to be cut in the middle of its body; counted."""
        for rule in self.rules:
            if isinstance(rule.fault, CutRequest) and rule.meets(request):
                rule.times -= 1
                return True
        return False

    def hand_on(self, request: Seen) -> tuple[int, dict[str, str], bytes]:
        """The desk's own answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self._desk_port(), timeout=30)
        kept = {name: value for name, value in request.headers.items() if name.lower() not in _NOT_HANDED_ON}
        try:
            connection.request(request.method, request.path, request.body or None, kept)
            got = connection.getresponse()
            return got.status, dict(got.getheaders()), got.read()
        finally:
            connection.close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A killed worker or desk breaks its connections; that is what these tests are about."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    owner: FaultyRoad

    def _any(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        headers_seen = dict(self.headers.items())
        head = Seen(self.command, self.path, headers_seen, b"")
        if self.owner.cuts(head):
            self.rfile.read(min(length // 2, 4_096))
            self.owner.cut.append(head)
            self._break()
            return
        request = Seen(self.command, self.path, headers_seen, self.rfile.read(length))
        self.owner.seen.append(request)
        fault = self.owner.fault_for(request)
        if isinstance(fault, Refusal):
            self._answer(fault.status, fault.headers, fault.body)
            return
        if isinstance(fault, Hold) and fault.before:
            fault.reached.set()
            fault.go_on.wait(30)
        try:
            status, headers, content = self.owner.hand_on(request)
        except OSError:
            self._break()
            return
        if isinstance(fault, Hold) and not fault.before:
            fault.reached.set()
            fault.go_on.wait(30)
        if isinstance(fault, Rewritten):
            answer = json.loads(content)
            fault.change(answer)
            content = json.dumps(answer).encode()
        retry_after = {name: value for name, value in headers.items() if name.lower() == "retry-after"}
        self._answer(status, retry_after, content, cut=isinstance(fault, CutAnswer))

    do_GET = do_POST = do_PUT = _any  # noqa: N815 (the names that http.server calls)

    def _answer(self, status: int, headers: dict[str, str], content: bytes, *, cut: bool = False) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        # A kept connection would outlive this server and answer in the place of whoever has the port then.
        self.send_header("Connection", "close")
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content[: len(content) // 2] if cut else content)
        if cut:
            self._break()

    def _break(self) -> None:
        """Break the connection at once, as a pulled plug does (RST)."""
        self.wfile.flush()
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (as http.server calls it)
        """Say nothing."""


@contextmanager
def faulty_road(desk_port: Callable[[], int]) -> Iterator[FaultyRoad]:
    """Have a road until the block ends."""
    road = FaultyRoad(desk_port)
    road.open()
    try:
        yield road
    finally:
        road.close()
