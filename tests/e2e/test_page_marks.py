"""Marks beside comments in the page itself: never by default, never unread, closed to the site, and gone when told."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.e2e.chromium import Extension, until
from tests.e2e.page_spy import ADDED, ALL, REACHABLE, SITE, SPY
from tests.e2e.site_server import Sites
from tests.e2e.test_extension_pages import assert_accessible
from tests.e2e.thread_pages import POST, Comment, facebook_thread
from tests.running_desk import RunningDesk

pytestmark = pytest.mark.timeout(240)

THREAD = f"https://www.facebook.com/klinika.promin/posts/{POST}"
COMMENTS = [
    Comment(9401, "Зоя Верес", "Приймальня працювала швидко"),
    Comment(9402, "Остап Кужіль", "Аналізи загубили, довелося здавати ще раз"),
    Comment(9403, "Мирослава Тин", "Чи приймаєте у суботу?"),
]


def drawn(page: Page) -> list[dict[str, Any]]:
    """The marks as the browser itself knows them: its debugger opens closed shadows, a site's script cannot."""
    session = page.context.new_cdp_session(page)
    try:
        root = session.send("DOM.getDocument", {"depth": -1, "pierce": True})["root"]
        html = next(one for one in root["children"] if one["nodeName"] == "HTML")
        found = []
        for host in html["children"]:
            for shadow in host.get("shadowRoots", []):
                assert shadow["shadowRootType"] == "closed"
                for mark in shadow.get("children", []):
                    at = mark["attributes"]
                    attributes = dict(zip(at[::2], at[1::2], strict=True))
                    words = "".join(one.get("nodeValue", "") for one in mark["children"])
                    icons = sum(one["nodeName"].lower() == "svg" for one in mark["children"])
                    found.append({"word": words, "icons": icons, **attributes})
        return found
    finally:
        session.detach()


def words(page: Page) -> list[str]:
    return [mark["word"] for mark in drawn(page) if "visibility: visible" in mark["style"]]


def listed(extension: Extension, page: Page) -> Page:
    page.bring_to_front()
    panel = extension.panel()
    panel.click("[data-part=screen] > summary")
    until(lambda: panel.locator("[data-part=screen-comment]").count() == 3, "the panel lists the screen")
    return panel


def look(panel: Page) -> None:
    panel.click("[data-part=look-at-screen]")
    panel.wait_for_selector("[data-part=look-at-screen][aria-busy=false]")


def test_marks_come_only_after_reading_stay_closed_to_the_site_and_go_when_switched_off(
    paired: Extension, desk: RunningDesk, sites: Sites
) -> None:
    page = paired.context.new_page()
    page.goto(sites.put(THREAD, facebook_thread(COMMENTS, "uk", SPY)))
    paired.click_menu(page, "#text-9401")
    until(lambda: len(desk.exported()) == 1, "the first is in the archive")
    paired.click_menu(page, "#text-9402")
    until(lambda: len(desk.exported()) == 2, "the second is in the archive")
    panel = paired.panel()
    panel.locator("[data-part=copy]").first.click()
    until(lambda: paired.state(panel)["card"]["answer"]["replies_copied"] == 1, "the copied reply is recorded")
    panel.close()
    until(lambda: page.evaluate(ADDED) == 0, "the toasts are gone", 30)
    elements, site = page.evaluate(ALL), page.evaluate(SITE)
    page.evaluate("window.seen.length = 0")

    panel = listed(paired, page)
    look(panel)
    assert page.evaluate(ALL) == elements, "by default the list draws nothing into the page"
    assert page.evaluate("window.seen.length") == 0

    options = paired.options()
    options.wait_for_selector("[data-part=marks][data-on=false]")
    assert options.locator("[data-part=marks-on]").is_disabled()
    for message in ({"on": True}, {"on": True, "read": False}):
        answer = paired.ask(options, {"kind": "set-marks", **message})
        assert answer["ok"] is False, "nor does the background take it from a page that showed no explanation"
    assert_accessible(options, "the switch before reading")
    options.check("[name=marks-read]")
    options.click("[data-part=marks-on]")
    options.wait_for_selector("[data-part=marks][data-on=true]")
    assert_accessible(options, "the switch turned on")

    panel.bring_to_front()
    look(panel)
    until(lambda: words(page) == ["збережено", "є відповідь"], "both comments of the archive are marked")
    for mark in drawn(page):
        assert (mark["icons"], mark["lang"]) == (1, "uk")
        assert mark["title"].startswith("Vidhuk: ")
        assert "pointer-events: none" in mark["style"]
    assert page.evaluate(SITE) == site, "no node of the site's own is changed"
    assert page.evaluate(ALL) == elements + 1, "one element for all of them"
    reachable = page.evaluate(REACHABLE)
    assert reachable, "the site sees that an element came"
    assert all(one == [None, "", 0, False] for one in reachable), f"and nothing in it: {reachable}"

    page.bring_to_front()
    page.evaluate("document.querySelector('#text-9401').closest('[aria-label]').remove()")
    until(lambda: words(page) == ["є відповідь"], "the mark of a comment that left goes with it")
    panel.bring_to_front()
    look(panel)
    until(lambda: words(page) == ["є відповідь"], "the list follows")
    panel.close()
    until(lambda: page.evaluate(ADDED) == 0, "a panel that closes takes the marks with it")

    page.bring_to_front()
    panel = paired.panel()
    panel.click("[data-part=screen] > summary")
    until(lambda: words(page) == ["є відповідь"], "a new panel draws them again")
    page.evaluate("history.pushState(null, '', '?another')")
    until(lambda: page.evaluate(ADDED) == 0, "another address in the same page has none")
    page.evaluate("history.back()")
    until(lambda: page.evaluate("location.search") != "?another", "the page is back")
    look(panel)
    until(lambda: words(page) == ["є відповідь"], "and again at the next look")
    options.click("[data-part=marks-off]")
    options.wait_for_selector("[data-part=marks][data-on=false]")
    until(lambda: page.evaluate(ADDED) == 0, "switching off takes them away at once")
    assert not options.locator("[name=marks-read]").is_checked(), "whoever wants them again reads again"
    panel.bring_to_front()
    look(panel)
    assert page.evaluate(ADDED) == 0
    assert json.dumps(paired.ask(panel, {"kind": "marks-state"})) == '{"ok": true, "value": false}'
