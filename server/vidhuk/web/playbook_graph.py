"""A chain as a small picture: where its steps and ways stand; draws nothing and knows no sentence."""

from __future__ import annotations

from dataclasses import dataclass

from vidhuk.contracts import ChainNode
from vidhuk.replies.pack import Chain

STEP, WIDTH = 152, 118
_NODE = 24
"""Half the height of a step."""
_BOW, _HIGHER = 30, 26
"""How far a bow leaves the row, and how much more for each step that it passes."""
_EDGE = 12


@dataclass(frozen=True, slots=True)
class DrawnNode:
    """A step of a chain in the picture."""

    node: ChainNode
    x: int


@dataclass(frozen=True, slots=True)
class DrawnEdge:
    """A way from one step to another: a path, and where its word stands."""

    start: ChainNode
    end: ChainNode
    on: str
    path: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A chain, drawn.

    Attributes:
        nodes: steps in a row.
        edges: ways, neighbours joined straight, the others by bows: «asked» above, the rest below.
        middle: height of the row.
        width: of the picture.
        height: of the picture.
    """

    nodes: list[DrawnNode]
    edges: list[DrawnEdge]
    middle: int
    width: int
    height: int


def drawn(chain: Chain) -> Picture:
    """Steps in a row from left to right in the order of a talk."""
    order = [node for node in ChainNode if node in chain.nodes]
    at = {node: place for place, node in enumerate(order)}
    spans = [(edge, at[edge.to] - at[edge.from_]) for edge in chain.edges]
    straight = {(edge.from_, edge.to): edge.on for edge, span in spans if span == 1}
    above = max((abs(span) for edge, span in spans if _goes_above(edge.on, span)), default=0)
    below = max((abs(span) for edge, span in spans if not _goes_above(edge.on, span)), default=0)
    middle = _NODE + _EDGE + (_BOW + _HIGHER * above if above else 0) // 2
    height = middle + _NODE + _EDGE + (_BOW + _HIGHER * below if below else 0) // 2
    edges = []
    for edge, span in spans:
        here, there = at[edge.from_] * STEP, at[edge.to] * STEP
        if span == 1 and straight.get((edge.from_, edge.to)) == edge.on:
            path = f"M{here + WIDTH} {middle} H{there - 8}"
        else:
            up = -1 if _goes_above(edge.on, span) else 1
            # Several ways leave one step: each has a place of its own, so that no two lie on one another.
            left = here + WIDTH // 2 + (8 * min(abs(span), 4) if span > 0 else -8 * min(abs(span), 4))
            right = there + WIDTH // 2 + (-8 * min(abs(span), 4) if span > 0 else 8 * min(abs(span), 4))
            start, bow = middle + up * _NODE, middle + up * (_NODE + _BOW + _HIGHER * abs(span))
            path = f"M{left} {start} Q{(left + right) // 2} {bow} {right} {start + up * 8}"
        edges.append(DrawnEdge(edge.from_, edge.to, edge.on, path))
    return Picture(
        [DrawnNode(node, at[node] * STEP) for node in order], edges, middle, (len(order) - 1) * STEP + WIDTH, height
    )


def _goes_above(on: str, span: int) -> bool:
    return on == "asked" or span < 0
