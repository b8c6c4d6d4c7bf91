"""What is kept stays as it came; whoever changes it behind the program's back is found out."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from tests.server.factories import Draft, fields_of, png, sha256, webp
from tests.server.storage import Storage
from vidhuk.contracts import Correction, ErrorCode, ReplyStage
from vidhuk.contracts import ReplyCopied as Reply
from vidhuk.errors import CannotStart
from vidhuk.evidence import (
    DeskKey,
    ProblemKind,
    Verification,
    delete_practice,
    find_capture,
    find_desk_key,
    load_desk_key,
    open_desk,
    parts_of,
    verify_archive,
)
from vidhuk.evidence.screenshot import sniff
from vidhuk.intake import correct_capture, log_reply, receive_screenshot
from vidhuk.replies.check import check_reply


def send_picture(storage: Storage, draft: Draft) -> None:
    picture = png()
    receive_screenshot(
        storage.db,
        draft.uuid,
        picture,
        declared_sha256=sha256(picture),
        media_type="image/png",
        desk_key=storage.desk_key,
        actor=storage.actor,
        now=storage.clock.now(),
    )


@pytest.fixture
def filled(storage: Storage) -> Storage:
    """Three captures, the first one with a screenshot, and one of practice."""
    first = Draft()
    storage.receive(first)
    send_picture(storage, first)
    storage.receive(Draft(text="Дякую!", fields=fields_of(native_id="2")))
    storage.receive(Draft(text="Скільки коштує?", fields=fields_of(native_id="3"), html=None))
    storage.receive(Draft(text="Спроба", fields=fields_of(native_id="4")), practice=True)
    return storage


def verified(storage: Storage, key: DeskKey | None = None) -> Verification:
    with storage.db.read() as session:
        return verify_archive(session, key or storage.desk_key)


def found(storage: Storage) -> list[tuple[ProblemKind, int, str]]:
    return [(problem.kind, problem.number, problem.detail) for problem in verified(storage).problems]


def test_an_archive_as_it_was_kept_is_whole(filled: Storage) -> None:
    outcome = verified(filled)
    assert (outcome.captures, outcome.entries, outcome.seals_unchecked, outcome.problems) == (3, 4, 0, [])
    assert outcome.parts == 5 + 4 + 3


def test_practice_stays_out_of_custody(filled: Storage) -> None:
    assert filled.count("capture WHERE practice") == 1
    assert filled.count("custody_entry") == 4


def test_the_custody_log_holds_no_text_and_no_hash_of_a_part(filled: Storage) -> None:
    with filled.db.read() as session:
        log = "\n".join(row[0] for row in session.connection().execute(text("SELECT entry FROM custody_entry")))
        hashes = [
            part.sha256 for seq in (1, 2, 3) for part in parts_of(session, seq).values() if part.name != "manifest"
        ]
    assert hashes
    assert not [one for one in hashes if one in log]
    assert "Чекала" not in json.loads(f"[{log.replace(chr(10), ',')}]")[0].values()


FORBIDDEN = (
    "UPDATE capture_part SET content = content",
    "DELETE FROM capture_part WHERE capture_seq = 1",
    "UPDATE capture SET manifest_sha256 = 'x' WHERE seq = 1",
    "UPDATE capture SET practice = true WHERE seq = 1",
    "UPDATE capture SET received_at = made_at",
    "DELETE FROM custody_entry",
    "UPDATE custody_entry SET seal = 'x'",
)


def test_the_database_itself_refuses_to_change_what_is_kept(filled: Storage) -> None:
    for statement in FORBIDDEN:
        with pytest.raises(DBAPIError, match="evidence is kept"), filled.db.write() as session:
            session.connection().execute(text(statement))
    assert verified(filled).whole


def test_the_database_itself_refuses_to_delete_a_capture(filled: Storage) -> None:
    with pytest.raises(DBAPIError), filled.db.write() as session:
        session.connection().execute(text("DELETE FROM current_label WHERE capture_seq = 1"))
        session.connection().execute(text("DELETE FROM label_run WHERE capture_seq = 1"))
        session.connection().execute(text("DELETE FROM capture WHERE seq = 1"))
    assert filled.count("capture") == 4


LONE = "f" * 64
PUT_IN = "INSERT INTO capture_part (capture_seq, name, media_type, size, sha256, content)"

TAMPERED: dict[str, tuple[list[str], list[tuple[ProblemKind, int, str]]]] = {
    "a changed text": (
        ["UPDATE capture_part SET content = :other WHERE capture_seq = 1 AND name = 'text'"],
        [(ProblemKind.PART_CHANGED, 1, "text")],
    ),
    "a text and its stored hash": (
        ["UPDATE capture_part SET content = :other, sha256 = :hash WHERE capture_seq = 2 AND name = 'fields'"],
        [(ProblemKind.PART_CHANGED, 2, "fields")],
    ),
    "a lost part": (
        ["DELETE FROM capture_part WHERE capture_seq = 1 AND name = 'html'"],
        [(ProblemKind.PART_MISSING, 1, "html")],
    ),
    "a lost manifest": (
        ["DELETE FROM capture_part WHERE capture_seq = 3 AND name = 'manifest'"],
        [(ProblemKind.MANIFEST_MISSING, 3, "")],
    ),
    "a changed manifest": (
        ["UPDATE capture_part SET content = :other WHERE capture_seq = 3 AND name = 'manifest'"],
        [(ProblemKind.MANIFEST_CHANGED, 3, ""), (ProblemKind.MANIFEST_CHANGED, 3, "")],
    ),
    "another hash beside the capture": (
        ["UPDATE capture SET manifest_sha256 = :hash WHERE seq = 2"],
        [(ProblemKind.MANIFEST_CHANGED, 2, "")],
    ),
    "a part put in": (
        [
            f"{PUT_IN} VALUES (3, 'html', 'text/html', 1, :hash, :other)",
        ],
        [(ProblemKind.PART_UNLISTED, 3, "html")],
    ),
    "a changed screenshot": (
        ["UPDATE capture_part SET content = :other WHERE name = 'screenshot'"],
        [(ProblemKind.SCREENSHOT_CHANGED, 1, "")],
    ),
    "a lost screenshot": (
        ["DELETE FROM capture_part WHERE name = 'screenshot'"],
        [(ProblemKind.SCREENSHOT_MISSING, 1, "")],
    ),
    "a screenshot put in": (
        [
            f"{PUT_IN} VALUES (2, 'screenshot', 'image/png', 1, :hash, :other)",
        ],
        [(ProblemKind.SCREENSHOT_CHANGED, 2, "")],
    ),
    "a lost end of the log": (
        ["DELETE FROM custody_entry WHERE number = 4"],
        [(ProblemKind.CUSTODY_MISSING, 3, "")],
    ),
    "a capture that was declared practice": (
        ["UPDATE capture SET practice = true WHERE seq = 2"],
        [(ProblemKind.CAPTURE_MISSING, 3, "")],
    ),
}


@pytest.mark.parametrize("case", TAMPERED)
def test_what_was_changed_behind_the_programs_back_is_found(filled: Storage, case: str) -> None:
    statements, expected = TAMPERED[case]
    values: dict[str, Any] = {"other": b"other", "hash": LONE}
    used = {name: value for name, value in values.items() if any(f":{name}" in one for one in statements)}
    filled.tamper(*statements, **used)
    desk = str(filled.desk_key.desk)
    wanted = [(kind, n, desk if kind is ProblemKind.CAPTURE_MISSING else detail) for kind, n, detail in expected]
    assert found(filled) == wanted


def test_a_lost_capture_is_found(filled: Storage) -> None:
    filled.tamper(
        "DELETE FROM current_label WHERE capture_seq = 2",
        "DELETE FROM label_run WHERE capture_seq = 2",
        "DELETE FROM capture_part WHERE capture_seq = 2",
        "DELETE FROM capture WHERE seq = 2",
    )
    assert found(filled) == [(ProblemKind.CAPTURE_MISSING, 3, str(filled.desk_key.desk))]


def test_a_changed_and_a_lost_entry_are_found(filled: Storage) -> None:
    desk = str(filled.desk_key.desk)
    filled.tamper("UPDATE custody_entry SET entry = replace(entry, 'capture', 'Capture') WHERE number = 2")
    assert (ProblemKind.CHAIN_CONTENT, 2, desk) in found(filled)
    filled.tamper("DELETE FROM custody_entry WHERE number = 2")
    assert (ProblemKind.CHAIN_GAP, 3, desk) in found(filled)


def test_a_moved_time_in_the_log_is_found(filled: Storage) -> None:
    filled.tamper("UPDATE custody_entry SET entry = replace(entry, '2026-11-24', '2026-11-23') WHERE number = 1")
    assert found(filled) == [(ProblemKind.CHAIN_HASH, 1, str(filled.desk_key.desk))]


def test_seals_of_another_key_are_found(filled: Storage) -> None:
    other = DeskKey(filled.desk_key.desk, b"q" * 32)
    kinds = {problem.kind for problem in verified(filled, other).problems}
    assert kinds == {ProblemKind.CHAIN_SEAL}


def test_a_second_desk_has_a_chain_of_its_own(filled: Storage, tmp_path: Path) -> None:
    second = load_desk_key(tmp_path / "second")
    with filled.db.write() as session:
        open_desk(session, second, filled.clock.now())
    first, filled.desk_key = filled.desk_key, second
    filled.receive(Draft(text="З іншого столу", fields=fields_of(native_id="9")))
    assert filled.count("custody_entry WHERE number = 1") == 2
    outcome = verified(filled, first)
    assert (outcome.entries, outcome.seals_unchecked, outcome.problems) == (5, 1, [])


def test_practice_goes_with_all_that_hangs_on_it_and_nothing_else(filled: Storage) -> None:
    practice = Draft(text="Ще спроба", fields=fields_of(native_id="5"))
    filled.receive(practice, practice=True)
    send_picture(filled, practice)
    correct_capture(
        filled.db,
        practice.uuid,
        Correction.model_validate({"type": "spam"}),
        actor=filled.actor,
        now=filled.clock.now(),
        suggest=filled.suggest,
    )
    reply = Reply(entry="x", stage=ReplyStage.THANK, language="uk", text="Дякуємо!")
    log_reply(filled.db, practice.uuid, reply, actor=filled.actor, now=filled.clock.now(), check=check_reply)
    before = {table: filled.count(table) for table in ("comment", "custody_entry")}
    with filled.db.write() as session:
        assert delete_practice(session) == 2
        assert delete_practice(session) == 0
    assert filled.count("capture") == filled.count("current_label") == filled.count("label_run") == 3
    assert filled.count("label_correction") == filled.count("reply_copied") == 0
    assert filled.count("capture_part") == 5 + 4 + 3
    assert filled.count("custody_entry") == before["custody_entry"]
    assert filled.count("comment") == before["comment"] - 2
    assert verified(filled).whole


def test_a_number_is_never_given_twice(filled: Storage) -> None:
    with filled.db.write() as session:
        delete_practice(session)
    assert filled.receive(Draft(fields=fields_of(native_id="6"))).receipt.seq == 5


def test_versions_of_a_comment_share_no_part(storage: Storage) -> None:
    for _ in range(2):
        storage.receive(Draft())
    with storage.db.read() as session:
        one, other = parts_of(session, 1), parts_of(session, 2)
    assert one["text"].content == other["text"].content
    assert one["text"].id != other["text"].id


def test_a_capture_is_found_by_the_browsers_id(filled: Storage, draft: Callable[..., Draft]) -> None:
    made = draft()
    filled.receive(made)
    with filled.db.read() as session:
        kept = find_capture(session, made.uuid)
        assert kept is not None
        assert find_capture(session, draft().uuid) is None


def test_pictures_are_known_by_their_bytes() -> None:
    assert sniff(png()) == "image/png"
    assert sniff(webp()) == "image/webp"


@pytest.mark.parametrize(
    "content",
    [b"", b"GIF89a", png()[:-5], png() + b"x", png()[:8], png(0, 5), webp()[:-1], webp() + b"xx", b"\xff\xd8\xff\xe0"],
)
def test_what_is_no_whole_picture_is_none(content: bytes) -> None:
    assert sniff(content) is None


def test_the_desks_key_is_made_once_and_only_for_its_owner(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert find_desk_key(tmp_path) is None
    made = load_desk_key(home)
    assert load_desk_key(home) == made == find_desk_key(home)
    assert (home / "desk-key.json").stat().st_mode & 0o077 == 0
    assert made.key.hex() not in repr(made)
    assert len(made.key) == 32
    assert [path.name for path in home.iterdir()] == ["desk-key.json"]


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"v": 1, "desk": "x", "key": "ab"}', "\x00\xff"])
def test_a_broken_key_is_named_and_never_replaced(tmp_path: Path, content: str) -> None:
    path = tmp_path / "desk-key.json"
    path.write_text(content, "utf-8")
    with pytest.raises(CannotStart) as caught:
        load_desk_key(tmp_path)
    assert caught.value.code is ErrorCode.FILE_UNREADABLE
    assert path.read_text("utf-8") == content
