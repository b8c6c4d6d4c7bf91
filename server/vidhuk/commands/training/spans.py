"""What each linear layer of the trained network gets to see: between which figures its inputs lie; trains nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch

from vidhuk.commands.training.network import Network, together

EVENED = 0.8
"""How far the unlike widths of the inputs are moved into the weights (1 is wholly): a few columns are twenty times as wide as the
others, and one step for all would leave these a handful of values. Of 0.5 to 0.9 this came nearest to the network."""

NARROWED = 3.0
"""How many times narrower evening must make the inputs to be worth its time; where it would not, hardly anything is won by it."""


@dataclass(slots=True)
class Span:
    """Lowest and highest input by column, over all pieces of the texts that were read."""

    low: Any
    high: Any

    def evened(self, weight: Any) -> Any:
        """What each input column is divided by, and its row of the weights (inputs by outputs) multiplied by; their mean is 1."""
        wide = np.maximum(np.maximum(np.abs(self.low), np.abs(self.high)), 1e-5)
        heavy = np.maximum(np.abs(weight).max(1), 1e-5)
        divided = wide**EVENED / heavy ** (1 - EVENED)
        return (divided / np.exp(np.log(divided).mean())).astype(np.float32)

    def narrowed(self, divided: Any) -> float:
        """How many times narrower the span becomes beside its middle column."""
        low, high = self.low / divided, self.high / divided
        before, after = (
            (top.max() - end.min()) / np.median(top - end) for end, top in ((self.low, self.high), (low, high))
        )
        return float(before / after)

    def step(self) -> tuple[Any, Any]:
        """Step and zero of the 8 bits that hold all inputs."""
        low, high = min(0.0, float(self.low.min())), max(0.0, float(self.high.max()))
        step = max((high - low) / 255, 1e-6)
        return np.array(step, np.float32), np.array(round(-low / step), np.uint8)


def spans_of(net: Network, texts: Iterable[Sequence[int]]) -> dict[str, Span]:
    """Spans by the name of the linear layer.

    Args:
        texts: numbers of the pieces with those at the edges, as the network reads them.
    """
    spans: dict[str, Span] = {}

    def look(name: str) -> Any:
        def seen(_: Any, given: tuple[Any, ...]) -> None:
            columns = given[0].reshape(-1, given[0].shape[-1]).float()
            low, high = columns.amin(0).numpy(), columns.amax(0).numpy()
            before = spans.get(name)
            spans[name] = (
                Span(low, high) if before is None else Span(np.minimum(before.low, low), np.maximum(before.high, high))
            )

        return seen

    linear = [(name, part) for name, part in net.named_modules() if isinstance(part, torch.nn.Linear)]
    hooks = [part.register_forward_pre_hook(look(name)) for name, part in linear]
    net.eval()
    try:
        with torch.no_grad():
            for numbers in texts:
                net(*together([numbers]))
    finally:
        for hook in hooks:
            hook.remove()
    return spans
