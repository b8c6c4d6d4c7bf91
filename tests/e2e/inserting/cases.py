"""What an insertion does in each box, in the same words for every browser."""

from __future__ import annotations

from collections.abc import Callable

from tests.e2e.chromium import until
from tests.e2e.inserting.place import Place
from tests.e2e.thread_pages import Comment

CASES: list[Callable[[Place], None]] = []

# Our own words: paragraphs, quotes, an apostrophe, a surrogate pair, a skin tone, a family joined by ZWJ, a flag.
LONG = (
    "Олено, дякуємо, що написали: чекати так довго під «зачиненими дверима» неприємно.\n\n"
    "Адміністратор запише вас на зручний час 🙏🏽. Напишіть нам у «Повідомлення» 👨‍👩‍👧 🇺🇦\nЗ повагою, об’єднана команда"
)
ENDS = {"outcome": "inserted"}


def case(play: Callable[[Place], None]) -> Callable[[Place], None]:
    """Put a case into the list, under its own name."""
    CASES.append(play)
    return play


def lines(text: str) -> list[str]:
    """The text's lines without the empty ones, which are each editor's own matter."""
    return [line.strip() for line in text.split("\n") if line.strip()]


@case
def lexical_takes_the_text_as_it_is(place: Place) -> None:
    for whims in ((), ("plain",)):
        page = place.facebook(*whims)
        assert page.insert("id 41 41", LONG) == ENDS
        assert lines(page.box()) == lines(LONG)
        # Only the comment's own "Reply" was pressed, once; no key, nothing published.
        assert page.heard() == ["click Відповісти"]
        assert page.published() == []
        page.tab.close()


@case
def an_open_box_needs_no_press(place: Place) -> None:
    page = place.facebook()
    page.tab.click("[role=article] [role=article]:nth-of-type(1) li:last-child [role=button]")
    until(lambda: page.boxes() == 1, "the site opens its box")
    before = page.heard()
    assert page.insert("id 41 41", "Дякуємо, Олено.") == ENDS
    assert page.heard() == before
    assert page.box() == "Дякуємо, Олено."
    # The same again changes nothing.
    assert page.insert("id 41 41", "Дякуємо, Олено.") == ENDS
    assert page.box() == "Дякуємо, Олено."
    page.tab.close()


@case
def each_comment_has_its_own_box(place: Place) -> None:
    page = place.facebook()
    assert page.insert("id 42 42", "Іване, консультація — 800 грн.") == ENDS
    assert page.insert("id 41 41", "Олено, вибачте за чекання.") == ENDS
    assert [page.box(0), page.box(1)] == ["Іване, консультація — 800 грн.", "Олено, вибачте за чекання."]
    assert page.heard() == ["click Відповісти", "click Відповісти"]
    page.tab.close()


@case
def a_draft_is_asked_about(place: Place) -> None:
    page = place.facebook()
    assert page.insert("id 41 41", "Перше.") == ENDS
    asked = page.insert("id 41 41", "Друге речення.")
    assert asked == {"outcome": "draft", "draft": "Перше."}
    assert page.box() == "Перше."
    assert page.insert("id 41 41", "Друге речення.", "append") == ENDS
    assert lines(page.box()) == ["Перше.", "Друге речення."]
    assert page.insert("id 41 41", LONG, "replace") == ENDS
    assert lines(page.box()) == lines(LONG)
    assert page.published() == []
    page.tab.close()


@case
def a_box_that_takes_nothing_is_said(place: Place) -> None:
    for whim, why in (("read-only", "read_only"), ("no-box", "no_box")):
        page = place.facebook(whim)
        assert page.insert("id 41 41", "Дякуємо.") == {"outcome": "not", "why": why}
        assert page.published() == []
        page.tab.close()


@case
def a_comment_that_is_not_there_is_said(place: Place) -> None:
    page = place.facebook()
    assert page.insert("id 999 999", "Дякуємо.") == {"outcome": "not", "why": "no_comment"}
    assert page.heard() == []
    page.tab.close()


@case
def a_box_under_the_post_is_never_taken(place: Place) -> None:
    page = place.facebook("no-box", people=[Comment(51, "Ніна Дяк", "Одна під дописом")])
    page.tab.evaluate(
        "const box = document.createElement('div'); box.contentEditable = 'true'; box.setAttribute('role', 'textbox');"
        "box.setAttribute('aria-label', 'Коментувати як Клініка «Промінь»'); box.style.minHeight = '20px';"
        "document.querySelector('[aria-posinset] > div:last-child').append(box)"
    )
    assert page.insert("id 51 51", "Дякуємо.") == {"outcome": "not", "why": "no_box"}
    assert page.tab.texts("[role=textbox]") == [""]
    page.tab.close()


@case
def react_takes_the_text_after_the_mention(place: Place) -> None:
    page = place.instagram()
    assert page.insert("c 17001", LONG) == ENDS
    assert page.box() == f"@olena_90 {LONG}"
    assert page.heard() == ["click Відповісти"]
    # React holds the same: its own next drawing does not take it back.
    page.tab.evaluate("document.querySelector('textarea').dispatchEvent(new Event('blur', { bubbles: true }))")
    assert page.tab.evaluate("return document.querySelector('textarea').value") == f"@olena_90 {LONG}"
    assert page.insert("c 17002", "Раді, що все добре.") == {"outcome": "draft", "draft": f"@olena_90 {LONG}"}
    assert page.published() == []
    page.tab.close()


@case
def a_draft_in_the_textarea_is_asked_about(place: Place) -> None:
    page = place.instagram(draft="Мій початок")
    assert page.insert("c 17001", "Відповідаємо.") == {"outcome": "draft", "draft": "Мій початок"}
    assert page.heard() == []
    assert page.insert("c 17001", "Відповідаємо.", "append") == ENDS
    assert page.box() == "@olena_90 Мій початок\nВідповідаємо."
    assert page.insert("c 17001", "Інше.", "replace") == ENDS
    assert page.box() == "@olena_90 Інше."
    page.tab.close()


@case
def a_textarea_that_takes_nothing_is_said(place: Place) -> None:
    for whim in ("read-only", "short"):
        page = place.instagram(whim)
        assert page.insert("c 17001", LONG) == {"outcome": "not", "why": "read_only"}
        assert page.heard() == []
        page.tab.close()
