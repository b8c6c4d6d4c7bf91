"""McNemar's exact test: do two voices differ on the same texts by more than chance?"""

from __future__ import annotations

import math
from collections.abc import Sequence


def mcnemar(first: Sequence[bool], second: Sequence[bool]) -> dict[str, float]:
    """Counts of texts that only one voice has right, and the two-sided probability of such a difference by chance."""
    only_first = sum(one and not two for one, two in zip(first, second, strict=True))
    only_second = sum(two and not one for one, two in zip(first, second, strict=True))
    total, fewer = only_first + only_second, min(only_first, only_second)
    if not total:
        return {"only_first": 0, "only_second": 0, "p": 1.0}
    tail = sum(math.comb(total, count) for count in range(fewer + 1)) / 2**total
    return {"only_first": only_first, "only_second": only_second, "p": min(1.0, 2 * tail)}
