"""The screenshot follows, comes twice, comes late, comes wrong, or never."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest

from tests.server.factories import NOW, Draft, png, sha256, webp
from tests.server.storage import Storage
from vidhuk.contracts import MAX_SCREENSHOT_BYTES, ErrorCode, ScreenshotGap, ScreenshotReceipt
from vidhuk.errors import Refused
from vidhuk.evidence import part_of, verify_archive
from vidhuk.intake import answer_for, give_up_screenshot, receive_screenshot

PICTURE = png()


def put(
    storage: Storage, draft: Draft, content: bytes = PICTURE, media_type: str = "image/png", declared: str | None = None
) -> ScreenshotReceipt:
    return receive_screenshot(
        storage.db,
        draft.uuid,
        content,
        declared_sha256=sha256(content) if declared is None else declared,
        media_type=media_type,
        desk_key=storage.desk_key,
        actor=storage.actor,
        now=storage.clock.now(),
    )


def give_up(storage: Storage, draft: Draft, reason: ScreenshotGap = ScreenshotGap.TAB_CHANGED) -> ScreenshotReceipt:
    return give_up_screenshot(
        storage.db, draft.uuid, reason, desk_key=storage.desk_key, actor=storage.actor, now=storage.clock.now()
    )


def state(storage: Storage, draft: Draft) -> str:
    return answer_for(storage.db, draft.uuid, now=NOW, suggest=storage.suggest).screenshot


@pytest.fixture
def kept(storage: Storage) -> Draft:
    """A capture whose screenshot is expected."""
    draft = Draft()
    storage.receive(draft)
    return draft


def test_a_screenshot_becomes_a_part_with_its_own_custody_entry(storage: Storage, kept: Draft) -> None:
    receipt = put(storage, kept)
    assert (receipt.status, receipt.sha256) == ("kept", sha256(PICTURE))
    assert state(storage, kept) == "kept"
    with storage.db.read() as session:
        part = part_of(session, 1, "screenshot")
        assert part is not None
        assert (part.content, part.media_type) == (PICTURE, "image/png")
        outcome = verify_archive(session, storage.desk_key)
    assert (outcome.entries, outcome.problems) == (2, [])


def test_webp_is_kept_too(storage: Storage, kept: Draft) -> None:
    assert put(storage, kept, webp(), "image/webp").status == "kept"


def test_the_same_picture_again_gets_the_same_receipt(storage: Storage, kept: Draft) -> None:
    first = put(storage, kept)
    storage.clock.move(timedelta(minutes=5))
    assert put(storage, kept, declared=sha256(PICTURE).upper()) == first
    assert storage.count("custody_entry") == 2
    assert storage.count("capture_part WHERE name = 'screenshot'") == 1


def test_another_picture_is_a_conflict(storage: Storage, kept: Draft) -> None:
    put(storage, kept)
    with pytest.raises(Refused) as caught:
        put(storage, kept, png(shade=9))
    assert (caught.value.code, caught.value.status) == (ErrorCode.SCREENSHOT_CONFLICT, 409)


WRONG: tuple[tuple[bytes, str, str | None, ErrorCode, int], ...] = (
    (PICTURE, "image/png", "0" * 64, ErrorCode.SCREENSHOT_HASH_MISMATCH, 400),
    (PICTURE, "image/png", "nonsense ї", ErrorCode.SCREENSHOT_HASH_MISMATCH, 400),
    (PICTURE, "image/webp", None, ErrorCode.SCREENSHOT_INVALID, 400),
    (b"", "image/png", None, ErrorCode.SCREENSHOT_INVALID, 400),
    (b"<svg onload=alert(1)>", "image/png", None, ErrorCode.SCREENSHOT_INVALID, 400),
    (PICTURE[:-1], "image/png", None, ErrorCode.SCREENSHOT_INVALID, 400),
    (b"x" * (MAX_SCREENSHOT_BYTES + 1), "image/png", None, ErrorCode.BODY_TOO_LARGE, 413),
)


def test_what_is_no_picture_is_refused_and_the_place_stays_open(storage: Storage, kept: Draft) -> None:
    for content, media_type, declared, code, status in WRONG:
        with pytest.raises(Refused) as caught:
            put(storage, kept, content, media_type, declared)
        assert (caught.value.code, caught.value.status) == (code, status)
    assert state(storage, kept) == "expected"
    assert put(storage, kept).status == "kept"


def test_a_screenshot_that_will_not_come_is_recorded_once(storage: Storage, kept: Draft) -> None:
    first = give_up(storage, kept)
    assert (first.status, first.sha256) == ("unavailable", None)
    storage.clock.move(timedelta(minutes=1))
    assert give_up(storage, kept, ScreenshotGap.QUOTA) == first, "the first reason stays"
    assert state(storage, kept) == "unavailable"
    assert storage.count("custody_entry") == 2
    with storage.db.read() as session:
        assert verify_archive(session, storage.desk_key).whole


def test_a_picture_after_giving_up_is_not_expected(storage: Storage, kept: Draft) -> None:
    give_up(storage, kept)
    with pytest.raises(Refused) as caught:
        put(storage, kept)
    assert (caught.value.code, caught.value.status) == (ErrorCode.SCREENSHOT_NOT_EXPECTED, 409)


def test_a_picture_that_the_manifest_ruled_out_is_not_expected(storage: Storage) -> None:
    draft = Draft(screenshot={"status": "unavailable", "reason": "not_visible"})
    storage.receive(draft)
    with pytest.raises(Refused) as caught:
        put(storage, draft)
    assert caught.value.code is ErrorCode.SCREENSHOT_NOT_EXPECTED
    assert give_up(storage, draft).received_at == NOW
    assert storage.count("custody_entry") == 1


def test_giving_up_what_has_come_is_a_conflict(storage: Storage, kept: Draft) -> None:
    put(storage, kept)
    with pytest.raises(Refused) as caught:
        give_up(storage, kept)
    assert (caught.value.code, caught.value.status) == (ErrorCode.SCREENSHOT_CONFLICT, 409)
    assert state(storage, kept) == "kept"


def test_a_screenshot_of_practice_stays_out_of_custody(storage: Storage) -> None:
    draft = Draft()
    storage.receive(draft, practice=True)
    assert put(storage, draft).status == "kept"
    assert storage.count("custody_entry") == 0


def test_a_screenshot_of_nothing_is_not_found(storage: Storage) -> None:
    for act in (put, give_up):
        with pytest.raises(Refused) as caught:
            act(storage, Draft(uuid=uuid4()))
        assert (caught.value.code, caught.value.status) == (ErrorCode.CAPTURE_UNKNOWN, 404)
