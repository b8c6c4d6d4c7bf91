"""A comment of characters that draw nothing says so in the list and on its page, instead of an empty row."""

from __future__ import annotations

import pytest

from tests.page_desk import capture, send
from tests.server.web.conftest import SignedIn
from vidhuk.web.invisible import is_invisible


@pytest.mark.parametrize(
    "text", ["\u200b\u200d\u2060", "\u3164", "\u2800\u2800", " \u00a0\n", "\u200e\ufe0f", "\u034f\u115f", "\U000e0041"]
)
def test_nothing_is_seen(text: str) -> None:
    assert is_invisible(text)


@pytest.mark.parametrize("text", ["", "а", "\u200bа", "🔥", "❤\ufe0f", ".", "\u0301а"])
def test_something_is_seen_or_nothing_is_there(text: str) -> None:
    assert not is_invisible(text)


def test_the_row_and_the_page_say_so(person: SignedIn) -> None:
    kept = send(person.desk.browser, capture("\u200b\u200c\u2060", author={"name": "Мирослава"}))
    assert "Лише 3 невидимі символи, слів немає" in person.text("/history")
    assert "Лише 3 невидимі символи, слів немає" in person.text(f"/captures/{kept.seq}")
