"""Replies in the sites' own boxes over the wire: put there once, seen as published once, looked at once more."""

from __future__ import annotations

import json
import sqlite3
import uuid
from contextlib import closing
from typing import Any

import pytest

from tests.inside_desk import Browser, InsideDesk, id_of, submission
from vidhuk.contracts import Insertion
from vidhuk.insights import records

CLEAN = "Дякуємо, що написали. Напишіть нам у повідомлення, і Оксана все владнає до вечора."
TOLD = "Дякуємо за ваш візит. Гарного дня."
SEEN_AT = "2026-11-28T10:15:00+02:00"


def kept(desk: InsideDesk, text: str = "Пів години ніхто не брав слухавку.") -> tuple[Browser, str]:
    browser, sent = desk.pair(), submission(text)
    assert browser.api("POST", "/captures", sent).status == 200
    return browser, id_of(sent)


def inserted(text: str = CLEAN, **more: Any) -> dict[str, Any]:
    return {
        "id": str(uuid.uuid4()),
        "entry": "own-text",
        "stage": "acknowledge",
        "language": "uk",
        "text": text,
        **more,
    }


def seen(text: str = CLEAN, **more: Any) -> dict[str, Any]:
    return {"text": text, "native_id": "8801", "shown_time": "щойно", "seen_at": SEEN_AT, **more}


def rows(desk: InsideDesk, question: str) -> list[Any]:
    with closing(sqlite3.connect(desk.settings.database_path)) as connection:
        return connection.execute(question).fetchall()


def test_an_insertion_is_recorded_once_and_is_not_confirmed(desk: InsideDesk) -> None:
    browser, id_ = kept(desk)
    reply = inserted()
    for _again in range(2):
        answer = browser.api("POST", f"/captures/{id_}/insertions", reply)
        assert answer.status == 200
        found = Insertion.model_validate_json(answer.body)
        assert (str(found.id), found.state, found.published_at) == (reply["id"], "inserted", None)
    assert rows(desk, "SELECT count(*) FROM reply_copied") == [(1,)]
    assert browser.api("GET", f"/captures/{id_}").json["replies_copied"] == 1


def test_what_was_published_is_recorded_with_its_time(desk: InsideDesk) -> None:
    browser, id_ = kept(desk)
    reply = inserted()
    browser.api("POST", f"/captures/{id_}/insertions", reply)
    changed = CLEAN + " Дякуємо!"
    for text in (changed, "Зовсім інше, побачене пізніше."):
        answer = browser.api("POST", f"/captures/{id_}/insertions/{reply['id']}/published", seen(text))
        assert answer.status == 200
        found = Insertion.model_validate_json(answer.body)
        assert (found.state, found.shown_time, found.secrecy) == ("published", "щойно", [])
    assert rows(desk, "SELECT published_text, native_id FROM reply_insertion") == [(changed, "8801")]


def test_secrecy_in_the_published_text_is_found_and_kept(desk: InsideDesk) -> None:
    browser, id_ = kept(desk)
    reply = inserted()
    browser.api("POST", f"/captures/{id_}/insertions", reply)
    answer = browser.api("POST", f"/captures/{id_}/insertions/{reply['id']}/published", seen(TOLD))
    assert "L01" in answer.json["secrecy"]
    assert rows(desk, "SELECT secrecy FROM reply_insertion")[0][0].split(",") == answer.json["secrecy"]
    assert rows(desk, "SELECT code, done_at FROM person_task") == [("published-secrecy", None)]
    browser.api("POST", f"/captures/{id_}/insertions/{reply['id']}/published", seen(TOLD))
    assert rows(desk, "SELECT count(*) FROM person_task") == [(1,)]


def test_what_the_author_agreed_to_is_no_finding(desk: InsideDesk) -> None:
    browser, id_ = kept(desk)
    consent = {"given_on": "2026-11-20", "form": "лист", "holder": "керівниця"}
    reply = inserted(TOLD, overrides=[{"rule": "L01", "reason": "автор сам розповів", "consent": consent}])
    assert browser.api("POST", f"/captures/{id_}/insertions", reply).status == 200
    answer = browser.api("POST", f"/captures/{id_}/insertions/{reply['id']}/published", seen(TOLD))
    assert answer.json["secrecy"] == []


def test_a_block_without_an_override_is_not_recorded(desk: InsideDesk) -> None:
    browser, id_ = kept(desk)
    answer = browser.api("POST", f"/captures/{id_}/insertions", inserted(TOLD))
    assert (answer.status, answer.json["error"]["code"]) == (409, "override_missing")
    assert rows(desk, "SELECT count(*) FROM reply_insertion") == [(0,)]
    assert rows(desk, "SELECT count(*) FROM reply_copied") == [(0,)]


def test_an_insertion_belongs_to_its_capture(desk: InsideDesk) -> None:
    browser, id_ = kept(desk)
    reply = inserted()
    browser.api("POST", f"/captures/{id_}/insertions", reply)
    other = submission("Інший коментар.")
    browser.api("POST", "/captures", other)
    for capture, insertion in ((id_of(other), reply["id"]), (id_, str(uuid.uuid4()))):
        answer = browser.api("POST", f"/captures/{capture}/insertions/{insertion}/published", seen())
        assert (answer.status, answer.json["error"]["code"]) == (404, "not_found")


@pytest.mark.parametrize("text", ["a\x00b", "\ud800"])
def test_a_text_that_cannot_be_kept_is_refused(desk: InsideDesk, text: str) -> None:
    browser, id_ = kept(desk)
    reply = inserted()
    browser.api("POST", f"/captures/{id_}/insertions", reply)
    answer = browser.api("POST", f"/captures/{id_}/insertions/{reply['id']}/published", seen(text))
    assert answer.status == 400
    assert rows(desk, "SELECT published_at FROM reply_insertion") == [(None,)]


def test_the_export_holds_what_was_inserted_and_what_was_published(desk: InsideDesk) -> None:
    browser, id_ = kept(desk)
    first, second = inserted(), inserted(CLEAN + " До зустрічі!")
    for reply in (first, second):
        assert browser.api("POST", f"/captures/{id_}/insertions", reply).status == 200
    told = seen(TOLD)
    assert browser.api("POST", f"/captures/{id_}/insertions/{second['id']}/published", told).status == 200
    with desk.app.db.read() as session:
        [record] = records(session)
    waiting, published = record["replies_copied"]
    assert waiting["inserted"] == {
        "id": first["id"],
        "at": waiting["at"],
        "confirmed": False,
        "published": None,
    }
    assert published["inserted"]["confirmed"]
    assert published["inserted"]["published"] == {
        "at": "2026-11-28T08:15:00Z",
        "shown_time": "щойно",
        "native_id": "8801",
        "text": TOLD,
        "truncated": False,
        "secrecy_findings": published["inserted"]["published"]["secrecy_findings"],
    }
    assert "L01" in published["inserted"]["published"]["secrecy_findings"]
    assert (published["text"], published["overrides"], record["task"]["code"]) == (
        second["text"],
        [],
        "published-secrecy",
    )


def test_the_list_of_the_screen_knows_what_is_not_confirmed(desk: InsideDesk) -> None:
    browser, sent = desk.pair(), submission("Пів години ніхто не брав слухавку.")
    assert browser.api("POST", "/captures", sent).status == 200
    fields = json.loads(next(part["content"] for part in sent["parts"] if part["name"] == "fields"))
    asked = {
        "site": fields["site"],
        "comments": [{"native_id": fields["native_id"], "text_sha256": "0" * 64}],
    }

    def state() -> Any:
        return browser.api("POST", "/known", asked).json["comments"][0]["inserted"]

    assert state() is None
    reply = inserted()
    browser.api("POST", f"/captures/{id_of(sent)}/insertions", reply)
    assert state() == "inserted"
    browser.api("POST", f"/captures/{id_of(sent)}/insertions/{reply['id']}/published", seen())
    assert state() == "published"
