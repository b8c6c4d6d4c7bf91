"""A comment is taken without the menu: picked on the page by pointer or by keys, or saved by a key; the site hears nothing of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.e2e.chromium import Extension, until
from tests.e2e.site_server import Sites
from tests.e2e.thread_pages import POST, Comment, facebook_thread, fresh

pytestmark = pytest.mark.timeout(180)

THREAD = f"https://www.facebook.com/klinika.promin/posts/{POST}"
COMMENTS = [
    Comment(1, "Леся Гринь", "Перший: усе сподобалося"),
    Comment(2, "Остап Вовк", "Другий: чекали довго"),
    Comment(3, "Ганна Рось", "Третій: скільки коштує огляд?"),
]
# A page that swallows the menu and listens to everything a person does, from before our scripts on demand.
SPY = """<script>
window.heard = [];
for (const name of ["pointerdown", "pointerup", "pointermove", "mousedown", "mouseup", "mousemove", "click", "dblclick",
    "contextmenu", "keydown", "keyup", "keypress", "wheel", "touchstart"]) {
  window.addEventListener(name, event => window.heard.push(event.type), true);
}
window.addEventListener("contextmenu", event => { event.preventDefault(); event.stopImmediatePropagation(); }, true);
</script>"""


def thread(extension: Extension, sites: Sites, head: str = SPY) -> tuple[Page, list[str]]:
    """A post in a tab in front, and the numbers of its three comments."""
    comments = fresh(COMMENTS)
    page = extension.context.new_page()
    page.goto(sites.put(THREAD, facebook_thread(comments, "uk", head)))
    page.bring_to_front()
    return page, [str(one.native_id) for one in comments]


def command(extension: Extension, page: Page, name: str) -> None:
    """Press a key of the manifest, as far as the worker can tell."""
    tab = extension.tab_of(page)
    extension.worker().evaluate("([name, tab]) => chrome.commands.onCommand.dispatch(name, tab)", [name, tab])


def start_picking(extension: Extension, page: Page) -> None:
    command(extension, page, "pick-comment")
    until(lambda: picking(page), "the glass is on and has the focus")
    page.evaluate("window.heard = []")


PICKING = """(() => {
    const { activeElement: at, body } = document;
    return at !== body && at.parentElement?.matches("html, dialog") === true && at === at.parentElement.lastElementChild;
})()"""


def picking(page: Page) -> bool:
    return bool(page.evaluate(PICKING))


Kept = Callable[[], list[dict[str, Any]]]


def arrived(kept: Kept, number: str) -> dict[str, Any]:
    """The only capture of this test, once it is there."""
    [row] = until(kept, f"{number} is in the archive", 30)
    assert row["fields"]["native_id"] == number
    return row


def middle_of(page: Page, number: str) -> tuple[float, float]:
    box = page.locator(f"#text-{number}").bounding_box()
    assert box is not None
    return box["x"] + 10, box["y"] + box["height"] / 2


def test_a_press_takes_the_comment_under_the_pointer_and_the_site_hears_nothing(
    paired: Extension, kept: Kept, sites: Sites
) -> None:
    page, [first, second, _third] = thread(paired, sites)
    start_picking(paired, page)
    page.mouse.move(*middle_of(page, first))
    page.mouse.move(*middle_of(page, second))
    page.mouse.click(*middle_of(page, second))
    row = arrived(kept, second)
    assert row["text"] == COMMENTS[1].text
    assert row["fields"]["permalink"] == f"{THREAD}?comment_id={second}"
    assert row["fields"]["page_url"] == THREAD
    assert page.evaluate("window.heard") == []
    assert len(kept()) == 1, "one press, one comment"


def test_nothing_of_the_overlay_can_be_read_by_the_site(paired: Extension, sites: Sites) -> None:
    page, _numbers = thread(paired, sites)
    before = page.evaluate("window.length")
    start_picking(paired, page)
    assert page.evaluate("window.length") == before, "the frame is not among the page's frames"
    found = page.evaluate(
        "(() => { const host = document.documentElement.lastElementChild; return [host.shadowRoot, host.innerHTML, host.childNodes.length]; })()"
    )
    assert found == [None, "", 0]
    page.keyboard.press("Escape")
    until(lambda: not picking(page), "Escape leaves")
    assert page.evaluate("window.heard") == []


INTO = "const over = document.createElement('{tag}'); over.id = 'over'; over.append(...document.body.childNodes); document.body.append(over);"
RAISED = {
    "a modal dialog": INTO.format(tag="dialog") + "over.showModal();",
    "a dialog over a dialog": INTO.format(tag="dialog")
    + "const under = document.createElement('dialog'); document.body.prepend(under); under.showModal(); over.showModal();",
    "a popover": INTO.format(tag="div") + "over.popover = 'auto'; over.showPopover();",
}
OPEN = "document.querySelector('#over').matches('[open], :popover-open')"


@pytest.mark.parametrize("over", RAISED)
def test_it_lies_over_what_the_site_lays_over_its_page(paired: Extension, kept: Kept, sites: Sites, over: str) -> None:
    """There a press would be the site's: a like, or a share, in the person's name."""
    page, [_first, second, third] = thread(paired, sites)
    page.evaluate(f"{{ {RAISED[over]} }}")
    start_picking(paired, page)
    page.mouse.move(*middle_of(page, third))
    page.keyboard.press("Escape")
    until(lambda: not picking(page), "Escape leaves")
    assert page.evaluate(OPEN), "Escape was ours, not the dialog's"
    start_picking(paired, page)
    page.mouse.move(*middle_of(page, third))
    page.mouse.click(*middle_of(page, second))
    assert arrived(kept, second)["text"] == COMMENTS[1].text
    assert page.evaluate("window.heard") == []
    assert page.evaluate(OPEN)


def test_it_comes_up_again_over_a_dialog_that_opens_meanwhile(paired: Extension, kept: Kept, sites: Sites) -> None:
    page, [first, _second, _third] = thread(paired, sites)
    start_picking(paired, page)
    page.evaluate(f"{{ {RAISED['a modal dialog']} }}")
    until(lambda: picking(page), "it has the focus in the dialog")
    page.mouse.click(*middle_of(page, first))
    arrived(kept, first)
    assert page.evaluate("window.heard") == []
    assert page.evaluate(OPEN)


def test_where_it_cannot_lie_uppermost_it_says_so_and_leaves_no_trace(paired: Extension, sites: Sites) -> None:
    """A modal dialog within somebody's shadow: whatever we draw is under it, and dead to the pointer."""
    page, _numbers = thread(paired, sites)
    page.evaluate("""{ const root = document.querySelector('[role=main]').attachShadow({ mode: 'closed' });
        const over = root.appendChild(document.createElement('dialog'));
        over.append(document.createElement('slot'));
        over.showModal(); }""")
    panel = paired.panel()
    panel.click("[data-part=pick]")
    panel.wait_for_selector("[data-part=ways] .failure")
    assert page.evaluate("document.documentElement.lastElementChild === document.body")


def test_escape_leaves_everything_as_it_was(paired: Extension, kept: Kept, sites: Sites) -> None:
    page, [first, _second, _third] = thread(paired, sites)
    page.evaluate("document.querySelector('[role=button]').focus()")
    start_picking(paired, page)
    page.mouse.move(*middle_of(page, first))
    page.keyboard.press("Escape")
    until(lambda: not picking(page), "Escape leaves")
    assert page.evaluate("document.activeElement.textContent") == "Подобається"
    page.mouse.click(*middle_of(page, first))
    assert "click" in page.evaluate("window.heard"), "the page is the person's again"
    assert kept() == []


def test_arrows_and_enter_take_a_comment_too(paired: Extension, kept: Kept, sites: Sites) -> None:
    page, [_first, second, _third] = thread(paired, sites)
    start_picking(paired, page)
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "Enter"):
        page.keyboard.press(key)
    assert arrived(kept, second)["text"] == COMMENTS[1].text


def test_a_press_beside_every_comment_takes_nothing_and_picking_goes_on(
    paired: Extension, kept: Kept, sites: Sites
) -> None:
    page, [_first, _second, third] = thread(paired, sites)
    start_picking(paired, page)
    page.mouse.click(5, 5)
    assert picking(page)
    page.mouse.click(*middle_of(page, third))
    arrived(kept, third)
    assert len(kept()) == 1


def test_the_wheel_moves_what_lies_under_the_pointer(paired: Extension, sites: Sites) -> None:
    low = "<style>[role=main] { height: 300px; overflow-y: auto } [role=article] [role=article] { margin-bottom: 200px }</style>"
    page, [first, _second, _third] = thread(paired, sites, SPY + low)
    start_picking(paired, page)
    page.mouse.move(*middle_of(page, first))
    page.mouse.wheel(0, 120)
    until(lambda: page.evaluate("document.querySelector('[role=main]').scrollTop") >= 100, "the list has moved")
    page.keyboard.press("Escape")


def test_a_key_saves_the_comment_under_the_pointer(paired: Extension, kept: Kept, sites: Sites) -> None:
    page, [_first, _second, third] = thread(paired, sites)
    page.mouse.move(*middle_of(page, third))
    command(paired, page, "save-comment")
    assert arrived(kept, third)["text"] == COMMENTS[2].text


def test_the_focus_of_the_keyboard_goes_before_a_pointer_left_anywhere(
    paired: Extension, kept: Kept, sites: Sites
) -> None:
    page, [first, _second, third] = thread(paired, sites)
    page.mouse.move(*middle_of(page, third))
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('[aria-label*=\"Леся\"]') !== null"):
            break
    command(paired, page, "save-comment")
    assert arrived(kept, first)["text"] == COMMENTS[0].text
    assert len(kept()) == 1


def test_a_key_beside_every_comment_says_so(paired: Extension, kept: Kept, sites: Sites) -> None:
    page, _numbers = thread(paired, sites)
    page.mouse.move(3, 3)
    panel = paired.panel()
    page.bring_to_front()
    command(paired, page, "save-comment")
    panel.wait_for_selector("[data-part=notice][data-notice=not_a_comment]")
    assert kept() == []


def test_a_ring_that_nobody_asked_for_is_not_heard(paired: Extension, kept: Kept, sites: Sites) -> None:
    """A content script taken over by its site must not be able to put words into the archive by itself."""
    page, _numbers = thread(paired, sites)
    start_picking(paired, page)
    page.keyboard.press("Escape")
    until(lambda: not picking(page), "Escape leaves")
    forged = {"kind": "picked", "answer": {"outcome": "nothing", "reason": "content_unavailable"}}
    tab = paired.tab_of(page)
    paired.worker().evaluate(
        """([tabId, forged]) => chrome.scripting.executeScript(
            {target: {tabId}, func: forged => chrome.runtime.sendMessage(forged), args: [forged]})""",
        [tab["id"], forged],
    )
    panel = paired.panel()
    assert paired.state(panel)["notice"] != "content_unavailable"
    assert kept() == []


def test_the_panel_starts_picking_on_the_page_beside_it(paired: Extension, kept: Kept, sites: Sites) -> None:
    page, [first, _second, _third] = thread(paired, sites)
    panel = paired.panel()
    panel.click("[data-part=pick]")
    until(lambda: picking(page), "picking has begun")
    page.bring_to_front()
    page.mouse.click(*middle_of(page, first))
    arrived(kept, first)


def test_a_page_of_the_browsers_own_is_told_as_such(paired: Extension) -> None:
    for page in paired.context.pages:
        page.goto("chrome://version")
    panel = paired.panel()
    panel.click("[data-part=pick]")
    panel.wait_for_selector("[data-part=ways] .failure")
