"""A reply written in the pages: live findings, a sentence put in place, copied past a block with its reason; the playbook's editor."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright, expect

from tests.e2e.accessible import violations
from tests.e2e.page_browser import Watched, chromium, window
from tests.page_desk import OpenDesk, aside, open_desk
from tests.page_fill import fill

pytestmark = pytest.mark.timeout(180)

ROUGH = "Добрий день 👋\nВи брешете, подамо до суду! Гарного дня."
HOSTILE = '<img src=x onerror="window.pwned=1"></textarea><script>window.pwned=1</script>'


@pytest.fixture(scope="module")
def browser(playwright_driver: Playwright) -> Iterator[Browser]:
    with chromium(playwright_driver) as running:
        yield running


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[OpenDesk, dict[str, int]]]:
    with open_desk(tmp_path_factory.mktemp("answering")) as opened:
        yield opened, aside(lambda: fill(opened))


def fits(watched: Watched, what: str) -> None:
    assert watched.width == 0, what
    assert watched.complaints == [], what


def fine(watched: Watched, what: str) -> None:
    """Accessible, and as wide as its window."""
    assert violations(watched.page) == [], what
    fits(watched, what)


def fine_in_both(watched: Watched, what: str) -> None:
    """The same, and in dark on a phone as well."""
    fine(watched, what)
    watched.page.emulate_media(color_scheme="dark")
    watched.page.set_viewport_size({"width": 360, "height": 800})
    assert violations(watched.page, "dark") == [], (what, "dark")
    fits(watched, what)
    watched.page.emulate_media(color_scheme="light")
    watched.page.set_viewport_size({"width": 1280, "height": 800})


@pytest.mark.parametrize("language", ["uk", "en"])
def test_every_state_of_answering_is_accessible_and_fits(
    browser: Browser, desk: tuple[OpenDesk, dict[str, int]], language: str
) -> None:
    opened, kept = desk
    # English changes words and nothing else: narrow, and whether they fit.
    look = fine_in_both if language == "uk" else fits
    with window(browser, opened, width=1280 if language == "uk" else 360, language=language) as watched:
        page = watched.page
        watched.open(f"{opened.pages}/captures/{kept['long']}")
        page.fill("#draft-text", ROUGH)
        page.wait_for_selector(".finding-block")
        page.click("#past summary")
        look(watched, "a draft with a block")
        page.fill("#draft-text", "Дякуємо, що написали.")
        page.wait_for_selector(
            "#draft-findings .note-green, #draft-findings .finding-warn, #draft-findings .finding-hint"
        )
        look(watched, "a draft without a block")
        watched.open(f"{opened.pages}/captures/{kept['long']}?others=12")
        look(watched, "no other replies")
        parts = (
            "recipes/complaint-acknowledge-full", "required/acknowledge.complaint", "topics/waiting", "asks/parking",
            "details/kindness", "chains/coming", "chains/new",
        )  # fmt: skip
        lists = ("", "?q=абракадабра", "/check?all=1", "/versions", "/chains", "/recipes", "/topics", "/rules")
        for path in (*lists, "/entries/feel-topic", *(f"/parts/{part}" for part in parts)):
            watched.open(f"{opened.pages}/playbook{path}")
            look(watched, f"/playbook{path}")


def test_a_chain_is_redrawn_while_it_is_changed_and_two_people_see_both_versions(
    browser: Browser, desk: tuple[OpenDesk, dict[str, int]]
) -> None:
    opened, _kept = desk
    with window(browser, opened) as mine, window(browser, opened) as theirs:
        for watched in (mine, theirs):
            watched.open(f"{opened.pages}/playbook/parts/chains/booking")
            expect(watched.page.locator(".chain-node")).to_have_count(5)
        for place in range(1, 7):
            mine.page.select_option(f'[name="edge-{place}-from"]', "")
        expect(mine.page.locator(".chain-node")).to_have_count(2)
        theirs.page.select_option('[name="edge-4-to"]', "person")
        theirs.page.click('button[value="save"]')
        expect(theirs.page.locator(".note-green")).to_be_visible()
        mine.page.click('button[value="save"]')
        expect(mine.page.locator("#conflict pre")).to_have_count(2)
        mine.complaints.clear()
        fine(mine, "a conflict")
        mine.page.click('button[value="save"]')
        expect(mine.page.locator(".note-green")).to_be_visible()
        mine.open(f"{opened.pages}/playbook/parts/chains/booking")
        expect(mine.page.locator(".chain-node")).to_have_count(2)


def test_a_reply_is_written_mended_recorded_and_copied(browser: Browser, desk: tuple[OpenDesk, dict[str, int]]) -> None:
    opened, kept = desk
    with window(browser, opened) as watched:
        page = watched.page
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        watched.open(f"{opened.pages}/captures/{kept['early']}")
        page.type("#draft-text", ROUGH)
        page.wait_for_selector("[data-rule=L06]")
        page.locator("[data-rule=L06] [data-select]").first.click()
        picked = (
            "[...document.querySelectorAll('#draft-text')].map(f => f.value.slice(f.selectionStart, f.selectionEnd))[0]"
        )
        assert page.evaluate(picked) == "брешете"
        page.reload()
        expect(page.locator("#draft-text")).to_have_value(ROUGH)
        page.wait_for_selector("[data-rule=L06]")
        page.click("[data-copy-draft]")
        expect(page.locator("#draft-findings [role=alert]")).to_contain_text("L06")
        page.fill("#reason-L06", "погоджено з юристом")
        page.click("[data-copy-draft]")
        expect(page.locator("#copied")).to_contain_text("погоджено з юристом")
        assert page.evaluate("navigator.clipboard.readText()") == ROUGH
        page.locator("[data-rule=L06] [data-replace]").first.click()
        expect(page.locator("#draft-text")).to_have_value(
            "Добрий день 👋\nНам прикро це читати. Хочемо розібратися й допомогти. Гарного дня."
        )
        expect(page.locator("[data-rule=L06]")).to_have_count(0)
        page.locator("[data-part=edit]").first.click()
        expect(page.locator("#draft-text")).to_have_value(page.locator(".reply-text").first.inner_text())
        assert watched.complaints == []


def test_hostile_words_stay_words_in_draft_and_playbook(
    browser: Browser, desk: tuple[OpenDesk, dict[str, int]]
) -> None:
    opened, kept = desk
    with window(browser, opened) as watched:
        page = watched.page
        watched.open(f"{opened.pages}/captures/{kept['check']}")
        page.fill("#draft-text", f"{HOSTILE} ви брешете!")
        page.wait_for_selector("[data-rule=L06]")
        expect(page.locator(".draft-marked")).to_contain_text(HOSTILE)
        watched.open(f"{opened.pages}/playbook/entries/feel-topic")
        page.fill("#words-uk", f"{HOSTILE} прикро.")
        page.wait_for_selector("#tried .note")
        assert page.evaluate("window.pwned") is None
        assert watched.complaints == []


def test_words_are_tried_on_a_real_comment_while_they_are_typed(
    browser: Browser, desk: tuple[OpenDesk, dict[str, int]]
) -> None:
    opened, _kept = desk
    with window(browser, opened) as watched:
        page = watched.page
        watched.open(f"{opened.pages}/playbook/entries/feel-topic")
        page.fill("#words-uk", "Такі рядки про {topic} читати гірко.")
        expect(page.locator("#tried .reply-text").first).to_contain_text("читати гірко")
        page.click("button[value=save]")
        expect(page.locator(".note-green")).to_be_visible()
        watched.open(f"{opened.pages}/playbook/versions")
        expect(page.locator("ol.playbook-list > li").first).to_contain_text("feel-topic")
