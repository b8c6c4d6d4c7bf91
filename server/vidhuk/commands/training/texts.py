"""Reads labelled texts: the composed comments of this repository and, where it lies, the folder of public data sets."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

COMPOSED = Path(__file__).parents[4] / "tests" / "data" / "composed"
"""Only in a checkout: training is work of developers."""

VALIDATION = (0, 9)
"""Tenths of the texts that are never trained on and are looked at last."""

TUNING = (8,)
"""Tenth of the texts that settings are chosen on."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One text with what people said about it; an empty label is unknown."""

    text: str
    source: str
    language: str = ""
    type: str = ""
    sentiment: str = ""
    weight: float = 1.0

    @property
    def tenth(self) -> int:
        """Which tenth the text belongs to, by its words: it never changes sides."""
        return crc32(("s" + " ".join(self.text.lower().split())).encode("utf-8", "replace")) % 10

    @property
    def side(self) -> str:
        """`train`, `tune` or `validation`."""
        return "validation" if self.tenth in VALIDATION else "tune" if self.tenth in TUNING else "train"


def composed(folder: Path = COMPOSED) -> Iterator[Labelled]:
    """The comments that were made up for this project (see their README.md).

    Raises:
        ValueError: a comment stands before the first heading; the file and line are named.
    """
    for path in sorted(folder.glob("*.txt")):
        heading: list[str] = []
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            text = line.strip()
            if text.startswith("## "):
                heading = text[3:].split()
            elif text:
                if not heading:
                    raise ValueError(f"{path.name}:{number}: a comment before the first heading")
                language = heading[1] if len(heading) > 1 else path.stem
                source = "composed-latin" if path.stem == "latin" else "composed"
                yield Labelled(text, source, language, heading[0], _sentiment_of(heading[0]))


def _sentiment_of(kind: str) -> str:
    return {
        "complaint": "negative",
        "troll": "negative",
        "praise": "positive",
        "question": "neutral",
        "other": "neutral",
    }.get(kind, "")


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """JSON lines of a file, packed or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
