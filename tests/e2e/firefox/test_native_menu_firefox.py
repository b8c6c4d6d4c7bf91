"""The main path in Firefox as a person walks it: its own menu, sidebar, button, keys and questions, pressed where it drew them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.browsers.firefox import Firefox, FirefoxTab, firefox, pack
from tests.e2e.browsers.firefox_screen import FirefoxOnScreen, Sidebar
from tests.e2e.browsers.pairing import pair
from tests.e2e.chromium import until
from tests.e2e.screen import virtual_screen
from tests.e2e.site_server import Sites
from tests.e2e.thread_pages import POST, Comment, facebook_thread, instagram_post
from tests.running_desk import RunningDesk

pytestmark = pytest.mark.timeout(180)

FACEBOOK = f"https://www.facebook.com/klinika.promin/posts/{POST}"
INSTAGRAM = "https://www.instagram.com/p/DKlinika01/"


@dataclass(frozen=True)
class Seat:
    """A person's place: hand, browser, sidebar, desk."""

    hand: FirefoxOnScreen
    firefox: Firefox
    sidebar: Sidebar
    desk: RunningDesk
    sites: Sites

    def thread(self, *comments: Comment) -> FirefoxTab:
        """A post of the clinic with these comments, in a tab in front."""
        return self.firefox.tab(self.sites.put(FACEBOOK, facebook_thread(list(comments), "uk")))

    def show_sidebar(self) -> None:
        """Open it, if it is shut."""
        if not self.sidebar.is_open():
            self.hand.press_toolbar_button()
            until(self.sidebar.is_open, "the sidebar opens")

    def row(self, comment: Comment) -> dict[str, Any]:
        """The comment in the archive, once its picture is settled."""

        def found() -> dict[str, Any]:
            with closing(sqlite3.connect(f"file:{self.desk.home / 'vidhuk.sqlite3'}?mode=ro", uri=True)) as archive:
                archive.row_factory = sqlite3.Row
                rows = archive.execute(
                    "SELECT capture.* FROM capture JOIN comment ON comment.id = capture.comment_id WHERE native_id = ?",
                    (str(comment.native_id),),
                ).fetchall()
            return dict(rows[0]) if len(rows) == 1 and rows[0]["screenshot"] != "expected" else {}

        return until(found, f"comment {comment.native_id} is in the archive once, its picture settled", 30)


@pytest.fixture(scope="module")
def seat(sites: Sites, firefox_build: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seat]:
    """One visible Firefox for all cases here, the add-on packed and installed temporarily, paired once."""
    folder = tmp_path_factory.mktemp("native")
    desk = RunningDesk(folder / "home").start()
    try:
        with (
            virtual_screen() as screen,
            firefox(sites, {"DISPLAY": screen.display, "LC_ALL": "C.UTF-8"}) as browser,
        ):
            browser.install(pack(firefox_build, folder / "vidhuk.xpi"), temporary=True)
            browser.session.set_window_rect(x=0, y=0, width=1400, height=960)
            pair(browser.page("options"), desk, desk.port)
            asker = browser.page("options")
            yield Seat(FirefoxOnScreen(screen, browser), browser, Sidebar(asker), desk, sites)
    finally:
        desk.kill()


def test_a_native_right_click_on_facebook_keeps_the_comment_and_the_sidebar_shows_replies(seat: Seat) -> None:
    comment = Comment(9101, "Олена Коваль", "Чекала сорок хвилин, на рецепції нагрубили 😡")
    tab = seat.thread(Comment(9190, "Сусід", "Перший коментар"), comment, Comment(9191, "Сусідка", "Останній"))
    seat.hand.press_in_menu(tab, "#text-9101")
    seat.sidebar.wait_for("[data-part=receipt][data-state=kept]")
    assert seat.sidebar.attribute("[data-part=label-language]", "data-value") == "uk"
    assert seat.sidebar.attribute("[data-part=label-type]", "data-value") == "complaint"
    assert seat.sidebar.texts("[data-part=suggestion]"), "replies stand beside the comment"
    row = seat.row(comment)
    assert row["screenshot"] == "kept"
    assert row["author_name"] == comment.author
    assert row["excerpt"] == comment.text
    tab.close()


def test_a_native_right_click_on_instagram_keeps_the_comment(seat: Seat) -> None:
    comment = Comment(19901, "olena.k", "Дякую лікарці за уважність ❤️", "2026-11-23T10:20:30.000Z")
    tab = seat.firefox.tab(seat.sites.put(INSTAGRAM, instagram_post([comment])))
    seat.hand.press_in_menu(tab, f"#text-{comment.native_id}")
    row = seat.row(comment)
    assert row["screenshot"] == "kept"
    assert row["permalink"] == f"{INSTAGRAM}c/{comment.native_id}/"
    tab.close()


def test_a_sleeping_event_page_is_woken_by_the_menu(seat: Seat) -> None:
    comment = Comment(9201, "Марія Ткаченко", "Лікар уважний, але в реєстратурі хаос")
    tab = seat.thread(comment)
    seat.firefox.suspend_background()
    assert seat.firefox.background_state() == "stopped"
    seat.hand.press_in_menu(tab, "#text-9201")
    assert seat.row(comment)["screenshot"] == "kept"
    tab.close()


def test_the_toolbar_button_opens_and_shuts_the_sidebar(seat: Seat) -> None:
    was_open = seat.sidebar.is_open()
    seat.hand.press_toolbar_button()
    until(lambda: seat.sidebar.is_open() != was_open, "the first press changes it")
    seat.hand.press_toolbar_button()
    until(lambda: seat.sidebar.is_open() == was_open, "the second press changes it back")


def test_a_key_saves_the_comment_under_the_pointer(seat: Seat) -> None:
    comment = Comment(9301, "Ганна Рось", "Скільки коштує огляд дитини?")
    tab = seat.thread(comment, Comment(9302, "Сусідка", "Інше"))
    seat.hand.screen.point_at(*(int(at) for at in seat.hand.place(tab, "#text-9301")))
    seat.hand.screen.keys("alt+shift+k")
    assert seat.row(comment)["screenshot"] == "kept"
    tab.close()


def test_the_picker_takes_the_comment_that_is_pressed(seat: Seat) -> None:
    comment = Comment(9401, "Остап Вовк", "Чекали довго, але лікар добрий")
    tab = seat.thread(Comment(9402, "Сусід", "Перше"), comment)
    place = seat.hand.place(tab, "#text-9401")
    seat.hand.screen.keys("alt+shift+c")
    until(
        lambda: tab.evaluate("return document.activeElement.parentElement === document.documentElement"),
        "the picker lies over the page",
    )
    seat.hand.screen.click(*place)
    assert seat.row(comment)["author_name"] == comment.author
    tab.close()


def test_the_comments_on_the_screen_are_saved_from_the_sidebar(seat: Seat) -> None:
    both = [Comment(9601, "Ірма Сова", "Уважні на рецепції"), Comment(9602, "Тарас Дуб", "Чекав пів дня")]
    tab = seat.thread(*both)
    seat.show_sidebar()
    tab.front()
    for part in ("[data-part=screen] > summary", "[data-part=save-screen]", "[data-part=save-screen-yes]"):
        seat.sidebar.wait_for(part)
        seat.hand.screen.click(*seat.sidebar.place(part))
    seat.sidebar.wait_for("[data-part=batch][data-stage=done]", 60)
    for comment in both:
        assert seat.row(comment)["author_name"] == comment.author
    tab.close()


def test_withheld_hosts_are_named_and_one_press_gives_them_back(seat: Seat) -> None:
    comment = Comment(9501, "Тарас Кіт", "На рецепції нагрубили, чекав годину")
    seat.firefox.withhold("http://127.0.0.1/*", "https://*.facebook.com/*", "https://*.instagram.com/*")
    seat.show_sidebar()
    seat.sidebar.wait_for("[data-cause=permission_withheld]")
    tab = seat.thread(comment)
    seat.hand.screen.click(*seat.sidebar.place("[data-part=action-grant]"))
    seat.hand.press_allow()
    seat.sidebar.wait_for("[data-cause=connected]")
    # The tab was opened without our script: with the leave it is there, and nothing has to be loaded again.
    seat.hand.press_in_menu(tab, "#text-9501")
    assert seat.row(comment)["screenshot"] == "kept"
    tab.close()
