"""How the columns of a sheet were matched the last time, by its headings; a small file in the data folder that may be lost."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path

from vidhuk.clinic.imports.columns import Mapping, columns_of

FILE = "imports.json"
MAX_KEPT = 40


def recall_mapping(home: Path, table: str, headings: Sequence[str]) -> Mapping | None:
    """The mapping that a person settled for these headings, `None` when there is none."""
    kept = _kept(home).get(_key(table, headings))
    if not isinstance(kept, dict):
        return None
    known = columns_of(table)
    return {
        name: place
        for name, place in kept.items()
        if name in known and isinstance(place, int) and place < len(headings)
    }


def remember_mapping(home: Path, table: str, headings: Sequence[str], mapping: Mapping) -> None:
    """Keep the mapping; a folder that cannot be written only forgets it."""
    kept = _kept(home)
    key = _key(table, headings)
    kept.pop(key, None)
    kept[key] = dict(mapping)
    text = json.dumps(dict(list(kept.items())[-MAX_KEPT:]), ensure_ascii=False, indent=1)
    temporary = home / f".{FILE}.{os.getpid()}"
    try:
        temporary.write_text(text, encoding="utf-8")
        temporary.replace(home / FILE)
    except OSError:
        temporary.unlink(missing_ok=True)


def _kept(home: Path) -> dict[str, object]:
    try:
        found = json.loads((home / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _key(table: str, headings: Sequence[str]) -> str:
    return f"{table}: " + " | ".join(" ".join(heading.casefold().split()) for heading in headings)[:1_000]
