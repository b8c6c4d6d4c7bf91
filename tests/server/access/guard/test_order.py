"""The guard's steps come in one fixed order; a request that breaks several rules is refused by the earliest."""

from __future__ import annotations

import pytest

from tests.inside_desk import EXTENSION, InsideDesk
from vidhuk.access.tokens import csrf_of
from vidhuk.contracts import MAX_CAPTURE_BYTES

API = "127.0.0.1:8499"
ID = "0a8ff6a0-0000-4000-8000-000000000000"


def test_a_request_that_breaks_every_rule_is_refused_by_the_earliest(desk: InsideDesk) -> None:
    browser = desk.pair()
    broken = {
        "host": "evil.example:8499",
        "origin": "https://evil.example",
        "sec-fetch-site": "cross-site",
        "authorization": "Bearer wrong",
        "content-type": "text/plain",
        "content-length": str(MAX_CAPTURE_BYTES + 1),
    }
    steps: list[tuple[str, int, dict[str, str]]] = [
        ("wrong_host", 403, {"host": API}),
        ("wrong_origin", 403, {"origin": EXTENSION}),
        ("cross_site", 403, {"sec-fetch-site": "none"}),
        ("not_paired", 401, {"authorization": f"Bearer {browser.token}"}),
        ("wrong_media_type", 415, {"content-type": "application/json"}),
        ("body_too_large", 413, {"content-length": "2"}),
        ("request_invalid", 400, {}),
    ]
    for code, status, repair in steps:
        answer = desk.ask("POST", "/captures", list(broken.items()), b"[]")
        assert (answer.code, answer.status) == (code, status)
        broken |= repair


def test_options_is_refused_after_the_origin_and_before_the_fetch_site(desk: InsideDesk) -> None:
    headers = [("host", API), ("origin", "https://evil.example"), ("sec-fetch-site", "cross-site")]
    assert desk.ask("OPTIONS", "/ping", headers).code == "wrong_origin"
    headers[1] = ("origin", EXTENSION)
    answer = desk.ask("OPTIONS", "/ping", headers)
    assert (answer.code, answer.status, answer.header("allow")) == ("options_refused", 405, "GET, POST")


def test_the_pages_door_keeps_the_same_order(desk: InsideDesk) -> None:
    cookie = desk.sign_in()
    broken = {
        "host": "vidhuk-00000000.localhost:8499",
        "origin": "null",
        "sec-fetch-site": "same-site",
        "cookie": "vidhuk_session=" + "x" * 43,
        "content-type": "application/json",
    }
    steps: list[tuple[str, int, dict[str, str]]] = [
        ("wrong_host", 403, {"host": desk.page_host}),
        ("wrong_origin", 403, {"origin": desk.access.page_origin}),
        ("cross_site", 403, {"sec-fetch-site": "same-origin"}),
        ("not_signed_in", 401, {"cookie": f"vidhuk_session={cookie}"}),
        ("csrf_failed", 403, {"x-csrf-token": csrf_of(cookie)}),
        ("wrong_media_type", 415, {"content-type": "application/x-www-form-urlencoded", "content-length": "300000"}),
        ("body_too_large", 413, {"content-length": "0"}),
        ("request_invalid", 422, {}),
    ]
    for code, status, repair in steps:
        answer = desk.ask("POST", "/language", list(broken.items()), b"")
        assert (answer.code, answer.status) == (code, status)
        broken |= repair


@pytest.mark.parametrize("path", ["/nothing", "/captures/", "//ping", "/ping/", "/openapi.json", "/docs", "/static/x"])
def test_what_does_not_exist_is_guarded_like_everything_else(desk: InsideDesk, path: str) -> None:
    assert desk.ask("GET", path, [("host", "evil.example")]).code == "wrong_host"
    assert desk.ask("GET", path, [("host", API), ("origin", "null")]).code == "wrong_origin"
    assert desk.ask("GET", path, [("host", API), ("sec-fetch-site", "cross-site")]).code == "cross_site"
    assert desk.ask("GET", path, [("host", API)]).code == "not_paired"
    assert desk.pair().api("GET", path).code == "not_found"


@pytest.mark.parametrize("method", ["HEAD", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "BREW"])
def test_a_wrong_method_is_told_only_to_whom_the_door_is_open(desk: InsideDesk, method: str) -> None:
    browser = desk.pair()
    assert desk.api(method, "/captures").code == "not_paired"
    answer = browser.api(method, "/captures")
    assert (answer.code, answer.status, answer.header("allow")) == ("method_not_allowed", 405, "POST")
    assert desk.api(method, "/ping").status == 405
    assert desk.page(method, "/history").code == "not_signed_in"
    assert desk.page(method, "/history", cookie=desk.sign_in()).code == "method_not_allowed"
