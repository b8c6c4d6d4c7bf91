"""What a person entered: kept like the rest, told apart from it, and its images only as they were announced."""

from __future__ import annotations

from typing import Any

import pytest

from tests.server.factories import Draft, by_hand, fields_of, jpeg, png, sha256, webp
from tests.server.storage import Storage
from vidhuk.contracts import AdditionName, AdditionReceipt, Site
from vidhuk.errors import Refused
from vidhuk.evidence import image_type, part_of, verify_archive
from vidhuk.insights import HistoryFilters, capture_detail, history_page
from vidhuk.intake import check_submission, parse_submission, receive_addition

PHOTO = jpeg(after=b"a phone's trailer")


def put(
    storage: Storage,
    draft: Draft,
    content: bytes,
    media_type: str,
    *,
    name: AdditionName = AdditionName.IMAGE_1,
    declared: str | None = None,
) -> AdditionReceipt:
    return receive_addition(
        storage.db,
        draft.uuid,
        name,
        content,
        declared_sha256=sha256(content) if declared is None else declared,
        media_type=media_type,
        desk_key=storage.desk_key,
        actor=storage.actor,
        now=storage.clock.now(),
    )


def refused(storage: Storage, draft: Draft, content: bytes, media_type: str, **changes: Any) -> tuple[str, int]:
    with pytest.raises(Refused) as caught:
        put(storage, draft, content, media_type, **changes)
    return caught.value.code.value, caught.value.status


def problems(storage: Storage) -> list[tuple[str, str]]:
    with storage.db.read() as session:
        return [(one.kind.value, one.detail) for one in verify_archive(session, storage.desk_key).problems]


def test_an_entry_is_understood_and_kept_in_custody_like_the_rest(storage: Storage) -> None:
    answer = storage.receive(by_hand())
    assert (answer.receipt.seq, answer.site, answer.screenshot) == (1, Site.BY_HAND, "unavailable")
    assert storage.count("custody_entry") == 1
    assert storage.understand.asked[0]["author"] == "Пані з Оболоні"
    with storage.db.read() as session:
        detail = capture_detail(session, 1)
    assert detail.fields.by_hand is not None
    assert (detail.fields.by_hand.source, detail.fields.by_hand.entered_by) == ("phone", "Оксана")
    assert problems(storage) == []


def test_two_entries_of_the_same_words_are_two_comments(storage: Storage) -> None:
    first, second = storage.receive(by_hand()), storage.receive(by_hand())
    assert (first.versions, second.versions) == (1, 1)


def test_the_history_tells_entries_from_captures(storage: Storage) -> None:
    storage.receive(Draft())
    storage.receive(by_hand())
    with storage.db.read() as session:
        assert [row.site for row in history_page(session, HistoryFilters(site=Site.BY_HAND)).rows] == ["by_hand"]
        assert [row.site for row in history_page(session, HistoryFilters(site=Site.FACEBOOK)).rows] == ["facebook"]


@pytest.mark.parametrize(
    "changes",
    [
        {"site": "facebook"},
        {"kind": "comment"},
        {"by_hand": None},
        {"native_id": "902104471"},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_half_an_entry_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(Refused) as caught:
        check_submission(parse_submission(by_hand(**changes).raw()), practice=False)
    assert caught.value.code == "fields_invalid"


def test_a_seen_comment_cannot_pass_for_an_entry_nor_bring_images() -> None:
    typed = Draft(fields=fields_of(by_hand={"source": "phone"}))
    shot = by_hand()
    shot.screenshot = {"status": "expected"}
    illustrated = Draft(manifest_changes=by_hand((png(), "image/png")).manifest_changes)
    for draft in (typed, shot, illustrated):
        with pytest.raises(Refused) as caught:
            check_submission(parse_submission(draft.raw()), practice=False)
        assert caught.value.code == "fields_invalid"


def test_one_name_for_two_images_is_refused() -> None:
    draft = by_hand((png(), "image/png"), (webp(), "image/webp"))
    draft.manifest_changes["images"][1]["name"] = "image_1"
    with pytest.raises(Refused) as caught:
        check_submission(parse_submission(draft.raw()), practice=False)
    assert caught.value.code == "fields_invalid"


def test_images_of_three_kinds_are_kept_as_they_came_each_with_its_own_entry(storage: Storage) -> None:
    images = [(png(), "image/png"), (PHOTO, "image/jpeg"), (webp(), "image/webp")]
    draft = by_hand(*images)
    storage.receive(draft)
    for name, (content, kind) in zip(AdditionName, images, strict=False):
        receipt = put(storage, draft, content, kind, name=name)
        assert (receipt.name, receipt.sha256) == (name, sha256(content))
    with storage.db.read() as session:
        photo = part_of(session, 1, "image_2")
        assert photo is not None
        assert (photo.content, photo.media_type) == (PHOTO, "image/jpeg")
        assert [image.kept for image in capture_detail(session, 1).images] == [True, True, True]
    assert storage.count("custody_entry") == 4
    assert problems(storage) == []


def test_the_same_image_again_changes_nothing(storage: Storage) -> None:
    draft = by_hand((PHOTO, "image/jpeg"))
    storage.receive(draft)
    assert put(storage, draft, PHOTO, "image/jpeg") == put(storage, draft, PHOTO, "image/jpeg")
    assert storage.count("custody_entry") == 2


def test_an_image_that_was_not_announced_is_refused(storage: Storage) -> None:
    draft, seen = by_hand((PHOTO, "image/jpeg")), Draft()
    storage.receive(draft)
    storage.receive(seen)
    unexpected = ("part_unexpected", 409)
    assert refused(storage, draft, png(), "image/png") == unexpected, "other bytes under the announced name"
    assert refused(storage, draft, PHOTO, "image/jpeg", name=AdditionName.IMAGE_2) == unexpected
    assert refused(storage, seen, PHOTO, "image/jpeg") == unexpected
    assert storage.count("capture_part WHERE name LIKE 'image%'") == 0


def test_an_image_is_what_it_says(storage: Storage) -> None:
    draft = by_hand((PHOTO, "image/jpeg"))
    storage.receive(draft)
    invalid = ("image_invalid", 400)
    assert refused(storage, draft, PHOTO, "image/png") == invalid
    assert refused(storage, draft, b"<svg onload=alert(1)></svg>", "image/png") == invalid
    assert refused(storage, draft, PHOTO, "image/jpeg", declared="0" * 64) == ("part_hash_mismatch", 400)
    with pytest.raises(Refused) as caught:
        put(storage, Draft(), PHOTO, "image/jpeg")
    assert caught.value.status == 404


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (jpeg(), "image/jpeg"),
        (PHOTO, "image/jpeg"),
        (jpeg()[:-2], None),
        (jpeg()[:24], None),
        (b"\xff\xd8\xff", None),
        (jpeg().replace(bytes.fromhex("080008000801"), bytes.fromhex("080000000801")), None),
        (png(), "image/png"),
        (png()[:-1], None),
        (webp(), "image/webp"),
        (b"GIF89a", None),
        (b"", None),
    ],
    ids=["jpeg", "trailer", "no end", "no frame", "three bytes", "no height", "png", "cut png", "webp", "gif", "empty"],
)
def test_a_file_is_told_by_its_bytes(content: bytes, expected: str | None) -> None:
    assert image_type(content) == expected


def test_a_listed_image_that_has_not_come_yet_is_no_damage(storage: Storage) -> None:
    storage.receive(by_hand((PHOTO, "image/jpeg")))
    assert problems(storage) == []
    with storage.db.read() as session:
        assert [image.kept for image in capture_detail(session, 1).images] == [False]


@pytest.mark.parametrize(
    ("harm", "found"),
    [
        ("UPDATE capture_part SET content = :content WHERE name = 'image_1'", [("part_changed", "image_1")]),
        (
            "UPDATE capture_part SET name = 'image_3' WHERE name = 'image_1'",
            [("part_missing", "image_1"), ("part_changed", "image_3")],
        ),
        ("DELETE FROM capture_part WHERE name = 'image_1'", [("part_missing", "image_1")]),
    ],
    ids=["changed", "renamed", "taken away"],
)
def test_verify_notices_what_became_of_an_image(storage: Storage, harm: str, found: list[tuple[str, str]]) -> None:
    draft = by_hand((PHOTO, "image/jpeg"))
    storage.receive(draft)
    put(storage, draft, PHOTO, "image/jpeg")
    storage.tamper(harm, content=b"\x00")
    assert problems(storage) == found
