"""The pages at work in a real browser, with scripts and without."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright, expect

from tests.e2e.page_browser import chromium, window
from tests.inside_desk import pair_request
from tests.page_desk import OpenDesk, aside, open_desk
from tests.page_fill import fill
from vidhuk.clinic import load_clinic


@pytest.fixture(scope="module")
def browser(playwright_driver: Playwright) -> Iterator[Browser]:
    with chromium(playwright_driver) as running:
        yield running


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[OpenDesk, dict[str, int]]]:
    with open_desk(tmp_path_factory.mktemp("filled")) as desk:
        yield desk, aside(lambda: fill(desk))


def test_filters_change_the_list_and_the_address_without_a_reload(
    browser: Browser, filled: tuple[OpenDesk, dict[str, int]]
) -> None:
    desk, _ = filled
    with window(browser, desk) as watched:
        watched.open(f"{desk.pages}/history")
        page = watched.page
        page.evaluate("window.same = true")
        page.select_option("#type", "spam")
        expect(page.locator(".entry")).to_have_count(1)
        assert page.url == f"{desk.pages}/history?type=spam"
        page.select_option("#type", "")
        page.fill("#q", "рецепції")
        expect(page.locator(".entry")).to_have_count(2)
        assert page.evaluate("window.same") is True
        page.reload()
        expect(page.locator("#q")).to_have_value("рецепції")
        expect(page.locator(".entry")).to_have_count(2)
        assert watched.complaints == []


def test_a_reply_is_copied_and_the_archive_notes_it(browser: Browser, filled: tuple[OpenDesk, dict[str, int]]) -> None:
    desk, kept = filled
    with window(browser, desk) as watched:
        page = watched.page
        page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=desk.pages)
        watched.open(f"{desk.pages}/captures/{kept['question']}")
        page.click("nav.switch a[href*='reply_language=ru']")
        expect(page.locator("#reply-1")).to_have_attribute("lang", "ru")
        page.click("#replies [data-copy-from=reply-1]")
        expect(page.locator("#copied .reply-text")).to_have_count(1)
        words = page.locator("#reply-1").text_content()
        assert page.evaluate("navigator.clipboard.readText()") == words
        assert page.locator("#copied .reply-text").text_content() == words
        expect(page.locator("#copied")).to_contain_text("мову вибрала людина")
        assert watched.complaints == []


def test_copying_works_where_the_clipboard_is_kept_from_the_page(
    browser: Browser, filled: tuple[OpenDesk, dict[str, int]]
) -> None:
    desk, kept = filled
    with window(browser, desk) as watched:
        watched.page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
        watched.open(f"{desk.pages}/captures/{kept['spam']}")
        before = watched.page.locator("#copied .reply-text").count()
        if watched.page.locator("[data-copy-from=reply-1]").count() == 0:
            watched.open(f"{desk.pages}/captures/{kept['praise']}")
        watched.page.click("[data-copy-from=reply-1]")
        expect(watched.page.locator("#copied .reply-text")).to_have_count(before + 1)


def test_a_desk_that_is_silent_is_said_in_words(browser: Browser, filled: tuple[OpenDesk, dict[str, int]]) -> None:
    desk, _ = filled
    with window(browser, desk) as watched:
        watched.open(f"{desk.pages}/history")
        watched.page.route("**/history?*", lambda route: route.abort())
        watched.page.select_option("#type", "spam")
        expect(watched.page.locator("#live")).to_contain_text("Vidhuk не відповідає")


def test_rows_are_added_in_place_and_what_was_typed_stays(
    browser: Browser, filled: tuple[OpenDesk, dict[str, int]]
) -> None:
    desk, _ = filled
    with window(browser, desk) as watched:
        page = watched.page
        watched.open(f"{desk.pages}/clinic")
        page.fill("#name", "Нова назва")
        page.fill("#branches-2-name", "Троєщина")
        page.click("button[value='add:branches']")
        page.fill("#branches-3-name", "Печерськ")
        expect(page.locator("#name")).to_have_value("Нова назва")
        page.click("button[value='remove:branches:0']")
        expect(page.locator("#branches-0-name")).to_have_value("Оболонь")
        page.click(".clinic-save button")
        page.wait_for_url("**/clinic?saved=1")
        clinic = load_clinic(desk.inside.settings.clinic_path)
        assert clinic.name == "Нова назва"
        assert clinic.branches == ["Оболонь", "Троєщина", "Печерськ"]
        assert watched.complaints == []


def test_a_browser_that_asks_shows_up_by_itself_and_is_approved(
    browser: Browser, filled: tuple[OpenDesk, dict[str, int]]
) -> None:
    desk, _ = filled
    with window(browser, desk) as watched:
        page = watched.page
        watched.open(f"{desk.pages}/browsers")
        expect(page.locator(".pairing-code")).to_have_count(0)
        origin = "chrome-extension://" + "d" * 32
        asked = aside(lambda: desk.inside.api("POST", "/pair", pair_request(b"2" * 32), origin=origin)).json
        expect(page.locator(".pairing-code")).to_have_text(asked["code"], timeout=10_000)
        page.click("form[action='/browsers/approve'] button")
        page.wait_for_url("**/browsers?done=approved")
        poll = {"request": asked["request"], "secret": (b"2" * 32).hex()}
        assert aside(lambda: desk.inside.api("POST", "/pair/poll", poll, origin=origin)).json["status"] == "approved"
        assert watched.complaints == []


def test_without_scripts_everything_is_still_there(browser: Browser, filled: tuple[OpenDesk, dict[str, int]]) -> None:
    desk, kept = filled
    with window(browser, desk, scripts=False) as watched:
        page = watched.page
        page.goto(f"{desk.pages}/history")
        page.select_option("#type", "spam")
        page.click(".filters .button")
        expect(page.locator(".entry")).to_have_count(1)
        page.click(".entry-who a")
        page.click(".correct summary")
        page.click(".correct-form button[name=type][value=question]")
        page.wait_for_url("**/captures/*#understood")
        expect(page.locator("#understood")).to_contain_text("реклама або спам → питання")
        page.goto(f"{desk.pages}/captures/{kept['praise']}")
        page.click("#replies noscript button >> nth=0")
        page.wait_for_url("**#copied")
        expect(page.locator("#copied .reply-text").first).to_be_visible()
        page.click("button[name=language][value=en]")
        expect(page.locator("html")).to_have_attribute("lang", "en")


def test_practice_goes_with_one_button_after_a_question(
    browser: Browser, filled: tuple[OpenDesk, dict[str, int]]
) -> None:
    desk, _ = filled
    with window(browser, desk) as watched:
        watched.open(f"{desk.pages}/practice")
        expect(watched.page.locator(".entry")).to_have_count(1)
        asked: list[str] = []
        watched.page.on("dialog", lambda dialog: asked.append(dialog.message))
        watched.page.click(".button-danger")
        watched.page.wait_for_url("**/practice?deleted=1")
        expect(watched.page.locator(".entry")).to_have_count(0)
        assert "Справжній архів лишиться як є" in asked[0]


def test_a_link_of_the_command_opens_the_pages_once(browser: Browser, filled: tuple[OpenDesk, dict[str, int]]) -> None:
    desk, _ = filled
    with window(browser, desk, signed_in=False) as watched:
        link = desk.inside.access.links.make("/clinic", made_by="open", now=desk.inside.clock.now())
        watched.page.goto(link.url)
        watched.page.wait_for_url("**/clinic")
        assert "#" not in watched.page.url
        assert watched.complaints == []
    with window(browser, desk, signed_in=False) as watched:
        watched.page.goto(link.url)
        expect(watched.page.locator("#enter-failed")).to_be_visible()
        assert "k=" not in watched.page.url


def test_the_practice_page_unfolds_and_its_links_stay(
    browser: Browser, filled: tuple[OpenDesk, dict[str, int]]
) -> None:
    desk, _ = filled
    with window(browser, desk, signed_in=False) as watched:
        watched.open(f"{desk.api}/practice")
        page = watched.page
        folded = page.locator(".fb-text[data-practice-folded]")
        assert "повернули різницю" not in folded.inner_text()
        page.click(".fb-more")
        expect(folded).to_have_count(0)
        expect(page.locator("[data-commentid='8006'] .fb-text")).to_contain_text("повернули різницю")
        page.click("[data-commentid='8001'] .fb-time >> nth=0")
        page.click(".ig-time >> nth=0")
        assert page.url == f"{desk.api}/practice"
        assert watched.complaints == []
