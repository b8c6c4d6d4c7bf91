"""Trains the models of the language: Ukrainian against Russian in Cyrillic letters, and the three in Latin letters."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from vidhuk.classify.letters import Alphabet, alphabet
from vidhuk.classify.models import Model
from vidhuk.classify.ngrams import letter_grams
from vidhuk.classify.text import read
from vidhuk.commands.training.tables import matrix, pack, rows_of
from vidhuk.commands.training.texts import Labelled, rows

CYRILLIC_BITS = 17
LATIN_BITS = 16
SEED = 7

SHORT = 20
SHORT_WEIGHT = 2.0
"""Texts of a few words are the hard ones, and weigh more."""

# Ways in which people type Cyrillic letters with Latin ones; one way is drawn a text.
_WAYS: dict[str, tuple[str, ...]] = {
    "а": ("a",), "б": ("b",), "в": ("v", "v", "w"), "г": ("h", "g"), "ґ": ("g",), "д": ("d",), "е": ("e",), "є": ("ye", "ie", "je", "e"),
    "ё": ("yo", "e", "io"), "ж": ("zh", "zh", "j"), "з": ("z",), "и": ("y", "i"), "і": ("i",), "ї": ("yi", "i", "ji"), "й": ("y", "i", "j"),
    "к": ("k",), "л": ("l",), "м": ("m",), "н": ("n",), "о": ("o",), "п": ("p",), "р": ("r",), "с": ("s",), "т": ("t",), "у": ("u",),
    "ф": ("f",), "х": ("h", "kh", "x"), "ц": ("ts", "c"), "ч": ("ch", "4"), "ш": ("sh", "6"), "щ": ("shch", "sch", "sh"), "ъ": ("",),
    "ы": ("y", "i"), "ь": ("", "'"), "э": ("e",), "ю": ("yu", "iu", "ju"), "я": ("ya", "ia", "ja"),
}  # fmt: skip


def in_latin(words: Sequence[str], draw: random.Random) -> list[str]:
    """The words in Latin letters, one way of typing for the whole text."""
    way = {letter: draw.choice(choices) for letter, choices in _WAYS.items()}
    way["и"] = way["и"] if "ы" not in "".join(words) else "i"
    return ["".join(way.get(char, char) for char in word).replace("'", "") for word in words]


def language_texts(folder: Path) -> list[Labelled]:
    """Texts with a language from the folder of data sets."""
    return [Labelled(row["text"], row["source"], row["label"]) for row in rows(folder / "language.jsonl.gz")]


def _words(text: str, wanted: Alphabet) -> list[str]:
    return [token.shown for token in read(text).words if alphabet(token.word) is wanted]


def _pieces(words: Sequence[str], draw: random.Random, times: int) -> list[list[str]]:
    """Short pieces of a text: short comments are the hard ones."""
    pieces = []
    for _ in range(times):
        size = draw.choice((1, 1, 2, 3))
        start = draw.randrange(len(words))
        pieces.append(list(words[start : start + size]))
    return pieces


def _fit(
    samples: list[tuple[list[str], str, float]], labels: Sequence[str], name: str, bits: int, strength: float
) -> Model:
    import numpy as np  # noqa: PLC0415
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    counts: Counter[str] = Counter()
    for words, _, weight in samples:
        if weight >= 1:
            counts.update({gram for word in words for gram in letter_grams(word)})
    table = rows_of(counts, bits)
    data = matrix([(_grams(words), ()) for words, _, _ in samples], table, bits, norm=False)
    wanted = np.array([labels.index(label) for _, label, _ in samples])
    weights = np.array([weight for *_, weight in samples])
    found: list[Any] = []
    bias: list[float] = []
    for number in range(len(labels) if len(labels) > 2 else 1):
        target = wanted == (number if len(labels) > 2 else 0)
        fitted = LogisticRegression(C=strength, max_iter=300, solver="liblinear", random_state=SEED)
        fitted.fit(data, target, sample_weight=weights)
        found.append(fitted.coef_[0])
        bias.append(float(fitted.intercept_[0]))
    model = pack(
        name,
        labels if len(labels) > 2 else labels[:1],
        weights=np.array(found),
        bias=bias,
        rows=table,
        bits=bits,
        dense=(),
    )
    model.note = {"sequences": len(table), "texts": sum(weight >= 1 for *_, weight in samples)}
    return model


def _grams(words: Iterable[str]) -> list[str]:
    return [gram for word in words for gram in letter_grams(word)]


def train_cyrillic(texts: Iterable[Labelled]) -> Model:
    """Ukrainian (positive) against Russian (negative); a word's sum says what the word is."""
    draw = random.Random(SEED)  # noqa: S311  # no secret
    samples: list[tuple[list[str], str, float]] = []
    for text in texts:
        words = _words(text.text, Alphabet.CYRILLIC)
        if text.language in ("uk", "ru") and words:
            samples.append((words, text.language, SHORT_WEIGHT if len(text.text) <= SHORT else 1.0))
            samples.extend((piece, text.language, 0.5) for piece in _pieces(words, draw, 4))
    return _fit(samples, ("uk", "ru"), "letters.cyrillic", CYRILLIC_BITS, 1.5)


def train_latin(texts: Iterable[Labelled]) -> Model:
    """English against Ukrainian and Russian in Latin letters; the latter are made from Cyrillic texts."""
    draw = random.Random(SEED)  # noqa: S311
    samples: list[tuple[list[str], str, float]] = []
    for text in texts:
        if text.language == "en":
            words = _words(text.text, Alphabet.LATIN)
        elif text.language in ("uk", "ru") and len(text.text) < 300:
            words = in_latin(_words(text.text, Alphabet.CYRILLIC), draw)
        else:
            continue
        if words:
            samples.append((words, text.language, 1.0))
            samples.extend((piece, text.language, 0.4) for piece in _pieces(words, draw, 1))
    return _fit(samples, ("en", "uk", "ru"), "letters.latin", LATIN_BITS, 1.0)
