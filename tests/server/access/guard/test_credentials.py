"""Step 4: a token opens the API for its own origin, a session the pages, the folder's secret the commands' routes."""

from __future__ import annotations

import pytest

from tests.inside_desk import EXTENSION, InsideDesk, concrete_path, submission
from vidhuk.access import ROUTES, Door, RouteRule, Who
from vidhuk.access.tokens import csrf_of

API = "127.0.0.1:8499"
ID = "0a8ff6a0-0000-4000-8000-000000000000"


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
    path = concrete_path(rule)
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
