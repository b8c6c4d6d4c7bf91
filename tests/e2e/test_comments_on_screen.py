"""The comments on the screen: which the archive has, one thread saved at a person's word, cancelled at another."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.e2e.chromium import Extension, until
from tests.e2e.site_server import Sites
from tests.e2e.test_extension_pages import assert_accessible
from tests.e2e.thread_pages import POST, Comment, facebook_thread, fresh
from tests.running_desk import RunningDesk

pytestmark = pytest.mark.timeout(240)

Kept = Callable[[], list[dict[str, Any]]]

THREAD = f"https://www.facebook.com/klinika.promin/posts/{POST}"
COMMENTS = [
    Comment(1, "Ірма Сова", "Перший: на рецепції були уважні"),
    Comment(2, "Тарас Дуб", "Другий: чекав пів дня"),
    Comment(3, "Ніна Лоза", "Третій: чи є знижка для студентів?"),
    Comment(4, "Юрко Грім", "Четвертий: лікар спокійний, дякую"),
]


def open_thread(
    extension: Extension, sites: Sites, comments: list[Comment] = COMMENTS, head: str = ""
) -> tuple[Page, list[str]]:
    """A thread in a tab, and the numbers of its comments."""
    shown = fresh(comments)
    page = extension.context.new_page()
    page.goto(sites.put(THREAD, facebook_thread(shown, "uk", head)))
    return page, [str(one.native_id) for one in shown]


def open_list(extension: Extension, page: Page) -> Page:
    """The panel with its list of the screen; the page beside it was the last one in front."""
    page.bring_to_front()
    panel = extension.panel()
    panel.click("[data-part=screen] > summary")
    panel.wait_for_selector("[data-part=look-at-screen]")
    return panel


def states(panel: Page) -> list[str | None]:
    rows = panel.locator("[data-part=screen-comment]")
    return [rows.nth(number).get_attribute("data-state") for number in range(rows.count())]


def save_all(panel: Page) -> None:
    panel.click("[data-part=save-screen]")
    panel.click("[data-part=save-screen-yes]")


def test_one_thread_is_saved_after_the_number_was_asked_and_the_list_follows(
    paired: Extension, kept: Kept, sites: Sites
) -> None:
    page, numbers = open_thread(paired, sites)
    panel = open_list(paired, page)
    until(lambda: states(panel) == ["new"] * 4, "four comments stand on the screen")
    assert_accessible(panel, "the list of the screen")
    panel.click("[data-part=save-screen]")
    assert "4" in panel.inner_text(".confirm .question")
    assert kept() == [], "nothing is saved before the person says so"
    panel.click("[data-part=save-screen-yes]")
    panel.wait_for_selector("[data-part=batch][data-stage=done]", timeout=60_000)
    until(lambda: states(panel) == ["saved"] * 4, "the list tells that all are saved")
    assert_accessible(panel, "the list after saving")
    rows = kept()
    assert [row["text"] for row in rows] == [comment.text for comment in COMMENTS]
    assert [row["fields"]["native_id"] for row in rows] == numbers
    assert len({json.loads(row["manifest"])["id"] for row in rows}) == 4, "each is a capture of its own"


def test_what_changed_becomes_a_version_what_did_not_is_left_alone_and_replies_are_told(
    paired: Extension, kept: Kept, sites: Sites
) -> None:
    page, numbers = open_thread(paired, sites)
    paired.click_menu(page, f"#text-{numbers[0]}")
    until(lambda: len(kept()) == 1, "the first is in the archive")
    paired.click_menu(page, f"#text-{numbers[1]}")
    until(lambda: len(kept()) == 2, "the second is in the archive")
    panel = paired.panel()
    panel.locator("[data-part=copy]").first.click()
    until(lambda: paired.state(panel)["card"]["answer"]["replies_copied"] == 1, "the copied reply is recorded")
    page.evaluate(f"document.querySelector('#text-{numbers[0]}').textContent = 'Перший: передумала, були неуважні'")
    page.bring_to_front()
    panel.bring_to_front()
    panel.click("[data-part=screen] > summary")
    until(lambda: states(panel) == ["changed", "answered", "new", "new"], "the list tells each one's state")
    assert panel.locator("[data-part=save-screen]").inner_text().startswith("Зберегти 3")
    page.wait_for_timeout(2_000)  # what is chosen again sooner than this is one press, not another version
    save_all(panel)
    panel.wait_for_selector("[data-part=batch][data-stage=done]", timeout=60_000)
    until(lambda: states(panel) == ["saved", "answered", "saved", "saved"], "the list follows")
    rows = kept()
    assert sorted(row["fields"]["native_id"] for row in rows) == sorted([numbers[0], *numbers])


def test_cancelling_keeps_what_was_saved_and_stops_the_rest(paired: Extension, kept: Kept, sites: Sites) -> None:
    many = [Comment(number, f"Автор {number}", f"Коментар номер {number}") for number in range(12)]
    close = "<style>[role=article] [role=article] { margin: 0 } ul { display: none !important }</style>"
    page, _ = open_thread(paired, sites, many, close)
    panel = open_list(paired, page)
    until(lambda: len(states(panel)) == 12, "twelve comments stand on the screen")
    save_all(panel)
    panel.wait_for_selector("[data-part=cancel-batch]")
    assert_accessible(panel, "the list while saving")
    panel.click("[data-part=cancel-batch]")
    panel.wait_for_selector("[data-part=batch][data-stage=cancelled]", timeout=60_000)
    until(lambda: paired.state(panel)["outbox"] == [], "what was begun has arrived")
    assert 0 < len(kept()) < 12


def test_with_the_desk_off_they_wait_and_the_list_says_so(
    paired: Extension, desk: RunningDesk, kept: Kept, sites: Sites
) -> None:
    page, _ = open_thread(paired, sites)
    desk.kill()
    panel = open_list(paired, page)
    until(lambda: states(panel) == ["new"] * 4, "the screen is read without the desk")
    save_all(panel)
    panel.wait_for_selector("[data-part=batch][data-stage=done]", timeout=90_000)
    until(lambda: states(panel) == ["waiting"] * 4, "they wait in the queue")
    desk.start()
    until(lambda: len(kept()) == 4, "they arrive when the desk is back", 60)


def test_only_the_thread_that_a_person_looks_at_is_offered(paired: Extension, sites: Sites) -> None:
    page, _ = open_thread(paired, sites)
    other = "pfbid0ZzYyXxWwVvUu"
    page.evaluate(
        """other => { for (const link of document.querySelectorAll('[aria-label*="Юрко"] a')) {
            link.setAttribute('href', link.getAttribute('href').replace(/pfbid0\\w+/, other)); } }""",
        other,
    )
    panel = open_list(paired, page)
    until(lambda: states(panel) == ["new"] * 3, "three of one thread")
    assert "1" in panel.inner_text("[data-part=screen]")


def test_a_page_without_comments_has_an_empty_list(paired: Extension, sites: Sites) -> None:
    page, _ = open_thread(paired, sites, [])
    panel = open_list(paired, page)
    panel.wait_for_selector("[data-part=screen-empty]")
    assert_accessible(panel, "the empty list")
