"""Sites that nobody has given leave for, as a person meets them: a native right-click, and the click's own leave is enough."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, Route

from tests.e2e import page_cases
from tests.e2e.screen_seat import TO_OUR_ITEM, ScreenSeat
from tests.e2e.side_panel import SidePanel

pytestmark = pytest.mark.timeout(180)


def opened(seat: ScreenSeat, case: str) -> tuple[Page, dict[str, Any]]:
    """A test page at its own address, in front; no script of ours is in it."""
    expected, html = page_cases.page_of(case)

    def answer(route: Route) -> None:
        document = route.request.resource_type == "document"
        route.fulfill(status=200 if document else 204, content_type="text/html; charset=utf-8", body=html)

    page = seat.extension.context.new_page()
    page.route("**/*", answer)
    page.goto(expected["address"], wait_until="domcontentloaded")
    page.bring_to_front()
    return page, expected


# The menu of a selection has one item with S above ours, "Search … for", which a single S would choose at once.
OVER_A_SELECTION = ("Up", "Up", "Return")


def choose_ours(seat: ScreenSeat, page: Page, selector: str, keys: tuple[str, ...] = TO_OUR_ITEM) -> SidePanel:
    """Right-click there and choose our item of the browser's own menu."""
    seat.screen.right_click(page, page.locator(selector).first)
    seat.screen.keys(*keys)
    return SidePanel(seat.extension)


def newest(seat: ScreenSeat) -> dict[str, Any]:
    """The last capture of the archive."""
    return max(seat.desk.exported(), key=lambda row: int(row["seq"]))


def test_selected_words_of_any_page_are_saved_at_the_first_click(seat: ScreenSeat) -> None:
    page, expected = opened(seat, "web/selection-uk")
    page.eval_on_selector(expected["select"], "e => getSelection().selectAllChildren(e)")
    panel = choose_ours(seat, page, expected["click"], OVER_A_SELECTION)
    panel.wait_for("[data-part=receipt][data-state=kept]", 30)
    row = newest(seat)
    fields = row["fields"]
    assert (fields["site"], fields["kind"], row["text"]) == ("web", "selection", expected["expect"]["text"])
    assert (fields["page_url"], fields["page_title"]) == ("https://forum.example/t/15", "Форум району")
    page.close()


def test_a_review_without_leave_is_read_at_the_second_click_and_the_first_says_so(seat: ScreenSeat) -> None:
    page, expected = opened(seat, "google-maps/stars-uk")
    panel = choose_ours(seat, page, expected["click"])
    panel.wait_for("[data-notice=click_again]", 30)
    panel = choose_ours(seat, page, expected["click"])
    panel.wait_for("[data-part=receipt][data-state=kept]", 30)
    row = newest(seat)
    fields = row["fields"]
    assert (fields["site"], fields["native_id"], row["text"]) == ("google_maps", "Ci9one", expected["expect"]["text"])
    assert fields["rating"]["value"] == 2
    assert fields["strategy_level"] == "structure"
    assert fields["place"]["native_id"] == "0x40d4cf1a2b:0x77aa01"
    page.close()
