"""Every answer, refusals included: no CORS, the security headers, no echo; and the table is the whole list of routes."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.routing import APIRoute

from tests.inside_desk import EXTENSION, InsideDesk, concrete_path
from vidhuk.access import ROUTES, Door, RouteRule

API = "127.0.0.1:8499"
ID = "0a8ff6a0-0000-4000-8000-000000000000"


def every_answer(desk: InsideDesk) -> list[tuple[RouteRule | None, Any]]:
    """An answer of every route with its credential, and refusals of every step."""
    cookie, browser = desk.sign_in(), desk.pair()
    found: list[tuple[RouteRule | None, Any]] = []
    for rule in ROUTES:
        path = concrete_path(rule)
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
        assert answer.header("referrer-policy") == "same-origin"
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
    def real(app: Any) -> set[tuple[str, str]]:
        assert all(isinstance(route, APIRoute) for route in app.routes)
        return {(method, route.path) for route in app.routes for method in route.methods}

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
