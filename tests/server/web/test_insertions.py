"""What became of a reply in the site's box, as the lead sees it: not confirmed, published, to be edited or deleted."""

from __future__ import annotations

import uuid
from typing import Any

from tests.page_desk import Kept, capture, send
from tests.server.web.conftest import SignedIn

TEXT = "Дякуємо, що написали. Напишіть нам у повідомлення, і Оксана все владнає до вечора."


def put_in(person: SignedIn, kept: Kept | None = None) -> tuple[int, str, dict[str, Any]]:
    kept = kept or send(person.desk.browser, capture("Пів години ніхто не брав слухавку."))
    reply = {"id": str(uuid.uuid4()), "entry": "own-text", "stage": "acknowledge", "language": "uk", "text": TEXT}
    answer = person.desk.browser.api("POST", f"/captures/{kept.uuid}/insertions", reply)
    assert answer.status == 200, answer.body
    return kept.seq, f"/captures/{kept.uuid}/insertions/{reply['id']}/published", reply


def seen(text: str) -> dict[str, Any]:
    return {"text": text, "native_id": "77", "shown_time": "щойно", "seen_at": "2026-11-28T10:15:00+02:00"}


def test_what_was_not_seen_is_not_confirmed(person: SignedIn) -> None:
    seq, _address, _reply = put_in(person)
    for page in (f"/captures/{seq}", "/history"):
        assert "вставлено, не підтверджено" in person.text(page)


def test_what_was_seen_is_published_and_shown_as_it_stands(person: SignedIn) -> None:
    seq, address, _reply = put_in(person)
    changed = TEXT + " <b>Гарного дня!</b>"
    assert person.desk.browser.api("POST", address, seen(changed)).status == 200
    page = person.text(f"/captures/{seq}")
    assert "опубліковано" in page
    assert "не підтверджено" not in page
    assert "&lt;b&gt;Гарного дня!&lt;/b&gt;" in page
    assert "відредагуйте" not in page


def test_secrecy_in_what_was_published_is_told_on_the_capture_and_in_the_history(person: SignedIn) -> None:
    seq, address, _reply = put_in(person)
    assert person.desk.browser.api("POST", address, seen("Дякуємо за ваш візит. Гарного дня.")).status == 200
    page = person.text(f"/captures/{seq}")
    assert "відредагуйте або видаліть" in page
    assert 'data-rule="L01"' in page
    assert "відредагуйте або видаліть" in person.text("/history")
    assert f"/captures/{seq}" in person.text("/history?person=1")
    assert person.post(f"/captures/{seq}/task", {}).status in {200, 303}
    assert f"/captures/{seq}" not in person.text("/history?person=1")
    page = person.text(f"/captures/{seq}")
    assert "Опубліковану відповідь відредаговано або видалено" in page
    # What somebody has mended cries out no more, in the page or in the history.
    assert "відредагуйте або видаліть" not in page + person.text("/history")


def test_a_second_secret_under_the_same_comment_opens_its_task_anew(person: SignedIn) -> None:
    kept = send(person.desk.browser, capture("Пів години ніхто не брав слухавку."))
    told = "Дякуємо за ваш візит. Гарного дня."
    addresses = [put_in(person, kept)[1] for _time in range(2)]
    waits = f'href="/captures/{kept.seq}"'
    for address in addresses:
        assert person.desk.browser.api("POST", address, seen(told)).status == 200
        assert waits in person.text("/history?person=1")
        page = person.text(f"/captures/{kept.seq}")
        # What is to be mended stands beside the button that says so.
        assert told in page.split('data-part="task"')[1].split("</form>")[0]
        person.post(f"/captures/{kept.seq}/task", {})
        # The same sight, told twice, is the same sight.
        assert person.desk.browser.api("POST", address, seen(told)).status == 200
        assert waits not in person.text("/history?person=1")


def test_where_no_person_is_needed_the_filter_says_so(person: SignedIn) -> None:
    put_in(person)
    assert "Зараз людина ніде не потрібна" in person.text("/history?person=1")
    assert "Нічого не знайдено" in person.text("/history?person=1&q=абракадабра")
