"""A tab that was open before the extension, or before its update: it gets a fresh script, and the captures of before are still there."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.e2e.chromium import Extension, until
from tests.e2e.site_server import Sites
from tests.e2e.thread_pages import Comment, facebook_thread
from tests.running_desk import RunningDesk

pytestmark = pytest.mark.timeout(180)

COMMENT = Comment(7001, "Олег Петренко", "Чекав годину, на рецепції нагрубили.")


def reload_extension(extension: Extension) -> None:
    """What an update does: the background starts anew, scripts in open pages are left behind."""
    page = extension.options()
    with extension.context.expect_event("serviceworker"):
        # A moment later: the page that asks goes with it.
        page.evaluate("() => { setTimeout(() => chrome.runtime.reload(), 50); }")


def test_an_open_tab_goes_on_after_an_update_without_being_loaded_again(
    paired: Extension, desk: RunningDesk, sites: Sites
) -> None:
    thread = paired.context.new_page()
    thread.goto(sites.put("https://www.facebook.com/klinika.promin/posts/1", facebook_thread([COMMENT])))
    desk.stop()
    paired.click_menu(thread, "#text-7001")
    panel = paired.panel()
    until(lambda: len(paired.state(panel)["outbox"]) == 1, "one capture waits")
    reload_extension(paired)
    panel = paired.panel()
    assert len(paired.state(panel)["outbox"]) == 1, "what waited before the update waits after it"
    paired.click_menu(thread, "#text-7001")
    assert_captured(paired, panel)


def assert_captured(extension: Extension, panel: Page) -> None:
    until(lambda: len(extension.state(panel)["outbox"]) == 2, "the old tab's comment was captured by a fresh script")
    assert extension.state(panel)["notice"] is None
