"""A real Chromium on the desk's pages: signed in, in any width, scheme and language; notes everything the browser complains of."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Request

from tests.e2e.chromium import chromium_path
from tests.page_desk import OpenDesk

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@dataclass
class Watched:
    """One page and what went wrong in it."""

    page: Page
    complaints: list[str] = field(default_factory=list)

    def open(self, address: str, status: int = 200) -> None:
        """Go there; anything that the browser complains of while it loads is a failure of the test."""
        before = len(self.complaints)
        answer = self.page.goto(address)
        assert answer is not None
        assert answer.status == status, (address, answer.status)
        self.page.wait_for_load_state("load")
        if status < 400:
            assert self.complaints[before:] == [], address

    @property
    def width(self) -> int:
        """How far the page reaches to the right, beyond the window."""
        return int(self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def _note_failure(watched: Watched, request: Request) -> None:
    # Leaving a page drops what it was still loading; only a refusal or a broken answer is a failure.
    if request.failure != "net::ERR_ABORTED":
        watched.complaints.append(f"failed: {request.url} {request.failure}")


@contextmanager
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """The installed browser, without the extension."""
    browser = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
    try:
        yield browser
    finally:
        browser.close()


@contextmanager
def window(
    browser: Browser,
    desk: OpenDesk,
    *,
    width: int = 1280,
    scheme: str = "light",
    language: str = "uk",
    signed_in: bool = True,
    scripts: bool = True,
) -> Iterator[Watched]:
    """A window of a person who is signed in."""
    context: BrowserContext = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
        java_script_enabled=scripts,
    )
    if signed_in:
        context.add_cookies([{"name": "vidhuk_session", "value": desk.cookie, "url": desk.pages}])
        for session in desk.inside.access.sessions.listed(desk.inside.clock.now()):
            desk.inside.access.sessions.set_language(session.id, language)
    page = context.new_page()
    watched = Watched(page)
    page.on("console", lambda said: watched.complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda thrown: watched.complaints.append(str(thrown)))
    page.on("requestfailed", lambda request: _note_failure(watched, request))
    page.on("dialog", lambda dialog: dialog.accept())
    try:
        yield watched
    finally:
        context.close()
