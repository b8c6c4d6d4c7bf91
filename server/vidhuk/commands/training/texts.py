"""Reads labelled texts: the composed comments of this repository and, where it lies, the folder of public data sets."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

CHECKOUT = Path(__file__).parents[4]
"""Training is work of developers: an installed package has no composed comments."""

COMPOSED = CHECKOUT / "tests" / "data" / "composed"

VALIDATION = (0, 9)
"""Tenths of the texts that are never trained on and are looked at last."""

TUNING = (8,)
"""Tenth of the texts that settings are chosen on."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One text with what people said about it; an empty label is unknown, and so are flags of `None`."""

    text: str
    source: str
    language: str = ""
    type: str = ""
    sentiment: str = ""
    weight: float = 1.0
    flags: frozenset[str] | None = None

    @property
    def tenth(self) -> int:
        """Which tenth the text belongs to, by its words: it never changes sides."""
        return crc32(("s" + " ".join(self.text.lower().split())).encode("utf-8", "replace")) % 10

    @property
    def side(self) -> str:
        """`train`, `tune` or `validation`."""
        return "validation" if self.tenth in VALIDATION else "tune" if self.tenth in TUNING else "train"


def composed(folder: Path = COMPOSED) -> Iterator[Labelled]:
    """The comments that were made up for this project (see their README.md): all files `<language>*.txt`.

    A heading is `## type`, in `latin` files `## type language`, and then the flags that every comment under it raises, each
    with a plus («## complaint +safety»). Only the files with a set's name (`uk.voices.txt`) were written with flags in mind;
    of the others `flags` is `None`: unknown.

    Raises:
        ValueError: a comment stands before the first heading; the file and line are named.
    """
    for path in sorted(folder.glob("*.txt")):
        name, _, group = path.stem.partition(".")
        heading: list[str] = []
        flags: frozenset[str] | None = None
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            text = line.strip()
            if text.startswith("## "):
                words = text[3:].split()
                heading = [word for word in words if not word.startswith("+")]
                flags = frozenset(word[1:] for word in words if word.startswith("+"))
            elif text:
                if not heading:
                    raise ValueError(f"{path.name}:{number}: a comment before the first heading")
                language = heading[1] if len(heading) > 1 else name
                source = "composed-latin" if name == "latin" else "composed"
                known = flags if group or flags else None
                yield Labelled(text, source, language, heading[0], _sentiment_of(heading[0]), flags=known)


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
