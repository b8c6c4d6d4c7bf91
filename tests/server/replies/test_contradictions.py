"""Conditions that contradict each other are refused before they are saved, and no shipped entry has such ones."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.server.replies.fixtures import FULL, labels
from vidhuk.contracts import ErrorCode, ReplyStage
from vidhuk.errors import Refused
from vidhuk.replies import load_playbook, suggest
from vidhuk.replies.contradictions import can_be_said, contradiction_in
from vidhuk.replies.own_file import OwnFile
from vidhuk.replies.own_pack import merged

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SAYS = "uk: [Наше речення.]\n  ru: [Наше предложение.]\n  en: [Our sentence.]\n"


def sentence(slot: str, when: str) -> str:
    return f"blocks:\n- id: clinic-own\n  slot: {slot}\n  {SAYS}  when: {when}\n"


@pytest.fixture
def own(tmp_path: Path) -> OwnFile:
    return OwnFile(tmp_path / "playbook", load_playbook())


@pytest.mark.parametrize(
    ("text", "entry", "problem"),
    [
        (sentence("feel", "{flags: [mixed, ironic], not_flags: [ironic]}"), "clinic-own", "flag_both"),
        (sentence("feel", "{stages: [no_reply]}"), "clinic-own", "stage_silent"),
        # The place stands in replies to complaints, the type says praise.
        (sentence("feel", "{types: [praise]}"), "clinic-own", "never_said"),
        (sentence("thanks", "{types: [praise], stages: [acknowledge]}"), "clinic-own", "never_said"),
        # Nobody but a question asks for a price.
        (sentence("read", "{types: [praise], asks: [price]}"), "clinic-own", "never_said"),
        # Harm is answered by the holding reply, in which this place does not stand.
        (sentence("feel", "{flags: [safety]}"), "clinic-own", "never_said"),
        (sentence("urgent", "{not_flags: [safety, legal_threat, press_or_blogger]}"), "clinic-own", "never_said"),
        ("required:\n- {stage: thank, types: [praise], must: [R9], may: [R9, R8]}\n", "thank.praise", "element_both"),
        (
            "required:\n- {stage: thank, types: [praise, other], must: [R9]}\n",
            "thank.other-praise",
            "required_twice",
        ),
        (
            "recipes:\n- {id: our-own, stage: thank, types: [praise], shape: short, slots: [thanks, 'thanks?'], why: short}\n",
            "our-own",
            "slot_twice",
        ),
        (
            "recipes:\n- {id: our-own, stage: no_reply, types: [troll], shape: short, slots: [read], why: short}\n",
            "our-own",
            "stage_silent",
        ),
    ],
)
def test_what_contradicts_itself_is_refused_with_its_line(own: OwnFile, text: str, entry: str, problem: str) -> None:
    with pytest.raises(Refused) as refused:
        own.take(text, person=None, now=NOW)
    told = refused.value.params
    assert (refused.value.code, told["entry"], told["problem"]) == (ErrorCode.ENTRY_INVALID, entry, problem)
    assert told["line"] == 2
    assert not own.path.exists()


def test_a_place_of_ones_own_recipe_makes_a_sentence_sayable(own: OwnFile) -> None:
    recipe = "recipes:\n- {id: our-thanks, stage: thank, types: [praise], shape: short, slots: [thanks, 'feel?'], why: short}\n"
    with pytest.raises(Refused):
        own.take(sentence("feel", "{types: [praise]}"), person=None, now=NOW)
    assert own.take(recipe + sentence("feel", "{types: [praise]}"), person=None, now=NOW) == 2
    # A recipe that goes again takes no good file out of force.
    own.drop("recipes", "our-thanks", person=None, now=NOW)
    assert [block.id for block in own.pack().blocks] == ["clinic-own"]


def test_a_reply_of_optional_places_alone_is_left_out_where_none_fits(own: OwnFile) -> None:
    recipe = "recipes:\n- {id: our-own, stage: thank, types: [other], shape: short, slots: ['return?'], why: short}\n"
    own.take(recipe, person=None, now=NOW)
    found = suggest(
        merged(load_playbook(), own.pack()),
        comment_text="Гарна новина",
        author=None,
        labels=labels("other"),
        clinic=FULL,
        now=NOW,
        stage=ReplyStage.THANK,
    )
    assert {one.stage for one in found.suggestions} == {ReplyStage.HOLDING}


def test_every_shipped_entry_can_be_used() -> None:
    playbook = load_playbook()
    pack = playbook.pack
    assert [one for one in [*pack.blocks, *pack.recipes, *pack.required] if contradiction_in(one)] == []
    assert [block.id for block in pack.blocks if not can_be_said(playbook, block)] == []
