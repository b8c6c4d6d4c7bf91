"""The clinic's own words: laid over the shipped ones, checked before they are written, every version kept."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from vidhuk.contracts import Element, ErrorCode
from vidhuk.errors import Refused
from vidhuk.replies import Playbook, load_playbook
from vidhuk.replies.current import CurrentPlaybook
from vidhuk.replies.own_file import OwnFile
from vidhuk.replies.own_pack import FILE, merged, own_pack, text_of
from vidhuk.replies.pack import Block

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def block_of(playbook: Playbook, entry: str) -> Block:
    return next(block for blocks in playbook.blocks.values() for block in blocks if block.id == entry)


@pytest.fixture
def shipped() -> Playbook:
    return load_playbook()


@pytest.fixture
def some(shipped: Playbook) -> Block:
    """A shipped block that addresses nobody, so that it needs no «ти»."""
    return next(block for blocks in shipped.blocks.values() for block in blocks if not block.uk_ty)


@pytest.fixture
def own(tmp_path: Path, shipped: Playbook) -> OwnFile:
    return OwnFile(tmp_path / "playbook", shipped)


def words(block: Block, *lines: str) -> Block:
    return block.model_copy(update={"uk": list(lines)})


def test_changed_words_are_in_force_and_the_shipped_ones_stay_beside(
    tmp_path: Path, shipped: Playbook, some: Block
) -> None:
    current = CurrentPlaybook(shipped, tmp_path / "playbook")
    assert current.now() is shipped
    current.own.put(words(some, "Наше власне речення."), person="Марія", now=NOW)
    assert block_of(current.now(), some.id).uk == ["Наше власне речення."]
    assert block_of(shipped, some.id) == some
    assert current.now() is current.now()
    current.own.drop("blocks", some.id, person=None, now=NOW)
    assert block_of(current.now(), some.id) == some


def test_every_shipped_block_survives_its_own_yaml(shipped: Playbook) -> None:
    blocks = [block for of_slot in shipped.blocks.values() for block in of_slot]
    assert sorted(own_pack(text_of(blocks)).blocks, key=lambda one: one.id) == sorted(blocks, key=lambda one: one.id)


def test_equal_words_are_no_change(own: OwnFile, some: Block) -> None:
    own.put(words(some, "Інше речення."), person=None, now=NOW)
    own.put(some, person=None, now=NOW)
    assert own.pack().blocks == []


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"uk": ["Тут є {невідоме}."]}, "place_unknown"),
        ({"uk": ["Тут є {unknown}."]}, "place_unknown"),
        ({"uk": ["Без крапки"]}, "sentence_end"),
        ({"uk": ["Напишіть нам, будь ласка."], "uk_ty": []}, "ty_missing"),
        ({"slot": "nowhere"}, "slot_unknown"),
        ({"elements": frozenset({Element.R5}), "id": None}, "shape_changed"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_written(
    own: OwnFile, some: Block, change: dict[str, object], problem: str
) -> None:
    own.put(words(some, "Перше речення."), person=None, now=NOW)
    before = own.path.read_bytes()
    kept = {key: value for key, value in change.items() if value is not None}
    if problem == "slot_unknown":
        kept["id"] = "a-new-one"
    with pytest.raises(Refused) as refused:
        own.put(some.model_copy(update=kept), person=None, now=NOW)
    assert (refused.value.code, refused.value.params["problem"]) == (ErrorCode.ENTRY_INVALID, problem)
    assert own.path.read_bytes() == before
    assert len(own.versions()) == 1


@pytest.mark.parametrize(
    "text",
    ["blocks: [", "blocks:\n- id: x\n", "more: 1\n", "- a\n", "blocks: &a []\nother: *a\n", "blocks:\n- {id: A b}\n"],
)
def test_yaml_that_is_no_pack_is_refused_whole(own: OwnFile, text: str) -> None:
    with pytest.raises(Refused) as refused:
        own.take(text, person=None, now=NOW)
    assert refused.value.code is ErrorCode.ENTRY_INVALID
    assert not own.path.exists()


def test_an_import_takes_all_entries_and_leaves_the_others(own: OwnFile, shipped: Playbook, some: Block) -> None:
    other = next(b for blocks in shipped.blocks.values() for b in blocks if not b.uk_ty and b.id != some.id)
    own.put(words(some, "Перше речення."), person=None, now=NOW)
    added = words(other, "Додане речення.").model_copy(update={"id": "clinic-own"})
    assert own.take(text_of([words(other, "Друге речення."), added]), person="Олег", now=NOW) == 3
    assert {block.id for block in own.pack().blocks} == {some.id, other.id, "clinic-own"}
    assert "clinic-own" in {block.id for block in merged(shipped, own.pack().blocks).blocks[other.slot]}


def test_versions_say_who_and_when_and_lead_back(own: OwnFile, some: Block) -> None:
    own.put(words(some, "Перше речення."), person="Марія", now=NOW)
    own.put(words(some, "Друге речення."), person=None, now=NOW)
    newest, first = own.versions()
    assert (first.number, first.person, first.entry, first.at) == (1, "Марія", some.id, NOW)
    assert newest.number == 2
    own.back_to(1, person="Олег", now=NOW)
    assert own.pack().blocks[0].uk == ["Перше речення."]
    assert [version.person for version in own.versions()] == ["Олег", None, "Марія"]
    with pytest.raises(Refused):
        own.back_to(9, person=None, now=NOW)


def test_a_version_cut_short_by_a_full_disk_is_none(own: OwnFile, some: Block) -> None:
    own.put(words(some, "Перше речення."), person=None, now=NOW)
    with (own.path.parent / "versions.jsonl").open("a", encoding="utf-8") as versions:
        versions.write('{"at": "2026-')
    assert len(own.versions()) == 1


def test_a_broken_file_leaves_the_last_good_words_in_force(tmp_path: Path, shipped: Playbook, some: Block) -> None:
    current = CurrentPlaybook(shipped, tmp_path / "playbook")
    current.own.put(words(some, "Наше речення."), person=None, now=NOW)
    assert block_of(current.now(), some.id).uk == ["Наше речення."]
    (tmp_path / "playbook" / FILE).write_text("blocks: [", encoding="utf-8")
    assert block_of(current.now(), some.id).uk == ["Наше речення."]
