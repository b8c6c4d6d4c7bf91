"""The extension's own pages in a real Chromium: accessible in each state and both themes, usable by keyboard, no markup from a comment."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.accessible import violations
from tests.e2e.chromium import Extension, unfold, until
from tests.e2e.site_server import Sites
from tests.e2e.thread_pages import Comment, facebook_thread, fresh
from tests.running_desk import RunningDesk

pytestmark = pytest.mark.timeout(240)

THREAD = "https://www.facebook.com/klinika.promin/posts/pfbid0AbCdEfGhIjKl"
HOSTILE = '<img src=x onerror="window.owned=1"><script>window.owned=1</script><b>жирно</b>'
LONG = "Чекала на лікаря Іваницьку півтори години, на рецепції нагрубили, взяли гроші і нічого не пояснили. "
COMMENTS = [
    Comment(1, "Ірина Коваленко-Задніпровська", LONG * 4 + "Подаю до суду!"),
    Comment(2, HOSTILE, f"Дякую! {HOSTILE}"),
    Comment(3, "Sarah Miller", "How much is an ultrasound?"),
]


def assert_accessible(page: Page, what: str) -> None:
    """No violation of axe's rules in light, and of those on colours in dark, where nothing else differs."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        assert violations(page, scheme) == [], f"{what}, {scheme}"


def capture(extension: Extension, sites: Sites, place: int) -> None:
    """Capture a comment that the archive does not know, and see its card at the panel's head."""
    shown = fresh(COMMENTS)
    before = extension.cards()
    page = extension.context.new_page()
    page.goto(sites.put(THREAD, facebook_thread(shown)))
    extension.click_menu(page, f"#text-{shown[place].native_id}")
    until(lambda: extension.cards() != before, "the panel has a new card")
    page.close()


def test_every_state_of_panel_and_options_passes_axe_in_both_themes(
    extension: Extension, desk: RunningDesk, sites: Sites
) -> None:
    options, panel = extension.options(), extension.panel()
    extension.use_port(options, 1)
    panel.wait_for_selector("[data-cause=not_running]")
    assert_accessible(panel, "panel without a desk")
    extension.use_port(options, desk.port)
    options.click("[data-part=action-pair]")
    code = options.wait_for_selector("[data-code]")
    assert code is not None
    panel.wait_for_selector("[data-code]")
    assert_accessible(options, "options while pairing")
    assert_accessible(panel, "panel while pairing")
    desk.approve(code.get_attribute("data-code") or "")
    panel.wait_for_selector("[data-cause=connected]")
    assert_accessible(panel, "empty panel")
    options.click("[data-part=test]")
    options.wait_for_selector("[data-check]")
    assert_accessible(options, "options of a paired browser")
    for place, comment in enumerate(COMMENTS):
        capture(extension, sites, place)
        panel.wait_for_selector("[data-part=receipt][data-state=kept]")
        until(lambda who=comment: extension.state(panel)["card"]["author"] == who.author, "its card is shown")  # type: ignore[misc]
        unfold(panel)
        assert_accessible(panel, f"panel with {comment.native_id}")
    panel.click("[data-part=language-en]")
    expect(panel.locator("html")).to_have_attribute("lang", "en")
    assert_accessible(panel, "panel in English")
    desk.stop()
    capture(extension, sites, 0)
    panel.wait_for_selector("[data-part=queue]")
    assert_accessible(panel, "panel with a queue")
    desk.start()
    panel.click("[data-part=language-uk]")
    until(lambda: extension.state(panel)["outbox"] == [], "it has gone, for the tests that follow")


def test_a_comment_that_is_markup_stays_text_in_the_panel(paired: Extension, desk: RunningDesk, sites: Sites) -> None:
    panel = paired.panel()
    capture(paired, sites, 1)
    panel.wait_for_selector("[data-part=receipt][data-state=kept]")
    assert HOSTILE in (panel.text_content("[data-part=excerpt]") or "")
    assert HOSTILE in (panel.text_content(".author") or "")
    assert panel.evaluate("window.owned") is None
    assert panel.locator("main img, main b, main script").count() == 0


def test_the_panel_never_scrolls_sideways_from_320_pixels_on(
    paired: Extension, desk: RunningDesk, sites: Sites
) -> None:
    panel = paired.panel()
    capture(paired, sites, 0)
    panel.wait_for_selector("[data-part=suggestion]")
    unfold(panel)
    for language in ("en", "uk"):
        panel.click(f"[data-part=language-{language}]")
        expect(panel.locator("html")).to_have_attribute("lang", language)
        for width in (320, 360, 420):
            panel.set_viewport_size({"width": width, "height": 700})
            wider = panel.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert wider <= 0, f"{language} at {width} px: {wider} px too wide"


def test_a_reply_is_copied_by_keyboard_and_the_desk_records_it(
    paired: Extension, desk: RunningDesk, sites: Sites
) -> None:
    paired.context.grant_permissions(["clipboard-read", "clipboard-write"])
    panel = paired.panel()
    capture(paired, sites, 0)
    panel.wait_for_selector("[data-part=suggestion]")
    panel.bring_to_front()
    reply = panel.text_content("[data-part=reply-text]")
    panel.locator("[data-part=copy]").first.focus()
    panel.keyboard.press("Enter")
    panel.wait_for_selector("text=Скопійовано")
    assert panel.evaluate("navigator.clipboard.readText()") == reply
    until(lambda: paired.state(panel)["card"]["answer"]["replies_copied"] == 1, "the desk has recorded it")


def test_a_correction_brings_other_replies(paired: Extension, desk: RunningDesk, sites: Sites) -> None:
    panel = paired.panel()
    capture(paired, sites, 2)
    panel.wait_for_selector("[data-part=label-type][data-value=question]")
    panel.select_option("#correct-type", "praise")
    panel.wait_for_selector("[data-part=label-type][data-value=praise]")
    assert panel.get_attribute("[data-part=suggestion] >> nth=0", "data-stage") == "thank"
    assert paired.state(panel)["card"]["answer"]["corrected"]["fields"] == ["type"]


def test_the_archive_opens_signed_in_from_the_panel(paired: Extension, desk: RunningDesk, sites: Sites) -> None:
    panel = paired.panel()
    capture(paired, sites, 0)
    panel.wait_for_selector("[data-part=open-capture]")
    with paired.context.expect_page() as opened:
        panel.click("[data-part=open-capture]")
    page = opened.value
    page.wait_for_url("**/captures/*")
    assert page.url.startswith("http://vidhuk-")
    assert "Ірина Коваленко-Задніпровська" in page.content()
