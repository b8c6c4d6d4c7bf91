"""The main path in Firefox as a person walks it: its own menu, sidebar, button, keys and questions, pressed where it drew them."""

from __future__ import annotations

import pytest

from tests.e2e.chromium import until
from tests.e2e.firefox.workplace import Workplace
from tests.e2e.test_pick import OPEN, PICKING, RAISED, SPY
from tests.e2e.thread_pages import REPLY_BOX, Comment, instagram_post

pytestmark = pytest.mark.timeout(180)

INSTAGRAM = "https://www.instagram.com/p/DKlinika01/"


def test_a_native_right_click_on_facebook_keeps_the_comment_and_the_sidebar_shows_replies(seat: Workplace) -> None:
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


def test_a_native_right_click_on_instagram_keeps_the_comment(seat: Workplace) -> None:
    comment = Comment(19901, "olena.k", "Дякую лікарці за уважність ❤️", "2026-11-23T10:20:30.000Z")
    tab = seat.firefox.tab(seat.sites.put(INSTAGRAM, instagram_post([comment])))
    seat.hand.press_in_menu(tab, f"#text-{comment.native_id}")
    row = seat.row(comment)
    assert row["screenshot"] == "kept"
    assert row["permalink"] == f"{INSTAGRAM}c/{comment.native_id}/"
    tab.close()


def test_a_sleeping_event_page_is_woken_by_the_menu(seat: Workplace) -> None:
    comment = Comment(9201, "Марія Ткаченко", "Лікар уважний, але в реєстратурі хаос")
    tab = seat.thread(comment)
    seat.firefox.suspend_background()
    assert seat.firefox.background_state() == "stopped"
    seat.hand.press_in_menu(tab, "#text-9201")
    assert seat.row(comment)["screenshot"] == "kept"
    tab.close()


def test_the_toolbar_button_opens_and_shuts_the_sidebar(seat: Workplace) -> None:
    was_open = seat.sidebar.is_open()
    seat.hand.press_toolbar_button()
    until(lambda: seat.sidebar.is_open() != was_open, "the first press changes it")
    seat.hand.press_toolbar_button()
    until(lambda: seat.sidebar.is_open() == was_open, "the second press changes it back")


def test_a_key_saves_the_comment_under_the_pointer(seat: Workplace) -> None:
    comment = Comment(9301, "Ганна Рось", "Скільки коштує огляд дитини?")
    tab = seat.thread(comment, Comment(9302, "Сусідка", "Інше"))
    seat.hand.screen.point_at(*(int(at) for at in seat.hand.place(tab, "#text-9301")))
    seat.hand.screen.keys("alt+shift+k")
    assert seat.row(comment)["screenshot"] == "kept"
    tab.close()


def test_a_key_checks_the_sites_own_box_and_keeps_nothing_of_it(seat: Workplace) -> None:
    comment = Comment(9351, "Уляна Кий", "Скільки коштує зняти шви?")
    tab = seat.thread(comment, Comment(9352, "Сусід", "Інше"))
    seat.hand.press_in_menu(tab, "#text-9351")
    seat.row(comment)
    tab.front()
    tab.evaluate(REPLY_BOX, "#text-9351", "Відповідь користувачу Уляна Кий", "Уляно, дякуємо за ваш візит.")
    # The page has the keyboard, not the sidebar.
    seat.hand.screen.click(*seat.hand.place(tab, "[role=textbox]"))
    seat.hand.screen.keys("alt+shift+l")
    seat.sidebar.wait_for("[data-part=box-checked][data-outcome=checked] [data-rule=L01]")
    assert "дякуємо за ваш візит" in " ".join(seat.sidebar.texts("[data-part=box-text]"))
    tab.close()


def test_the_picker_takes_the_comment_that_is_pressed(seat: Workplace) -> None:
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


@pytest.mark.parametrize(("over", "number"), [("a modal dialog", 9411), ("a popover", 9421)])
def test_the_picker_lies_over_what_the_site_lays_over_its_page(seat: Workplace, over: str, number: int) -> None:
    comment = Comment(number, "Марко Лис", "Запис є, а черга жива")
    tab = seat.thread(Comment(number + 1, "Сусід", "Перше"), comment, head=SPY)
    tab.evaluate(RAISED[over])
    place = seat.hand.place(tab, f"#text-{number}")

    def picking() -> bool:
        return bool(tab.evaluate(f"return {PICKING}"))

    def pick() -> None:
        seat.hand.screen.keys("alt+shift+c")
        until(picking, "the picker lies over it and has the focus")
        tab.evaluate("window.heard = []")

    pick()
    seat.hand.screen.keys("Escape")
    until(lambda: not picking(), "Escape leaves")
    assert tab.evaluate(f"return {OPEN}"), "Escape was ours, not the dialog's"
    pick()
    seat.hand.screen.click(*place)
    assert seat.row(comment)["author_name"] == comment.author
    assert tab.evaluate("return window.heard") == []
    assert tab.evaluate(f"return {OPEN}")
    tab.close()


def test_the_comments_on_the_screen_are_saved_from_the_sidebar(seat: Workplace) -> None:
    both = [Comment(9601, "Ірма Сова", "Уважні на рецепції"), Comment(9602, "Тарас Дуб", "Чекав пів дня")]
    tab = seat.thread(*both)
    seat.show_sidebar()
    tab.front()
    for part in ("[data-part=screen] > summary", "[data-part=save-screen]", "[data-part=save-screen-yes]"):
        seat.press(part)
    seat.sidebar.wait_for("[data-part=batch][data-stage=done]", 60)
    for comment in both:
        assert seat.row(comment)["author_name"] == comment.author
    tab.close()


def test_withheld_hosts_are_named_and_one_press_gives_them_back(seat: Workplace) -> None:
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
