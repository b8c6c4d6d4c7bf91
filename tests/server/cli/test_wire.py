"""The desk over a raw socket: what real HTTP can do to it that a client library would not send."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Iterator

import pytest

from tests.inside_desk import submission
from tests.running_desk import PairedClient, RunningDesk


@pytest.fixture(scope="module")
def client(running: RunningDesk) -> Iterator[PairedClient]:
    paired = running.pair()
    yield paired
    paired.close()


class Wire:
    """One connection."""

    def __init__(self, desk: RunningDesk) -> None:
        self.rest = b""
        self.host = f"127.0.0.1:{desk.port}"
        self.socket = socket.create_connection(("127.0.0.1", desk.port), timeout=15)

    def send(self, *pieces: bytes) -> None:
        for piece in pieces:
            self.socket.sendall(piece)

    def answer(self) -> tuple[int, dict[str, str], bytes]:
        """One whole answer."""
        raw, self.rest = self.rest, b""
        while b"\r\n\r\n" not in raw:
            more = self.socket.recv(65_536)
            assert more, f"the desk closed without an answer: {raw!r}"
            raw += more
        head, _, body = raw.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        length = int(headers.get("content-length", "0"))
        while len(body) < length:
            body += self.socket.recv(65_536)
        self.rest = body[length:]
        return int(first.split()[1]), headers, body[:length]

    def code(self) -> tuple[int, str]:
        status, headers, body = self.answer()
        assert headers["content-type"] == "application/json"
        assert headers["x-content-type-options"] == "nosniff"
        assert "access-control-allow-origin" not in headers
        return status, json.loads(body)["error"]["code"]


@pytest.fixture
def wire(running: RunningDesk) -> Iterator[Wire]:
    found = Wire(running)
    yield found
    found.socket.close()


def head(
    wire: Wire, method: str, target: str, client: PairedClient | None = None, *lines: str, host: str | None = None
) -> bytes:
    sent = [f"{method} {target} HTTP/1.1", f"Host: {wire.host if host is None else host}", *lines]
    if client is not None:
        sent.append(f"Authorization: Bearer {client.token}")
    return ("\r\n".join(sent) + "\r\n\r\n").encode("latin-1")


JSON = "Content-Type: application/json"


@pytest.mark.parametrize(
    "sent",
    [
        b"hello\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET /ping HTTP/1.1\r\n\r\n",
        b"GET /ping HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n",
        b"GET /\xd0\x87 HTTP/1.1\r\nHost: a\r\n\r\n",
        b"GET /ping HTTP/1.1\r\nHost: a\r\nX: " + b"y" * 40_000,
        b"POST /ping HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        b"POST /ping HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        b"POST /ping HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
        b"GET /ping HTTP/1.1\r\nHost: a\r\n broken: folded\r\n: x\r\n\r\n",
    ],
    ids=[
        "words",
        "TLS",
        "no Host",
        "two Hosts",
        "bytes in the target",
        "40 KB header",
        "two lengths",
        "length -1",
        "gzip",
        "folded",
    ],
)
def test_what_is_no_http_is_refused_in_our_shape(wire: Wire, sent: bytes) -> None:
    wire.send(sent)
    status, code = wire.code()
    assert (400 <= status < 502, code) == (True, "request_invalid")


def test_an_old_http_without_host_is_refused(wire: Wire) -> None:
    wire.send(b"GET /ping HTTP/1.0\r\n\r\n")
    assert wire.code() == (403, "wrong_host")


def test_absolute_targets_are_refused(wire: Wire) -> None:
    wire.send(head(wire, "GET", f"http://{wire.host}/ping"))
    assert wire.code() == (403, "wrong_host")


@pytest.mark.parametrize("host", ["[::1]:{port}", "127.0.0.1.:{port}", "127.0.0.1", "localhost:{port}", ""])
def test_other_hosts_are_refused(wire: Wire, running: RunningDesk, host: str) -> None:
    wire.send(head(wire, "GET", "/ping", host=host.format(port=running.port)))
    assert wire.code() == (403, "wrong_host")


def test_an_upgrade_opens_no_socket(wire: Wire) -> None:
    wire.send(
        head(wire, "GET", "/ping", None, "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13")
    )
    status, headers, _ = wire.answer()
    assert status == 200
    assert "upgrade" not in headers


def test_a_chunked_body_is_counted_as_it_arrives(wire: Wire, client: PairedClient) -> None:
    wire.send(head(wire, "POST", "/captures", client, JSON, "Transfer-Encoding: chunked"))
    for _ in range(18):
        wire.send(b"10000\r\n" + b" " * 65_536 + b"\r\n")
    wire.send(b"0\r\n\r\n")
    assert wire.code() == (413, "body_too_large")
    # What was too much is read past, and the connection goes on.
    wire.send(head(wire, "GET", "/ping"))
    assert wire.answer()[0] == 200


def test_a_length_that_is_too_large_is_refused_before_a_byte_of_it(wire: Wire, client: PairedClient) -> None:
    wire.send(head(wire, "POST", "/captures", client, JSON, "Content-Length: 99999999", "Expect: 100-continue"))
    assert wire.code() == (413, "body_too_large")


def test_who_is_not_paired_uploads_nothing(wire: Wire) -> None:
    wire.send(head(wire, "PUT", "/captures/x/screenshot", None, "Content-Type: image/png", "Content-Length: 8000000"))
    assert wire.code() == (401, "not_paired")


@pytest.mark.parametrize("framing", ["length", "chunked"])
def test_a_cut_body_leaves_nothing(running: RunningDesk, client: PairedClient, framing: str) -> None:
    whole = submission()
    body = json.dumps(whole).encode()
    wire = Wire(running)
    if framing == "length":
        wire.send(head(wire, "POST", "/captures", client, JSON, f"Content-Length: {len(body)}"), body[:-1])
    else:
        # Every byte came, but not the end.
        wire.send(head(wire, "POST", "/captures", client, JSON, "Transfer-Encoding: chunked"))
        wire.send(f"{len(body):x}\r\n".encode() + body + b"\r\n")
    wire.socket.close()
    time.sleep(0.3)
    found = client.http.get(f"/captures/{json.loads(whole['manifest'])['id']}")
    assert found.json()["error"]["code"] == "capture_unknown"


def test_a_broken_chunk_leaves_nothing(running: RunningDesk, client: PairedClient) -> None:
    whole = submission()
    body = json.dumps(whole).encode()
    wire = Wire(running)
    wire.send(head(wire, "POST", "/captures", client, JSON, "Transfer-Encoding: chunked"))
    wire.send(f"{len(body):x}\r\n".encode() + body + b"\r\nZZ\r\n\r\n")
    assert wire.code() == (400, "request_invalid")
    wire.socket.close()
    found = client.http.get(f"/captures/{json.loads(whole['manifest'])['id']}")
    assert found.json()["error"]["code"] == "capture_unknown"


def test_two_requests_in_one_piece_are_answered_in_order(wire: Wire, client: PairedClient) -> None:
    body = json.dumps(submission()).encode()
    first = head(wire, "POST", "/captures", client, JSON, f"Content-Length: {len(body)}") + body
    wire.send(first + head(wire, "GET", "/ping"))
    # Read one by one: the second answer may already stand behind the first one.
    assert wire.answer()[0] == 200
    assert b"vidhuk" in wire.answer()[2]


def test_the_desk_is_well_after_all_of_it(running: RunningDesk, client: PairedClient) -> None:
    assert client.submit(submission()).status_code == 200
    assert "vidhuk.access" not in running.log.read_text()
    assert "Traceback" not in running.log.read_text()
