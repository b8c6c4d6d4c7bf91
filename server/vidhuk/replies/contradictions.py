"""Conditions that contradict each other or the place where an entry stands: such an entry would never be used; changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from vidhuk.contracts import CommentType, Flag, ReplyStage
from vidhuk.replies.pack import CALL_LEAD, Block, Recipe, Requirement
from vidhuk.replies.playbook import Playbook

_SAID = tuple(stage for stage in ReplyStage if stage is not ReplyStage.NO_REPLY)


def contradiction_in(item: object) -> str | None:
    """What an entry says against itself: `flag_both`, `element_both`, `slot_twice`, `stage_silent`; None when nothing."""
    if isinstance(item, Block):
        if item.when.flags & item.when.not_flags:
            return "flag_both"
        return "stage_silent" if item.when.stages == {ReplyStage.NO_REPLY} else None
    if isinstance(item, Requirement):
        lists = (item.must, item.should, item.may)
        return "element_both" if any(one & other for one, other in combinations(lists, 2)) else None
    if isinstance(item, Recipe):
        slots = [slot.removesuffix("?") for slot in item.slots]
        if len(set(slots)) < len(slots):
            return "slot_twice"
        return "stage_silent" if item.stage is ReplyStage.NO_REPLY else None
    return None


def can_be_said(playbook: Playbook, block: Block) -> bool:
    """Whether any comment can lead to a reply that holds this block: a recipe with its place, under all its conditions."""
    when = block.when
    if when.flags & when.not_flags:
        return False
    types = when.types or frozenset(CommentType)
    if when.asks:
        # Only a question asks for something.
        types &= {CommentType.QUESTION}
    return any(
        block.slot in {slot.removesuffix("?") for slot in recipe.slots}
        for type_ in types
        for recipe in _recipes(playbook, block, type_)
    )


def _recipes(playbook: Playbook, block: Block, type_: CommentType) -> Iterator[Recipe]:
    when = block.when
    if type_ is CommentType.QUESTION:
        # A step of a chain goes on with a question, whatever flags the message has.
        yield from (
            recipe
            for recipe in playbook.recipes
            if recipe.chain is not None and (not when.stages or recipe.stage in when.stages)
        )
    for flags in _flag_sets(when.flags, when.not_flags):
        for stage in when.stages or _SAID:
            if stage is not ReplyStage.HOLDING and not CALL_LEAD.isdisjoint(flags):
                # Safety, the law and the press get a holding reply and no other one.
                continue
            for private in (False, True):
                yield from playbook.recipes_for(stage, type_, flags, private=private)


def _flag_sets(wanted: Iterable[Flag], unwanted: frozenset[Flag]) -> Iterator[frozenset[Flag]]:
    """Flags of a comment that the block could meet: one at a time is enough, as one decides which recipe is taken."""
    if not wanted:
        yield frozenset()
    for flag in wanted or Flag:
        if flag not in unwanted:
            yield frozenset({flag})
