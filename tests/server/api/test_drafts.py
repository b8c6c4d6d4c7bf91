"""A draft over the wire: looked at and not kept; a reply past a block says why, and past secrecy shows the author's consent."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import Any

import pytest

from tests.inside_desk import Browser, InsideDesk, id_of, submission
from vidhuk.contracts import LintAnswer

NOBODY = "0a8ff6a0-0000-4000-8000-000000000000"
BLOCKED = "Вітаємо! Ви брешете, і подамо до суду. Гарного дня."
TOLD = "Дякуємо за ваш візит. Гарного дня."
CONSENT = {"given_on": "2026-11-20", "form": "підписаний лист", "holder": "керівниця реєстратури"}


def kept(desk: InsideDesk, text: str = "Чекала дві години, нагрубили!") -> tuple[Browser, str]:
    browser, sent = desk.pair(), submission(text)
    assert browser.api("POST", "/captures", sent).status == 200
    return browser, id_of(sent)


def copied(text: str, **more: Any) -> dict[str, Any]:
    return {"entry": "own-text", "stage": "acknowledge", "language": "uk", "text": text, **more}


def test_findings_carry_the_exact_place_and_the_sentence_that_the_rewrite_stands_for(desk: InsideDesk) -> None:
    browser, id_ = kept(desk)
    text = "Олено 👋, добрий день.\n\nДякуємо за ваш візит до нас. Гарного дня."
    answer = browser.api("POST", f"/captures/{id_}/lint", {"reply": text})
    found = LintAnswer.model_validate_json(answer.body).findings
    finding = next(one for one in found if one.rule == "L01")
    assert finding.severity == "block"
    assert text[finding.start : finding.end] == finding.matched
    assert finding.sentence_start is not None
    assert text[finding.sentence_start : finding.sentence_end] == "Дякуємо за ваш візит до нас."


def test_a_sentence_ends_at_its_line(desk: InsideDesk) -> None:
    browser, id_ = kept(desk)
    text = "Добрий день\nДякуємо за ваш візит\nЗ повагою"
    found = browser.api("POST", f"/captures/{id_}/lint", {"reply": text}).json["findings"]
    finding = next(one for one in found if one["rule"] == "L01")
    assert text[finding["sentence_start"] : finding["sentence_end"]] == "Дякуємо за ваш візит"


def test_advice_stands_for_no_sentence(desk: InsideDesk) -> None:
    browser, id_ = kept(desk)
    found = browser.api("POST", f"/captures/{id_}/lint", {"reply": "Я передзвоню вам скоро."}).json["findings"]
    advice = [one for one in found if one["rule"] in ("L09", "L19")]
    assert advice
    assert all(one["sentence_start"] is None and one["sentence_end"] is None for one in advice)


@pytest.mark.parametrize("text", ["", "   \n", "Дякуємо, що написали."])
def test_what_is_clean_or_empty_has_no_findings(desk: InsideDesk, text: str) -> None:
    browser, id_ = kept(desk, "Дякую!")
    assert browser.api("POST", f"/captures/{id_}/lint", {"reply": text}).json == {"findings": []}


def test_what_was_copied_for_this_comment_is_no_earlier_reply_of_it(desk: InsideDesk) -> None:
    text = (
        "Нам прикро це читати. Хочемо розібратися: напишіть нам у повідомлення сторінки, відповість керівник до 18:00."
    )
    browser, first = kept(desk)
    sent = submission("І знову черга на дві години, жах!")
    browser.api("POST", "/captures", sent)
    assert browser.api("POST", f"/captures/{first}/replies", copied(text)).status == 200

    def alike(id_: str) -> bool:
        found = browser.api("POST", f"/captures/{id_}/lint", {"reply": text}).json["findings"]
        return any(one["rule"] == "L15" for one in found)

    assert (alike(first), alike(id_of(sent))) == (False, True)


def test_a_private_draft_may_speak_of_the_visit(desk: InsideDesk) -> None:
    browser, id_ = kept(desk)

    def rules(channel: str) -> set[str]:
        asked = {"reply": "Дякуємо за ваш візит.", "channel": channel}
        return {one["rule"] for one in browser.api("POST", f"/captures/{id_}/lint", asked).json["findings"]}

    assert "L01" in rules("public")
    assert "L01" not in rules("private")


def test_a_draft_is_kept_nowhere(desk: InsideDesk, caplog: pytest.LogCaptureFixture) -> None:
    browser, id_ = kept(desk)
    word = "кракозябликово"
    assert browser.api("POST", f"/captures/{id_}/lint", {"reply": f"Ви брешете, {word}!"}).json["findings"]
    assert word not in caplog.text
    with closing(sqlite3.connect(desk.settings.database_path)) as connection:
        assert word not in "\n".join(connection.iterdump())


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({}, 422),
        ({"reply": "а" * 10_001}, 422),
        ({"reply": "а", "channel": "shouted"}, 422),
        ({"reply": "а", "comment": "x"}, 422),
        ({"reply": 5}, 422),
    ],
)
def test_what_is_no_draft_is_refused(desk: InsideDesk, body: dict[str, Any], status: int) -> None:
    browser, id_ = kept(desk)
    assert browser.api("POST", f"/captures/{id_}/lint", body).status == status


def test_only_a_paired_browser_asks_and_only_about_a_capture(desk: InsideDesk) -> None:
    browser, id_ = kept(desk)
    assert desk.api("POST", f"/captures/{id_}/lint", {"reply": "а"}).code == "not_paired"
    assert browser.api("POST", f"/captures/{NOBODY}/lint", {"reply": "а"}).code == "capture_unknown"


def test_a_block_asks_for_a_reason_and_keeps_it_with_the_person(desk: InsideDesk) -> None:
    browser, id_ = kept(desk)
    desk.access.installations.set_person(_id(browser), "Марія")
    refused = browser.api("POST", f"/captures/{id_}/replies", copied(BLOCKED))
    assert (refused.status, refused.code, refused.json["error"]["params"]) == (
        409,
        "override_missing",
        {"rules": "L06"},
    )
    overrides = [{"rule": "L06", "reason": "погоджено з юристом"}, {"rule": "L28", "reason": "зайве"}]
    assert browser.api("POST", f"/captures/{id_}/replies", copied(BLOCKED, overrides=overrides)).status == 200
    assert _past(desk) == [("L06", "погоджено з юристом", None, None, None, "Марія")]


def test_past_secrecy_leads_only_the_authors_written_consent(desk: InsideDesk) -> None:
    browser, id_ = kept(desk)
    reason = {"rule": "L01", "reason": "авторка сама просила"}
    refused = browser.api("POST", f"/captures/{id_}/replies", copied(TOLD, overrides=[reason]))
    assert (refused.status, refused.code, refused.json["error"]["params"]) == (409, "consent_missing", {"rules": "L01"})
    given = {**reason, "consent": CONSENT}
    answer = browser.api("POST", f"/captures/{id_}/replies", copied(TOLD, overrides=[given]))
    assert (answer.status, answer.json["replies_copied"]) == (200, 1)
    assert _past(desk) == [
        ("L01", "авторка сама просила", "2026-11-20", "підписаний лист", "керівниця реєстратури", None)
    ]


@pytest.mark.parametrize("empty", ["reason", "form", "holder"])
def test_an_empty_reason_or_consent_is_none(desk: InsideDesk, empty: str) -> None:
    browser, id_ = kept(desk)
    given = {"rule": "L01", "reason": "є згода", "consent": dict(CONSENT)}
    (given if empty == "reason" else given["consent"])[empty] = "  "  # type: ignore[index]
    assert browser.api("POST", f"/captures/{id_}/replies", copied(TOLD, overrides=[given])).status == 422
    assert _past(desk) == []


def test_practice_goes_with_its_overrides(desk: InsideDesk) -> None:
    browser = desk.pair()
    sent = submission("Чекала годину!", page_url=f"{desk.access.api_origin}/practice", site="practice")
    assert browser.api("POST", "/captures", sent).json["practice"]
    overrides = [{"rule": "L06", "reason": "для проби"}]
    assert browser.api("POST", f"/captures/{id_of(sent)}/replies", copied(BLOCKED, overrides=overrides)).status == 200
    assert desk.page("POST", "/practice/delete", {}, desk.sign_in()).status == 303
    assert _past(desk) == []


def _id(browser: Browser) -> Any:
    from uuid import UUID

    return UUID(browser.installation)


def _past(desk: InsideDesk) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(desk.settings.database_path)) as connection:
        return connection.execute(
            "SELECT rule, reason, consent_on, consent_form, consent_holder, person FROM lint_override ORDER BY id"
        ).fetchall()
