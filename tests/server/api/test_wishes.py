"""«Вставити на сторінці»: one press, one ticket, one paired browser, one minute; nobody else can make one or use it."""

from __future__ import annotations

import re
import sqlite3
import uuid
from contextlib import closing
from datetime import timedelta
from typing import Any

import pytest

from tests.inside_desk import Browser, InsideDesk
from tests.page_desk import Kept, capture, send
from vidhuk.contracts import InsertWish

TEXT = "Дякуємо, що написали. Напишіть нам у повідомлення, і Оксана все владнає до вечора."
LINK = "https://www.facebook.com/lileia/posts/5?comment_id=7301"


@pytest.fixture
def browser(desk: InsideDesk) -> Browser:
    return desk.pair()


@pytest.fixture
def kept(browser: Browser) -> Kept:
    return send(browser, capture("Пів години ніхто не брав слухавку.", native_id="7301", permalink=LINK))


def form(text: str = TEXT, **more: str) -> dict[str, str]:
    return {"entry": "own-text", "stage": "acknowledge", "language": "uk", "language_chosen": "", "text": text, **more}


def press(desk: InsideDesk, kept: Kept, cookie: str, given: dict[str, str]) -> str:
    """Press the button in the page; gives the ticket of the address that the page opens."""
    answer = desk.page("POST", f"/captures/{kept.seq}/insert", given, cookie, hx_request="true")
    assert answer.status == 200, answer.body
    found = re.search(r'href="http://127\.0\.0\.1:\d+/insert#t=([0-9a-f]{64})"', answer.body.decode())
    assert found is not None
    return found[1]


def state(desk: InsideDesk, kept: Kept, cookie: str) -> str:
    page = desk.page("GET", f"/captures/{kept.seq}/wish", cookie=cookie, hx_request="true").body.decode()
    found = re.search(r'data-state="(\w+)"', page)
    return found[1] if found else ""


def rows(desk: InsideDesk, question: str) -> list[Any]:
    with closing(sqlite3.connect(desk.settings.database_path)) as connection:
        return connection.execute(question).fetchall()


def test_a_ticket_is_good_for_one_insertion_of_the_reply_that_was_pressed(
    desk: InsideDesk, browser: Browser, kept: Kept
) -> None:
    cookie = desk.sign_in()
    ticket = press(desk, kept, cookie, form())
    assert state(desk, kept, cookie) == "waiting"
    answer = browser.api("POST", "/wishes/take", {"ticket": ticket})
    assert answer.status == 200, answer.body
    wish = InsertWish.model_validate_json(answer.body)
    assert (str(wish.capture), wish.native_id, wish.address, wish.mode) == (kept.uuid, "7301", LINK, "ask")
    assert wish.reply.text == TEXT
    assert state(desk, kept, cookie) == "taken"
    again = browser.api("POST", "/wishes/take", {"ticket": ticket})
    assert (again.status, again.code) == (404, "not_found")
    # What is put in is the reply that is recorded already.
    put = {"id": str(uuid.uuid4()), "wish": str(wish.id), **wish.reply.model_dump(mode="json")}
    for _again in range(2):
        assert browser.api("POST", f"/captures/{kept.uuid}/insertions", put).status == 200
    assert rows(desk, "SELECT (SELECT count(*) FROM reply_copied), (SELECT count(*) FROM reply_insertion)") == [(1, 1)]
    assert browser.api("POST", f"/wishes/{wish.id}/end", {"outcome": "inserted"}).status == 200
    assert state(desk, kept, cookie) == "inserted"
    page = desk.page("GET", f"/captures/{kept.seq}", cookie=cookie).body.decode()
    assert "вставлено, не підтверджено" in page
    assert ticket not in "\n".join(str(row) for row in rows(desk, "SELECT * FROM insert_wish"))


def test_a_ticket_lives_a_minute(desk: InsideDesk, browser: Browser, kept: Kept) -> None:
    cookie = desk.sign_in()
    ticket = press(desk, kept, cookie, form())
    desk.clock.move(timedelta(seconds=61))
    assert browser.api("POST", "/wishes/take", {"ticket": ticket}).code == "not_found"
    assert state(desk, kept, cookie) == "silent"


def test_a_draft_in_the_box_is_asked_about_and_the_same_reply_goes_again(
    desk: InsideDesk, browser: Browser, kept: Kept
) -> None:
    cookie = desk.sign_in()
    first = browser.api("POST", "/wishes/take", {"ticket": press(desk, kept, cookie, form())}).json
    browser.api("POST", f"/wishes/{first['id']}/end", {"outcome": "draft"})
    assert state(desk, kept, cookie) == "draft"
    ticket = press(desk, kept, cookie, {"wish": first["id"], "mode": "append"})
    second = browser.api("POST", "/wishes/take", {"ticket": ticket}).json
    assert (second["mode"], second["reply"]) == ("append", first["reply"])
    assert rows(desk, "SELECT count(*) FROM reply_copied") == [(1,)]


def test_a_block_stops_it_in_the_page(desk: InsideDesk, kept: Kept) -> None:
    cookie = desk.sign_in()
    given = form("Дякуємо за ваш візит.")
    answer = desk.page("POST", f"/captures/{kept.seq}/insert", given, cookie, hx_request="true")
    assert "/insert#t=" not in answer.body.decode()
    assert rows(desk, "SELECT count(*) FROM insert_wish") == [(0,)]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"sec_fetch_site": "cross-site"}, 403),
        ({"sec_fetch_site": "same-site"}, 403),
    ],
    ids=["origin", "null", "cross-site", "same-site"],
)
def test_a_strange_page_makes_no_wish(desk: InsideDesk, kept: Kept, headers: dict[str, str], status: int) -> None:
    cookie = desk.sign_in()
    answer = desk.page("POST", f"/captures/{kept.seq}/insert", form(), cookie, **headers)
    assert answer.status == status
    without = desk.page("POST", f"/captures/{kept.seq}/insert", form(csrf="0" * 64), cookie)
    assert without.status == 403
    assert rows(desk, "SELECT count(*) FROM insert_wish") == [(0,)]


def test_a_strange_page_may_open_the_door_and_gets_nothing_by_it(
    desk: InsideDesk, browser: Browser, kept: Kept
) -> None:
    cross = {"sec_fetch_site": "cross-site", "sec_fetch_mode": "navigate", "sec_fetch_dest": "document"}
    opened = desk.api("GET", "/insert", raw=b"", **cross)
    assert opened.status == 200
    assert "script" not in opened.body.decode()
    framed = desk.api("GET", "/insert", raw=b"", **{**cross, "sec_fetch_dest": "iframe"})
    fetched = desk.api("GET", "/insert", raw=b"", **{**cross, "sec_fetch_mode": "no-cors"})
    assert (framed.status, fetched.status) == (403, 403)
    # A ticket that it made up is none, and without a token nobody may even ask.
    assert browser.api("POST", "/wishes/take", {"ticket": "a" * 64}).code == "not_found"
    assert desk.api("POST", "/wishes/take", {"ticket": "a" * 64}).code == "not_paired"


def test_only_the_browser_that_took_it_tells_how_it_ended(desk: InsideDesk, browser: Browser, kept: Kept) -> None:
    cookie = desk.sign_in()
    wish = browser.api("POST", "/wishes/take", {"ticket": press(desk, kept, cookie, form())}).json
    other = desk.pair("chrome-extension://" + "b" * 32)
    assert other.api("POST", f"/wishes/{wish['id']}/end", {"outcome": "inserted"}).code == "not_found"
    assert state(desk, kept, cookie) == "taken"
