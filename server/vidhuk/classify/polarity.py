"""TextBlob as the voice for English sentiment: polarity only, no corpora; loaded with the first English comment."""

from __future__ import annotations

from functools import lru_cache

MAX_LETTERS = 4_000
"""Letters that are weighed; polarity is a mean over words and does not change much after them."""


@lru_cache(maxsize=256)
def english_polarity(text: str) -> float:
    """Polarity from -1 to 1; 0 when TextBlob knows none of the words.

    Its sentence and tag functions are not used: they need corpora that it downloads.
    """
    from textblob import TextBlob  # noqa: PLC0415  # 0.7 s and 26 MB that only English comments need

    return round(float(TextBlob(text[:MAX_LETTERS]).polarity), 4)
