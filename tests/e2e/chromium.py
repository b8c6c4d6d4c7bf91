"""A real Chromium with the built extension, driven from outside: its worker, its panel as a tab, its options page."""

from __future__ import annotations

import contextlib
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from playwright.sync_api import BrowserContext, Error, Page, Playwright, Worker

from tests.e2e.site_server import Sites
from tests.running_desk import RunningDesk

EXTENSION = Path(__file__).parents[2] / "extension" / "dist" / "chrome-mv3"

MENU_ITEM = "vidhuk-capture"

_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-search-engine-choice-screen",
]


T = TypeVar("T")


def chromium_path() -> str:
    """The installed Chromium.

    Raises:
        RuntimeError: there is none.
    """
    for name in (os.environ.get("VIDHUK_CHROMIUM") or "chromium", "chromium-browser"):
        found = shutil.which(name)
        if found is not None:
            return found
    raise RuntimeError("Chromium is missing: `make test` installs it as root, see .ci/system-packages")


PATIENCE = 60.0
"""Seconds that something may take on a machine that does much else at the same time. What goes well never waits so long."""


_SHORTEST_PAUSE, _LONGEST_PAUSE = 0.05, 0.25
"""Seconds between two looks: each costs a browser some work, and three of them share two cores."""


def until(probe: Callable[[], T], what: str, seconds: float = PATIENCE) -> T:
    """Wait until `probe` gives something true, and return it.

    Raises:
        AssertionError: it did not in time; the message says what was awaited.
    """
    deadline = time.monotonic() + seconds
    pause = _SHORTEST_PAUSE
    while True:
        found = probe()
        if found:
            return found
        if time.monotonic() > deadline:
            raise AssertionError(f"not within {seconds} s: {what}; last seen: {found!r}")
        time.sleep(pause)
        pause = min(_LONGEST_PAUSE, pause * 1.2)


def unfold(page: Page) -> None:
    """Open all that is folded: one click after the other, until nothing is left, for the page may draw itself anew between two."""
    closed = page.locator("details:not([open]) > summary")
    while closed.count():
        closed.first.click()


@dataclass
class Extension:
    """The extension in one running browser."""

    context: BrowserContext
    id: str

    def page(self, name: str, path: str = "") -> Page:
        """Open one of its own pages (`options`, `sidepanel`) as a tab."""
        page = self.context.new_page()
        page.goto(f"chrome-extension://{self.id}/{name}.html{path}")
        return page

    def panel(self, width: int = 360, height: int = 800) -> Page:
        """The side panel's page as a tab of the panel's width."""
        page = self.page("sidepanel")
        page.set_viewport_size({"width": width, "height": height})
        return page

    def options(self) -> Page:
        """The options page."""
        return self.page("options")

    def worker(self) -> Worker:
        """The background's service worker, waiting until it runs."""
        workers = [one for one in self.context.service_workers if self.id in one.url]
        return workers[-1] if workers else self.context.wait_for_event("serviceworker")

    def ask(self, page: Page, message: dict[str, Any]) -> Any:
        """Send the background a message from one of its own pages; wakes a worker that sleeps."""
        return page.evaluate("message => chrome.runtime.sendMessage(message)", message)

    def state(self, page: Page) -> Any:
        """What the background tells its pages."""
        return self.ask(page, {"kind": "get-state"})["value"]

    def cards(self) -> list[str]:
        """Ids of the captures that the panel can show."""
        found: list[str] = self.worker().evaluate(
            "() => chrome.storage.session.get('panel').then(({ panel }) => (panel?.cards ?? []).map(card => card.id))"
        )
        return found

    def kill_worker(self) -> None:
        """Kill the background's worker, as the browser does when it likes."""
        assert self.context.browser is not None
        session = self.context.browser.new_browser_cdp_session()
        for target in session.send("Target.getTargets")["targetInfos"]:
            if target["type"] == "service_worker" and self.id in target["url"]:
                session.send("Target.closeTarget", {"targetId": target["targetId"]})
        session.detach()

    def tab_of(self, page: Page) -> Any:
        """The browser's own record of a tab."""
        tabs = self.worker().evaluate(
            "address => chrome.tabs.query({}).then(all => all.filter(t => t.url === address))", page.url
        )
        assert len(tabs) == 1, f"{len(tabs)} tabs at {page.url}"
        return tabs[0]

    def click_menu(self, page: Page, selector: str, times: int = 1) -> None:
        """Right-click an element (a trusted event), then dispatch the menu item's event in the worker.

        A dispatched event carries no gesture: no panel opens, and the capture's screenshot is unavailable(no_gesture).
        """
        page.bring_to_front()
        page.click(selector, button="right")
        tab = self.tab_of(page)
        info = {"menuItemId": MENU_ITEM, "pageUrl": page.url, "frameId": 0, "editable": False}
        self.worker().evaluate(
            "([info, tab, times]) => { for (let i = 0; i < times; i += 1) chrome.contextMenus.onClicked.dispatch(info, tab); }",
            [info, tab, times],
        )

    def use_port(self, page: Page, port: int) -> None:
        """Type the desk's port into the options page."""
        page.fill("#port", str(port))
        page.click("[data-part=save-port]")
        page.wait_for_selector("#port-said.done:not(:empty)")

    def pair(self, desk: RunningDesk, port: int | None = None) -> None:
        """Pair through the options page, as a person does, approving with `vidhuk pair CODE`.

        Args:
            desk: the desk that approves.
            port: where the extension reaches it, when that is not its own port.
        """
        page = self.options()
        self.use_port(page, port or desk.port)
        page.click("[data-part=action-pair]")
        code = page.wait_for_selector("[data-code]")
        assert code is not None
        desk.approve(code.get_attribute("data-code") or "")
        page.wait_for_selector("[data-cause=connected]")
        page.close()


@contextmanager
def chromium_with_extension(
    playwright: Playwright,
    profile: Path,
    sites: Sites | None = None,
    *,
    headless: bool = True,
    env: dict[str, str] | None = None,
    flags: tuple[str, ...] = (),
    extension: Path = EXTENSION,
    executable: Path | None = None,
) -> Iterator[Extension]:
    """Run Chromium with the built extension, whose manifest is the shipped one.

    Args:
        profile: a folder for the browser's profile; the same one again is the same person coming back.
        sites: what stands in for the sites.
        headless: False needs a screen in `env`.
        executable: another way to start the browser.
    """
    if not (extension / "manifest.json").exists():
        raise RuntimeError(f"no build at {extension}: run `make build`")
    viewport: dict[str, Any] = {"viewport": {"width": 1100, "height": 800}} if headless else {"no_viewport": True}
    context = playwright.chromium.launch_persistent_context(
        profile,
        executable_path=executable or chromium_path(),
        headless=headless,
        env={**os.environ, **(env or {})},
        args=[
            *_FLAGS,
            f"--disable-extensions-except={extension}",
            f"--load-extension={extension}",
            *(sites.chromium_flags if sites is not None else []),
            *flags,
        ],
        **viewport,
    )
    try:
        workers = context.service_workers
        worker = workers[0] if workers else context.wait_for_event("serviceworker")
        yield Extension(context, worker.url.split("/")[2])
    finally:
        # A test may have closed or killed it already.
        with contextlib.suppress(Error):
            context.close()
