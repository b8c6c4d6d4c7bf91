"""The whole visible tab around a serious complaint: only when this browser's switch is on, and never without saying why not."""

from __future__ import annotations

import base64
import io
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page

from tests.e2e.chromium import until
from tests.e2e.screen_seat import ScreenSeat
from tests.e2e.side_panel import SidePanel
from tests.e2e.site_server import Sites
from tests.e2e.thread_pages import POST, Comment, facebook_thread
from tests.running_desk import RunningDesk

pytestmark = pytest.mark.timeout(180)

THREAD = f"https://www.facebook.com/klinika.promin/posts/{POST}"
COURT = "Пломба випала за тиждень, гроші не повертають. Подаю на вас позов до суду!"
ORDINARY = "Пломба випала за тиждень, гроші не повертають."
GREEN = (0, 200, 0)
PAINT = f'<style>[aria-label*="Зелена"] {{ background: rgb{GREEN} !important; min-height: 60px }}</style>'


def switch(seat: ScreenSeat, on: bool) -> None:
    """Set the switch in the options page, as a person does, and see it stand."""
    page = seat.extension.options()
    page.locator("[data-part=tab-switch]").set_checked(on)
    until(lambda: seat.extension.state(page)["tabPicture"] is on, "the background knows")
    page.close()


def save(seat: ScreenSeat, sites: Sites, number: int, text: str) -> Page:
    """Right-click the comment and choose our item, natively."""
    page = seat.extension.context.new_page()
    rows = [Comment(number, "Синя Пані", text), Comment(number + 1, "Зелена Пані", "Сусідній коментар")]
    page.goto(sites.put(THREAD, facebook_thread(rows, "uk", PAINT)))
    page.bring_to_front()
    seat.screen.right_click(page, page.locator(f"#text-{number}"))
    seat.screen.keys("s", "s", "Return")
    return page


def exported(desk: RunningDesk, number: int) -> dict[str, Any]:
    return next((row for row in desk.exported() if row["fields"]["native_id"] == str(number)), {})


def parts(row: dict[str, Any]) -> set[str]:
    return {part["name"] for part in row.get("parts", [])}


def history_of(seat: ScreenSeat) -> Page:
    """The pages, opened by a link of the panel's."""
    panel = seat.extension.panel(width=400)
    with seat.extension.context.expect_page() as opened:
        panel.evaluate("chrome.runtime.sendMessage({kind: 'open-page', path: '/history'})")
    history = opened.value
    history.wait_for_url("**/history*")
    panel.close()
    return history


def picture(pages: Page, address: str) -> Image.Image:
    encoded = pages.evaluate(
        """async address => { const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
        let text = ''; for (const byte of bytes) text += String.fromCharCode(byte); return btoa(text); }""",
        address,
    )
    return Image.open(io.BytesIO(base64.b64decode(encoded))).convert("RGB")


def has_green(image: Image.Image) -> bool:
    colours = image.getcolors(image.width * image.height) or []
    return any(rgb == GREEN and count > 1000 for count, rgb in colours)


def test_a_threat_of_court_brings_the_whole_tab_when_it_is_switched_on(seat: ScreenSeat, sites: Sites) -> None:
    switch(seat, on=True)
    page = save(seat, sites, 7601, COURT)
    SidePanel(seat.extension).wait_for("[data-part=tab-picture][data-state=kept]", 40)
    row = exported(seat.desk, 7601)
    assert {"screenshot", "screenshot_tab"} <= parts(row)
    width = page.evaluate("innerWidth")
    page.close()

    pages = history_of(seat)
    pages.goto(pages.url.split("/history")[0] + f"/captures/{row['seq']}")
    shown = pages.locator("[data-part=tab-picture] img")
    shown.scroll_into_view_if_needed()
    until(lambda: shown.evaluate("image => image.naturalWidth"), "the capture's page shows it")
    tab = picture(pages, f"/captures/{row['seq']}/additions/screenshot_tab")
    alone = picture(pages, f"/captures/{row['seq']}/screenshot")
    assert abs(tab.width - width) <= 2, "the whole width of the tab beside the panel"
    assert has_green(tab), "the neighbour is in it"
    assert not has_green(alone), "and not in the comment's own picture"
    pages.close()

    verified = seat.desk.command("verify")
    assert verified.returncode == 0, verified.stdout


def test_with_the_switch_off_there_is_none(seat: ScreenSeat, sites: Sites) -> None:
    switch(seat, on=False)
    page = save(seat, sites, 7621, COURT)
    until(lambda: "screenshot" in parts(exported(seat.desk, 7621)), "the comment's own picture is kept", 40)
    page.wait_for_timeout(1500)  # as long as a second picture would take, by the browser's quota
    assert "screenshot_tab" not in parts(exported(seat.desk, 7621))
    assert SidePanel(seat.extension).texts("[data-part=tab-picture]") == []
    page.close()


def test_an_ordinary_complaint_brings_none(seat: ScreenSeat, sites: Sites) -> None:
    switch(seat, on=True)
    page = save(seat, sites, 7641, ORDINARY)
    until(lambda: "screenshot" in parts(exported(seat.desk, 7641)), "the comment's own picture is kept", 40)
    page.wait_for_timeout(1500)
    assert "screenshot_tab" not in parts(exported(seat.desk, 7641))
    page.close()


def test_a_receipt_that_comes_later_brings_none_and_card_and_archive_say_so(seat: ScreenSeat, sites: Sites) -> None:
    switch(seat, on=True)
    seat.desk.stop()
    page = save(seat, sites, 7661, COURT)
    panel = SidePanel(seat.extension)
    panel.wait_for("[data-part=receipt][data-state=waiting] .cause", 40)
    # The toast ends the moment of the click.
    page.wait_for_timeout(4000)
    seat.desk.start()

    def kept() -> bool:
        panel.evaluate("chrome.runtime.sendMessage({kind: 'send-now'})")
        page.wait_for_timeout(1000)
        return bool(panel.texts("[data-part=receipt][data-state=kept]"))

    # A desk that has just started may be too busy for the first try.
    until(kept, "the desk keeps it", 60)
    panel.wait_for("[data-part=tab-picture][data-state=unavailable]")
    until(lambda: "screenshot" in parts(exported(seat.desk, 7661)), "the comment's own picture follows", 40)
    assert "screenshot_tab" not in parts(exported(seat.desk, 7661))
    page.close()

    pages = history_of(seat)
    pages.goto(pages.url.split("/history")[0] + f"/captures/{exported(seat.desk, 7661)['seq']}")
    pages.wait_for_selector("[data-part=tab-gap][data-reason=late]")
    pages.close()
    verified = seat.desk.command("verify")
    assert verified.returncode == 0, verified.stdout
