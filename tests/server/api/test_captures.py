"""The road of one capture over the wire: receipt, replay, conflict, look, correct, other replies, copied reply, screenshot."""

from __future__ import annotations

import hashlib
import json
import struct
import zlib

import pytest

from tests.inside_desk import InsideDesk, id_of, submission
from vidhuk.contracts import CaptureAnswer, ScreenshotReceipt, SuggestionSet

NOBODY = "0a8ff6a0-0000-4000-8000-000000000000"


def png() -> bytes:
    """A picture of one pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\x00\xff\xff\xff")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def test_a_capture_gets_a_receipt_with_its_own_id_and_hash(desk: InsideDesk) -> None:
    sent = submission("Скільки коштує консультація?")
    answer = CaptureAnswer.model_validate_json(desk.pair().api("POST", "/captures", sent).body)
    assert str(answer.receipt.id) == id_of(sent)
    assert answer.receipt.manifest_sha256 == hashlib.sha256(sent["manifest"].encode()).hexdigest()
    assert (answer.receipt.seq, answer.labels.language, answer.labels.type) == (1, "uk", "question")
    assert answer.suggestions.suggestions


def test_a_replay_gets_the_same_receipt_and_another_manifest_a_conflict(desk: InsideDesk) -> None:
    browser, sent = desk.pair(), submission()
    first = browser.api("POST", "/captures", sent).json["receipt"]
    assert browser.api("POST", "/captures", sent).json["receipt"] == first
    other = submission("Зовсім інше")
    other["manifest"] = json.dumps({**json.loads(other["manifest"]), "id": id_of(sent)})
    answer = browser.api("POST", "/captures", other)
    assert (answer.status, answer.code) == (409, "capture_conflict")
    assert browser.api("GET", f"/captures/{id_of(sent)}").json["receipt"] == first


def test_a_newer_item_waits_for_an_update(desk: InsideDesk) -> None:
    sent = submission()
    sent["manifest"] = json.dumps({**json.loads(sent["manifest"]), "major": 2})
    answer = desk.pair().api("POST", "/captures", sent)
    assert (answer.status, answer.code) == (426, "contract_too_new")


def test_a_person_corrects_and_the_replies_follow(desk: InsideDesk) -> None:
    browser, sent = desk.pair(), submission("Дякую!")
    browser.api("POST", "/captures", sent)
    answer = browser.api("POST", f"/captures/{id_of(sent)}/correction", {"type": "complaint"})
    found = CaptureAnswer.model_validate_json(answer.body)
    assert (found.labels.type, found.suggestions.type) == ("complaint", "complaint")
    assert found.corrected is not None
    assert browser.api("POST", f"/captures/{id_of(sent)}/correction", {}).code == "request_invalid"


def test_replies_in_another_language_and_the_copied_one(desk: InsideDesk) -> None:
    browser, sent = desk.pair(), submission("Дякую лікарям за турботу!")
    browser.api("POST", "/captures", sent)
    answer = browser.api("POST", f"/captures/{id_of(sent)}/suggestions", {"reply_language": "en"})
    found = SuggestionSet.model_validate_json(answer.body)
    assert found.language == "en"
    reply = found.suggestions[0]
    copied = {"entry": reply.entry, "stage": reply.stage, "language": "en", "text": reply.text, "language_chosen": True}
    answer = browser.api("POST", f"/captures/{id_of(sent)}/replies", copied)
    assert CaptureAnswer.model_validate_json(answer.body).replies_copied == 1


def test_the_screenshot_follows(desk: InsideDesk) -> None:
    browser, sent = desk.pair(), submission()
    browser.api("POST", "/captures", sent)
    path, picture = f"/captures/{id_of(sent)}/screenshot", png()
    right = hashlib.sha256(picture).hexdigest()

    def put(digest: str) -> int:
        sent_headers = {"content_type": "image/png", "x_content_sha256": digest}
        return browser.api("PUT", path, raw=picture, **sent_headers).status

    assert put("0" * 64) == 400
    assert put("x") == 400
    answer = browser.api("PUT", path, raw=picture, content_type="image/png", x_content_sha256=right)
    assert ScreenshotReceipt.model_validate_json(answer.body).sha256 == right
    assert put(right) == 200
    assert browser.api("GET", f"/captures/{id_of(sent)}").json["screenshot"] == "kept"


def test_a_screenshot_that_never_comes(desk: InsideDesk) -> None:
    browser, sent = desk.pair(), submission()
    browser.api("POST", "/captures", sent)
    path = f"/captures/{id_of(sent)}/screenshot-unavailable"
    assert browser.api("POST", path, {"reason": "boredom"}).code == "request_invalid"
    answer = browser.api("POST", path, {"reason": "tab_changed"})
    assert ScreenshotReceipt.model_validate_json(answer.body).status == "unavailable"


@pytest.mark.parametrize(
    ("method", "path", "message"),
    [
        ("GET", "", None),
        ("POST", "/correction", {"type": "praise"}),
        ("POST", "/suggestions", {}),
        ("POST", "/replies", {"entry": "x", "stage": "thank", "language": "uk", "text": "x"}),
        ("POST", "/screenshot-unavailable", {"reason": "quota"}),
    ],
)
def test_an_unknown_capture_is_unknown_everywhere(desk: InsideDesk, method: str, path: str, message: object) -> None:
    browser = desk.pair()
    answer = browser.api(method, f"/captures/{NOBODY}{path}", message)
    assert (answer.status, answer.code) == (404, "capture_unknown")
    answer = browser.api(method, f"/captures/no-uuid{path}", message)
    assert (answer.status, answer.code) == (422, "request_invalid")


def test_every_act_says_which_browser_did_it(desk: InsideDesk) -> None:
    from sqlmodel import select

    from vidhuk.models import Capture

    first, second = desk.pair(), desk.pair("moz-extension://3c0d5a8e-1111-4222-8333-444455556666")
    first.api("POST", "/captures", submission())
    second.api("POST", "/captures", submission())
    with desk.app.db.read() as session:
        rows = session.exec(select(Capture).order_by("seq")).all()
        assert [str(row.installation) for row in rows] == [first.installation, second.installation]
        assert {row.desk for row in rows} == {desk.access.desk}
