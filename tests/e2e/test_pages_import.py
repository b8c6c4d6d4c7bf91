"""A sheet chosen in a real browser: shown, put right by choosing a column, taken; and a person's name and one key on a comment."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, expect

from tests.e2e.page_browser import chromium, window
from tests.page_desk import OpenDesk, aside, capture, open_desk, send
from vidhuk.clinic import load_clinic, save_clinic
from vidhuk.contracts import Clinic

SHEET = "Найменування;Прайс 2026;Код\nОгляд лікаря;600-900;77\nШов;120;78\n"


@pytest.fixture(scope="module")
def browser(playwright_driver: Playwright) -> Iterator[Browser]:
    with chromium(playwright_driver) as running:
        yield running


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[OpenDesk]:
    with open_desk(tmp_path / "home") as opened:
        save_clinic(
            opened.inside.settings.clinic_path,
            Clinic.model_validate(
                {"doctors": ["Сорока Ігор", "Сорока Надія"], "services": [{"name": "Шов", "from": 90, "to": 90}]}
            ),
        )
        yield opened


def test_a_sheet_is_shown_set_right_and_taken(browser: Browser, desk: OpenDesk, tmp_path: Path) -> None:
    sheet = tmp_path / "prices.csv"
    sheet.write_text(SHEET, encoding="cp1251")
    with window(browser, desk) as watched:
        page = watched.page
        watched.open(f"{desk.pages}/clinic")
        page.click("a[href='/clinic/import']")
        # Until it is loaded its scripts do not listen, and a file would be chosen for nobody.
        page.wait_for_url(f"{desk.pages}/clinic/import")
        page.set_input_files("#import-file", str(sheet))
        expect(page.locator("#import-table")).to_have_value("services")
        page.select_option("#import-c1", "price")
        expect(page.locator("del").first).to_have_text("90")
        expect(page.locator("ins").first).to_have_text("120")
        page.click("#import-apply")
        page.wait_for_url(f"{desk.pages}/clinic?saved=1")
        assert watched.complaints == []
    services = load_clinic(desk.inside.settings.clinic_path).services
    assert [(one.name, one.price_from, one.price_to) for one in services] == [
        ("Шов", 120, 120),
        ("Огляд лікаря", 600, 900),
    ]


def test_a_wrong_row_is_named_and_nothing_can_be_applied(browser: Browser, desk: OpenDesk, tmp_path: Path) -> None:
    sheet = tmp_path / "prices.csv"
    sheet.write_text("Послуга;Ціна\nШов;дорого\n", encoding="utf-8")
    with window(browser, desk, width=360) as watched:
        page = watched.page
        watched.open(f"{desk.pages}/clinic/import")
        page.set_input_files("#import-file", str(sheet))
        expect(page.locator("[role=alert]")).to_contain_text("Рядок 2.")
        expect(page.locator("#import-apply")).to_have_count(0)
        assert watched.width == 0


def test_one_key_says_whom_a_name_means(browser: Browser, desk: OpenDesk) -> None:
    aside(lambda: send(desk.browser, capture("Лікар Сорока не прийшов на прийом")))
    with window(browser, desk) as watched:
        page = watched.page
        watched.open(f"{desk.pages}/captures/1")
        page.click(".who summary")
        page.fill("#who-name", "Олена Ткач")
        page.click(".who-form button")
        expect(page.locator(".who summary")).to_have_text("Олена Ткач")
        # The words of the page stand before its scripts listen.
        page.wait_for_load_state("load")
        page.keyboard.press("2")
        expect(page.locator("#understood")).to_contain_text("вказала людина")
        expect(page.locator("#understood")).to_contain_text("Сорока Надія")
