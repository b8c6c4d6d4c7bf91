"""A pack with a mistake is refused before anybody could copy a reply from it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from vidhuk.contracts import CommentType, Element, ErrorCode, Flag, ReplyStage
from vidhuk.errors import CannotStart
from vidhuk.replies.playbook import PACKS, load_playbook

BLOCK = '  - {id: mine, slot: feel, uk: ["Так."], ru: ["Да."], en: ["Yes."]}\n'


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    folder = tmp_path / "packs"
    shutil.copytree(PACKS, folder)
    return folder


def refused(folder: Path) -> CannotStart:
    with pytest.raises(CannotStart) as caught:
        load_playbook(folder)
    assert caught.value.code is ErrorCode.PLAYBOOK_INVALID
    return caught.value


def test_an_added_pack_is_read(packs: Path) -> None:
    (packs / "own.yaml").write_text("blocks:\n" + BLOCK, encoding="utf-8")
    assert "mine" in [block.id for block in load_playbook(packs).blocks["feel"]]


@pytest.mark.parametrize(
    ("text", "problem", "line"),
    [
        ("blocks:\n" + BLOCK.replace("slot: feel, ", ""), "missing", 2),
        ("blocks:\n" + BLOCK.replace("slot:", "slott:"), "missing", 2),
        ("blocks:\n" + BLOCK.replace("id: mine", "id: Мій"), "string_pattern_mismatch", 2),
        ("blocks:\n" + BLOCK.replace(', en: ["Yes."]', ""), "missing", 2),
        ("blocks:\n" + BLOCK.replace('en: ["Yes."]', "en: []"), "too_short", 2),
        ("blocks:\n" + BLOCK.replace("id: mine", "id: who"), "id_twice", 0),
        ("blocks:\n" + BLOCK.replace("Так.", "Пишемо {nobody}."), "place_unknown", 0),
        ("blocks:\n" + BLOCK.replace("Так.", "Пишемо {who."), "place_unknown", 0),
        ("blocks:\n" + BLOCK.replace("Так.", "Так"), "sentence_end", 0),
        ("blocks:\n" + BLOCK.replace("Так.", "Напишіть нам."), "ty_missing", 0),
        ("blocks:\n" + BLOCK.replace('ru: ["Да."]', 'uk_ty: ["Вам так."], ru: ["Да."]'), "ty_mixed", 0),
        ("blocks:\n" + BLOCK.replace("slot: feel", "slot: feel, elements: [R99]"), "enum", 2),
        ("blocks:\n" + BLOCK.replace("slot: feel", "slot: feel, when: {about: [weather]}"), "condition_unknown", 0),
        ("recipes:\n  - {id: r, stage: thank, shape: short, slots: [nowhere], why: short}\n", "slot_unknown", 0),
        (
            "recipes:\n  - {id: r, stage: thank, types: [praise], shape: short, slots: [meaning], why: short}\n",
            "element_missing",
            0,
        ),
        ("details:\n  - {id: weather, patterns: ['до*щ']}\n", "pattern", 0),
        ("blocks: [\n", "syntax", 2),
        ("blocks: &a []\n", "alias", 1),
        ("surprise: 1\n", "extra_forbidden", 1),
        ("promises: {answer_minutes: {complaint: 60}, deadline_hours: 72}\n", "promises_once", 0),
    ],
)
def test_a_mistake_in_a_pack_is_named(packs: Path, text: str, problem: str, line: int) -> None:
    (packs / "zz-own.yaml").write_text(text, encoding="utf-8")
    params = refused(packs).params
    assert params["problem"] == problem
    if problem != "promises_once":
        assert params["file"] == "zz-own.yaml"
    if line:
        assert params["line"] == line


def test_an_empty_folder_is_no_playbook(tmp_path: Path) -> None:
    assert refused(tmp_path).params["problem"] == "no_packs"


def test_the_requirements_are_those_of_the_specification() -> None:
    """Playbook, section 4: the table of required elements."""
    playbook = load_playbook()

    def must(stage: ReplyStage, type_: CommentType) -> set[str]:
        return {element.value for element in playbook.requirement(stage, type_).must}

    assert must(ReplyStage.ACKNOWLEDGE, CommentType.COMPLAINT) == {"R1", "R2", "R3", "R4"}
    assert must(ReplyStage.CORRECT, CommentType.MISINFORMED) == {"R5", "R6"}
    assert must(ReplyStage.ANSWER, CommentType.QUESTION) == {"R5"}
    assert must(ReplyStage.THANK, CommentType.PRAISE) == {"R8", "R9"}
    assert must(ReplyStage.REQUEST_DETAILS, CommentType.COMPLAINT) >= {"R1", "R4", "R7", "R9"}
    assert must(ReplyStage.CLOSING_NOTE, CommentType.COMPLAINT) == {"R9", "R11"}


def test_every_stage_of_every_type_has_a_recipe_of_every_shape() -> None:
    playbook = load_playbook()
    for type_ in CommentType:
        for stage in ReplyStage:
            if stage is ReplyStage.NO_REPLY:
                continue
            for flags in (frozenset[Flag](), frozenset({Flag.SAFETY})):
                shapes = {recipe.shape for recipe in playbook.recipes_for(stage, type_, flags)}
                assert shapes == {"short", "full", "warm"}, (type_, stage)


def test_every_block_can_be_used_by_some_recipe() -> None:
    playbook = load_playbook()
    slots = {slot.removesuffix("?") for recipe in playbook.recipes for slot in recipe.slots}
    assert set(playbook.blocks) == slots
    assert {element for of_slot in playbook.blocks.values() for block in of_slot for element in block.elements} >= set(
        Element
    ) - {Element.R12}
