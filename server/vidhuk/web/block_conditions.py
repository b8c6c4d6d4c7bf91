"""The conditions of a sentence as fields of its form, and back; judges nothing: the playbook checks what comes out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from vidhuk.contracts import CommentType, Flag, ReplyStage, Site
from vidhuk.replies.own_pack import invalid
from vidhuk.replies.pack import Block, When

BOXES: dict[str, tuple[str, list[Any]]] = {
    "types": ("type", list(CommentType)),
    "stages": ("stage", [stage for stage in ReplyStage if stage is not ReplyStage.NO_REPLY]),
    "flags": ("flag", list(Flag)),
    "not_flags": ("flag", list(Flag)),
    "sites": ("pages-site", list(Site)),
}
"""Conditions that are ticked: what names them on the page, and what there is to tick."""
LINES = ("about", "asks")
"""Conditions that are names of the playbook, one a line."""
SENT = "conditions"
"""A field that says that the form holds conditions: where it is missing they stay as they are."""


def conditions_of(block: Block) -> dict[str, str]:
    """The conditions of a block as the texts of its form."""
    ticked = {f"when-{name}-{value}": "1" for name in BOXES for value in getattr(block.when, name)}
    return ticked | {f"when-{name}": "\n".join(sorted(getattr(block.when, name))) for name in LINES}


def with_conditions(block: Block, form: Mapping[str, str]) -> Block:
    """The block under the conditions of a form.

    Raises:
        Refused: `entry_invalid`: a name that no playbook could know.
    """
    if not form.get(SENT):
        return block
    told: dict[str, list[str]] = {
        name: [str(value) for value in values if form.get(f"when-{name}-{value}")]
        for name, (_area, values) in BOXES.items()
    }
    told |= {name: form.get(f"when-{name}", "").split() for name in LINES}
    try:
        return block.model_copy(update={"when": When.model_validate(told)})
    except ValidationError as broken:
        raise invalid(block.id, "condition_unknown") from broken
