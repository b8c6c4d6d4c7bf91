"""What is looked at after an insertion, and when the looking ends, in the same words for every browser."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.e2e.chromium import until
from tests.e2e.inserting.place import Page, Place

WATCHING: list[Callable[[Place], None]] = []

_TEXT = "Олено, дякуємо, що написали: адміністратор підбере зручний час і відповість сьогодні."

# Whatever a page of ours hears; the background hears the same.
_LISTEN = """
const { dataset } = document.documentElement;
if (dataset.rung === undefined) {
  dataset.rung = "[]";
  (globalThis.browser ?? chrome).runtime.onMessage.addListener((message) => {
    if (["reply-seen", "watch-over"].includes(message.kind)) { dataset.rung = JSON.stringify([...JSON.parse(dataset.rung), message]); }
    return undefined;
  });
}
"""


def watching(play: Callable[[Place], None]) -> Callable[[Place], None]:
    """Put a case into the list, under its own name."""
    WATCHING.append(play)
    return play


@dataclass
class Watch:
    """One looking, with a limit of its own: the background gives fifteen minutes, a test as many milliseconds as it likes."""

    page: Page
    id: str

    def rung(self) -> list[Any]:
        """What the page told us of it."""
        heard = self.page.seat.panel().evaluate("return JSON.parse(document.documentElement.dataset.rung)")
        return [one for one in heard if one["watch"] == self.id]


def watch(page: Page, limit: int, key: str = "id 41 41") -> Watch:
    """Begin to look."""
    page.seat.panel().evaluate(_LISTEN)
    begun = Watch(page, str(uuid.uuid4()))
    asked = {"kind": "watch-reply", "key": key, "text": _TEXT, "watch": begun.id, "limit": limit, "known": None}
    assert page.ask(asked)["outcome"] == "watching"
    return begun


def publish(page: Page, text: str, comment: int = 1) -> None:
    """The person writes an answer under a comment and publishes it."""
    before, boxes = len(page.published()), page.boxes()
    page.tab.click(f"[role=article] > div > [role=article]:has(#text-{40 + comment}) li:last-child [role=button]")
    until(lambda: page.boxes() > boxes, "the site opens a box")
    page.tab.evaluate(
        "const box = document.activeElement; document.execCommand('insertText', false, args[0]);"
        "await new Promise((done) => setTimeout(done, 100));"
        "const enter = { key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true, cancelable: true };"
        "box.dispatchEvent(new KeyboardEvent('keydown', enter))",
        text,
    )
    until(lambda: len(page.published()) > before, "the site publishes")
    drawn = "return [...document.querySelectorAll('a')].filter((one) => /reply_comment_id/.test(one.href)).length"
    until(lambda: page.tab.evaluate(drawn) > before, "the site gives it an id")


@watching
def it_ends_with_our_answer(place: Place) -> None:
    page = place.facebook()
    seen = watch(page, 60_000)
    publish(page, _TEXT)
    until(lambda: len(seen.rung()) == 1, "our answer is seen")
    assert seen.rung()[0]["text"].split() == _TEXT.split()
    # What is published after it is nobody's business any more.
    publish(page, _TEXT, 2)
    page.tab.evaluate("await new Promise((done) => setTimeout(done, 1200))")
    assert len(seen.rung()) == 1
    page.tab.close()


@watching
def another_thread_is_not_looked_at(place: Place) -> None:
    page = place.facebook()
    seen = watch(page, 60_000)
    publish(page, _TEXT, 2)
    page.tab.evaluate("await new Promise((done) => setTimeout(done, 1200))")
    assert seen.rung() == []
    publish(page, _TEXT)
    until(lambda: len(seen.rung()) == 1, "the answer in its own thread is seen")
    page.tab.close()


@watching
def each_thread_has_its_own_look(place: Place) -> None:
    page = place.facebook()
    one, other = watch(page, 60_000), watch(page, 60_000, "id 42 42")
    publish(page, _TEXT)
    until(lambda: len(one.rung()) == 1, "the answer in the first thread is seen")
    publish(page, _TEXT, 2)
    until(lambda: len(other.rung()) == 1, "and that in the second")
    assert {rung["kind"] for rung in one.rung() + other.rung()} == {"reply-seen"}
    page.tab.close()


@watching
def a_later_look_at_the_same_thread_takes_its_place(place: Place) -> None:
    page = place.facebook()
    earlier, later = watch(page, 60_000), watch(page, 60_000)
    until(lambda: [rung["kind"] for rung in earlier.rung()] == ["watch-over"], "the first says that it is over")
    publish(page, _TEXT)
    until(lambda: len(later.rung()) == 1, "the answer is seen")
    assert len(earlier.rung()) == 1
    page.tab.close()


@watching
def it_ends_when_its_time_is_over(place: Place) -> None:
    page = place.facebook()
    seen = watch(page, 300)
    page.tab.evaluate("await new Promise((done) => setTimeout(done, 600))")
    publish(page, _TEXT)
    page.tab.evaluate("await new Promise((done) => setTimeout(done, 1200))")
    assert seen.rung() == []
    page.tab.close()


@watching
def it_ends_with_its_page(place: Place) -> None:
    page = place.facebook()
    seen = watch(page, 60_000)
    page.tab.reload()
    until(lambda: page.tab.evaluate("return typeof site === 'object'"), "the page's script runs")
    until(lambda: len(seen.rung()) == 1, "the page that went says so")
    # The same page again: the script there knows nothing of an earlier look, and nobody asked for this one's.
    publish(page, _TEXT)
    page.tab.evaluate("await new Promise((done) => setTimeout(done, 1200))")
    assert [rung["kind"] for rung in seen.rung()] == ["watch-over"]
    page.tab.close()
