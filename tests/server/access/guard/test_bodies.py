"""Step 5: media types, and bytes counted as they arrive; a cut body leaves nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.inside_desk import CUT, EXTENSION, STALL, InsideDesk, submission
from vidhuk.contracts import MAX_CAPTURE_BYTES, MAX_SCREENSHOT_BYTES

API = "127.0.0.1:8499"
ID = "0a8ff6a0-0000-4000-8000-000000000000"


@pytest.mark.parametrize(
    "kind",
    [
        None,
        "",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset=utf-16",
        "application/json; charset=cp1251",
        "application/json, text/plain",
        "application/jsonx",
        "application/ld+json",
        "image/png",
    ],
)
def test_a_json_route_takes_json_only(desk: InsideDesk, kind: str | None) -> None:
    headers = [("host", API)] + ([] if kind is None else [("content-type", kind)])
    answer = desk.ask("POST", "/ping", headers, b'{"nonce": "' + b"0" * 64 + b'"}')
    assert (answer.code, answer.status) == ("wrong_media_type", 415)


@pytest.mark.parametrize("kind", ["application/json", "APPLICATION/JSON", 'application/json; charset="UTF-8"'])
def test_json_may_name_its_charset(desk: InsideDesk, kind: str) -> None:
    assert desk.api("POST", "/ping", {"nonce": "0" * 64}, content_type=kind).status == 200


def test_a_compressed_or_doubly_typed_body_is_refused(desk: InsideDesk) -> None:
    assert desk.api("POST", "/ping", {"nonce": "0" * 64}, content_encoding="gzip").code == "wrong_media_type"
    twice = [("host", API), ("content-type", "application/json"), ("content-type", "application/json")]
    assert desk.ask("POST", "/ping", twice, b"{}").code == "wrong_media_type"


def test_the_screenshot_route_takes_pictures_only(desk: InsideDesk) -> None:
    browser = desk.pair()
    path = f"/captures/{ID}/screenshot"
    for kind in ("application/json", "image/jpeg", "image/svg+xml", "text/html", "image/png, image/webp"):
        assert browser.api("PUT", path, raw=b"x", content_type=kind).code == "wrong_media_type"
    for kind in ("image/png", "image/webp"):
        assert browser.api("PUT", path, raw=b"x", content_type=kind).code == "request_invalid"


@pytest.mark.parametrize(
    ("method", "path", "limit", "kind"),
    [
        ("POST", "/captures", MAX_CAPTURE_BYTES, "application/json"),
        ("PUT", f"/captures/{ID}/screenshot", MAX_SCREENSHOT_BYTES, "image/png"),
        ("POST", f"/captures/{ID}/replies", 64 * 1024, "application/json"),
    ],
)
def test_bytes_are_counted_as_they_arrive(desk: InsideDesk, method: str, path: str, limit: int, kind: str) -> None:
    browser = desk.pair()
    headers = [
        ("host", API),
        ("origin", EXTENSION),
        ("authorization", f"Bearer {browser.token}"),
        ("content-type", kind),
    ]
    # A length that is too large is refused unread: this body would never end.
    promised = [*headers, ("content-length", str(limit + 1))]
    assert desk.ask(method, path, promised, [CUT]).code == "body_too_large"
    # No length at all (chunked), and a length that lies: the count decides.
    piece = b" " * 65_536
    pieces: list[Any] = [piece] * (limit // len(piece) + 1)
    for sent in ([*headers, ("transfer-encoding", "chunked")], [*headers, ("content-length", "10")]):
        answer = desk.ask(method, path, sent, [*pieces, CUT])
        assert (answer.code, answer.status) == ("body_too_large", 413)
        assert answer.json["error"]["params"] == {"limit": limit}


def test_a_cut_body_leaves_nothing(desk: InsideDesk) -> None:

    browser = desk.pair()
    whole = json.dumps(submission()).encode()
    headers = [
        ("host", API),
        ("origin", EXTENSION),
        ("authorization", f"Bearer {browser.token}"),
        ("content-type", "application/json"),
    ]
    for sent, body in (
        ([*headers, ("content-length", str(len(whole)))], [whole[:100], CUT]),
        ([*headers, ("transfer-encoding", "chunked")], [whole, b"", CUT]),
        ([*headers, ("content-length", str(len(whole) + 1))], [whole]),
    ):
        answer = desk.ask("POST", "/captures", sent, list(body))
        assert (answer.code, answer.status) == ("body_cut", 400)
    whole_id = json.loads(json.loads(whole)["manifest"])["id"]
    assert browser.api("GET", f"/captures/{whole_id}").code == "capture_unknown"


def test_a_body_that_stops_arriving_is_given_up(desk: InsideDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vidhuk.access.body.BODY_SECONDS", 0.05)
    headers = [("host", API), ("content-type", "application/json"), ("content-length", "80")]
    answer = desk.ask("POST", "/ping", headers, [b'{"nonce": ', STALL])
    assert (answer.code, answer.status) == ("body_cut", 408)


def test_a_body_where_none_belongs_is_refused(desk: InsideDesk) -> None:
    for extra in (("content-length", "5"), ("transfer-encoding", "chunked")):
        assert desk.ask("GET", "/ping", [("host", API), extra], b"hello").code == "request_invalid"
    assert desk.ask("GET", "/ping", [("host", API), ("content-length", "0")]).status == 200
