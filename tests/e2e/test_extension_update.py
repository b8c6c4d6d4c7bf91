"""A tab that was open before the extension, or before its update: it gets a fresh script, and the captures of before are still there."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.e2e.chromium import Extension, until
from tests.e2e.site_server import Sites
from tests.e2e.thread_pages import Comment, facebook_thread
from tests.running_desk import RunningDesk

pytestmark = pytest.mark.timeout(180)

COMMENT = Comment(7001, "Олег Петренко", "Чекав годину, на рецепції нагрубили.")


_SCRIPT_RUNS = """async () => {
  const [tab] = await chrome.tabs.query({ url: "https://www.facebook.com/*" });
  const func = () => Reflect.has(globalThis, Symbol.for("vidhuk"));
  const [frame] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func });
  return frame.result;
}"""


def update_extension(extension: Extension, build: Path) -> None:
    """What an update does: the background starts anew, scripts in open pages are left behind."""
    assert extension.context.browser is not None
    session = extension.context.browser.new_browser_cdp_session()
    with extension.context.expect_event("serviceworker"):
        assert session.send("Extensions.loadUnpacked", {"path": str(build)})["id"] == extension.id
    session.detach()
    # The background puts the new script into open tabs by itself; a person takes longer to come back than it does.
    until(lambda: extension.worker().evaluate(_SCRIPT_RUNS), "the new script runs in the open tab")


def test_an_open_tab_goes_on_after_an_update_without_being_loaded_again(
    paired: Extension, desk: RunningDesk, sites: Sites, extension_build: Path
) -> None:
    thread = paired.context.new_page()
    thread.goto(sites.put("https://www.facebook.com/klinika.promin/posts/1", facebook_thread([COMMENT])))
    desk.stop()
    paired.click_menu(thread, "#text-7001")
    panel = paired.panel()
    until(lambda: len(paired.state(panel)["outbox"]) == 1, "one capture waits")
    panel.close()
    update_extension(paired, extension_build)
    panel = paired.panel()
    assert len(paired.state(panel)["outbox"]) == 1, "what waited before the update waits after it"
    time.sleep(2.1)  # within two seconds it would be the same capture
    paired.click_menu(thread, "#text-7001")
    assert_captured(paired, panel)


def assert_captured(extension: Extension, panel: Page) -> None:
    until(lambda: len(extension.state(panel)["outbox"]) == 2, "the old tab's comment was captured by a fresh script")
    assert extension.state(panel)["notice"] is None
