"""In a real browser: hostile words run nothing, load nothing, and the policy has nothing to complain of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright, Request, expect

from tests.e2e.page_browser import Watched, chromium, window
from tests.page_desk import OpenDesk, aside, capture, open_desk, png, send
from tests.server.web.test_escaping import CORPUS, hostile
from vidhuk.clinic import save_clinic
from vidhuk.contracts import Clinic


@pytest.fixture(scope="module")
def browser(playwright_driver: Playwright) -> Iterator[Browser]:
    with chromium(playwright_driver) as running:
        yield running


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[OpenDesk, dict[str, int]]]:
    """A desk with the whole corpus in every field."""
    with open_desk(tmp_path_factory.mktemp("poisoned")) as desk:

        def poison() -> dict[str, int]:
            everything = " ".join(CORPUS)
            save_clinic(
                desk.inside.settings.clinic_path,
                Clinic.model_validate(
                    {
                        "name": everything[:900],
                        "doctors": CORPUS,
                        "facts": [{"text": words, "about": [words]} for words in CORPUS],
                    }
                ),
            )
            return {words: send(desk.browser, hostile(words)).seq for words in CORPUS}

        yield desk, aside(poison)


def quiet(watched: Watched, path: str) -> None:
    """Nothing ran, nothing was blocked, everything that was asked for is ours."""
    assert watched.page.evaluate("window.pwned") is None, path
    assert watched.complaints == [], path


def test_the_corpus_runs_nothing(browser: Browser, poisoned: tuple[OpenDesk, dict[str, int]]) -> None:
    desk, kept = poisoned
    asked: list[str] = []
    with window(browser, desk) as watched:
        watched.page.on("request", lambda request: asked.append(request.url))
        for words, seq in kept.items():
            watched.open(f"{desk.pages}/captures/{seq}")
            watched.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
            # Whatever could be waiting for the focus or the pointer gets it.
            watched.page.evaluate(
                "document.querySelectorAll('main *').forEach(one => { one.focus?.(); one.dispatchEvent(new Event('mouseover', {bubbles: true})); })"
            )
            quiet(watched, words)
        for path in ("/history", "/clinic", "/browsers"):
            watched.open(desk.pages + path)
            quiet(watched, path)
        watched.page.wait_for_timeout(200)
        quiet(watched, "afterwards")
    outside = {url for url in asked if not url.startswith(desk.pages + "/")}
    assert not outside


def test_searching_for_hostile_words_runs_nothing(browser: Browser, poisoned: tuple[OpenDesk, dict[str, int]]) -> None:
    desk, _ = poisoned
    with window(browser, desk) as watched:
        watched.open(f"{desk.pages}/history")
        for words in CORPUS:
            with watched.page.expect_response(lambda answer: "/history?" in answer.url):
                watched.page.fill("#q", words)
                watched.page.keyboard.press("Enter")
            expect(watched.page.locator(".htmx-request")).to_have_count(0)
            quiet(watched, words)


def test_the_browsers_own_storage_keeps_no_comment(browser: Browser, poisoned: tuple[OpenDesk, dict[str, int]]) -> None:
    desk, _ = poisoned
    with window(browser, desk) as watched:
        watched.open(f"{desk.pages}/history")
        with watched.page.expect_response(lambda answer: "/history?" in answer.url):
            watched.page.select_option("#type", "complaint")
        watched.page.wait_for_url("**/history?type=complaint")
        # Nothing is cached, so going back loads the page anew.
        with watched.page.expect_event("load"):
            watched.page.go_back()
        watched.page.wait_for_url("**/history")
        expect(watched.page.locator("h1")).to_have_count(1)
        # htmx notes the address it stands at, which the browser's own history knows as well; pages it must not keep.
        kept = watched.page.evaluate("[{...localStorage}, {...sessionStorage}]")
        assert kept[0] == {}
        assert set(kept[1]) <= {"htmx-current-path-for-history"}
        assert "pwned" not in str(kept)


def test_a_stored_picture_or_part_opened_by_itself_does_nothing(browser: Browser, tmp_path: Any) -> None:
    with open_desk(tmp_path / "home") as desk:
        html = "<script>document.title='ran'</script><img src=https://evil.example/x>"
        seq = aside(lambda: send(desk.browser, capture(html, html=html), picture=png())).seq
        with window(browser, desk) as watched:
            asked: list[Request] = []
            watched.page.on("request", lambda request: asked.append(request))  # noqa: PLW0108  (a built-in cannot be hooked)
            # Chromium dresses a lone picture with a style of its own, which our policy refuses too; the picture is there.
            watched.page.goto(f"{desk.pages}/captures/{seq}/screenshot")
            assert watched.page.evaluate("document.images[0].naturalWidth") == 320
            watched.page.goto(f"{desk.pages}/captures/{seq}")
            with watched.page.expect_download() as started:
                watched.page.click(f"a[href='/captures/{seq}/parts/html']")
            assert started.value.path().read_text("utf-8") == html
            assert watched.page.title() != "ran"
            assert not [request.url for request in asked if "evil" in request.url]
