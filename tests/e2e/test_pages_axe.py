"""Every page passes axe, in both languages and schemes; and fits into 320 pixels without scrolling sideways."""

from __future__ import annotations

import secrets
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright

from tests.e2e.accessible import violations
from tests.e2e.page_browser import Watched, chromium, window
from tests.inside_desk import pair_request
from tests.page_desk import OpenDesk, aside, open_desk
from tests.page_fill import fill

FULL = {
    "history": "/history",
    "nothing found": "/history?q=абракадабра",
    "a long capture": "/captures/{long}",
    "a capture to check": "/captures/{check}",
    "a capture for the lead": "/captures/{lead}",
    "a capture with nothing": "/captures/{bare}",
    "a praise in another language": "/captures/{praise}?reply_language=en",
    "clinic": "/clinic",
    "browsers": "/browsers",
    "practice": "/practice",
}
EMPTY = {
    "empty history": "/history",
    "empty clinic": "/clinic",
    "no practice": "/practice",
    "no browser waits": "/browsers",
}


class Desks:
    """A filled desk on which a browser waits for approval, and an empty one."""

    def __init__(self, full: OpenDesk, empty: OpenDesk, kept: dict[str, int]) -> None:
        self.full, self.empty, self.kept = full, empty, kept


@pytest.fixture(scope="module")
def browser(playwright_driver: Playwright) -> Iterator[Browser]:
    with chromium(playwright_driver) as running:
        yield running


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desks]:
    with open_desk(tmp_path_factory.mktemp("full")) as full, open_desk(tmp_path_factory.mktemp("empty")) as empty:
        kept = aside(lambda: fill(full))
        origin = "chrome-extension://" + "b" * 32
        aside(lambda: full.inside.api("POST", "/pair", pair_request(secrets.token_bytes(32)), origin=origin))
        yield Desks(full, empty, kept)


def wrong_in_both(watched: Watched) -> list[str]:
    """In both schemes, without loading it twice."""
    found = []
    for scheme in ("light", "dark"):
        watched.page.emulate_media(color_scheme=scheme)
        found += violations(watched.page, scheme)
    return found


WIDTHS = (320, 360, 768, 1920, 1280)
"""Pixels; the last is that of the window that the next page comes into."""


def measure(watched: Watched, name: str, beyond: dict[tuple[str, int], int]) -> None:
    """How far the page reaches beyond each width."""
    for width in WIDTHS:
        watched.page.set_viewport_size({"width": width, "height": 800})
        beyond[name, width] = watched.width


IN_ENGLISH = {"history", "a capture for the lead", "clinic", "practice", "empty history"}
"""The other language changes words and nothing else: one page of each make."""


@pytest.mark.parametrize("language", ["uk", "en"])
def test_every_page_passes_axe_and_fits_every_width(browser: Browser, desks: Desks, language: str) -> None:
    wrong: dict[str, list[str]] = {}
    beyond: dict[tuple[str, int], int] = {}
    for desk, pages in ((desks.full, FULL), (desks.empty, EMPTY)):
        with window(browser, desk, language=language) as watched:
            for name, path in pages.items():
                if language == "en" and name not in IN_ENGLISH:
                    continue
                watched.open(desk.pages + path.format(**desks.kept))
                watched.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
                wrong[name] = wrong_in_both(watched) if language == "uk" else violations(watched.page)
                measure(watched, name, beyond)
    with window(browser, desks.full, signed_in=False) as watched:
        watched.open(f"{desks.full.api}/practice?lang={language}")
        wrong["open practice"] = wrong_in_both(watched)
        measure(watched, "open practice", beyond)
    assert {name: found for name, found in wrong.items() if found} == {}
    assert {place: pixels for place, pixels in beyond.items() if pixels > 0} == {}, "a page scrolls sideways"


def test_pages_of_failures_and_the_entry_pass_axe(browser: Browser, desks: Desks) -> None:
    wrong: dict[str, list[str]] = {}
    with window(browser, desks.full) as watched:
        watched.open(f"{desks.full.pages}/captures/999999", 404)
        wrong["not found"] = wrong_in_both(watched)
        beyond: dict[tuple[str, int], int] = {}
        measure(watched, "not found", beyond)
        watched.open(f"{desks.full.pages}/enter")
        watched.page.wait_for_selector("#enter-failed:visible")
        wrong["entry"] = wrong_in_both(watched)
    with window(browser, desks.full, signed_in=False) as watched:
        watched.open(f"{desks.full.pages}/history", 401)
        wrong["signed out"] = wrong_in_both(watched)
        measure(watched, "signed out", beyond)
    assert {name: found for name, found in wrong.items() if found} == {}
    assert {place: pixels for place, pixels in beyond.items() if pixels > 0} == {}, "a page scrolls sideways"


def test_wrong_fields_and_a_conflict_pass_axe(browser: Browser, desks: Desks) -> None:
    with window(browser, desks.empty) as watched:
        watched.open(f"{desks.empty.pages}/clinic")
        watched.page.fill("#emails", "не пошта")
        watched.page.fill("#services-0-from", "багато")
        watched.page.click(".clinic-save button")
        watched.page.wait_for_selector("[role=alert]")
        assert watched.page.locator("[aria-invalid=true]").count() == 3
        assert violations(watched.page) == []


def test_every_control_can_be_reached_by_keyboard_and_shows_it(browser: Browser, desks: Desks) -> None:
    with window(browser, desks.full) as watched:
        watched.open(f"{desks.full.pages}/history")
        page = watched.page
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        seen = set()
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement === document.body"):
                break
            seen.add(page.evaluate("document.activeElement.getAttribute('href') || document.activeElement.name"))
            style = page.evaluate(
                "(() => { const on = document.activeElement; const row = on.closest('.entry') ?? on;"
                "return [getComputedStyle(on).outlineStyle, getComputedStyle(row).outlineStyle]; })()"
            )
            assert "solid" in style
        assert {"/clinic", "q", "site", "type", "language", "check", f"/captures/{desks.kept['long']}"} <= seen
