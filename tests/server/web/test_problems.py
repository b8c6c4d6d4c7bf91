"""A failure is a page that says what to do; it names its code and echoes nothing."""

from __future__ import annotations

import pytest

from tests.page_html import Html
from tests.server.web.conftest import SignedIn
from vidhuk.contracts import ErrorCode, Params
from vidhuk.web import error_page

PARAMS: Params = {
    "seconds": 3, "left": 2, "limit": 1024, "file": "clinic.yaml", "line": 3, "key": "name", "problem": "x", "field": "q",
    "part": "text", "major": 9, "name": "VIDHUK_PORT", "takes": "uk", "path": "/x", "port": 8420, "allow": "GET",
    "entry": "e", "revision": "1", "number": 1, "count": 1, "desk": "d",
}  # fmt: skip


@pytest.mark.parametrize("language", ["uk", "en"])
@pytest.mark.parametrize("signed_in", [True, False])
@pytest.mark.parametrize("code", list(ErrorCode))
def test_every_code_has_a_page_in_both_languages(code: ErrorCode, signed_in: bool, language: str) -> None:
    page = Html(error_page(code, dict(PARAMS), status=403, language=language, signed_in=signed_in))
    assert page.one("html").attributes["lang"] == language
    assert page.one("p", class_="problem-code").text.endswith(code.value)
    assert "{" not in page.one("main").text
    assert bool(page.all("a", href="/history")) == signed_in


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503, 507])
def test_every_status_has_a_heading(status: int) -> None:
    page = Html(error_page(ErrorCode.BUSY, {}, status=status, language="uk", signed_in=True))
    assert page.one("h1").text


def test_params_are_escaped() -> None:
    page = error_page(ErrorCode.CLINIC_INVALID, {**PARAMS, "file": "<b>"}, status=422, language="uk", signed_in=True)
    assert "<b>" not in page
    assert "&lt;b&gt;" in page


def test_who_is_not_signed_in_learns_how_to_come_in(person: SignedIn) -> None:
    answer = person.desk.inside.page("GET", "/history")
    page = Html(answer.body.decode())
    assert answer.status == 401
    assert "vidhuk open" in page.source
    assert not page.all("script")


def test_an_unknown_page_is_a_page_and_does_not_repeat_its_address(person: SignedIn) -> None:
    answer = person.get("/такого/немає")
    assert (answer.status, answer.code) == (404, "not_found")
    answer = person.get("/reflected-words")
    assert "reflected-words" not in answer.body.decode()


def test_the_entry_page_holds_its_script_and_no_link_inside(person: SignedIn) -> None:
    answer = person.desk.inside.page("GET", "/enter")
    page = Html(answer.body.decode())
    assert [e.attributes["src"] for e in page.all("script")] == ["/static/js/enter.js"]
    assert page.one("div", id="enter-failed").attributes["role"] == "alert"


@pytest.mark.parametrize(
    "target",
    [
        "/captures/{bare}/parts/nothing",
        "/captures/99999/screenshot",
        "/clinic/export/nothing",
        "/static/nothing.css",
        "/nothing",
    ],
)
def test_what_is_not_there_is_a_page_with_its_style_and_a_way_back(filled: SignedIn, target: str) -> None:
    """A part of a capture has a policy that lets nothing load; its refusal is a page like any other."""
    answer = filled.get(target.format(**filled.kept))
    assert answer.status == 404
    policy = answer.header("content-security-policy") or ""
    assert "style-src 'self'" in policy
    assert "sandbox" not in policy
    page = Html(answer.body.decode())
    assert page.all("link", rel="stylesheet")
    if not target.startswith("/static"):
        assert page.all("a", href="/history")


def test_a_part_that_is_there_keeps_its_own_policy(filled: SignedIn) -> None:
    answer = filled.get(f"/captures/{filled.kept['praise']}/parts/text")
    assert answer.status == 200
    assert "sandbox" in (answer.header("content-security-policy") or "")
