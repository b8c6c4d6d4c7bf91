"""Steps 1 to 3: Host picks the door, then Origin, then Sec-Fetch-Site; and what browsers were measured to send."""

from __future__ import annotations

from typing import Any

import pytest

from tests.inside_desk import EXTENSION, InsideDesk, submission

API = "127.0.0.1:8499"
ID = "0a8ff6a0-0000-4000-8000-000000000000"


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
