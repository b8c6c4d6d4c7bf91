"""Readings of public texts by the product's guide (tests/data/labels): joined with the texts where these lie; holds no text.

The texts of the public sets may not be kept in the repository, so a reading names its text by a hash.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from vidhuk.commands.training.texts import CHECKOUT, Labelled, rows

READINGS = CHECKOUT / "tests" / "data" / "labels"
_SETS = ("language.jsonl.gz", "sentiment.jsonl.gz", "toxicity.jsonl.gz", "intent.jsonl.gz")
_FULL_NAMES = {"neg": "negative", "neu": "neutral", "pos": "positive"}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader said of one text; the sentiment is negative, neutral or positive."""

    type: str
    sentiment: str
    insult: bool


def key_of(text: str) -> str:
    """The name of a text: 16 hexadecimal digits over its words in lower case."""
    return sha256(" ".join(text.lower().split()).encode("utf-8", "replace")).hexdigest()[:16]


def parse_readings(path: Path) -> dict[str, Reading]:
    """The readings of a file by key.

    Raises:
        OSError: the file cannot be read.
        KeyError: a column or a known sentiment is missing.
    """
    with path.open(encoding="utf-8", newline="") as lines:
        return {
            row["key"]: Reading(row["type"], _FULL_NAMES[row["sentiment"]], row["insult"] == "1")
            for row in csv.DictReader(lines, delimiter="\t")
        }


def public_readings(folder: Path, source: str, files: Path = READINGS) -> Iterator[Labelled]:
    """Texts of the public sets that were read by the guide, each once.

    Args:
        folder: the public data sets.
        source: what the texts are called among the others.
        files: a file of readings, or a folder of them (`*.tsv`).
    """
    known: dict[str, Reading] = {}
    for path in sorted(files.glob("*.tsv")) if files.is_dir() else [files]:
        known |= parse_readings(path)
    for name in _SETS:
        for row in rows(folder / name):
            read = known.pop(key_of(row["text"]), None)
            if read is not None:
                language = row.get("language") or (row["label"] if name == _SETS[0] else "")
                flags = frozenset({"insult"} if read.insult else ())
                yield Labelled(row["text"], source, language, read.type, read.sentiment, 2.0, flags)
