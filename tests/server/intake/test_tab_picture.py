"""The visible tab around a serious complaint: one per capture, with a hash and a custody entry of its own, and verified."""

from __future__ import annotations

from typing import Any

import pytest

from tests.server.factories import Draft, by_hand, jpeg, png, sha256, webp
from tests.server.storage import Storage
from vidhuk.contracts import AdditionName, AdditionReceipt, TabGap
from vidhuk.errors import Refused
from vidhuk.evidence import part_of, verify_archive
from vidhuk.insights import capture_detail
from vidhuk.insights.whole_archive import records
from vidhuk.intake import check_submission, give_up_tab, parse_submission, receive_addition

TAB = png(12, 8)


def put(storage: Storage, draft: Draft, content: bytes = TAB, media_type: str = "image/png") -> AdditionReceipt:
    return receive_addition(
        storage.db,
        draft.uuid,
        AdditionName.SCREENSHOT_TAB,
        content,
        declared_sha256=sha256(content),
        media_type=media_type,
        desk_key=storage.desk_key,
        actor=storage.actor,
        now=storage.clock.now(),
    )


def refused(storage: Storage, draft: Draft, *sent: Any) -> tuple[str, int]:
    with pytest.raises(Refused) as caught:
        put(storage, draft, *sent)
    return caught.value.code.value, caught.value.status


def problems(storage: Storage) -> list[tuple[str, str]]:
    with storage.db.read() as session:
        return [(one.kind.value, one.detail) for one in verify_archive(session, storage.desk_key).problems]


def test_it_is_kept_beside_the_screenshot_and_told_in_the_export(storage: Storage) -> None:
    draft = Draft()
    storage.receive(draft)
    receipt = put(storage, draft)
    assert (receipt.name, receipt.sha256) == ("screenshot_tab", sha256(TAB))
    with storage.db.read() as session:
        part = part_of(session, 1, "screenshot_tab")
        detail = capture_detail(session, 1)
        [record] = records(session)
    assert part is not None
    assert (part.content, part.media_type) == (TAB, "image/png")
    assert detail.tab_kept
    assert detail.row.screenshot == "expected", "the comment's own picture still may come"
    told = {"name": "screenshot_tab", "media_type": "image/png", "bytes": len(TAB), "sha256": sha256(TAB)}
    assert told in record["parts"]
    assert storage.count("custody_entry") == 2
    assert problems(storage) == []


def test_the_same_again_is_the_same_answer_and_another_one_is_refused(storage: Storage) -> None:
    draft = Draft()
    storage.receive(draft)
    assert put(storage, draft, webp(), "image/webp") == put(storage, draft, webp(), "image/webp")
    assert refused(storage, draft) == ("screenshot_conflict", 409)
    assert storage.count("custody_entry") == 2
    with storage.db.read() as session:
        part = part_of(session, 1, "screenshot_tab")
    assert part is not None
    assert part.content == webp()


def test_only_a_picture_of_a_page_that_was_seen_is_taken(storage: Storage) -> None:
    seen, typed = Draft(), by_hand()
    storage.receive(seen)
    storage.receive(typed)
    assert refused(storage, seen, jpeg(), "image/jpeg") == ("image_invalid", 400)
    assert refused(storage, seen, TAB, "image/webp") == ("image_invalid", 400)
    assert refused(storage, seen, b"<svg/>", "image/png") == ("image_invalid", 400)
    assert refused(storage, typed) == ("part_unexpected", 409)
    assert refused(storage, Draft()) == ("capture_unknown", 404)
    assert storage.count("capture_part WHERE name = 'screenshot_tab'") == 0
    with storage.db.read() as session:
        assert not capture_detail(session, 1).tab_kept


def test_an_entry_by_hand_cannot_list_one_among_its_images() -> None:
    draft = by_hand((png(), "image/png"))
    draft.manifest_changes["images"][0]["name"] = "screenshot_tab"
    with pytest.raises(Refused) as caught:
        check_submission(parse_submission(draft.raw()), practice=False)
    assert caught.value.code == "fields_invalid"


@pytest.mark.parametrize(
    ("harm", "found"),
    [
        ("UPDATE capture_part SET content = :content WHERE name = 'screenshot_tab'", "part_changed"),
        ("DELETE FROM capture_part WHERE name = 'screenshot_tab'", "part_missing"),
    ],
    ids=["changed", "taken away"],
)
def test_verify_notices_what_became_of_it(storage: Storage, harm: str, found: str) -> None:
    draft = Draft()
    storage.receive(draft)
    put(storage, draft)
    storage.tamper(harm, content=b"\x00")
    assert problems(storage) == [(found, "screenshot_tab")]


def test_verify_notices_one_that_nobody_sent(storage: Storage) -> None:
    draft = Draft()
    storage.receive(draft)
    put(storage, draft)
    storage.tamper("DELETE FROM custody_entry WHERE number = 2")
    assert ("part_changed", "screenshot_tab") in problems(storage)


def give_up(storage: Storage, draft: Draft, reason: TabGap = TabGap.LATE) -> TabGap:
    return give_up_tab(
        storage.db,
        draft.uuid,
        reason,
        desk_key=storage.desk_key,
        actor=storage.actor,
        now=storage.clock.now(),
    ).reason


def test_one_that_was_wanted_and_will_not_come_stands_in_the_log_with_its_reason(storage: Storage) -> None:
    draft, other = Draft(), Draft()
    storage.receive(draft)
    storage.receive(other)
    assert give_up(storage, draft) is TabGap.LATE
    assert give_up(storage, draft, TabGap.QUOTA) is TabGap.LATE, "the first reason stays"
    assert storage.count("custody_entry") == 3
    with storage.db.read() as session:
        details = [capture_detail(session, seq) for seq in (1, 2)]
        told = [record["screenshot_tab"] for record in records(session)]
    assert [detail.tab_gap for detail in details] == [TabGap.LATE, None]
    assert told == [{"missing": "late"}, {"missing": None}]
    assert [detail.row.screenshot for detail in details] == ["expected", "expected"]
    assert problems(storage) == []


def test_one_that_comes_all_the_same_is_kept_and_one_that_came_is_not_given_up(storage: Storage) -> None:
    draft, early = Draft(), Draft()
    storage.receive(draft)
    storage.receive(early)
    give_up(storage, draft)
    put(storage, draft)
    put(storage, early)
    with pytest.raises(Refused) as caught:
        give_up(storage, early)
    assert (caught.value.code.value, caught.value.status) == ("screenshot_conflict", 409)
    with storage.db.read() as session:
        assert capture_detail(session, 1).tab_kept
        assert [record["screenshot_tab"]["missing"] for record in records(session)] == [None, None]
    assert problems(storage) == []


def test_what_was_typed_or_never_kept_has_no_tab_to_miss(storage: Storage) -> None:
    typed = by_hand()
    storage.receive(typed)
    for draft, code in ((typed, "part_unexpected"), (Draft(), "capture_unknown")):
        with pytest.raises(Refused) as caught:
            give_up(storage, draft)
        assert caught.value.code.value == code
    assert storage.count("custody_entry") == 1


def test_verify_notices_a_reason_that_was_changed(storage: Storage) -> None:
    draft = Draft()
    storage.receive(draft)
    give_up(storage, draft)
    storage.tamper("UPDATE custody_entry SET entry = replace(entry, '\"late\"', '\"quota\"') WHERE number = 2")
    assert [kind for kind, _ in problems(storage)] == ["chain_hash"]
