"""What did not come through a site is written down in the extension's own page: with images, with the desk off, and told apart from captures."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.e2e.chromium import Extension, until
from tests.e2e.test_extension_pages import assert_accessible
from tests.running_desk import RunningDesk
from tests.server.factories import sha256

pytestmark = pytest.mark.timeout(180)

WORDS = "Дзвонила пані: чекала дві години, на рецепції нагрубили, ніхто не вибачився"


@pytest.fixture
def pictures(tmp_path: Path) -> list[Path]:
    """Three real files, one of each kind."""
    made = []
    for number, name in enumerate(("екран.png", "фото.jpg", "знімок.webp")):
        path = tmp_path / name
        Image.new("RGB", (64 + number, 48), (200, 30 * number, 90)).save(path)
        made.append(path)
    return made


def form(extension: Extension) -> Page:
    """The form, opened from the panel as a person does."""
    panel = extension.panel()
    with extension.context.expect_page() as opened:
        panel.click("[data-part=open-by-hand]")
    panel.close()
    opened.value.wait_for_selector("#hand-text")
    return opened.value


def fill(page: Page, words: str = WORDS) -> None:
    page.check("input[value=phone]")
    page.fill("#hand-text", words)
    page.fill("#hand-author", "Пані Надія")
    page.fill("#hand-toldTime", "учора ввечері")
    page.fill("#hand-link", "facebook.com/nadiia.v")
    page.fill("#hand-enteredBy", "Оксана, рецепція")


def shown(page: Page, address: str) -> str:
    """SHA-256 of what the pages give for an address, fetched as the page does."""
    return str(
        page.evaluate(
            """async address => {
        const hash = await crypto.subtle.digest("SHA-256", await (await fetch(address)).arrayBuffer());
        return [...new Uint8Array(hash)].map(byte => byte.toString(16).padStart(2, "0")).join("");
    }""",
            address,
        )
    )


Kept = Callable[[], list[dict[str, Any]]]


def test_an_entry_with_images_is_kept_understood_and_answered(
    paired: Extension, desk: RunningDesk, kept: Kept, pictures: list[Path]
) -> None:
    page = form(paired)
    assert_accessible(page, "the empty form")
    fill(page)
    page.set_input_files("#hand-images", pictures)
    expect(page.locator("[data-part=image]")).to_have_count(3)
    assert_accessible(page, "the full form")
    page.click("[data-part=hand-save]")
    page.wait_for_selector("[data-part=receipt][data-state=kept]")
    assert page.get_attribute("[data-part=label-type]", "data-value") == "complaint"
    expect(page.locator("[data-part=suggestion]").first).to_be_visible()
    assert_accessible(page, "the saved entry")

    [row] = kept()
    assert (row["text"], row["fields"]["site"], row["fields"]["kind"]) == (WORDS, "by_hand", "by_hand")
    assert row["fields"]["by_hand"] == {"source": "phone", "entered_by": "Оксана, рецепція"}
    assert row["fields"]["shown_time"]["text"] == "учора ввечері"
    assert row["fields"]["permalink"] == "https://facebook.com/nadiia.v"
    listed = json.loads(row["manifest"])["images"]
    assert [one["sha256"] for one in listed] == [sha256(path.read_bytes()) for path in pictures]

    panel = paired.panel()
    with paired.context.expect_page() as opened:
        panel.click("[data-part=open-capture]")
    capture = opened.value
    until(lambda: capture.locator("[data-part=images] img").count() == 3, "every image is in the archive")
    for number, path in enumerate(pictures, start=1):
        assert shown(capture, f"{capture.url}/additions/image_{number}") == sha256(path.read_bytes())
    expect(capture.locator("[data-part=by-hand]")).to_be_visible()
    verified = desk.command("verify")
    assert verified.returncode == 0, verified.stdout


def test_written_with_the_desk_off_it_arrives_when_the_desk_is_back(
    paired: Extension, desk: RunningDesk, kept: Kept, pictures: list[Path]
) -> None:
    desk.kill()
    page = form(paired)
    fill(page)
    page.set_input_files("#hand-images", pictures[:1])
    page.click("[data-part=hand-save]")
    page.wait_for_selector("[data-part=hand-saved]")
    until(lambda: paired.state(page)["card"]["outbox"] is not None, "it waits in the outbox")
    desk.start()
    page.wait_for_selector("[data-part=receipt][data-state=kept]", timeout=40_000)
    until(lambda: paired.state(page)["outbox"] == [], "its image has followed")
    [row] = kept()
    assert row["text"] == WORDS


def test_what_cannot_be_saved_is_told_beside_its_field_and_nothing_is_lost(paired: Extension, tmp_path: Path) -> None:
    page = form(paired)
    page.click("[data-part=hand-save]")
    expect(page.locator("#hand-source-said.failure")).to_be_visible()
    expect(page.locator("#hand-text-said.failure")).to_be_visible()
    assert_accessible(page, "the form with refusals")
    fill(page)
    page.fill("#hand-link", "не адреса")
    fake = tmp_path / "вірус.png"
    fake.write_bytes(b"<svg onload=alert(1)></svg>")
    page.set_input_files("#hand-images", [fake])
    assert page.get_attribute("[data-part=image-refused]", "data-why") == "type"
    page.click("[data-part=hand-save]")
    expect(page.locator("#hand-link-said.failure")).to_be_visible()
    assert page.input_value("#hand-text") == WORDS
    assert page.locator("[data-part=hand-saved]").count() == 0


def test_the_background_takes_no_image_that_is_none_and_no_entry_without_its_images(paired: Extension) -> None:
    page = form(paired)
    entry_id = "0b2f7f3e-1111-4222-8333-444455556666"
    image = {"kind": "keep-image", "id": entry_id, "place": 1, "mediaType": "image/png", "base64": "PHN2Zz4="}
    assert paired.ask(page, image) == {"ok": False, "failure": "image_refused"}
    entry = {
        "id": entry_id,
        "source": "phone",
        "text": WORDS,
        "author": None,
        "toldTime": None,
        "link": None,
        "enteredBy": None,
        "images": [{"mediaType": "image/png", "bytes": 6, "sha256": "0" * 64}],
    }
    assert paired.ask(page, {"kind": "enter-by-hand", "entry": entry}) == {"ok": False, "failure": "not_saved"}
    strange = {**entry, "link": "javascript:alert(1)"}
    assert paired.ask(page, {"kind": "enter-by-hand", "entry": strange}) == {"ok": False, "failure": "bad_message"}
    assert paired.state(page)["outbox"] == []
