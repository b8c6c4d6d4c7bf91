"""Every test page of the site adapters, read by the built add-on in a real Firefox: the cases are the same as Chromium's."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.e2e import page_cases
from tests.e2e.browsers.firefox import Firefox, FirefoxTab, firefox, pack
from tests.e2e.road import road
from tests.e2e.site_server import Sites

pytestmark = pytest.mark.timeout(300)


class FirefoxCases:
    """A tab as the cases drive it, and a page of the add-on's own that asks in the background's place."""

    def __init__(self, browser: Firefox, sites: Sites, practice: dict[str, str]) -> None:
        self._browser = browser
        self._sites = sites
        self._practice = practice
        self._asker = browser.page("options")
        self._tab: FirefoxTab = browser.tab("about:blank")

    def open(self, address: str, html: str) -> None:
        """Show the page at its address."""
        if address.startswith("http://"):
            self._practice["html"] = html
        else:
            self._sites.put(address, html)
        self._tab.goto(address)

    def put_script(self, file: str) -> None:
        """Inject as the background does."""
        self._asker.evaluate(
            f"{_FRONT} await browser.scripting.executeScript({{ target: {{ tabId: tab.id, frameIds: [0] }}, files: [args[0]] }})",
            file,
        )

    def select(self, selector: str) -> None:
        """Select an element's words."""
        self._tab.evaluate("getSelection().selectAllChildren(document.querySelector(args[0]))", selector)

    def right_click(self, selector: str) -> bool:
        """Press the right button on it."""
        if not self._tab.evaluate(_DRAWN, selector):
            return False
        self._tab.right_click(selector, corner=(40, 10))
        # The next press belongs to the page, not to this menu.
        self._browser.close_menu()
        return True

    def clicked(self) -> Any:
        """Ask the frame."""
        return self._asker.evaluate(
            f"{_FRONT} return await browser.tabs.sendMessage(tab.id, {{ kind: 'what-was-clicked' }}, {{ frameId: 0 }})"
        )


_FRONT = "const [tab] = await browser.tabs.query({ active: true, currentWindow: true });"

_DRAWN = """
const { width, height } = document.querySelector(args[0]).getBoundingClientRect();
return width >= 1 && height >= 1;
"""


@pytest.fixture
def cases(sites: Sites, firefox_build: Path, tmp_path: Path) -> Iterator[FirefoxCases]:
    """The built add-on whose manifest has leave for every site from the start: its scripts are the shipped bytes."""
    allowed = tmp_path / "addon"
    shutil.copytree(firefox_build, allowed)
    manifest = json.loads((allowed / "manifest.json").read_text("utf-8"))
    manifest["host_permissions"] += manifest.pop("optional_host_permissions")
    (allowed / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    every = [*page_cases.CASES, *page_cases.THOUSANDS]
    hosts = {urlsplit(page_cases.page_of(case)[0]["address"]).hostname or "" for case in every}
    # A desk's practice page, at the address that its cases name.
    practice = {"html": ""}
    with (
        road(lambda _request: (200, practice["html"].encode()), media_type="text/html; charset=utf-8") as desk,
        firefox(sites, hosts=tuple(sorted(hosts - {"127.0.0.1"})), ports={8420: desk.port}) as running,
    ):
        running.install(pack(allowed, tmp_path / "addon.xpi"))
        yield FirefoxCases(running, sites, practice)


def test_every_test_page_is_read_as_expected(cases: FirefoxCases) -> None:
    read, wrong = page_cases.read_all(cases)
    assert wrong == {}
    assert read == len(page_cases.CASES) - len(page_cases.NOT_DRAWN)


def test_of_two_thousand_comments_the_clicked_one_is_read(cases: FirefoxCases) -> None:
    assert page_cases.read_all(cases, page_cases.THOUSANDS) == (len(page_cases.THOUSANDS), {})
