"""One capture with everything about it, and the archive as records."""

from __future__ import annotations

import hashlib
import json

import pytest

from tests.server.factories import NOW, Draft, fields_of
from tests.server.storage import Storage
from vidhuk.contracts import CommentType, CorrectedField, Correction, ErrorCode, ReplyCopied, ReplyStage
from vidhuk.errors import Refused, Unready
from vidhuk.insights import capture_detail, records
from vidhuk.intake import correct_capture, log_reply
from vidhuk.replies.check import check_reply


@pytest.fixture
def filled(storage: Storage) -> tuple[Storage, Draft]:
    """Two versions of a comment; the second one corrected and answered. One of practice."""
    storage.receive(Draft())
    draft = Draft(
        text="Коротко…", text_expanded="Коротко, а далі більше", screenshot={"status": "unavailable", "reason": "quota"}
    )
    storage.receive(draft)
    correct_capture(
        storage.db,
        draft.uuid,
        Correction(type=CommentType.PRAISE),
        actor=storage.actor,
        now=NOW,
        suggest=storage.suggest,
    )
    reply = ReplyCopied(entry="thanks", stage=ReplyStage.THANK, language="en", text="Thank you", language_chosen=True)
    log_reply(storage.db, draft.uuid, reply, actor=storage.actor, now=NOW, check=check_reply)
    storage.receive(Draft(), practice=True)
    return storage, draft


def test_a_capture_is_shown_with_everything(filled: tuple[Storage, Draft]) -> None:
    storage, draft = filled
    with storage.db.read() as session:
        found = capture_detail(session, 2)
    assert (found.text, found.text_expanded) == (draft.text, draft.text_expanded)
    assert found.fields.author.name == "Олена Ґудзь"
    assert found.manifest.id == found.row.uuid == draft.uuid
    manifest = draft.body()["manifest"].encode()
    assert found.manifest_sha256 == hashlib.sha256(manifest).hexdigest()
    assert [(part.name, part.size) for part in found.parts] == [
        ("manifest", len(manifest)),
        *((name, len(content.encode())) for name, content in draft.contents().items()),
    ]
    assert all(len(part.sha256) == 64 for part in found.parts)
    assert (found.labels.type, found.runs, found.custody_number) == (CommentType.PRAISE, 1, 2)
    assert [version.seq for version in found.versions] == [2, 1]
    assert [(one.field, one.after) for one in found.corrections] == [(CorrectedField.TYPE, ("praise",))]
    assert [(one.text, one.language_chosen) for one in found.replies] == [("Thank you", True)]
    assert (found.screenshot_reason, found.installation, found.practice) == ("quota", storage.installation, False)


def test_practice_has_no_custody_number(filled: tuple[Storage, Draft]) -> None:
    storage, _ = filled
    with storage.db.read() as session:
        found = capture_detail(session, 3)
    assert (found.practice, found.custody_number, found.row.site) == (True, None, "practice")
    assert found.fields.site == "facebook", "the evidence says what the markup imitated"


def test_what_is_not_there_is_not_found(storage: Storage) -> None:
    for seq in (0, -1, 99, 2**63, 10**30):
        with storage.db.read() as session, pytest.raises(Refused) as caught:
            capture_detail(session, seq)
        assert (caught.value.code, caught.value.status) == (ErrorCode.CAPTURE_UNKNOWN, 404)


def test_a_damaged_part_is_called_damaged(filled: tuple[Storage, Draft]) -> None:
    storage, _ = filled
    storage.tamper("DELETE FROM capture_part WHERE capture_seq = 1 AND name = 'fields'")
    with storage.db.read() as session, pytest.raises(Unready) as caught:
        capture_detail(session, 1)
    assert (caught.value.code, caught.value.status) == (ErrorCode.DATABASE_DAMAGED, 500)


def test_records_hold_everything_but_practice_and_secrets(filled: tuple[Storage, Draft]) -> None:
    storage, draft = filled
    with storage.db.read() as session:
        first, second = records(session)
    assert (first["seq"], second["seq"]) == (1, 2)
    assert first["comment"] == second["comment"]
    assert second["text_expanded"] == draft.text_expanded
    assert second["fields"] == draft.fields
    assert hashlib.sha256(second["manifest"].encode()).hexdigest() == second["manifest_sha256"]
    assert {part["name"]: part["sha256"] for part in second["parts"]}["text"] == hashlib.sha256(
        draft.text.encode()
    ).hexdigest()
    assert second["labels"]["type"] == "praise"
    assert second["corrections"][0]["before"] == "complaint"
    assert second["replies_copied"][0]["text"] == "Thank you"
    assert second["received_at"] == "2026-11-24T09:00:01.654321Z"
    assert storage.desk_key.key.hex() not in json.dumps([first, second])


def test_a_damaged_part_does_not_stop_the_records(filled: tuple[Storage, Draft]) -> None:
    storage, _ = filled
    storage.tamper("UPDATE capture_part SET content = :junk WHERE capture_seq = 1 AND name = 'fields'", junk=b"\xff{")
    with storage.db.read() as session:
        first, second = records(session)
    assert first["fields"] is None
    assert second["fields"] is not None


def test_many_records_come_in_order(storage: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vidhuk.insights.whole_archive.BATCH", 2)
    for number in range(5):
        storage.receive(Draft(fields=fields_of(native_id=str(number))))
    with storage.db.read() as session:
        assert [record["seq"] for record in records(session)] == [1, 2, 3, 4, 5]
