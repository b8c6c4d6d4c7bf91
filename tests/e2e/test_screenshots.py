"""The comment's picture in a real window: every device pixel ratio, under a sticky header, half outside, inside a scrolling dialog, many in a row."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page, Playwright

from tests.e2e.chromium import until
from tests.e2e.screen_seat import ScreenSeat, screen_seat
from tests.e2e.side_panel import SidePanel
from tests.e2e.site_server import Sites
from tests.e2e.thread_pages import POST, Comment, facebook_thread
from tests.running_desk import RunningDesk

pytestmark = pytest.mark.timeout(300)

THREAD = f"https://www.facebook.com/klinika.promin/posts/{POST}"
BLUE = (10, 120, 240)
PAINT = """<style>
[aria-label*="Синя"] { background: rgb(10, 120, 240) !important }
[role=article] [role=article] { background: rgb(0, 200, 0); min-height: 60px }
</style>"""
# As narrow as the window is with the panel: its opening must not lay the lines anew.
HIGH = PAINT + (
    "<style>body { padding-top: 700px; padding-bottom: 900px } "
    "[role=main] { width: 380px; margin: 0; box-sizing: border-box }</style>"
)
HEADER = """(() => { const header = document.createElement('div'); header.style.cssText =
    'position: fixed; inset: 0 0 auto 0; height: 90px; background: rgb(250, 0, 0); z-index: 5'; document.body.append(header); })()"""
DIALOG = (
    PAINT
    + "<style>[role=main] { position: fixed; inset: 40px auto auto 10px; width: 300px; height: 240px; box-sizing: border-box; "
    "margin: 0; overflow-y: auto; background: #fff } [role=main]::after { content: ''; display: block; height: 600px }</style>"
)


RATIOS = [1, 1.25, 1.5, 2]


@pytest.fixture(scope="module")
def seat(
    request: pytest.FixtureRequest,
    playwright_driver: Playwright,
    sites: Sites,
    extension_build: Path,
    desk: RunningDesk,
) -> Iterator[ScreenSeat]:
    """One visible browser for each ratio, paired once."""
    with screen_seat(playwright_driver, sites, extension_build, desk, request.param) as found:
        yield found


def exported(desk: RunningDesk) -> dict[str, dict[str, Any]]:
    return {row["fields"]["native_id"]: row for row in desk.exported()}


def settled(desk: RunningDesk, native_id: int) -> dict[str, Any]:
    """The capture's row once its screenshot is settled."""

    def row() -> dict[str, Any]:
        found = exported(desk).get(str(native_id), {})
        return found if found and found["screenshot"]["status"] != "expected" else {}

    return until(row, f"the screenshot of {native_id} is settled", 40)


def save_by_key(seat: ScreenSeat, page: Page, native_id: int) -> None:
    """The pointer on the comment's text, then our key, natively: a key grants the picture and the panel as a click does."""
    page.bring_to_front()
    box = page.locator(f"#text-{native_id}").bounding_box()
    assert box is not None
    # The panel stands on the right, so what is missing in width is not on the left.
    frame = page.evaluate("({x: screenX, y: screenY, h: outerHeight - innerHeight})")
    x = (frame["x"] + box["x"] + 12) * seat.ratio
    y = (frame["y"] + frame["h"] + box["y"] + box["height"] / 2) * seat.ratio
    seat.screen.point_at(int(x), int(y))
    until(
        lambda: page.evaluate(f"document.querySelector('#text-{native_id}').matches(':hover')"), "the pointer is there"
    )
    seat.screen.keys(KEY)


KEY = "alt+shift+k"


def picture(seat: ScreenSeat, row: dict[str, Any]) -> Image.Image:
    """The stored screenshot, as the pages show it."""
    assert row["screenshot"]["status"] == "kept", row["screenshot"]
    panel = seat.extension.panel(width=400)
    with seat.extension.context.expect_page() as opened:
        panel.evaluate("chrome.runtime.sendMessage({kind: 'open-page', path: '/history'})")
    history = opened.value
    history.wait_for_url("**/history*")
    encoded = history.evaluate(
        """async address => { const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
        let text = ''; for (const byte of bytes) text += String.fromCharCode(byte); return btoa(text); }""",
        f"/captures/{row['seq']}/screenshot",
    )
    history.close()
    panel.close()
    return Image.open(io.BytesIO(base64.b64decode(encoded))).convert("RGB")


def share(image: Image.Image, colour: tuple[int, int, int]) -> float:
    """How much of a picture has this very colour."""
    found = image.getcolors(image.width * image.height) or []
    return sum(count for count, rgb in found if rgb == colour) / (image.width * image.height)


def assert_shows_the_blue_comment(seat: ScreenSeat, page: Page, image: Image.Image, author: str) -> None:
    box = page.locator(f'[aria-label*="{author}"]').bounding_box()
    assert box is not None
    assert abs(image.width - (box["width"] + 16) * seat.ratio) <= 2 * seat.ratio, "as wide as the comment and its air"
    assert abs(image.height - (box["height"] + 16) * seat.ratio) <= 2 * seat.ratio, "as high as the comment and its air"
    assert share(image, BLUE) > 0.5, f"the comment fills its picture: {share(image, BLUE):.0%}"
    assert share(image, (250, 0, 0)) == 0, "no header lies over it"


def comments(first: int, blue: int) -> list[Comment]:
    names = ["Перша", "Друга", "Третя", "Четверта", "П'ята"]
    return [
        Comment(
            first + at, f"{'Синя' if at == blue else 'Зелена'} {name}", "Чекала на прийом понад годину і не дочекалася"
        )
        for at, name in enumerate(names)
    ]


@pytest.mark.parametrize("seat", [1.5], indirect=True)
def test_a_sticky_header_does_not_get_into_the_picture_and_the_page_comes_back(seat: ScreenSeat, sites: Sites) -> None:
    first = 8400 + int(seat.ratio * 100)
    page = seat.extension.context.new_page()
    page.goto(sites.put(THREAD, facebook_thread(comments(first, 2), "uk", HIGH)))
    page.evaluate(HEADER)
    # The comment's head lies under the header, its text does not.
    page.evaluate(
        f"scrollTo(0, document.querySelector('#text-{first + 2}').getBoundingClientRect().top + scrollY - 96)"
    )
    before = page.evaluate("scrollY")
    save_by_key(seat, page, first + 2)
    row = settled(seat.desk, first + 2)
    until(lambda: abs(page.evaluate("scrollY") - before) < 2, "the page stands where the person left it")
    assert_shows_the_blue_comment(seat, page, picture(seat, row), "Синя")
    page.close()


@pytest.mark.parametrize("seat", RATIOS, indirect=True)
def test_a_comment_half_outside_a_scrolling_dialog_is_shown_whole(seat: ScreenSeat, sites: Sites) -> None:
    first = 8800 + int(seat.ratio * 100)
    page = seat.extension.context.new_page()
    page.goto(sites.put(THREAD, facebook_thread(comments(first, 3), "uk", DIALOG)))
    page.evaluate(
        f"""(() => {{ const box = document.querySelector('[role=main]'); const text = document.querySelector('#text-{first + 3}');
        box.scrollTop += text.getBoundingClientRect().bottom - box.getBoundingClientRect().bottom + 4; }})()"""
    )
    before = page.evaluate("document.querySelector('[role=main]').scrollTop")
    save_by_key(seat, page, first + 3)
    row = settled(seat.desk, first + 3)
    until(
        lambda: abs(page.evaluate("document.querySelector('[role=main]').scrollTop") - before) < 2,
        "the dialog stands where the person left it",
    )
    assert_shows_the_blue_comment(seat, page, picture(seat, row), "Синя")
    page.close()


@pytest.mark.parametrize("seat", [1], indirect=True)
def test_many_at_once_keep_to_the_quota_and_each_has_its_own_picture(seat: ScreenSeat, sites: Sites) -> None:
    first = 9300 + int(seat.ratio * 100)
    page = seat.extension.context.new_page()
    page.goto(sites.put(THREAD, facebook_thread(comments(first, 1), "uk", PAINT)))
    save_by_key(seat, page, first)
    settled(seat.desk, first)
    panel = SidePanel(seat.extension)
    panel.evaluate("document.querySelector('[data-part=screen] > summary').click()")
    panel.wait_for("[data-part=save-screen]")
    panel.evaluate("document.querySelector('[data-part=save-screen]').click()")
    panel.wait_for("[data-part=save-screen-yes]")
    panel.evaluate("document.querySelector('[data-part=save-screen-yes]').click()")
    panel.wait_for("[data-part=batch][data-stage=done]", 60)
    rows = [settled(seat.desk, first + at) for at in range(5)]
    assert [row["screenshot"]["status"] for row in rows] == ["kept"] * 5
    assert_shows_the_blue_comment(seat, page, picture(seat, rows[1]), "Синя")
    page.close()
