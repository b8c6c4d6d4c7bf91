"""The outbox in Chromium beside its matrix: answers in the panel, versions, the alarm, and captures made before the first pairing."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.e2e.chromium import Extension, until
from tests.e2e.site_server import Sites
from tests.e2e.thread_pages import Comment, facebook_thread
from tests.running_desk import RunningDesk

pytestmark = pytest.mark.timeout(180)

TWO = [
    Comment(
        5000 + number, f"Пацієнтка {number}", f"Чекала на лікаря {number} годин, на рецепції нагрубили і взяли гроші."
    )
    for number in (1, 2)
]


@pytest.fixture
def thread(extension: Extension, sites: Sites) -> Page:
    """A clinic's post with two complaints, open in a tab."""
    page = extension.context.new_page()
    page.goto(sites.put("https://www.facebook.com/klinika.promin/posts/pfbid0AbCdEfGhIjKl", facebook_thread(TWO)))
    return page


def archived(desk: RunningDesk) -> list[str]:
    """Native ids of everything in the desk's archive, in order of arrival."""
    return [row["fields"]["native_id"] for row in desk.exported()]


def capture(extension: Extension, thread: Page, comments: list[Comment]) -> None:
    """Capture one after the other, each safe before the next, as a person would."""
    for comment in comments:
        capture_one(extension, thread, comment)


def capture_one(extension: Extension, thread: Page, comment: Comment) -> None:
    before = extension.cards()
    extension.click_menu(thread, f"#text-{comment.native_id}")
    until(lambda: extension.cards() != before, "the capture is kept")


def waiting(extension: Extension, panel: Page) -> list[str]:
    """State of every item that has not arrived."""
    return [item["state"] for item in extension.state(panel)["outbox"]]


def test_before_the_pairing_after_it_a_second_version_and_the_alarm(
    extension: Extension, desk: RunningDesk, thread: Page
) -> None:
    """One person's day in one browser: each step finds what the one before it left."""
    capture(extension, thread, TWO)
    panel = extension.panel()
    until(lambda: waiting(extension, panel) == ["wait_person"] * 2, "both wait for the pairing")
    extension.pair(desk)
    until(lambda: sorted(archived(desk)) == ["5001", "5002"], "both arrived")

    panel.wait_for_selector("[data-part=receipt][data-state=kept]")
    assert panel.get_attribute("[data-part=label-type]", "data-value") == "complaint"
    assert panel.locator("[data-part=suggestion]").count() >= 1
    # A dispatched event carries no gesture, and the capture says so instead of pretending.
    assert extension.state(panel)["card"]["screenshot"] == {"state": "unavailable", "reason": "no_gesture"}

    # More than two seconds later, a click on the same comment is a version of its own.
    capture(extension, thread, TWO[1:])
    until(lambda: sorted(archived(desk)) == ["5001", "5002", "5002"], "two versions of the second")
    until(lambda: (extension.state(panel)["card"]["answer"] or {}).get("versions") == 2, "the panel tells of both")

    desk.stop()
    capture(extension, thread, TWO[:1])
    until(lambda: waiting(extension, panel) == ["waiting"], "one capture waits")
    panel.close()
    extension.kill_worker()
    desk.start()
    # No page of ours is open and nobody clicks: only the alarm (30 s at least) can bring it.
    until(lambda: archived(desk).count("5001") == 2, "the alarm brought it", seconds=75)
