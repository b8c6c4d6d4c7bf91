"""How alike two replies are; arithmetic on words only."""

from __future__ import annotations

from functools import lru_cache

from vidhuk.replies.words import words_of


@lru_cache(maxsize=2048)
def trigrams(text: str) -> frozenset[tuple[str, ...]]:
    """Word 3-grams; of a shorter text, the whole."""
    words = words_of(text)
    if len(words) < 3:
        return frozenset([tuple(words)])
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def jaccard(left: str, right: str) -> float:
    """Jaccard of word 3-grams, 0.0 to 1.0."""
    one, other = trigrams(left), trigrams(right)
    union = len(one | other)
    return len(one & other) / union if union else 0.0


@lru_cache(maxsize=2048)
def _word_set(text: str) -> frozenset[str]:
    return frozenset(words_of(text))


def likeness(left: str, right: str) -> float:
    """Share of common words (twice the common over the sum), 0.0 to 1.0: what a reader of the page would call the same reply."""
    one, other = _word_set(left), _word_set(right)
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 0.0
