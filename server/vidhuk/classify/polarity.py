"""TextBlob as the voice for English sentiment: polarity only, no corpora; loaded with the first English comment."""

from __future__ import annotations

import sys
from functools import cache, lru_cache
from typing import Any

MAX_LETTERS = 4_000
"""Letters that are weighed; polarity is a mean over words and does not change much after them."""


@lru_cache(maxsize=256)
def english_polarity(text: str) -> float:
    """Polarity from -1 to 1; 0 when TextBlob knows none of the words.

    Its sentence and tag functions are not used: they need corpora that it downloads.
    """
    return round(float(_textblob()(text[:MAX_LETTERS]).polarity), 4)


@cache
def _textblob() -> Any:
    """The class, loaded once: 0.7 s and 26 MB that only English comments need.

    Its natural-language kit loads scikit-learn and SciPy where they happen to be installed (another 75 MB) for classifiers
    that nobody here asks for; it goes without when they cannot be found.
    """
    unwanted = [name for name in ("sklearn", "scipy", "matplotlib") if name not in sys.modules]
    sys.modules.update(dict.fromkeys(unwanted))  # type: ignore[arg-type]  # None: an import finds nothing
    try:
        from textblob import TextBlob  # noqa: PLC0415
    finally:
        for name in unwanted:
            sys.modules.pop(name, None)
    return TextBlob
