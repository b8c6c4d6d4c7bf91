"""The guard refuses one thing at a time, in a fixed order, before any handler; its table is the app's whole list of routes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.routing import APIRoute

from tests.inside_desk import CUT, EXTENSION, STALL, InsideDesk, inside_desk, submission
from vidhuk.access import ROUTES, Door, RouteRule, Who
from vidhuk.access.tokens import csrf_of
from vidhuk.contracts import MAX_CAPTURE_BYTES, MAX_SCREENSHOT_BYTES

API = "127.0.0.1:8499"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[InsideDesk]:
    """One desk for the whole file: the guard keeps nothing between two requests."""
    with inside_desk(tmp_path_factory.mktemp("guard") / "home") as found:
        yield found


ID = "0a8ff6a0-0000-4000-8000-000000000000"


def concrete(rule: RouteRule) -> str:
    """A path that a template takes."""
    path = rule.path
    for name, value in (
        ("{uuid}", ID),
        ("{id}", ID),
        ("{seq}", "1"),
        ("{name}", "text"),
        ("{path:path}", "css/base.css"),
    ):
        path = path.replace(name, value)
    return path


# ------------------------------------------------------------------ the order


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


# ------------------------------------------------------------------ step 1: Host


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.0.0.1:8420",
        "127.0.0.1:08499",
        "127.0.0.1.:8499",
        "127.0.0.1:8499.",
        "127.1:8499",
        "2130706433:8499",
        "0.0.0.0:8499",
        "[::1]:8499",
        "[::ffff:127.0.0.1]:8499",
        "localhost:8499",
        "LOCALHOST:8499",
        "evil.example:8499",
        "127.0.0.1:8499@evil.example",
        "127.0.0.1:8499, evil.example",
        " 127.0.0.1:8499",
        "127.0.0.1:8499/",
        "",
    ],
)
def test_any_other_host_is_refused(desk: InsideDesk, host: str) -> None:
    answer = desk.ask("GET", "/ping", [("host", host)])
    assert (answer.code, answer.status) == ("wrong_host", 403)


def test_the_pages_host_is_taken_letter_by_letter(desk: InsideDesk) -> None:
    for host in (
        desk.page_host.upper(),
        desk.page_host.replace(".localhost", ".localhost."),
        desk.page_host.replace(":8499", ""),
        "www." + desk.page_host,
        "vidhuk-00000000.localhost:8499",
    ):
        assert desk.ask("GET", "/static/css/base.css", [("host", host)]).code == "wrong_host"
    assert desk.ask("GET", "/static/css/base.css", [("host", desk.page_host)]).status == 200


def test_no_host_two_hosts_and_absolute_targets_are_refused(desk: InsideDesk) -> None:
    assert desk.ask("GET", "/ping").code == "wrong_host"
    assert desk.ask("GET", "/ping", [("host", API), ("host", API)]).code == "wrong_host"
    assert desk.ask("GET", f"http://{API}/ping", [("host", API)]).code == "wrong_host"
    assert desk.ask("GET", "*", [("host", API)]).code == "wrong_host"
    forwarded = [("host", "evil.example"), ("x-forwarded-host", API), ("forwarded", f"host={API}")]
    assert desk.ask("GET", "/ping", forwarded).code == "wrong_host"


def test_the_host_picks_the_door(desk: InsideDesk) -> None:
    cookie = desk.sign_in()
    browser = desk.pair()
    # The session is worth nothing at the API, the token nothing at the pages.
    assert desk.api("GET", f"/captures/{ID}", cookie=f"vidhuk_session={cookie}").code == "not_paired"
    assert desk.page("GET", "/history", authorization=f"Bearer {browser.token}").code == "not_signed_in"
    # Routes of one door do not exist at the other one.
    assert browser.api("GET", "/history").code == "not_found"
    assert desk.page("GET", "/ping", cookie=cookie).code == "not_found"
    assert desk.page("POST", "/captures", cookie=cookie).code == "not_found"


# ------------------------------------------------------------------ step 2: Origin


@pytest.mark.parametrize(
    "origin",
    [
        "null",
        "NULL",
        "",
        "https://www.facebook.com",
        "http://127.0.0.1:8499",
        "http://127.0.0.1",
        "http://localhost:8499",
        "http://vidhuk-00000000.localhost:8499",
        "HTTP://127.0.0.1:8499",
        "file://",
        "ftp://evil.example",
        "chrome-extension://",
        f"{EXTENSION}/",
        f"{EXTENSION} https://evil.example",
        "https://evil-extension://x",
        "javascript:alert(1)",
    ],
)
def test_any_other_origin_is_refused_before_a_handler(desk: InsideDesk, origin: str) -> None:
    browser = desk.pair()
    for method, path in (("GET", "/ping"), ("POST", "/captures"), ("POST", "/pair"), ("DELETE", "/nothing")):
        answer = browser.api(method, path, submission(), origin=origin)
        assert (answer.code, answer.status) == ("wrong_origin", 403)
    assert desk.page("GET", "/enter", origin=origin).code == "wrong_origin"


def test_two_origins_are_refused(desk: InsideDesk) -> None:
    headers = [("host", API), ("origin", EXTENSION), ("origin", EXTENSION)]
    assert desk.ask("GET", "/ping", headers).code == "wrong_origin"


def test_an_extension_reaches_no_page(desk: InsideDesk) -> None:
    assert desk.page("GET", "/history", cookie=desk.sign_in(), origin=EXTENSION).code == "wrong_origin"
    assert desk.page("POST", "/enter", {"k": "x"}, origin=EXTENSION).code == "wrong_origin"


def test_the_pages_origin_reaches_no_token_route(desk: InsideDesk) -> None:
    browser = desk.pair()
    answer = browser.api("POST", "/captures", submission(), origin=desk.access.page_origin)
    assert answer.code == "not_paired"


# ------------------------------------------------------------------ step 3: Sec-Fetch-Site


@pytest.mark.parametrize("site", ["cross-site", "same-site", "None", "", "none, none", "garbage"])
def test_another_fetch_site_is_refused(desk: InsideDesk, site: str) -> None:
    assert desk.api("GET", "/ping", sec_fetch_site=site).code == "cross_site"
    assert desk.page("GET", "/history", cookie=desk.sign_in(), sec_fetch_site=site).code == "cross_site"


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_only_a_navigation_of_the_whole_tab_may_come_from_elsewhere_and_only_to_the_entry(
    desk: InsideDesk, site: str
) -> None:
    goes: dict[str, Any] = {"sec_fetch_site": site, "sec_fetch_mode": "navigate", "sec_fetch_dest": "document"}
    assert desk.page("GET", "/enter", **goes).status == 200
    assert desk.page("GET", "/enter", **{**goes, "sec_fetch_dest": "iframe"}).code == "cross_site"
    assert desk.page("GET", "/enter", **{**goes, "sec_fetch_mode": "no-cors"}).code == "cross_site"
    assert desk.page("POST", "/enter", {"k": "x"}, **goes).code == "cross_site"
    assert desk.page("GET", "/history", cookie=desk.sign_in(), **goes).code == "cross_site"
    assert desk.page("GET", "/static/css/base.css", **goes).code == "cross_site"
    assert desk.api("GET", "/practice", **goes).code == "cross_site"


# ------------------------------------------------------------------ what browsers really send (browser-facts)

BROWSERS: list[tuple[str, str, dict[str, str], str]] = [
    ("Chromium background GET", "GET", {"sec-fetch-site": "none", "sec-fetch-mode": "cors"}, "in"),
    ("Firefox background GET", "GET", {"sec-fetch-site": "same-origin", "sec-fetch-mode": "cors"}, "in"),
    ("Chromium background POST", "POST", {"origin": EXTENSION, "sec-fetch-site": "none"}, "in"),
    (
        "Firefox background POST",
        "POST",
        {"origin": "moz-extension://3c0d5a8e-1111-4222-8333-444455556666", "sec-fetch-site": "same-origin"},
        "in",
    ),
    ("background without host permission", "POST", {"origin": EXTENSION, "sec-fetch-site": "cross-site"}, "cross_site"),
    ("its preflight", "OPTIONS", {"origin": EXTENSION, "sec-fetch-site": "cross-site"}, "options_refused"),
    (
        "content script of a site, once leave is given",
        "POST",
        {"origin": "https://www.facebook.com", "sec-fetch-site": "cross-site"},
        "wrong_origin",
    ),
    (
        "preflight of a site",
        "OPTIONS",
        {"origin": "https://www.facebook.com", "sec-fetch-site": "cross-site"},
        "wrong_origin",
    ),
    (
        "text/plain POST of a page, which runs elsewhere although CORS forbids it",
        "POST",
        {"origin": "https://evil.example", "sec-fetch-site": "cross-site", "content-type": "text/plain"},
        "wrong_origin",
    ),
    (
        "form POST of an https page",
        "POST",
        {
            "origin": "null",
            "sec-fetch-site": "cross-site",
            "sec-fetch-mode": "navigate",
            "content-type": "text/plain",
        },
        "wrong_origin",
    ),
    (
        "no-cors GET of a page on loopback",
        "GET",
        {"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"},
        "cross_site",
    ),
    ("page of another local port", "GET", {"sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors"}, "cross_site"),
    ("image in a page", "GET", {"sec-fetch-site": "cross-site", "sec-fetch-dest": "image"}, "cross_site"),
    ("typed into the address bar", "GET", {"sec-fetch-site": "none", "sec-fetch-mode": "navigate"}, "in"),
    ("a program that is no browser", "GET", {}, "in"),
]


@pytest.mark.parametrize(
    ("method", "headers", "outcome"), [row[1:] for row in BROWSERS], ids=[row[0] for row in BROWSERS]
)
def test_every_caller_of_the_measured_matrix(
    desk: InsideDesk, method: str, headers: dict[str, str], outcome: str
) -> None:
    message = {"nonce": "0" * 64} if method == "POST" else None
    sent: dict[str, Any] = {name.replace("-", "_"): value for name, value in headers.items()}
    answer = desk.api(method, "/ping", message, **sent)
    if outcome == "in":
        assert answer.status == 200
        assert answer.json["service"] == "vidhuk"
    else:
        assert answer.code == outcome


# ------------------------------------------------------------------ step 4: tokens


@pytest.mark.parametrize(
    "form",
    [
        "{}",
        "bearer{}",
        "Basic {}",
        "Bearer {}x",
        "Bearer {} {}",
        "Bearer",
        "Token {}",
        "Bearer " + "A" * 43,
        "Bearer " + "A" * 5_000,
    ],
)
def test_only_the_exact_token_in_a_bearer_header_opens(desk: InsideDesk, form: str) -> None:
    browser = desk.pair()
    answer = browser.api("GET", f"/captures/{ID}", authorization=form.replace("{}", browser.token))
    assert (answer.code, answer.status, answer.header("www-authenticate")) == ("not_paired", 401, "Bearer")


def test_a_token_in_the_address_or_sent_twice_opens_nothing(desk: InsideDesk) -> None:
    browser = desk.pair()
    token = browser.token
    assert desk.api("GET", f"/captures/{ID}?token={token}&authorization=Bearer%20{token}").code == "not_paired"
    twice = [("host", API), ("authorization", f"Bearer {token}"), ("authorization", f"Bearer {token}")]
    assert desk.ask("GET", f"/captures/{ID}", twice).code == "not_paired"
    assert browser.api("GET", f"/captures/{ID}").code == "capture_unknown"


def test_a_token_works_only_with_the_origin_it_was_given_to(desk: InsideDesk) -> None:
    browser = desk.pair()
    other = "chrome-extension://" + "p" * 32
    assert browser.api("POST", "/captures", submission()).status == 200
    assert browser.api("POST", "/captures", submission(), origin=other).code == "not_paired"
    assert browser.api("GET", f"/captures/{ID}", origin=other).code == "not_paired"


def test_a_token_given_without_an_origin_works_with_none_only(desk: InsideDesk) -> None:
    browser = desk.pair(origin=None)
    assert browser.api("POST", "/captures", submission()).status == 200
    assert browser.api("POST", "/captures", submission(), origin=EXTENSION).code == "not_paired"


def test_a_revoked_token_dies_at_once(desk: InsideDesk) -> None:
    browser, other = desk.pair(), desk.pair("chrome-extension://" + "p" * 32)
    first = next(one for one in desk.access.installations.listed() if str(one.id) == browser.installation)
    desk.access.installations.revoke(first.id, now=desk.clock.now())
    assert browser.api("POST", "/captures", submission()).code == "not_paired"
    assert other.api("POST", "/captures", submission()).status == 200


@pytest.mark.parametrize(
    "rule", [r for r in ROUTES if r.who not in (Who.ANYONE, Who.ENTER)], ids=lambda r: f"{r.method} {r.path}"
)
def test_no_route_answers_without_its_credential(desk: InsideDesk, rule: RouteRule) -> None:
    path = concrete(rule)
    if rule.door is Door.API:
        assert desk.api(rule.method, path, {}).code == "not_paired"
    else:
        assert desk.page(rule.method, path).code == "not_signed_in"


def test_the_commands_secret_opens_the_commands_routes_and_nothing_else(desk: InsideDesk) -> None:
    secret = (desk.settings.home / "cli-secret").read_text().strip()
    bearer = f"Bearer {secret}"
    assert desk.api("POST", "/cli/open", {"path": "/"}, authorization=bearer).status == 200
    assert desk.api("POST", "/cli/open", {"path": "/"}, authorization=bearer, origin=EXTENSION).code == "not_paired"
    assert desk.api("POST", "/captures", submission(), authorization=bearer).code == "not_paired"
    assert desk.api("GET", f"/captures/{ID}", authorization=bearer).code == "not_paired"
    browser = desk.pair(origin=None)
    assert browser.api("POST", "/cli/open", {"path": "/"}).code == "not_paired"
    assert browser.api("POST", "/cli/pair", {"code": "AAAAAAAA"}).code == "not_paired"


# ------------------------------------------------------------------ step 4: sessions


def test_a_page_write_needs_the_exact_origin_and_the_csrf_token(desk: InsideDesk) -> None:
    cookie = desk.sign_in()
    fields = {"language": "en", "next": "/history"}
    assert desk.page("POST", "/language", fields, cookie).status in (200, 303)
    without = [
        ("host", desk.page_host),
        ("cookie", f"vidhuk_session={cookie}"),
        ("content-type", "application/x-www-form-urlencoded"),
    ]
    assert desk.ask("POST", "/language", without, b"language=en").code == "wrong_origin"
    with_origin = [*without, ("origin", desk.access.page_origin)]
    for body in (
        b"language=en",
        b"language=en&csrf=",
        b"language=en&csrf=" + b"0" * 64,
        f"csrf={csrf_of(cookie)}&csrf={csrf_of(cookie)}".encode(),
    ):
        assert desk.ask("POST", "/language", with_origin, body).code == "csrf_failed"
    other = desk.sign_in()
    assert desk.ask("POST", "/language", with_origin, f"csrf={csrf_of(other)}".encode()).code == "csrf_failed"


def test_a_cookie_that_somebody_doubled_opens_nothing(desk: InsideDesk) -> None:
    cookie = desk.sign_in()
    doubled = f"vidhuk_session={cookie}; vidhuk_session={'A' * 43}"
    headers = [("host", desk.page_host), ("cookie", doubled)]
    assert desk.ask("GET", "/browsers", headers).code == "not_signed_in"


# ------------------------------------------------------------------ step 5: media type and size


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
    import json

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


# ------------------------------------------------------------------ every answer


def every_answer(desk: InsideDesk) -> list[tuple[RouteRule | None, Any]]:
    """An answer of every route with its credential, and refusals of every step."""
    cookie, browser = desk.sign_in(), desk.pair()
    found: list[tuple[RouteRule | None, Any]] = []
    for rule in ROUTES:
        path = concrete(rule)
        if rule.path in ("/browsers/sessions/{id}/revoke",):
            continue
        answer = (
            browser.api(rule.method, path, {})
            if rule.door is Door.API
            else desk.page(rule.method, path, {} if rule.method == "POST" else None, cookie)
        )
        found.append((rule, answer))
    for method in ("GET", "POST", "OPTIONS", "HEAD"):
        for host in ("evil.example", API, desk.page_host):
            found += [
                (None, desk.ask(method, "/nothing", [("host", host), ("origin", origin)]))
                for origin in ("https://evil.example", EXTENSION)
            ]
    return found


def test_no_answer_ever_gives_cors_leave(desk: InsideDesk) -> None:
    for rule, answer in every_answer(desk):
        assert not [name for name, _ in answer.headers if name.startswith("access-control-")], rule


def test_every_answer_carries_the_security_headers(desk: InsideDesk) -> None:
    for rule, answer in every_answer(desk):
        assert answer.header("x-content-type-options") == "nosniff", rule
        assert answer.header("referrer-policy") == "no-referrer"
        assert answer.header("cross-origin-opener-policy") == "same-origin"
        assert answer.header("cross-origin-resource-policy") == "same-origin"
        assert answer.header("server") is None
        policy = answer.header("content-security-policy") or ""
        directives = [directive.strip() for directive in policy.split(";")]
        assert "default-src 'none'" in directives
        assert "frame-ancestors 'none'" in directives
        assert "unsafe" not in policy
        assert "*" not in policy
        assert "http" not in policy
        static = rule is not None and rule.path == "/static/{path:path}"
        assert answer.header("cache-control") == ("no-cache" if static else "no-store")


def test_no_answer_at_the_api_sets_a_cookie(desk: InsideDesk) -> None:
    for rule, answer in every_answer(desk):
        if rule is None or rule.path != "/enter":
            assert answer.header("set-cookie") is None


def test_the_table_is_the_whole_list_of_routes(desk: InsideDesk) -> None:
    def routes_of(router: Any) -> list[APIRoute]:
        found: list[APIRoute] = []
        for route in router.routes:
            # FastAPI keeps an included router as it is and resolves it at the first request.
            found += [route] if isinstance(route, APIRoute) else routes_of(route.original_router)
        return found

    def real(app: Any) -> set[tuple[str, str]]:
        return {(method, route.path) for route in routes_of(app) for method in route.methods or ()}

    def listed(door: Door) -> set[tuple[str, str]]:
        return {(rule.method, rule.path) for rule in ROUTES if rule.door is door}

    # The guard knows the practice page's addresses as one rule; the page serves them one by one.
    rest = ("GET", "/practice/{path:path}")
    api = {rest if path.startswith("/practice/") else (method, path) for method, path in real(desk.app.api)}
    assert api == listed(Door.API)
    assert real(desk.app.pages) == listed(Door.PAGES)


@pytest.mark.parametrize("poison", ["<script>alert(1)</script>", "Олена-Петренко-0671234567"])
def test_no_refusal_echoes_what_was_sent(desk: InsideDesk, poison: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    cookie, browser = desk.sign_in(), desk.pair()
    ascii_poison = poison.encode("utf-8").decode("latin-1")
    answers = [
        browser.api("GET", f"/{poison}?q={poison}"),
        browser.api("GET", f"/captures/{poison}"),
        browser.api("POST", "/captures", raw=poison.encode()),
        browser.api("POST", f"/captures/{ID}/correction", {"type": poison, poison: 1}),
        browser.api("POST", f"/captures/{ID}/correction", {poison: poison}),
        browser.api("POST", "/open", {"path": poison}),
        browser.api("POST", "/open", {"path": "/"}, content_type=ascii_poison),
        desk.page("GET", f"/{poison}?q={poison}", cookie=cookie),
        desk.page("GET", f"/captures/{poison}", cookie=cookie),
        desk.page("POST", "/language", {"language": poison, poison: poison}, cookie),
        desk.page("POST", "/enter", {"k": poison}),
    ]
    for answer in answers:
        assert 400 <= answer.status < 500
        assert poison.encode() not in answer.body
    assert poison not in caplog.text
    assert "alert(1)" not in caplog.text
