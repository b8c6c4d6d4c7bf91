"""The history: order, filters, words and pages in both directions, the same on both databases."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from tests.server.factories import NOW, Draft, fields_of
from tests.server.storage import Storage, labels
from vidhuk.contracts import CommentType, Correction, ErrorCode, Language, ReplyCopied, ReplyStage, Site
from vidhuk.errors import Refused
from vidhuk.evidence import delete_practice
from vidhuk.insights import HistoryFilters, HistoryPage, counters, history_page, safe_link
from vidhuk.intake import correct_capture, log_reply
from vidhuk.replies.check import check_reply

CAPTURES: tuple[dict[str, Any], ...] = (
    {"text": "Об’єднання черг — жах 😡", "type": "complaint"},
    {"text": "Дякую лікарці Ткаченко!", "type": "praise", "sentiment": "positive"},
    {"text": "Сколько стоит приём? Ёлка", "type": "question", "language": "ru", "site": "instagram"},
    {"text": "Terrible queue", "type": "complaint", "language": "en", "needs_checking": True},
    {"text": "Черга, черга і ще раз черга", "type": "complaint", "site": "instagram"},
)


@pytest.fixture
def filled(storage: Storage) -> Storage:
    """Captures 1 to 5, a minute apart, and number 6 of practice."""
    for number, one in enumerate(CAPTURES, start=1):
        said = dict(one)
        text, site = said.pop("text"), said.pop("site", "facebook")
        storage.understand.says = labels(**said)
        storage.receive(Draft(text=text, fields=fields_of(site=site, native_id=str(number))))
        storage.clock.move(timedelta(minutes=1))
    storage.receive(Draft(text="Черга на практиці", fields=fields_of(native_id="p")), practice=True)
    return storage


def page(storage: Storage, cursor: str | None = None, limit: int = 50, **filters: Any) -> HistoryPage:
    with storage.db.read() as session:
        return history_page(session, HistoryFilters(**filters), cursor, limit)


def seqs(found: HistoryPage) -> list[int]:
    return [row.seq for row in found.rows]


def test_the_newest_stands_first_and_practice_stands_apart(filled: Storage) -> None:
    assert seqs(page(filled)) == [5, 4, 3, 2, 1]
    assert seqs(page(filled, practice=True)) == [6]


def test_a_row_holds_what_a_list_shows(filled: Storage) -> None:
    row = page(filled).rows[-1]
    assert (row.site, row.kind, row.author_name, row.excerpt) == (
        "facebook",
        "comment",
        "Олена Ґудзь",
        "Об’єднання черг — жах 😡",
    )
    assert (row.type, row.language, row.sentiment, row.needs_checking, row.corrected) == (
        "complaint",
        "uk",
        "negative",
        False,
        False,
    )
    assert (row.received_at, row.utc_offset_minutes, row.screenshot) == (NOW, 120, "expected")
    assert (row.versions, row.replies) == (1, 0)


CASES: tuple[tuple[dict[str, Any], list[int]], ...] = (
    ({"site": Site.INSTAGRAM}, [5, 3]),
    ({"type": CommentType.COMPLAINT}, [5, 4, 1]),
    ({"language": Language.RU}, [3]),
    ({"needs_checking": True}, [4]),
    ({"needs_checking": False}, [5, 3, 2, 1]),
    ({"type": CommentType.COMPLAINT, "site": Site.INSTAGRAM, "language": Language.UK}, [5]),
    ({"type": CommentType.SPAM}, []),
    ({"text": "черга"}, [5]),
    ({"text": "ЧЕРГ"}, [5, 1]),
    ({"text": "обєднання"}, [1]),
    ({"text": "елка прием"}, [3]),
    ({"text": "йолка"}, []),
    ({"text": "😡"}, [1]),
    ({"text": "олена ґудзь"}, [5, 4, 3, 2, 1]),
    ({"text": "гудзь"}, []),
    ({"text": "ткаченко лікар"}, [2]),
    ({"text": "черга жах"}, []),
    ({"text": "і"}, [5]),
    ({"text": "черг", "site": Site.FACEBOOK}, [1]),
    ({"text": "?!"}, []),
    ({"text": "   "}, [5, 4, 3, 2, 1]),
    ({"text": "\"чер' OR 1=1 -- \\ :* & | ! ( )"}, []),
    ({"text": "черга" + " ще" * 50}, [5]),
    ({"text": "практиці"}, []),
    ({"text": "практиці", "practice": True}, [6]),
)


def test_filters_and_words(filled: Storage) -> None:
    found = [(filters, seqs(page(filled, **filters))) for filters, _ in CASES]
    assert found == list(CASES)


def test_grown_text_is_found_too(filled: Storage) -> None:
    filled.receive(Draft(text="Початок…", text_expanded="Початок і продовження", fields=fields_of(native_id="x")))
    found = page(filled, text="продовження")
    assert seqs(found) == [7]
    assert found.rows[0].excerpt == "Початок і продовження"


def test_deleted_practice_is_found_no_more(filled: Storage) -> None:
    with filled.db.write() as session:
        delete_practice(session)
    assert seqs(page(filled, practice=True)) == seqs(page(filled, practice=True, text="черга")) == []
    assert seqs(page(filled, text="черг")) == [5, 1]


def walk(storage: Storage, direction: str, start: HistoryPage, limit: int, **filters: Any) -> Iterator[HistoryPage]:
    found = start
    while (cursor := getattr(found, direction)) is not None:
        found = page(storage, cursor, limit, **filters)
        yield found


def test_pages_go_down_and_up_again(filled: Storage) -> None:
    for filters in ({}, {"type": CommentType.COMPLAINT}, {"text": "олена"}):
        go_down_and_up(filled, filters)


def go_down_and_up(filled: Storage, filters: dict[str, Any]) -> None:
    everything = seqs(page(filled, **filters))
    first = page(filled, None, 2, **filters)
    down = [first, *walk(filled, "older", first, 2, **filters)]
    assert [seq for one in down for seq in seqs(one)] == everything
    assert all(len(one.rows) == 2 for one in down[:-1])
    assert (first.newer, down[-1].older) == (None, None)
    up = list(walk(filled, "newer", down[-1], 2, **filters))
    assert up[-1] == first, "the way up ends at the newest page as it is"


def test_new_captures_do_not_move_an_older_page(filled: Storage) -> None:
    second = page(filled, page(filled, None, 2).older, 2)
    filled.receive(Draft(text="Щойно", fields=fields_of(native_id="new")))
    assert page(filled, page(filled, None, 3).older, 2) == second
    assert seqs(second) == [3, 2]


def test_the_way_up_stops_at_a_full_page(filled: Storage) -> None:
    found = page(filled, "a4", 2)
    assert seqs(found) == [5, 4], "one newer capture is shown on a full page"
    assert found.newer is None
    found = page(filled, "a2", 2)
    assert seqs(found) == [4, 3]
    assert (found.newer, found.older) == ("a4", "b3")


def test_an_end_that_was_reached_leads_back(filled: Storage) -> None:
    found = page(filled, "b1", 2)
    assert (found.rows, found.older) == ([], None)
    assert found.newer is not None
    assert seqs(page(filled, found.newer, 2)) == [2, 1]


def test_a_cursor_that_is_none_of_ours_is_refused(storage: Storage) -> None:
    for cursor in ("x", "5", "b", "b-1", "b1 ", "b" + "9" * 30, "a1;drop table capture", "bІ"):
        with pytest.raises(Refused) as caught:
            page(storage, cursor)
        assert caught.value.code is ErrorCode.REQUEST_INVALID


def test_a_limit_stays_within_reason(filled: Storage) -> None:
    assert [len(page(filled, None, limit).rows) for limit in (0, -5, 1_000_000)] == [1, 1, 5]


def test_corrections_versions_and_replies_show_in_the_list(filled: Storage) -> None:
    draft = Draft(text="Об’єднання, змінено", fields=fields_of(native_id="1"))
    filled.receive(draft)
    correct_capture(
        filled.db,
        draft.uuid,
        Correction(type=CommentType.TROLL),
        actor=filled.actor,
        now=NOW,
        suggest=filled.suggest,
    )
    reply = ReplyCopied(entry="x", stage=ReplyStage.HOLDING, language="uk", text="…")
    for _ in range(2):
        log_reply(filled.db, draft.uuid, reply, actor=filled.actor, now=NOW, check=check_reply)
    rows = {row.seq: row for row in page(filled).rows}
    assert (rows[7].type, rows[7].corrected, rows[7].versions, rows[7].replies) == ("troll", True, 2, 2)
    assert (rows[1].versions, rows[1].replies, rows[1].corrected) == (2, 0, False)
    assert seqs(page(filled, type=CommentType.TROLL)) == [7]


def test_figures_leave_practice_out(filled: Storage) -> None:
    with filled.db.read() as session:
        found = counters(session, NOW + timedelta(minutes=3))
        assert (found.total, found.recent, found.needs_checking) == (5, 2, 1)
        assert counters(session, NOW).recent == 5
        assert counters(session, NOW + timedelta(days=1)).recent == 0
        assert counters(session, NOW, practice=True).total == 1


def test_figures_of_an_empty_archive_are_zero(storage: Storage) -> None:
    with storage.db.read() as session:
        found = counters(session, NOW)
    assert (found.total, found.recent, found.needs_checking) == (0, 0, 0)


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "JaVaScRiPt://x/%0aalert(1)",
        "data:text/html,x",
        "//evil.example",
        "/relative",
        "https://",
        "http://[bad",
        "https://a b.example/",
        "java\nscript:alert(1)",
        "\x01https://a.example",
    ],
)
def test_what_is_no_web_address_is_no_link(url: str | None) -> None:
    assert safe_link(url) is None


def test_a_web_address_stays_as_it_is() -> None:
    assert safe_link("https://www.facebook.com/x?comment_id=1&a=ї") == "https://www.facebook.com/x?comment_id=1&a=ї"
