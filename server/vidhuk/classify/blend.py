"""Whether a Cyrillic text is surzhyk: both languages in one text, or words that are a blend of both; names no language."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from vidhuk.classify.models import Model

MIXED_FROM = 0.7
"""Probability from which a text is called mixed; chosen on the tuning tenth so that real texts of one language keep theirs."""

AGREED = 1.0
"""The model's sum from which it agrees that a word is of a language."""

CLEAR = 2.5

SIGNS = (
    "blends", "blends_share", "any_blend", "smaller", "smaller_share", "any_smaller", "agreed", "agreed_share", "any_agreed",
    "sides_share", "clear_share", "any_clear", "sides", "sums_share", "extremes", "length", "sums_balance", "both_agreed",
    "product", "ru_in_uk", "uk_in_ru", "letters_product", "strange", "strange_share", "forms_smaller", "forms_share",
    "all_smaller", "all_share", "strange_beside",
)  # fmt: skip
"""What is looked at besides letter sequences, in this order."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Words of a text by what speaks for them.

    Attributes:
        words: Cyrillic words.
        uk, ru: words of one language by letters or lists; `agreed_…` of them the model does not deny.
        uk_letters, ru_letters: words with letters of one language alone.
        blends: words of the surzhyk list, or blends by their spelling.
        uk_forms, ru_forms: other words that only one dictionary has.
        strange: words that stand in no list and no dictionary.
    """

    words: int
    uk: int
    ru: int
    agreed_uk: int
    agreed_ru: int
    uk_letters: int
    ru_letters: int
    blends: int
    uk_forms: int = 0
    ru_forms: int = 0
    strange: int = 0


def signs_of(counts: Counts, sums: Sequence[float]) -> list[float]:
    """The features of `SIGNS`; `sums` are the model's sums of the words, positive for Ukrainian."""
    size, known = max(1, counts.words), max(1, len(sums))
    for_uk, for_ru = [value for value in sums if value > 0], [-value for value in sums if value < 0]
    many_uk, many_ru = sum(value > AGREED for value in for_uk), sum(value > AGREED for value in for_ru)
    clear = min(sum(value > CLEAR for value in for_uk), sum(value > CLEAR for value in for_ru))
    smaller, agreed = min(counts.uk, counts.ru), min(counts.agreed_uk, counts.agreed_ru)
    total_uk, total_ru = sum(for_uk), sum(for_ru)
    forms = min(counts.uk_forms, counts.ru_forms)
    both = min(counts.uk + counts.uk_forms, counts.ru + counts.ru_forms)
    return [
        min(counts.blends, 4) / 2,
        counts.blends / size,
        float(counts.blends > 0),
        min(smaller, 4) / 2,
        smaller / size,
        float(smaller > 0),
        min(agreed, 4) / 2,
        agreed / size,
        float(agreed > 0),
        min(many_uk, many_ru) / known,
        clear / known,
        float(clear > 0),
        min(many_uk, many_ru, 4) / 2,
        min(total_uk, total_ru) / known,
        min(4.0, max(for_uk, default=0.0), max(for_ru, default=0.0)) / 2,
        math.log(size) / 3,
        min(total_uk, total_ru) / (total_uk + total_ru + 1e-6),
        float(agreed > 0),
        4 * counts.uk * counts.ru / size / size,
        counts.uk / size * many_ru / known,
        counts.ru / size * many_uk / known,
        counts.uk_letters * counts.ru_letters / size / size,
        min(counts.strange, 4) / 2,
        counts.strange / size,
        min(forms, 4) / 2,
        forms / size,
        min(both, 4) / 2,
        both / size,
        4 * counts.strange * (counts.uk + counts.uk_forms) * (counts.ru + counts.ru_forms) / size**3,
    ]


def is_one_sided(counts: Counts) -> bool:
    """Whether every word is known as one language's own and none as a blend: nothing is left that could be mixed.

    Two such words are too little for the sums of letters, which call «Скільки коштує?» mixed.
    """
    return not counts.blends and counts.words in (counts.agreed_uk, counts.agreed_ru)


def mixed_probability(model: Model, sums: Sequence[tuple[float, ...]], counts: Counts) -> float:
    """Probability that the text is mixed.

    Args:
        model: `letters.cyrillic` with the column `mixed`.
        sums: its sums of the words, a pair a word.
    """
    score = model.bias[1] + sum(pair[1] for pair in sums) / max(1, len(sums)) ** 0.5
    for name, value in zip(SIGNS, signs_of(counts, [pair[0] for pair in sums]), strict=True):
        if value:
            score += model.dense[name][1] * value
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
