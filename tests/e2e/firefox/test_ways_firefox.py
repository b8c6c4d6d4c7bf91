"""By hand, marks in the page and the picture of the whole tab in Firefox: the packed add-on, its sidebar, its own menu."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.e2e.browsers.firefox import FirefoxTab
from tests.e2e.chromium import until
from tests.e2e.firefox.workplace import Workplace
from tests.e2e.page_spy import ADDED, ALL, REACHABLE, SITE, SPY
from tests.e2e.thread_pages import Comment
from tests.server.factories import sha256

pytestmark = pytest.mark.timeout(240)

TOLD = "Телефонував чоловік: дружину не прийняли за записом, слухавку кидали тричі"
COURT = "Коронка тріснула за місяць, кошти не повертають. Подаю на вас позов до суду!"
ORDINARY = "Коронка тріснула за місяць, кошти не повертають."
GREEN = (0, 200, 0)
PAINT = f'<style>[aria-label*="Зелена"] {{ background: rgb{GREEN} !important; min-height: 60px }}</style>'

# The marks as the browser itself knows them: it may look into closed shadows, a site's script cannot.
DRAWN = """
return [...document.documentElement.children].flatMap((host) => [...(host.openOrClosedShadowRoot?.children ?? [])]
  .map((mark) => ({ word: mark.textContent, icons: mark.querySelectorAll("svg").length, lang: mark.lang,
    title: mark.title, mode: host.openOrClosedShadowRoot.mode, style: mark.getAttribute("style") })));
"""


@pytest.fixture
def pictures(tmp_path: Path) -> list[Path]:
    """Two real files whose names are not Latin."""
    made = []
    for number, name in enumerate(("екран.png", "фото з дзвінка.jpg")):
        path = tmp_path / name
        Image.new("RGB", (80 + number, 50), (20, 90 * number, 200)).save(path)
        made.append(path)
    return made


def form(seat: Workplace) -> FirefoxTab:
    """The form, opened from the sidebar as a person does."""
    seat.show_sidebar()
    page = seat.opened_by(lambda: seat.press("[data-part=open-by-hand]"))
    page.wait_for("#hand-text")
    return page


def fill(page: FirefoxTab, words: str) -> None:
    page.click("input[value=phone]")
    page.fill("#hand-text", words)
    page.fill("#hand-author", "Пан Роман")
    page.fill("#hand-toldTime", "у п'ятницю зранку")
    page.fill("#hand-enteredBy", "Ліна, кол-центр")


def give_files(page: FirefoxTab, files: list[Path]) -> None:
    page.front()
    field = page.firefox.session.find_element("css selector", "#hand-images")
    for path in files:
        field.send_keys(str(path))


def test_an_entry_by_hand_with_images_is_kept_understood_and_answered(seat: Workplace, pictures: list[Path]) -> None:
    page = form(seat)
    fill(page, TOLD)
    give_files(page, pictures)
    until(lambda: len(page.texts("[data-part=image]")) == 2, "both images stand in the form")
    page.click("[data-part=hand-save]")
    page.wait_for("[data-part=receipt][data-state=kept]")
    assert page.attribute("[data-part=label-type]", "data-value") == "complaint"
    assert page.texts("[data-part=suggestion]"), "replies stand beside it"

    [row] = [row for row in seat.exported() if row["text"] == TOLD]
    assert (row["fields"]["site"], row["fields"]["kind"]) == ("by_hand", "by_hand")
    assert row["fields"]["by_hand"] == {"source": "phone", "entered_by": "Ліна, кол-центр"}
    assert row["fields"]["shown_time"]["text"] == "у п'ятницю зранку"
    wanted = [sha256(path.read_bytes()) for path in pictures]
    assert [one["sha256"] for one in json.loads(row["manifest"])["images"]] == wanted
    until(lambda: "image_2" in seat.parts(row["seq"]), "every image is in the archive")
    parts = seat.parts(row["seq"])
    assert [sha256(parts[f"image_{number}"]) for number in (1, 2)] == wanted
    assert "screenshot" not in parts
    verified = seat.desk.command("verify")
    assert verified.returncode == 0, verified.stdout
    page.close()


def test_an_entry_by_hand_that_cannot_be_saved_says_so_and_waits_for_a_desk_that_is_off(
    seat: Workplace, tmp_path: Path
) -> None:
    words = f"{TOLD} і ще раз"
    seat.desk.stop()
    page = form(seat)
    page.click("[data-part=hand-save]")
    page.wait_for("#hand-source-said.failure")
    page.wait_for("#hand-text-said.failure")
    fill(page, words)
    page.fill("#hand-link", "не адреса")
    false = tmp_path / "скрипт.png"
    false.write_bytes(b"<svg onload=alert(1)></svg>")
    give_files(page, [false])
    page.wait_for("[data-part=image-refused][data-why=type]")
    page.click("[data-part=hand-save]")
    page.wait_for("#hand-link-said.failure")
    assert page.evaluate("return document.querySelector('#hand-text').value") == words, "nothing typed is lost"
    page.fill("#hand-link", "instagram.com/roman.v")
    page.click("[data-part=hand-save]")
    page.wait_for("[data-part=hand-saved]")
    seat.desk.start()
    page.evaluate("await browser.runtime.sendMessage({ kind: 'send-now' })")
    page.wait_for("[data-part=receipt][data-state=kept]", 40)
    [row] = [row for row in seat.exported() if row["text"] == words]
    assert row["fields"]["permalink"] == "https://instagram.com/roman.v"
    page.close()


def drawn(page: FirefoxTab) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = seat_session(page).execute_script(DRAWN, sandbox="system")
    assert all(mark["mode"] == "closed" for mark in found)
    return found


def seat_session(page: FirefoxTab) -> Any:
    session = page.firefox.session
    session.switch_to_window(page.handle, focus=False)
    return session


def words(page: FirefoxTab) -> list[str]:
    return [mark["word"] for mark in drawn(page) if "visibility: visible" in mark["style"]]


def added(page: FirefoxTab) -> int:
    return int(page.evaluate(f"return {ADDED}"))


def look(seat: Workplace) -> None:
    seat.press("[data-part=look-at-screen]")
    seat.sidebar.wait_for("[data-part=look-at-screen][aria-busy=false]")


def test_marks_in_the_page_come_only_after_reading_and_go_when_told(seat: Workplace) -> None:
    seat.hide_sidebar()
    rows = [
        Comment(9701, "Роксоляна Сич", "У холі тепло і швидко"),
        Comment(9702, "Нестор Гай", "Картку загубили вдруге"),
        Comment(9703, "Лідія Ясен", "Чи є у вас педіатр?"),
    ]
    page = seat.thread(*rows, head=SPY)
    for one in rows[:2]:
        seat.hand.press_in_menu(page, f"#text-{one.native_id}")
        seat.row(one)
    until(lambda: added(page) == 0, "the toasts are gone", 30)
    elements, site = page.evaluate(f"return {ALL}"), page.evaluate(f"return {SITE}")
    page.evaluate("window.seen.length = 0")
    seat.show_sidebar()
    seat.press("[data-part=screen] > summary")
    until(lambda: len(seat.sidebar.texts("[data-part=screen-comment]")) == 3, "the sidebar lists the screen")
    look(seat)
    assert page.evaluate(f"return {ALL}") == elements, "by default the list draws nothing into the page"
    assert page.evaluate("return window.seen.length") == 0

    options = seat.firefox.page("options")
    options.wait_for("[data-part=marks][data-on=false]")
    assert options.evaluate("return document.querySelector('[data-part=marks-on]').disabled")
    options.click("[name=marks-read]")
    options.click("[data-part=marks-on]")
    options.wait_for("[data-part=marks][data-on=true]")
    page.front()
    look(seat)
    until(lambda: words(page) == ["збережено", "збережено"], "both comments of the archive are marked")
    for mark in drawn(page):
        assert (mark["icons"], mark["lang"]) == (1, "uk")
        assert mark["title"].startswith("Vidhuk: ")
        assert "pointer-events: none" in mark["style"]
    assert page.evaluate(f"return {SITE}") == site, "no node of the site's own is changed"
    assert page.evaluate(f"return {ALL}") == elements + 1, "one element for all of them"
    reachable = page.evaluate(f"return {REACHABLE}")
    assert reachable, "the site sees that an element came"
    assert all(one == [None, "", 0, False] for one in reachable), f"and nothing in it: {reachable}"

    page.evaluate("document.querySelector('#text-9701').closest('[aria-label]').remove()")
    until(lambda: words(page) == ["збережено"], "the mark of a comment that left goes with it")
    seat.hide_sidebar()
    until(lambda: added(page) == 0, "a sidebar that is shut takes the marks with it")
    seat.show_sidebar()
    seat.press("[data-part=screen] > summary")
    until(lambda: words(page) == ["збережено"], "a new one draws them again")
    # A comment beside marks is saved and pictured like any other.
    seat.hand.press_in_menu(page, "#text-9703")
    assert seat.row(rows[2])["screenshot"] == "kept"
    options.front()
    options.click("[data-part=marks-off]")
    options.wait_for("[data-part=marks][data-on=false]")
    until(lambda: added(page) == 0, "switching off takes them away", 30)
    assert not options.evaluate("return document.querySelector('[name=marks-read]').checked")
    page.front()
    look(seat)
    assert added(page) == 0
    options.close()
    page.close()


def switch(seat: Workplace, on: bool) -> None:
    """Set the switch of the whole tab's picture in the options page, and see it stand."""
    page = seat.firefox.page("options")
    page.wait_for("[data-part=tab-switch]")
    ask = "return (await browser.runtime.sendMessage({ kind: 'get-state' })).value.tabPicture"
    if page.evaluate(ask) is not on:
        page.click("[data-part=tab-switch]")
    until(lambda: page.evaluate(ask) is on, "the background knows")
    page.close()


def save(seat: Workplace, number: int, text: str) -> FirefoxTab:
    """Right-click a comment with a green neighbour and choose our item, natively."""
    page = seat.thread(
        Comment(number, "Синя Пані", text), Comment(number + 1, "Зелена Пані", "Сусідній коментар"), head=PAINT
    )
    seat.hand.press_in_menu(page, f"#text-{number}")
    return page


def moment_is_over(page: FirefoxTab) -> None:
    """The toast ends the moment of a click: a picture of the tab would have been taken before it."""
    until(lambda: added(page) == 1, "the toast is there", 30)
    until(lambda: added(page) == 0, "the toast is gone", 30)


def greens(picture: bytes) -> int:
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    return sum(count for count, rgb in image.getcolors(image.width * image.height) or [] if rgb == GREEN)


def test_a_threat_of_court_brings_the_whole_tab_when_it_is_switched_on(seat: Workplace) -> None:
    switch(seat, on=True)
    seat.show_sidebar()
    page = save(seat, 7801, COURT)
    seat.sidebar.wait_for("[data-part=tab-picture][data-state=kept]", 40)
    seq = int(seat.row(Comment(7801, "", ""))["seq"])
    parts = seat.parts(seq)
    tab = Image.open(io.BytesIO(parts["screenshot_tab"]))
    assert abs(tab.width - page.evaluate("return innerWidth")) <= 2, "the whole width of the tab beside the sidebar"
    assert greens(parts["screenshot_tab"]) > 1000, "the neighbour is in it"
    assert greens(parts["screenshot"]) == 0, "and not in the comment's own picture"
    verified = seat.desk.command("verify")
    assert verified.returncode == 0, verified.stdout
    page.close()


def test_there_is_none_for_an_ordinary_complaint_nor_with_the_switch_off(seat: Workplace) -> None:
    for number, on, text in ((7821, True, ORDINARY), (7831, False, COURT)):
        switch(seat, on=on)
        page = save(seat, number, text)
        moment_is_over(page)
        assert "screenshot_tab" not in seat.parts(int(seat.row(Comment(number, "", ""))["seq"]))
        assert seat.sidebar.texts("[data-part=tab-picture]") == []
        page.close()


def test_a_receipt_that_comes_later_brings_none_and_card_and_archive_say_so(seat: Workplace) -> None:
    switch(seat, on=True)
    seat.desk.stop()
    page = save(seat, 7841, COURT)
    moment_is_over(page)
    seat.sidebar.wait_for("[data-part=receipt][data-state=waiting] .cause", 40)
    seat.desk.start()

    def kept() -> bool:
        seat.sidebar.evaluate("await view.browser.runtime.sendMessage({ kind: 'send-now' })")
        return bool(seat.sidebar.texts("[data-part=receipt][data-state=kept]"))

    # A desk that has just started may be too busy for the first try.
    until(kept, "the desk keeps it", 60)
    seat.sidebar.wait_for("[data-part=tab-picture][data-state=unavailable]")
    row = seat.row(Comment(7841, "", ""))
    assert "screenshot_tab" not in seat.parts(int(row["seq"]))
    noted = (
        "SELECT entry FROM custody_entry WHERE capture_uuid = ? AND entry LIKE '%\"tab\\_unavailable\"%' ESCAPE '\\'"
    )
    [entry] = until(lambda: seat.rows(noted, row["uuid"]), "the archive knows that it is missing")
    assert json.loads(entry["entry"])["reason"] == "late"
    page.close()
