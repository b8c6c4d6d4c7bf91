"""Texts of the playbook as patterns, so that a reply of ours is known again whatever facts it was filled with; decides nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from vidhuk.contracts import ChainNode
from vidhuk.replies.pack import PLACE, Block

_SLOTS = {"answer": ChainNode.ANSWER, "chain-clarify": ChainNode.CLARIFY, "chain-offer": ChainNode.OFFER}
_SAME = {
    **dict.fromkeys(("price-list", "price-unnamed", "price-range", "price-span", "price-free"), "price"),
    **dict.fromkeys(("hours-list", "hours-day", "hours-only-day"), "hours"),
    **dict.fromkeys(("doctors-list", "doctors-none", "doctors-elsewhere"), "doctors"),
    "promotion-over": "promotions",
}
"""The question that an answer of another kind belongs to."""
_LEAST = 10
"""Letters of its own that a text needs to be known by: «{Fact}.» would know everything again."""


@dataclass(frozen=True)
class KnownStep:
    """One text of one step."""

    pattern: re.Pattern[str]
    node: ChainNode
    ask: str
    """What it answers or asks about; empty for an offer."""


def known_steps(blocks: Iterable[Block]) -> tuple[KnownStep, ...]:
    """Patterns of all texts that take a step of a chain."""
    found = []
    for block in blocks:
        node = _SLOTS.get(block.slot)
        if node is None or "fact" in block.when.asks:
            continue
        ask = next((_SAME.get(name, name) for name in sorted(block.when.asks)), "")
        for text in sorted({*block.uk, *block.uk_ty, *block.ru, *block.ru_ty, *block.en}):
            own = PLACE.split(text)[::2]
            if sum(len(part.strip()) for part in own) >= _LEAST:
                pattern = r".{1,300}?".join(re.escape(part.strip(" .!?")) for part in own)
                found.append(KnownStep(re.compile(pattern, re.IGNORECASE), node, ask))
    return tuple(found)
