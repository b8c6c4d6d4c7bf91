"""Every test page of the site adapters, read by the built extension in a real Chromium; and what the page sees of us."""

from __future__ import annotations

import json
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Playwright, Route

from tests.e2e import page_cases
from tests.e2e.chromium import Extension, chromium_with_extension

LISTENERS_LIMIT = 1


@pytest.fixture(scope="module")
def extension(playwright_driver: Playwright, extension_build: Path) -> Iterator[Extension]:
    """The built extension whose manifest has leave for every site from the start: its scripts are the shipped bytes.

    The browser's own question about an optional site cannot be answered by a test.
    """
    with tempfile.TemporaryDirectory(prefix="vidhuk-") as folder:
        allowed = Path(folder) / "extension"
        shutil.copytree(extension_build, allowed)
        manifest = json.loads((allowed / "manifest.json").read_text("utf-8"))
        manifest["host_permissions"] += manifest.pop("optional_host_permissions")
        (allowed / "manifest.json").write_text(json.dumps(manifest), "utf-8")
        with chromium_with_extension(playwright_driver, Path(folder) / "profile", extension=allowed) as running:
            yield running


@pytest.fixture
def tab(extension: Extension) -> Iterator[Page]:
    """A tab for the sites' addresses; each test page is put there before it is opened."""
    page = extension.context.new_page()
    yield page
    page.close()


class ChromiumTab:
    """A tab as the cases drive it."""

    def __init__(self, extension: Extension, tab: Page) -> None:
        self._extension = extension
        self._tab = tab
        self._html = ""
        tab.unroute_all()
        tab.route("**/*", self._answer)

    def _answer(self, route: Route) -> None:
        if route.request.resource_type == "document":
            route.fulfill(status=200, content_type="text/html; charset=utf-8", body=self._html)
        else:
            route.fulfill(status=204)

    def open(self, address: str, html: str) -> None:
        """Show the page at its address."""
        self._html = html
        self._tab.goto(address, wait_until="domcontentloaded")

    def put_script(self, file: str) -> None:
        """Inject as the background does."""
        self._extension.worker().evaluate(
            "([id, file]) => chrome.scripting.executeScript({ target: { tabId: id, frameIds: [0] }, files: [file] })",
            [self._extension.tab_of(self._tab)["id"], file],
        )

    def select(self, selector: str) -> None:
        """Select an element's words."""
        self._tab.eval_on_selector(selector, "e => getSelection().selectAllChildren(e)")

    def right_click(self, selector: str) -> bool:
        """Press the right button on it."""
        return right_click(self._tab, selector)

    def clicked(self) -> Any:
        """Ask the frame."""
        return ask(self._extension, self._tab, {"kind": "what-was-clicked"})


def show(extension: Extension, tab: Page, case: str) -> dict[str, Any]:
    """Open a test page at its own address and give what is expected of it."""
    return page_cases.show(ChromiumTab(extension, tab), case)


def ask(extension: Extension, tab: Page, message: dict[str, Any]) -> Any:
    """Ask the page's content script as the background does."""
    return extension.worker().evaluate(
        "([id, message]) => chrome.tabs.sendMessage(id, message, { frameId: 0 })",
        [extension.tab_of(tab)["id"], message],
    )


def right_click(tab: Page, selector: str) -> bool:
    """Press the right button near the beginning of an element; False when it is not drawn."""
    element = tab.query_selector(selector)
    assert element is not None, selector
    if element.bounding_box() is None:
        return False
    element.scroll_into_view_if_needed()
    box = element.bounding_box()
    if box is None or box["width"] < 1 or box["height"] < 1:
        return False
    x, y = box["x"] + min(box["width"] / 2, 40), box["y"] + min(box["height"] / 2, 10)
    tab.mouse.click(x, y, button="right")
    return True


@pytest.mark.parametrize("site", sorted({case.split("/", 1)[0] for case in page_cases.CASES}))
def test_every_test_page_is_read_as_expected(extension: Extension, tab: Page, site: str) -> None:
    cases = [case for case in page_cases.CASES if case.startswith(f"{site}/")]
    read, wrong = page_cases.read_all(ChromiumTab(extension, tab), cases)
    assert wrong == {}
    assert read == len([case for case in cases if case not in page_cases.NOT_DRAWN])


def test_of_two_thousand_comments_the_clicked_one_is_read(extension: Extension, tab: Page) -> None:
    assert page_cases.read_all(ChromiumTab(extension, tab), page_cases.THOUSANDS) == (len(page_cases.THOUSANDS), {})


def test_see_more_is_pressed_once_and_nothing_else(extension: Extension, tab: Page) -> None:
    show(extension, tab, "facebook/permalink-uk")
    tab.evaluate(
        "window.pressed = []; document.addEventListener('click', (e) => pressed.push(e.target.textContent), true)"
    )
    right_click(tab, '[aria-label*="Степан Дуб"] .bubble [lang]')
    clicked = ask(extension, tab, {"kind": "what-was-clicked"})
    assert clicked["truncated"] is True
    grown = ask(extension, tab, {"kind": "expand", "key": clicked["key"]})
    assert grown["outcome"] == "grown"
    assert grown["text"].startswith("Розкажу все по порядку")
    assert grown["text"].endswith("Поверніть, будь ласка, передоплату.")
    assert tab.evaluate("pressed") == ["Показати більше"]
    assert ask(extension, tab, {"kind": "expand", "key": clicked["key"]}) == {"outcome": "same"}


# The only words that are ever pressed, whatever else a page offers.
SEE_MORE = {"Показати більше", "Більше", "See more", "More", "Ещё", "Meer weergeven"}
PATIENCE = 1.5 + 0.5


def test_of_all_clicks_on_a_page_only_see_more_is_ours_and_only_after_the_choice(
    extension: Extension, tab: Page
) -> None:
    driver = ChromiumTab(extension, tab)
    first_of_site = {case.split("/", 1)[0]: case for case in reversed(page_cases.CASES)}
    shortened = [
        case
        for case in page_cases.CASES
        if "truncated" in page_cases.page_of(case)[0]["expect"].get("fields", {}).get("flags", [])
    ]
    assert len(shortened) > 3
    pressed_somewhere = 0
    for case in [*shortened, *first_of_site.values()]:
        page = page_cases.show(driver, case)
        tab.evaluate(
            "window.pressed = []; for (const kind of ['click', 'mousedown', 'pointerdown', 'keydown', 'submit'])"
            " window.addEventListener(kind, (e) => e.button !== 2 && pressed.push(e.target.textContent.trim()), true)"
        )
        if not driver.right_click(page["click"]):
            continue
        answer = driver.clicked()
        assert tab.evaluate("pressed") == [], f"{case}: touched before the choice to save"
        if answer["outcome"] != "read":
            continue
        began = time.monotonic()
        ask(extension, tab, {"kind": "expand", "key": answer["key"]})
        assert time.monotonic() - began < PATIENCE, case
        pressed = tab.evaluate("pressed")
        assert len(pressed) <= 1, f"{case}: {pressed}"
        assert set(pressed) <= SEE_MORE, f"{case}: {pressed}"
        pressed_somewhere += len(pressed)
    assert pressed_somewhere > 1


def test_a_comment_outside_the_window_is_scrolled_in_and_the_scroll_put_back(extension: Extension, tab: Page) -> None:
    show(extension, tab, "facebook/permalink-uk")
    ChromiumTab(extension, tab).put_script("picture.js")
    tab.set_viewport_size({"width": 1000, "height": 600})
    for start in (0, 404):
        tab.evaluate("top => scrollTo(0, top)", start)
        for comment in ("5001", "5004"):
            place = ask(extension, tab, {"kind": "measure", "key": f"id {comment} {comment}"})
            assert place["outcome"] == "at"
            rect = place["rect"]
            # Below the sticky header, inside the window, and not under the chat window.
            assert rect["y"] >= 56
            assert rect["y"] + rect["height"] <= 600
            front = tab.evaluate(
                "([x, y]) => document.elementFromPoint(x, y).closest('[role=article]').getAttribute('aria-label')",
                [rect["x"] + rect["width"] - 4, rect["y"] + rect["height"] / 2],
            )
            assert front is not None
            ask(extension, tab, {"kind": "after-shot", "key": "any"})
            assert tab.evaluate("scrollY") == start


def test_a_chat_window_over_a_comment_stays_out_of_its_picture(extension: Extension, tab: Page) -> None:
    show(extension, tab, "facebook/permalink-uk")
    ChromiumTab(extension, tab).put_script("picture.js")
    tab.set_viewport_size({"width": 1000, "height": 600})
    # The last comment cannot be scrolled away from the chat window's corner.
    place = ask(extension, tab, {"kind": "measure", "key": "id 9001 9001"})
    chat = tab.eval_on_selector(".chat", "e => e.getBoundingClientRect().left")
    assert place["rect"]["x"] + place["rect"]["width"] <= chat


def test_the_picture_of_a_review_on_any_site_has_its_name_and_date(extension: Extension, tab: Page) -> None:
    driver = ChromiumTab(extension, tab)
    for case, card in (("web/json-ld-uk", "section.r"), ("web/card-stars-ru", ".r + .r"), ("web/microdata-uk", "#r2")):
        page = page_cases.show(driver, case)
        driver.put_script("picture.js")
        right_click(tab, page["click"])
        clicked = ask(extension, tab, {"kind": "what-was-clicked"})
        place = ask(extension, tab, {"kind": "measure", "key": clicked["key"]})
        box = tab.query_selector(card).bounding_box()  # type: ignore[union-attr]
        assert place["rect"] == pytest.approx(box, abs=1), case


def test_a_page_cannot_see_us_until_the_toast_and_cannot_read_that(extension: Extension, tab: Page) -> None:
    driver = ChromiumTab(extension, tab)
    page = page_cases.show(driver, "facebook/permalink-uk")
    tab.evaluate("window.heard = []; window.addEventListener('message', (e) => heard.push(e.data))")
    before = tab.evaluate("document.documentElement.outerHTML")
    right_click(tab, page["click"])
    assert ask(extension, tab, {"kind": "what-was-clicked"})["outcome"] == "read"
    assert tab.evaluate("document.documentElement.outerHTML") == before
    assert tab.evaluate("heard") == []

    # As the background does it, twice: one script, one message.
    for _ in range(2):
        driver.put_script("toast.js")
    ask(extension, tab, {"kind": "toast", "state": "archived", "text": "Збережено", "language": "uk"})
    assert tab.evaluate("document.documentElement.lastElementChild.shadowRoot") is None
    assert "Збережено" not in tab.evaluate("document.documentElement.textContent")
    deadline = time.monotonic() + 10
    while tab.evaluate("document.documentElement.outerHTML") != before:
        assert time.monotonic() < deadline, "the toast stays"
        time.sleep(0.1)


def test_an_event_that_the_page_dispatched_is_no_click(extension: Extension, tab: Page) -> None:
    page = show(extension, tab, "facebook/permalink-uk")
    tab.eval_on_selector(
        page["click"],
        "e => e.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true, clientX: 300, clientY: 300 }))",
    )
    assert ask(extension, tab, {"kind": "what-was-clicked"}) == {"outcome": "nothing", "reason": "no_click"}


def test_before_a_right_click_there_is_one_listener(extension: Extension, tab: Page) -> None:
    show(extension, tab, "facebook/permalink-uk")
    session = extension.context.new_cdp_session(tab)
    worlds: list[dict[str, Any]] = []
    session.on("Runtime.executionContextCreated", lambda event: worlds.append(event["context"]))
    session.send("Runtime.enable")
    [ours] = [world for world in worlds if extension.id in world["origin"]]
    counted = 0
    for name in ("window", "document", "document.documentElement", "document.body"):
        thing = session.send("Runtime.evaluate", {"expression": name, "contextId": ours["id"]})["result"]
        found = session.send("DOMDebugger.getEventListeners", {"objectId": thing["objectId"]})["listeners"]
        counted += sum(1 for listener in found if listener["type"] == "contextmenu")
        assert {listener["type"] for listener in found} <= {"contextmenu"}
    assert counted == LISTENERS_LIMIT
