"""A talk goes along its answer chain at the desk: the step is read from what we answered before, off the chain a person is called."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

import pytest

from tests.inside_desk import Browser, InsideDesk
from tests.page_desk import capture, send
from tests.server.factories import by_hand
from vidhuk.clinic import save_clinic
from vidhuk.contracts import Clinic, LanguagePolicy

CLINIC = Clinic.model_validate(
    {
        "name": "Клініка «Лелека»",
        "services": [{"name": "Рентген колінного суглоба", "from": 420, "to": 560, "valid_to": "2027-03-01"}],
        "responsible": [{"name": "Роман Гай", "role": "адміністратор", "hours": "пн-нд 8:00-20:00"}],
    }
)
PRICE = "Підкажіть, скільки у вас коштує рентген коліна?"
TANIA = {"name": "Таня Верес", "profile_url": "https://www.facebook.com/tania.veres"}
OTHER = {"name": "Микола Яр", "profile_url": "https://www.facebook.com/mykola.yar"}


@pytest.fixture
def browser(desk: InsideDesk) -> Browser:
    save_clinic(desk.settings.clinic_path, CLINIC)
    return desk.pair()


def asks(browser: Browser, text: str, native_id: str, author: Any = TANIA, **more: Any) -> tuple[str, dict[str, Any]]:
    """A comment arrives: its id and the suggestions."""
    kept = send(browser, capture(text, native_id=native_id, author=author, **more))
    return kept.uuid, kept.answer["suggestions"]


def reply_to(browser: Browser, text: str, native_id: str, root: str, **more: Any) -> tuple[str, dict[str, Any]]:
    return asks(browser, text, native_id, kind="reply", parent={"native_id": root}, **more)


def copied(browser: Browser, id_: str, reply: dict[str, Any], **more: Any) -> dict[str, Any]:
    body = {key: reply[key] for key in ("entry", "stage", "language", "text")} | more
    answer = browser.api("POST", f"/captures/{id_}/replies", body)
    assert answer.status == 200, answer.body
    return body


def step(suggestions: dict[str, Any]) -> str | None:
    return suggestions["chain"]["step"] if suggestions["chain"] else None


def test_the_next_comment_of_the_author_gets_the_clarifying_question(browser: Browser) -> None:
    id_, first = asks(browser, PRICE, "61001")
    assert step(first) is None
    copied(browser, id_, first["suggestions"][0])
    _, second = reply_to(browser, "Для дорослого", "61002", "61001")
    assert step(second) == "clarify"
    assert all(one["text"].count("?") == 1 for one in second["suggestions"])
    # The question itself still gets an answer, not the step after it.
    again = browser.api("GET", f"/captures/{id_}").json["suggestions"]
    assert step(again) is None


@pytest.mark.parametrize("kind", ["comment", "review", "reply"])
def test_whatever_a_page_calls_an_answer_it_joins_the_talk_above_it(browser: Browser, kind: str) -> None:
    id_, first = asks(browser, PRICE, "68001")
    copied(browser, id_, first["suggestions"][0])
    _, second = asks(browser, "Для дорослого", "68002", kind=kind, parent={"native_id": "68001"})
    assert step(second) == "clarify"
    # A parent that no page could tell apart is none: the comment is a talk of its own.
    _, third = asks(
        browser, "Для дорослого", "68003", kind=kind, parent={"native_id": None, "author_name": "Таня Верес"}
    )
    assert step(third) is None


def test_a_short_message_goes_on_in_the_language_of_its_talk(desk: InsideDesk, browser: Browser) -> None:
    save_clinic(desk.settings.clinic_path, CLINIC.model_copy(update={"language_policy": LanguagePolicy.AUTHOR}))
    id_, first = asks(browser, PRICE, "67001")
    assert first["language"] == "uk"
    copied(browser, id_, first["suggestions"][0])
    _, second = reply_to(browser, "на завтра", "67002", "67001")
    assert second["language"] == "uk"
    assert all(one["language"] == "uk" for one in second["suggestions"])
    # The same words that begin a talk are read by themselves, and clear ones speak for themselves inside one too.
    assert asks(browser, "на завтра", "67003", OTHER)[1]["language"] == "ru"
    assert reply_to(browser, "а сколько стоит рентген стопы?", "67004", "67001")[1]["language"] == "ru"


def test_what_the_author_wrote_before_tells_the_language_where_nobody_answered(
    desk: InsideDesk, browser: Browser
) -> None:
    save_clinic(desk.settings.clinic_path, CLINIC.model_copy(update={"language_policy": LanguagePolicy.AUTHOR}))
    asks(browser, "Вы по выходным работаете?", "69001")
    assert reply_to(browser, "парковка?", "69002", "69001")[1]["language"] == "ru"
    assert reply_to(browser, "парковка?", "69003", "69001", author=OTHER)[1]["language"] == "uk"


def test_what_was_published_counts_before_what_was_copied(browser: Browser) -> None:
    id_, first = asks(browser, PRICE, "62001")
    put = copied(browser, id_, first["suggestions"][0]) | {"id": str(uuid.uuid4())}
    assert browser.api("POST", f"/captures/{id_}/insertions", put).status == 200
    own = "Добрий день! Про це краще поговорити по телефону."
    seen = {"text": own, "native_id": "62009", "seen_at": "2026-11-24T11:30:00+02:00"}
    assert browser.api("POST", f"/captures/{id_}/insertions/{put['id']}/published", seen).status == 200
    # What stands on the site is no step of a chain any more, so the talk has left it before it began.
    _, second = reply_to(browser, "Для дорослого", "62002", "62001")
    assert step(second) is None


def test_off_the_chain_a_person_is_called_and_has_a_task_until_it_is_done(desk: InsideDesk, browser: Browser) -> None:
    cookie = desk.sign_in()
    id_, first = asks(browser, PRICE, "63001")
    copied(browser, id_, first["suggestions"][0])
    id_, second = reply_to(browser, "Для дорослого", "63002", "63001")
    copied(browser, id_, second["suggestions"][0])
    off = "А скажіть, чи можна принести до вас кота, бо мені немає з ким його лишити вдома?"
    kept = send(browser, capture(off, native_id="63003", author=TANIA, kind="reply", parent={"native_id": "63001"}))
    third = kept.answer["suggestions"]
    assert (step(third), third["chain"]["task"]) == ("person", "person-needed")
    for _again in range(2):
        listed = desk.page("GET", "/history?person=1", cookie=cookie).body.decode()
        assert listed.count('data-part="task"') == 1
        assert off in listed
        assert PRICE not in listed
        browser.api("GET", f"/captures/{kept.uuid}")
    page = desk.page("GET", f"/captures/{kept.seq}", cookie=cookie).body.decode()
    assert "Узяти розмову на себе" in page
    assert desk.page("POST", f"/captures/{kept.seq}/task", {}, cookie).status == 303
    assert "Розмову взято на себе" in desk.page("GET", f"/captures/{kept.seq}", cookie=cookie).body.decode()
    assert 'data-part="task"' not in desk.page("GET", "/history?person=1", cookie=cookie).body.decode()


@pytest.mark.parametrize("stranger", [{"author": OTHER}, {"root": "64999"}], ids=["author", "thread"])
def test_another_author_or_another_thread_is_another_talk(browser: Browser, stranger: dict[str, Any]) -> None:
    id_, first = asks(browser, PRICE, "64001")
    copied(browser, id_, first["suggestions"][0])
    root, author = stranger.get("root", "64001"), stranger.get("author", TANIA)
    _, second = reply_to(browser, "Для дорослого", "64002", root, author=author)
    assert step(second) is None


def test_a_closing_note_ends_the_talk(browser: Browser) -> None:
    id_, first = asks(browser, PRICE, "65001")
    copied(browser, id_, first["suggestions"][0])
    note = "Дякуємо, що написали: розмову продовжено приватно."
    copied(browser, id_, {**first["suggestions"][0], "text": note, "stage": "closing_note"}, channel="closing_note")
    _, second = reply_to(browser, "Для дорослого", "65002", "65001")
    assert step(second) is None


def test_our_own_reply_that_somebody_saved_counts_where_one_person_writes(browser: Browser) -> None:
    _, first = asks(browser, PRICE, "66001")
    said = first["suggestions"][0]["text"]
    reply_to(browser, said, "66002", "66001", author={"name": "Клініка «Лелека»"})
    _, second = reply_to(browser, "Для дорослого", "66003", "66001")
    assert step(second) == "clarify"
    # With a second person in the thread nobody knows whom that reply was for.
    reply_to(browser, "І мені цікаво", "66004", "66001", author=OTHER)
    _, third = reply_to(browser, "На ранок", "66005", "66001", author=OTHER)
    assert step(third) is None


def test_pasted_private_messages_of_one_person_are_a_talk(desk: InsideDesk, browser: Browser) -> None:
    def message(text: str, name: str | None = "Пан  Степан", source: str = "private_message") -> tuple[str, Any]:
        draft = by_hand(author={"name": name}, by_hand={"source": source, "entered_by": "Оксана"})
        draft.text = text
        answer = browser.api("POST", "/captures", raw=draft.raw())
        assert answer.status == 200, answer.body
        return str(draft.uuid), answer.json["suggestions"]

    id_, first = message(PRICE)
    assert first["private"]
    put = first["suggestions"][0]
    copied(browser, id_, put)
    desk.clock.move(timedelta(minutes=5))
    _, second = message("Для дорослого", "пан Степан")
    assert step(second) == "clarify"
    # What was told on the phone, or by somebody unnamed, is no part of it.
    assert step(message("Для дорослого", "Пан Степан", "phone")[1]) is None
    assert step(message("Для дорослого", None)[1]) is None
    # Among two people «ви були у нас» is no secret told: the linter looks with the eyes of a private message.
    found = browser.api("POST", f"/captures/{id_}/lint", {"reply": "Дякуємо за ваш візит.", "channel": "public"}).json
    assert "L01" not in {one["rule"] for one in found["findings"]}
