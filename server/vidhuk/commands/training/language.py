"""Trains the models of the language: Ukrainian against Russian in Cyrillic letters, and the three in Latin letters."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from vidhuk.classify.language import MAX_MODEL_WORDS
from vidhuk.classify.letters import Alphabet, alphabet
from vidhuk.classify.models import Model
from vidhuk.classify.ngrams import hashed, letter_grams, place
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


def train_cyrillic(texts: Iterable[Labelled], own: Iterable[Labelled]) -> Model:
    """Two columns: Ukrainian (positive) against Russian by words; and whether a text is a mixture of both.

    Args:
        texts: real texts of one language.
        own: composed comments; surzhyk is labelled nowhere else.
    """
    draw = random.Random(SEED)  # noqa: S311  # no secret
    listed = [*texts, *(text for text in own if text.source == "composed")]
    samples: list[tuple[list[str], str, float]] = []
    for text in listed:
        words = _words(text.text, Alphabet.CYRILLIC)
        if text.language in ("uk", "ru") and words:
            samples.append((words, text.language, SHORT_WEIGHT if len(text.text) <= SHORT else 1.0))
            samples.extend((piece, text.language, 0.5) for piece in _pieces(words, draw, 4))
    alone = _fit(samples, ("uk", "ru"), "letters.cyrillic", CYRILLIC_BITS, 1.5)
    return _with_mixtures(alone, listed)


OWN_LATIN_WEIGHT = 2.0
"""What a comment typed in Latin letters by hand weighs beside one that a table made."""

MIXED_STRENGTH = 0.5
MIXED_WEIGHT = 2.0
"""What a composed mixed comment weighs beside a text of one language: there are twenty times fewer."""


def _with_mixtures(alone: Model, texts: Sequence[Labelled]) -> Model:
    """The model with a second column for mixtures; the first column stays as it is."""
    import numpy as np  # noqa: PLC0415
    from scipy.sparse import csr_matrix  # noqa: PLC0415
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    from vidhuk.classify.blend import SIGNS, signs_of  # noqa: PLC0415
    from vidhuk.classify.votes import count_words, counts_of  # noqa: PLC0415

    taken = np.frombuffer(alone.marks, dtype=np.uint8)
    first = np.frombuffer(alone.weights, dtype=np.int8)
    starts, columns, values, wanted, weights = [0], [], [], [], []
    width = len(taken)
    for text in texts:
        votes = count_words(read(text.text))
        words = [token.shown for token in votes.plain[:MAX_MODEL_WORDS]]
        if text.language not in ("uk", "ru", "mixed") or len(words) < 2:
            continue
        found: Counter[int] = Counter()
        for word in words:
            for gram in letter_grams(word):
                row, mark = place(hashed(gram), alone.bits)
                if taken[row] == mark and first[row]:
                    found[row] += 1
        signs = signs_of(counts_of(votes, alone), [alone.of_word(word)[0] for word in words])
        columns += [*found, *range(width, width + len(SIGNS))]
        values += [*(count / len(words) ** 0.5 for count in found.values()), *signs]
        starts.append(len(columns))
        wanted.append(text.language == "mixed")
        weights.append(MIXED_WEIGHT if text.language == "mixed" else 1.0)
    data = csr_matrix((np.array(values), columns, starts), shape=(len(wanted), width + len(SIGNS)))
    fitted = LogisticRegression(C=MIXED_STRENGTH, solver="liblinear", max_iter=300, random_state=SEED)
    fitted.fit(data, wanted, sample_weight=weights)
    second = fitted.coef_[0]
    table = np.stack([first * alone.step, second[:width]], axis=1)
    step = float(np.quantile(np.abs(table[np.abs(table).sum(1) > 0]), 0.9998)) / 127
    alone.labels, alone.step = ("uk", "mixed"), step
    alone.bias = (alone.bias[0], float(fitted.intercept_[0]))
    alone.dense = {name: (0.0, float(second[width + at])) for at, name in enumerate(SIGNS)}
    packed = np.clip(np.rint(table / step), -127, 127).astype(np.int8).tobytes()
    return Model(
        alone.name, alone.labels, alone.bits, step, alone.marks, packed, alone.bias, alone.dense, dict(alone.note)
    )


def train_latin(texts: Iterable[Labelled], own: Iterable[Labelled]) -> Model:
    """English against Ukrainian and Russian in Latin letters; the latter are mostly made from Cyrillic texts.

    Args:
        texts: real texts of one language.
        own: composed comments; those typed in Latin letters by hand show what no table of letters makes.
    """
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
    for text in own:
        words = _words(text.text, Alphabet.LATIN) if text.source == "composed-latin" or text.language == "en" else []
        if words:
            samples.append((words, text.language, OWN_LATIN_WEIGHT))
            samples.extend((piece, text.language, 0.8) for piece in _pieces(words, draw, 2))
    return _fit(samples, ("en", "uk", "ru"), "letters.latin", LATIN_BITS, 1.0)
