"""A reply written in the panel: looked at while it is typed, kept over the panel's end, the desk's absence told, copied when sound."""

from __future__ import annotations

import os

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.chromium import Extension
from tests.e2e.test_by_hand import fill, form
from tests.e2e.test_extension_pages import assert_accessible
from tests.running_desk import RunningDesk

pytestmark = pytest.mark.timeout(180)

SOUND = "Нам дуже прикро це читати, хочемо розібратися й допомогти."


def answered(extension: Extension, words: str) -> Page:
    """The panel with a comment that was written down by hand."""
    page = form(extension)
    fill(page, words)
    page.click("[data-part=hand-save]")
    page.wait_for_selector("[data-part=receipt][data-state=kept]")
    page.close()
    panel = extension.panel()
    panel.wait_for_selector("[data-part=suggestion]")
    return panel


def look(page: Page, name: str) -> None:
    """A picture for eyes, when somebody asks for one by `VIDHUK_LOOK`."""
    folder = os.environ.get("VIDHUK_LOOK")
    if folder:
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            page.screenshot(path=f"{folder}/{name}-{scheme}.png", full_page=True)


def copied(page: Page) -> str:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_reply_is_looked_at_while_it_is_written_and_survives_the_panel(paired: Extension, desk: RunningDesk) -> None:
    panel = answered(paired, "Чекала дві години, на рецепції нагрубили, ніхто не вибачився!")
    panel.click("[data-part=write-own]")
    panel.type("#draft-text", "Добрий день 👋\nВи брешете, подамо до суду! Гарного дня.")
    panel.wait_for_selector("[data-part=findings] [data-rule=L06]")
    assert panel.locator(".draft-marks mark").first.inner_text()
    expect(panel.locator("[data-part=copy-draft]")).to_have_attribute("aria-disabled", "true")
    assert_accessible(panel, "a draft with findings")
    look(panel, "panel-findings")
    panel.click("[data-part=past-blocks] summary")
    assert_accessible(panel, "the reason for a block")
    look(panel, "panel-past")
    panel.close()

    panel = paired.panel()
    expect(panel.locator("#draft-text")).to_have_value("Добрий день 👋\nВи брешете, подамо до суду! Гарного дня.")
    panel.wait_for_selector("[data-rule=L06] [data-part=replace]")
    panel.locator("[data-rule=L06] [data-part=replace]").first.click()
    expect(panel.locator("#draft-text")).to_have_value(
        "Добрий день 👋\nНам прикро це читати. Хочемо розібратися й допомогти. Гарного дня."
    )
    expect(panel.locator("[data-rule=L06]")).to_have_count(0)
    panel.keyboard.press("Control+z")
    expect(panel.locator("#draft-text")).to_have_value("Добрий день 👋\nВи брешете, подамо до суду! Гарного дня.")

    desk.kill()
    panel.fill("#draft-text", SOUND)
    expect(panel.locator("[data-part=draft-said]")).to_contain_text("Не перевірено")
    assert_accessible(panel, "a draft that nobody could look at")
    look(panel, "panel-unchecked")
    desk.start()
    expect(panel.locator("[data-part=copy-draft]")).to_have_attribute("aria-disabled", "false", timeout=20_000)
    panel.click("[data-part=copy-draft]")
    expect(panel.locator("[data-part=draft]")).to_contain_text("✓ Скопійовано")
    assert copied(panel) == SOUND
    panel.close()
    panel = paired.panel()
    panel.wait_for_selector("[data-part=suggestion]")
    expect(panel.locator("[data-part=replies]")).to_contain_text("Скопійовано 1 раз")
    assert panel.locator("#draft-text").count() == 0


def test_short_praise_is_answered_by_one_key(paired: Extension) -> None:
    panel = answered(paired, "Дякую ❤️")
    offered = panel.locator("[data-part=reply-text]").first.inner_text()
    panel.context.grant_permissions(["clipboard-read", "clipboard-write"])
    panel.keyboard.press("1")
    expect(panel.locator("[data-part=suggestion]").first).to_contain_text("✓ Скопійовано")
    assert copied(panel) == offered
    expect(panel.locator("[data-part=replies]")).to_contain_text("Скопійовано 1 раз")
    panel.click("[data-part=others]")
    expect(panel.locator("[data-part=reply-text]").first).not_to_have_text(offered)
    assert_accessible(panel, "other replies")
    look(panel, "panel-others")
