"""A person's place at Chromium, for the scenarios that run in both browsers."""

from __future__ import annotations

import json
import shutil
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from playwright.sync_api import Error, Page, Playwright

from tests.e2e.browsers.disk import BALLAST, LIGHTEN, FileLimit, wrapper
from tests.e2e.browsers.seat import Seat, Tab
from tests.e2e.chromium import Extension, chromium_with_extension, until
from tests.e2e.site_server import Sites


class ChromiumTab(Tab):
    """One tab of Chromium."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def front(self) -> None:
        self.page.bring_to_front()

    def goto(self, address: str) -> None:
        self.page.goto(address)

    def evaluate(self, script: str, *words: Any) -> Any:
        return self.page.evaluate(f"async (args) => {{ {script} }}", list(words))

    def click(self, selector: str) -> None:
        self.front()
        self.page.click(selector)

    def fill(self, selector: str, text: str) -> None:
        self.front()
        self.page.fill(selector, text)

    def close(self) -> None:
        self.page.close()


class ChromiumSeat(Seat):
    """Chromium with the unpacked build."""

    name = "chromium"

    def __init__(self, driver: Playwright, sites: Sites, build: Path, folder: Path) -> None:
        """Start nothing yet.

        Args:
            build: the unpacked extension; copied, because an update changes it.
            folder: where the copy and the profile go; its name must be short, Chromium's sockets have a limit.
        """
        self._driver = driver
        self._sites = sites
        self._build = folder / "build"
        shutil.copytree(build, self._build)
        self._profile = folder / "profile"
        self._executable = wrapper(folder)
        self._limit = FileLimit(self._profile)
        self._running = ExitStack()
        self._extension: Extension | None = None
        self._panel: Page | None = None

    @property
    def extension(self) -> Extension:
        """The extension in the running browser."""
        assert self._extension is not None, "the browser is closed"
        return self._extension

    def open(self) -> None:
        self._extension = self._running.enter_context(
            chromium_with_extension(
                self._driver, self._profile, self._sites, extension=self._build, executable=self._executable
            )
        )

    def close(self) -> None:
        self._panel = None
        self._extension = None
        self._running.close()

    def tab(self, address: str) -> Tab:
        page = self.extension.context.new_page()
        page.goto(address)
        return ChromiumTab(page)

    def own_page(self, name: str) -> Tab:
        return ChromiumTab(self.extension.page(name))

    def panel(self) -> Tab:
        if self._panel is None or self._panel.is_closed() or not self._speaks(self._panel):
            self._panel = self.extension.panel()
        return ChromiumTab(self._panel)

    @staticmethod
    def _speaks(page: Page) -> bool:
        """False for a page that a reload of the extension cut off."""
        try:
            return bool(page.evaluate("typeof chrome.runtime?.id === 'string'"))
        except Error:
            return False

    def choose_item(self, tab: Tab, selector: str, times: int = 1) -> None:
        assert isinstance(tab, ChromiumTab)
        # A native click wakes a sleeping worker; an event dispatched inside of it finds it awake or not at all.
        self.state()
        self.extension.click_menu(tab.page, selector, times)

    def kill_background(self) -> None:
        self.extension.kill_worker()

    def reload_extension(self) -> None:
        self._load()

    def update_extension(self) -> str:
        manifest = self._build / "manifest.json"
        content = json.loads(manifest.read_text("utf-8"))
        content["version"] = _next(content["version"])
        manifest.write_text(json.dumps(content), "utf-8")
        self._load()
        return str(content["version"])

    def _load(self) -> None:
        browser = self.extension.context.browser
        assert browser is not None
        session = browser.new_browser_cdp_session()
        with self.extension.context.expect_event("serviceworker"):
            assert session.send("Extensions.loadUnpacked", {"path": str(self._build)})["id"] == self.extension.id
        session.detach()
        # The background puts the new script into open tabs by itself; a person takes longer to come back than it does.
        until(lambda: self.extension.worker().evaluate(_SCRIPTS_RUN), "the new script runs in every open tab")

    def fill_disk(self) -> None:
        # Small weights stay in the storage's log: it becomes larger than any other thing that the browser maps. A log
        # of four megabytes is laid aside for a new one.
        panel = self.panel()
        while not 2_000_000 < self._limit.log_size() < 3_700_000:
            panel.evaluate(BALLAST, [[60_000, 4]])
        self._limit.set()

    def empty_disk(self) -> None:
        self._limit.lift()
        self.panel().evaluate(LIGHTEN)


def _next(version: str) -> str:
    head, _, last = version.rpartition(".")
    return f"{head}.{int(last) + 1}"


_SCRIPTS_RUN = """async () => {
  const func = () => Reflect.has(globalThis, Symbol.for("vidhuk"));
  for (const tab of await chrome.tabs.query({ url: "https://www.facebook.com/*" })) {
    const [frame] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func });
    if (!frame.result) return false;
  }
  return true;
}"""
