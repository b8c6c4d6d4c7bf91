"""The practice page is read by the built extension exactly as the sites are: every shape that a newcomer may click."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import Any

from tests.e2e.chromium import Extension, until
from tests.running_desk import RunningDesk

CLICKS = {
    "8001": "[data-commentid='8001'] .fb-text >> nth=0",
    "8002": "[data-commentid='8002'] .fb-text",
    "8003": "[data-commentid='8003'] .fb-text",
    "8006": "[data-commentid='8006'] .fb-text",
    "8013": "[data-commentid='8013'] .fb-text",
    "8015": "[data-commentid='8015'] .fb-photo",
    "17900000000000004": ".ig-row:has-text('dmytro.p') .ig-text >> nth=0",
    "17900000000000003": ".ig-reply .ig-text",
}
"""Number on the site → what is clicked: a comment, replies inside and beside it, a folded text, emoji, a photo, Instagram."""


def kept(desk: RunningDesk) -> dict[str, dict[str, Any]]:
    """Practice captures by the comment's number: fields, and the text as it grew."""
    found: dict[str, dict[str, Any]] = {}
    with closing(sqlite3.connect(desk.home / "vidhuk.sqlite3")) as archive:
        query = (
            "select m.native_id, p.name, p.content, c.practice from capture c join comment m on m.id = c.comment_id "
            "join capture_part p on p.capture_seq = c.seq where p.name in ('text', 'text_expanded', 'fields')"
        )
        for number, name, content, practice in archive.execute(query):
            assert practice == 1
            found.setdefault(number, {})[name] = bytes(content).decode("utf-8")
    return found


def test_every_shape_of_the_practice_page_is_read(paired: Extension, desk: RunningDesk) -> None:
    page = paired.context.new_page()
    page.goto(f"{desk.base}/practice")
    for count, selector in enumerate(CLICKS.values(), start=1):
        paired.click_menu(page, selector)
        until(lambda count=count: len(kept(desk)) == count, f"{count} captures in the archive")  # type: ignore[misc]
    captures = until(lambda: {} if "text_expanded" not in kept(desk)["8006"] else kept(desk), "the grown text")
    assert set(captures) == set(CLICKS)
    fields = {number: json.loads(capture["fields"]) for number, capture in captures.items()}
    assert {one["site"] for one in fields.values()} == {"practice"}
    assert fields["8001"]["author"]["name"] == "Олена Петренко"
    assert captures["8001"]["text"].endswith("Гроші взяли повністю 😡")
    assert fields["8001"]["shown_time"]["text"] == "2 год"
    assert fields["8001"]["reactions"]["count"] == 14
    for reply in ("8002", "8003"):
        assert fields[reply]["kind"] == "reply"
        assert fields[reply]["parent"]["native_id"] == "8001"
    assert captures["8006"]["text_expanded"].endswith("повернули різницю 😢")
    assert captures["8013"]["text"] == "❤️😊🔥👍"
    assert captures["8015"]["text"] == ""
    assert [one["kind"] for one in fields["8015"]["media"]] == ["photo"]
    assert fields["17900000000000004"]["author"]["name"] == "dmytro.p"
    assert fields["17900000000000004"]["shown_time"]["precision"] == "exact"
    assert fields["17900000000000003"]["parent"]["native_id"] == "17900000000000002"
