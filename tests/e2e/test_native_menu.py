"""The main path as a person walks it: a native right-click, the browser's own menu, panel, screenshot, history.

Only a native click grants `activeTab` and opens the panel, so this is the test that the product stands on.
"""

from __future__ import annotations

import base64
import io
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page

from tests.e2e.chromium import until
from tests.e2e.screen_seat import TO_OUR_ITEM, ScreenSeat
from tests.e2e.side_panel import SidePanel
from tests.e2e.site_server import Sites
from tests.e2e.thread_pages import POST, REPLY_BOX, Comment, facebook_thread, instagram_post
from tests.running_desk import RunningDesk

pytestmark = pytest.mark.timeout(180)

FACEBOOK = f"https://www.facebook.com/klinika.promin/posts/{POST}"
INSTAGRAM = "https://www.instagram.com/p/DKlinika01/"


def save_by_menu(seat: ScreenSeat, page: Page, number: int) -> SidePanel:
    """Right-click the comment's text, choose our item, and wait until the panel holds its receipt."""
    page.bring_to_front()
    seat.screen.right_click(page, page.locator(f"#text-{number}"))
    seat.screen.keys(*TO_OUR_ITEM)
    panel = SidePanel(seat.extension)
    panel.wait_for("[data-part=receipt][data-state=kept]", 30)
    return panel


def exported(desk: RunningDesk) -> dict[str, dict[str, Any]]:
    """The archive by native id of the comment."""
    return {row["fields"]["native_id"]: row for row in desk.exported()}


def kept_with_screenshot(desk: RunningDesk, comment: Comment) -> dict[str, Any]:
    """The comment's row in the export, once its screenshot has followed."""

    def row() -> dict[str, Any]:
        found = exported(desk).get(str(comment.native_id), {})
        return found if found and found["screenshot"]["status"] == "kept" else {}

    return until(row, "the screenshot follows and is kept", 30)


CASES = [
    pytest.param(
        "uk", Comment(7101, "Олена Коваль", "Чекала сорок хвилин, на рецепції нагрубили 😡", "3 дн."), id="uk"
    ),
    pytest.param("ru", Comment(7102, "Анна Петрова", "Ждала сорок минут, администратор нахамила", "3 дн."), id="ru"),
    pytest.param("en", Comment(7103, "Mary Jones", "I waited for an hour and the staff were rude", "3d"), id="en"),
]


@pytest.mark.parametrize(("language", "comment"), CASES)
def test_a_native_right_click_on_facebook_keeps_the_comment_and_shows_replies(
    seat: ScreenSeat, sites: Sites, language: str, comment: Comment
) -> None:
    page = seat.extension.context.new_page()
    neighbours = [Comment(7190, "Сусід", "Перший коментар"), comment, Comment(7191, "Сусідка", "Останній коментар")]
    page.goto(sites.put(FACEBOOK, facebook_thread(neighbours, language)))
    panel = save_by_menu(seat, page, comment.native_id)

    assert panel.attribute("[data-part=label-language]", "data-value") == language
    assert panel.attribute("[data-part=label-type]", "data-value") == "complaint"
    assert panel.texts("[data-part=suggestion]"), "replies stand beside the comment"

    row = kept_with_screenshot(seat.desk, comment)
    assert row["text"] == comment.text
    assert row["fields"]["author"]["name"] == comment.author
    assert row["fields"]["permalink"] == f"{FACEBOOK}?comment_id={comment.native_id}"
    assert row["fields"]["shown_time"]["text"] == comment.time
    page.close()


def test_a_native_right_click_on_instagram_keeps_the_comment_and_shows_replies(seat: ScreenSeat, sites: Sites) -> None:
    comment = Comment(17901, "olena.k", "Дякую лікарці за уважність ❤️", "2026-11-23T10:20:30.000Z")
    page = seat.extension.context.new_page()
    page.goto(sites.put(INSTAGRAM, instagram_post([Comment(17900, "sasha_m", "Гарно", comment.time), comment])))
    panel = save_by_menu(seat, page, comment.native_id)

    assert panel.attribute("[data-part=label-type]", "data-value") == "praise"
    assert panel.texts("[data-part=suggestion]")

    row = kept_with_screenshot(seat.desk, comment)
    assert row["text"] == comment.text
    assert row["fields"]["permalink"] == f"{INSTAGRAM}c/{comment.native_id}/"
    assert row["fields"]["shown_time"]["precision"] == "exact"
    page.close()


def test_the_screenshot_shows_the_comment_alone(seat: ScreenSeat, sites: Sites) -> None:
    """The clicked comment is painted in a colour of its own: the picture is made of it, and of nothing below."""
    painted = '<style>[aria-label*="Барвиста"] { background: rgb(10, 120, 240) } [aria-label*="Зелена"] { background: rgb(0, 200, 0) }</style>'
    comment = Comment(7301, "Барвиста Пані", "Чекала дві години на лікаря")
    page = seat.extension.context.new_page()
    rows = [comment, Comment(7302, "Зелена Пані", "Сусідній коментар")]
    page.goto(sites.put(FACEBOOK, facebook_thread(rows, "uk", painted)))
    save_by_menu(seat, page, comment.native_id)
    seq = kept_with_screenshot(seat.desk, comment)["seq"]
    page.close()

    history = open_history(seat)
    history.goto(history.url.split("/history")[0] + f"/captures/{seq}")
    encoded = history.evaluate(
        """async () => { const img = document.querySelector('img[src*="/screenshot"]'); await img.decode();
        const answer = await fetch(img.src); const bytes = new Uint8Array(await answer.arrayBuffer());
        let text = ''; for (const b of bytes) text += String.fromCharCode(b); return btoa(text); }"""
    )
    image = Image.open(io.BytesIO(base64.b64decode(encoded))).convert("RGB")
    colours = [
        (count, rgb) for count, rgb in image.getcolors(image.width * image.height) or [] if isinstance(rgb, tuple)
    ]
    every = sum(count for count, _ in colours)
    share = sum(count for count, rgb in colours if rgb == (10, 120, 240)) / every
    neighbour = sum(count for count, rgb in colours if rgb == (0, 200, 0)) / every
    assert share > 0.4, f"the comment fills the picture ({share:.0%})"
    assert neighbour < 0.02, f"the comment below is not in it ({neighbour:.0%})"
    history.close()


def open_history(seat: ScreenSeat) -> Page:
    """Open the pages the way the panel does: its button asks for a link and opens a tab."""
    panel = seat.extension.panel(width=400)
    with seat.extension.context.expect_page() as opened:
        panel.click("[data-part=open-history]")
    history = opened.value
    history.wait_for_url("**/history*")
    panel.close()
    return history


def test_the_lead_finds_it_in_the_history(seat: ScreenSeat, sites: Sites) -> None:
    comment = Comment(7401, "Марія Ткаченко", "Лікар уважний, але в реєстратурі хаос і довга черга")
    page = seat.extension.context.new_page()
    page.goto(sites.put(FACEBOOK, facebook_thread([comment], "uk")))
    save_by_menu(seat, page, comment.native_id)
    history = open_history(seat)
    first = history.locator("main").inner_text()
    assert comment.author in first
    assert comment.text in first
    history.close()
    page.close()


def test_a_key_checks_the_sites_own_box(seat: ScreenSeat, sites: Sites) -> None:
    comment = Comment(9871, "Уляна Кий", "Скільки коштує зняти шви?")
    page = seat.extension.context.new_page()
    page.goto(sites.put(FACEBOOK, facebook_thread([comment, Comment(9872, "Сусід", "Інше")])))
    panel = save_by_menu(seat, page, 9871)
    page.bring_to_front()
    words = ["#text-9871", "Відповідь користувачу Уляна Кий", "Уляно, дякуємо за ваш візит."]
    page.evaluate(f"async (args) => {{ {REPLY_BOX} }}", words)
    page.locator("[role=textbox]").click()
    seat.screen.keys("alt+shift+l")
    panel.wait_for("[data-part=box-checked][data-outcome=checked] [data-rule=L01]", 30)
    page.close()
