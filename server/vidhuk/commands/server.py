"""uvicorn as this desk uses it: one socket on 127.0.0.1, refusals in our shape, no log of requests, a clean end on a signal."""

from __future__ import annotations

import errno
import signal
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import h11
import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

from vidhuk.access import Policy
from vidhuk.access.headers import security_headers
from vidhuk.commands.desk_call import is_vidhuk
from vidhuk.contracts import ErrorCode
from vidhuk.errors import CannotStart, Refused
from vidhuk.settings import HOST

HEADER_BYTES = 32 * 1024
"""Request line and headers; a browser's are a few kilobytes."""

GRACE_SECONDS = 5
"""How long a request may go on after Ctrl-C; a capture takes milliseconds."""

BACKLOG = 128


def bind(port: int) -> socket.socket:
    """The desk's socket, bound but not yet listening.

    Raises:
        CannotStart: `port_taken_by_vidhuk`, `port_taken`, `port_not_allowed`.
    """
    # IPPROTO_TCP by name: asyncio switches Nagle's delay (40 ms an answer) off only for sockets that say they are TCP.
    found = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if sys.platform == "win32":
        # SO_REUSEADDR would let two programs share the port there.
        found.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        found.bind((HOST, port))
    except OSError as problem:
        found.close()
        raise _bind_failure(problem, port) from problem
    return found


def listen(bound: socket.socket) -> None:
    """Begin to take connections.

    Raises:
        CannotStart: as `bind`: two desks may have bound the same port in the same moment.
    """
    port = bound.getsockname()[1]
    try:
        bound.listen(BACKLOG)
    except OSError as problem:
        raise _bind_failure(problem, port) from problem


def _bind_failure(problem: OSError, port: int) -> CannotStart:
    # 10013 and 10048: Windows' own numbers for "not allowed" and "in use".
    if problem.errno in (errno.EADDRINUSE, 10048):
        code = ErrorCode.PORT_TAKEN_BY_VIDHUK if is_vidhuk(port) else ErrorCode.PORT_TAKEN
        return CannotStart(code, port=port)
    return CannotStart(ErrorCode.PORT_NOT_ALLOWED, port=port)


class DeskProtocol(H11Protocol):
    """Answers what is not even HTTP in the shape of every other refusal."""

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002  (uvicorn's sentence)
        """Refuse and close."""
        if self.conn.our_state not in (h11.IDLE, h11.SEND_RESPONSE):
            self.transport.close()
            return
        failure = Refused(ErrorCode.REQUEST_INVALID, 400, field="request")
        body = failure.body().model_dump_json().encode()
        headers = [
            (b"content-type", b"application/json"),
            (b"content-length", str(len(body)).encode()),
            (b"connection", b"close"),
            *security_headers(Policy.DATA),
        ]
        for event in (
            h11.Response(status_code=400, headers=headers, reason=b"Bad Request"),
            h11.Data(data=body),
            h11.EndOfMessage(),
        ):
            self.transport.write(self.conn.send(event) or b"")
        self.transport.close()


class DeskServer(uvicorn.Server):
    """A server that ends with exit code 0 on Ctrl-C and on a signal to stop."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """As uvicorn's, but the signal is not raised again after the clean end."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        wanted = [signal.SIGINT, signal.SIGTERM]
        if sys.platform == "win32":
            wanted.append(signal.SIGBREAK)

        def handle(number: int, frame: FrameType | None) -> None:
            self.handle_exit(number, frame)

        before = {number: signal.signal(number, handle) for number in wanted}
        try:
            yield
        finally:
            for number, old in before.items():
                signal.signal(number, old)


def make_server(app: ASGIApp) -> DeskServer:
    """A server for this application; starts nothing."""
    return DeskServer(
        uvicorn.Config(
            app,
            http=DeskProtocol,
            ws="none",
            loop="asyncio",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            h11_max_incomplete_event_size=HEADER_BYTES,
            timeout_keep_alive=15,
            timeout_graceful_shutdown=GRACE_SECONDS,
        )
    )
